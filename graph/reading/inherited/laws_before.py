"""Counts under laws that the sentence before names, where it counts what happened under other laws than those on
trafficking: “*Under these statutes*, authorities charged 19 people”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.happenings.narrower_predicates import UNDER_OTHER_LAW
from tuyun.graph.reading.inherited.antecedents import Antecedent
from tuyun.graph.reading.proposals.draft import LESSER_CRIME, Draft

_THESE = (
    r"(?:these|those|this|that|the same|such|both) (?:(?:two|three|other|lesser|related|alternative) )*"
    r"(?:statutes?|laws?|provisions?|articles?|sections?|acts?|codes?|charges?|offen[cs]es?|crimes?)\b"
    r"(?! (?:of|against|on) )"
)
_LEADING = re.compile(
    rf"[^;.,]{{0,20}}\b(?:under|pursuant to|on the basis of|using|applying) {_THESE}", re.IGNORECASE
)
"""The beginning of a sentence whose counts are all of such laws."""
_BEHIND = re.compile(
    rf"[^;.,]{{0,30}}?(?: (?:under|pursuant to|on the basis of|for|of|on|with) {_THESE})", re.IGNORECASE
)
"""Such laws behind a count: “convicted nine *under the same laws*”."""
_OTHER_LAW = frozenset((*UNDER_OTHER_LAW.values(), *LESSER_CRIME.values()))


def under_laws_before(drafts: Sequence[Draft], text: str, counted: Sequence[Antecedent]) -> list[Draft]:
    """The drafts of a sentence, those under the other laws of the sentence before with predicates of other laws.

    Args:
        drafts: of the sentence.
        text: the sentence.
        counted: what the sentence before counts. Nothing changes if it counts steps under the law on trafficking
            as well, as either law may be meant.
    """
    steps = {each.predicate for each in counted if each.predicate in (*UNDER_OTHER_LAW, *_OTHER_LAW)}
    if not steps or not steps <= _OTHER_LAW:
        return list(drafts)
    leading = _LEADING.match(text)
    reach = text.find(";") if ";" in text else len(text)
    return [
        replace(draft, happening=replace(draft.happening, inferred_predicate=UNDER_OTHER_LAW[draft.predicate]))
        if draft.predicate in UNDER_OTHER_LAW
        and not draft.forms
        and not draft.officials
        and ((leading and draft.whole.count.start < reach) or _BEHIND.match(text, draft.whole.end))
        else draft
        for draft in drafts
    ]
