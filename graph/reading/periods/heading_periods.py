"""Gives the items of a list the period of its heading: “Key figures for 2029:”, “- Suspects arrested: 74”."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tuyun.graph.reading.dates.dated import Dated
from tuyun.graph.reading.dates.earlier_periods import EarlierPeriods
from tuyun.graph.reading.dates.period_days import period_of
from tuyun.graph.reading.matching.cues import Cue
from tuyun.graph.reading.matching.ruleset import FIGURE
from tuyun.graph.reading.proposals.draft import Draft
from tuyun.graph.statements.document import Document

_ITEM = re.compile(
    rf"\W{{0,3}}(?P<label>[A-Za-z][^:;.]{{2,80}}?)(?::| [–—-]) (?:(?:about|some|over|only|at least) )?{FIGURE}\b"
    r"(?! (?:and|or) )[^:;]{0,60}(?:\([^()]{1,60}\))?[.;]?"
)
"""An item of a list: a label and its figure."""
_LONGEST_HEADING = 120
"""The most characters of a line that stands above a list."""


def heading_after(text: str, cues: Sequence[Cue], earlier: EarlierPeriods) -> Cue | None:
    """The period of the heading under which the next sentence may be an item of a list; None if there is none.

    Args:
        text: the sentence.
        cues: its periods.
        earlier: what the sentences before it say about time.
    """
    if _ITEM.fullmatch(text):
        return earlier.heading
    heading = len(text) <= _LONGEST_HEADING and not text.rstrip().endswith((".", "!", "?", ";", ","))
    return cues[0] if heading and len(cues) == 1 else None


def with_heading_period(
    drafts: Sequence[Draft], text: str, earlier: EarlierPeriods, document: Document
) -> list[Draft]:
    """The drafts of a sentence. The first figure of an item of a list has the period of the heading, unless it has
    its own."""
    period = period_of(earlier.heading, document) if earlier.heading else None
    item = _ITEM.fullmatch(text) if period else None
    if item is None or period is None:
        return list(drafts)
    first = min((draft.whole.count.start for draft in drafts), default=0)
    dated = Dated(period, "inherited", (), "the period stands in the heading of the list")
    return [
        replace(draft, dated=dated)
        if draft.whole.count.start == first >= item.end("label") and draft.dated.period.kind == "unspecified"
        else draft
        for draft in drafts
    ]
