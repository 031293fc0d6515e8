"""Figure of counts over time: a panel for each stage and kind of period, with countries as rows."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import cast

from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.trend import Cell, Days, cells_by_series
from tuyun.graph.statements import Period, period_in_words, unit_in_words
from tuyun.graph.statements.phrase import topic
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.terms import PeriodKind, StageName
from tuyun.report import wording
from tuyun.report.canvas import Canvas, width_of
from tuyun.report.citations import place
from tuyun.report.figures.marks import draw_legend
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import capital, counted, country_in_words, joined, listed, spaced

NOTES = (
    "A panel has one stage and one kind of period: calendar years and reporting years never share an axis. A row "
    "is one series of a country: figures of one unit and of the same limits, or figures that the text itself "
    "compares. The bar below a figure shows how large it is beside the largest figure of that unit in the panel.",
    "A zero is an empty square. A hatched bar is a silence: a document says that it was given no figure. A dotted "
    "line is a gap: no document gives a figure of that period. Neither is zero. Crosses mean that a small number "
    "is suppressed. Years of which no row of a panel has a figure are left out, at a double stroke.",
    "Countries count differently, so rows are not to be ranked by their figures. Parts of a figure, and figures "
    "without a stated period, stand in the tables of each country.",
)
COLUMN = {"wide": 56.0, "narrow": 46.0}
"""The least width of a period; periods that are few take more, up to twice as much."""
ROW = 25.0
KINDS = {"dated": "day or month", "several_years": "period of several years"}
"""Kinds of period whose name in the vocabulary is no noun."""
WHY_NONE = {"gap": "no document gives one", "silence": "a document says so"}
SHEET = 42
"""Lines of a picture that can be read on a sheet of paper."""


@dataclass(frozen=True)
class Panel:
    """The series of one stage and one kind of period."""

    stage: StageName
    kind: PeriodKind
    series: tuple[tuple[Cell, ...], ...]

    @property
    def periods(self) -> list[Days]:
        """The periods of which a series tells something; the others are gaps throughout."""
        return sorted({_days(cell) for cells in self.series for cell in cells if cell.tells != "gap"})

    def most(self, unit: str | None) -> int:
        """The largest bound of a unit."""
        bounds = [
            bound
            for cells in self.series
            for cell in cells
            if cell.unit == unit
            for bound in (cell.lower, cell.upper)
            if bound is not None
        ]
        return max(bounds, default=0) or 1


def over_time(material: Material) -> Iterator[Figure]:
    """Counts of several documents over time: pictures that each fit a sheet of paper."""
    parts = _parts(_panels(material))
    for number, panels in enumerate(parts):
        yield _part(material, panels, f"-{number + 1}" if number else "", parts)


def _part(material: Material, panels: Sequence[Panel], suffix: str, parts: Sequence[Sequence[Panel]]) -> Figure:
    rows = [_row(material, cell) for panel in panels for cells in panel.series for cell in cells]
    every = [panel for part in parts for panel in part]
    return Figure(
        key=f"over-time{suffix}",
        kind="Over time, side by side",
        title=_title(panels),
        deck="" if suffix else _deck(material, every),
        notes=() if suffix else NOTES,
        empty=not panels,
        table=Table("Figures over time", tuple(rows)),
        draw=lambda canvas: _draw(canvas, material, panels),
    )


def _panels(material: Material) -> list[Panel]:
    """By stage, then by kind of period. A breakdown is left to the tables of counts."""
    found = figures(material.corpus, material.recorded.counts)
    series = cells_by_series([each for each in found if not each.part])
    kinds = list(vocabulary().period_kinds)

    def panel_of(cells: Sequence[Cell]) -> tuple[int, str, int]:
        stage = cells[0].stage
        place = vocabulary().stage_place(vocabulary().stages[stage].order)
        return place, stage, kinds.index(cells[0].period_kind)

    ordered = sorted(series, key=lambda cells: (*panel_of(cells), cells[0].predicate, str(cells[0].country)))
    return [
        Panel(cast("StageName", stage), cast("PeriodKind", kinds[kind]), tuple(map(tuple, group)))
        for (_, stage, kind), group in groupby(ordered, key=panel_of)
    ]


def _parts(panels: Sequence[Panel]) -> list[list[Panel]]:
    """The panels in pictures of about `SHEET` lines."""
    parts: list[list[Panel]] = [[]]
    for panel in panels:
        if parts[-1] and sum(map(_lines, parts[-1])) + _lines(panel) > SHEET:
            parts.append([])
        parts[-1].append(panel)
    return parts


def _lines(panel: Panel) -> int:
    """About how many lines of a picture a panel takes: its heads, and a line for each series."""
    return 2 + len(panel.series)


def _title(panels: Sequence[Panel]) -> str:
    cells = [cell for panel in panels for cells in panel.series for cell in cells if cell.tells != "gap"]
    if not cells:
        return "No document gives a figure with a stated period"
    countries = {cell.country for cell in cells}
    stages = list(dict.fromkeys(spaced(panel.stage) for panel in panels))
    where = f" of {counted(len(countries), 'country', 'countries')}" if len(countries) > 1 else ""
    return f"Figures{where} with stated periods, at {listed(stages)}"


def _deck(material: Material, panels: Sequence[Panel]) -> str:
    known = {cell.country for panel in panels for cells in panel.series for cell in cells}
    without = [country_in_words(country) for country in material.corpus.countries if country not in known]
    said = "Each figure stands with its own kind of period. Nothing is added up, averaged or ranked."
    return f"{said} No figure with a stated period: {listed(without)}." if without and known else said


def _days(cell: Cell) -> Days:
    return cell.period_start, cell.period_end


def _when(cell: Cell) -> str:
    return period_in_words(Period(kind=cell.period_kind, start=cell.period_start, end=cell.period_end))


def _what(cell: Cell) -> str:
    """What a series counts: predicate, unit and limits."""
    unit = unit_in_words(cell.unit, None) if cell.unit else ""
    limits = listed([*map(spaced, cell.forms), *cell.limits])
    said = joined(topic(cell.predicate), unit, by=", ")
    return f"{said} ({limits})" if limits else said


def _figure(cell: Cell) -> str:
    """The figure in words: an interval, a rough figure's words, or that it is none."""
    match cell.tells:
        case "gap":
            return "no figure"
        case "silence":
            return "not stated"
        case "suppressed":
            return "suppressed"
        case "approximate":
            return cell.words or str(cell.stated)
    lower, upper = cell.lower or 0, cell.upper
    return str(lower) if lower == upper else f"{lower} or more" if upper is None else f"{lower} to {upper}"


def _row(material: Material, cell: Cell) -> Row:
    cells = {
        "Country": country_in_words(cell.country) if len(material.corpus.countries) > 1 else "",
        "Stage": spaced(cell.stage),
        "What is counted": _what(cell),
        "Period": _when(cell),
        "How many": "not stated" if cell.tells == "gap" else _figure(cell),
        "Why there is no figure": WHY_NONE.get(cell.tells, ""),
        "Modality": cell.modality or "",
        "Voice": wording.voice(cell.voice) if cell.voice else "",
    }
    return Row({name: words for name, words in cells.items() if name != "Country" or words}, _cited(cell))


def _cited(cell: Cell) -> tuple[str, ...]:
    return cell.statements[-1:] or ((cell.document,) if cell.document else ())


def _draw(canvas: Canvas, material: Material, panels: Sequence[Panel]) -> None:
    several = len(material.corpus.countries) > 1
    y = draw_legend(canvas)
    for panel in panels:
        y = _panel(canvas, material, panel, y, several=several) + 8


def _panel(canvas: Canvas, material: Material, panel: Panel, y: float, *, several: bool) -> float:
    left = 4.0 if canvas.narrow else 400.0
    least = COLUMN["narrow" if canvas.narrow else "wide"]
    periods = panel.periods[-int((canvas.width - left) // least) :]
    width = min(2 * least, (canvas.width - left) / max(len(periods), 1))
    cut = f"; the last {len(periods)} of {len(panel.periods)}" if len(periods) < len(panel.periods) else ""
    canvas.rect((0, y, canvas.width, 20), fill="panel")
    title = f"{capital(spaced(panel.stage))}, by {KINDS.get(panel.kind, spaced(panel.kind))}{cut}"
    canvas.text(6, y + 3, title, size=12, bold=True)
    y += 23
    for number, days in enumerate(periods):
        x = left + number * width
        _head(canvas, days, x, y)
        if number and (days[0] - periods[number - 1][1]).days > 1:
            canvas.text(x - 9, y, "//", size=10, color="muted")
    y += 26
    for cells in panel.series:
        words = joined(country_in_words(cells[0].country) if several else "", _what(cells[0]), by=": ")
        below = canvas.text(6, y, words, size=11, wrap=canvas.width - 12 if canvas.narrow else left - 20)
        top = below + 1 if canvas.narrow else y
        for number, days in enumerate(periods):
            here = [cell for cell in cells if _days(cell) == days]
            _slot(canvas, material, here, (left + number * width, top, width - 8), panel.most(cells[0].unit))
        y = max(below, top + ROW - 4) + 4
    return y


def _head(canvas: Canvas, days: Days, x: float, y: float) -> None:
    """A calendar year, a day's month, or the first and the last month of another period, below each other."""
    start, end = days
    if (start.month, start.day, end.month, end.day) == (1, 1, 12, 31) and start.year == end.year:
        months = [str(start.year)]
    else:
        months = list(dict.fromkeys(f"{day:%b %Y}" for day in days))
    for line, month in enumerate(months):
        canvas.text(x, y + 11 * line, month, size=9.5, color="muted")


def _slot(
    canvas: Canvas, material: Material, cells: Sequence[Cell], box: tuple[float, float, float], most: int
) -> None:
    """The figures of a period, beside each other where sources differ; the same figure is shown once."""
    x, y, width = box
    alike = list(_alike(cells))
    for number, group in enumerate(alike):
        part = width / len(alike)
        _value(canvas, group[0], (x + number * part, y, part - 2 if len(alike) > 1 else part), most)
        statements = tuple(dict.fromkeys(id_ for cell in group for id_ in _cited(cell)))
        label = f"{_what(group[0])}, {_when(group[0])}: {_figure(group[0])}; {_says(material, group)}"
        canvas.hit((x + number * part - 2, y - 2, part, ROW), statements, label)


def _alike(cells: Iterable[Cell]) -> Iterator[list[Cell]]:
    groups: dict[tuple[object, ...], list[Cell]] = {}
    for cell in cells:
        groups.setdefault((cell.tells, cell.lower, cell.upper, cell.words), []).append(cell)
    yield from groups.values()


def _says(material: Material, group: Sequence[Cell]) -> str:
    return joined(*(
        joined(f"{cell.modality or ''}", wording.voice(cell.voice or ""), place(material, _cited(cell)), by=", ")
        for cell in group
    ))  # fmt: skip


def _value(canvas: Canvas, cell: Cell, box: tuple[float, float, float], most: int) -> None:
    x, y, width = box
    bar = y + 15
    if cell.tells == "gap":
        canvas.line((x, bar + 2), (x + width, bar + 2), color="not stated", dashed=True)
        return
    if cell.tells in ("silence", "suppressed"):
        canvas.text(x, y, "not stated" if cell.tells == "silence" else "suppr.", size=9.5, color="muted")
        canvas.rect((x, bar, width, 5), line="not stated", hatch="////" if cell.tells == "silence" else "xx")
        return
    if cell.tells == "approximate":
        canvas.text(x, y, "no bounds" if cell.stated is None else f"stated {cell.stated}", size=10, color="muted")
        canvas.rect((x, bar, width, 5), line="muted", dashed=True)
        return
    lower, upper = cell.lower or 0, cell.upper
    short = f"{lower}" if lower == upper else f"{lower}+" if upper is None else f"{lower}–{upper}"
    canvas.text(x, y, short, size=11, bold=True, color="flow")
    canvas.mark(x + width_of(short, 11, bold=True) + 8, y + 7, cell.modality or "asserted", size=7)
    if cell.tells == "zero":
        canvas.rect((x, bar - 1, 6, 6), fill="paper", line="flow")
        return
    if upper is None:
        end = x + max(width * lower / most, 4)
        canvas.polygon((end, bar), (x + width, bar + 2), (x + width, bar + 3), (end, bar + 5), fill="flow soft")
    else:
        canvas.rect((x, bar, max(width * upper / most, 2), 5), fill="flow soft", line="flow")
    canvas.rect((x, bar, max(width * lower / most, 2), 5), fill="flow", line="flow")
