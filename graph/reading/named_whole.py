"""Counts by form of a whole that the sentence names first.

“Of the 589 suspects, 373 were charged with sex trafficking and 216 with forced labor” says that 589 were charged.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.anaphora import WHOLE_OPENING
from tuyun.graph.reading.clauses import Whole
from tuyun.graph.reading.draft import Draft
from tuyun.graph.reading.periods import Dated
from tuyun.graph.reading.ruleset import PEOPLE

_UNITS = (*PEOPLE, "victim", "case", "investigation", "prosecution", "conviction")


def with_named_whole(drafts: Sequence[Draft], spoken: Sequence[Whole], text: str) -> list[Draft]:
    """The drafts of a sentence; those that break down a named whole by form are one draft with parts.

    Args:
        drafts: of the sentence.
        spoken: its counts.
        text: the sentence.
    """
    whole = next(
        (each for each in spoken if re.fullmatch(WHOLE_OPENING, text[: each.count.start], re.IGNORECASE)), None
    )
    if whole is None or whole.parts or not whole.count.figure.lower:
        return list(drafts)
    behind = [draft for draft in drafts if draft.whole.count.start > whole.end and not draft.negation]
    parts = [draft for draft in behind if len(draft.forms) == 1 and not draft.whole.parts]
    parts = [draft for draft in parts if draft.predicate == parts[0].predicate]
    forms = [draft.forms for draft in parts]
    total = sum(draft.whole.count.figure.lower or 0 for draft in parts)
    known = whole.count.figure.lower
    if len(parts) < 2 or len(set(forms)) < len(forms) or total > known or len(parts) < len(behind):
        return list(drafts)
    counts = tuple(replace(draft.whole.count, forms=draft.forms) for draft in parts)
    first = parts[0]
    made = replace(
        first,
        whole=replace(whole, parts=counts, rest=total < known, end=counts[-1].end),
        main=None,
        forms_behind=(),
        unit_of=None if whole.count.unit in _UNITS else first.unit,
        dated=Dated(first.dated.period, "inherited" if first.dated.cues else first.dated.state, first.dated.cues),
    )
    return [draft for draft in drafts if draft not in parts] + [made]
