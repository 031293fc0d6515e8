"""Dates zero counts: what “never” or “not yet” happened has not happened until now."""

import re

from tuyun.graph.reading.clauses.clause_starts import Clause, Whole
from tuyun.graph.reading.clauses.period_positions import by_the_end
from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.source.dates import PeriodEntry
from tuyun.graph.statements import Document

_LASTING = re.compile(r"\b(?:never|ever|yet|so far|thus far|to date|until now)\b", re.IGNORECASE)
"""Words by which a count of none reaches until now: “no man has *ever* been convicted”."""
_THERE_HAVE = re.compile(r"\bthere ha(?:s|ve) (?:also |still )?been $", re.IGNORECASE)
"""Words before a count of none that reaches until now: “*there have been* no convictions”."""
_ANOTHER_CLAUSE = re.compile(r"(?:[,;] |, (?:and|but|while|although) )(?:the |its )?[\w’-]+ [^,;]{2,120}$")
"""A clause between a count of none and a period, which then does not date the count: “no one was convicted*, and
the police did not report it* in 2030”."""


def period_of_zero_count(
    masked: str, clause: Clause, cue: Cue, whole: Whole, negation: Cue | None, dated: Dated, document: Document
) -> Dated:
    """The period of a zero count, whose happening a cue names, where another count would have ``dated``."""
    if dated.state == "open" and (last := by_the_end(masked[: clause.end], clause.start)):
        period = period_of(last, document)
        return Dated(period, "inherited", (last,)) if period else dated
    place = min(negation.start if negation else cue.start, whole.count.start)
    lasting = _LASTING.search(masked, max(clause.start, place), max(cue.end, whole.count.start))
    before = all(each.end <= place and each.start > clause.start + 2 for each in dated.cues)
    there = _THERE_HAVE.search(masked, clause.start, whole.count.start) if not dated.cues else None
    beyond = dated.cues and _ANOTHER_CLAUSE.search(masked, whole.count.end, dated.cues[0].start)
    if (lasting and (before or beyond)) or there:
        # “has opened none since 2015 and has *never* convicted anyone”
        return Dated(PeriodEntry(kind="until_now"), "explicit", (negation,) if negation else ())
    return dated
