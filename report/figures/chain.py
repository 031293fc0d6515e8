"""Figure of the case flow as a chain: what is counted at each stage, and which losses occur there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise, zip_longest

from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.losses import Loss
from tuyun.report import wording
from tuyun.report.canvas import Canvas, Place, Point, wrapped
from tuyun.report.citations import cited, place_among_several, source
from tuyun.report.figures.marks import draw_legend
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, Table
from tuyun.report.wording import NONE_STATED, capital, counted, joined, listed, spaced

NOTES = (
    "The stages stand in the order in which a case would pass through them. The vocabulary sets this order; it "
    "does not say that any case went this way. “Closed” is no stage but an exit: a case can be closed at any "
    "stage, and the words do not say at which.",
    "Blue boxes count cases that came so far; a grey box counts what was found there and is not said to be such "
    "cases; a hatched box is not stated. Orange entries are losses that a sentence describes at that stage, each "
    "under its head: what is said, and by whom if the sentence names a desk. What nobody counted is a question, "
    "not a loss.",
    "Between two stages there is an arrow with a share only where the text or case records follow the same cases. "
    "“Not tied” means that no sentence says which cases of one count are among those of the other: they may not "
    "be divided.",
)


@dataclass(frozen=True)
class Stage:
    """A stage, what is counted at it, which losses stand there, and shares of cases that went on to the next."""

    name: str
    silent: bool
    """Whether no sentence counts cases."""
    counts: tuple[Count, ...]
    losses: tuple[Loss, ...]
    ties: tuple[Conversion, ...] | None
    """None after the last stage, and of an exit."""


def chain(material: Material) -> Figure:
    """The whole chain at one look."""
    stages = _stages(material)
    return Figure(
        key="chain",
        kind="The chain",
        title=_title(material),
        deck=_deck(material, stages),
        notes=NOTES,
        empty=not (material.flow.counts or material.ledger.losses),
        table=Table("The chain: counts and losses at each stage", tuple(map(_row, stages))),
        draw=lambda canvas: _draw(canvas, material, stages),
    )


def _title(material: Material) -> str:
    onward = [count for count in material.flow.counts if count.kind == "onward"]
    zeros = [count for count in onward if count.interval.upper == 0 and _is_latest(material, count)]
    if not onward:
        return f"{material.no_sentence} counts how many cases came to any stage"
    if not zeros:
        known = counted(len({count.stage for count in onward}), "stage")
        return f"Cases that came so far are counted at {known}; {_tied(material)}"
    first = zeros[0]
    same = [count for count in zeros if (count.forms, count.period) == (first.forms, first.period)]
    more = f" (and {counted(len(zeros) - len(same), 'other count')} of none)" if len(zeros) > len(same) else ""
    forms = f" in {listed(map(spaced, first.forms), 'or')} cases" if first.forms else ""
    where = capital(listed(spaced(count.stage) for count in same))
    return f"{where}: none{forms}, {wording.period(first.period)}{more}; {_tied(material)}"


def _is_latest(material: Material, count: Count) -> bool:
    """Whether a count is of the newest documents, and no other of its stage and kind of period is later."""
    years = {document.id: document.year for document in material.documents}
    alike = [
        other
        for other in material.flow.counts
        if (other.stage, other.period.kind, other.kind) == (count.stage, count.period.kind, count.kind)
    ]
    ends = [other.period.end or date.min for other in alike]
    return years[count.document] == max(years.values()) and max(ends) == (count.period.end or date.min)


def _tied(material: Material) -> str:
    tied = len(_onward(material))
    pairs = counted(tied, "pair of such counts follows", "pairs of such counts follow")
    return f"{pairs} the same cases" if tied else "the text ties no stage to the next"


def _onward(material: Material) -> list[Conversion]:
    """Shares of cases that went on; those of cases that are lost, and of outcomes of one count, are left out."""
    ids = {count.id for count in material.flow.counts}
    return [
        tie
        for tie in material.flow.conversions
        if (tie.form, tie.result, tie.loss) == ("all", "interval", False) and tie.part in ids
    ]


def _deck(material: Material, stages: Sequence[Stage]) -> str:
    silent = [stage.name for stage in stages if stage.silent]
    uncounted = f"{material.no_sentence} counts cases at {listed(silent)}: none stated"
    uncounted += ", which is neither no nor zero."
    return uncounted if silent else "Every stage has a count. What each counts, and when, differs."


def _stages(material: Material) -> tuple[Stage, ...]:
    """Counts of one year's cases are left to the figure of counts, and what was not counted to the questions."""
    counts = [count for count in material.flow.counts if not count.cohort]
    shown = [count for count in counts if count.kind in ("onward", "found", "approximate", "unknown")]
    losses = [loss for loss in material.ledger.losses if loss.head != "not_counted"]
    ids = {count.id for count in counts}
    ties = [tie for tie in _onward(material) if {tie.whole, tie.part} <= ids and not material.suppressed(tie)]
    pairs = pairwise(flow.stage for flow in material.flow.stages if flow.stage_order is not None)
    onward = [tuple(tie for tie in ties if (tie.from_stage, tie.to_stage) == pair) for pair in pairs]
    return tuple(
        Stage(
            spaced(flow.stage) if flow.stage_order is not None else f"{spaced(flow.stage)} (an exit)",
            flow.unknown is not None,
            tuple(count for count in shown if count.stage == flow.stage),
            tuple(loss for loss in losses if loss.stage == flow.stage),
            tied,
        )
        for flow, tied in zip_longest(material.flow.stages, onward)
    )


def _row(stage: Stage) -> Row:
    losses = [f"{spaced(loss.head)}: {loss.phrase} ({_who(loss)})" for loss in stage.losses]
    cells = {
        "Stage": stage.name,
        "Counts": joined(*map(_counted, stage.counts)) or "not stated",
        "Losses": joined(*losses) or NONE_STATED,
        "Tied to the next stage": "" if stage.ties is None else joined(*_shares(stage.ties)) or "not tied",
    }
    return Row(cells, cited(*stage.counts, *stage.losses))


def _counted(count: Count) -> str:
    prefix = {"found": "found: ", "unknown": "not stated: "}.get(count.kind, "")
    return prefix + wording.said(count)


def _who(loss: Loss) -> str:
    return joined(wording.desks(loss), wording.grounds(loss))


def _shares(ties: Sequence[Conversion]) -> list[str]:
    return [wording.share(tie.share) for tie in ties if tie.share]


def _draw(canvas: Canvas, material: Material, stages: Sequence[Stage]) -> None:
    """Stages side by side, or below each other on a narrow canvas."""
    x, y = 0.0, draw_legend(canvas)
    width = canvas.width if canvas.narrow else canvas.width / len(stages)
    for stage in stages:
        bottom = _stage(canvas, material, stage, (x, y, width))
        if stage.ties is not None:
            _link(canvas, stage.ties, (width / 2, bottom + 2) if canvas.narrow else (x + width, y + 38))
        x, y = (x, bottom + 26) if canvas.narrow else (x + width, y)


def _stage(canvas: Canvas, material: Material, stage: Stage, place: Place) -> float:
    x, y, width = place
    tip = x + width - (0 if stage.ties is None or canvas.narrow else 12)
    canvas.polygon((x + 2, y), (tip - 2, y), (tip + 8, y + 15), (tip - 2, y + 30), (x + 2, y + 30), fill="panel")
    canvas.text(x + 10, y + 7, capital(stage.name), bold=True)
    y += 38 if canvas.narrow else 66
    x, width = x + 4, width - 12
    if stage.silent and not stage.counts:
        canvas.rect((x, y, width, 26), line="not stated", hatch="////", dashed=True)
        y = canvas.text(x, y + 29, "not stated: no count", size=11, color="muted") + 6
    for count in stage.counts:
        y = _count(canvas, material, count, (x, y, width)) + 6
    for head, losses in groupby(stage.losses, key=lambda loss: loss.head):
        y = canvas.text(x, y + 4, spaced(head), size=11, color="loss", bold=True) + 4
        for loss in losses:
            y = _loss(canvas, material, loss, (x, y, width)) + 6
    return y + 6


def _count(canvas: Canvas, material: Material, count: Count, place: Place) -> float:
    x, y, width = place
    unit = wording.unit(count) if count.basis == "records" else ""
    more = joined(
        joined(unit, count.phrase, by=": "),
        wording.cohort(count),
        material.question(count),
        place_among_several(material, count),
    )
    height = 32 + 14.3 * len(wrapped(more, 11, width - 14))
    if count.kind == "unknown":
        canvas.rect((x, y, width, 26), line="not stated", hatch="////", dashed=True)
        canvas.rect((x, y + 26, width, height - 26), line="not stated", dashed=True)
    else:
        fill, line = ("panel", "not stated") if count.kind == "found" else ("flow soft", "flow")
        canvas.rect((x, y, width, height), fill=fill, line=line)
        canvas.text(x + 7, y + 5, wording.figure(count), size=16, bold=True)
        canvas.mark(x + width - 13, y + 14, count.modality)
    canvas.text(x + 7, y + 28, more, size=11, wrap=width - 14)
    said = joined(wording.said(count), material.question(count))
    label = f"{spaced(count.stage)}: {said}; {source(material, count)}"
    canvas.hit((x, y, width, height), cited(count), label)
    return y + height


def _loss(canvas: Canvas, material: Material, loss: Loss, place: Place) -> float:
    x, y, width = place
    said, desks = loss.phrase, joined(wording.desks(loss), place_among_several(material, loss))
    canvas.mark(x + 8, y + 9, loss.modality, color="loss")
    below = canvas.text(x + 20, y + 1, said, size=12, wrap=width - 22)
    below = canvas.text(x + 20, below, desks, size=11, color="muted", wrap=width - 22)
    canvas.line((x, y), (x, below), color="loss", width=2)
    label = f"{spaced(loss.stage)}, {spaced(loss.head)}: {said}; {_who(loss)}; {source(material, loss)}"
    canvas.hit((x, y - 2, width, max(26, below - y + 4)), cited(loss), label)
    return max(below, y + 24)


def _link(canvas: Canvas, ties: Sequence[Conversion], at: Point) -> None:
    """Between two stages: an arrow with its shares, or that nothing ties them."""
    x, y = at
    if not ties:
        canvas.text(x, y, "not tied", size=11, color="muted", align="center")
        canvas.line((x - 26, y + 18), (x + 26, y + 18), color="not stated", dashed=True)
        return
    shares = listed(_shares(ties))
    short = shares if len(ties) == 1 else f"{len(ties)} shares"
    canvas.text(x, y + 1, short, size=11, bold=True, color="flow", align="center")
    canvas.line((x - 26, y + 19), (x + 26, y + 19), color="flow", width=2)
    canvas.line((x + 20, y + 14), (x + 26, y + 19), (x + 20, y + 24), color="flow", width=2)
    canvas.hit((x - 34, y - 2, 68, 28), cited(*ties), f"tied: {shares}")
