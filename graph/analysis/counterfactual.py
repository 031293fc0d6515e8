"""How far counts could rise if a loss had not occurred, where the text ties them to the lost cases."""

from collections.abc import Sequence

from tuyun.graph.analysis.case_table import is_end
from tuyun.graph.analysis.comparable import tie
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.analysis.losses import Loss
from tuyun.graph.statements.base import Value


class Lifted(Value):
    """A count before and after: at least as many as before, at most as many more as were lost."""

    count: str
    before: Interval
    after: Interval
    within: str
    """Id of the count of which both the lost cases and these are a part, whose upper end holds; of case records
    the table."""
    statements: tuple[str, ...]


class Lift(Value):
    """What lifting a loss changes. Nothing is changed where the text ties no count to the lost cases."""

    loss: str
    changed: tuple[Lifted, ...]
    reason: str


def lift(corpus: Corpus, counts: Sequence[Count], loss: Loss) -> Lift:
    """Take a loss away, or say why no count can rise.

    Cases that were not lost could have come on to any later count of the same whole.

    A count changes if it counts some of the cases of which the lost ones are a part, and if no sentence says that
    the lost ones were in it already.
    """
    if loss.head == "not_counted":
        return _unchanged(loss, "an answer would tell a number; it would not change one")
    if loss.basis == "records":
        return _lift_recorded(counts, loss)
    lost = next((count for count in counts if set(count.statements) & set(loss.statements)), None)
    if lost is None or not lost.cases:
        return _unchanged(loss, "how many cases were lost is not stated, or of which")
    onward = [count for count in counts if count.kind == "onward"]
    wholes = [count for count in onward if tie(corpus, count, lost) is not None]
    if not wholes:
        return _unchanged(loss, "the text ties no count to the lost cases")
    changed: dict[str, Lifted] = {}
    for whole in sorted(wholes, key=lambda count: -_depth(corpus, count)):
        for part in onward:
            if part in wholes or part.id in changed or tie(corpus, whole, part) != "some":
                continue
            after, top = part.interval.more(loss.interval), whole.interval.upper
            if top is not None and (after.upper is None or after.upper > top):
                after = Interval(lower=after.lower, upper=max(top, after.lower))
            if after == part.interval:
                continue
            changed[part.id] = Lifted(
                count=part.id,
                before=part.interval,
                after=after,
                within=whole.id,
                statements=tuple(dict.fromkeys((*part.statements, *whole.statements, *loss.statements))),
            )
    return _raised(loss, [changed[count.id] for count in onward if count.id in changed])


def _lift_recorded(counts: Sequence[Count], loss: Loss) -> Lift:
    """Cases whose row states an end count at no other end: without the loss they are open to each of them."""
    if loss.status == "suppressed":
        return _unchanged(loss, "the number is suppressed")
    more = Interval(upper=loss.interval.lower)
    return _raised(
        loss,
        [
            Lifted(
                count=count.id,
                before=count.interval,
                after=count.interval.more(more),
                within=count.document,
                statements=(),
            )
            for count in counts
            if count.basis == "records" and count.document == loss.document and count.cohort is None
            and count.kind == "onward" and not count.suppressed
            and (is_end(count.predicate) or count.predicate == "sentenced")
        ],
    )  # fmt: skip


def _unchanged(loss: Loss, reason: str) -> Lift:
    return Lift(loss=loss.id, changed=(), reason=reason)


def _raised(loss: Loss, changed: Sequence[Lifted]) -> Lift:
    if not changed:
        return _unchanged(loss, "no later count of the same cases can rise")
    return Lift(loss=loss.id, changed=tuple(changed), reason="they could have come on to these counts")


def _depth(corpus: Corpus, count: Count) -> int:
    """How many broader groups its cases have: the narrowest whole holds tightest."""
    return sum(1 for case in count.cases for _ in corpus.broader(count.document, case))
