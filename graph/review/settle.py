"""Settle what two readers decided differently: a round of its own, in which the last decision counts."""

from collections.abc import Sequence
from datetime import UTC, datetime

from tuyun.graph.errors import InvalidSource, NotFound, Where
from tuyun.graph.reading.decisions.decision import ADDED, KEPT, SETTLING, Decision
from tuyun.graph.reading.decisions.fold import Standing
from tuyun.graph.reading.decisions.log import Entry, Mark, locked
from tuyun.graph.review.acts import Act, Review, conflict, unfinished
from tuyun.graph.review.agreement import Difference, differences
from tuyun.graph.source import read_source
from tuyun.graph.statements.base import Line, Value

SETTLED = "settled"
"""The reason of a rejection that follows from the choice of another statement."""


class Settlement(Value):
    """How a difference is settled: as a reader has it, by no statement, by a statement of its own, or undone."""

    difference: str
    """Its id."""
    expects: str | None = None
    """The id of the decision that settles it now; None if none does."""
    reader: str | None = None
    """Whose decision counts."""
    neither: bool = False
    """Whether no statement is right: all of them are wrong."""
    change: Act | None = None
    """Another statement, in place of all."""
    undo: bool = False
    remark: Line | None = None


def settle(review: Review, who: str, settlement: Settlement) -> list[Difference]:
    """Write how a difference is settled; all differences after it.

    Raises:
        ReviewConflict: it was settled otherwise meanwhile, or not all readers have finished.
        NotFound: there is no such difference.
        SourceError: the statement has faults; nothing is written.
    """
    with locked(review.log):
        view = review.view(who)
        found = differences(review.material, view.entries)
        difference = next((difference for difference in found if difference.id == settlement.difference), None)
        if difference is None:
            raise NotFound(f"there is no difference {settlement.difference!r}.")
        stands = difference.settled.decision.id if difference.settled else None
        if stands != settlement.expects:
            by = f"{difference.settled.decision.who} has settled it" if difference.settled else "it is open again"
            raise conflict(f"{by} since.", stands=stands)
        after = review.add(who, view, list(_made(review, who, difference, settlement)))
        return differences(review.material, after.entries)


def _made(review: Review, who: str, difference: Difference, settlement: Settlement) -> list[Entry]:
    have = [(name, standing) for name, standing in difference.sides if standing is not None]
    if settlement.undo:
        return [_copy(standing, who, verdict="withdraw") for _, standing in have[: len(difference.places)]]
    if settlement.change is not None:
        known = review.known(review.view(who))
        for _, standing in have:
            known |= standing.decision.entities
        base = have[0][1].decision
        statement, entities = review.checked(settlement.change, known, base.statement.key)
        anchor = have[0][1].anchor
        start = statement.start or 0
        kept = _copy(
            have[0][1], who, verdict="add" if base.seen.startswith(ADDED) else "change", statement=statement,
            entities=entities, anchor=(anchor[0] - start, anchor[1] - start), remark=settlement.remark,
            within=review.material.sentences[statement.sentence - 1].text,
            proposed=difference.places[0][0] if not base.seen.startswith(ADDED) else None,
        )  # fmt: skip
        return [kept, *_rejections(have[1:], difference, who)]
    if settlement.neither:
        return _rejections(have, difference, who, settlement.remark, all_of=True)
    if settlement.reader not in dict(difference.sides):
        raise InvalidSource("names no reader.", where=Where(field="reader"))
    chosen = dict(difference.sides)[settlement.reader]
    if chosen is None:
        return _rejections(have, difference, who, settlement.remark, all_of=True)
    kept = _copy(chosen, who, remark=settlement.remark)
    if chosen.decision.verdict not in KEPT or len(difference.places) == 1:
        return [kept]
    others = [pair for pair in have if pair[1] is not chosen]
    return [*_rejections(others, difference, who), kept]


def _rejections(
    sides: list[tuple[str, Standing]],
    difference: Difference,
    who: str,
    remark: str | None = None,
    *,
    all_of: bool = False,
) -> list[Entry]:
    """Reject the statements of readers, where each has a place of its own; once if they share it."""
    if len(difference.places) == 1:
        sides = sides[:1] if all_of else []
    return [_copy(standing, who, verdict="reject", reason=SETTLED, remark=remark) for _, standing in sides]


def _copy(standing: Standing, who: str, **fields: object) -> Decision:
    return standing.decision.model_copy(update={"who": who, "at": datetime.now(UTC), "round": SETTLING, **fields})


def finish_settling(review: Review, who: str) -> None:
    """Note that all differences are settled, and check the statements as a whole.

    Raises:
        ReviewConflict: a difference is open.
        SourceErrors: the statements contradict each other; each fault is named.
    """
    with locked(review.log):
        view = review.view(who)
        left = sum(difference.settled is None for difference in differences(review.material, view.entries))
        if left:
            raise unfinished({"differences": left})
        read_source(review.material.directory)
        if not settled(view.entries):
            review.add(who, view, [Mark(at=datetime.now(UTC), who=who, round=SETTLING, mark="finish")])


def settled(entries: Sequence[Entry]) -> bool:
    """Whether it was noted that all is settled, and nothing was decided since."""
    last = entries[-1] if entries else None
    return isinstance(last, Mark) and last.round == SETTLING and last.mark == "finish"
