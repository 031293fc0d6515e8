"""Recognises counts of proceedings that are not for trafficking: “jailed nine men *for murder*”."""

import re

from tuyun.graph.reading.happenings.narrower_predicates import UNDER_OTHER_LAW
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.vocabulary import vocabulary

_OF_LESSER_CRIMES = re.compile(r"lesser|downgraded|administratively")
"""Predicates that say that trafficking was taken for another crime."""
UNRELATED_CRIME = re.compile(expand("{unrelated_crimes}"), re.IGNORECASE)
_UNRELATED_OR_GOODS = re.compile(expand(r"{unrelated_crimes}|\b{other_goods}\b"), re.IGNORECASE)
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


def _is_unrelated(draft: Draft, text: str) -> bool:
    rule = draft.happening.cue.rule
    if _OF_LESSER_CRIMES.search(draft.predicate) or draft.predicate in UNDER_OTHER_LAW.values():
        return False
    crime = draft.other_crime.words if draft.other_crime is not None else ""
    if draft.unit == "trafficker" or not rule.names_no_crime:
        return False
    words = crime or text[draft.clause.start : draft.clause.end]
    without, crimes = (_UNRELATED_OR_GOODS if crime else UNRELATED_CRIME).subn("", words)
    return crimes > 0 and not find(without, "form") and not _RELATED.search(without)


def _of_other_victims(draft: Draft, text: str) -> bool:
    """Whether those who are counted were not trafficked: “nine victims of the flood”."""
    count = draft.whole.count
    named = text[count.figure.end : count.end]
    if count.forms or _RELATED.search(named):
        return False
    return bool(_NOT_OF_TRAFFICKING.match(text, count.end) or _OTHER_VICTIMS.search(named))
