"""Recognises counts of proceedings for crimes other than trafficking: “jailed nine men *for murder*”."""

import re

from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.matching.ruleset import expand
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.silences.asked import UNDER_OTHER_LAW

_FAMILIES = ("crimes_elsewhere", "courtrooms", "trial_outcomes", "ends_of_cases")
"""Families of rules whose words say nothing of the crime, so that the clause has to."""
_OF_LESSER_CRIMES = re.compile(r"lesser|downgraded|administratively")
"""Predicates that say that trafficking was taken for another crime."""
_UNRELATED = re.compile(expand("{unrelated_crimes}"), re.IGNORECASE)
_GOODS = re.compile(expand(r"\b{other_goods}\b"), re.IGNORECASE)


def of_unrelated_crime(draft: Draft, text: str) -> bool:
    """Whether the clause of a count names a crime apart from trafficking, and its predicate would not say so."""
    rule = draft.happening.cue.rule
    if rule.family not in _FAMILIES or _OF_LESSER_CRIMES.search(draft.predicate):
        return False
    if draft.predicate in UNDER_OTHER_LAW.values():
        return False
    if draft.other_crime is not None:
        crime = draft.other_crime.words
        return (_UNRELATED.search(crime) or _GOODS.search(crime)) is not None
    words = text[draft.clause.start : draft.clause.end]
    return _UNRELATED.search(words) is not None and not find(words, "form")
