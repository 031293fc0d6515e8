"""How far two readings of one text agree: which statements they share, and Cohen's kappa field by field.

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
    "predicate": lambda one: one.predicate,
    "roles": lambda one: sorted((role, filler) for role, fillers in one.roles.items() for filler in fillers),
    "voice": lambda one: one.voice,
    "modality": lambda one: one.modality,
    "polarity": lambda one: one.polarity,
    "status": lambda one: one.status,
    "bounds": lambda one: (one.quantity.lower, one.quantity.upper) if one.quantity else (None, None),
    "unit": lambda one: one.quantity.unit if one.quantity else None,
    "flow": lambda one: one.quantity.flow if one.quantity else None,
    "period kind": lambda one: one.period.kind,
    "period of": lambda one: one.period.of,
    "period basis": lambda one: one.period.basis,
    "standing": lambda one: one.standing,
}


@dataclass(frozen=True)
class Agreement:
    """Pairs of statements (positions in the two readings, from 0), and what stayed without a partner."""

    pairs: tuple[tuple[int, int], ...]
    only_first: tuple[int, ...]
    only_second: tuple[int, ...]


def align(first: Reading, second: Reading) -> Agreement:
    """Pair statements of the same sentence and predicate so that the quotes overlap most in sum.

    Two statements can be partners if they have sentence and predicate in common, or sentence and most of the
    quote (overlap over union of the words at least one half). The assignment is optimal (Kuhn 1955).
    """
    scores = [[_likeness(one, other) for other in second] for one in first]
    rows, columns = linear_sum_assignment(scores, maximize=True) if first and second else ((), ())
    pairs = tuple(
        (int(row), int(column)) for row, column in zip(rows, columns, strict=True) if scores[row][column] > 0
    )
    return Agreement(
        pairs,
        tuple(sorted(set(range(len(first))) - {row for row, _ in pairs})),
        tuple(sorted(set(range(len(second))) - {column for _, column in pairs})),
    )


def _likeness(one: StatementEntry, other: StatementEntry) -> float:
    if one.sentence != other.sentence:
        return 0.0
    words, others = Counter(one.quote.split()), Counter(other.quote.split())
    overlap = (words & others).total() / (words | others).total()
    if one.predicate == other.predicate:
        return 1.0 + overlap + (FIELDS["roles"](one) == FIELDS["roles"](other))
    return overlap if overlap >= 0.5 else 0.0


def kappa(pairs: Sequence[tuple[object, object]]) -> float | None:
    """Cohen's kappa (1960) of two codings; None where it is undefined: no pairs, or one value throughout."""
    if not pairs:
        return None
    total = len(pairs)
    first, second = (Counter(repr(pair[side]) for pair in pairs) for side in (0, 1))
    observed = sum(repr(one) == repr(other) for one, other in pairs) / total
    expected = sum(first[value] * second[value] for value in first) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def report(first: Reading, second: Reading) -> str:
    """The agreement as Markdown: alignment, a table by field, and every difference."""
    found = align(first, second)
    out = [
        f"{len(first)} and {len(second)} statements; {len(found.pairs)} pairs; "
        f"{len(found.only_first)} only in the first, {len(found.only_second)} only in the second.",
        "",
        "| field | alike | of | Cohen's kappa |",
        "|---|---|---|---|",
    ]
    differences = []
    for field, value in FIELDS.items():
        coded = [(value(first[one]), value(second[other])) for one, other in found.pairs]
        alike = sum(one == other for one, other in coded)
        figure = kappa(coded)
        out.append(f"| {field} | {alike} | {len(coded)} | {'undefined' if figure is None else f'{figure:.2f}'} |")
        differences += [
            f"- sentence {first[one].sentence}, `{first[one].predicate}`, {field}: "
            f"{value(first[one])!r} / {value(second[other])!r}"
            for one, other in found.pairs
            if value(first[one]) != value(second[other])
        ]
    out += ["", *sorted(differences, key=lambda line: int(line.split()[2].rstrip(",")))]
    for name, reading, alone in (("first", first, found.only_first), ("second", second, found.only_second)):
        out += [
            f"- sentence {reading[one].sentence}, `{reading[one].predicate}`: only in the {name}, "
            f"“{reading[one].quote}”"
            for one in alone
        ]
    return "\n".join(out)


def main() -> None:
    """Print the agreement of two files of statements."""
    readings = [read_yaml(Path(name)).read_as(STATEMENTS) for name in sys.argv[1:3]]
    print(report(*readings))


if __name__ == "__main__":
    main()
