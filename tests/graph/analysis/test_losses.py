"""The ledger of losses of the Kyrgyz narrative, worked out from the text; its tallies, and one loss lifted."""

import pytest
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.counterfactual import lift
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import Ledger, ledger, losses
from tuyun.graph.store import question
from tuyun.graph.vocabulary import vocabulary

from tests.cypher.rows import expected
from tests.graph.analysis.read import kyrgyz, narrative, spelled

pytestmark = pytest.mark.once
HERE = "report (kyrgyz-republic-2022)"


@pytest.fixture(scope="module")
def kyrgyz_ledger() -> Ledger:
    """The ledger of the Kyrgyz narrative."""
    return ledger(kyrgyz(), flow(kyrgyz()).counts)


def test_the_ledger_has_the_losses_that_the_question_has_under_the_same_heads(kyrgyz_ledger: Ledger) -> None:
    rows = expected(question("losses"))
    assert sorted(
        (one.head, *spelled("kyrgyz-republic-2022", one.statements)) for one in kyrgyz_ledger.losses
    ) == sorted((row["head"], *row["statements"]) for row in rows)
    assert {one.id: (one.modality, one.voice, one.standing, one.polarity) for one in kyrgyz_ledger.losses} == {
        one.id: (row["modality"], row["voice"], row["standing"], row["polarity"])
        for one in kyrgyz_ledger.losses
        for row in rows
        if row["statements"] == spelled("kyrgyz-republic-2022", one.statements)
    }


def test_how_many_is_an_interval_or_unknown_and_never_zero(kyrgyz_ledger: Ledger) -> None:
    counted = {(one.predicate, str(one.interval), one.words) for one in kyrgyz_ledger.losses if one.counted}
    assert counted == {
        ("improperly_dismissed", "0 or more", "some"),
        ("improperly_dismissed", "0 or more", "several"),
        ("closed", "1 or more", "some"),
    }
    assert {str(one.interval) for one in kyrgyz_ledger.losses if not one.counted} == {"0 or more"}


def test_the_desk_is_whom_the_sentence_names_and_never_a_victim_or_a_trafficker(kyrgyz_ledger: Ledger) -> None:
    assert sorted({(one.predicate, tuple(desk.name for desk in one.desks)) for one in kyrgyz_ledger.losses}) == [
        ("accepted_bribes_to_drop", ("law enforcement officials", "judges")),
        ("avoided_punishment", ()),
        ("charged_under_lesser_statute", ("inexperienced and poorly trained investigators",)),
        ("closed", ()),
        ("could_report", ()),
        ("did_not_report", ()),
        ("did_not_seek_assistance", ()),
        ("downgraded", ("investigators",)),
        ("implemented", ("government",)),
        ("improperly_dismissed", ("courts",)),
        ("included_trafficking", ("authorities",)),
        ("investigated_under_lesser_statute", ("courts",)),
        ("lacked_proactive_investigation", ()),
        ("offered_payment_to_drop", ()),
        ("warned", ("law enforcement officials", "judges")),
    ]
    others = {one.predicate: [other.name for other in one.others] for one in kyrgyz_ledger.losses if one.others}
    assert others == {"avoided_punishment": ["traffickers"], "offered_payment_to_drop": ["traffickers"]}


def test_cases_outside_the_definition_are_a_caveat_on_a_count_and_no_loss(kyrgyz_ledger: Ledger) -> None:
    assert [(one.predicate, one.sentences) for one in kyrgyz_ledger.caveats] == [("outside_definition", (10,))]
    assert "outside_definition" not in {one.predicate for one in kyrgyz_ledger.losses}


def test_stages_are_ranked_by_distinct_voices_and_apart_from_that_by_modality(kyrgyz_ledger: Ledger) -> None:
    assert [
        (one.head, one.key, one.voices, one.unnamed, tuple(one.modalities.values()), one.rank_by_voices,
         one.rank_by_modality)
        for one in kyrgyz_ledger.by_stage
    ] == [
        ("ended", "closed", (HERE, "PGO"), 1, (1, 1, 1, 0), 1, 1),
        ("ended", "conviction", (HERE,), 0, (0, 0, 0, 1), 2, 3),
        ("ended", "sentence", (), 1, (0, 0, 1, 0), 3, 2),
        ("relabelled", "investigation", (HERE,), 1, (1, 0, 1, 0), 1, 1),
        ("relabelled", "prosecution", ("authorities",), 0, (0, 1, 0, 0), 1, 2),
        ("never_entered", "investigation", ("victim advocates", HERE), 0, (1, 1, 0, 0), 1, 1),
        ("never_entered", "identification", ("NGO contacts", "media"), 0, (0, 2, 0, 0), 1, 2),
        ("not_counted", "identification", (HERE,), 0, (1, 0, 0, 0), 1, 1),
        ("not_counted", "investigation", (HERE,), 0, (1, 0, 0, 0), 1, 1),
    ]  # fmt: skip
    assert list(kyrgyz_ledger.by_stage[0].modalities) == ["asserted", "reported", "alleged", "possible"]


def test_one_sentence_of_one_voice_counts_once_however_many_statements_it_was_read_into(
    kyrgyz_ledger: Ledger,
) -> None:
    (conviction,) = [one for one in kyrgyz_ledger.by_stage if (one.head, one.key) == ("ended", "conviction")]
    assert {one.sentence for one in kyrgyz_ledger.losses if one.id in conviction.losses} == {17}
    assert (len(conviction.losses), conviction.modalities["possible"]) == (2, 1)
    one = next(one for one in losses(kyrgyz()) if one.voice == "unnamed")
    again = {"id": "again", "statements": ("again",)}
    twice = [one.model_copy(update=more | {"basis": "records"}) for more in ({}, again)]
    (recorded,) = ledger(kyrgyz().only("none"), recorded=twice).by_stage
    assert recorded.modalities[one.modality] == 2  # rows of the ledger of a table stand by themselves


def test_desks_are_ranked_the_same_way_within_a_head(kyrgyz_ledger: Ledger) -> None:
    ended = [
        (one.name, one.rank_by_voices, one.rank_by_modality)
        for one in kyrgyz_ledger.by_desk
        if one.head == "ended"
    ]
    assert ended == [
        ("law enforcement officials", 1, 1),
        ("judges", 1, 1),
        ("not named", 1, 3),
        ("courts", 1, 4),
    ]


def test_one_publisher_is_said_to_be_one(kyrgyz_ledger: Ledger) -> None:
    (publisher,) = kyrgyz_ledger.publishers
    assert publisher.startswith("United States Department of State")
    assert kyrgyz_ledger.independence == (
        f"All voices are heard through one publisher, {publisher}; "
        "whether they are independent of each other is not known."
    )


def test_lifting_a_loss_changes_nothing_where_the_text_ties_no_count_to_it(kyrgyz_ledger: Ledger) -> None:
    counts = flow(kyrgyz()).counts
    found = {one.predicate: lift(kyrgyz(), counts, one) for one in kyrgyz_ledger.losses}
    assert {one.changed for one in found.values()} == {()}
    assert found["closed"].reason == "the text ties no count to the lost cases"
    assert found["warned"].reason == "how many cases were lost is not stated, or of which"
    assert found["included_trafficking"].reason == "an answer would tell a number; it would not change one"


def test_two_voices_of_one_name_are_two_and_one_voice_in_two_documents_is_one() -> None:
    whole, others = kyrgyz(), {"kg-media": "other-media"}
    entities = dict(whole.entities)
    statements = list(whole.statements)
    (document,) = whole.documents
    for (_, entity), known in whole.entities.items():
        entities["other", others.get(entity, entity)] = known.model_copy(update={"id": others.get(entity, entity)})
    statements += [
        one.model_copy(
            update={"id": f"{one.id}-other", "document": "other", "voice": others.get(one.voice, one.voice)}
        )
        for one in whole.statements
    ]
    documents = {document: whole.documents[document], "other": whole.documents[document]}
    found = ledger(Corpus(documents, entities, tuple(statements)))
    voices = {(one.head, one.key): one.voices for one in found.by_stage}
    assert set(voices["never_entered", "identification"]) == {
        "NGO contacts", "media (kg-media)", "media (other-media)",
    }  # fmt: skip
    assert set(voices["ended", "conviction"]) == {HERE, "report (other)"}


def test_two_tables_are_two_voices() -> None:
    loss = losses(kyrgyz())[0]
    tables = [
        loss.model_copy(
            update={"id": name, "document": name, "voice": "records", "basis": "records", "statements": ()}
        )
        for name in ("one", "other")
    ]
    (tally,) = ledger(corpus_of(), recorded=tables).by_stage
    assert tally.voices == ("records (one)", "records (other)")


def test_a_loss_names_everybody_whom_its_sentence_names() -> None:
    named = {}
    for source in ("merovia-2032", "talvania-2032", "kyrgyz-republic-2022"):
        corpus = corpus_of(narrative(source))
        statements = {statement.id: statement for statement in corpus.statements}
        for loss in ledger(corpus).losses:
            statement = statements[loss.id]
            actors = {
                actor.id
                for role in statement.roles
                for actor in corpus.actors(statement, role)
                if vocabulary().labels[actor.label].family == "actor"
            }
            assert actors <= {actor.id for actor in (*loss.desks, *loss.others, *loss.participants)}, loss.phrase
            if loss.participants:
                named[loss.predicate] = [(part.name, part.role) for part in loss.participants]
    assert named["settled_informally"] == [("village elders", "partner")]
    assert named["offered_payment_to_drop"] == [("victims", "object")]
    assert named["could_report"] == [("foreign victims", "subject"), ("law enforcement", "recipient")]
