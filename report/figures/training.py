"""Training against failing: groups by stage, what training they received, in which failings they are named."""

from collections.abc import Iterator, Sequence

from tuyun.graph.analysis.training import NOT_TOLD, Call, Cell, Failing, GroupRow, Received
from tuyun.report.canvas import Canvas, width_of
from tuyun.report.figures.legend import firmness, marks
from tuyun.report.material import Material
from tuyun.report.parts import Figure, Row, table
from tuyun.report.wording import capital, hedged, listed, spaced, spell_interval, spell_period, spell_voice

READING = (
    "Blue marks are trainings that a sentence tells a group received; orange marks are failings in which a "
    "sentence names the group. They stand side by side: it is association, never effect.",
    "The stage is that of the training's topics, or of the failing. A training on topics of several stages stands "
    "at each; one whose topics name no stage stands under “not told”.",
    "Each group has a row of its own. Nothing passes between a group and a broader or narrower one, which is "
    "named below it. An empty cell is none told: neither no nor zero.",
)
COLUMNS = (
    "Group", "Related groups", "What", "Stage", "Training or failing", "Given by", "Paid by", "Topics", "How many",
    "Dated after a training", "Modality", "Voice", "Period",
)  # fmt: skip
VERDICTS = {
    "trained_and_failing": "trained, and named in a failing",
    "failing_no_training_told": "named in a failing; no training told",
    "trained_no_failing_named": "trained; named in no failing",
    "neither": "a need for training is told",
}


def training(material: Material) -> Figure:
    """Groups, their trainings and their failings, in one matrix."""
    rows = material.matrix.rows
    return Figure(
        key="training",
        kind="Training and failing",
        title=_title(rows),
        deck=_deck(rows),
        reading=READING,
        table=table(COLUMNS, [row for one in rows for row in _rows(one)]),
        draw=(lambda canvas: _draw(canvas, material)) if rows else None,
    )


def _title(rows: tuple[GroupRow, ...]) -> str:
    both = [one.group.name for one in rows if one.verdict == "trained_and_failing"]
    if not rows:
        return "No sentence tells of training, or of a failing of a group"
    if not both:
        return "No group that is told to be trained is named in a failing"
    return f"Trained, and named in a failing: {listed(both)}. That is association, not effect"


def _deck(rows: tuple[GroupRow, ...]) -> str:
    after = [
        one.group.name for one in rows
        for cell in one.cells if any(failing.still == "after the training" for failing in cell.failings)
    ]  # fmt: skip
    untold = [one.group.name for one in rows if one.verdict == "failing_no_training_told"]
    parts = []
    if any(one.verdict == "trained_and_failing" for one in rows):
        dated = f"The failing is dated after a training for {listed(after)}." if after else (
            "No failing is dated after a training, so none is called “still”."
        )  # fmt: skip
        parts.append(dated)
    if untold:
        parts.append(f"Named in a failing, no training told: {listed(untold)}.")
    return " ".join(parts) or "None told: neither no nor zero."


def _related(one: GroupRow) -> str:
    return listed(f"{other.group.name} ({other.relation})" for other in one.related)


def _rows(one: GroupRow) -> list[Row]:
    told = [row for cell in one.cells for row in _cell_rows(one, cell)]
    return told + [
        _told(one, call, "need for training", topics=listed(topic.name for topic in call.topics))
        for call in one.calls
    ]


def _cell_rows(one: GroupRow, cell: Cell) -> Iterator[Row]:
    for got in cell.received:
        many = spell_interval(got.interval) if got.interval else ""
        if many and got.together_with:
            many += f", together with {listed(other.name for other in got.together_with)}"
        yield _told(
            one,
            got,
            "training",
            stage=spaced(cell.stage),
            name=got.training.name,
            givers=listed(who.name for who in got.givers),
            funders=listed(who.name for who in got.funders),
            topics=listed(topic.name for topic in got.topics),
            many=many,
        )
    for failing in cell.failings:
        still = {"after the training": "yes", "not told": "not told"}.get(failing.still or "", "")
        name = hedged(failing.predicate, failing.modality)
        yield _told(one, failing, "failing", stage=spaced(cell.stage), name=name, still=still)


def _told(
    one: GroupRow,
    told: Received | Failing | Call,
    what: str,
    *,
    stage: str = "",
    name: str = "",
    givers: str = "",
    funders: str = "",
    topics: str = "",
    many: str = "",
    still: str = "",
) -> Row:
    sure = (told.modality, spell_voice(told.voice), spell_period(told.period))
    front = (one.group.name, _related(one), what, stage, name, givers, funders, topics, many, still)
    return Row((*front, *sure), told.statements)


def _draw(canvas: Canvas, material: Material) -> None:
    stages = list(material.matrix.stages)
    left = 4.0 if canvas.narrow else 250.0
    y = _legend(canvas, firmness(canvas, 6))
    width = (canvas.width - left - 4) / max(1, len(stages))
    if not canvas.narrow:
        for place, stage in enumerate(stages):
            canvas.text(left + place * width + 6, y, capital(spaced(stage)), size=12, bold=True, wrap=width - 8)
        y += 22
    for one in material.matrix.rows:
        y = _group(canvas, material, one, stages, (left, y, width))


def _legend(canvas: Canvas, y: float) -> float:
    x = 6.0
    for color, words in (("flow", "training"), ("loss", "failing"), ("muted", "called for")):
        canvas.rect(x, y + 1, 12, 12, fill=color)
        canvas.text(x + 18, y, words, size=11, color="muted")
        x += 36 + width_of(words, 11)
    return y + 26


def _group(
    canvas: Canvas, material: Material, one: GroupRow, stages: Sequence[str], box: tuple[float, float, float]
) -> float:
    left, y, width = box
    room = canvas.width - 10 if canvas.narrow else left - 20
    canvas.line([(0, y), (canvas.width, y)])
    below = canvas.text(4, y + 6, capital(one.group.name), bold=True, wrap=room)
    words = VERDICTS[one.verdict] + (f"; {_related(one)}" if one.related else "")
    below = canvas.text(4, below, words, size=11, color="muted", wrap=room)
    if one.calls:
        ids = [id_ for call in one.calls for id_ in call.statements]
        canvas.rect(4, below + 4, 12, 12, fill="muted")
        canvas.text(22, below + 3, "a need for training is told", size=11)
        canvas.hit(0, below, min(room, 210), 24, ids, f"{one.group.name}: called for; {material.place(ids)}")
        below += 24
    cells = {cell.stage: cell for cell in one.cells}
    if canvas.narrow:
        for stage in stages:
            if stage in cells:
                canvas.text(8, below + 8, spaced(stage), size=12)
                below = _cell(canvas, material, one, cells[stage], (130, below + 2, canvas.width - 136)) + 2
        return below + 8
    bottom = below
    for place, stage in enumerate(stages):
        if stage in cells:
            at = (left + place * width, y + 6, width - 6)
            bottom = max(bottom, _cell(canvas, material, one, cells[stage], at))
    return bottom + 8


def _cell(canvas: Canvas, material: Material, one: GroupRow, cell: Cell, box: tuple[float, float, float]) -> float:
    x, y, width = box
    stage = spaced(cell.stage) if cell.stage != NOT_TOLD else "stage not told"
    if cell.received:
        height = 12 + marks(canvas, x + 6, y + 5, [got.modality for got in cell.received], width - 12, "flow")
        canvas.text(x + 8, y + height - 6, "trained", size=11, color="flow")
        height += 12
        canvas.rect(x, y, width, height, line="flow")
        ids = [id_ for got in cell.received for id_ in got.statements]
        names = listed(got.training.name for got in cell.received)
        canvas.hit(
            x, y, width, height, ids, f"{one.group.name}, {stage}: training, {names}; {material.place(ids)}"
        )
        y += height + 4
    if cell.failings:
        height = 12 + marks(canvas, x + 6, y + 5, [told.modality for told in cell.failings], width - 12, "loss")
        canvas.text(x + 8, y + height - 6, "failing", size=11, color="loss")
        height += 12
        canvas.rect(x, y, width, height, line="loss")
        ids = [id_ for told in cell.failings for id_ in told.statements]
        sure = listed(hedged(told.predicate, told.modality) for told in cell.failings)
        canvas.hit(x, y, width, height, ids, f"{one.group.name}, {stage}: failing, {sure}; {material.place(ids)}")
        y += height + 4
    return y
