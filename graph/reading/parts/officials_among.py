"""Adds counts of officials among people whom a sentence counts: “charged 58 people, *including nine officials*”.

The 58 keep them as a part; but proceedings against officials never stand in the case flow, so that the officials
are a count of their own as well.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.clauses.noun_counts import count_of_noun
from tuyun.graph.reading.happenings.narrower_predicates import GOES_ON_AGAINST_OFFICIALS, OF_OFFICIALS
from tuyun.graph.reading.matching.ruleset import PERSONS
from tuyun.graph.reading.proposals.draft import Draft


def with_officials_among(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one more for each part of officials of a count of people."""
    return [*drafts, *(own for draft in drafts for own in _officials_of(draft))]


def _officials_of(draft: Draft) -> list[Draft]:
    """The drafts of the officials who are a part of those whom a draft counts."""
    if (
        draft.officials
        or draft.unit not in PERSONS
        or replace(draft, of_officials=True).predicate not in OF_OFFICIALS.values()
        or draft.main is not None
    ):
        return []
    return [
        replace(
            draft,
            whole=Whole(replace(part, group=None, share=False), end=part.end),
            of_officials=True,
            unit_of="official",
            forms_behind=draft.forms,
            part_of=None,
        )
        for part in draft.whole.parts
        if part.group and (part.officials or ((made := count_of_noun(part.group)) and made.officials))
    ]


_OF_OTHERS = re.compile(
    r" (?:of|into|against|involving|concerning) (?!them\b|these\b|those\b|(?:the|both) officials?\b)"
)
"""What makes proceedings those of others: “both trials *of the employers*”."""


def with_proceedings_of_officials(drafts: Sequence[Draft], text: str) -> list[Draft]:
    """The drafts, those of proceedings against the officials counted before as such: “indicted two officers, and
    *both trials* were ongoing”."""
    officials = [draft for draft in drafts if draft.officials]
    made = []
    for draft in drafts:
        count = draft.whole.count
        before = [other for other in officials if other.whole.end <= count.start]
        others = [other for other in drafts if other not in officials and other.whole.end <= count.start]
        two = count.noun.lower().startswith(("both ", "all "))
        same = len(before) == 1 and not others and before[0].whole.count.figure.lower == count.figure.lower
        two = two and _OF_OTHERS.match(text, count.end) is None
        named = GOES_ON_AGAINST_OFFICIALS.get(draft.predicate) if two and same and not draft.officials else None
        made.append(
            replace(draft, happening=replace(draft.happening, inferred_predicate=named)) if named else draft
        )
    return made
