"""Counts from a table of case records: intervals, shares of the same cases, and small numbers that are withheld.

The expected figures are counted from the table's own file, cell by cell.
"""

import csv
from collections.abc import Callable

import pytest
from tuyun.graph.analysis import corpus_of, flow, ledger, lift
from tuyun.graph.analysis.cohorts import Recorded, cohorts

from tests.graph.analysis.read import DOCUMENTS, patterns

pytestmark = pytest.mark.once
Row = dict[str, str]
NAME = "fictional-register"
TELLS: dict[str, Callable[[Row], bool]] = {
    "opened_investigation": lambda row: bool(row["station"]),
    "prosecuted": lambda row: bool(row["office"]),
    "heard": lambda row: bool(row["court"]),
    "convicted": lambda row: row["outcome"] == "convicted",
    "acquitted": lambda row: row["outcome"] == "acquitted",
    "dismissed": lambda row: row["outcome"] == "dismissed",
    "sentenced": lambda row: row["sentence"] == "passed",
    "dropped": lambda row: bool(row["dropped_by"]),
}
ENDS = ("convicted", "acquitted", "dismissed", "dropped")


def opens(step: str, row: Row) -> bool:
    """Whether a row leaves open that its case came to a step."""
    ended = {one for one in ENDS if TELLS[one](row)}
    if TELLS[step](row):
        return False
    return not (ended - {"convicted"} if step == "sentenced" else ended if step in ENDS else set())


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    """The rows of the register."""
    with (DOCUMENTS / NAME / "cases.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def recorded() -> Recorded:
    """What the register gives."""
    return cohorts(patterns(NAME))


def test_a_count_is_at_least_the_rows_that_say_so_and_at_most_those_that_leave_it_open(
    recorded: Recorded, rows: list[Row]
) -> None:
    whole = {one.predicate: one for one in recorded.counts if one.cohort is None}
    assert {step: (one.interval.lower, one.interval.upper) for step, one in whole.items()} == {
        step: (told, told + sum(opens(step, row) for row in rows))
        for step, tells in TELLS.items()
        for told in [sum(map(tells, rows))]
    }
    assert (str(whole["opened_investigation"].interval), str(whole["convicted"].interval)) == ("67", "18 to 45")
    assert {one.statuses for one in whole.values()} == {("measured",), ("lower_bound",)}
    assert {(one.basis, one.voice, one.statements) for one in recorded.counts} == {("records", "records", ())}


def test_shares_follow_the_same_cases(recorded: Recorded, rows: list[Row]) -> None:
    found = {
        (one.from_predicate, one.to_predicate): (one.whole_interval.lower, one.part_interval.lower,
                                                 one.part_interval.upper)
        for one in recorded.conversions
        if one.result == "interval" and one.whole.count(":") == 2
    }  # fmt: skip
    for (step, other), figures in found.items():
        inside = [row for row in rows if TELLS[step](row)]
        told = sum(TELLS[other](row) for row in inside)
        assert figures == (len(inside), told, told + sum(opens(other, row) for row in inside))
    assert found["heard", "convicted"] == (36, 18, 23)
    (share,) = [
        one.share
        for one in recorded.conversions
        if (one.from_predicate, one.to_predicate, one.whole.count(":")) == ("heard", "convicted", 2)
    ]
    assert share is not None
    assert (share.lower, share.upper) == (18 / 36, 23 / 36)


def test_no_small_count_is_shown_and_what_is_withheld_says_so(recorded: Recorded) -> None:
    shown = [one for one in recorded.counts if not one.suppressed]
    assert {one.interval.lower for one in shown} & {1, 2, 3, 4} == set()
    assert not {part.interval.lower for one in shown for part in one.parts} & {0, 1, 2, 3, 4}
    hidden = [one for one in recorded.counts if one.suppressed]
    assert hidden
    assert {(one.interval.lower, one.interval.upper, one.statuses, one.parts) for one in hidden} == {
        (0, None, ("suppressed",), ())
    }
    withheld = [one for one in recorded.conversions if one.result == "suppressed"]
    assert {(one.share, one.reasons) for one in withheld} == {(None, ("a small number is withheld",))}


def test_a_count_that_would_give_a_small_one_away_is_withheld_as_well(recorded: Recorded, rows: list[Row]) -> None:
    # nine were dropped, four of them by the stations: the office's five would give the four away
    assert sum(row["dropped_by"] == "prosecution office" for row in rows) == 5
    found = {(one.predicate, *(desk.name for desk in one.desks)): one.status for one in recorded.losses}
    assert found["dropped", "prosecution office"] == "suppressed"
    assert {status for (predicate, *_), status in found.items() if predicate == "dropped"} == {"suppressed"}


def test_a_loss_is_told_at_the_desk_that_the_row_names(recorded: Recorded) -> None:
    assert [
        (one.head, one.stage, one.predicate, [desk.name for desk in one.desks]) for one in recorded.losses
    ] == [
        ("ended", "conviction", "dismissed", ["Central Court"]),
        ("ended", "conviction", "dismissed", ["Lake Court"]),
        ("ended", "closed", "dropped", ["Harbor station"]),
        ("ended", "closed", "dropped", ["Hill station"]),
        ("ended", "closed", "dropped", ["prosecution office"]),
    ]


def test_records_stand_in_the_flow_and_the_ledger_beside_what_texts_tell(recorded: Recorded) -> None:
    told = flow(corpus_of(), recorded.counts, recorded.conversions)
    assert len(told.counts) == len(recorded.counts)
    assert {one.result for one in told.conversions} == {"interval", "suppressed"}
    assert [one.stage for one in told.stages if one.unknown is not None] == ["identification"]
    assert ledger(corpus_of(), told.counts, recorded.losses).losses == recorded.losses


def test_without_withholding_a_lifted_loss_opens_the_other_ends() -> None:
    recorded = cohorts(patterns(NAME), threshold=1)
    (loss,) = [one for one in recorded.losses if [desk.name for desk in one.desks] == ["prosecution office"]]
    found = lift(corpus_of(), recorded.counts, loss)
    assert {one.count.split(":")[1]: (str(one.before), str(one.after)) for one in found.changed} == {
        "convicted": ("18 to 45", "18 to 50"),
        "acquitted": ("6 to 33", "6 to 38"),
        "sentenced": ("13 to 45", "13 to 50"),
    }


def test_a_withheld_loss_cannot_be_lifted(recorded: Recorded) -> None:
    assert lift(corpus_of(), recorded.counts, recorded.losses[-1]).reason == "the number is withheld"


def test_a_table_of_nothing_and_a_small_one_tell_nothing_of_anybody() -> None:
    assert cohorts([]) == Recorded()
    small = cohorts(patterns("fictional-cases"))
    assert {one.suppressed for one in small.counts} == {True}
    assert {one.result for one in small.conversions} == {"suppressed"}
