"""Agreement of two independent readings of a text: shared statements, and Cohen's kappa by field.

Run as ``python -m tuyun.graph.source.agreement FIRST.yaml SECOND.yaml``.
"""

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from scipy.optimize import linear_sum_assignment
from tuyun.graph.source.files import read_yaml
from tuyun.graph.source.format import STATEMENTS, StatementEntry

Reading = Sequence[StatementEntry]

FIELDS: dict[str, Callable[[StatementEntry], object]] = {
    "predicate": lambda entry: entry.predicate,
    "roles": lambda entry: sorted((role, filler) for role, fillers in entry.roles.items() for filler in fillers),
    "voice": lambda entry: entry.voice,
    "modality": lambda entry: entry.modality,
    "polarity": lambda entry: entry.polarity,
    "status": lambda entry: entry.status,
    "bounds": lambda entry: (entry.quantity.lower, entry.quantity.upper) if entry.quantity else (None, None),
    "stated figure": lambda entry: entry.quantity.stated if entry.quantity else None,
    "unit": lambda entry: entry.quantity.unit if entry.quantity else None,
    "currency": lambda entry: entry.quantity.currency if entry.quantity else None,
    "flow": lambda entry: entry.quantity.flow if entry.quantity else None,
    "parts": lambda entry: [part.model_dump() for part in entry.quantity.parts] if entry.quantity else [],
    "period kind": lambda entry: entry.period.kind,
    "period years": lambda entry: entry.period.years,
    "period of": lambda entry: entry.period.of,
    "period basis": lambda entry: entry.period.basis,
    "standing": lambda entry: entry.standing,
}


UNPAIRED = "no statement"
"""The value of each field where the other reading has no such statement: the two readings differ there."""


@dataclass(frozen=True)
class Agreement:
    """Pairs of statements, by their positions from 0 in the two readings, and the statements without a partner."""

    pairs: tuple[tuple[int, int], ...]
    only_first: tuple[int, ...]
    only_second: tuple[int, ...]


def align(first: Reading, second: Reading) -> Agreement:
    """Pair the statements of two readings so that the sum of their similarities is largest.

    Two statements can be partners if they have sentence and predicate in common, or sentence and most of the
    quote (overlap over union of the words at least one half). The assignment is optimal (Kuhn 1955).
    """
    scores = [[_similarity(entry, candidate) for candidate in second] for entry in first]
    rows, columns = linear_sum_assignment(scores, maximize=True) if first and second else ((), ())
    pairs = tuple(
        (int(row), int(column)) for row, column in zip(rows, columns, strict=True) if scores[row][column] > 0
    )
    return Agreement(
        pairs,
        tuple(sorted(set(range(len(first))) - {row for row, _ in pairs})),
        tuple(sorted(set(range(len(second))) - {column for _, column in pairs})),
    )


def _similarity(entry: StatementEntry, candidate: StatementEntry) -> float:
    if entry.sentence != candidate.sentence:
        return 0.0
    first, second = Counter(entry.quote.split()), Counter(candidate.quote.split())
    overlap = (first & second).total() / (first | second).total()
    if entry.predicate == candidate.predicate:
        return 1.0 + overlap + (FIELDS["roles"](entry) == FIELDS["roles"](candidate))
    return overlap if overlap >= 0.5 else 0.0


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Cohen's kappa (1960) of two codings; None where it is undefined (no pairs, or a single value throughout)."""
    if not pairs:
        return None
    total = len(pairs)
    first, second = (Counter(repr(pair[side]) for pair in pairs) for side in (0, 1))
    observed = sum(repr(left) == repr(right) for left, right in pairs) / total
    expected = sum(first[value] * second[value] for value in first) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def codings(first: Reading, second: Reading, field: str) -> list[tuple[object, object]]:
    """What both readings have in a field, pair by pair; a statement without a partner differs from none."""
    agreement, value = align(first, second), FIELDS[field]
    return [
        *((value(first[left]), value(second[right])) for left, right in agreement.pairs),
        *((value(first[left]), UNPAIRED) for left in agreement.only_first),
        *((UNPAIRED, value(second[right])) for right in agreement.only_second),
    ]


def least_kappa(first: Reading, second: Reading) -> float | None:
    """Cohen's kappa of the field on which two readings agree least, for ``agreement`` of ``document.yaml``."""
    known = [figure for field in FIELDS if (figure := kappa(codings(first, second, field))) is not None]
    return min(known, default=None)


def report(first: Reading, second: Reading) -> str:
    """The agreement as Markdown: alignment, a table by field, and every difference.

    A statement without a partner counts in each field as a difference. Where a field has one value throughout,
    kappa is undefined, and the share of those alike stands alone.
    """
    agreement = align(first, second)
    out = [
        f"{len(first)} and {len(second)} statements; {len(agreement.pairs)} pairs; "
        f"{len(agreement.only_first)} only in the first, {len(agreement.only_second)} only in the second.",
        "",
        "| field | alike | of | Cohen's kappa |",
        "|---|---|---|---|",
    ]
    differences = []
    for field, value in FIELDS.items():
        coded = codings(first, second, field)
        alike = sum(left == right for left, right in coded)
        figure = kappa(coded)
        out.append(f"| {field} | {alike} | {len(coded)} | {'undefined' if figure is None else f'{figure:.2f}'} |")
        differences += [
            f"- sentence {first[left].sentence}, `{first[left].predicate}`, {field}: "
            f"{value(first[left])!r} / {value(second[right])!r}"
            for left, right in agreement.pairs
            if value(first[left]) != value(second[right])
        ]
    out += ["", *sorted(differences, key=lambda line: int(line.split()[2].rstrip(",")))]
    for name, reading, alone in (
        ("first", first, agreement.only_first),
        ("second", second, agreement.only_second),
    ):
        out += [
            f"- sentence {reading[place].sentence}, `{reading[place].predicate}`: only in the {name}, "
            f"“{reading[place].quote}”"
            for place in alone
        ]
    return "\n".join(out)


def main() -> None:
    """Print the agreement of two files of statements."""
    readings = [read_yaml(Path(name)).read_as(STATEMENTS) for name in sys.argv[1:3]]
    print(report(*readings))


if __name__ == "__main__":
    main()
