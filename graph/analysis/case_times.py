"""How long the cases of tables of records wait between two steps, and how many are open in each month.

A case that still waits on the last day that its document covers is censored: it waits that long at least. A case
whose next step has no day, but a later one has, waited from no time to the whole time until the later step; so a
median is an interval, between the estimate for the shortest and that for the longest of these waits.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, get_args

from tuyun.graph.analysis.interval import Interval, Share
from tuyun.graph.analysis.kaplan_meier import Waiting, kaplan_meier
from tuyun.graph.analysis.rounding import Rounding
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.entity import StepDay

Rows = Iterable[Mapping[str, Any]]
YEAR = 365
STEPS = ("opened", *get_args(StepDay))
"""The steps that a table may date, by the number that ``read/case_days`` has for them."""
LEAST = 10
"""A median and a share are given of so many cases at least, unless counts are exact."""
INTERPRETATION = (
    "Days from a step to the next that the table dates. Cases that still wait are censored (Kaplan and Meier); "
    "those that went on to a later step make intervals. An empty cell is no day, and never no step."
)
BACKLOG = (
    "Cases that were open at the end of each month: at least those that were closed later, at most also those "
    "without a day of closing."
)
OWN_EYES = "Even rounded, these figures change with single cases: show them only to those who may see the rows."
NO_WAITS = "No selected table has days of two steps."
NO_BACKLOG = "No selected table has days on which cases were closed."


class StageTime(Value):
    """How long cases of a table waited between two steps. None stands for what is suppressed."""

    country: str | None
    document: str
    from_step: str
    to_step: str
    cases: Interval | None
    """Cases with a day of the first step."""
    ended: Interval | None
    """Those with a day of the next step."""
    passed: Interval | None
    """Those with a day of a later step alone."""
    waiting: Interval | None
    """Those with a day of no later step."""
    median: Interval | None
    """Days after which at most half wait; open if more than half waited to the end."""
    after_a_year: Share | None
    """Share that waits longer than 365 days."""


class OpenCases(Value):
    """How many cases of a table were open at the end of a month; None if suppressed."""

    country: str | None
    document: str
    month: str
    opened: Interval | None
    """Cases opened in the month."""
    closed: Interval | None
    """Cases with a day of closing in the month."""
    open: Interval | None
    """At least the cases that were closed later; at most also those without a day of closing."""


def stage_times(rows: Rows, rounding: Rounding) -> list[StageTime]:
    """From the rows of ``read/case_days``, in the order of tables and steps."""
    steps: dict[tuple[Any, ...], dict[str, Counter[int]]] = defaultdict(lambda: defaultdict(Counter))
    for row in rows:
        key = row["country"], row["document"], row["from_step"], row["to_step"]
        steps[key][row["fate"]][row["days"]] += row["cases"]
    found = []
    for key in sorted(steps, key=itemgetter(1, 2)):
        country, document, from_step, to_step = key
        found.append(_time(country, document, STEPS[from_step], STEPS[to_step], steps[key], rounding))
    return found


def _time(
    country: str | None,
    document: str,
    from_step: str,
    to_step: str,
    fates: Mapping[str, Counter[int]],
    rounding: Rounding,
) -> StageTime:
    name = f"{document} {from_step} {to_step}"
    numbers = {fate: sum(fates[fate].values()) for fate in ("ended", "passed", "open")}
    total = sum(numbers.values())
    cases = rounding.interval(total, [name])
    enough = rounding.secret is None or (cases is not None and total >= LEAST and numbers["ended"] >= LEAST)
    shortest = kaplan_meier(fates["ended"] + Counter({0: numbers["passed"]}), fates["open"])
    longest = kaplan_meier(fates["ended"] + fates["passed"], fates["open"])
    return StageTime(
        country=country,
        document=document,
        from_step=from_step,
        to_step=to_step,
        cases=cases,
        ended=_rounded(rounding, numbers["ended"], f"{name} ended"),
        passed=_rounded(rounding, numbers["passed"], f"{name} passed"),
        waiting=_rounded(rounding, numbers["open"], f"{name} open"),
        median=_median(shortest, longest) if enough else None,
        after_a_year=_share(shortest, longest) if enough else None,
    )


def _median(shortest: Waiting, longest: Waiting) -> Interval:
    """The interval between two medians; if not even the shortest has one, it is longer than the longest wait."""
    if shortest.median is None:
        return Interval(lower=int(shortest.times[-1]) if shortest.times else 0)
    upper = None if longest.median is None else int(longest.median)
    return Interval(lower=int(shortest.median), upper=upper)


def _share(shortest: Waiting, longest: Waiting) -> Share:
    """The share that waits longer than a year, to four digits."""
    return Share(lower=round(shortest.after(YEAR), 4), upper=round(longest.after(YEAR), 4))


def open_cases(rows: Rows, rounding: Rounding) -> list[OpenCases]:
    """From the rows of ``read/case_months``: each month from the first opening to the last that a table covers."""
    found: list[OpenCases] = []
    for document, part in groupby(sorted(rows, key=itemgetter("document")), itemgetter("document")):
        months = list(part)
        opened: Counter[str] = Counter()
        closed: Counter[str] = Counter()
        undated: Counter[str] = Counter()
        for row in months:
            opened[row["opened"]] += row["cases"]
            if row["closed"]:
                closed[row["closed"]] += row["cases"]
            else:
                undated[row["opened"]] += row["cases"]
        if not closed:
            continue  # a table without days of closing says nothing of how many were open
        known = maybe = 0
        for month in _months(min(opened), months[0]["last"]):
            known += opened[month] - undated[month] - closed[month]
            maybe += undated[month]
            name = f"{document} {month}"
            low, high = (rounding.interval(count, [name]) for count in (known, known + maybe))
            found.append(
                OpenCases(
                    country=months[0]["country"],
                    document=document,
                    month=month,
                    opened=_rounded(rounding, opened[month], f"{name} opened"),
                    closed=_rounded(rounding, closed[month], f"{name} closed"),
                    open=_between(low, high),
                )
            )
    return found


def _between(low: Interval | None, high: Interval | None) -> Interval | None:
    """From the least of the lower to the most of the upper; a suppressed lower end is none at least."""
    return None if high is None else Interval(lower=low.lower if low else 0, upper=high.upper)


def _rounded(rounding: Rounding, count: int, name: str) -> Interval | None:
    return rounding.interval(count, [name])


def _months(first: str, last: str) -> Iterator[str]:
    """Each month from the first to the last.

    >>> list(_months("2029-11", "2030-02"))
    ['2029-11', '2029-12', '2030-01', '2030-02']
    """
    (year, month), end = map(int, first.split("-")), last
    while f"{year}-{month:02}" <= end:
        yield f"{year}-{month:02}"
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
