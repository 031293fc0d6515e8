"""Marks zero counts of officials whom only the rest of the sentence names.

“Police investigated two mayors, but *no charges were filed*”, “did not open *prosecutions* or secure convictions
of officials”.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.happenings.narrower_predicates import OF_OFFICIALS
from tuyun.graph.reading.matching.cues import find
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.reading.silences.asked_officials import may_mean_others

_STEPS = (
    "charge",
    "case",
    "investigation",
    "prosecution",
    "conviction",
    "arrest",
    "indictment",
    "trial",
    "sentence",
)
"""The units of steps, which name no people."""
_JOINED = re.compile(r",? (?:or|and|nor)(?: [a-z]+){0,3} |, ")
"""What stands between two steps that share their people: “prosecutions *or secure* convictions of officials”."""
_OF_THEM = re.compile(
    r" (?:was |were |had been |has been |have been )?(?:[a-z]+ )?against (?:him|her|them|the officers?)\b"
)
"""Words behind a step that point to officials named before."""
_NAMED = re.compile(r" (?:of|against|under|for|involving|by)\b")
"""Words behind a step that say of whom or what it is."""


def with_officials_meant(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with zero counts of officials marked as such."""
    made = list(drafts)
    for place in sorted(range(len(made)), key=lambda place: -made[place].whole.count.start):
        if _is_step_of_none(made[place]) and _means_officials(text, made[place], made):
            made[place] = replace(made[place], of_officials=True)
    return made


def _is_step_of_none(draft: Draft) -> bool:
    """Whether a draft counts none of a step of cases, such as charges, without saying of whom."""
    figure, step = draft.whole.count.figure, draft.predicate in (*OF_OFFICIALS, "opened_prosecution")
    none = figure.status in ("no", "any") or figure.upper == 0
    return step and none and not draft.officials and draft.whole.count.unit in _STEPS


def _means_officials(text: str, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a zero count means officials: it shares those of a step behind it, points back to officials, or
    all counts of people before it are of officials."""
    count = draft.whole.count
    behind = [other for other in drafts if other.whole.count.start >= count.end]
    if any(each.officials and _JOINED.fullmatch(text, count.end, each.whole.count.start) for each in behind):
        return True
    if _OF_THEM.match(text, count.end):
        named = find(text[: count.start], "officials")
        return bool(named) and not may_mean_others(text[: count.start], named)
    before = [other for other in drafts if other.whole.count.start < count.start]
    people = [
        other for other in before if other.predicate.endswith("_official") or other.predicate in OF_OFFICIALS
    ]
    return bool(people) and all(each.officials for each in people) and not _NAMED.match(text, count.end)
