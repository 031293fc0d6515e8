"""The interval funnel: every count as a bar from its lower to its upper bound, and what nobody counted."""

from math import ceil, log10

from tuyun.graph.analysis.counts import Count
from tuyun.report.canvas import Canvas
from tuyun.report.figures.legend import firmness
from tuyun.report.figures.shares import spell_share
from tuyun.report.material import Material, cited
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import (
    capital,
    counted,
    hedged,
    listed,
    spaced,
    spell_count,
    spell_limits,
    spell_period,
    spell_voice,
)

NOTES = (
    "A bar runs from the least to the most that the sentence allows. A full mark is an exact figure; a bar that "
    "fades out to the right is open: the text gives no upper end.",
    "A hatched bar is not told: not reported, not indicated, or counted by nobody. It is neither no nor zero. "
    "A small square at 0 is a count that was reported as none.",
    "Bars of different stages, units, periods or scopes are not the same cases. Where the text or "
    "records follow the same cases, the share stands below the count; nowhere else may one be divided by another.",
)
COLUMNS = (
    "Stage", "What is counted", "How many", "Unit", "Status", "Flow", "Limits", "Parts", "Share", "Period",
    "Modality", "Voice",
)  # fmt: skip
HEAD = 30
KINDS = {"onward": "", "found": "found: ", "loss": "lost: ", "caveat": "caveat: ", "unknown": "not told: "}


def funnel(material: Material) -> Figure:
    """Counts of the case flow, as intervals."""
    counts = material.flow.counts
    return Figure(
        key="counts",
        kind="Counts, as intervals",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not counts,
        table=Table("Counts of cases", COLUMNS, (*(_row(material, one) for one in counts), *_silent(material))),
        draw=lambda canvas: _draw(canvas, material),
    )


def _title(material: Material) -> str:
    told = [one for one in material.flow.stages if one.unknown is None]
    if not told:
        return "No sentence counts cases at any stage"
    silent = [spaced(one.stage) for one in material.flow.stages if one.unknown is not None]
    nobody = f"; no sentence counts any at {listed(silent)}" if silent else ""
    stages = len(material.flow.stages)
    many = f"all {stages}" if len(told) == stages else f"{len(told)} of {stages}"
    return f"Cases are counted at {many} stages{nobody}"


def _deck(material: Material) -> str:
    tied = [one for one in material.flow.conversions if one.result == "interval"]
    if not material.flow.counts:
        return "None told: neither no nor zero."
    if not tied:
        return "The text ties no two of these counts together, so none is divided by another."
    return f"The text (or the records) ties counts together {counted(len(tied), 'time')}; all others stay apart."


def _said(material: Material, one: Count) -> str:
    asked = material.question(one.statements)
    return asked if one.kind == "unknown" and asked else hedged(one.predicate, one.modality)


def _shares(material: Material, one: Count) -> str:
    """Of which counts it is a share, where the text or records follow the same cases."""
    tied = [
        found
        for found in material.flow.conversions
        if (found.part, found.form) == (one.id, "all") and found.result in ("interval", "suppressed")
    ]
    return "; ".join(
        f"of {found.whole_interval} ({spaced(found.from_predicate)}): {spell_share(found.share)}"
        if found.share and not material.withheld(found)
        else f"of {spaced(found.from_predicate)}: suppressed"
        for found in tied
    )


def _row(material: Material, one: Count) -> Row:
    return Row(
        (
            spaced(one.stage),
            KINDS[one.kind] + _said(material, one),
            spell_count(one),
            spaced(one.unit or ""),
            listed(map(spaced, one.statuses)),
            spaced(one.flow or ""),
            spell_limits(one),
            listed(f"{spaced(part.form)}: {part.interval}" for part in one.parts),
            _shares(material, one),
            spell_period(one.period),
            one.modality,
            spell_voice(one.voice),
        ),
        cited(one),
    )


def _silent(material: Material) -> list[Row]:
    return [
        Row((spaced(one.stage), "none told", "not told", *[""] * (len(COLUMNS) - 3)))
        for one in material.flow.stages
        if one.unknown is not None
    ]


def scale(counts: list[Count]) -> int:
    """The right end of the axis: a round number that no bound is above.

    >>> scale([])
    1
    """
    most = max([bound for one in counts for bound in (one.interval.lower, one.interval.upper or 0)], default=0)
    if most < 2:
        return 1
    step = 10 ** int(log10(most))
    return int(next(many for many in (step, 2 * step, 5 * step, 10 * step) if many >= most))


def _draw(canvas: Canvas, material: Material) -> None:
    counts = list(material.flow.counts)
    left = 26.0 if canvas.narrow else 330.0
    right = canvas.width - 92
    top = scale(counts)
    y = firmness(canvas, 6)
    for stage in material.flow.stages:
        canvas.rect(0, y, canvas.width, 24, fill="panel")
        canvas.text(8, y + 4, capital(spaced(stage.stage)), bold=True)
        y += HEAD
        told = [one for one in counts if one.stage == stage.stage]
        for one in told:
            y = _bar(canvas, material, one, y, (left, right, top))
        if stage.unknown is not None:
            below = _words(canvas, "none told: no sentence counts cases here", "", y, left)
            at = y + 9 if not canvas.narrow else below + 2
            canvas.rect(left, at, right - left, 12, line="none", hatch="////", dashed=True)
            canvas.text(right + 8, at - 1, "not told", size=12, color="muted")
            y = max(below, at + 14) + 10
        y += 4
    for part in (0, 0.5, 1):
        x = left + part * (right - left)
        canvas.text(x, y, f"{part * top:g}", size=11, color="muted", align="center")


def _words(canvas: Canvas, title: str, more: str, y: float, left: float) -> float:
    width = canvas.width - 34 if canvas.narrow else left - 46
    below = canvas.text(26, y, title, size=13, wrap=width)
    return canvas.text(26, below, more, size=11, color="muted", wrap=width) if more else below


def _bar(
    canvas: Canvas,
    material: Material,
    one: Count,
    y: float,
    axis: tuple[float, float, int],
) -> float:
    left, right, top = axis
    limits = spell_limits(one)
    title = f"{KINDS[one.kind]}{_said(material, one)}" + (f", {limits}" if limits else "")
    more = f"{spell_period(one.period)}; {one.modality}, {spell_voice(one.voice)}"
    shares = _shares(material, one)
    below = _words(canvas, title, more, y, left)
    if shares:
        wrap = canvas.width - 34 if canvas.narrow else left - 46
        below = canvas.text(26, below, shares, size=11, color="flow", wrap=wrap)
    canvas.mark(13, y + 9, one.modality)
    middle = below + 16 if canvas.narrow else y + 15
    color = {"onward": "flow", "found": "muted", "loss": "loss", "caveat": "muted", "unknown": "none"}[one.kind]
    start = left + (right - left) * one.interval.lower / top
    if one.kind == "unknown" or one.suppressed:
        canvas.rect(left, middle - 6, right - left, 12, line="none", hatch="////" if not one.suppressed else "xx")
    elif one.interval.upper is None:
        _open(canvas, start, right, middle, color)
    else:
        end = left + (right - left) * one.interval.upper / top
        canvas.line([(left, middle), (start, middle)], width=1, color="line")
        if one.interval.exact:
            canvas.rect(start - 5, middle - 5, 10, 10, fill=color if one.interval.lower else "paper", line=color)
        else:
            canvas.rect(start, middle - 6, end - start, 12, fill=f"{color} soft", line=color)
    unit = "" if one.kind == "unknown" or one.unit is None else spaced(one.unit)
    figure = "not told" if one.kind == "unknown" else "suppressed" if one.suppressed else str(one.interval)
    canvas.text(right + 8, middle - 14 if unit else middle - 8, figure, size=13, bold=True, color=color)
    if unit:
        canvas.text(right + 8, middle + 2, _plural(unit, one), size=11, color="muted")
    bottom = max(below, middle + 16)
    where = material.place(cited(one))
    how_many = " ".join([spell_count(one), *([_plural(unit, one)] if unit else [])])
    spoken = f"{spaced(one.stage)}: {title}, {how_many}, {more}; {f'{shares}; ' if shares else ''}{where}"
    canvas.hit(0, y - 3, canvas.width, bottom - y + 5, cited(one), spoken)
    return bottom + 8


def _plural(unit: str, one: Count) -> str:
    return unit if one.interval.upper == 1 else f"{unit}s" if unit != "person" else "people"


def _open(canvas: Canvas, start: float, right: float, middle: float, color: str) -> None:
    """From its lower bound on, fading: the upper end is open."""
    steps = 12
    width = (right - start) / steps
    for step in range(steps):
        half = 6 - 5 * step / steps
        canvas.rect(
            start + step * width, middle - half, ceil(width * 0.55), 2 * half, fill=f"{color} soft", line=None
        )
    canvas.line([(start, middle - 7), (start, middle + 7)], color=color, width=2)
    canvas.line([(right - 6, middle - 5), (right, middle), (right - 6, middle + 5)], color=color, width=1.4)
