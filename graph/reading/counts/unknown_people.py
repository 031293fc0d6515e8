"""Finds people whom a sentence counts by a noun that no rule knows, but a verb shows to be people.

“Convicted *three smiths*” and “*no owner* was prosecuted” count people.
"""

import re

from tuyun.graph.reading.counts.count_words import STOP
from tuyun.graph.reading.figures.numerals import ZERO_STATUSES, Figure
from tuyun.graph.reading.matching.ruleset import FIGURE, expand

_OF_PEOPLE = r"(?:convict|prosecut|arrest|charg|acquitt?|detain|indict|sentenc|extradit|apprehend)(?:ed|ing)"
"""Verbs whose object or passive subject is people."""
_BY_VERB = re.compile(
    expand(
        rf"\b(?:{_OF_PEOPLE}|(?:convictions?|prosecutions?|arrests?) of)(?: {{person_and}})?"
        r"(?: the)? $"
    ),
    re.I,
)
"""Such verbs, and their nouns, before a figure."""
_DENIED_OF = re.compile(
    r"\b(?:convict|prosecut|arrest|charg|acquitt?|indict|sentenc|extradit|apprehend)(?:e?d?|ed|ing) $",
    re.I,
)
"""Such verbs before “any” and a noun of people: “did not *convict* any smith”."""
_NOUN = rf"(?!{STOP}|(?:and|or)\b|(?:times|years|months|days|weeks|hours|others|cases?|one)\b)[a-z][\w’-]*"
_BEFORE_NOUN = rf" (?:(?!{STOP}|(?:and|or)\b|{FIGURE}\b)[a-z][\w’-]* ){{0,3}}?"
_UNKNOWN_NOUN = re.compile(rf"{_BEFORE_NOUN}(?:{_NOUN}s|(?!{STOP})[a-z]+men)\b")
_ANY_NOUN = re.compile(
    rf"(?: (?!{STOP}|(?:and|or)\b|{FIGURE}\b)[a-z][\w’-]*){{0,3}} {_NOUN}(?=[.,;:)—–]|$| (?:{STOP}|and|or)\b)"
    rf"|{_BEFORE_NOUN}{_NOUN}\b(?! [a-z]+s\b)"
)
"""The noun of one of whom nothing happened, up to the word behind it: “any *fishing vessel owner* for”."""
_PASSIVE_OF_PEOPLE = re.compile(rf" (?:was|were|had been|have been) (?:\w+ly )?{_OF_PEOPLE}\b")
_OF_THE_CONVICTED = re.compile(
    r" of (?:the|those) (?:convicted|sentenced|detained|arrested)(?= (?:were|was|received|had|got|went|served|are"
    r"|have|appealed|remain))"
)
"""Participles that stand for people: “thirty *of the convicted* received”."""
_NONE_PASSIVE = re.compile(
    rf"(?P<noun>{_BEFORE_NOUN}{_NOUN})(?: of [a-z ’-]{{3,40}}?)? "
    rf"(?:was|were|had been|ha(?:s|ve)(?: (?:so far|ever|yet))? been) (?:\w+ly )?{_OF_PEOPLE}\b",
)
"""A noun behind “no” with the passive of such a verb: “no *owner* of a kiln *was prosecuted*”."""


def unknown_people(sentence: str, figure: Figure) -> int | None:
    """The end of the noun behind a figure, if a verb shows that it names people; None if nothing does."""
    none = figure.status in ZERO_STATUSES
    if figure.status == "qualitative" or (figure.upper == 1 and not none):
        return None
    before = sentence[: figure.start]
    if of_those := _OF_THE_CONVICTED.match(sentence, figure.end):
        return of_those.end()
    if not none:
        noun = _UNKNOWN_NOUN.match(sentence, figure.end)
        people = noun and (_BY_VERB.search(before) or _PASSIVE_OF_PEOPLE.match(sentence, noun.end()))
        return noun.end() if noun and people else None
    if figure.status == "any" and (noun := _ANY_NOUN.match(sentence, figure.end)) and _DENIED_OF.search(before):
        return noun.end()
    passive = _NONE_PASSIVE.match(sentence, figure.end) if figure.status != "any" else None
    return passive.end("noun") if passive else None
