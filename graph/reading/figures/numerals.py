"""Find the figures of a sentence: numerals in digits or words, ranges, and words for a quantity (“some”, “no”)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from text_to_num import text2num
from tuyun.graph.reading.figures.quantity_words import (
    NOBODY,
    NONE,
    PERCENT_OF_PEOPLE,
    QUANTIFIER,
    SHARE_IN_WORDS,
    SHARE_TWICE,
)
from tuyun.graph.reading.matching.cues import Cue, all_cues, find, longest
from tuyun.graph.reading.matching.ruleset import FIGURE

NUMERAL = re.compile(rf"(?<![\w.,/§-]){FIGURE}(?![\w/]|[.,]\d|-\w| dozens?\b)", re.IGNORECASE)
RANGE = re.compile(rf"(?:between )?({FIGURE})(?:-? to |-to-| and | or |-|–)({FIGURE})\b", re.IGNORECASE)
_ANOTHER_SENTENCED = re.compile(
    rf"\bsentenc(?:ed|ing)\b[^;:]*? to (?:{FIGURE}(?: and a half)? (?:years?|months?)|life)\b[^;:.]{{0,40}}?"
    r"(?:,? and |, )(?:(?:the )?(?:other|remaining) |another |only )?$"
    r"|\bsentenc(?:ed|ing) (?:all|the(?: (?:other|remaining))?) $"
)
"""What stands before further people and their term: “sentenced two men to nine years *and* one to eight years”."""
_COUNT_TO_TERM = re.compile(rf"({FIGURE}) to (?={FIGURE}(?: and a half)?[ -](?:years?|months?))", re.IGNORECASE)
"""A count of people before the term of each, which reads like a range: “*one to* eight years”."""
LONGEST = 12
"""Digits of the largest figure that a statement can have."""
UNKNOWN = "unknown"
"""The status of a figure whose status the vocabulary does not have."""
ZERO_STATUSES = ("any", "no", "zero")
"""Statuses of figures that count none: “did not convict any”, “no convictions”, “zero cases”."""
WITHOUT_NUMBER = (*ZERO_STATUSES, "qualitative")
"""Statuses of figures that are no numbers of people or things: “any”, “none”, “several”."""
CHANGED = re.compile(
    r"\b(?:rose|rise|risen|increas\w+|grew|grown|climbed|fell|fallen|decreas\w+|declin\w+|dropp?\w*"
    r"|went (?:up|down)|doubl\w+|tripl\w+|quadrupl\w+|halv\w+|half|plung\w+|soar\w+|surg\w+|jump\w+|slump\w+"
    r"|up|down|reduced|cut|shr[aiu]nk|trimmed|downsized|enlarged|expanded|lowered"
    r"|changed|moved|revised|corrected|adjusted"
    r"|rais(?:ed|ing)|rising|growing|falling|brought|strengthened)(?: [a-z]+ly)?"
    r"(?: in number| \d+ ?(?:%|percent|per cent))?"
    r"(?: (?:the|its|their|staffing|staff|personnel|funding|spending)\b[^.;(),]{0,60}?)?"
    r"(?: (?:by|in|between|over|during|within|compared|from) (?:[^.;()]|\.\d){1,50}?)?,?(?: \(| )from "
    r"(?:only |just |about )?$",
    re.IGNORECASE,
)
"""What makes two figures the first and the last of a change, and no range: “fell *from* nine to six”."""
_ALONE = re.compile(r" (?:has|had|was|were|of|led|resulted|ended|reached|received)\b")
"""What stands behind “not one” that counts without a noun: “not one *led* to a conviction”."""
_OR_MORE = re.compile(r" or (?:(?P<more>more)|fewer|less)\b(?= [a-z])")
"""What makes the figure before it a bound: “12 *or more* suspects”."""
_DENIED = re.compile(r"\b(?:not|nor)(?: even)? $|\bno[ -]$", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """A figure of a sentence: its place, its bounds, its status, and the cues that say so."""

    start: int
    end: int
    lower: int | None
    upper: int | None
    status: str | None
    words: str | None = None
    cues: tuple[Cue, ...] = ()
    number_start: int = 0
    """Where the numeral itself begins, behind “at least”."""
    single: bool = False
    """Whether an article is all that says how many: “convicted *a* trafficker”."""
    same_as: int | None = None
    """Where the figure stands whose number this has: “16 men, *all* of whom went to prison”."""


@dataclass(frozen=True)
class Aside:
    """A figure that counts nothing, and why."""

    start: int
    end: int
    reason: str
    rule: str


_ONE_PERSON = (
    r"(?:\d\d-year-old )?(?:(?!and |or |of |to |in |for |case |man |woman )[a-z][\w-]* ){0,4}?"
    r"(?:trafficker|suspect|defendant|perpetrator|offender|recruiter|man|woman|person|individual|national|pimp|"
    r"smuggler|employer|officer|official|soldier|diplomat|employee|guard|mayor|minister|judge|prosecutor|colonel|"
    r"politician|resident|citizen|native|businessman|businesswoman|pastor|"
    r"inspector|member of (?:the )?(?:parliament|police"
    r"|security forces|armed forces|military|national assembly|congress|senate)|parliamentarian|senator|governor"
    r"|prefect|magistrate)\b(?![’'-])"
)
_FLOW = (
    r"(?:convict|prosecut|arrest|charg|indict|acquitt?|sentenc|investigat|extradit|dismiss|suspend|deport|detain"
    r"|apprehend|jail|imprison|remand)"
)
_SINGLE = re.compile(
    rf"\b{_FLOW}(?:ed|ing) (?:and (?:convict|sentenc|prosecut|charg)(?:ed|ing) )?"
    rf"(?P<one>an?|another)(?= {_ONE_PERSON})",
    re.I,
)
_SINGLE_SUBJECT = re.compile(
    rf"(?:^|[;,] |and |that )(?P<one>an?)(?= {_ONE_PERSON} (?:was|is|had been|has been) (?:\w+ly )?"
    rf"(?:{_FLOW}ed|found guilty|under investigation|on trial"
    r"|(?:still )?being (?:investigat|prosecut|tri)ed))",
    re.I,
)
_SINGLE_NOUN = re.compile(
    r"\b(?:secur|obtain|achiev|report)(?:ed|ing) (?P<one>(?:its|the|their) (?:very )?first|an?)"
    r"(?= (?!(?:and|or|of|to|in) )(?:[a-z-]+ ){0,3}?(?:conviction|prosecution)\b(?! rates?\b))",
    re.I,
)
_IMPLIED = re.compile(
    r"\b(?:initiate|open|conduct|begin|start|launch|secure|obtain|pursue|make|achieve)"
    r"(?= (?:new )?(?:investigations|prosecutions|convictions|arrests|indictments)\b"
    r"(?! (?:in|of|against|for|or|and) any))",
    re.IGNORECASE,
)
_SINGLE_DENIED = re.compile(
    rf"\b(?:{_FLOW}e?|(?:secure|obtain|achieve|initiate|open|pursue|report)(?:d)?)(?:ed)?"
    rf"(?: (?:or|and) (?:{_FLOW}e?|secure|obtain|achieve|punish)(?:d|ed)?)? (?P<one>an?|a single)"
    rf"(?= (?:{_ONE_PERSON}|(?:[a-z-]+ ){{0,3}}?(?:conviction|prosecution|investigation|case"
    r"|(?:agency|company|firm)(?! (?:that|which|whose|accused|suspected)))\b))"
    r"|\bmake (?P<arrest>an)(?= arrest\b)"
    r"|\b(?:order|award|grant)(?:ed)? (?:any )?(?:restitution|compensation|damages) (?:for|to) (?P<victim>an?)"
    r"(?= (?:[a-z-]+ ){0,3}?victim\b)"
    r"|\b\w+(?: to| of)? (?P<single>a single)(?= [a-z])"
    r"|\b(?:been|hand(?:ed)? down|issued?) (?P<been>an?)"
    r"(?= (?:[a-z-]+ ){0,3}?(?:conviction|prosecution|investigation|verdict|acquittal)\b)",
    re.I,
)
"""A single one of which a verb is denied: “has never convicted *a* trafficker”."""
_NEGATED = re.compile(
    r"\b(?:did|does|do|has|have|had) not\b|\bno (?:courts?|judges?|prosecutors?|authorit(?:y|ies))\b(?! in)"
    r"|\bnor\b|\bneither\b|\bfailed to\b|\bnever\b|\byet to\b",
    re.IGNORECASE,
)


def _implied(sentence: str) -> list[Figure]:
    """Counts of none without a word for it: “did not initiate *prosecutions* or secure *convictions*”.

    Such a figure ends before it begins, at the blank before its noun.
    """
    return [
        Figure(match.end() + 1, match.end(), None, None, "any", number_start=match.end() + 1)
        for match in _IMPLIED.finditer(sentence)
        if _denied(sentence, match.start())
    ]


def _denied(sentence: str, place: int) -> bool:
    """Whether a negation stands before a place in its clause."""
    start = max(sentence.rfind(mark, 0, place) for mark in ";:.") + 1
    return _NEGATED.search(sentence, start, place) is not None


@cache
def value_of(numeral: str) -> int | None:
    """The number that a numeral means, in digits or words; None if the words make no number, or another one than
    the digits beside them.

    >>> value_of("1,200"), value_of("22 193"), value_of("two thousand three hundred and five")
    (1200, 22193, 2305)
    >>> value_of("thirty-four (34)"), value_of("12 (twelve)"), value_of("nine (12)")
    (34, 12, None)
    """
    if numeral.endswith(")"):
        first, _, second = numeral[:-1].partition(" (")
        return value_of(first) if value_of(first) == value_of(second) else None
    digits = re.sub(r"(?<=\d)[,\s](?=\d)", "", numeral)
    if digits.isdigit():
        return int(digits) if len(digits) <= LONGEST else None
    try:
        return int(text2num(re.sub("[\u2010-\u2013]", "-", numeral.lower()), "en"))
    except ValueError:
        return None


def _overlaps(asides: Sequence[Aside], match: re.Match[str]) -> bool:
    """Whether a rule sets one of the words of a match aside: “Articles *3 or 4*”."""
    return any(aside.start < match.end() and match.start() < aside.end for aside in asides)


def figures(sentence: str) -> tuple[list[Figure], list[Aside]]:
    """The figures of a sentence that may count something, and those that do not."""
    aside_cues = longest(find(sentence, "aside"))
    asides = [Aside(cue.start, cue.end, str(cue.rule.gives["reason"]), cue.rule.id) for cue in aside_cues]
    sentenced = {
        each.start(): each.end()
        for each in (_COUNT_TO_TERM.finditer(sentence) if "sentenc" in sentence else ())
        if _ANOTHER_SENTENCED.search(sentence, 0, each.start())
    }
    asides = [replace(aside, start=sentenced.get(aside.start, aside.start)) for aside in asides]
    bounds = {cue.end: cue for cue in longest(all_cues(sentence, "bound"))}
    found = [
        Figure(twice.start(), twice.end(), number, number, "measured", number_start=twice.start("number"))
        for twice in SHARE_TWICE.finditer(sentence)
        for number in (int(twice["number"]),)
    ]
    asides = [aside for aside in asides if not any(one.start <= aside.start < one.end for one in found)]
    for match in RANGE.finditer(sentence):
        low, high = value_of(match[1]), value_of(match[2])
        year = any(aside.start <= match.start() < aside.end <= match.end(1) for aside in asides)
        if (
            not year  # “from 120 in 2029 to 140”
            and low is not None
            and high is not None
            and low < high
            and not CHANGED.search(sentence, 0, match.start())
            and match.start() not in sentenced
            and (" and " not in match[0] or match[0].lower().startswith("between"))
            and (" or " not in match[0] or (high == low + 1 and not _overlaps(asides, match)))
        ):
            found.append(Figure(match.start(), match.end(), low, high, "range", number_start=match.start()))
    for match in NUMERAL.finditer(sentence):
        if any(figure.start <= match.start() < figure.end for figure in found):
            continue
        if _DENIED.search(sentence, 0, match.start()):  # “not two but three”
            continue
        percent = PERCENT_OF_PEOPLE.match(sentence, match.end())
        number, end = value_of(match[0]), percent.end() if percent else match.end()
        cue = bounds.get(match.start() - 1)
        status = "zero" if number == 0 else "measured"
        if number is None:
            status = UNKNOWN
        elif not cue and (more := _OR_MORE.match(sentence, end)):
            status, end = ("lower_bound" if more["more"] else "upper_bound"), more.end()
        elif cue:
            status = str(cue.rule.gives["status"])
        found.append(
            Figure(
                cue.start if cue else match.start(),
                end,
                None if status == "upper_bound" else number,
                None if status == "lower_bound" else number,
                status,
                cues=(cue,) if cue else (),
                number_start=match.start(),
            )
        )
    for match in QUANTIFIER.finditer(sentence):
        word = match[0].lower()
        none = word in NONE or word in NOBODY or word in ("neither", "nor")
        if SHARE_IN_WORDS.fullmatch(word):  # “*one* third of the cases”
            found = [figure for figure in found if not match.start() <= figure.start < match.end()]
        if any(figure.start <= match.start() < figure.end for figure in found):
            continue
        if none:  # “not a single *one* of the 12 defendants”
            found = [figure for figure in found if not match.start() < figure.start < match.end()]
        status = "no" if word.startswith("not ") else word if none else "qualitative"
        alone = word.startswith("not ") and _ALONE.match(sentence, match.end())
        status = "zero" if alone or word in ("none", "neither", "nor") else NOBODY.get(word, status)
        zero = 0 if status == "zero" else None
        found.append(
            Figure(match.start(), match.end(), zero, zero, status, None if none else match[0], (), match.start())
        )
    found += _implied(sentence)
    denied = {
        start: Figure(start, end, None, None, "any", number_start=start)
        for one in _SINGLE_DENIED.finditer(sentence)
        for start, end in (one.span(one.lastgroup or 0),)
        if _denied(sentence, start)
    }
    found += denied.values()
    found += [
        Figure(one.start("one"), one.end("one"), 1, 1, "measured", number_start=one.start("one"), single=True)
        for pattern in (_SINGLE, _SINGLE_SUBJECT, _SINGLE_NOUN)
        for one in pattern.finditer(sentence)
        if one.start("one") not in denied
    ]
    free = [
        figure
        for figure in sorted(found, key=lambda figure: figure.start)
        if not any(aside.start < figure.end and figure.number_start < aside.end for aside in asides)
    ]
    return free, asides
