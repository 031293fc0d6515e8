"""Reads sentences that say in how many cases, trials or judgments something happened.

“In nine cases victims had to testify” counts cases, and neither the victims nor what the verb usually counts.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.cues import Cue, all_cues, find
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR

_UNITS = (
    "case", "trial", "judgment", "prosecution", "conviction", "investigation", "meeting", "operation",
    "inspection", "percent",
)  # fmt: skip
"""Units of what something may happen in; a share in percent is one of the cases if these stand behind it."""
_ONLY = r"(?:(?:only|just|at least|another|a further|further|the other|the remaining|all) )?"
"""Words between “in” and the cases: “in *only* nine cases”."""
_IN = re.compile(rf"\bin {_ONLY}$", re.IGNORECASE)
"""What stands before cases in which something happened."""
_LEADING = re.compile(
    rf"(?:^|[,;:] |\b(?:and|but|that|while|whereas|although|though|yet|recorded|noted|found|observed|established"
    r"|reported|complained|(?:penalties|sentences|terms|punishments) (?:imposed|passed|handed down|given)) )"
    rf"in {_ONLY}$",
    re.IGNORECASE,
)
"""The same at the beginning of a clause, so that what happened stands behind."""
_IN_WHICH = re.compile(r"(?: [^;,.]{2,60}?)?,? (?:in which|where(?:by)?)\b")
"""The words between a count of cases and a clause that says what happened in these: “nine cases *in which*
officials helped traffickers”."""
_TOLD = ("recorded_offences", "evaluated", "reported")
"""Predicates that say only that somebody knew of the cases: “*recorded* nine cases in which officials helped
traffickers”. What happened in the cases replaces them."""
_CLOSES = re.compile(
    r"[;:]|, (?:and|but|yet)(?= in\b| [^,;]{3,60} in (?:only |just |at least )?(?:\d|one|two|three|four|five|six))"
    r"|,? (?:although|while|whereas|even though|though|despite|but)\b"
)
"""Where the clause ends in which something happened in cases."""
_OPENS = re.compile(r"[;:] |, (?:and|but|while|whereas|although|though|which) | (?:while|whereas|although) ")
"""Where the clause begins in which something happened in cases that stand behind it."""
_BRACKET = re.compile(r"\((?=[^()]*$)")
"""The bracket that cases stand in: “charged nine men *(*31 men in 12 cases in 2030)”."""
_OTHERS = re.compile(
    r" (?:others?|of (?:them|these|those))\b|(?: only)?(?=[,.;]| (?:and|by|because|but|from|the|all|an?|it|they"
    r"|she|he|its|their|victims?|witness(?:es)?|prosecutors?|courts?|judges|defendants|hearings)\b)"
)
"""What follows a figure without a noun that counts further cases: “and in *two others*”."""
_OF_THEM = re.compile(r" of (?:them|these|those)\b(?! who\b| [a-z]+ed\b)")
"""What stands behind a share of cases that a sentence before counts: “in 31 *of them* the police …”."""
_OF_CASES = re.compile(
    r"[^;,.]{0,12} of (?:the |all |these |its )?(?:[a-z]+ ){0,2}(?:cases|trials|judgments|proceedings|hearings)\b"
)
"""What stands behind a share of cases: “48 percent *of the cases*”."""
_AND_IN = re.compile(rf"(?: {IN_YEAR})?(?:,? and |, ?|,? as well as )in {_ONLY}", re.IGNORECASE)
"""What stands between cases of one year and those of another in which the same happened."""
_ENDS = re.compile(rf"(?: {IN_YEAR})?(?:[.;,)]|$| and in )")
"""What stands behind such cases, as nothing more is said of them."""
_ANEW = re.compile(
    r"(?: of (?:which|them|these|those))? (?:it|they|the [a-z ]{3,40})"
    r" (?:was|were|had|has|have|is|are|[a-z]{3,}ed|took)\b"
)
"""A verb of its own behind further cases: “and in another 17 *it was* suspended”."""
_EXAMPLE = re.compile(
    r"In (?:one|another) [a-z ]{3,30}(?:,| (?:that|which|from|in|of|before|involving)\b[^,;]{3,60},)"
)
"""The beginning of a sentence on a single case as an example, which says what was done in it and counts
nothing: “In one case, …”, “In one case *that ended in May*, …”."""
_NOT = re.compile(r"\b(?:not|never|nor|[Nn]either|[Nn]o)\b")
"""Words that deny what stands behind them in the clause."""
_CRIME = (
    r"(?:drugs?|narcotics?|arms|weapons|tax|fraud|theft|murder|homicide|rape|robbery|burglary|kidnapping|terrorism"
    r"|customs|smuggling|money laundering|embezzlement|assault|arson|land|property|divorce|custody|defamation"
    r"|sedition|treason|poaching|logging|mining|fishing|traffic|road|corruption|environmental)"
)
_OF_ANOTHER_CRIME = re.compile(
    rf"[^;,.]{{0,40}}?\b{_CRIME}(?: (?:trafficking|smuggling|evasion|offen[cs]e|crime))?"
    rf" (?:cases?|trials?|judg(?:e?ments?)|prosecutions?|convictions?|investigations?|proceedings)\b"
    rf"|[^;,.]{{0,40}}? (?:of|involving|concerning|into|for) {_CRIME}\b",
    re.IGNORECASE,
)
"""The words behind a figure that make it a count of cases of another crime: “nine *murder cases*”, “nine *cases
of theft*”."""


def with_cases(
    sentence: str, reported_counts: Sequence[Whole], made: Sequence[Happening], verbs: OwnVerbs
) -> list[Happening]:
    """The happenings, with those of which a sentence says in how many cases, trials or judgments they happened.

    Args:
        sentence: the sentence.
        reported_counts: its counts with their parts.
        made: the happenings that verbs name; those whose verb is a part of longer words for what happened in the
            same cases are left out, and those that only say which cases were looked at.
        verbs: the verbs of its clauses.
    """
    out = list(made)
    unit, last = None, None
    for place, whole in enumerate(reported_counts):
        count = whole.count
        further = count.unit == BARE and unit is not None and _OTHERS.match(sentence, count.figure.end)
        of_them = count.unit == BARE and unit is None and _OF_THEM.match(sentence, count.figure.end)
        if not (count.unit in _UNITS or further or of_them) or count.figure.status in WITHOUT_NUMBER:
            continue
        if count.unit == "percent" and not _OF_CASES.match(sentence, count.figure.end):
            continue
        unit = unit if further or of_them else count.unit
        if _IN.search(sentence, 0, count.start) is None or (place == 0 and _EXAMPLE.match(sentence)):
            out = _told(sentence, whole, out)
            continue
        following = reported_counts[place + 1].count.start if place + 1 < len(reported_counts) else len(sentence)
        own = verbs.clause_before(count.start)
        anew = _ANEW.match(sentence, count.end) or (last is not None and last.start < own)
        goes_on: Cue | None = last if further and not anew else None
        cue = _what_happened(sentence, whole, following, own) or goes_on
        if cue and cue.rule.names_no_crime and _OF_ANOTHER_CRIME.match(sentence, count.figure.end):
            continue
        if cue is None and (before := _goes_on(sentence, whole, out)):
            out.append(before)
            continue
        if cue is None:
            continue
        had = [each for each in out if any(other.count.start == count.start for other in each.wholes)]
        same = [str(each.cue.rule.gives["predicate"]) for each in had if each.cue.overlaps(cue)]
        others = [each for each in had if each.cue.rule.gives["predicate"] != "evaluated"]
        if len(same) < len(others) or cue.rule.gives["predicate"] in same:
            continue
        last = cue
        out = [each for each in out if each not in had]
        if further:
            whole = replace(whole, count=replace(count, unit=unit or BARE, elliptic=True))
        out.append(Happening(cue, (whole,), passive=True))
    return out


def _told(sentence: str, whole: Whole, out: list[Happening]) -> list[Happening]:
    """The happenings of a sentence; where they say only that somebody knew of the cases, what happened in these
    instead: “recorded nine cases *in which officials had helped traffickers*”."""
    which = _IN_WHICH.match(sentence, whole.count.end)
    had = [each for each in out if any(other.count.start == whole.count.start for other in each.wholes)]
    if which is None or any(each.cue.rule.gives["predicate"] not in _TOLD for each in had):
        return out
    closes = _CLOSES.search(sentence, which.end())
    cue = _first(sentence, which.end(), closes.start() if closes else len(sentence))
    kept = [each for each in out if each not in had]
    return [*kept, Happening(cue, (whole,), passive=True)] if cue else out


def _goes_on(sentence: str, whole: Whole, out: Sequence[Happening]) -> Happening | None:
    """What happened in the cases before these as well: “opened in 27 cases in 2029 and *in 31 cases* in 2030”."""
    taken = any(other.count.start == whole.count.start for each in out for other in each.wholes)
    if taken or not _ENDS.match(sentence, whole.count.end):
        return None
    same = [
        each
        for each in out
        for other in each.wholes
        if other.count.unit == whole.count.unit and _AND_IN.fullmatch(sentence, other.count.end, whole.count.start)
    ]
    return replace(same[0], wholes=(whole,)) if same else None


def _what_happened(sentence: str, whole: Whole, following: int, own: int) -> Cue | None:
    """What the clause of a count of cases says that happened: behind the cases if they lead it, else before.

    ``own`` is where the last clause before the cases begins that has a subject of its own.
    """
    start, end = whole.count.start, whole.count.end
    closes = _CLOSES.search(sentence, end)
    limit = closes.start() if closes else len(sentence)
    opens = [match.end() for match in _OPENS.finditer(sentence, 0, start)]
    # “Initiated prosecutions of nine men, compared with 31 men in 12 cases”.
    opens += [cue.end for cue in find(sentence, "comparison") if cue.end <= start]
    opens += [match.end() for match in _BRACKET.finditer(sentence, 0, start)]
    opens.append(own)
    behind = _first(sentence, end, limit)
    before = _last(sentence, max(opens), start)
    leads = _LEADING.search(sentence, 0, start) is not None
    before = before if not leads or _ENDS.match(sentence, end) else None
    return (behind or before) if leads and end < following else before


def happens_again(sentence: str, place: int, predicate: str) -> bool:
    """Whether the clause behind a place tells what happened in further cases in words of the same predicate."""
    closes = _CLOSES.search(sentence, place)
    cue = _first(sentence, place, closes.start() if closes else len(sentence))
    return cue is not None and cue.rule.gives["predicate"] == predicate


def _cues(sentence: str, start: int, end: int) -> list[Cue]:
    """What the words between two places say that happened, and do not deny."""
    found = [cue for cue in all_cues(sentence, "in_cases") if start <= cue.start and cue.end <= end]
    return [cue for cue in found if not _NOT.search(sentence, start, cue.start)]


def _first(sentence: str, start: int, end: int) -> Cue | None:
    return min(_cues(sentence, start, end), key=lambda cue: (cue.start, -cue.end), default=None)


def _last(sentence: str, start: int, end: int) -> Cue | None:
    return max(_cues(sentence, start, end), key=lambda cue: (cue.end, -cue.start), default=None)
