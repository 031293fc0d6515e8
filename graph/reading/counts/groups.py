"""People whom a sentence counts by sex, age or nationality without another noun: “of whom four were minors”,
“12 Chinese, five Nigerians, and two Romanians”.
"""

import re
from functools import cache

from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FIGURE, IN_YEAR, Rule, rules

_OF_THEM = (
    r"(?: \([\d.]+ ?(?:%|percent|per cent)\))?"
    r"(?P<share> of (?:them|these|those|whom|which)"
    r"(?: of(?= (?:wo)?men| girls| boys| children| minors| foreign))?)?"
    r"(?P<verb>(?: said (?:that )?they)? (?:were|was|are|is|being))?"
)
_NO_PEOPLE = (
    r"(?:Articles?|Sections?|Chapters?|Laws?|Acts?|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Tier|Phase|Level|The|In|Of|Courts?|Police|Prosecutors?)"
)
_NATIONALITY = rf"(?-i:(?!{_NO_PEOPLE}\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_OF_NATIONALITY = r"(?: (?:nationals|citizens|women|men|girls|boys|children|males?|females?))?"
_COUNTRIES = r"(?:neighbou?ring|other|foreign|third|several|various|(?:non-)?EU|[A-Z][a-z]+)"
"""Where people come from: “from *neighboring* countries”."""
_AGE = (
    r"(?:(?:aged )?(?:under|below|over|above|younger than|older than|less than|at least)"
    r"(?: the age of)?(?: \d\d| eighteen)(?: years)?(?: old| of age)?"
    r"|(?:aged )?between (?:the ages of )?\d+ and \d+(?: years)?(?: old| of age)?|aged \d+(?: to |-|–)\d+)"
)
"""An age, or a bound of it: “*under the age of 18*”, “*aged 14 to 17*”."""
_DESCRIBED = (
    r"(?-i:(?:from|nationals of|citizens of|residents of|natives of) (?:the )?"
    rf"{_COUNTRIES}(?: (?:countries|states|[A-Z][a-z]+))?"
    r"(?:(?:,| and|, and| or) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?){0,4})"
    rf"|(?:persons |people |those )?{_AGE}"
    r"|(?:foreign|local|third-country) (?:nationals|citizens)|foreigners|nationals|citizens"
    r"|(?:foreign|underage|under-age|pregnant|illiterate|homeless|disabled|transgender|undocumented|local|stateless)"
)
"""Words that describe people without a noun: “14 *under 18*”, “61 of them *foreign*”."""
_KIND = (
    r"(?!(?:victims|survivors|suspects|in|at|on|for|by|with|to|under|during|against|concern\w*|involv\w*)\b)"
    r"(?:(?!(?:in|of|to|\w+(?:ed|ing|en))\b)[a-z][a-z’-]+ ){0,3}"
    r"(?!(?:was|cases|victims|traffickers|convictions|acquittals|dismissals|verdicts|judge?ments)\b)[a-z’-]{3,}s"
)
"""A noun by which people are described: “340 of whom were *cadets*”."""
_OTHERS_BEFORE = rf"(?:{FIGURE} (?:were|was|are) [a-z’ -]{{3,40}},?(?: and)? )*$"
"""Others who are described before a figure: “of whom *40 were judges,* 50 were prosecutors”."""
_OF_WHOM = re.compile(
    rf"\b(?:of|among|amongst) (?:whom|them|these|those|which)(?: [a-z]+ed)?,? {_OTHERS_BEFORE}",
    re.IGNORECASE,
)
"""What stands before a figure of people who are described: “*of whom* 40 were judges, 50 were prosecutors”."""
_OF_THE_PEOPLE = re.compile(
    rf"(?:^|[;:] )(?:of|among) the {FIGURE} [a-z][a-z ’-]{{3,40}}(?: {IN_YEAR})?, {_OTHERS_BEFORE}",
    re.IGNORECASE,
)
"""The same before a verb: “*of the 210 officials trained in 2030,* 120 were police officers”."""
_ON_WAY = r"(?= (?:bound|destined|headed|en route|on their way|from|aged) )"
"""What stands behind a group that is described further: “61 of them boys *bound* for mines”."""
_END = r"(?=,|\.|;|\)|:| and | or | \(|$| ?[—–])"


@cache
def _pattern() -> re.Pattern[str]:
    groups = "|".join(f"(?:{rule.pattern})" for rule in rules() if "group" in rule.gives)
    return re.compile(
        rf"{_OF_THEM} (?:(?P<group>(?:adult |foreign |male |female |young )?(?:{groups}))(?:,? {_AGE})?"
        rf"(?:{_END}|{_ON_WAY})"
        rf"|(?P<nationality>{_NATIONALITY}{_OF_NATIONALITY}){_END}"
        rf"|(?:(?P<described>{_DESCRIBED})|(?P<kind>{_KIND})){_END})",
        re.IGNORECASE,
    )


_NATIONALS = re.compile(
    r"(?:(?:foreign|local|third-country|[A-Z][\w-]+(?: [A-Z][\w-]+)?) )?(?:nationals|citizens)|foreigners"
)
"""People named by their nationality: “*Arlavian nationals*”, “*foreigners*”."""


def group_at(sentence: str, start: int, end: int) -> tuple[str, int, bool, bool, Cue] | None:
    """The group that the figure between two places counts.

    Returns:
        The name of the group, where its words end, whether they say “of them”, whether they have a verb
        (“were”), and the cue of its noun; None if no group is named.
    """
    match = _pattern().match(sentence, end)
    if match is None:
        return None
    words = match["group"] or match["nationality"] or match["described"] or match["kind"]
    of_whom = match["share"] is not None or _OF_WHOM.search(sentence, 0, start) is not None
    of_whom = of_whom or (match["verb"] is not None and _OF_THE_PEOPLE.search(sentence, 0, start) is not None)
    if (match["kind"] and not of_whom) or (match["described"] and not (of_whom or match["verb"])):
        return None
    rule = _rule(match["group"]) if match["group"] else _people()
    name = str(rule.gives["group"]) if match["group"] else words
    cue = Cue(rule, match.end() - len(words), match.end())
    return name, match.end(), match["share"] is not None, match["verb"] is not None, cue


_BEFORE = re.compile(
    r"(?:^|[;,:“\"(] ?|\band )(?P<group>(?:(?:male|female|adult|young|foreign) )?"
    r"(?:women|men|girls|boys|children|minors|adults|females|males))"
    r" ?(?: (?:was|were|numbered|accounted for|made up)|:|[–-]) ?$",
    re.IGNORECASE,
)
"""A group in a list of numbers, each of which stands behind its group: “*male children were* 233”."""


def group_before(sentence: str, start: int) -> str | None:
    """The group that the words before a figure name, as a list of numbers has it; None if they name none."""
    found = _BEFORE.search(sentence, 0, start)
    return found["group"].lower() if found else None


@cache
def _rule(noun: str) -> Rule:
    return next(
        rule
        for rule in rules()
        if "group" in rule.gives and re.search(rf"(?:{rule.pattern})$", noun, re.IGNORECASE)
    )


@cache
def _people() -> Rule:
    return next(rule for rule in rules() if rule.category == "noun" and rule.name == "persons")


def nationality(words: str) -> str | None:
    """The group that the words of a count name by their nationality: “ten *Chinese nationals*”."""
    return words.strip() if _NATIONALS.fullmatch(words.strip()) else None
