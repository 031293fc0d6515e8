"""Two counts that the text ties together, by hand: when a share may be asked of them, and why not otherwise."""

from datetime import date
from typing import Any

import pytest
from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.interval import Difference, Share
from tuyun.graph.analysis.trend import trend
from tuyun.graph.statements import Document, Entity, Part, Period, Quantity, Scope, Statement

pytestmark = pytest.mark.once
YEAR = {"kind": "calendar_year", "start": "2030-01-01", "end": "2030-12-31"}
REPORTING = {"kind": "reporting_period", "start": "2030-04-01", "end": "2031-03-31"}
ENTITIES = [
    Entity(id="police", label="Institution", name="police"),
    Entity(id="opened", label="Case", name="cases opened"),
    Entity(id="some", label="Case", name="some of these", narrower_than=("opened",)),
    Entity(id="fewer", label="Case", name="some of those", narrower_than=("some",)),
    Entity(id="others", label="Case", name="other cases"),
    Entity(id="victims", label="Victim", name="victims"),
]


def count(place: int, predicate: Any, cases: str, lower: int, upper: int | None, **told: Any) -> Statement:  # noqa: ANN401 - fields of a statement
    """A count of cases; measured, in the report's own voice."""
    scope = Scope.model_validate(told.pop("scope", {}))
    quantity = Quantity(
        lower=lower, upper=upper, unit=told.pop("unit", "case"), flow=told.pop("flow", None), scope=scope
    )
    return Statement(
        id=f"s-{place:016x}", document="made-up", sentence=place, quote="x", start=place, end=place + 1,
        predicate=predicate, roles={"subject": ("police",), "object": (cases,)}, status="measured",
        quantity=quantity, period=Period.model_validate(told.pop("period", {})), **told,
    )  # fmt: skip


def pairs(*statements: Statement) -> list[Conversion]:
    """The conversions of some statements."""
    return list(flow(Corpus({}, {("made-up", one.id): one for one in ENTITIES}, statements)).conversions)


def only(*statements: Statement) -> Conversion:
    """The only conversion of two statements."""
    (found,) = pairs(*statements)
    return found


OPENED = count(1, "opened_investigation", "opened", 12, 12, flow="opened", period=YEAR)


def test_some_of_these_are_a_share_though_the_part_has_no_period_and_no_flow_of_its_own() -> None:
    found = only(OPENED, count(2, "prosecuted", "some", 9, 9))
    assert (found.result, found.share and found.share.lower) == ("interval", 0.75)


def test_a_tie_goes_through_the_cases_between() -> None:
    found = only(OPENED, count(2, "convicted", "fewer", 3, 6))
    assert found.share is not None
    assert (found.share.lower, found.share.upper) == (0.25, 0.5)


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        ({"period": REPORTING}, "other kinds of period: calendar year, reporting period"),
        ({"unit": "prosecution"}, "other units: case, prosecution"),
        (
            {"scope": {"forms": ["sex_trafficking"]}},
            "other scopes: the second count is limited to sex trafficking",
        ),
        ({"scope": {"condition": "if heard"}}, "other scopes: the second count is limited to if heard"),
    ],
)
def test_what_is_tied_is_incomparable_all_the_same_where_kinds_units_or_scopes_differ(
    told: dict[str, Any], reason: str
) -> None:
    found = only(OPENED, count(2, "prosecuted", "some", 9, 9, **told))
    assert (found.result, found.share, found.reasons) == ("incomparable", None, (reason,))


def test_none_of_none_is_undefined_and_so_is_more_than_the_whole() -> None:
    none = count(1, "opened_investigation", "opened", 0, 0)
    found = only(none, count(2, "prosecuted", "some", 0, 0))
    assert (found.result, found.share, found.reasons) == ("undefined", None, ("0 of 0 is undefined",))
    found = only(OPENED, count(2, "prosecuted", "some", 13, 13))
    assert (found.result, found.share, found.reasons) == ("undefined", None, ("13 of 12: more than the whole",))


def test_other_cases_are_incomparable_though_all_else_is_alike() -> None:
    whole = count(1, "opened_investigation", "opened", 12, 12)
    found = only(whole, count(2, "prosecuted", "others", 9, 9))
    assert (found.result, found.reasons) == ("incomparable", ("the text does not tie the two counts together",))


def test_what_was_found_is_tied_to_no_count_and_no_stage_has_cases_by_it() -> None:
    found = count(2, "uncovered", "some", 9, 9).model_copy(
        update={"roles": {"happening": ("raid",), "object": ("some",)}}
    )
    entities = {
        ("made-up", one.id): one for one in [*ENTITIES, Entity(id="raid", label="Operation", name="a raid")]
    }
    told = flow(
        Corpus({}, entities, (found, count(3, "prosecuted", "fewer", 3, 3), count(4, "referred", "some", 9, 9)))
    )
    assert [(one.predicate, one.kind) for one in told.counts] == [
        ("referred", "onward"), ("uncovered", "found"), ("prosecuted", "onward"),
    ]  # fmt: skip
    assert [(one.from_predicate, one.to_predicate, one.result) for one in told.conversions] == [
        ("referred", "prosecuted", "interval")
    ]
    assert {one.stage: one.unknown is None for one in told.stages} == {
        "identification": True, "investigation": False, "prosecution": True,
        "conviction": False, "sentence": False, "closed": False,
    }  # fmt: skip


def test_victims_named_twice_are_not_the_same_people() -> None:
    first = count(1, "identified", "victims", 9, 9, unit="victim")
    found = pairs(first, count(2, "referred", "victims", 3, 3, unit="victim"), OPENED)
    assert {one.result for one in found} == {"incomparable"}


def test_two_counts_of_one_predicate_are_no_share_of_each_other() -> None:
    assert pairs(OPENED, count(2, "opened_investigation", "some", 9, 9)) == []


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (
            {"roles": {"subject": ("guards",), "object": ("others",)}},
            "other parties, and the text does not compare the two: police; border guards",
        ),
        (
            {"roles": {"object": ("others",)}},
            "other parties, and the text does not compare the two: police; not stated",
        ),
    ],
)
def test_what_others_did_is_no_change_unless_the_text_compares_the_two(told: dict[str, Any], reason: str) -> None:
    next_year = {"kind": "calendar_year", "start": date(2031, 1, 1), "end": date(2031, 12, 31)}
    later = count(2, "opened_investigation", "others", 5, 5, flow="opened", period=next_year)
    entities = [*ENTITIES, Entity(id="guards", label="OfficialGroup", name="border guards")]

    def change(*statements: Statement) -> PeriodChange:
        (found,) = flow(Corpus({}, {("made-up", one.id): one for one in entities}, statements)).changes
        return found

    assert change(OPENED, later).result == "interval"
    counted = [one.model_copy(update={"roles": {"subject": (cases,)}, "predicate": "outside_definition"})
               for one, cases in ((OPENED, "opened"), (later, "others"))]  # fmt: skip
    assert change(*counted).result == "interval"
    other = later.model_copy(update=told)
    assert change(OPENED, later.model_copy(update={"voice": "guards"})).reasons == (
        "other voices, and the text does not compare the two: report; border guards",
    )
    alone = change(OPENED, other)
    assert (alone.result, alone.change, alone.reasons) == ("incomparable", None, (reason,))
    compared = change(OPENED, other.model_copy(update={"compared_with": (OPENED.id,)}))
    assert (compared.result, compared.reasons) == ("interval", ("the text compares them",))


def assumed(*statements: Statement) -> Conversion:
    """The only conversion of two statements, with the share that it would have if the text tied them."""
    corpus = Corpus({}, {("made-up", one.id): one for one in ENTITIES}, statements)
    (found,) = flow(corpus, assume_tied=True).conversions
    return found


def test_what_only_lacks_the_words_that_tie_it_has_a_share_by_that_assumption_and_stays_incomparable() -> None:
    prosecuted = count(2, "prosecuted", "others", 9, 9, flow="opened", period=YEAR)
    found = assumed(OPENED, prosecuted)
    assert (found.result, found.share) == ("incomparable", None)
    assert found.share_if_tied == Share(lower=0.75, upper=0.75)
    assert only(OPENED, prosecuted).share_if_tied is None


@pytest.mark.parametrize(
    "told",
    [
        {"period": REPORTING, "flow": "opened"},
        {"period": YEAR, "flow": "opened", "unit": "prosecution"},
        {"period": YEAR, "flow": "closed"},
        {"period": YEAR, "flow": "opened", "scope": {"forms": ["sex_trafficking"]}},
        {"flow": "opened"},
    ],
    ids=["kinds of period", "units", "flows", "scopes", "no period"],
)
def test_no_share_is_assumed_where_anything_else_stands_against_it(told: dict[str, Any]) -> None:
    assert assumed(OPENED, count(2, "prosecuted", "others", 9, 9, **told)).share_if_tied is None


def test_no_share_is_assumed_of_two_counts_without_a_period() -> None:
    opened = count(1, "opened_investigation", "opened", 12, 12, flow="opened")
    assert assumed(opened, count(2, "prosecuted", "others", 9, 9, flow="opened")).share_if_tied is None


def test_cases_of_one_form_are_no_change_of_cases_of_all_forms_though_the_text_compares_them() -> None:
    """“55 sex trafficking cases, compared with 76 cases in the year before” says nothing of 21."""
    next_year = {"kind": "calendar_year", "start": date(2031, 1, 1), "end": date(2031, 12, 31)}
    forms = {"scope": {"forms": ["sex_trafficking"]}}
    earlier = count(1, "opened_investigation", "opened", 76, 76, flow="opened", period=YEAR)
    later = count(2, "opened_investigation", "others", 55, 55, flow="opened", period=next_year, **forms)
    compared = later.model_copy(update={"compared_with": (earlier.id,)})
    documents = {
        "made-up": Document(id="made-up", title="x", publisher="x", year=2031, licence="x", sha256="0" * 64)
    }
    corpus = Corpus(documents, {("made-up", one.id): one for one in ENTITIES}, (earlier, compared))
    (found,) = flow(corpus).changes
    assert (found.result, found.change) == ("incomparable", None)
    assert found.reasons == ("other forms of trafficking: one is limited to sex trafficking",)
    assert [cell.change for cell in trend(figures(corpus))] == [None, None]
    of_all = {"scope": {"forms": ["trafficking"]}}
    whole = count(2, "opened_investigation", "others", 55, 55, flow="opened", period=next_year, **of_all)
    corpus = Corpus({}, corpus.entities, (earlier, whole.model_copy(update={"compared_with": (earlier.id,)})))
    (found,) = flow(corpus).changes
    assert found.change == Difference(lower=-21, upper=-21)


def test_a_count_that_a_sentence_divides_by_outcome_has_a_share_for_each() -> None:
    """“Courts sentenced 97 traffickers, 94 of them to imprisonment.”"""
    parts = (
        Part(outcome="imprisonment_imposed", lower=94, upper=94),
        Part(outcome="suspended_sentence", lower=3, upper=3),
    )
    whole = count(1, "sentenced", "opened", 97, 97)
    assert whole.quantity is not None
    divided = whole.model_copy(update={"quantity": whole.quantity.model_copy(update={"parts": parts})})
    found = pairs(divided)
    assert [(one.to_predicate, one.part_interval.lower, one.result, one.basis) for one in found] == [
        ("imprisonment_imposed", 94, "interval", "text"),
        ("suspended_sentence", 3, "interval", "text"),
    ]
    assert found[0].share == Share(lower=94 / 97, upper=94 / 97)
    assert found[0].reasons == ("the sentence divides this count by outcome",)
    assert (found[0].whole, found[0].part) == (whole.id, f"{whole.id}:imprisonment_imposed")
