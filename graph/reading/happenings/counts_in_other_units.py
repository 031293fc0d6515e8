"""Counts of the same cases in another unit: the suspects and the victims of counted cases."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import BARE, IN_YEAR, PERSONS, expand, masked

_CASES = (
    "complaint",
    "charge",
    "case",
    "investigation",
    "prosecution",
    "crime",
    "indictment",
    "trial",
    "judgment",
    "conviction",
)
"""Units of what people are accused in, or the victims of."""
_PROCEEDINGS = ("conviction", "prosecution", "indictment", "acquittal", "sentence", "arrest")
_BESIDE = re.compile(
    expand(
        r"(?:\)| ?[—–])?(?: (?:handed down|rendered|delivered|pronounced|issued|secured|obtained|reached))?"
        r"(?: of (?!whom|which|them|these|those)[a-z -]{3,50}?)?"
        r"(?: under (?:the )?{law})?"
        r"(?: to (?:trial|court|justice|(?:the )?(?:[A-Za-z’-]+ ){0,3}[a-z’-]+(?=,| in )))?"
        rf"(?: {IN_YEAR})?"
        r"(?:,? (?:of|against|with|in (?:respect|relation) (?:of|to)|relating to|with (?:regard|respect) to)"
        r"| (?:involved )?in|(?<=[—–])in| for"
        r"|(?:,? |(?<=[—–]))(?:involving|covering|naming|concerning|implicating|targeting"
        r"|(?:which|that) (?:involved|concerned|targeted)))"
        r" (?:(?:the )?(?:other |remaining )?|another )?"
    ),
    re.IGNORECASE,
)
_BESIDE_PASSIVE = re.compile(
    expand(
        rf"(?: by (?:the )?[\w’ -]{{3,40}}?)?(?: under (?:the )?{{law}})?(?: {IN_YEAR})?"
        r" (?:in|involving|against|covering|concerning|in respect of) "
    ),
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:involv(?:ing|ed)|concern(?:ing|ed)|covering)\b", re.IGNORECASE)
"""Words between cases and people that do not say whether these are accused: “nine cases *involving* 12 girls”."""
_EXPLOITED = re.compile(
    r"\b(?:wom[ae]n|girls?|boys?|child(?:ren)?|minors?|adolescents?|infants?|workers?|labou?rers?|migrants?|maids?"
    r"|students?|refugees?)$",
    re.IGNORECASE,
)
"""Nouns of people whom cases of trafficking concern rather as victims than as accused."""
_WOMEN = re.compile(r"\bwom[ae]n$", re.IGNORECASE)
"""Those who stand beside men as accused: “involving 12 men and *two women*”."""
_AND = re.compile(expand("{comma}(?:another |an additional |at least |about )?"))
"""What joins people to others in the same cases."""
_HAVE_A_VERB = re.compile(r" (?:who )?(?:was|were|had|have|has|is|are|fled|absconded|remained|received)\b")
"""The beginning of what is said of people alone: “and 30 victims *were* identified”."""
_OF_THOSE = re.compile(rf" in (?:{masked((BARE,))} of (?:them|these|those)\b|(?:the )?(?:other|remaining) )")
"""Words behind a count of people that count some of the cases of the sentence: “*in 12 of them*”."""


def stands_beside(text: str, end: int, start: int) -> bool:
    """Whether a count counts in another unit what the count before it does: “nine cases *with 12 men*”."""
    return start >= end and _BESIDE.fullmatch(text, end, start) is not None


def with_counts_in_other_units(happening: Happening, text: str, found: Sequence[Whole]) -> Happening:
    """The happening with the counts of the same in another unit: “77 defendants *in nine cases*”, “nine cases
    *involving 12 suspects and 30 victims*”."""
    happening = replace(happening, wholes=tuple(_with_cases_before(happening, text)))
    more = [each for whole in happening.wholes for each in _other_units(whole, happening, text, found)]
    if not more:
        return happening
    forms = {whole.of: whole.count.forms for whole in more if whole.of and whole.count.forms}
    wholes = [
        replace(whole, count=replace(whole.count, forms=forms[whole.count]))
        if whole.count in forms and not whole.count.forms and not whole.parts
        else whole
        for whole in happening.wholes
    ]  # “75 people were convicted in 59 trafficking cases” of trafficking
    return replace(happening, wholes=(*wholes, *more))


def _with_cases_before(happening: Happening, text: str) -> Iterator[Whole]:
    """The counts of a happening, people behind cases with the cases: “tried nine cases *against 12 men and two
    women*”."""
    last: Whole | None = None
    for whole in happening.wholes:
        people = last and whole.of is None and whole.count.unit in (*PERSONS, BARE)
        if last and people and last.count.unit in _CASES and stands_beside(text, last.end, whole.count.start):
            last = replace(whole, of=last.count)
        elif last and people and last.of and _AND.fullmatch(text, last.end, whole.count.start):
            last = replace(whole, of=last.of)
        else:
            last = whole
        yield last


def _other_units(whole: Whole, happening: Happening, text: str, found: Sequence[Whole]) -> Iterator[Whole]:
    """The counts of the same as a count in another unit, and those of the same as they: “11 men in *three cases*
    involving *30 victims*”."""
    unclear = whole.count.figure.status in ("any", "no", "qualitative") or whole.count.double
    if unclear or happening.cue.rule.gives.get("alone"):
        return
    made = _next_other_unit(whole, happening, text, found)
    while made is not None:
        yield made
        last = made
        made = _next_other_unit(last, happening, text, found) if last.count.unit in _CASES else None
        made = made or _further_people(last, happening, text, found)


def _behind(whole: Whole, happening: Happening, found: Sequence[Whole]) -> Whole | None:
    """The next count, unless it has no number or the happening has it anyway."""
    behind = next((each for each in found if each.count.start >= whole.count.end), None)
    if behind is None or behind.count.figure.status in WITHOUT_NUMBER:
        return None
    return None if any(behind.count.start == each.count.start for each in happening.wholes) else behind


def _next_other_unit(whole: Whole, happening: Happening, text: str, found: Sequence[Whole]) -> Whole | None:
    """The count behind a count, if it counts the same in another unit."""
    behind = _behind(whole, happening, found)
    if behind is None:
        return None
    one_of = re.search(r"\bof (?:the|these|those)\b", behind.count.noun) is not None
    if (behind.count.share or one_of) and behind.count.figure.upper == 1:  # “two men in *one of these cases*”
        return None
    units = whole.count.unit, behind.count.unit
    if units[1] == "victim" and whole.count.forms and text[whole.end : behind.count.start] == " of ":
        return replace(behind, of=whole.count)  # “nine suspects for the forced labor *of 14 victims*”
    if units[1] == BARE and _cases_of_those(whole, text, found):
        behind = replace(behind, count=replace(behind.count, unit="case", elliptic=True))
        units = "person" if units[0] == BARE else units[0], "case"
    people = [unit in PERSONS for unit in units]
    fits = people[0] != people[1] and units[people.index(False)] in _CASES
    fits = fits or (units[0] in _PROCEEDINGS and units[1] == "case")
    own_end = whole.end if whole.end <= behind.count.start else whole.count.end
    verb_behind = happening.passive and own_end <= happening.cue.start < behind.count.start
    fits = fits or (units[0] in _CASES and units[1] == "victim" and not verb_behind)
    start = happening.cue.end if verb_behind else own_end
    if units[0] == "meeting" or happening.cue.rule.gives["predicate"] == "evaluated":
        fits = units in (("meeting", "case"), ("meeting", "trial"))  # “observed 214 hearings in 57 cases”
    # “12 men, nine of slavery and three of fraud, in six cases”
    start += bool(whole.parts) and text.startswith(", in ", start)
    if not fits or start > behind.count.start:
        return None
    between = (_BESIDE_PASSIVE if verb_behind else _BESIDE).fullmatch(text, start, behind.count.start)
    if between and between[0] == ", against " and any(cue.start == start for cue in find(text, "comparison")):
        return None  # “opened 40 cases*, against* 50 suspects and 30 cases in 2029”
    about = between and units[0] in _CASES and _ABOUT.search(between[0]) and _EXPLOITED.search(behind.count.noun)
    return replace(behind, of=whole.count, about=bool(about)) if between else None


def _further_people(last: Whole, happening: Happening, text: str, found: Sequence[Whole]) -> Whole | None:
    """People whom the same cases have besides: “involving 12 suspects *and 30 victims*”."""
    behind = _behind(last, happening, found)
    if behind is None or last.of is None or last.of.unit not in _CASES:
        return None
    people = {last.count.unit, behind.count.unit} <= {*PERSONS, "victim"}
    anew = _HAVE_A_VERB.match(text, behind.end)
    if not people or anew or not _AND.fullmatch(text, last.end, behind.count.start):
        return None
    noun = behind.count.noun
    involved = _ABOUT.search(text, last.of.end, last.count.start) is not None
    exploited = involved and _EXPLOITED.search(noun) is not None and not _WOMEN.search(noun)
    about = behind.count.unit == "person" and (last.about or exploited)
    return replace(behind, of=last.of, about=about)


def _cases_of_those(whole: Whole, text: str, found: Sequence[Whole]) -> bool:
    """Whether a figure without a noun counts some of the cases that the sentence counts before.

    “Heard 18 cases, convicting 26 men in *12 of them* and acquitting eight in *the other six*”.
    """
    if not any(each.count.unit == "case" and each.count.end <= whole.count.start for each in found):
        return False
    return _OF_THOSE.match(text, whole.count.end) is not None
