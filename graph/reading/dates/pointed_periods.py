"""Works out periods that point back to another: “in that year”, “the same period of 2018”, “since then”."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from tuyun.graph.reading.dates.month_days import a_year_before
from tuyun.graph.reading.matching.cues import Cue

KINDS = {
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
MONTH_AND_YEAR = re.compile(
    r"(?:(?P<day>\d{1,2}) )?(?P<month>[A-Z][a-z]+)(?: (?P<day2>\d{1,2}))?,? (?P<year>(?:19|20)\d\d)"
)


def like(cue: Cue, other: Cue, **groups: str) -> Cue:
    """The cue with the meaning of another cue."""
    gives = {**other.rule.gives, "pointed": True}
    return replace(cue, rule=cue.rule.model_copy(update={"gives": gives}), groups={**other.groups, **groups})


def meaning(cue: Cue, groups: dict[str, str], **gives: object) -> Cue:
    """The cue with another meaning: what the groups and the rule then give."""
    rule = cue.rule.model_copy(update={"gives": {"pointed": True, **gives}})
    return replace(cue, rule=rule, groups=groups)


def _part(cue: Cue, other: Cue) -> Cue | None:
    """A part of the year of another period, and, if it has no noun of its own, the same kind of part.

    “The second half *of that year*”; “14 in the first half of 2029 and nine *in the second*”.
    """
    whole = bool(cue.groups.keys() & {"span", "month"})
    taken_over = ["year"] if whole else ["year", "span"]
    if not other.groups.keys() >= set(taken_over) or "last" in other.groups:
        return None
    return meaning(cue, {**cue.groups, **{name: other.groups[name] for name in taken_over}}, period="dated")


def _span(cue: Cue, other: Cue) -> Cue | None:
    """“The same period *of 2018*”, or of the year before."""
    if "till" in other.groups:
        return _days_of_another_year(cue, other)
    spans = "span" in other.groups or "to" in other.groups
    year = cue.groups.get("year") or (str(int(other.groups["year"]) - 1) if "year" in other.groups else None)
    if spans and year is None and other.rule.gives.get("of_document"):
        # “this year”, and “the same period of last year”
        return meaning(cue, dict(other.groups), **{**other.rule.gives, "shift": -1})
    if other.rule.gives["period"] == "calendar_year":
        return meaning(cue, {"year": year}, period="calendar_year") if year else None
    return like(cue, other, year=year) if spans and "last" not in other.groups and year else None


def _days_of_another_year(cue: Cue, other: Cue) -> Cue | None:
    """The same days of another year: “between 1 January and 30 June 2030, and *in the same period of 2029*”."""
    own = int(other.groups["till"][-4:])
    less = own - int(cue.groups.get("year", own - 1))
    moved = {
        name: re.sub(r"\b(?:19|20)\d\d$", lambda found: str(int(found[0]) - less), other.groups[name])
        for name in ("from", "till")
    }
    return meaning(cue, moved, period="dated") if other.rule.gives["period"] == "dated" else None


def _end(cue: Cue, other: Cue) -> Cue | None:
    """“At the end *of that year*”."""
    if other.rule.gives["period"] in ("calendar_year", "dated"):
        year = other.groups.get("year")
        return meaning(cue, {"year": year}, period="last_day") if year and "last" not in other.groups else None
    last = MONTH_AND_YEAR.fullmatch(other.groups.get("till", ""))
    if last is None:
        return None
    groups = {name: words for name, words in last.groupdict("").items() if words}
    return meaning(cue, groups, period="dated" if groups.keys() & {"day", "day2"} else "last_day")


def _then(cue: Cue, other: Cue) -> Cue | None:
    """“*Since then*”, from the year or month that stands before it."""
    groups = {name: words for name, words in other.groups.items() if name in ("year", "month")}
    return meaning(cue, groups, period="since_year") if "year" in groups else None


def _next(cue: Cue, other: Cue) -> Cue | None:
    """“*The following year*”, behind a year."""
    year = other.groups.get("year")
    return meaning(cue, {"year": str(int(year) + 1)}, period="calendar_year") if year else None


def one_before(cue: Cue, other: Cue) -> Cue | None:
    """“The reporting period *before that*”."""
    gives = other.rule.gives
    if gives["period"] == "reporting_period":
        return meaning(cue, {}, period="reporting_period", shift=int(gives.get("shift", 0)) - 1)
    if gives["period"] == "calendar_year" and "year" in other.groups:
        return meaning(cue, {"year": str(int(other.groups["year"]) - 1)}, period="calendar_year")
    if gives["period"] == "fiscal_year" and "fiscal" in cue.words:
        return meaning(cue, a_year_before(other.groups), **gives)
    return None


def two_years(cue: Cue, others: Sequence[Cue]) -> Cue | None:
    """“In *either year*”, of two years that stand before it, one behind the other; None if there are not two."""
    named = [other for other in others if other.rule.gives["period"] in KINDS["years"]]
    ends = [(int(other.groups.get("year", 0)), int(other.groups.get("last", 0))) for other in named]
    whole = all(other.groups.get("first", "january").lower() == "january" for other in named)
    years = sorted({year for pair in ends for year in pair if year})
    if not whole or not ends or not all(year for year, _ in ends) or len(years) != 2 or years[1] - years[0] != 1:
        return None
    return meaning(cue, {"year": str(years[0]), "last": str(years[1])}, period="several_years")


def _year_of(cue: Cue, other: Cue) -> Cue | None:
    """“*In that year*”, of a day, a month or a year that stands before it."""
    if other.rule.gives["period"] != "dated":
        return like(cue, other)
    year = other.groups.get("year")
    return meaning(cue, {"year": year}, period="calendar_year") if year and "last" not in other.groups else None


MEANT: dict[str, Callable[[Cue, Cue], Cue | None]] = {
    "year": _year_of,
    "part": _part,
    "span": _span,
    "end": _end,
    "then": _then,
    "next": _next,
}
