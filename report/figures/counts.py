"""Figure of counts as bars from lower to upper bound, with the stages that nobody counted."""

from collections.abc import Iterable
from math import log10

from tuyun.graph.analysis.counts import Count
from tuyun.report import wording
from tuyun.report.canvas import Canvas
from tuyun.report.citations import cited, place, place_among_several
from tuyun.report.figures.marks import draw_legend
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import NONE_STATED, capital, counted, joined, listed, spaced

NOTES = (
    "A bar runs from the least to the most that the sentence allows. A full mark is an exact figure; a bar that "
    "tapers off to the right is open: the text gives no upper end.",
    "A hatched bar is not stated: not reported, not indicated, or counted by nobody. It is neither no nor zero. "
    "A small square at 0 is a count that was reported as none.",
    "Bars of different stages, units, periods or scopes are not the same cases. Where the text or "
    "records follow the same cases, the share stands below the count; nowhere else may one be divided by another.",
)
PREFIXES = {"found": "found: ", "loss": "lost: ", "caveat": "caveat: ", "unknown": "not stated: "}
COLORS = {"found": "muted", "loss": "loss", "caveat": "muted", "unknown": "not stated"}
"""Of kinds of counts; any other kind has no prefix, and the colour of the flow."""
Axis = tuple[float, float, int]
"""Left and right edge, and the count at the right edge."""


def counts(material: Material) -> Figure:
    """Counts of the case flow, as intervals."""
    flow = material.flow
    silent = [spaced(stage.stage) for stage in flow.stages if stage.unknown is not None]
    rows = [_row(material, count) for count in flow.counts]
    rows += [Row({"Stage": stage, "What is counted": NONE_STATED, "How many": "not stated"}) for stage in silent]
    return Figure(
        key="counts",
        kind="Counts, as intervals",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not flow.counts,
        table=Table("Counts of cases", tuple(rows)),
        draw=lambda canvas: _draw(canvas, material),
    )


def _title(material: Material) -> str:
    """An exit is no stage, so that it is left out."""
    passed = [stage for stage in material.flow.stages if stage.stage_order is not None]
    silent = [spaced(stage.stage) for stage in passed if stage.unknown is not None]
    if len(silent) == len(passed):
        return f"{material.no_sentence} counts cases at any stage"
    if not silent:
        return f"Cases are counted at all {len(passed)} stages"
    known = len(passed) - len(silent)
    return f"Cases are counted at {known} of {len(passed)} stages; no sentence counts any at {listed(silent)}"


def _deck(material: Material) -> str:
    if not material.flow.counts:
        return "None stated: neither no nor zero."
    tied = sum(tie.result == "interval" for tie in material.flow.conversions)
    if not tied:
        return "The text ties no two of these counts together, so none is divided by another."
    pairs = counted(tied, "pair of counts follows", "pairs of counts follow")
    return f"By the text or the records, {pairs} the same cases; all others stay apart."


def _said(material: Material, count: Count) -> str:
    return PREFIXES.get(count.kind, "") + joined(count.phrase, material.question(count))


def _shares(material: Material, count: Count) -> str:
    """Of which counts it is a share, where the text or records follow the same cases."""
    outcomes = [
        f"{spaced(tie.to_predicate)}: {tie.part_interval} of {tie.whole_interval}, {wording.share(tie.share)}"
        for tie in material.flow.conversions
        if tie.share and tie.part.startswith(f"{count.id}:") and not material.suppressed(tie)
    ]
    return joined(*outcomes, *(
        f"of {tie.whole_interval} ({spaced(tie.from_predicate)}): {wording.share(tie.share)}"
        if tie.share and not material.suppressed(tie)
        else f"of {spaced(tie.from_predicate)}: suppressed"
        for tie in material.flow.conversions
        if (tie.part, tie.form) == (count.id, "all") and tie.result in ("interval", "suppressed")
    ))  # fmt: skip


def _row(material: Material, count: Count) -> Row:
    cells = {
        "Stage": spaced(count.stage),
        "What is counted": _said(material, count),
        "How many": wording.how_many(count),
        "Unit": spaced(count.unit or ""),
        "Status": listed(map(spaced, count.statuses)),
        "Flow": spaced(count.flow or ""),
        "Limits": wording.limits(count),
        "Parts": listed(f"{spaced(part.form)}: {part.interval}" for part in count.parts),
        "Share": _shares(material, count),
        "Period": wording.period(count.period),
        "Modality": count.modality,
        "Voice": wording.voice(count.voice),
    }
    return Row(cells, cited(count))


def scale(counts: Iterable[Count]) -> int:
    """The right end of the axis: a round number that no bound is above.

    >>> scale([])
    1
    """
    bounds = (bound for count in counts for bound in (count.interval.lower, count.interval.upper or 0))
    most = max(bounds, default=0)
    if most < 2:
        return 1
    step = 10 ** int(log10(most))
    return int(next(end for end in (step, 2 * step, 5 * step, 10 * step) if end >= most))


def _draw(canvas: Canvas, material: Material) -> None:
    left, right = 26.0 if canvas.narrow else 330.0, canvas.width - 92.0
    end = scale(material.flow.counts)
    y = draw_legend(canvas)
    for stage in material.flow.stages:
        canvas.rect((0, y, canvas.width, 24), fill="panel")
        canvas.text(8, y + 4, capital(spaced(stage.stage)), bold=True)
        y += 30
        for count in material.flow.counts:
            if count.stage == stage.stage:
                y = _count(canvas, material, count, y, (left, right, end))
        if stage.unknown is not None:
            below = _words(canvas, y, left, "none stated: no sentence counts cases here")
            middle = below + 8 if canvas.narrow else y + 15
            canvas.rect((left, middle - 6, right - left, 12), line="not stated", hatch="////")
            canvas.text(right + 8, middle - 7, "not stated", size=12, color="muted")
            y = max(below, middle + 8) + 10
        y += 4
    for part in (0, 0.5, 1):
        x = left + part * (right - left)
        canvas.text(x, y, f"{part * end:g}", size=11, color="muted", align="center")


def _words(canvas: Canvas, y: float, left: float, title: str, more: str = "", shares: str = "") -> float:
    wrap = canvas.width - 34 if canvas.narrow else left - 46
    y = canvas.text(26, y, title, wrap=wrap)
    for words, color in ((more, "muted"), (shares, "flow")):
        if words:
            y = canvas.text(26, y, words, size=11, color=color, wrap=wrap)
    return y


def _count(canvas: Canvas, material: Material, count: Count, y: float, axis: Axis) -> float:
    left, right, _ = axis
    title = joined(_said(material, count), wording.cohort(count), by=", ")
    said = f"{count.modality}, {wording.voice(count.voice)}"
    more = joined(said, place_among_several(material, count))
    shares, unit = _shares(material, count), "" if count.kind == "unknown" else wording.unit(count)
    below = _words(canvas, y, left, title, more, shares)
    canvas.mark(13, y + 9, count.modality)
    middle = below + 16 if canvas.narrow else y + 15
    _bar(canvas, count, middle, axis)
    figure_top = middle - 14 if unit else middle - 8
    canvas.text(right + 8, figure_top, wording.figure(count), bold=True, color=COLORS.get(count.kind, "flow"))
    canvas.text(right + 8, middle + 2, unit, size=11, color="muted")
    bottom = max(below, middle + 16)
    how_many = joined(wording.how_many(count), unit, by=" ")
    label = joined(f"{spaced(count.stage)}: {title}, {how_many}, {said}", shares, place(material, cited(count)))
    canvas.hit((0, y - 3, canvas.width, bottom - y + 5), cited(count), label)
    return bottom + 8


def _bar(canvas: Canvas, count: Count, middle: float, axis: Axis) -> None:
    left, right, end = axis
    lower, upper, color = count.interval.lower, count.interval.upper, COLORS.get(count.kind, "flow")
    if count.kind == "unknown" or count.suppressed:
        hatch = "xx" if count.suppressed else "////"
        canvas.rect((left, middle - 6, right - left, 12), line="not stated", hatch=hatch)
        return
    start = left + (right - left) * lower / end
    canvas.line((left, middle), (start, middle))
    if count.kind == "approximate":
        return
    if upper is None:
        taper = [(start, middle - 6), (right, middle - 1), (right, middle + 1), (start, middle + 6)]
        canvas.polygon(*taper, fill=f"{color} soft")
        canvas.line((start, middle - 7), (start, middle + 7), color=color, width=2)
        canvas.line((right - 6, middle - 5), (right, middle), (right - 6, middle + 5), color=color, width=1.4)
    elif count.interval.exact:
        canvas.rect((start - 5, middle - 5, 10, 10), fill=color if lower else "paper", line=color)
    else:
        width = (right - left) * (upper - lower) / end
        canvas.rect((start, middle - 6, width, 12), fill=f"{color} soft", line=color)
