"""The period of a clause before that reaches into a clause which names none."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FIGURE, MASK, PAD

_NUMBER = f"[{chr(MASK)}-{PAD}]+"
_GOES_ON = re.compile(
    rf" ?(?:(?:it|they)\b|of (?:the|these|those)(?: {FIGURE}| {_NUMBER})?,"
    rf"|(?P<share>(?:(?:only|at least|all) )?{_NUMBER} of (?:them|these|those|the (?:{FIGURE}|{_NUMBER}))"
    rf" (?!(?:victims|cases|convictions|investigations|has|have)\b)"
    rf"|(?:a further|another) {_NUMBER} (?:was|were|had|received)\b"
    rf"|[^;,\ue000-\ue0ff]{{3,60}} {_NUMBER} of (?:them|these|those)\b))",
    re.IGNORECASE,
)
"""The words that begin a clause behind a semicolon, if the subject, the count and the period before it hold on:
“In 2021, it met; *it* also opened nine cases”, “convicted 11 men in 2030; *seven of the 11* went to jail”."""
_LASTING = ("calendar_year", "reporting_period", "fiscal_year", "several_years", "last_years")
"""The kinds of period that last long enough to date also what happened later to those who are counted."""


def period_before(sentence: str, cues: Sequence[Cue], clause: Clause, earlier: Sequence[Clause]) -> Cue | None:
    """The period that a clause before begins with, and that reaches into this clause.

    A clause that tells of some of those who were counted before takes their period wherever it stands.
    """
    goes_on = _GOES_ON.match(sentence, clause.start) if clause.fresh else None
    reach = clause.fresh and not goes_on
    for other in reversed(earlier):
        if reach:
            break
        if other.comparison is not None:  # what a count is compared with does not date what follows
            continue
        share = goes_on is not None and goes_on["share"] is not None
        first = [
            cue
            for cue in cues
            if other.start <= cue.start < other.end
            and (cue.start <= other.start + 12 or sentence.endswith(" that ", 0, cue.start))
        ]
        first = [cue for cue in first if cue.rule.gives["period"] != "consecutive_years"]
        if first and (not share or first[0].rule.gives["period"] in _LASTING):
            return first[0]
        if share and len(own := _lasting(sentence, cues, other)) == 1:
            return own[0]
        goes_on = goes_on or (_GOES_ON.match(sentence, other.start) if other.fresh else None)
        reach = other.fresh and not _GOES_ON.match(sentence, other.start)
    return None


def _lasting(sentence: str, cues: Sequence[Cue], clause: Clause) -> list[Cue]:
    """The longer periods of a clause, without those in brackets."""
    within = [cue for cue in cues if clause.start <= cue.start < clause.end]
    lasting = [cue for cue in within if cue.rule.gives["period"] in _LASTING]
    return [cue for cue in lasting if not in_brackets(sentence, clause.start, cue.start)]
