"""The period of a clause before that reaches into a clause which names none."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.clauses.clause_periods import in_brackets
from tuyun.graph.reading.clauses.clause_starts import Clause
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FIGURE, MASKED_COUNT

_NUMBER = f"{MASKED_COUNT}+"
_GOES_ON = re.compile(
    rf" ?(?:(?:it|they)\b|of the(?: {FIGURE}| {_NUMBER})?,"
    rf"|(?P<share>of (?:these|those|them)(?: {FIGURE}| {_NUMBER})?,"
    rf"|(?:(?:only|at least|all) )?{_NUMBER} of (?:them|these|those|the (?:{FIGURE}|{_NUMBER}))"
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


_SHARE = rf"{_NUMBER}(?: \([^()]{{1,30}}\))?"
"""A share with its percentage in brackets: “*243 (84 percent)* were convicted”."""
_RELATIVE = re.compile(
    rf"(?: (?:involving|against|of|with) {_NUMBER})?"
    r"(?: \([^()]{3,40}\))?,? (?:(?:but|and) )?(?:of (?:which|whom) )?"
    r"(?:(?:only|just|at least|all|some|both|none) )?"
    rf"(?:{_NUMBER} of (?:which|whom) [^;()]{{3,100}}(?:,| and|, and|, but) (?:at least |only )?|"
    rf"(?:{_SHARE}) [^;()]{{3,100}}(?:,| and|, and) (?:of (?:which|whom) )?)*"
)
"""The words between the period of a count and a share of it: “nine cases in 2030*, of which* two failed”."""


_AGAIN = re.compile(
    rf"(?:,|,? and|,? but)(?: then)? (?:only |just )?(?P<share>{_NUMBER}) of (?:them|these|those)(?: [a-z]+)?"
    r" (?:was|were|had|received)\b"
)
"""A share of a count behind a comma, with a pronoun: “12 cases in 2030*, but only two of these were* closed”."""


_RESUMED = re.compile(
    rf" ?(?:then |later |also )?(?!the\b)[a-z]+(?:ed|t|d) [^;,\ue000-\ue0ff]{{0,60}}"
    rf"(?P<share>{_NUMBER}) of (?:them|these|those)\b"
)
"""The same behind a comparison, with a verb of the same subject: “and *charged two of them*”."""


def told_again(
    sentence: str, cues: Sequence[Cue], clause: Clause, earlier: Sequence[Clause], start: int
) -> list[Cue]:
    """The longer period of the clause before, which a share that a pronoun tells of goes on; none if it does not.

    “Opened 12 cases in 2030, a decline from 20 in 2029, and closed *two of them*.”
    """
    mains = [each for each in [*earlier, clause] if each.comparison is None and each.start < start]
    own = [cue for each in mains[-2:] for cue in _lasting(sentence, cues, each) if cue.end < start]
    if len(own) != 1:
        return []
    again = _RESUMED.match(sentence, clause.start) if clause.resumes else _AGAIN.match(sentence, own[0].end)
    return own if again and again.start("share") == start else []


_OF_A_PARTICIPLE = re.compile(r"(?<!\bwere)(?<!\bwas)(?<!\bbeen) (?:[a-z]+ed|begun|brought) $")
"""A participle whose period says which people are counted: “nine men *charged* in 2028, all of whom fled”."""
_UNDATED = re.compile(
    rf"{_NUMBER}(?: of (?:which|whom))?(?: [a-z’-]+){{0,3}}?"
    r" (?:had [a-z]+|involv\w+|concern\w+|related|were (?:for|of)|led to|resulted in|ended in"
    r"|(?:to|in) (?:prosecution|conviction|acquittal)s?)\b"
)
"""A share that the period of its cases does not date, as it says what they were about, what happened before or
what they led to: “nine in 2030, *two of which concerned* boys”, “four *of which led to* convictions”."""


def trailing(sentence: str, cues: Sequence[Cue], clause: Clause, start: int) -> list[Cue]:
    """The longer period directly before the relative clause of a share that begins at a place, and the only one.

    “12 cases *in 2030*, two of which were closed”; what the share was about, or what was before, it does not date.
    """
    before = [cue for cue in _lasting(sentence, cues, clause) if cue.end <= start]
    if len(before) != 1 or _UNDATED.match(sentence, start):
        return []
    period = before[0]
    if _OF_A_PARTICIPLE.search(sentence, 0, period.start) or any(period.end <= cue.start < start for cue in cues):
        return []
    return before if _RELATIVE.fullmatch(sentence[period.end : start]) else []
