"""Finds figures without a noun that count officials, as the counts of the verbs joined to theirs do.

The noun stands behind the verb before (“investigated four officials and *suspended two*”), or, where nobody is
counted before the figure, behind the last verb (“*prosecuted two* and convicted one immigration officer”).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.inherited.carried_units import fits_officials
from tuyun.graph.reading.inherited.people_beside_officials import joined_with_others
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.draft import Draft

_JOINED = re.compile(r",? and (?:[a-z]+ly |also |later |then )?|, ")
"""What joins a verb to the count of the verb before it, if both have the same subject."""


def of_joined_officials(draft: Draft, drafts: Sequence[Draft], text: str) -> Draft:
    """The draft, as one of officials if it is such a figure.

    Args:
        draft: of a figure.
        drafts: all drafts of its sentence.
        text: the sentence.
    """
    if draft.unit != BARE or draft.main is not None or draft.whole.count.forms or not fits_officials(draft):
        return draft
    before = [other for other in drafts if other.whole.end <= draft.happening.cue.start]
    last = max(before, key=lambda other: other.whole.end, default=None)
    if last is not None:
        goes_on = last.officials and last.clause == draft.clause and not joined_with_others(draft, before, text)
        return replace(draft, unit_of="official", of_officials=True) if goes_on else draft
    if draft.happening.passive or draft.happening.cue.end > draft.whole.count.start:
        return draft
    noun = _behind(draft, drafts, text)
    if noun is None:
        return draft
    forms = draft.forms_behind or noun.forms
    return replace(draft, unit_of="official", of_officials=True, forms_behind=forms)


def may_be_of_officials(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a figure without a noun stands behind officials: “charging five officers and dismissing one”."""
    count = draft.whole.count
    return (
        draft.unit == BARE
        and draft.main is None
        and not count.forms
        and any(other.officials and other.whole.end <= count.start for other in drafts)
    )


def _behind(draft: Draft, drafts: Sequence[Draft], text: str) -> Draft | None:
    """The count of officials that ends the list of verbs which a figure begins; None if there is none."""
    last = draft
    for other in sorted(drafts, key=lambda each: each.whole.count.start):
        if other.whole.count.start <= last.whole.end:
            continue
        joined = last.whole.end <= other.happening.cue.start < other.whole.count.start
        if not joined or not _JOINED.fullmatch(text, last.whole.end, other.happening.cue.start):
            return None
        if other.unit != BARE:
            return other if other.officials else None
        last = other
    return None
