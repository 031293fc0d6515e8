"""Waits between the steps of cases, open cases by month, and Kaplan and Meier's estimate by a textbook example."""

from collections import Counter

import pytest
from tuyun.graph.analysis.case_times import OpenCases, StageTime, open_cases, stage_times
from tuyun.graph.analysis.interval import Interval, Share
from tuyun.graph.analysis.kaplan_meier import kaplan_meier
from tuyun.graph.analysis.rounding import Rounding

pytestmark = pytest.mark.once
EXACT = Rounding(None)


def test_the_textbook_example_of_kaplan_and_meier() -> None:
    """Remission of 21 patients under 6-mercaptopurine (Freireich et al. 1963), in Kleinbaum, Klein, 2012."""
    ended = Counter([6, 6, 6, 7, 10, 13, 16, 22, 23])
    waiting = Counter([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
    estimate = kaplan_meier(ended, waiting)
    assert dict(zip(estimate.times, [round(share, 4) for share in estimate.shares], strict=True)) == {
        6: 0.8571, 7: 0.8067, 10: 0.7529, 13: 0.6902, 16: 0.6275, 22: 0.5378, 23: 0.4482,
    }  # fmt: skip
    assert estimate.median == 23
    assert (estimate.after(5), round(estimate.after(15), 4)) == (1.0, 0.6902)


def test_nothing_is_said_of_the_end_where_nothing_has_ended() -> None:
    estimate = kaplan_meier({}, {5: 3})
    assert (estimate.times, estimate.median, estimate.after(400)) == ((), None, 1.0)


def row(fate: str, days: int, cases: int) -> dict[str, object]:
    steps = {"from_step": 0, "to_step": 2}
    return {"country": "XF", "document": "d", **steps, "fate": fate, "days": days, "cases": cases}


def test_a_wait_that_ended_some_time_before_a_later_step_makes_an_interval() -> None:
    rows = [row("ended", 10, 4), row("ended", 400, 4), row("passed", 500, 3), row("open", 600, 1)]
    assert stage_times(rows, EXACT) == [
        StageTime(
            country="XF",
            document="d",
            from_step="opened",
            to_step="charged",
            cases=Interval(lower=12, upper=12),
            ended=Interval(lower=8, upper=8),
            passed=Interval(lower=3, upper=3),
            waiting=Interval(lower=1, upper=1),
            median=Interval(lower=10, upper=400),
            after_a_year=Share(lower=0.4167, upper=0.6667),
        )
    ]


def test_more_than_half_that_wait_to_the_end_leave_the_median_open() -> None:
    (found,) = stage_times([row("ended", 10, 4), row("open", 90, 6)], EXACT)
    assert (found.median, found.after_a_year) == (Interval(lower=10), Share(lower=0.6, upper=0.6))


def test_few_cases_tell_nothing_unless_counts_are_exact() -> None:
    few = [row("ended", 10, 4), row("open", 90, 2)]
    (found,) = stage_times(few, Rounding("secret"))
    assert (found.median, found.after_a_year, found.waiting) == (None, None, None)
    (many,) = stage_times([row("ended", 10, 40), row("open", 90, 2)], Rounding("secret"))
    assert (many.median, many.waiting) == (Interval(lower=10, upper=10), None)
    assert many.cases is not None
    assert not many.cases.exact


def months(opened: str, closed: str | None, cases: int) -> dict[str, object]:
    last = {"last": "2031-02", "country": "XF", "document": "d"}
    return {**last, "opened": opened, "closed": closed, "cases": cases}


def test_open_cases_are_those_closed_later_and_perhaps_those_without_a_day() -> None:
    rows = [months("2030-11", "2030-12", 2), months("2030-11", None, 1), months("2030-12", "2031-02", 3)]
    found = open_cases(rows, EXACT)
    assert [(month.month, str(month.opened), str(month.closed), str(month.open)) for month in found] == [
        ("2030-11", "3", "0", "2 to 3"),
        ("2030-12", "3", "2", "3 to 4"),
        ("2031-01", "0", "0", "3 to 4"),
        ("2031-02", "0", "3", "0 to 1"),
    ]


def test_months_of_few_cases_are_suppressed() -> None:
    found = open_cases([months("2030-11", "2030-12", 2)], Rounding("secret"))
    assert found[0] == OpenCases(country="XF", document="d", month="2030-11", opened=None, closed=None, open=None)


def test_a_table_without_days_of_closing_has_no_backlog() -> None:
    assert open_cases([months("2030-11", None, 2)], EXACT) == []
