"""Which links one statement draws."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.derive.links import may_follow, statement_links
from tuyun.graph.derive.narrative import derive_graph
from tuyun.graph.errors import InvalidSource
from tuyun.graph.statements import Entity, Quantity, Statement, count_in_words
from tuyun.graph.vocabulary import vocabulary

from tests.graph.derive.made_up import DOCUMENT, ENTITIES, statements

SILENT = [name for name, status in vocabulary().statuses.items() if status.silence]


@given(statements())
def test_a_denial_draws_nothing(statement: Statement) -> None:
    assert list(statement_links(statement.model_copy(update={"polarity": "denied"}))) == []


@given(statements(), st.sampled_from(SILENT))
def test_a_silence_draws_only_its_own_link(statement: Statement, status: str) -> None:
    silence = statement.model_copy(update={"polarity": "affirmed", "status": status})
    assert set(statement_links(silence)) == {
        (vocabulary().statuses[status].link, silent, question)
        for silent in statement.roles.get("silent", ())
        for question in statement.roles.get("question", ())
        if vocabulary().statuses[status].link
    }


@given(statements())
def test_a_count_of_none_draws_only_that(statement: Statement) -> None:
    none = statement.model_copy(update={"polarity": "affirmed", "status": "reported_zero"})
    assert {type_ for type_, _, _ in statement_links(none)} <= {"HAD_NONE"}


@given(statements())
def test_a_call_and_a_judgement_draw_nothing(statement: Statement) -> None:
    told = statement.model_copy(update={"polarity": "affirmed", "status": "none"})
    kinds = {vocabulary().links[type_].kind for type_, _, _ in statement_links(told)}
    assert kinds <= {"happened": {"plain"}, "permitted": {"permitted"}}.get(told.force, set())


@given(statements())
def test_what_happened_is_drawn_for_each_pair_of_fillers(statement: Statement) -> None:
    told = statement.model_copy(update={"polarity": "affirmed", "status": "none"})
    roles = {str(role): fillers for role, fillers in told.roles.items()}
    expected = {
        (link.type, source, target)
        for link in vocabulary().predicates[told.predicate].links
        for source in roles.get(link.source, ())
        for target in roles.get(link.target, ())
        if source != target
    }
    assert set(statement_links(told)) == expected


TRAINED: dict[str, object] = {
    "id": "s-1",
    "document": DOCUMENT,
    "sentence": 1,
    "quote": "q",
    "start": 0,
    "end": 1,
    "predicate": "trained",
    "roles": {
        "happening": ["training-1"],
        "giver": ["institution-1", "institution-2"],
        "funder": ["donor-1"],
        "audience": ["officialgroup-1"],
    },
}


def test_who_trained_whom_is_derived_by_a_named_rule_and_rests_on_the_same_statement() -> None:
    graph = derive_graph(ENTITIES, [Statement.model_validate(TRAINED)])
    assert {(one.source, one.type, one.target, one.rule, one.statements) for one in graph.links.values()} == {
        ("institution-1", "GAVE", "training-1", None, ("s-1",)),
        ("institution-2", "GAVE", "training-1", None, ("s-1",)),
        ("donor-1", "FUNDED", "training-1", None, ("s-1",)),
        ("officialgroup-1", "ATTENDED", "training-1", None, ("s-1",)),
        ("institution-1", "TRAINED", "officialgroup-1", "parties_of_one_happening", ("s-1",)),
        ("institution-2", "TRAINED", "officialgroup-1", "parties_of_one_happening", ("s-1",)),
    }


def test_nobody_is_told_to_have_trained_itself() -> None:
    alone = TRAINED | {"roles": {"happening": ["training-1"], "giver": ["court-1"], "audience": ["court-1"]}}
    graph = derive_graph(ENTITIES, [Statement.model_validate(alone)])
    assert {(one.source, one.type, one.target) for one in graph.links.values()} == {
        ("court-1", "GAVE", "training-1"),
        ("court-1", "ATTENDED", "training-1"),
    }


def test_one_who_plays_two_parts_of_a_link_is_one_pair() -> None:
    both = TRAINED | {
        "predicate": "partnered_on_training",
        "roles": {"happening": ["training-1"], "subject": ["court-1"], "partner": ["court-1", "donor-1"]},
    }
    graph = derive_graph(ENTITIES, [Statement.model_validate(both)])
    link = graph.links[f"court-1~PARTNERED_IN~training-1~{DOCUMENT}"]
    assert (link.statements, link.modalities, link.standings) == (("s-1",), ("asserted",), ("none",))


def test_two_statements_on_one_link_keep_their_pairs_apart() -> None:
    roles = {"subject": ["officialgroup-1"], "object": ["offence-1"]}
    told = TRAINED | {"predicate": "facilitated_trafficking", "roles": roles}
    first = told | {"modality": "possible", "standing": "investigation"}
    second = told | {"id": "s-2", "start": 5, "end": 6, "modality": "asserted", "standing": "none"}
    graph = derive_graph(ENTITIES, [Statement.model_validate(one) for one in (second, first)])
    (link,) = graph.links.values()
    assert (link.statements, link.modalities, link.standings) == (
        ("s-1", "s-2"),
        ("possible", "asserted"),
        ("investigation", "none"),
    )


def test_each_count_of_cases_keeps_its_statement() -> None:
    opened = TRAINED | {
        "predicate": "opened_investigation",
        "roles": {"subject": ["court-1"], "object": ["case-1"]},
        "status": "measured",
        "quantity": {"lower": 6, "upper": 6},
    }
    more = opened | {"id": "s-2", "start": 5, "end": 6, "quantity": {"lower": 8, "words": "some"}}
    graph = derive_graph(ENTITIES, [Statement.model_validate(one) for one in (more, opened)])
    node = graph.nodes["case-1"]
    assert (node.counts, node.counted_by) == (("6", "8 or more (some)"), ("s-1", "s-2"))
    assert graph.nodes["court-1"].counts == ()


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(lower=6, upper=6), "6"),
        (Quantity(lower=0, upper=0), "0"),
        (Quantity(lower=150), "150 or more"),
        (Quantity(lower=0, words="some"), "0 or more (some)"),
        (Quantity(upper=5), "up to 5"),
        (Quantity(lower=3, upper=5), "3 to 5"),
        (Quantity(words="frequently"), "frequently"),
        (Quantity(), "not counted"),
    ],
)
def test_a_count_is_spelled_with_its_open_ends(quantity: Quantity, words: str) -> None:
    assert count_in_words(quantity) == words


def test_a_group_borrows_the_statements_of_what_is_within_it_only_while_nobody_speaks_of_it() -> None:
    entities = [
        Entity(id="part", label="Victim", name="part", narrower_than=("whole",)),
        Entity(id="whole", label="Victim", name="whole", narrower_than=("all",)),
        Entity(id="all", label="Victim", name="all"),
    ]
    told = TRAINED | {"predicate": "unwilling_to_cooperate", "roles": {"subject": ["part"]}}
    of_whole = told | {"id": "s-2", "start": 5, "end": 6, "roles": {"subject": ["whole"]}}
    alone = derive_graph(entities, [Statement.model_validate(told)])
    assert {name: node.statements for name, node in alone.nodes.items()} == dict.fromkeys(
        ("part", "whole", "all"), ("s-1",)
    )
    both = derive_graph(entities, [Statement.model_validate(one) for one in (told, of_whole)])
    assert {name: node.statements for name, node in both.nodes.items()} == {
        "part": ("s-1",),
        "whole": ("s-2",),
        "all": ("s-1", "s-2"),
    }


def test_groups_that_rest_on_statements_millions_of_times_are_refused() -> None:
    parts = [
        {"id": f"g{n}", "label": "Victim", "name": "group", "narrower_than": (f"g{n + 1}",)} for n in range(2_100)
    ]
    chain = [Entity.model_validate(part) for part in [*parts, {"id": "g2100", "label": "Victim", "name": "all"}]]
    told = TRAINED | {"predicate": "unwilling_to_cooperate", "roles": {"subject": [one.id for one in chain]}}
    with pytest.raises(
        InvalidSource, match="rest on statements more than 2,000,000 times, and more than 20 times for"
    ):
        derive_graph(chain, [Statement.model_validate(told)])


def test_broader_groups_in_many_ways_are_walked_once() -> None:
    """Sixty levels of two groups each have 2^60 ways up; a builder that walks each way would never end."""
    entities = [
        Entity(
            id=f"{side}{level}",
            label="Victim",
            name=f"{side}{level}",
            narrower_than=(f"a{level + 1}", f"b{level + 1}") if level < 59 else (),
        )
        for level in range(60)
        for side in "ab"
    ]
    told = TRAINED | {"predicate": "unwilling_to_cooperate", "roles": {"subject": ["a0"]}}
    graph = derive_graph(entities, [Statement.model_validate(told)])
    assert len(graph.nodes) == 1 + 59 * 2
    assert {node.statements for node in graph.nodes.values()} == {("s-1",)}


@pytest.mark.parametrize(
    ("type_", "here", "there", "recorded", "forward", "backward"),
    [
        ("REFERRED_TO", "Institution", "Institution", False, True, False),
        ("MAY_FILE_FOR", "Victim", "CivilSociety", False, True, True),
        ("HEARD", "Case", "Court", False, True, True),
        ("PROSECUTED", "Institution", "Case", False, True, True),
        ("PROSECUTED", "Trafficker", "Institution", False, True, False),
        ("OPENED", "Institution", "Case", True, False, False),
        ("VICTIM_IN", "Victim", "Case", True, True, True),
        ("DISMISSED", "Court", "Case", False, False, False),
    ],
)
def test_a_case_goes_along_the_links_that_carry_it_and_against_some(
    type_: str, here: str, there: str, recorded: bool, forward: bool, backward: bool
) -> None:
    ways = [may_follow(type_, here, there, forward=along, recorded=recorded) for along in (True, False)]
    assert ways == [forward, backward]
