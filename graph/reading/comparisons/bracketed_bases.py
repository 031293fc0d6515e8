"""Reads figures in brackets that a count is compared with: “94 crimes, 17 percent more than in the same period of
last year *(80)*”, “convicted 31 *(2029: 26)*”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.dates.earlier_periods import EarlierPeriods, resolved
from tuyun.graph.reading.dates.period_days import period_of, year_before
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements import Document

_BASE = re.compile(
    r"\b(?:than|over|on|from|to|with|against|as)(?: that| those)?(?: of)? (?P<when>(?:(?:in|during|for|over) )?"
    r"(?:the |last |a )?[^();,\ue000-\ue0ff]{3,70}) \((?P<first>[\ue000-\ue0fe])\ue0ff*\)"
)
"""The figure behind the time that a count is compared with: “more *than in the same period of last year (80)*”."""
_DATED = re.compile(
    r"\((?P<when>(?:(?:in|for|during) )?(?:the )?[^();,:\ue000-\ue0ff]{3,60}?)(?: ?[:–—-]|, there (?:was|were)) ?"
    r"(?P<first>[\ue000-\ue0fe])\ue0ff*(?=[);,])"
)
"""A figure in brackets behind its time: “convicted 31 *(2029: 26)*”."""


def bracketed_bases(
    drafts: Sequence[Draft], masked: str, reported_counts: Sequence[Whole], document: Document
) -> list[Draft]:
    """Drafts of figures in brackets, without a noun, that the count before them is compared with."""
    made: list[Draft] = []
    taken = {draft.whole.count.start for draft in drafts}
    for match in (*_BASE.finditer(masked), *_DATED.finditer(masked)):
        place = match.start("first")
        whole = next((each for each in reported_counts if each.count.start == place), None)
        before = [draft for draft in drafts if draft.whole.count.end <= match.start() and not draft.negation]
        if whole is None or whole.count.unit != BARE or place in taken or not before:
            continue
        main = max(before, key=lambda draft: draft.whole.count.end)
        if not main.clause.start <= place or ";" in masked[main.whole.count.end : place]:
            continue
        dated = _when(match["when"], main.main or main, document)
        if dated is not None:
            made.append((main.main or main).compared(whole, main.clause, dated, series=True))
            taken.add(place)
    return made


def _when(words: str, main: Draft, document: Document) -> Dated | None:
    """The time that these words name, beside the count that is compared with it."""
    last = EarlierPeriods(last=main.dated.cues[0]) if main.dated.cues else EarlierPeriods()
    cues = resolved(find(words, "period"), last)
    if len(cues) != 1:
        return None
    own = main.dated.period
    if cues[0].rule.gives.get("previous"):
        before = year_before(own) or _year_before_months(own)
        return replace(main.dated, period=before, state="inherited", why="") if before else None
    period = period_of(cues[0], document)
    return Dated(period, "inherited") if period else None


def _year_before_months(period: PeriodEntry) -> PeriodEntry | None:
    """Months of a year as those of the year before: “the first half of *2029*”."""
    if period.kind != "dated" or period.start is None or period.end is None or period.start == period.end:
        return None
    if any((day.month, day.day) == (2, 29) for day in (period.start, period.end)):
        return None
    days = {name: day.replace(year=day.year - 1) for name, day in (("start", period.start), ("end", period.end))}
    return period.model_copy(update=days)
