"""Agreement: whether figures of the same thing, from two documents or two voices, agree."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from tuyun.graph.analysis.comparable import spaced
from tuyun.graph.analysis.figures import LIMITS, Figure
from tuyun.graph.statements import UNNAMED
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import PredicateName, StageName

INTERPRETATION = (
    "Two figures of the same thing, from two documents or two voices. They agree if a number is within the bounds "
    "of both, and differ if none is. Where parties, unit, flow, limits or period are not the same, no comparison "
    "is made; the reasons say why. Nothing is averaged, and neither figure is called the right one."
)


class Agreement(Value):
    """Two figures of the same thing from two documents or voices, and whether they agree."""

    result: Literal["agree", "differ", "not_comparable"]
    reasons: tuple[str, ...]
    """Why they cannot be compared; empty if they can."""
    country: str | None
    stage: StageName
    predicate: PredicateName
    first: Figure
    second: Figure
    statements: tuple[str, ...]


def agreements(found: Sequence[Figure]) -> list[Agreement]:
    """Each two figures of one predicate and country whose periods may overlap, from two documents or voices."""
    by_thing: dict[tuple[str | None, PredicateName], list[Figure]] = defaultdict(list)
    for figure in found:
        by_thing[figure.country, figure.predicate].append(figure)
    return [
        _agreement(first, second)
        for alike in by_thing.values()
        for first, second in combinations(alike, 2)
        if first.source != second.source
        and UNNAMED not in (first.voice, second.voice)
        and "text" in (first.basis, second.basis)
        and (first.interval or second.interval)
        and first.part == second.part
        and (not first.part or _part_of(first) == _part_of(second))
        and _may_overlap(first, second)
    ]


def _part_of(figure: Figure) -> str:
    """What tells a part of a breakdown apart, which stands behind the id of its statement."""
    return figure.id.rpartition(":")[2]


def _may_overlap(first: Figure, second: Figure) -> bool:
    if first.days is None or second.days is None:
        return True
    return first.days[0] <= second.days[1] and second.days[0] <= first.days[1]


def _agreement(first: Figure, second: Figure) -> Agreement:
    reasons = tuple(reasons_apart(first, second))
    result: Literal["agree", "differ", "not_comparable"] = "not_comparable"
    if not reasons and first.interval and second.interval:
        result = "agree" if first.interval.meet(second.interval) else "differ"
    return Agreement(
        result=result,
        reasons=reasons,
        country=first.country,
        stage=first.stage,
        predicate=first.predicate,
        first=first,
        second=second,
        statements=tuple(dict.fromkeys((*first.statements, *second.statements))),
    )


def reasons_apart(first: Figure, second: Figure) -> Iterator[str]:
    """Why two figures are not of the same thing, in words."""
    for figure in (first, second):
        if figure.interval is None:
            yield _uncounted(figure)
    if first.unit != second.unit and first.interval and second.interval:
        yield f"unit: {first.unit or 'not stated'}, {second.unit or 'not stated'}"
    if first.flow != second.flow and first.interval and second.interval:
        yield f"flow: {spaced(first.flow)}, {spaced(second.flow)}"
    if first.party_ids and second.party_ids and first.party_ids != second.party_ids:
        yield f"parties: {', '.join(first.parties)}; {', '.join(second.parties)}"
    for name in LIMITS:
        limits = [_spelled(getattr(figure, name)) for figure in (first, second)]
        if limits[0] != limits[1]:
            yield f"{name}: {limits[0] or 'none stated'}; {limits[1] or 'none stated'}"
    if first.period_kind != second.period_kind:
        yield f"period: {spaced(first.period_kind)}, {spaced(second.period_kind)}"
    elif first.days is None:
        yield f"period: {spaced(first.period_kind)}, whose days are not stated"
    elif first.days != second.days:
        yield "period: other days"


def _uncounted(figure: Figure) -> str:
    """Why a figure has no bounds."""
    if figure.status == "suppressed":
        return "suppressed: a small number is not shown"
    if figure.stated is not None:
        kind = "decimals" if figure.status == "measured" else figure.status
        return f"{kind}: {figure.words} ({figure.document})"
    return f"silence: {spaced(figure.status)} ({figure.document})"


def _spelled(limit: object) -> str:
    if isinstance(limit, tuple):
        return ", ".join(sorted(spaced(str(word)) for word in limit))
    return str(limit or "")
