"""Periods that point back: “in the same period”, “since then”, “at the end of that year”, “fiscal year 2022”."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from tuyun.graph.reading.dates.annual_years import in_summary
from tuyun.graph.reading.dates.fiscal_years import twelve_months
from tuyun.graph.reading.dates.month_days import MONTHS
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.dates.pointed_periods import (
    KINDS,
    MEANT,
    MONTH_AND_YEAR,
    like,
    meaning,
    one_before,
    two_years,
)
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import Rule, rules_of
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_POINTS = re.compile(
    r"\b(?:that|same|this|those|these|since|within|fiscal|financial|corresponding|either|neither|both|two"
    r"|specified|indicated|said|half|quarter|given|(?:above-|afore)?mentioned|stated|(?:two|three|four|five|six)-year)\b",
    re.IGNORECASE,
)
"""Words by which a period may point back to a sentence before its own."""
_FISCAL = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<second>[-/–](?:20)?\d\d)?")
"""The name of a fiscal year: “2022” or “2021-22”."""


@dataclass(frozen=True)
class EarlierPeriods:
    """What the sentences before, and the document’s fiscal years, say about time."""

    last: Cue | None = None
    """The period of the last sentence that has a period."""
    near: bool = False
    """Whether that is the sentence directly before."""
    fiscal: tuple[str, str, int | None] | None = None
    """The first and the last month, or day, of the country’s fiscal year, as a sentence of the document gives
    them, and by how many years the year in its name is later than the year of its first month, if that is said."""
    heading: Cue | None = None
    """The period of the heading of the list that the sentence may stand in."""
    summary: int | None = None
    """The calendar year that the document is about, if it is an annual summary."""


NO_PERIODS = EarlierPeriods()


def fiscal_years_in(texts: Iterable[str]) -> EarlierPeriods:
    """The first and last month, or day, of fiscal years, if a sentence states them.

    “Fiscal year 2022 (July 2021 to June 2022)” does.
    """
    for text in texts:
        for cue in find(text, "period") if "iscal" in text or "FY" in text or "inancial" in text else ():
            days = [MONTH_AND_YEAR.fullmatch(cue.groups.get(name, "")) for name in ("from", "till")]
            named = _FISCAL.fullmatch(cue.groups.get("fiscal", ""))
            if days[0] and days[1] and named:
                behind = int(named["year"]) - int(days[0]["year"])
                first, last = (re.sub(r",? \d{4}$", "", cue.groups[name]) for name in ("from", "till"))
                return EarlierPeriods(fiscal=(first, last, behind))
            by_day = cue.rule.gives.get("ends") or cue.rule.gives.get("begins")
            period = twelve_months(cue) if by_day else None
            if period and period.start and period.end:
                words = [f"{day.day} {MONTHS[day.month - 1]}" for day in (period.start, period.end)]
                return EarlierPeriods(fiscal=(words[0], words[1], None))
    return NO_PERIODS


def resolved(cues: Sequence[Cue], earlier: EarlierPeriods, back: bool = False) -> list[Cue]:
    """The periods of a sentence; a period that points back has the meaning of the period that it points to.

    A period that points back to no period stays open. ``back`` says that “the previous year” is the year before
    that of the sentence before.
    """
    made: list[Cue] = []
    for cue in cues:
        same = cue.rule.gives.get("same")
        if same == "day":
            days = [other for other in made if other.rule.gives["period"] == "dated" and "day" in other.rule.name]
            if len({tuple(day.groups.items()) for day in days}) == 1:
                cue = like(cue, days[0])
        elif same == "before":
            cue = (one_before(cue, made[-1]) if made else None) or cue
        elif same == "years":
            cue = two_years(cue, made) or (two_years(cue, [earlier.last]) if earlier.last else None) or cue
        elif same:
            fitting = [other for other in made if other.rule.gives["period"] in KINDS[same]]
            last = earlier.last if _POINTS.search(cue.words) else None
            elliptic = same == "part" and not cue.groups.keys() & {"span", "month"}
            nearest = elliptic or same in ("then", "next") or "that year" in cue.words.lower()
            before = fitting[-1 if nearest else 0] if fitting else last
            if before is not None and before.rule.gives["period"] in KINDS[same]:
                cue = MEANT.get(same, like)(cue, before) or cue
        elif cue.rule.gives.get("previous") and earlier.last and earlier.near and (back or cue.start == 0):
            own = any(other.rule.gives["period"] in KINDS["period"] for other in made)
            cue = cue if own else one_before(cue, earlier.last) or cue
        elif cue.rule.gives.get("previous") and "fiscal" in cue.words:
            cue = (
                cue
                if any(other.rule.gives["period"] == "fiscal_year" for other in cues)
                else _year_before(cue, earlier)
            )
        elif cue.rule.gives.get("of_document") and "of the year" in cue.words:
            cue = _part_of_year(cue, made, earlier)
        if earlier.summary is not None:
            cue = in_summary(cue, cues, earlier.summary)
        made.append(_with_days(cue, earlier))
    return made


def _part_of_year(cue: Cue, before: Sequence[Cue], earlier: EarlierPeriods) -> Cue:
    """A part “of the year”, in the year that the text names before it, if it names one.

    “2029 saw 38 arrests, 21 *in the first half of the year*.”
    """
    last = [earlier.last] if earlier.last and earlier.near else []
    years = [other for other in before or last if other.rule.gives["period"] in KINDS["part"]]
    return (MEANT["part"](cue, years[-1]) if len(years) == 1 else None) or cue


def after_sentence(cues: Sequence[Cue], earlier: EarlierPeriods, document: Document) -> EarlierPeriods:
    """What is known of periods behind a sentence with these periods: its first period, or its years in a row."""
    dated = [cue for cue in cues if cue.rule.gives["period"] in KINDS["period"]]
    if not dated:
        return replace(earlier, near=False)
    row = _row([period_of(cue, document) for cue in dated])
    last = dated[0] if row is None else meaning(dated[0], row, period="dated")
    return replace(earlier, last=last, near=True)


def _row(periods: Sequence[PeriodEntry | None]) -> dict[str, str] | None:
    """The months from the first to the last of several years: “12 in 2017, 14 in 2018, and nine in 2019”, or of
    the two years of a change: “from 58 in 2026 to 37 in 2029”."""
    days = [(period.start, period.end) for period in periods if period and period.start and period.end]
    ends = len(days) == 2 and all(period and period.kind == "calendar_year" for period in periods)
    if len(days) < max(2, len(periods)) or any(
        later <= first or (later != first + timedelta(days=1) and not ends)
        for (_, first), (later, _) in pairwise(days)
    ):
        return None
    first, last = days[0][0], days[-1][1]
    return {
        "first": MONTHS[first.month - 1],
        "year": str(first.year),
        "to": MONTHS[last.month - 1],
        "last": str(last.year),
    }


def _year_before(cue: Cue, earlier: EarlierPeriods) -> Cue:
    """“The previous fiscal year” in a sentence without another fiscal year: the year before the last one."""
    last = earlier.last
    fiscal = last is not None and last.rule.gives["period"] == "fiscal_year"
    return (one_before(cue, last) if last and fiscal else None) or cue


def _with_days(cue: Cue, earlier: EarlierPeriods) -> Cue:
    """A fiscal year with its first and last month, if the document gives those of another fiscal year."""
    named = _FISCAL.fullmatch(cue.groups.get("fiscal", ""))
    if named is None or earlier.fiscal is None or "from" in cue.groups:
        return cue
    first, last, behind = earlier.fiscal
    if behind is None and named["second"] is None:
        return cue
    year = int(named["year"]) - (0 if named["second"] else behind or 0)
    return replace(cue, groups={**cue.groups, "from": f"{first} {year}", "till": f"{last} {year + 1}"})


def in_year(cue: Cue, cues: Sequence[Cue]) -> Cue:
    """A month without a year, of the only year that the sentence names before it; else it is unread.

    “In 2030, police arrested six men, and *in May* they arrested two women.”
    """
    if cue.start <= 3:  # “On 5 May, police arrested two men, who had fled in 2029”
        return cue
    dated = [other for other in cues if "year" in other.groups and other.rule.gives["period"] != "several_years"]
    years = {other.groups["year"] for other in dated}
    month = MONTHS.index((cue.groups.get("month") or cue.groups.get("month2") or cue.groups["first"]).lower())
    named = [other.groups.get("to") or other.groups.get("month") for other in dated]
    earlier = [MONTHS.index(name.lower()) for name in named if name]
    if len(years) == 1 and dated[0].start < cue.start and all(other <= month for other in earlier):
        return meaning(cue, {**cue.groups, "year": years.pop()}, period="dated")
    return replace(cue, rule=_period_rule("unread-span"))


def year_alone(cue: Cue) -> Cue:
    """The year of “since 2028, *when* it convicted two”, without the years since."""
    if cue.rule.gives["period"] != "since_year" or "year" not in cue.groups or "month" in cue.groups:
        return cue
    return replace(cue, rule=_period_rule("year"))


def _period_rule(name: str) -> Rule:
    return next(rule for rule in rules_of("period") if rule.name == name)
