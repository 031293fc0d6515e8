"""People whom a sentence counts by sex, age or nationality without another noun: “of whom four were minors”,
“12 Chinese, five Nigerians, and two Romanians”.
"""

import re
from functools import cache

from tuyun.graph.reading.cues import Cue
from tuyun.graph.reading.ruleset import Rule, rules

_OF_THEM = (
    r"(?: \([\d.]+ ?(?:%|percent|per cent)\))?"
    r"(?P<share> of (?:them|these|those|whom|which))?(?P<verb> (?:were|was|are|is|being))?"
)
_NO_PEOPLE = (
    r"(?:Articles?|Sections?|Chapters?|Laws?|Acts?|January|February|March|April|May|June|July|August|September"
    r"|October|November|December|Tier|Phase|Level|The|In|Of|Courts?|Police|Prosecutors?)"
)
_NATIONALITY = rf"(?-i:(?!{_NO_PEOPLE}\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
_OF_NATIONALITY = r"(?: (?:nationals|citizens|women|men|girls|boys|children|males?|females?))?"
_END = r"(?=,|\.|;|\)|:| and | or | \(|$| ?[—–])"


@cache
def _pattern() -> re.Pattern[str]:
    groups = "|".join(f"(?:{rule.pattern})" for rule in rules() if "group" in rule.gives)
    return re.compile(
        rf"{_OF_THEM} (?:(?P<group>(?:adult |foreign |male |female |young )?(?:{groups})){_END}"
        rf"|(?P<nationality>{_NATIONALITY}{_OF_NATIONALITY}){_END})",
        re.IGNORECASE,
    )


def group_at(sentence: str, end: int) -> tuple[str, int, bool, bool, Cue] | None:
    """The group that a figure counts which ends at a place.

    Returns:
        The name of the group, where its words end, whether they say “of them”, whether they have a verb
        (“were”), and the cue of its noun; None if no group is named.
    """
    match = _pattern().match(sentence, end)
    if match is None:
        return None
    words = match["group"] or match["nationality"]
    rule = _rule(match["group"]) if match["group"] else _people()
    name = str(rule.gives["group"]) if match["group"] else words
    cue = Cue(rule, match.end() - len(words), match.end())
    return name, match.end(), match["share"] is not None, match["verb"] is not None, cue


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
