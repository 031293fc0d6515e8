"""Periods that point back: “in the same period”, “since then”, “at the end of that year”, “fiscal year 2022”."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from tuyun.graph.reading.dates.month_days import MONTHS
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import Rule, rules_of
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements.document import Document

_KINDS = {
    "period": (
        "calendar_year",
        "several_years",
        "dated",
        "fiscal_year",
        "reporting_period",
        "last_years",
        "since_year",
    ),
    "fiscal": ("fiscal_year",),
    "year": ("calendar_year", "fiscal_year", "dated"),
    "part": ("calendar_year", "dated"),
    "span": ("dated", "calendar_year"),
    "end": ("calendar_year", "fiscal_year", "dated"),
    "then": ("calendar_year", "dated", "since_year"),
    "next": ("calendar_year",),
    "years": ("several_years", "calendar_year", "dated"),
}
"""The kinds of period that the words of a rule may point back to, by what the rule gives as `same`."""
_POINTS = re.compile(
    r"\b(?:that|same|this|those|these|since|within|fiscal|financial|corresponding|either|neither|both|two"
    r"|specified|indicated|said|given|(?:above-|afore)?mentioned|stated|(?:two|three|four|five|six)-year)\b",
    re.IGNORECASE,
)
"""Words by which a period may point back to a sentence before its own."""
_FISCAL = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<second>[-/–](?:20)?\d\d)?")
"""The name of a fiscal year: “2022” or “2021-22”."""
_MONTH_AND_YEAR = re.compile(
    r"(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+)(?: (?P<day2>\d{1,2}))?,? (?P<year>(?:19|20)\d\d)"
)


@dataclass(frozen=True)
class EarlierPeriods:
    """What the sentences before, and the document’s fiscal years, say about time."""

    last: Cue | None = None
    """The period of the last sentence that has a period."""
    near: bool = False
    """Whether that is the sentence directly before."""
    fiscal: tuple[str, str, int] | None = None
    """The first and the last month, or day, of the country’s fiscal year, as a sentence of the document gives
    them, and by how many years the year in its name is later than the year of its first month."""


NO_PERIODS = EarlierPeriods()


def fiscal_years_in(texts: Iterable[str]) -> EarlierPeriods:
    """The first and last month, or day, of fiscal years, if a sentence states them.

    “Fiscal year 2022 (July 2021 to June 2022)” does.
    """
    for text in texts:
        for cue in find(text, "period") if "iscal" in text or "FY" in text or "inancial" in text else ():
            days = [_MONTH_AND_YEAR.fullmatch(cue.groups.get(name, "")) for name in ("from", "till")]
            named = _FISCAL.fullmatch(cue.groups.get("fiscal", ""))
            if days[0] and days[1] and named:
                behind = int(named["year"]) - int(days[0]["year"])
                first, last = (re.sub(r",? \d{4}$", "", cue.groups[name]) for name in ("from", "till"))
                return EarlierPeriods(fiscal=(first, last, behind))
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
                cue = _like(cue, days[0])
        elif same == "before":
            cue = (_one_before(cue, made[-1]) if made else None) or cue
        elif same == "years":
            cue = _two_years(cue, made) or (_two_years(cue, [earlier.last]) if earlier.last else None) or cue
        elif same:
            fitting = [other for other in made if other.rule.gives["period"] in _KINDS[same]]
            last = earlier.last if _POINTS.search(cue.words) else None
            nearest = same in ("then", "next") or "that year" in cue.words.lower()
            before = fitting[-1 if nearest else 0] if fitting else last
            if before is not None and before.rule.gives["period"] in _KINDS[same]:
                cue = _MEANT.get(same, _like)(cue, before) or cue
        elif cue.rule.gives.get("previous") and earlier.last and earlier.near and (back or cue.start == 0):
            own = any(other.rule.gives["period"] in _KINDS["period"] for other in made)
            cue = cue if own else _one_before(cue, earlier.last) or cue
        elif cue.rule.gives.get("previous") and "fiscal" in cue.words:
            cue = cue if any("fiscal" in other.groups for other in cues) else _year_before(cue, earlier)
        made.append(_with_days(cue, earlier))
    return made


def after_sentence(cues: Sequence[Cue], earlier: EarlierPeriods, document: Document) -> EarlierPeriods:
    """What is known of periods behind a sentence with these periods: its first period, or its years in a row."""
    dated = [cue for cue in cues if cue.rule.gives["period"] in _KINDS["period"]]
    if not dated:
        return replace(earlier, near=False)
    row = _row([period_of(cue, document) for cue in dated])
    last = dated[0] if row is None else _meaning(dated[0], row, period="dated")
    return replace(earlier, last=last, near=True)


def _row(periods: Sequence[PeriodEntry | None]) -> dict[str, str] | None:
    """The months from the first to the last of several years: “12 in 2017, 14 in 2018, and nine in 2019”."""
    days = [(period.start, period.end) for period in periods if period and period.start and period.end]
    if len(days) < max(2, len(periods)) or any(
        later != first + timedelta(days=1) for (_, first), (later, _) in pairwise(days)
    ):
        return None
    first, last = days[0][0], days[-1][1]
    return {
        "first": MONTHS[first.month - 1],
        "year": str(first.year),
        "to": MONTHS[last.month - 1],
        "last": str(last.year),
    }


def _like(cue: Cue, other: Cue, **groups: str) -> Cue:
    """The cue with the meaning of another cue."""
    gives = {**other.rule.gives, "pointed": True}
    return replace(cue, rule=cue.rule.model_copy(update={"gives": gives}), groups={**other.groups, **groups})


def _meaning(cue: Cue, groups: dict[str, str], **gives: object) -> Cue:
    """The cue with another meaning: what the groups and the rule then give."""
    rule = cue.rule.model_copy(update={"gives": {"pointed": True, **gives}})
    return replace(cue, rule=rule, groups=groups)


def _part(cue: Cue, other: Cue) -> Cue | None:
    """“The second half *of that year*”."""
    if "year" not in other.groups or "last" in other.groups:
        return None
    return _meaning(cue, {**cue.groups, "year": other.groups["year"]}, period="dated")


def _span(cue: Cue, other: Cue) -> Cue | None:
    """“The same period *of 2018*”, or of the year before."""
    if "till" in other.groups:
        return _days_of_another_year(cue, other)
    spans = "span" in other.groups or "to" in other.groups
    year = cue.groups.get("year") or (str(int(other.groups["year"]) - 1) if "year" in other.groups else None)
    if spans and year is None and other.rule.gives.get("of_document"):
        # “this year”, and “the same period of last year”
        return _meaning(cue, dict(other.groups), **{**other.rule.gives, "shift": -1})
    if other.rule.gives["period"] == "calendar_year":
        return _meaning(cue, {"year": year}, period="calendar_year") if year else None
    return _like(cue, other, year=year) if spans and "last" not in other.groups and year else None


def _days_of_another_year(cue: Cue, other: Cue) -> Cue | None:
    """The same days of another year: “between 1 January and 30 June 2030, and *in the same period of 2029*”."""
    own = int(other.groups["till"][-4:])
    less = own - int(cue.groups.get("year", own - 1))
    moved = {
        name: re.sub(r"\b(?:19|20)\d\d$", lambda found: str(int(found[0]) - less), other.groups[name])
        for name in ("from", "till")
    }
    return _meaning(cue, moved, period="dated") if other.rule.gives["period"] == "dated" else None


def _end(cue: Cue, other: Cue) -> Cue | None:
    """“At the end *of that year*”."""
    if other.rule.gives["period"] in ("calendar_year", "dated"):
        year = other.groups.get("year")
        return _meaning(cue, {"year": year}, period="last_day") if year and "last" not in other.groups else None
    last = _MONTH_AND_YEAR.fullmatch(other.groups.get("till", ""))
    if last is None:
        return None
    groups = {name: words for name, words in last.groupdict("").items() if words}
    return _meaning(cue, groups, period="dated" if groups.keys() & {"day", "day2"} else "last_day")


def _then(cue: Cue, other: Cue) -> Cue | None:
    """“*Since then*”, from the year or month that stands before it."""
    groups = {name: words for name, words in other.groups.items() if name in ("year", "month")}
    return _meaning(cue, groups, period="since_year") if "year" in groups else None


def _next(cue: Cue, other: Cue) -> Cue | None:
    """“*The following year*”, behind a year."""
    year = other.groups.get("year")
    return _meaning(cue, {"year": str(int(year) + 1)}, period="calendar_year") if year else None


def _one_before(cue: Cue, other: Cue) -> Cue | None:
    """“The reporting period *before that*”."""
    gives = other.rule.gives
    if gives["period"] == "reporting_period":
        return _meaning(cue, {}, period="reporting_period", shift=int(gives.get("shift", 0)) - 1)
    if gives["period"] == "calendar_year" and "year" in other.groups:
        return _meaning(cue, {"year": str(int(other.groups["year"]) - 1)}, period="calendar_year")
    return None


def _two_years(cue: Cue, others: Sequence[Cue]) -> Cue | None:
    """“In *either year*”, of two years that stand before it, one behind the other; None if there are not two."""
    named = [other for other in others if other.rule.gives["period"] in _KINDS["years"]]
    ends = [(int(other.groups.get("year", 0)), int(other.groups.get("last", 0))) for other in named]
    whole = all(other.groups.get("first", "january").lower() == "january" for other in named)
    years = sorted({year for pair in ends for year in pair if year})
    if not whole or not ends or not all(year for year, _ in ends) or len(years) != 2 or years[1] - years[0] != 1:
        return None
    return _meaning(cue, {"year": str(years[0]), "last": str(years[1])}, period="several_years")


def _year_of(cue: Cue, other: Cue) -> Cue | None:
    """“*In that year*”, of a day, a month or a year that stands before it."""
    if other.rule.gives["period"] != "dated":
        return _like(cue, other)
    year = other.groups.get("year")
    return _meaning(cue, {"year": year}, period="calendar_year") if year and "last" not in other.groups else None


_MEANT: dict[str, Callable[[Cue, Cue], Cue | None]] = {
    "year": _year_of,
    "part": _part,
    "span": _span,
    "end": _end,
    "then": _then,
    "next": _next,
}


def _year_before(cue: Cue, earlier: EarlierPeriods) -> Cue:
    """“The previous fiscal year” in a sentence without another fiscal year: the year before the last one."""
    last = earlier.last.groups.get("fiscal", "") if earlier.last else ""
    return _meaning(cue, {"fiscal": str(int(last) - 1)}, period="fiscal_year") if last.isdigit() else cue


def _with_days(cue: Cue, earlier: EarlierPeriods) -> Cue:
    """A fiscal year with its first and last month, if the document gives those of another fiscal year."""
    named = _FISCAL.fullmatch(cue.groups.get("fiscal", ""))
    if named is None or earlier.fiscal is None or "from" in cue.groups:
        return cue
    first, last, behind = earlier.fiscal
    year = int(named["year"]) - (0 if named["second"] else behind)
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
        return _meaning(cue, {**cue.groups, "year": years.pop()}, period="dated")
    return replace(cue, rule=_period_rule("unread-span"))


def year_alone(cue: Cue) -> Cue:
    """The year of “since 2028, *when* it convicted two”, without the years since."""
    if cue.rule.gives["period"] != "since_year" or "year" not in cue.groups or "month" in cue.groups:
        return cue
    return replace(cue, rule=_period_rule("year"))


def _period_rule(name: str) -> Rule:
    return next(rule for rule in rules_of("period") if rule.name == name)
