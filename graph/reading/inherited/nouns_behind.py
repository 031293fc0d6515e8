"""Finds what a figure without a noun counts, where the noun stands behind a later verb with its own subject.

“Police investigated *68*, prosecutors charged *41* and courts convicted 19 suspects”: all three count suspects.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.inherited.carried_units import fits
from tuyun.graph.reading.matching.ruleset import BARE, PEOPLE
from tuyun.graph.reading.proposals.draft import Draft

_UNITS = (*PEOPLE, "victim", "case", "complaint", "referral", "investigation", "prosecution")
_JOINED = re.compile(r"(?:,| and|, and| while|, while)(?: [^\W\d][\w’-]*){1,5} ")
"""The words between a figure and the next verb, with the subject of that verb: “68*, prosecutors* charged 41”."""


def with_noun_behind(draft: Draft, later: Sequence[Draft], text: str) -> Draft | None:
    """The draft with the unit and forms of the noun behind a later verb; None if no such noun belongs to it.

    Args:
        draft: of a figure without a noun and an active verb.
        later: the drafts behind it in the sentence.
        text: the sentence.
    """
    last = draft
    for each in sorted(later, key=lambda each: each.whole.count.start):
        cue, start = each.happening.cue, last.whole.count.figure.end
        joined = start <= cue.start and _JOINED.fullmatch(text, start, cue.start) is not None
        directly = text[cue.end : each.whole.count.start].strip() in ("", "another", "about", "some", "at least")
        if not joined or not directly or each.happening.passive or each.main is not None:
            return None
        last = each
        if each.whole.count.unit != BARE:
            break
    if last is draft or last.unit not in _UNITS or last.officials or not fits(draft, last.unit):
        return None
    return replace(draft, unit_of=last.unit, forms_behind=draft.forms_behind or last.forms)
