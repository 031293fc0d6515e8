"""Finds the counts of a sentence of which no statement says what happened to what they count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import WITHOUT_NUMBER, Figure
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.proposal import OTHER, Proposal

HAPPENED_IN = (
    "case", "trial", "judgment", "prosecution", "conviction", "investigation", "meeting", "operation",
    "inspection", "place", "office", "charge", "complaint", "training", "organization", "percent",
)  # fmt: skip
"""Units of what something may happen in."""
ONLY = r"(?:(?:only|just|at least|another|a further|further|some|all|each|every|the other|the remaining) )*"
BEFORE_CASES = re.compile(rf"\b(?:in|at|during|across|throughout) {ONLY}$", re.IGNORECASE)
"""What stands before the cases or places in which something happened."""
_PLACES = re.compile(
    r"(?: of (?:the |its |our )?(?:country[’']s )?(?:\d+|[a-z]+))? (?P<noun>districts|provinces|regions"
    r"|counties|cities|towns|villages|municipalities|communes|prefectures|governorates|cantons|states|oblasts"
    r"|voivodeships|islands|locations|localities|areas|jurisdictions|camps|ports|border posts"
    r"|(?:border )?crossings|checkpoints|stations)\b(?! of (?:origin|destination|transit)\b)"
)
"""Places behind a figure."""
_SEEN = re.compile(
    r" (?:that (?:it|we|they) )?(?:reviewed|examined|observed|monitored|studied|analy[sz]ed|consulted|attended)\b"
    r"(?: (?:by|in|between) (?:the |its )?[\w’'-]+(?: [A-Z0-9][\w’'-]+)*(?=[, ]))?"
)
"""What stands behind cases that somebody looked at: “in 44 of the files *reviewed*, …”."""
_OTHERS = re.compile(r" (?:others?\b|of (?:them|these|those)\b)|(?= (?:they|the|it|he|she|police|judges)\b)|,")
"""What stands behind a figure without a noun that counts further cases: “and in two *others*”."""


@dataclass(frozen=True)
class Free:
    """A count of a sentence, and the proposal that has it without saying what happened."""

    count: Count
    open: Proposal | None
    by: tuple[Proposal, ...] = ()
    """The statements of its clause that have it, with which only what stands beside them may share it."""


def free(count: Count, made: Sequence[Proposal], offset: int) -> Free | None:
    """A count, if no statement says what happened to what it counts."""
    figure = count.figure
    if figure.status in WITHOUT_NUMBER or (figure.lower is None and figure.upper is None) or figure.single:
        return None
    open_, by = None, list[Proposal]()
    for each in made:
        quantity = each.statement.quantity
        start, end = each.anchor[0] - offset, each.anchor[1] - offset
        if quantity is None or end <= figure.start or figure.end <= start:
            continue
        if each.statement.predicate == OTHER:
            open_ = each
        elif quantity.unit == count.unit and count.unit in HAPPENED_IN:
            by.append(each)
        else:
            return None
    return Free(count, open_, tuple(by))


def counts_with_places(text: str, reported_counts: Sequence[Count], figures: Sequence[Figure]) -> list[Count]:
    """The counts of a sentence with those of places that no other rule counts: “in *seven provinces*”.

    “In two others” counts what the cases or places before it are.
    """
    known = {count.figure.start for count in reported_counts}
    counts = list(reported_counts)
    for figure in figures:
        before = BEFORE_CASES.search(text, 0, figure.start)
        noun = _PLACES.match(text, figure.end) if before and figure.start not in known else None
        if noun:
            counts.append(Count(figure, figure.start, noun.end(), "place", noun=noun["noun"]))
    unit: str | None = None
    made = list[Count]()
    for count in sorted(counts, key=lambda count: count.start):
        if BEFORE_CASES.search(text, 0, count.start):
            others = _OTHERS.match(text, count.figure.end) if count.unit == BARE and unit else None
            if others and unit:
                count = replace(count, unit=unit, elliptic=True, end=max(count.end, others.end()))
            unit = count.unit if count.unit in HAPPENED_IN else unit
        seen = _SEEN.match(text, count.end)
        made.append(replace(count, end=seen.end()) if seen else count)
    return made
