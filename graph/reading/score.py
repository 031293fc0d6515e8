"""Score the reader on texts with gold statements: precision and recall, for all proposals and for sure ones.

Run as ``python -m tuyun.graph.reading.score PATH...``. A path is a document's directory, whose statements are the
gold, or a YAML file with sentences and what a person reads in each. ``--against PATH`` scores a second person, who
coded the same texts there, in place of the reader.
"""

from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from scipy.optimize import linear_sum_assignment
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import GoldText, Record, called, gold_texts, record_of
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.second_reader.spacy_pipeline import load_second_reader
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader

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
    "subject": lambda record: record.subject,
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


def _proposed(text: GoldText, proposals: Iterable[Proposal]) -> list[Record]:
    """The records of proposals; an entity that the gold calls by the same name has the gold's id."""
    ids = set(text.names.values())
    records = []
    for proposal in proposals:
        entry = proposal.statement
        same = {
            id_: text.names.get(called(text.document, id_, entity.label, entity.name), id_)
            for id_, entity in proposal.entities.items()
            if id_ not in ids
        }
        subject = entry.roles.get("subject", ())
        records.append(_with_ids(record_of(entry, entry.sentence, subject, proposal.sure), same))
    return records


def _with_ids(record: Record, same: Mapping[str, str]) -> Record:
    """A record with the ids that the gold has for the entities of the same name."""
    return replace(
        record,
        subject=frozenset(same.get(id_, id_) for id_ in record.subject),
        voice=same.get(record.voice, record.voice),
        parts=frozenset((same.get(of, of), lower, upper) for of, lower, upper in record.parts),
    )


def score_path(path: Path, score: Score, second: SecondReader | None = None) -> None:
    """Add the texts of a path: a document's directory, a file of gold, or a directory of these."""
    for text in gold_texts(path):
        proposals, _ = read_text_of(text.document, text.sentences, text.registers, second=second)
        score.add(text.gold, _proposed(text, proposals), len(text.sentences))


def score_people(paths: Iterable[Path], against: Path, score: Score) -> None:
    """Add the texts of the paths that a second person coded too, whose statements stand for proposals."""
    others = {text.document.id: text for text in gold_texts(against)}
    for text in (text for path in paths for text in gold_texts(path)):
        if other := others.get(text.document.id):
            same = {id_: text.names.get(name, id_) for name, id_ in other.names.items()}
            score.add(text.gold, [_with_ids(record, same) for record in other.gold], len(text.sentences))


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.2f})" if whole else "0/0"


def table(score: Score) -> str:
    """The score as Markdown."""
    sure = [record for record in score.proposed if record.sure]
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
    proposed_counts = [record for record in score.proposed if record.counted]
    gold_counts = [record for record in score.gold if record.counted]
    proposed_silent = [record for record in score.proposed if record.silent]
    gold_silent = [record for record in score.gold if record.silent]
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
    in_pairs = {id(record) for pair in score.pairs for record in pair}
    for record in score.proposed:
        if id(record) not in in_pairs:
            sure = " SURE" if record.sure else ""
            yield f"{record.sentence} {record.predicate} {record.bounds}{sure}: not in the gold"
    for record in score.gold:
        if id(record) not in in_pairs:
            yield f"{record.sentence} {record.predicate} {record.bounds}: not proposed"


def _figures(records: Iterable[Record]) -> set[tuple[int, int, float]]:
    """Figures by text and sentence; counts of none and quantities in words have no figure in the text."""
    found: set[tuple[int, int, float]] = set()
    for record in records:
        if record.status not in ("qualitative", "reported_zero"):
            numbers = {number for number in record.bounds if number} | {part[1] for part in record.parts}
            found |= {(record.text, record.sentence, number) for number in numbers}
    return found


def main() -> None:
    """Print the score of the paths, and with ``--faults`` every difference."""
    parser = ArgumentParser(description="Score the reader on texts with gold statements.")
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    parser.add_argument("--faults", action="store_true", help="print every difference as well")
    parser.add_argument(
        "--second", metavar="PIPELINE", help="have a spaCy pipeline doubt what the rules are sure of"
    )
    parser.add_argument(
        "--against",
        type=Path,
        metavar="PATH",
        help="score what a second person reads in these texts, not the rules",
    )
    options = parser.parse_args()
    for path, score in _scores(options.paths, options.against, options.second):
        print(f"## {path}\n\n{table(score)}\n")
        if options.faults:
            print("\n".join(faults(score)))


def _scores(paths: Sequence[Path], against: Path | None, pipeline: str | None) -> Iterator[tuple[Path, Score]]:
    """What is scored, each with its score: the reader on each path, or a second person on all of them."""
    if against:
        score = Score()
        score_people(paths, against, score)
        yield against, score
        return
    second = load_second_reader(pipeline) if pipeline else None
    for path in paths:
        score = Score()
        score_path(path, score, second)
        yield path, score


if __name__ == "__main__":
    main()
