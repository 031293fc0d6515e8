"""Recognises counts of proceedings that are not for trafficking: “jailed nine men *for murder*”."""

import re

from tuyun.graph.reading.happenings.narrower_predicates import UNDER_OTHER_LAW
from tuyun.graph.reading.matching.cues import Cue, find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.vocabulary import vocabulary

_OF_LESSER_CRIMES = re.compile(r"lesser|downgraded|administratively")
"""Predicates that say that trafficking was taken for another crime."""
UNRELATED_CRIME = re.compile(expand("{unrelated_crimes}"), re.IGNORECASE)
_UNRELATED_OR_GOODS = re.compile(expand(r"{unrelated_crimes}|\b{other_goods}\b"), re.IGNORECASE)
_OTHER_AMOUNTS = re.compile(
    rf"{_UNRELATED_OR_GOODS.pattern}|\b(?:rapes?|measles|influenza|malaria|cholera|dengue)\b", re.IGNORECASE
)
"""What amounts in words name that have nothing to do with trafficking."""
_CLAUSE_END = re.compile(r"[.;,”]|$")
_RELATED = re.compile(
    r"traffick|exploit|\bforced (?!evict|disappear)|slave|servitude|pimp|procur|prostitut|brothel|begging|bondage",
    re.IGNORECASE,
)
"""Words of trafficking, beside which another crime does not make a count one of that crime alone."""
_MADE_UP = re.compile(expand("{made_up}"), re.IGNORECASE)
"""A case that is made up, for training or in a work of art: “in a mock trial”."""
_OF = r" of (?:(?:the|an?|such|this|these|recent|violent|alleged|other) )*(?:[a-z]+ )?"
_NOT_OF_TRAFFICKING = re.compile(expand(rf"{_OF}{{victims_otherwise}}(?!,? (?:and|or) )"), re.IGNORECASE)
"""What stands behind victims who were not trafficked: “nine victims *of the flood*”."""
_OTHER_VICTIMS = re.compile(expand(r"\b{victims_otherwise} (?:victims?|survivors?)$"), re.IGNORECASE)
"""The same before the noun: “nine *flood victims*”."""


def of_unrelated_crime(draft: Draft, text: str) -> bool:
    """Whether the clause of a count names a crime apart from trafficking, and its predicate would not say so,
    or says that the case is made up: “convicted 14 people *in a mock trial*”."""
    of_case = vocabulary().predicates[draft.predicate].stage
    if of_case and _MADE_UP.search(text, draft.clause.start, draft.clause.end):
        return True
    return _of_other_victims(draft, text) if draft.unit == "victim" else _is_unrelated(draft, text)


def amount_of_unrelated_crime(text: str, cue: Cue) -> bool:
    """Whether an amount in words is one of crimes apart from trafficking, or of their victims.

    >>> from tuyun.graph.reading.matching.cues import find
    >>> text = "Convictions for theft are extremely rare."
    >>> [cue.words for cue in find(text, "frame") if amount_of_unrelated_crime(text, cue)]
    ['Convictions for theft are extremely rare']
    """
    if "words" not in cue.groups:
        return False
    name = str(cue.rule.gives["predicate"])
    predicate = vocabulary().predicates[name]
    if predicate.concerns_wrongdoing or _says_which_crime(name):
        return False
    if not (predicate.stage or cue.rule.gives.get("words_unit")):
        return False
    ends = _CLAUSE_END.search(text, cue.end)
    words = text[cue.start : ends.start() if ends else cue.end]
    other_victims = _NOT_OF_TRAFFICKING.search(words) is not None and not _RELATED.search(words)
    return other_victims or _names_unrelated(words, _OTHER_AMOUNTS)


def _is_unrelated(draft: Draft, text: str) -> bool:
    rule = draft.happening.cue.rule
    if _says_which_crime(draft.predicate):
        return False
    crime = draft.other_crime.words if draft.other_crime is not None else ""
    if draft.unit == "trafficker" or not rule.names_no_crime:
        return False
    words = crime or text[draft.clause.start : draft.clause.end]
    return _names_unrelated(words, _UNRELATED_OR_GOODS if crime else UNRELATED_CRIME)


def _says_which_crime(predicate: str) -> bool:
    """Whether a predicate itself says that the crime was taken for another."""
    return _OF_LESSER_CRIMES.search(predicate) is not None or predicate in UNDER_OTHER_LAW.values()


def _names_unrelated(words: str, crimes: re.Pattern[str]) -> bool:
    """Whether words name a crime apart from trafficking, and none that has to do with it."""
    without, number = crimes.subn("", words)
    return number > 0 and not find(without, "form") and not _RELATED.search(without)


def _of_other_victims(draft: Draft, text: str) -> bool:
    """Whether those who are counted were not trafficked: “nine victims of the flood”."""
    count = draft.whole.count
    named = text[count.figure.end : count.end]
    if count.forms or _RELATED.search(named):
        return False
    return bool(_NOT_OF_TRAFFICKING.match(text, count.end) or _OTHER_VICTIMS.search(named))
