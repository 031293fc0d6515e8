"""Says which of the joined verbs of a subject a period dates, besides the verb with which it stands."""

import re

from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.clauses.period_attachment import Attachment
from tuyun.graph.reading.clauses.period_positions import is_short
from tuyun.graph.reading.matching.cues import Cue

_LATER = re.compile(r"\b(?:later|subsequently|eventually|since|then|afterwards|after that)\b", re.IGNORECASE)
"""Words of another time than the day or month before: “arrested nine in May and *later* released four”."""
_SET_UP = re.compile(
    r"\b(?:appoint|nam|nominat|designat|adopt|enact|ratif|sign|establish|launch|creat|open)\w*"
    r"(?:ed|ing)\b(?: up)? "
    r"(?!(?:an? |the |its )?[^;,]{0,20}(?:investigation|case|trial|operation|hearing))[^;,]{3,80}$"
    r"|\bset up [^;,]{3,80}$",
    re.IGNORECASE,
)
"""A verb of appointing or founding, whose month does not date the verb joined to it: “*founded* a unit”."""
_DENIED = re.compile(r" (?:ha(?:s|ve|d) (?:still )?(?:not|never|yet)|never)\b")
"""What is denied of all time, whatever year a verb before it has."""
_TOGETHER = re.compile(r", (?:in|during|at) [^,;]{3,80} $")
"""Words between two verbs and a day that dates both: “arrested 11 men and freed two, *in raids* on 28 May”."""


def is_forward(sentence: str, cue: Cue, verb: Cue, clause: Clause) -> bool:
    """Whether a period that stands with a verb dates also a later one: “tried a man in 2019 and *fined* six”."""
    lasts = cue.rule.gives["period"] not in ("consecutive_years", "since_year")
    if is_short(cue) and (
        _LATER.search(sentence, cue.end, verb.start) or _SET_UP.search(sentence, clause.start, cue.start)
    ):
        return False
    return lasts and not clause.resumes and not _DENIED.search(sentence, cue.end, verb.start)


def is_back(sentence: str, cue: Cue, attachment: Attachment) -> bool:
    """Whether a period that stands with a later verb of the same subject dates also an earlier one."""
    day = is_short(cue) or cue.rule.gives["period"] == "until_now"
    return attachment == "back" and (not day or _TOGETHER.search(sentence, 0, cue.start) is not None)
