"""Score the reader on texts with gold: precision, recall, coverage and kappa by field, for all and for sure.

Run as ``python -m tuyun.graph.reading.score PATH...``. A path is a document's directory, whose statements are the
gold, or a YAML file with sentences and what a person reads in each. ``--against PATH`` scores a second person, who
coded the same texts there, in place of the reader.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import GoldText, Record, called, gold_texts, record_of, who
from tuyun.graph.reading.gold_pairs import READ_AS, Score
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.score_table import faults, table, unpaired
from tuyun.graph.reading.second_reader.spacy_pipeline import load_second_reader
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader


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
        record = _with_ids(record_of(entry, entry.sentence, who(entry.roles), proposal.sure), same)
        left = (name for name, field in READ_AS.items() if _is_open(proposal, field))
        records.append(replace(record, open=frozenset(left)))
    return records


def _is_open(proposal: Proposal, field: str) -> bool:
    return field in proposal.fields and proposal.fields[field].state == "open"


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
        score_text(text, proposals, score)


def score_text(text: GoldText, proposals: Iterable[Proposal], score: Score) -> None:
    """Add a text with gold, and the proposals of the reader for it, to a score."""
    score.add(text.gold, _proposed(text, proposals), len(text.sentences))


def score_people(paths: Iterable[Path], against: Path, score: Score) -> None:
    """Add the texts of the paths that a second person coded too, whose statements stand for proposals."""
    others = {text.document.id: text for text in gold_texts(against)}
    for text in (text for path in paths for text in gold_texts(path)):
        if other := others.get(text.document.id):
            same = {id_: text.names.get(name, id_) for name, id_ in other.names.items()}
            score.add(text.gold, [_with_ids(record, same) for record in other.gold], len(text.sentences))


def main() -> None:
    """Print the score of the paths, what has no partner in a single text, and by ``--faults`` each difference."""
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
        elif score.texts == 1 and (alone := list(unpaired(score))):
            print("\n".join(["Without a partner:", "", *alone, ""]))


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
