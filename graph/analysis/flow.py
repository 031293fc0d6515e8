"""The case flow: what was counted at each stage, what share went on to the next, and what changed."""

from collections.abc import Sequence
from typing import cast

from tuyun.graph.analysis.changes import PeriodChange, changes
from tuyun.graph.analysis.conversions import Conversion, conversions
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.counts import Count, counts
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import StageName

INTERPRETATION = (
    "Every count is an interval of one voice; an open end is not stated. Where nothing is told it is 0 or more, "
    "never 0. Counts that came in, went on and left are not added up. A share is given only where the text makes "
    "some cases a part of others, or case records follow the same cases; all else is incomparable, with the "
    "reason. Suppressed is a small number that is known and not shown: it is neither a silence nor zero."
)


class StageFlow(Value):
    """A stage that a case passes, or an exit from the flow, and whether anybody counted there in a country."""

    country: str | None
    stage: StageName
    stage_order: int | None
    """Its number in the flow; null of an exit, which can be taken from any stage and comes after all of them."""
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


def flow(
    corpus: Corpus,
    recorded: Sequence[Count] = (),
    followed: Sequence[Conversion] = (),
    *,
    assume_tied: bool = False,
) -> Flow:
    """The flow that narratives state.

    Args:
        corpus: the narratives.
        recorded: counts from tables of records (see `tuyun.graph.analysis.cohorts`).
        followed: shares from tables of records.
        assume_tied: see `tuyun.graph.analysis.conversions.conversions`.
    """
    merged = sorted([*counts(corpus), *recorded], key=lambda count: count.position)
    countries = sorted({*corpus.countries, *(count.country for count in merged)} or {None}, key=str)
    passed = cast("tuple[StageName, ...]", vocabulary().flow_stages)
    return Flow(
        stages=tuple(_stage(country, name, merged) for country in countries for name in passed),
        counts=tuple(merged),
        conversions=(*conversions(corpus, merged, assume_tied=assume_tied), *followed),
        changes=tuple(changes(corpus, merged)),
    )


def none_counted(counts: Sequence[Count], stage: StageName | None) -> str | None:
    """Why there is no count to show, in words, and where there are some; None if there is one.

    Args:
        counts: all counts of the flow.
        stage: the stage to show; None for all.
    """
    if any(stage in (None, count.stage) for count in counts):
        return None
    counted = list(dict.fromkeys(count.stage.replace("_", " ") for count in counts if count.kind != "unknown"))
    elsewhere = f"Counts are told at: {', '.join(counted)}." if counted else "No count is told at any stage."
    if stage is None:
        return elsewhere
    if stage not in vocabulary().flow_stages:
        return f"{stage} is not a stage that a case passes: no cases are counted there. {elsewhere}"
    if vocabulary().stages[stage].exit:
        return f"No sentence counts cases that were {stage}, which is neither no nor zero. {elsewhere}"
    return f"No sentence counts cases at {stage}, which is neither no nor zero. {elsewhere}"


def _stage(country: str | None, name: StageName, counts: Sequence[Count]) -> StageFlow:
    here = [count for count in counts if (count.country, count.stage) == (country, name)]
    known = any(count.kind not in ("unknown", "found") for count in here)
    term = vocabulary().stages[name]
    return StageFlow(
        country=country,
        stage=name,
        stage_order=term.order,
        definition=term.definition,
        counts=tuple(count.id for count in here),
        unknown=None if known else Interval(),
    )
