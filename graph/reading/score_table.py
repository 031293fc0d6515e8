"""The score of the reader as Markdown, and the differences behind it, a line each."""

from collections.abc import Iterable, Iterator, Sequence

from tuyun.graph.reading.gold import Record
from tuyun.graph.reading.gold_pairs import COUNT, FIELDS, OTHER, Score
from tuyun.graph.source.agreement import kappa

Pair = tuple[Record, Record]
"""What a person reads, and what is proposed."""


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({part / whole:.2f})" if whole else "0/0"


def table(score: Score) -> str:
    """The score as Markdown."""
    sure = [record for record in score.proposed if record.sure]
    counts = [pair for pair in score.pairs if pair[0].counted or pair[1].counted]
    whole = [pair for pair in counts if _alike_in(COUNT, pair)]
    others = [pair for pair in score.pairs if pair[0].other and pair[1].other and _alike_in(OTHER, pair)]
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
    proposed_others = [record for record in score.proposed if record.other]
    gold_others = [record for record in score.gold if record.other]
    right_sure = sum(pair[1].sure for pair in right)
    rows = {
        "figures": (len(figures), len(read_figures), len(gold_figures)),
        "whole count records": (len(whole), len(proposed_counts), len(gold_counts)),
        "silences": (len(silent), len(proposed_silent), len(gold_silent)),
        "other statements": (len(others), len(proposed_others), len(gold_others)),
        "all fields, all proposals": (len(right), len(score.proposed), len(score.gold)),
        "all fields, sure proposals": (right_sure, len(sure), len(score.gold)),
    }
    alone = [len(score.gold) - len(score.pairs), len(score.proposed) - len(score.pairs)]
    lines = [
        f"{score.texts} texts, {score.sentences} sentences, {len(score.gold)} gold statements, "
        f"{len(score.proposed)} proposals, {len(sure)} of them sure; {len(score.pairs)} pairs, "
        f"{alone[0]} gold statements without a proposal, {alone[1]} proposals without a gold statement.",
        "",
        "| what | precision | recall |",
        "|---|---|---|",
        *(
            f"| {what} | {_share(good, read)} | {_share(good, gold)} |"
            for what, (good, read, gold) in rows.items()
        ),
        *_by_field("all proposals", score.pairs, len(score.proposed), len(score.gold)),
    ]
    if sure:
        pairs = [pair for pair in score.pairs if pair[1].sure]
        lines += _by_field("sure proposals", pairs, len(sure), len(score.gold))
    return "\n".join(lines)


def _alike_in(names: Iterable[str], pair: Pair) -> bool:
    """Whether a pair is alike in these fields."""
    return all(FIELDS[name](pair[0]) == FIELDS[name](pair[1]) for name in names)


def _by_field(what: str, pairs: Sequence[Pair], proposed: int, gold: int) -> Iterator[str]:
    """A table of these pairs, a row for each field."""
    yield from ("", f"| field, {what} | precision | recall | coverage | alike in pairs | kappa of the pairs |")
    yield "|---|---|---|---|---|---|"
    for name, value in FIELDS.items():
        alike = sum(value(left) == value(right) for left, right in pairs)
        stated = sum(name not in right.open for _, right in pairs)
        yield (
            f"| {name} | {_share(alike, proposed)} | {_share(alike, gold)} | {_share(stated, gold)} "
            f"| {_share(alike, len(pairs))} | {_kappa(name, pairs)} |"
        )


def kappa_of(name: str, pairs: Sequence[Pair]) -> float | None:
    """Cohen's kappa of the pairs in a field; None where it is undefined, as one value stands throughout."""
    codes: dict[object, int] = {}  # as equal values may be spelt differently: 5 and 5.0, sets in another order
    value = FIELDS[name]

    def code(record: Record) -> int:
        return codes.setdefault(value(record), len(codes))

    return kappa([(code(left), code(right)) for left, right in pairs])


def _kappa(name: str, pairs: Sequence[Pair]) -> str:
    figure = kappa_of(name, pairs)
    return f"{figure:.2f}" if figure is not None else "undefined, constant" if pairs else "undefined, no pairs"


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
    yield from unpaired(score)


def unpaired(score: Score) -> Iterable[str]:
    """A line for each proposal without gold, and each gold statement without a proposal."""
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
