"""Joins the drafts of counts with those that the text compares them with."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.statements import Sentence

_BEHIND_PART = re.compile(r" \((?:(?:as )?compared (?:with|to) )?(?:only )?")
"""What opens a bracket that has the same for another year: “nine for slavery* (compared with *12 in 2029)”."""


def with_forms_of_parts(drafts: Sequence[Draft], masked: str) -> list[Draft]:
    """The drafts; a figure in brackets behind a part of a count has the form of that part.

    “12 cases: nine of slavery (*six in 2029*) and three of begging (*none in 2029*)”.
    """
    ends = {part.end: part.forms for draft in drafts for part in draft.whole.parts if part.forms}
    made = []
    for draft in drafts:
        count = draft.whole.count
        bare = draft.main is not None and count.unit == BARE and not count.forms
        opens = masked.rfind(" (", 0, count.start) if bare else -1
        forms = ends.get(opens) if opens >= 0 and _BEHIND_PART.fullmatch(masked, opens, count.start) else None
        made.append(
            replace(draft, whole=replace(draft.whole, count=replace(count, forms=forms))) if forms else draft
        )
    return made


def compared_with(draft: Draft, drafts: list[Draft], sentence: Sentence) -> list[str]:
    """The keys of the counts that a count is compared with, in either direction."""
    if draft.series:
        return []
    others = [
        other
        for other in drafts
        if (other.main is not None and not other.series and _same(other.main, draft))
        or (draft.main is not None and _same(draft.main, other))
    ]
    return [other.key(sentence) for other in others]


def with_their_mains(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each with what it is compared with as that has been read since, such as its unit."""
    known = {(id(draft.whole), id(draft.happening)): draft for draft in drafts if draft.main is None}
    return [
        replace(draft, main=known.get((id(draft.main.whole), id(draft.main.happening)), draft.main))
        if draft.main is not None
        else draft
        for draft in drafts
    ]


def _same(draft: Draft, other: Draft) -> bool:
    return other.main is None and draft.whole is other.whole and draft.happening is other.happening


def with_unit_of(draft: Draft, compared: list[Draft], *, first: bool) -> Draft:
    """The draft of a count; if it counts no cases or has no noun, with the unit of what it is compared with:
    “convicted nine, compared with 12 traffickers” counts traffickers. A count without a noun takes that unit only
    if it is the ``first`` of its sentence, as else it has the noun of the count before it."""
    none = draft.whole.count.figure.status == "any" and draft.whole.count.unit == "case"
    if not none and not (first and draft.unit == BARE):
        return draft
    units = {
        other.whole.count.unit for other in compared if other.main is not None and _same(other.main, draft)
    } - {BARE}
    return replace(draft, unit_of=units.pop()) if len(units) == 1 else draft
