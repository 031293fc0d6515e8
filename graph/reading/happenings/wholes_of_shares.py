"""Counts both figures of “five of the eight cases opened in 2029 were closed”.

The five were closed, as the verb of the sentence says, and the eight were opened, as the participle says.
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.happenings.verb_counts import Happening, units_of
from tuyun.graph.reading.matching.cues import all_cues
from tuyun.graph.reading.matching.ruleset import PAD

_WERE = re.compile(r" (?:(?:that|which|who) (?:were|had been) )?")
_DATE = re.compile(
    r" (?:in|during|since|from) (?:early |late |mid-)?(?:(?:[A-Z][a-z]+ )?(?:19|20)\d\d"
    r"|the (?:previous|prior|preceding|same|current)(?: reporting)? (?:year|period)"
    r"|(?:previous|prior|earlier) (?:reporting )?(?:years|periods))"
    r"(?= (?:was|were|had|has|have|remained|resulted|ended|led|concluded|received|are)\b)"
)
"""When it happened, behind the participle and before the verb of the share."""


def with_wholes_of_shares(
    text: str, masked: str, found: Sequence[Figure], reported_counts: Sequence[Whole]
) -> tuple[str, list[Happening]]:
    """The masked sentence, without what is said of the wholes of shares, and the happenings that say it.

    Args:
        text: the sentence.
        masked: the same with its counted nouns masked.
        found: its figures.
        reported_counts: its counts.
    """
    made: list[Happening] = []
    shares = [
        (each.count, whole)
        for each in reported_counts
        if (whole := _whole_of(text, each.count, found)) is not None
    ]
    for share, whole in shares:
        were = _WERE.match(text, share.end)
        start = were.end() if were else share.end
        for cue in all_cues(masked, "event"):
            date = _DATE.match(text, cue.end) if cue.start == start and cue.rule.family == "happenings" else None
            if date is not None and whole.unit in units_of(cue):
                made.append(Happening(cue, (Whole(whole, end=whole.end),), passive=True, reduced=True))
                masked = masked[: share.end] + PAD * (date.end() - share.end) + masked[date.end() :]
                break
    return masked, made


def _whole_of(text: str, share: Count, found: Sequence[Figure]) -> Count | None:
    """The whole of a share that its noun names with a figure: “five of *the eight cases*”."""
    inside = [figure for figure in found if share.figure.end < figure.start < share.end]
    between = text[share.figure.end : inside[0].start] if len(inside) == 1 else ""
    if not re.fullmatch(r" (?:out )?of (?:the |these |those )?", between):
        return None
    return next((count for count in counts(text, inside) if count.end == share.end), None)
