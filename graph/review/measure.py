"""What the rules miss, and what a reader misses, in the sentences that were read without proposals first."""

from dataclasses import dataclass

from tuyun.graph.reading.decisions.decision import ADDED, KEPT, Decision
from tuyun.graph.reading.decisions.log import Mark
from tuyun.graph.review.standing import View, sentence_of
from tuyun.graph.source.agreement import align
from tuyun.graph.source.format import StatementEntry


@dataclass(frozen=True)
class Missed:
    """Counts of statements that stand now in the sentences that were read without proposals first."""

    sentences: int
    both: int
    """That the reader wrote unaided, and the rules had proposed."""
    reader_alone: int
    """That the reader wrote, and the rules missed."""
    rules_alone: int
    """That the reader accepted afterwards from what the rules had proposed, and had missed before."""


def missed(view: View) -> Missed:
    """The counts for a reader; only what was written before the proposals were shown counts as unaided."""
    shown = {
        number: mark.at
        for mark in view.own
        if isinstance(mark, Mark)
        and mark.mark == "read"
        and (number := sentence_of(mark, view.material.sentences)) is not None
    }
    unaided: list[StatementEntry] = []
    accepted: list[StatementEntry] = []
    first = {entry.seen: entry.at for entry in reversed(view.own) if isinstance(entry, Decision)}
    for item in view.items:
        decision = item.decision
        if item.sentence not in shown or decision is None or decision.verdict not in KEPT:
            continue
        entry = decision.statement.model_copy(update={"sentence": item.sentence})
        if item.place[0].startswith(ADDED):
            if first[decision.seen] <= shown[item.sentence]:
                unaided.append(entry)
        else:
            accepted.append(entry)
    proposed = [proposal.statement for proposal in view.material.proposals if proposal.statement.sentence in shown]
    both = len(align(unaided, proposed).pairs)
    again = len(align(unaided, accepted).pairs)
    return Missed(len(shown), both, len(unaided) - both, len(accepted) - again)
