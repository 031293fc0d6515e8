"""Periods that stand with other words of a sentence than the count that they date, and date it all the same."""

import re
from collections.abc import Sequence

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import BARE, MASK, MASKED_COUNT, PAD, masked

_RULED = (
    r"(?:(?:all|both) )?"
    r"(?:handed down|pronounced|rendered|delivered|imposed|secured|obtained|passed|issued|awarded)"
)
_RULED_BEHIND = re.compile(
    masked(("conviction", "acquittal", "judgment", "sentence", "year", "month", "money"))
    + rf"(?: (?:for|of|on|under|in|against) [^,;]{{3,90}})?,? {_RULED} (?:(?:by|in|at|before) [^,;]{{3,60}} )?"
)
_RULED_BEFORE = re.compile(
    rf"\b(?:conviction|acquittal|judgment|sentence|term|fine|award|penalty), {_RULED} "
    r"(?:(?:by|in|at|before) [^,;]{3,60} )?$"
)
_THAT_WAS = re.compile(r"(?: (?:by|in|at|before) [^,;]{3,60})?, (?:was|is|were|amounted to|came to) (?:of )?")
LASTING = ("calendar_year", "reporting_period", "fiscal_year", "several_years")
"""The kinds of period that last long enough to date several happenings."""
_NUMBER = f"{MASKED_COUNT}+"
CHANGED = (
    r"\b(?:rose|risen|fell|fallen|dropped|declined|increased|decreased|reduced|grew|grown|cut|raised"
    r"|went (?:up|down))\b"
)
"""The verb of a change from one figure to another."""
_CHANGED = re.compile(CHANGED + r"[^;:()]{0,80}? (?:from|to) (?:about |some |almost |only |just )?$")
"""The words of a change before its first or its second figure, each of which the period directly behind it dates:
“*fell from* 40 percent in 2029 *to* 22 in 2030”."""
_OF_RULINGS = frozenset(
    {"convicted", "acquitted", "court_ruled", "sentenced", "imprisonment_imposed", "fine_imposed"}
    | {"restitution_ordered", "convicted_official", "acquitted_official", "sentenced_official"}
)
"""What a court rules itself. What becomes of a ruling later is not dated by the date of that ruling: “upheld two
convictions, *handed down in 2029*”."""
_PASSIVES = re.compile(
    rf"(?: (?!who\b|which\b|that\b)[^;:,(){chr(MASK)}-{PAD}]{{3,60}}?)?"
    rf" (?:was|were) (?:\w+ly )?\w+ed\b[^;:(){chr(MASK)}-{PAD}]{{0,60}}?"
    rf"(?:, (?:another |a further )?{masked((BARE,))} (?:was|were) [a-z]+[^;:(){chr(MASK)}-{PAD}]{{1,50}}?)*"
    rf",? and (?:another |a further )?{masked((BARE,))} (?:was|were) [a-z]+[^;:,(){chr(MASK)}-{PAD}]{{0,60}}? "
)
"""Passive clauses whose subject is a figure without a noun, between a count and a period that dates them all:
“12 officers *were suspended and three were convicted* in 2030”."""
_DONE = rf"(?:[a-z]+ly )?[a-z]+ed\b[^;:,(){chr(MASK)}-{PAD}]{{0,40}}?"
_SHARED_AUXILIARY = re.compile(
    rf"(?: (?:was|were))? {_DONE}(?:, {_NUMBER} {_DONE})*,? and {_NUMBER} {_DONE} ",
)
"""Passive verbs that share one auxiliary, so that the period behind the last of them dates them all: “18 men *were
arrested and 25 victims identified* in May 2030”."""
_AUXILIARY = re.compile(r"\b(?:was|were) ")
"""That auxiliary."""
_MEMBERS = re.compile(
    rf"[^;]*(?:; (?:and )?{_NUMBER}[^;]*)*; and {_NUMBER}"
    rf"(?: (?:of|for|against|under) [^;,{chr(MASK)}-{PAD}]{{3,60}})? "
)
"""Members of a list between a count in its first and the period behind its last: “31 investigations*; 17
prosecutions; and seven convictions* in 2030”."""
_FINITE = re.compile(r"; (?:and )?[^;]*\b(?:was|were|has|have|had|is|are|which|who)\b")
_ITS_SHARE = re.compile(rf"(?P<count>{_NUMBER}) \($")
_PERCENT = re.compile(r"[\d.,]+ ?(?:%|percent|per cent)\)")
_TOLD = re.compile(
    r",? (?:in (?:amounts|sums)|with (?:amounts|sums|awards)|for (?:a total|amounts|sums)|totall?ing|amounting to)"
    r"(?: of)?(?: [a-z]+){0,3} "
    r"|, the (?:total|sums?|amounts?)(?: [a-z]+){0,5} "
    rf"| \((?:{_NUMBER}(?:, | and |, and ))*"
    rf"|,? (?:of whom {_NUMBER}|{_NUMBER} of whom) (?:received|were given|got|were sentenced to)\b"
    r"[^;,()]{0,40}? "
    rf"|,? (?:as well as|together with|along with) (?:{_NUMBER}(?:, | and |, and ))*"
    rf"|,? (?:[–—] )?(?:in )?{_NUMBER} (?:of (?:them|which|whom) )?because [^;()]{{3,140}}?,? and (?:in )?"
)
"""The words between the period of a count and further figures that describe this count, and that share its
period: “to 27 victims in 2030*, in amounts of* 900 dollars”, “was ordered in 2030 *(*two cars)”, “12 men in
2030*, nine of whom received terms of* two years”, “12 men in 2030 *as well as* nine women”, “failed in 2030*, two
because … and* one because …”."""
_OF_OTHERS = re.compile(r"[^)]*\b(?:compared|previous|before|against|earlier|up from|down from)\b")
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|in comparison (?:with|to)|as against|versus|than"
    r"|(?:up|down|increase|decrease|rise|drop|decline) from) [^;]{0,50}$"
)
"""Words by which a period dates what a count is compared with."""
_LIMITS = re.compile(r"(?<!\bwas)(?<!\bwere)(?<!\bbeen) [a-z]+ed $")


def _of_a_ruling(sentence: str, cue: Cue, start: int, end: int) -> bool:
    """Whether a period dates a ruling by a participle (“handed down”), and a count counts that ruling, or is the
    term or the amount that it imposes: “one conviction for slavery, *handed down* in 2030”, “the longest
    sentence, *imposed* in 2030, was 11 years”."""
    if cue.start >= end:
        return _RULED_BEHIND.fullmatch(sentence, start, cue.start) is not None
    return (
        _THAT_WAS.fullmatch(sentence, cue.end, start) is not None
        and _RULED_BEFORE.search(sentence, 0, cue.start) is not None
    )


def beside_others(sentence: str, cues: Sequence[Cue], verb: Cue, start: int, end: int) -> list[Cue]:
    """The periods that stand with the participle of a ruling, or behind an end of a change, and date the count."""
    ruling = verb.rule.gives.get("predicate") in _OF_RULINGS
    return [
        cue
        for cue in cues
        if (ruling and _of_a_ruling(sentence, cue, start, end))
        or (0 <= cue.start - end <= 1 and _CHANGED.search(sentence, 0, start) is not None)
    ]


def period_of_several_counts(sentence: str, cues: Sequence[Cue], start: int, end: int) -> list[Cue]:
    """The period behind the last of several counts that dates all of them; none if it does not.

    It is a longer one, unless the verbs of the counts share an auxiliary.
    """
    first = [cue for cue in cues if cue.start >= end][:1]
    if not first or any(cue.end <= start for cue in cues):
        return []
    place, rest = first[0].start, sentence[first[0].end :]
    shared = _SHARED_AUXILIARY.fullmatch(sentence, end, place) and _AUXILIARY.search(sentence, 0, place)
    if shared and re.match(r"[.,;)]|$| (?:by|at|in|during|under|for|on)\b", rest):
        return first
    if first[0].rule.gives["period"] not in LASTING:
        return []
    if re.match(r"[.,;]|$| (?:for|on|in|under|by)\b", rest) is None:
        return []
    if _PASSIVES.fullmatch(sentence, end, place):
        return first
    listed = _MEMBERS.fullmatch(sentence, end, place) and not _FINITE.search(sentence, end, place)
    return first if listed else []


def of_its_share(
    sentence: str, cues: Sequence[Cue], count: tuple[int, int, int, int]
) -> tuple[int, int, int, int]:
    """The places of the count that a percentage in brackets behind it tells again: “*243* (84 percent)”."""
    before, percent = _ITS_SHARE.search(sentence, 0, count[0]), _PERCENT.match(sentence, count[0])
    if before is None or percent is None or any(count[0] <= cue.start < percent.end() for cue in cues):
        return count
    return before.start("count"), before.end("count"), percent.end(), max(count[3], percent.end())


def told_of(sentence: str, cues: Sequence[Cue], start: int) -> list[Cue]:
    """The period before a count that tells amounts, items or grounds of the count which the period dates."""
    before = [cue for cue in cues if cue.end <= start]
    if not before or not _TOLD.fullmatch(sentence, before[-1].end, start):
        return []
    if _LIMITS.search(sentence, 0, before[-1].start) or _COMPARED.search(sentence, 0, before[-1].start):
        return []
    bracketed = sentence.startswith(" (", before[-1].end)
    if bracketed and _OF_OTHERS.match(sentence, start):
        return []
    return before[-1:]
