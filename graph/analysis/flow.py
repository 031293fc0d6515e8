"""The case flow: what was counted at each stage, what went on from one to the next, and what changed."""

from collections.abc import Sequence
from typing import cast

from tuyun.graph.analysis.changes import PeriodChange, changes
from tuyun.graph.analysis.conversions import Conversion, conversions
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count, counts, place
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import StageName

READING = (
    "Every count is an interval of one voice; an open end is not told. Where nothing is told it is 0 or more, "
    "never 0. Counts that came in, went on and left are not added up. A share is given only where the text makes "
    "some cases a part of others, or case records follow the same cases; all else is incomparable, with the "
    "reason. Suppressed is a small number that is known and withheld: it is neither a silence nor zero."
)


class StageFlow(Value):
    """A stage that a case passes, and whether anybody counted there."""

    stage: StageName
    stage_order: int
    definition: str
    counts: tuple[str, ...]
    """Ids of the counts at this stage; empty if no sentence counts."""
    unknown: Interval | None
    """0 and open where no sentence counts cases; null where one does. What was found is not counted as cases."""


class Flow(Value):
    """The case flow of all that is loaded, or of one document."""

    stages: tuple[StageFlow, ...]
    counts: tuple[Count, ...]
    conversions: tuple[Conversion, ...]
    changes: tuple[PeriodChange, ...]


def flow(corpus: Corpus, recorded: Sequence[Count] = (), followed: Sequence[Conversion] = ()) -> Flow:
    """The flow that the narratives tell, with what tables of records give (see `tuyun.graph.analysis.cohorts`)."""
    found = [*counts(corpus), *recorded]
    told = sorted(found, key=place)
    return Flow(
        stages=tuple(_stage(name, told) for name in _passed()),
        counts=tuple(told),
        conversions=(*conversions(corpus, told), *followed),
        changes=tuple(changes(corpus, told)),
    )


def none_counted(told: Sequence[Count], stage: StageName | None) -> str | None:
    """Why there is no count to show, in words, and where there are some; None if there is one.

    Args:
        told: all counts of the flow.
        stage: the stage that is asked for; None for all.
    """
    if any(stage in (None, one.stage) for one in told):
        return None
    where = list(dict.fromkeys(one.stage.replace("_", " ") for one in told if one.kind != "unknown"))
    some = f"Counts are told at: {', '.join(where)}." if where else "No count is told at any stage."
    if stage is None:
        return some
    if not vocabulary().stages[stage].order:
        return f"{stage} is not a stage that a case passes: no cases are counted there. {some}"
    return f"No sentence counts cases at {stage}, which is neither no nor zero. {some}"


def _passed() -> list[StageName]:
    """Stages that a case passes, in the order of the flow."""
    stages = vocabulary().stages
    passed = [name for name in stages if stages[name].order]
    return cast("list[StageName]", sorted(passed, key=lambda name: stages[name].order))


def _stage(name: StageName, told: Sequence[Count]) -> StageFlow:
    here = tuple(one.id for one in told if one.stage == name)
    known = any(one.stage == name and one.kind not in ("unknown", "found") for one in told)
    term = vocabulary().stages[name]
    return StageFlow(
        stage=name,
        stage_order=term.order,
        definition=term.definition,
        counts=here,
        unknown=None if known else Interval(),
    )
