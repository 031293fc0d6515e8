"""Counts from a table of case records: intervals, shares of the same cases, and what is left of them when rounded.

The expected figures are counted from the table's own file, cell by cell.
"""

import csv
from collections.abc import Callable

import pytest
from tuyun.graph.analysis.cohorts import Recorded, cohorts
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.counterfactual import lift
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.left_out import note_left_out
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.rounding import STEP, WIDTH, Rounding
from tuyun.graph.statements.left_out import TABLES
from tuyun.graph.statements.time_span import time_span
from tuyun.graph.store.in_period import noting_left_out
from tuyun.graph.store.selection import Selection

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
    """What the register gives, exactly."""
    return cohorts(patterns(NAME), Rounding(None))


@pytest.fixture(scope="module", params=["a secret", "another", "a third"])
def rounded(request: pytest.FixtureRequest) -> Recorded:
    """What the register gives, as it is published."""
    return cohorts(patterns(NAME), Rounding(request.param))


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


def test_a_period_leaves_out_cases_without_a_day_and_says_how_many_only_where_counts_are_exact(
    rows: list[Row],
) -> None:
    spans = (time_span("2031"),)
    groups = [{**group, "year": None if group["year"] == 2029 else group["year"]} for group in patterns(NAME)]
    recorded, rounded = (cohorts(groups, Rounding(secret)) for secret in (None, "a secret"))
    ids = {count.predicate: count.id for count in recorded.counts if count.cohort is None}
    undated = [row for row in rows if row["opened"].startswith("2029")]
    chosen = recorded.within(spans)
    assert {step: chosen.rows_left_out([id_]) for step, id_ in ids.items()} == {
        step: sum(map(tells, undated)) for step, tells in TELLS.items()
    }
    assert chosen.rows_left_out(ids.values()) == len(undated) > 9
    lost = [loss.id for loss in recorded.losses if loss.predicate == "dropped"]
    assert chosen.rows_left_out(lost) == sum(map(TELLS["dropped"], rows))
    assert (chosen.rows_left_out(["no id"]), chosen.whole) == (0, recorded)
    assert rounded.within(spans).rows_left_out(ids.values()) is None

    def said(recorded: Recorded, *shown: str) -> tuple[int, str]:
        """What is said of an answer that shows the counts of some steps."""

        def counts(_: Corpus, found: Recorded) -> object:
            return [count for count in found.counts if count.predicate in shown]

        plan = noting_left_out(
            note_left_out(counts, corpus_of(), recorded.within(spans), Selection(period=("2031",)))
        )
        with pytest.raises(StopIteration) as stopped:
            next(plan)
        left_out = stopped.value.value[1]
        return left_out.rows, left_out.note

    assert said(recorded, "convicted")[0] == sum(map(TELLS["convicted"], undated))
    assert said(recorded) == said(rounded) == (0, "Nothing is left out because it states no days.")
    assert said(rounded, "convicted") == (0, TABLES)


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


def test_a_published_count_is_a_range_around_the_exact_one_and_a_small_one_is_withheld(
    recorded: Recorded, rounded: Recorded
) -> None:
    exact = {one.id: one for one in recorded.counts}
    assert {one.id for one in rounded.counts} <= exact.keys()
    for one in rounded.counts:
        known = exact[one.id].interval
        assert known.upper is not None
        if one.suppressed:
            assert (one.interval, one.statuses, one.parts) == (Interval(), ("suppressed",), ())
            assert known.lower <= WIDTH
        else:
            assert one.interval.upper is not None
            assert one.interval.lower <= known.lower <= known.upper <= one.interval.upper
            assert one.interval.lower % STEP == 0
            assert known.lower >= STEP
    assert {one.id for one in exact.values() if one.interval.lower > WIDTH} <= {one.id for one in rounded.counts}
    assert any(one.suppressed for one in rounded.counts)


def test_a_published_share_is_a_range_around_the_exact_one(recorded: Recorded, rounded: Recorded) -> None:
    exact = {(one.whole, one.part): one for one in recorded.conversions}
    shares = [one for one in rounded.conversions if one.share]
    assert shares
    for one in shares:
        known = exact[one.whole, one.part].share
        assert one.share
        assert known
        assert one.share.lower <= known.lower <= known.upper <= one.share.upper
    suppressed = [one for one in rounded.conversions if one.result == "suppressed"]
    assert {(one.share, one.reasons) for one in suppressed} == {(None, ("a small number is suppressed",))}


def test_the_same_cases_are_rounded_alike_and_another_secret_rounds_them_otherwise() -> None:
    assert [cohorts(list(reversed(patterns(NAME))), Rounding("a secret"))] == [
        cohorts(patterns(NAME), Rounding("a secret"))
    ]
    ranges = {str(Rounding(str(number)).interval(12, ["a"])) for number in range(40)}
    assert ranges == {"5 to 13", "10 to 18"}
    assert {Rounding(str(number)).interval(few, ["a"]) for number in range(40) for few in range(STEP)} == {None}
    assert {str(Rounding(str(number)).interval(6, ["a"])) for number in range(40)} == {"None", "5 to 13"}


def test_a_loss_of_a_few_cases_has_no_row_in_what_is_published(recorded: Recorded, rounded: Recorded) -> None:
    exact = {one.id: one.interval for one in recorded.losses}
    published = {one.id: one.interval for one in rounded.losses}
    assert published.keys() <= exact.keys()
    assert published.keys() <= {id_ for id_, known in exact.items() if known.lower >= STEP}
    assert "suppressed" not in {one.status for one in rounded.losses}


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
    assert {one.result for one in told.conversions} == {"interval"}
    assert [one.stage for one in told.stages if one.unknown is not None] == ["identification"]
    assert ledger(corpus_of(), told.counts, recorded.losses).losses == recorded.losses


def test_a_lifted_loss_opens_the_other_ends(recorded: Recorded) -> None:
    (loss,) = [one for one in recorded.losses if [desk.name for desk in one.desks] == ["prosecution office"]]
    found = lift(corpus_of(), recorded.counts, loss)
    assert {one.count.split(":")[1]: (str(one.before), str(one.after)) for one in found.changed} == {
        "convicted": ("18 to 45", "18 to 50"),
        "acquitted": ("6 to 33", "6 to 38"),
        "sentenced": ("13 to 45", "13 to 50"),
    }


def test_a_table_of_nothing_gives_nothing_and_a_small_one_gives_no_count_that_is_published() -> None:
    assert cohorts([], Rounding(None)) == Recorded()
    for number in range(20):
        assert cohorts(patterns("fictional-cases"), Rounding(str(number))) == Recorded()
