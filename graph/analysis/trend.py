"""Lays the figures of each series out by period, countries beside each other, and marks silences and gaps."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import Any, Literal

from tuyun.graph.analysis.comparable import narrower_forms
from tuyun.graph.analysis.figures import Figure
from tuyun.graph.analysis.interval import Difference, difference
from tuyun.graph.statements import UNNAMED
from tuyun.graph.statements.base import Value
from tuyun.graph.statements.period import DAY, end_of_year
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import Flow, Form, PeriodKind, PredicateName, StageName, Unit

INTERPRETATION = (
    "A series has figures of the same thing: unit, flow, limits and kind of period. Figures of other limits stand "
    "in it only if the text compares them. A gap is a period of which no document gives a figure; a silence is a "
    "period of which a document says that it was given none. Neither is zero. Figures whose days are not stated "
    "are left out. The change from the period before is exact where both figures are. It is given within one "
    "voice of one publisher and between the same parties, since two sources may differ because they count "
    "otherwise, and two courts are not one."
)
YEARLY = tuple(name for name, kind in vocabulary().period_kinds.items() if kind.yearly)
"""The kinds of period that follow each other, so that a gap between two of them is known."""

Series = tuple[object, ...]
Days = tuple[date, date]


class Cell(Value):
    """What a figure states of a series in a period; or that no figure does."""

    series: str
    """Id of the series, which is the same in each country: what has the same id may share an axis."""
    country: str | None
    stage: StageName
    predicate: PredicateName
    outcome: PredicateName | None = None
    """What became of those of a count whom the series is of, where a sentence divides the count by outcome."""
    unit: Unit | None
    currency: str | None = None
    flow: Flow | None
    forms: tuple[Form, ...]
    limits: tuple[str, ...]
    """Laws, places, groups and conditions that the figure is limited to; of a gap, those of the series."""
    parties: tuple[str, ...]
    """Names of those who did it and of those to whom it went; of a gap, those of the series."""
    period_kind: PeriodKind
    period_start: date
    period_end: date
    inferred: bool
    tells: Literal["count", "zero", "approximate", "silence", "gap", "suppressed"]
    lower: int | None
    upper: int | None
    stated: int | float | None = None
    """A figure that the sentence calls rough, an average, or a figure with decimals; it is no bound."""
    words: str | None
    change: Difference | None
    """From the period before; null if no figure of the same voice, publisher and parties is known there. Figures
    of other parties are compared if the text does so."""
    changed_from: str | None
    """Id of the figure of the period before."""
    figure: str | None
    voice: str | None
    modality: str | None
    document: str | None
    statements: tuple[str, ...]


def trend(found: Sequence[Figure]) -> list[Cell]:
    """The cells of all series with days, by stage and series, then by country and period."""
    return [cell for cells in cells_by_series(found) for cell in cells]


def cells_by_series(found: Sequence[Figure]) -> list[list[Cell]]:
    """The cells of each series of a country, in the order of `trend`."""
    dated = [figure for figure in found if figure.days and not figure.withdrawn]
    series: dict[Series, list[Figure]] = defaultdict(list)
    counted = [figure for figure in dated if not _silent(figure)]
    joined = _joined_by_text(counted)
    for figure in counted:
        key = _series(figure)
        series[joined.get(key, key)].append(figure)
    for figure in dated:
        if _silent(figure):
            for key in _silenced(figure, series) or [_series(figure)]:
                series[key].append(figure)
    periods = _periods(series)
    ordered = sorted(series.items(), key=lambda item: _place(item[1][0]))
    return [list(_cells(_id(key), figures, periods[key[1:]])) for key, figures in ordered]


def _silent(figure: Figure) -> bool:
    """Whether it is a silence: neither bounds, nor a stated figure, nor a number that is not shown."""
    return figure.interval is None and figure.stated is None and figure.status != "suppressed"


def _series(figure: Figure) -> Series:
    """What the figures of a series have in common; the country is first."""
    return (figure.country, figure.predicate, figure.period_kind, figure.unit, figure.flow, *figure.limits)


def _id(series: Series) -> str:
    """The id of a series without its country: its predicate, and a hash of all that its figures have in common."""
    return f"{series[1]}-{blake2b(repr(series[1:]).encode(), digest_size=6).hexdigest()}"


def _joined_by_text(counted: Sequence[Figure]) -> dict[Series, Series]:
    """Map each series to the series of fewer limits, of the same forms, with which the text itself compares it."""
    joined: dict[Series, Series] = {}
    wholes = {figure.statements[0]: figure for figure in counted if figure.statements and not figure.part}
    for figure in wholes.values():
        for other in (wholes[id_] for id_ in figure.compared_with if id_ in wholes):
            kept, left = sorted((_series(figure), _series(other)), key=_limits)
            alike = narrower_forms(figure.forms) == narrower_forms(other.forms)
            if alike and kept != left and kept[:5] == left[:5]:
                joined[left] = joined.get(kept, kept)
                for form in {part.forms for part in counted if part.part and part.statements == figure.statements}:
                    joined[_with_forms(left, form)] = _with_forms(joined[left], form)
    return joined


def _limits(series: Series) -> tuple[int, str]:
    """How many limits a series has: figures of more limits join those of fewer."""
    return sum(map(bool, series[5:])), str(series)


def _with_forms(series: Series, forms: tuple[Form, ...]) -> Series:
    return (*series[:5], forms, *series[6:])


def _silenced(figure: Figure, series: Mapping[Series, object]) -> list[Series]:
    """The series that a silence stands in: those of its country, predicate and kind of period."""
    return [key for key in series if key[:3] == _series(figure)[:3]]


def _place(figure: Figure) -> tuple[object, ...]:
    limits = [str(limit) for limit in figure.limits]
    return (
        vocabulary().stage_place(figure.stage_order), figure.predicate, figure.period_kind, figure.unit or "",
        figure.flow or "", *limits, figure.country or "",
    )  # fmt: skip


def _periods(series: Mapping[Series, Sequence[Figure]]) -> dict[Series, list[Days]]:
    """The periods of each series, whatever its country; of yearly ones, all from the first to the last."""
    known: dict[Series, set[Days]] = defaultdict(set)
    for key, figures in series.items():
        known[key[1:]] |= {figure.days for figure in figures if figure.days}
    return {key: sorted(_filled(days) if key[1] in YEARLY else days) for key, days in known.items()}


def _filled(days: set[Days]) -> set[Days]:
    """The periods, with the missing years between the first and the last; unchanged if years do not lead there."""
    filled, (start, end) = set(days), min(days)
    last = max(days)
    while (start, end) < last and end < date.max:
        filled.add((start, end))
        start = end + DAY
        end = end_of_year(start)
    return filled if last == (start, end) else days


def _cells(id_: str, figures: Sequence[Figure], periods: Sequence[Days]) -> Iterator[Cell]:
    by_period: dict[Days, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.days:
            by_period[figure.days].append(figure)
    first = next((figure for figure in figures if figure.interval), figures[0])
    for period in periods:
        before = [earlier for days, group in by_period.items() if _follows(days, period) for earlier in group]
        for figure in by_period.get(period, ()):
            yield _cell(id_, first, period, figure, _comparable(figure, before))
        if period not in by_period:
            yield _cell(id_, first, period, None, None)


def _follows(earlier: Days, later: Days) -> bool:
    return later[0] - earlier[1] == DAY


def _comparable(figure: Figure, before: Sequence[Figure]) -> Figure | None:
    """The only figure of the period before by the same voice of the same publisher, if both give a count.

    What two parties did is compared only if the text does so.

    If documents of the publisher contradict each other, it is the voice of the figure's own document.
    """
    same = [
        earlier
        for earlier in before
        if (earlier.voice, earlier.publisher, earlier.part) == (figure.voice, figure.publisher, figure.part)
        and figure.voice != UNNAMED
        and (earlier.party_ids == figure.party_ids or _compared(earlier, figure))
        and earlier.interval
    ]
    own = [earlier for earlier in same if earlier.document == figure.document]
    chosen = own if len(own) == 1 else same
    return chosen[0] if len(chosen) == 1 and figure.interval else None


def _compared(earlier: Figure, later: Figure) -> bool:
    """Whether the text compares the two."""
    return bool({*earlier.statements} & {*later.compared_with} or {*later.statements} & {*earlier.compared_with})


def _cell(id_: str, series: Figure, period: Days, figure: Figure | None, earlier: Figure | None) -> Cell:
    """A cell of the series of a figure, in a period, with what the figure states there."""
    shown = figure or series
    limits = [str(limit) for name in ("laws", "places", "groups") for limit in getattr(shown, name)]
    stated: dict[str, Any] = {
        name: getattr(figure, name) if figure else None
        for name in ("lower", "upper", "stated", "words", "voice", "modality", "document")
    }
    alike = ("country", "stage", "predicate", "outcome", "unit", "currency", "flow", "forms")
    same: dict[str, Any] = {name: getattr(series, name) for name in alike}
    return Cell(
        series=id_,
        **same,
        **stated,
        limits=(*limits, *([shown.condition] if shown.condition else ())),
        parties=shown.parties,
        period_kind=series.period_kind,
        period_start=period[0],
        period_end=period[1],
        inferred=figure.inferred if figure else False,
        tells=_tells(figure),
        change=difference(figure.interval, earlier.interval)
        if figure and earlier and figure.interval and earlier.interval
        else None,
        changed_from=earlier.id if earlier else None,
        figure=figure.id if figure else None,
        statements=(*(earlier.statements if earlier else ()), *(figure.statements if figure else ())),
    )


def _tells(figure: Figure | None) -> Literal["count", "zero", "approximate", "silence", "gap", "suppressed"]:
    if figure is None:
        return "gap"
    if figure.status == "suppressed":
        return "suppressed"
    if figure.stated is not None:
        return "approximate"
    if figure.interval is None:
        return "silence"
    return "zero" if figure.upper == 0 else "count"
