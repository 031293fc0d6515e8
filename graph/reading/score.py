"""Score the reader on texts with gold statements: precision and recall, for all proposals and for sure ones.

Run as ``python -m tuyun.graph.reading.score PATH...``. A path is a document's directory, whose statements are the
gold, or a YAML file with sentences and what a person reads in each.
"""

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from scipy.optimize import linear_sum_assignment
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import Record, gold_texts, record_of
from tuyun.graph.reading.proposal import Proposal

FIELDS: dict[str, Callable[[Record], object]] = {
    "predicate": lambda one: one.predicate,
    "bounds": lambda one: one.bounds,
    "unit": lambda one: one.unit,
    "forms": lambda one: one.forms,
    "parts": lambda one: one.parts,
    "period": lambda one: one.period,
    "status": lambda one: one.status,
    "voice": lambda one: one.voice,
    "modality": lambda one: one.modality,
    "subject": lambda one: one.subject,
}
COUNT = ("predicate", "bounds", "unit", "forms", "parts", "period")
"""The fields of a whole count record."""


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
        gold, proposed = ([replace(one, text=self.texts) for one in records] for records in (gold, proposed))
        self.gold += gold
        self.proposed += proposed
        self.pairs += paired(gold, proposed)
        self.texts, self.sentences = self.texts + 1, self.sentences + sentences


def paired(gold: Sequence[Record], proposed: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Pairs of one sentence with predicate or figures in common, so that the sum of what they share is largest."""
    if not gold or not proposed:
        return []
    scores = [[_alike(one, other) for other in proposed] for one in gold]
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return [
        (gold[row], proposed[column]) for row, column in zip(rows, columns, strict=True) if scores[row][column]
    ]


def _alike(one: Record, other: Record) -> float:
    if one.sentence != other.sentence or one.silent != other.silent:
        return 0.0
    same_figures = one.bounds == other.bounds and one.bounds != (None, None)
    if one.predicate != other.predicate and not same_figures:
        return 0.0
    return (
        10.0 * same_figures
        + 5.0 * (one.predicate == other.predicate)
        + sum(value(one) == value(other) for value in FIELDS.values())
    )


def _proposed(proposals: Iterable[Proposal]) -> list[Record]:
    return [
        record_of(one.statement, one.statement.sentence, one.statement.roles.get("subject", ()), one.sure)
        for one in proposals
    ]


def score_path(path: Path, score: Score) -> None:
    """Add the texts of a path: a document's directory, a file of gold, or a directory of such files."""
    for text in gold_texts(path):
        proposals, _ = read_text_of(text.document, text.sentences, text.registers)
        score.add(text.gold, _proposed(proposals), len(text.sentences))


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.2f})" if whole else "0/0"


def table(score: Score) -> str:
    """The score as Markdown."""
    sure = [one for one in score.proposed if one.sure]
    counts = [pair for pair in score.pairs if pair[0].counted or pair[1].counted]
    whole = [pair for pair in counts if all(FIELDS[name](pair[0]) == FIELDS[name](pair[1]) for name in COUNT)]
    right = [pair for pair in score.pairs if pair[0].alike(pair[1])]
    silent = [
        pair
        for pair in score.pairs
        if pair[0].silent and (pair[0].predicate, pair[0].status) == (pair[1].predicate, pair[1].status)
    ]
    gold_figures, read_figures = _figures(score.gold), _figures(score.proposed)
    figures = gold_figures & read_figures
    proposed_counts = [one for one in score.proposed if one.counted]
    gold_counts = [one for one in score.gold if one.counted]
    proposed_silent = [one for one in score.proposed if one.silent]
    gold_silent = [one for one in score.gold if one.silent]
    right_sure = sum(pair[1].sure for pair in right)
    rows = {
        "figures": (len(figures), len(read_figures), len(gold_figures)),
        "whole count records": (len(whole), len(proposed_counts), len(gold_counts)),
        "silences": (len(silent), len(proposed_silent), len(gold_silent)),
        "all fields, all proposals": (len(right), len(score.proposed), len(score.gold)),
        "all fields, sure proposals": (right_sure, len(sure), len(score.gold)),
    }
    lines = [
        f"{score.texts} texts, {score.sentences} sentences, {len(score.gold)} gold statements, "
        f"{len(score.proposed)} proposals, {len(sure)} of them sure; {len(score.pairs)} pairs.",
        "",
        "| what | precision | recall |",
        "|---|---|---|",
        *(
            f"| {what} | {_share(good, read)} | {_share(good, gold)} |"
            for what, (good, read, gold) in rows.items()
        ),
        "",
        "| field | alike in pairs | alike in sure pairs |",
        "|---|---|---|",
    ]
    sure_pairs = [pair for pair in score.pairs if pair[1].sure]
    for name, value in FIELDS.items():
        alike = [pair for pair in score.pairs if value(pair[0]) == value(pair[1])]
        lines.append(
            f"| {name} | {_share(len(alike), len(score.pairs))} | "
            f"{_share(sum(pair[1].sure for pair in alike), len(sure_pairs))} |"
        )
    return "\n".join(lines)


def faults(score: Score) -> Iterable[str]:
    """A line for each difference, each proposal without gold, and each gold statement without a proposal."""
    for gold, read in score.pairs:
        wrong = [
            f"{name} {value(read)!r} for {value(gold)!r}"
            for name, value in FIELDS.items()
            if value(gold) != value(read)
        ]
        if wrong:
            yield f"{gold.sentence} {gold.predicate}{' SURE' if read.sure else ''}: {'; '.join(wrong)}"
    in_pairs = {id(one) for pair in score.pairs for one in pair}
    for one in score.proposed:
        if id(one) not in in_pairs:
            yield f"{one.sentence} {one.predicate} {one.bounds}{' SURE' if one.sure else ''}: not in the gold"
    for one in score.gold:
        if id(one) not in in_pairs:
            yield f"{one.sentence} {one.predicate} {one.bounds}: not proposed"


def _figures(records: Iterable[Record]) -> set[tuple[int, int, int]]:
    """Figures by text and sentence; counts of none and quantities in words have no figure in the text."""
    found: set[tuple[int, int, int]] = set()
    for one in records:
        if one.status not in ("qualitative", "reported_zero"):
            numbers = {number for number in one.bounds if number} | {part[1] for part in one.parts}
            found |= {(one.text, one.sentence, number) for number in numbers}
    return found


def main() -> None:
    """Print the score of the paths, and with ``--faults`` every difference."""
    paths = [name for name in sys.argv[1:] if name != "--faults"]
    for name in paths:
        score = Score()
        score_path(Path(name), score)
        print(f"## {name}\n\n{table(score)}\n")
        if "--faults" in sys.argv:
            print("\n".join(faults(score)))


if __name__ == "__main__":
    main()
