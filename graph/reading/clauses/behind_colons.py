"""The period of a sentence's first part that reaches behind its colon, where the outcomes of that part are listed.

“During 2030, the courts decided 12 cases: *19 defendants were convicted, and three were acquitted*.”
"""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.period_positions import leading
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import MASKED_COUNT

_COLON = re.compile(r"(?<=[\w)\ue0ff]): ")
_REACHES = ("calendar_year", "reporting_period", "fiscal_year", "several_years", "last_years", "dated")
"""The kinds of period that reach behind a colon."""
_HELD = (*_REACHES, "since_year", "until_now", "prior_years", "open", "rough_date")
"""The kinds of period behind a colon that keep it from reaching farther."""
_LAW = re.compile(
    r"\b(?:law|act|code|decree|statute|bill|unit|office|bureau|court|plan|strategy|ministry)"
    r" (?:was|were|had been)\b"
    r"|\b(?:report|study|survey|review)(?: (?:for|of|on) [^,;:]{3,30}?)? (?:was|were|had been|covered|covers)\b",
    re.IGNORECASE,
)
"""Words before a colon that date a law, an office or a report, and no count: “the *law was* changed in 2030”."""
_OF_ANOTHER = re.compile(
    r"\b(?:compared|than|(?:up|down|decrease|increase|drop|rise|decline|fall|reduction)\b[^,;:]{0,30}"
    r" (?:from|on|over)"
    r"|against|versus|law|act|code|decree|since|adopted|enacted|amended|founded|established|created|published"
    r"|opened|begun|launched|signed|issued|report|plan|(?:who|which|that) [^,;:]{0,60})"
    r"(?:(?! was | were |[,;:]).){0,40}$"
)
"""Words before a period of the first part that dates no count of it."""
_COUNT = re.compile(MASKED_COUNT)
_SOME = re.compile(rf"(?:^|[;,] )(?:Of|Among|of|among) [^;,:]*{MASKED_COUNT}[^;,:]*$")
"""Words before a period that dates a whole and not its shares: “*Of the 30 men arrested* in 2030, nine …”."""
_RULES = re.compile(r"\b(?:will|shall|must|may|should|prescribes|provides|punishable)\b")
"""Words behind a colon that say what holds and not what happened."""


_SUBJECT = re.compile(r"(?:; )?(?:[Tt]he )?[\w’-]+(?: [a-z]+){0,3} ")
_WAS = re.compile(r" (?:was|were|is|are|remained|looked|show(?:s|ed)?) ")


def _of_subject(sentence: str, opens: int, cue: Cue) -> bool:
    """Whether a period stands between a short subject and its verb: “the picture *in 2030* was mixed: …”."""
    subject = _SUBJECT.fullmatch(sentence, opens, cue.start)
    return subject is not None and _WAS.match(sentence, cue.end) is not None


def before_colon(sentence: str, cues: Sequence[Cue], start: int) -> list[Cue]:
    """The period before a colon that dates a count behind it which has none of its own; none if it has.

    Args:
        sentence: the sentence, its counts masked.
        cues: its periods.
        start: where the count begins, or the verb before it.
    """
    colons = [
        match for match in _COLON.finditer(sentence, 0, start) if not in_brackets(sentence, 0, match.start())
    ]
    if not colons:
        return []
    colon = colons[-1]
    opens = max(sentence.rfind("; ", 0, colon.start()), 0)
    between = any(colon.end() <= cue.start < start and cue.rule.gives["period"] in _HELD for cue in cues)
    if between or _LAW.search(sentence, opens, colon.start()) or _RULES.search(sentence, colon.end()):
        return []
    before = [cue for cue in cues if opens <= cue.start and cue.end <= colon.start()]
    before = [cue for cue in before if cue.rule.gives["period"] in _REACHES]
    first = before[:1] if leading(sentence, before[:1], colon.start()) else []
    before = [cue for cue in before if not in_brackets(sentence, opens, cue.start)]
    before = [cue for cue in before if not _OF_ANOTHER.search(sentence, opens, cue.start)]
    before = [cue for cue in before if not _SOME.search(sentence, opens, cue.start)]
    if _COUNT.search(sentence, opens, colon.start()) is None:
        before = [cue for cue in before if cue.end == colon.start() or _of_subject(sentence, opens, cue)]
    return first or (before if len(before) == 1 else [])
