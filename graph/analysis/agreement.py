"""Agreement: whether figures of the same thing, from two documents or two voices, agree."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Literal

from tuyun.graph.analysis.comparable import spaced
from tuyun.graph.analysis.figures import LIMITS, Figure
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.statements.base import Value
from tuyun.graph.vocabulary.terms import PredicateName, StageName

INTERPRETATION = (
    "Two figures of the same thing, from two documents or two voices. They agree if a number is within the bounds "
    "of both, and differ if none is. A figure that differs is revised if a later text of the same publisher or "
    "voice says that it corrects it. Where parties, unit, flow, limits or period are not the same, no comparison "
    "is made; the reasons say why. Nothing is averaged, and neither figure is called the right one."
)


class Agreement(Value):
    """Two figures of the same thing from two documents or voices, and whether they agree."""

    result: Literal["agree", "differ", "revised", "not_comparable"]
    reasons: tuple[str, ...]
    """Why they cannot be compared, or which text corrects the other; else empty."""
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
        if not figure.withdrawn:
            by_thing[figure.country, figure.predicate].append(figure)
    given_up = [figure for figure in found if figure.withdrawn]
    return [
        _agreement(first, second, given_up)
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


def _agreement(first: Figure, second: Figure, given_up: Sequence[Figure]) -> Agreement:
    reasons = tuple(reasons_apart(first, second))
    result: Literal["agree", "differ", "revised", "not_comparable"] = "not_comparable"
    corrected: tuple[str, ...] = ()
    if not reasons and first.interval and second.interval:
        result = "agree" if first.interval.meet(second.interval) else "differ"
    if result == "differ" and (correction := _correction(first, second, given_up)):
        result, corrected = "revised", correction.statements
        reasons = (f"corrected by {correction.document}, sentence {correction.sentence}: {correction.phrase}",)
    return Agreement(
        result=result,
        reasons=reasons,
        country=first.country,
        stage=first.stage,
        predicate=first.predicate,
        first=first,
        second=second,
        statements=tuple(dict.fromkeys((*first.statements, *second.statements, *corrected))),
    )


def _correction(first: Figure, second: Figure, given_up: Sequence[Figure]) -> Figure | None:
    """The statement by which the text of one figure says that it corrects the other; None if there is none.

    It stands in a later document of the same publisher, or the same named voice says both, and the figure that it
    gives up is the other one, or is not given.
    """
    for old, new in ((first, second), (second, first)):
        same_voice = old.voice == new.voice and old.voice not in (REPORT, UNNAMED)
        if old.year >= new.year or new.part or not (old.publisher == new.publisher or same_voice):
            continue
        for figure in given_up:
            of_new = (figure.document, figure.predicate) == (new.document, new.predicate)
            tied = {*figure.statements} & {*new.compared_with} or {*new.statements} & {*figure.compared_with}
            if of_new and tied and figure.stated in (None, _exactly(old)):
                return figure
    return None


def _exactly(figure: Figure) -> int | None:
    """The figure, if both bounds are the same."""
    return figure.lower if figure.lower == figure.upper else None


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
