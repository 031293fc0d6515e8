"""The chain picture: the stages of the case flow, what is counted at each, and what is told to leave it there."""

from collections.abc import Sequence
from itertools import groupby

from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.flow import StageFlow
from tuyun.graph.analysis.losses import Loss
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
    spell_desks,
    spell_forms,
    spell_limits,
    spell_period,
    spell_voice,
)

NOTES = (
    "The stages stand in the order in which a case would pass them. That order is the vocabulary's; it does not "
    "say that any case went this way.",
    "Blue boxes are counts of cases that came so far; a grey box is what was found there, not said to be such "
    "cases; a hatched box is not told. Orange entries are losses told "
    "at that stage, each under its head: what is said, and by whom if the sentence names a desk. What "
    "nobody counted is a question, not a loss.",
    "Between two stages there is an arrow with a share only where the text or case records follow the same cases. "
    "“Not tied” means that no sentence says which of the one are among the other: they may not be divided.",
)


def chain(material: Material) -> Figure:
    """The whole chain at one look."""
    stages = material.flow.stages
    told = material.flow.counts or material.ledger.losses
    return Figure(
        key="chain",
        kind="The chain",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not told,
        table=Table(
            "The chain: counts and losses at each stage",
            ("Stage", "Counted there", "Losses told there", "Tied to the next stage"),
            tuple(_row(material, one, after) for one, after in zip(stages, [*stages[1:], None], strict=True)),
        ),
        draw=lambda canvas: _draw(canvas, material),
    )


def _title(material: Material) -> str:
    none = [one for one in material.flow.counts if one.kind == "onward" and one.interval.upper == 0]
    if none:
        same = [one for one in none if (one.forms, one.period) == (none[0].forms, none[0].period)]
        where = listed(spaced(one.stage) for one in same)
        told = f"{capital(where)}: none {spell_forms(same[0].forms)}, {spell_period(same[0].period)}"
        return f"{told.replace(' ,', ',')}{_more(len(none) - len(same))}; {_tied(material)}"
    onward = [one for one in material.flow.counts if one.kind == "onward"]
    if not onward:
        return "No sentence counts how many cases came to any stage"
    known = len({one.stage for one in onward})
    return f"Cases that came so far are counted at {counted(known, 'stage')}; {_tied(material)}"


def _more(many: int) -> str:
    return f" (and {counted(many, 'other count')} of none)" if many else ""


def _tied(material: Material) -> str:
    """What is lost is no share that went on."""
    told = [one for one in material.flow.conversions if one.result == "interval" and one.form == "all"]
    tied = [one for one in told if not one.loss]
    if not tied:
        return "the text ties no stage to the next"
    pairs = counted(len(tied), "pair of such counts follows", "pairs of such counts follow")
    return f"{pairs} the same cases"


def _deck(material: Material) -> str:
    silent = [spaced(one.stage) for one in material.flow.stages if one.unknown is not None]
    if not silent:
        return "Every stage has a count. What each counts, and when, differs."
    return f"No sentence counts cases at {listed(silent)}: none told, which is neither no nor zero."


def _row(material: Material, stage: StageFlow, after: StageFlow | None) -> Row:
    counts, lost = _counts(material, stage), _lost(material, stage)
    tied = _between(material, stage.stage, after.stage) if after else []
    cells = (
        spaced(stage.stage),
        "; ".join(_counted(one) for one in counts) or "not told",
        "; ".join(f"{spaced(one.head)}: {_said(one)} ({spell_desks(one)})" for one in lost) or "none told",
        "; ".join(spell_share(one.share) for one in tied if one.share) or ("not tied" if after else ""),
    )
    told: list[Count | Loss] = [*counts, *lost]
    return Row(cells, tuple(dict.fromkeys(id_ for one in told for id_ in cited(one))))


def _counted(one: Count) -> str:
    found = "found: " if one.kind == "found" else ""
    how_many = " ".join(filter(None, [spell_count(one), _unit(one)]))
    return f"{found}{how_many}, {spell_period(one.period)}"


def _counts(material: Material, stage: StageFlow) -> list[Count]:
    """Counts of a stage, what was found and not told; those of one year's cases are in the figure of counts."""
    kinds = ("onward", "found", "unknown")
    return [
        one for one in material.flow.counts if one.stage == stage.stage and one.kind in kinds and not one.cohort
    ]


def _lost(material: Material, stage: StageFlow) -> list[Loss]:
    return [one for one in material.ledger.losses if one.stage == stage.stage and one.head != "not_counted"]


def _between(material: Material, one: str, other: str) -> list[Conversion]:
    """Shares from one stage to the next, of all forms and years together; what was lost did not go on."""
    whole = {count.id for count in material.flow.counts if not count.cohort}
    return [
        found
        for found in material.flow.conversions
        if (found.from_stage, found.to_stage, found.form, found.result) == (one, other, "all", "interval")
        and not found.loss
        and {found.whole, found.part} <= whole
        and not material.withheld(found)
    ]


def _unit(one: Count) -> str:
    if one.unit is None:
        return ""
    return "people" if one.unit == "person" else spaced(one.unit) + ("" if one.interval.upper == 1 else "s")


def _said(one: Loss) -> str:
    return hedged(one.predicate, one.modality, one.polarity)


def _draw(canvas: Canvas, material: Material) -> None:
    y = firmness(canvas, 6)
    stages = material.flow.stages
    if canvas.narrow:
        for place, stage in enumerate(stages):
            y = _stage(canvas, material, stage, (0, y, canvas.width), last=place == len(stages) - 1)
            if place < len(stages) - 1:
                _link(canvas, _between(material, stage.stage, stages[place + 1].stage), (canvas.width / 2, y + 2))
                y += 26
        return
    width = canvas.width / len(stages)
    below = y
    for place, stage in enumerate(stages):
        last = place == len(stages) - 1
        below = max(below, _stage(canvas, material, stage, (place * width, y, width), last=last))
        if not last:
            tied = _between(material, stage.stage, stages[place + 1].stage)
            _link(canvas, tied, ((place + 1) * width, y + 38))


def _stage(
    canvas: Canvas, material: Material, stage: StageFlow, box: tuple[float, float, float], *, last: bool
) -> float:
    x, y, width = box
    tip = 0 if last or canvas.narrow else 12
    canvas.polygon(
        [(x + 2, y), (x + width - tip - 2, y), (x + width - tip + 8, y + 15), (x + width - tip - 2, y + 30),
         (x + 2, y + 30)],
        fill="panel",
    )  # fmt: skip
    canvas.text(x + 10, y + 7, capital(spaced(stage.stage)), bold=True)
    y += 38 if canvas.narrow else 66
    inner = (x + 4, width - 12)
    if stage.unknown is not None and not _counts(material, stage):
        canvas.rect(inner[0], y, inner[1], 26, line="none", hatch="////", dashed=True)
        y = canvas.text(inner[0], y + 29, "not told: no count", size=11, color="muted") + 6
    for one in _counts(material, stage):
        y = _chip(canvas, material, one, inner, y) + 6
    for head, some in groupby(_lost(material, stage), key=lambda one: one.head):
        y = canvas.text(inner[0], y + 4, spaced(head), size=11, color="loss", bold=True) + 4
        for loss in some:
            y = _leaving(canvas, material, loss, inner, y) + 6
    return y + 6


def _chip(canvas: Canvas, material: Material, one: Count, inner: tuple[float, float], y: float) -> float:
    x, width = inner
    unknown = one.kind == "unknown"
    figure = "?" if unknown else "suppressed" if one.suppressed else str(one.interval)
    words = f"{_unit(one)}: " if _unit(one) else ""
    limits = f"{spell_limits(one)}; " if spell_limits(one) else ""
    more = f"{words}{spaced(one.predicate)}; {limits}{spell_period(one.period)}"
    if unknown:
        asked = material.question(one.statements) or spaced(one.predicate)
        more = f"{listed(map(spaced, one.statuses))}: {asked}"
    lines = canvas.lines(more, 11, width - 14)
    height = 28 + 14.3 * len(lines) + 4
    if unknown:
        canvas.rect(x, y, width, 26, line="none", hatch="////", dashed=True)
        canvas.rect(x, y + 26, width, height - 26, line="none", dashed=True)
    else:
        found = one.kind == "found"
        canvas.rect(x, y, width, height, fill="panel" if found else "flow soft", line="none" if found else "flow")
        canvas.text(x + 7, y + 5, figure, size=16, bold=True)
        canvas.mark(x + width - 13, y + 14, one.modality)
    canvas.text(x + 7, y + 28, more, size=11, wrap=width - 14)
    spoken = f"{spaced(one.stage)}: {spell_count(one)} {more}; {one.modality}, {spell_voice(one.voice)}"
    canvas.hit(x, y, width, height, cited(one), f"{spoken}; {material.place(cited(one))}")
    return y + height


def _leaving(canvas: Canvas, material: Material, loss: Loss, inner: tuple[float, float], y: float) -> float:
    x, width = inner
    canvas.mark(x + 8, y + 9, loss.modality, color="loss")
    below = canvas.text(x + 20, y + 1, _said(loss), size=12, wrap=width - 22)
    below = canvas.text(x + 20, below, spell_desks(loss), size=11, color="muted", wrap=width - 22)
    canvas.line([(x, y), (x, below)], color="loss", width=2)
    label = f"{spaced(loss.stage)}, {spaced(loss.head)}: {_said(loss)}; {spell_desks(loss)}"
    spoken = f"{label}; {spell_voice(loss.voice)}; {material.place(cited(loss))}"
    canvas.hit(x, y - 2, width, max(26, below - y + 4), cited(loss), spoken)
    return max(below, y + 24)


def _link(canvas: Canvas, tied: Sequence[Conversion], at: tuple[float, float]) -> None:
    """Between two stages: an arrow with its shares, or that nothing ties them."""
    x, y = at
    if not tied:
        canvas.text(x, y, "not tied", size=11, color="muted", align="center")
        canvas.line([(x - 26, y + 18), (x + 26, y + 18)], color="none", dashed=True)
        return
    shares = listed(spell_share(one.share) for one in tied if one.share)
    short = shares if len(tied) == 1 else f"{len(tied)} shares"
    canvas.text(x, y + 1, short, size=11, bold=True, color="flow", align="center")
    canvas.line([(x - 26, y + 19), (x + 26, y + 19)], color="flow", width=2)
    canvas.line([(x + 20, y + 14), (x + 26, y + 19), (x + 20, y + 24)], color="flow", width=2)
    canvas.hit(
        x - 34,
        y - 2,
        68,
        28,
        [id_ for one in tied for id_ in one.statements or (one.document,)],
        f"tied: {shares}",
    )
