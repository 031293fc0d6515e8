"""Gives statements that count nothing the count of their clause that no other statement has.

“*In four cases*, officers demanded bribes” counts the cases, “*three of the units* had no vehicle” the units, and
“treated *four complaints* as labor disputes” the complaints.
"""

import re
from collections.abc import Sequence
from typing import Any

from tuyun.graph.reading.clauses.own_verbs import OwnVerbs
from tuyun.graph.reading.counts.counted_nouns import Count
from tuyun.graph.reading.figures.numerals import Figure
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.free_counts import Free, counts_with_places, free
from tuyun.graph.reading.proposals.invalid_statements import valid_statement
from tuyun.graph.reading.proposals.proposal import FieldReading, Proposal, never_sure
from tuyun.graph.reading.proposals.statements_of_clauses import Clauses
from tuyun.graph.statements import Sentence

_NOBODY = re.compile(r"\b(?:no|neither|nor|none)(?: [a-z]+)? $", re.IGNORECASE)
"""What denies a statement whose words stand behind it: “*no* prosecutor had been named in seven regions”."""
WHY = "the count stands elsewhere in its clause"
"""The doubt of a statement that takes a count of its clause."""


def with_counts_of_clauses(
    sentence: Sentence,
    made: Sequence[Proposal],
    reported_counts: Sequence[Count],
    figures: Sequence[Figure],
    verbs: OwnVerbs,
) -> list[Proposal]:
    """The proposals of a sentence; those that count nothing with the count of their clause that no other has.

    Args:
        sentence: the sentence.
        made: its proposals.
        reported_counts: its counts, but for those of which nothing is reported.
        figures: its figures, with the same exception.
        verbs: the verbs of its clauses.
    """
    uncounted = [each for each in made if _is_uncounted(each)]
    counts = counts_with_places(sentence.text, reported_counts, figures) if uncounted else []
    if not counts:
        return list(made)
    clause = Clauses(sentence, verbs)
    undone = clause.undone(counts, uncounted)
    unread = [found for count in counts if (found := free(count, made, sentence.start))]
    counted: dict[int, Proposal] = {}
    superfluous: set[int] = set()
    for count, each in undone:
        if (now := _counted(each, Free(count, None), sentence)) is not None:
            counted[id(each)] = now
    for found in unread:
        given = {other.statement.predicate for other in found.by}
        for each in clause.statements_of(found, uncounted):
            if _NOBODY.search(sentence.text, 0, each.anchor[0] - sentence.start):
                continue
            if id(each) in counted or any(_has_words(other, each) for other in found.by):
                continue
            if each.statement.predicate in given:
                if found.count.unit not in ("office", "place", "organization", "training"):
                    superfluous.add(id(each))  # the count says the same
            elif (now := _counted(each, found, sentence)) is not None:
                counted[id(each)] = now
                given.add(each.statement.predicate)
                superfluous.add(id(found.open))
    return [counted.get(id(each), each) for each in made if id(each) not in superfluous]


def _has_words(counted: Proposal, each: Proposal) -> bool:
    """Whether a count is read by the words that a statement of another kind is read by as well."""
    if counted.statement.predicate == each.statement.predicate:
        return False
    cues = counted.fields["predicate"].cues
    return counted.anchor not in cues and any(
        start < each.anchor[1] and each.anchor[0] < end for start, end in cues
    )


def _is_uncounted(proposal: Proposal) -> bool:
    entry = proposal.statement
    return entry.quantity is None and entry.status == "none" and entry.polarity == "affirmed"


def _counted(each: Proposal, found: Free, sentence: Sentence) -> Proposal | None:
    """A statement with a count as its quantity."""
    entry, count, offset = each.statement, found.count, sentence.start
    start = (entry.start if entry.start is not None else each.anchor[0]) - offset
    begins, ends = min(start, count.start), max(start + len(entry.quote or ""), count.end)
    status, quantity = _quantity(count, found.open)
    period = entry.period
    if found.open is not None and period.kind == "unspecified":
        period = found.open.statement.period
    fields: dict[str, Any] = entry.model_dump(exclude_none=True) | {
        "quote": sentence.text[begins:ends],
        "start": begins + offset,
        "status": status,
        "quantity": quantity,
        "period": period,
    }
    changed = valid_statement(fields)
    if changed is None:
        return None
    place = (offset + count.figure.start, offset + count.figure.end)
    here = FieldReading(state="explicit", cues=(place,))
    known = found.open.fields if found.open is not None else {}
    read = {name: known.get(name, here) for name in ("status", "bounds", "forms")} | {"unit": here}
    doubts = tuple(dict.fromkeys((*each.doubts, WHY, *never_sure(entry.predicate))))
    return each.model_copy(
        update={
            "sure": False,
            "doubts": doubts,
            "statement": changed,
            "fields": {**each.fields, **read},
        }
    )


def _quantity(count: Count, open_: Proposal | None) -> tuple[str, dict[str, Any]]:
    """The status and the quantity of a count, as the proposal has them that has it so far."""
    figure = count.figure
    unit = None if count.unit == BARE else count.unit
    if count.unit == "official" and count.persons:
        unit = "person"
    if open_ is not None and open_.statement.quantity is not None:
        had = open_.statement.quantity
        return open_.statement.status, had.model_dump(exclude_none=True) | {"unit": had.unit or unit}
    rough = figure.status in ("approximate", "average")
    return figure.status or "measured", {
        "lower": None if rough else figure.lower,
        "upper": None if rough else figure.upper,
        "stated": figure.lower if rough else None,
        "unit": unit,
        "scope": {"forms": count.forms},
        "words": figure.words,
    }
