"""What a flow would be if one loss had not been: how far the counts that the text ties to it could rise."""

from collections.abc import Sequence

from tuyun.graph.analysis.case_table import ends
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
    """What lifting one loss changes. Nothing is changed where the text ties no count to the lost cases."""

    loss: str
    changed: tuple[Lifted, ...]
    reason: str


def lift(corpus: Corpus, counts: Sequence[Count], loss: Loss) -> Lift:
    """Take one loss away. Cases that were not lost could have come on to any later count of the same whole.

    A count changes if it counts some of the cases of which the lost ones are a part, and if the lost ones are not
    told to have been in it already.
    """
    if loss.head == "not_counted":
        return Lift(loss=loss.id, changed=(), reason="an answer would tell a number; it would not change one")
    if loss.basis == "records":
        return _lift_recorded(counts, loss)
    lost = next((one for one in counts if set(one.statements) & set(loss.statements)), None)
    if lost is None or not lost.cases:
        return Lift(loss=loss.id, changed=(), reason="how many cases were lost is not told, or of which")
    onward = [one for one in counts if one.kind == "onward"]
    wholes = [one for one in onward if tie(corpus, one, lost) is not None]
    if not wholes:
        return Lift(loss=loss.id, changed=(), reason="the text ties no count to the lost cases")
    inside = {one.id for one in wholes}
    changed: dict[str, Lifted] = {}
    for whole in sorted(wholes, key=lambda one: -_depth(corpus, one)):
        for part in onward:
            if part.id in inside or part.id in changed or tie(corpus, whole, part) != "some":
                continue
            after = part.interval.more(loss.interval)
            top = whole.interval.upper
            if top is not None and (after.upper is None or after.upper > top):
                after = Interval(lower=after.lower, upper=max(top, after.lower))
            changed[part.id] = Lifted(
                count=part.id,
                before=part.interval,
                after=after,
                within=whole.id,
                statements=tuple(dict.fromkeys((*part.statements, *whole.statements, *loss.statements))),
            )
    told = [changed[one.id] for one in onward if one.id in changed]
    reason = "they could have come on to these counts" if told else "no later count of the same cases is told"
    return Lift(loss=loss.id, changed=tuple(told), reason=reason)


def _lift_recorded(counts: Sequence[Count], loss: Loss) -> Lift:
    """Cases that a table tells as ended count at no other end: without the loss they are open to each of them."""
    if loss.status == "suppressed":
        return Lift(loss=loss.id, changed=(), reason="the number is withheld")
    more = Interval(upper=loss.interval.lower)
    ends_too = [
        one for one in counts
        if one.basis == "records" and one.document == loss.document and one.cohort is None
        and one.kind == "onward" and not one.suppressed and (ends(one.predicate) or one.predicate == "sentenced")
    ]  # fmt: skip
    changed = tuple(
        Lifted(
            count=one.id,
            before=one.interval,
            after=one.interval.more(more),
            within=one.document,
            statements=(),
        )
        for one in ends_too
    )
    return Lift(loss=loss.id, changed=changed, reason="they could have come on to these counts")


def _depth(corpus: Corpus, count: Count) -> int:
    """How many broader groups its cases have: the narrowest whole holds tightest."""
    return sum(1 for case in count.cases for _ in corpus.broader(count.document, case))
