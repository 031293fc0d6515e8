"""Give counts the year before as their period where words such as “the previous year” date them.

“Fell from 12 in the previous year to nine”, “more than in the previous year (53)”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.shared_periods import CHANGED
from tuyun.graph.reading.dates.dated import YEARS_OF_CHANGE, Dated
from tuyun.graph.reading.dates.period_days import period_of, year_before
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import IN_YEAR
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements import Document

_BEFORE = (
    r"(?:(?:in |during )?the (?:previous|preceding|prior) (?:calendar |fiscal |reporting )?(?:year|period)"
    r"|the year before|a year earlier)"
)
_NUMBER = r"(?:only |about |some )?(?P<{}>[\ue000-\ue0fe])\ue0ff*(?!\ue0ff)"
_CHANGE = re.compile(rf" from {_NUMBER.format('first')} {_BEFORE},? to {_NUMBER.format('second')}")
"""A change since the year before: “fell *from 12 in the previous year to nine*”."""
_CHANGE_TO = re.compile(
    rf" from {_NUMBER.format('first')}(?: [a-z]+){{0,3}} {IN_YEAR},?"
    rf" to {_NUMBER.format('second')}"
    r"(?! (?:in|during|by|at|as of|the|this|last)\b)"
)
"""A change to a figure without a date: “fell *from 26 in 2020 to nine*”."""
_SHARE = r"(?:only |about |some )?(?P<{}>[\ue000-\ue0fe](?:\ue0ff)*(?!\ue0ff)|\d[\d.,]*)(?: ?%| per ?cent)?"
_CHANGE_LED = re.compile(rf"{CHANGED}(?: [a-z]+)? from {_SHARE.format('first')} to {_SHARE.format('second')}")
"""A change of which neither end has a date of its own: “in 2030, it *fell from 26 to nine*”."""
_BETWEEN_YEARS = re.compile(
    r" from [\ue000-\ue0ff\d.,%]+(?: [a-z]+){0,3} in (?P<from>(?:19|20)\d\d),?"
    r" to [\ue000-\ue0ff\d.,%]+(?: [a-z]+){0,3} in (?P<till>(?:19|20)\d\d)"
    r"| between (?P<from2>(?:19|20)\d\d) and (?P<till2>(?:19|20)\d\d)"
)
_SAME_PERIOD = re.compile(
    r"\ue0ff*(?: [a-z]+){0,2}? (?:over|in|during) (?:the same|that|this) (?:period|time|span)\b"
)
"""A change with the years of its ends, and another “over the same period”."""
_BRACKET = re.compile(rf"\b(?:on|over|than|from|against|with|to) {_BEFORE} \({_NUMBER.format('first')}\)")
"""The figure of the year before in brackets: “a tenth more *than in the previous year (53)*”."""
_OF_YEAR = re.compile(
    r"\b(?P<year>(?:19|20)\d\d) \((?:only |about |some )?(?P<first>[\ue000-\ue0fe])\ue0ff*(?!\ue0ff)(?=[),;])"
)
"""A year with a figure in brackets behind it, which is the figure of that year: “fewer than in *2017 (302)*”."""
_LASTING = ("calendar_year", "reporting_period", "fiscal_year")


def with_years_before(
    drafts: Sequence[Draft], masked: str, cues: Sequence[Cue], document: Document
) -> list[Draft]:
    """The drafts of a sentence, with the year before as the period of the counts that such words date."""
    made = list(drafts)
    for match in _CHANGE.finditer(masked):
        main = _only_period(masked, cues, document, match.start())
        if main is not None:
            made = [_with_period(draft, match.start("second"), main) for draft in made]
            made = [_with_period(draft, match.start("first"), _year_before(main)) for draft in made]
    for match in _CHANGE_TO.finditer(masked):
        now = _only_period(masked, cues, document, match.start()) or Dated(PeriodEntry(), "inherited")
        made = [_with_period(draft, match.start("second"), now) for draft in made]
    for match in _CHANGE_LED.finditer(masked):
        ends = _ends_before(masked, match)
        made = [_of_change(draft, match) for draft in made] if not ends else made
        for name, year in zip(("first", "second"), ends, strict=False):
            made = [_with_period(draft, match.start(name), year) for draft in made]
    for match in _BRACKET.finditer(masked):
        before = [draft for draft in made if draft.whole.count.end < match.start() and draft.dated.cues]
        if before:
            made = [_with_period(draft, match.start("first"), _year_before(before[-1].dated)) for draft in made]
    for match in _OF_YEAR.finditer(masked):
        made = [_with_period(draft, match.start("first"), _year(int(match["year"]))) for draft in made]
    return _compared(made, masked, cues, document)


def _year(year: int) -> Dated:
    """A calendar year that other words than those of the count name."""
    return Dated(PeriodEntry(kind="calendar_year", start=date(year, 1, 1), end=date(year, 12, 31)), "inherited")


def _ends_before(masked: str, match: re.Match[str]) -> list[Dated]:
    """The years of the two figures of a change “over the same period”: those of the change before it in the
    sentence; none if that is not from one year to another."""
    before = list(_BETWEEN_YEARS.finditer(masked, 0, match.start()))
    if not before or not _SAME_PERIOD.match(masked, match.end()):
        return []
    return [_year(int(before[-1][name] or before[-1][f"{name}2"])) for name in ("from", "till")]


def _of_change(draft: Draft, match: re.Match[str]) -> Draft:
    """The draft of an end of a change; a year of the change is not that of its first end.

    Of two years that the change lies between, each is that of an end.
    """
    place, period = draft.whole.count.start, draft.dated.period
    if place not in (match.start("first"), match.start("second")) or not draft.dated.cues:
        return draft
    first = place == match.start("first")
    between = draft.dated.cues[0].words.lower().startswith("between")
    if between and period.kind == "several_years" and period.start and period.end:
        year = (period.start if first else period.end).year
        ends = {"start": period.start.replace(year=year), "end": period.end.replace(year=year)}
        period = period.model_copy(update={"kind": "calendar_year", **ends})
        return replace(draft, dated=replace(draft.dated, period=period, state="inherited"))
    if first and period.kind in _LASTING:
        why = YEARS_OF_CHANGE
        return replace(draft, dated=Dated(PeriodEntry(), "open", draft.dated.cues, why))
    return draft


def _compared(drafts: list[Draft], masked: str, cues: Sequence[Cue], document: Document) -> list[Draft]:
    """The drafts; a count without a date that is compared with that of the year before has the sentence’s year.

    “In 2030, police arrested six men; courts convicted two, compared with four *the previous year*” convicted the
    two in 2030.
    """
    dates: dict[int, Dated] = {}
    for draft in drafts:
        main = draft.main
        if main is None or main.dated.period.kind != "unspecified" or main.dated.state == "open":
            continue
        own = _only_period(masked, cues, document, main.whole.count.start)
        if own is not None and (_says_previous(draft) or draft.dated.period == year_before(own.period)):
            dates[main.whole.count.start] = own
    made = []
    for draft in drafts:
        kind, dated = draft.dated.period.kind, None
        if draft.main is None and kind == "unspecified":
            dated = dates.get(draft.whole.count.start)
        elif kind == "rough_date" and _says_previous(draft):
            same = [other for other in drafts if other.predicate == draft.predicate]
            before = [other.dated for other in same if other.whole.end < draft.whole.end]
            if draft.main is not None:
                before = [dates.get(draft.main.whole.count.start) or draft.main.dated]
            dated = _year_before(before[-1]) if before else None
        made.append(replace(draft, dated=dated) if dated else draft)
    return made


def _says_previous(draft: Draft) -> bool:
    """Whether a count is dated by words such as “the previous year”."""
    return any(cue.rule.gives.get("previous") for cue in draft.dated.cues)


def _only_period(masked: str, cues: Sequence[Cue], document: Document, place: int) -> Dated | None:
    """The only longer period before a place of a sentence, without those of earlier times and in brackets."""
    found = [
        cue
        for cue in cues
        if cue.end <= place
        and cue.rule.gives["period"] in _LASTING
        and not cue.rule.gives.get("shift")
        and not in_brackets(masked, 0, cue.start)
    ]
    if not found or len({cue.words.lower() for cue in found}) > 1:
        return None
    period = period_of(found[0], document)
    return Dated(period, "inherited", (found[0],)) if period else None


def _year_before(dated: Dated) -> Dated | None:
    """The year before a year; None before other periods."""
    period = year_before(dated.period)
    return replace(dated, period=period, state="inherited", why="") if period else None


def _with_period(draft: Draft, place: int, dated: Dated | None) -> Draft:
    """The draft, with another period if its count begins at a place."""
    return replace(draft, dated=dated) if dated is not None and draft.whole.count.start == place else draft
