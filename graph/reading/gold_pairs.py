"""Pairs what the reader proposes with what people read in a text, so that the two can be compared by field."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from scipy.optimize import linear_sum_assignment
from tuyun.graph.reading.gold import Record

FIELDS: dict[str, Callable[[Record], object]] = {
    "predicate": lambda record: record.predicate,
    "bounds": lambda record: record.bounds,
    "unit": lambda record: record.unit,
    "forms": lambda record: record.forms,
    "parts": lambda record: record.parts,
    "period": lambda record: record.period,
    "status": lambda record: record.status,
    "voice": lambda record: record.voice,
    "modality": lambda record: record.modality,
    "polarity": lambda record: record.polarity,
    "subject": lambda record: record.subject,
}
READ_AS = {name: {"subject": "roles"}.get(name, name) for name in FIELDS}
"""The field of a proposal that says how each of these was read."""
COUNT = ("predicate", "bounds", "unit", "forms", "parts", "period")
"""The fields of a whole count record."""
OTHER = ("predicate", "status", "voice", "modality", "polarity")
"""The fields of a statement that is neither a count nor a silence: what is said or denied, who says it and how
firmly."""


@dataclass
class Score:
    """Gold records, proposed records and their pairs, over several texts."""

    gold: list[Record] = field(default_factory=list)
    proposed: list[Record] = field(default_factory=list)
    pairs: list[tuple[Record, Record]] = field(default_factory=list)
    texts: int = 0
    sentences: int = 0

    def add(self, gold: Sequence[Record], proposed: Sequence[Record], sentences: int) -> None:
        """Add a text."""
        gold, proposed = ([replace(record, text=self.texts) for record in records] for records in (gold, proposed))
        self.gold += gold
        self.proposed += proposed
        self.pairs += paired(gold, proposed)
        self.texts, self.sentences = self.texts + 1, self.sentences + sentences


def paired(gold: Sequence[Record], proposed: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Pairs of one sentence with predicate or figures in common, so that the sum of what they share is largest."""
    if not gold or not proposed:
        return []
    scores = [[_alike(record, other) for other in proposed] for record in gold]
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return [
        (gold[row], proposed[column]) for row, column in zip(rows, columns, strict=True) if scores[row][column]
    ]


def _alike(record: Record, other: Record) -> float:
    if record.sentence != other.sentence or record.silent != other.silent:
        return 0.0
    same_figures = record.bounds == other.bounds and record.bounds != (None, None)
    if record.predicate != other.predicate and not same_figures:
        return 0.0
    return (
        10.0 * same_figures
        + 5.0 * (record.predicate == other.predicate)
        + sum(value(record) == value(other) for value in FIELDS.values())
    )
