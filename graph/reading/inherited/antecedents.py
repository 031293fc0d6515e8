"""Antecedents: the counts to which later figures may point back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from tuyun.graph.reading.counts.counted_nouns import Count, counts
from tuyun.graph.reading.figures.numerals import figures
from tuyun.graph.reading.matching.ruleset import BARE
from tuyun.graph.reading.proposals.draft import Draft


@dataclass(frozen=True)
class Antecedent:
    """A count to which a later figure may point back."""

    unit: str
    place: tuple[int, str]
    """Sentence and place, by which its entity is known."""
    predicate: str = ""
    """What happened to what it counts."""
    officials: bool = False
    """Whether those counted are officials, so that what happened to them has predicates of its own."""
    number: int | None = None
    """How many they are, or are at least; None of a range or an upper bound."""
    forms: tuple[str, ...] = ()
    """The forms of trafficking that limit the count."""
    compared: bool = False
    """Whether it is compared with another count, or goes on it for another year."""


def antecedent_of(draft: Draft, sentence: int) -> Antecedent | None:
    """The count of a draft as something to point back to; none for a count of none, or a count without a noun."""
    count = draft.whole.count
    if draft.unit == BARE or draft.negation is not None or count.figure.status in ("any", "no") or count.double:
        return None
    figure = count.figure
    number = figure.lower if figure.lower == figure.upper or figure.status == "lower_bound" else None
    place, compared = (sentence, f"{count.start}-"), draft.main is not None
    return Antecedent(draft.unit, place, draft.predicate, draft.officials, number, draft.forms, compared)


def not_compared(counted: Sequence[Antecedent]) -> Sequence[Antecedent]:
    """The counts that are not compared with others, or all of them if there are no such counts."""
    return [each for each in counted if not each.compared] or counted


def only_kind(counted: Sequence[Antecedent]) -> Antecedent | None:
    """The first of these counts if all have the same unit and predicate; None otherwise."""
    return counted[0] if len({(each.unit, each.predicate) for each in counted}) == 1 else None


@lru_cache(maxsize=16)
def counts_of(text: str) -> tuple[Count, ...]:
    """The counts of a sentence, found once for all its drafts."""
    return tuple(counts(text, figures(text)[0]))
