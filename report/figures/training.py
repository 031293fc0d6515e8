"""Figure of training and failings: groups by stage, with the training received and the failings named."""

from collections.abc import Iterator, Mapping, Sequence

from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.training import NOT_STATED, Call, Failing, GroupRow, Received
from tuyun.graph.analysis.training import Cell as StageCell
from tuyun.report import wording
from tuyun.report.figures.marks import mark
from tuyun.report.material import Material
from tuyun.report.parts import Cell, Figure, Mark, Row, Table
from tuyun.report.wording import NONE_STATED, capital, joined, listed, spaced

NOTES = (
    "Blue marks are trainings that a sentence says a group received; orange marks are failings in which a "
    "sentence names the group. They stand side by side: it is association, never effect.",
    "The stage is that of the training's topics, or of the failing. A training on topics of several stages stands "
    "at each; one whose topics name no stage stands under “not stated”.",
    "Each group has a row of its own. Nothing passes between a group and a broader or narrower one, which is "
    "named below it. “None stated” is neither no nor zero.",
)
Item = Received | Failing | Call
VERDICTS = {
    "trained_and_failing": "trained, and named in a failing",
    "failing_no_training_stated": "named in a failing; no training stated",
    "trained_no_failing_named": "trained; named in no failing",
    "neither": "a need for training is stated",
}


def training(material: Material) -> Figure:
    """Groups, their trainings and their failings, in one matrix."""
    groups, stages = material.matrix.rows, material.matrix.stages
    overview = tuple(_overview_row(material, group, stages) for group in groups)
    rows = tuple(row for group in groups for row in _rows(group))
    return Figure(
        key="training",
        kind="Training and failing",
        title=_title(material, groups),
        deck=_deck(groups),
        notes=NOTES,
        empty=not groups,
        overview=Table("Training and failing, by group and stage", overview),
        table=Table("Training and failing, each statement in full", rows),
    )


def _title(material: Material, groups: Sequence[GroupRow]) -> str:
    both = [row.group.name for row in groups if row.verdict == "trained_and_failing"]
    if not groups:
        return f"{material.no_sentence} describes training, or a failing of a group"
    if not both:
        return "No group that is said to be trained is named in a failing"
    return f"Trained, and named in a failing: {listed(both)}. That is association, not effect"


def _deck(groups: Sequence[GroupRow]) -> str:
    failings = [(row.group.name, failing) for row in groups for cell in row.cells for failing in cell.failings]
    parts = []
    if after := [name for name, failing in failings if failing.still == "after the training"]:
        parts.append(f"The failing is dated after a training for {listed(after)}.")
    elif any(row.verdict == "trained_and_failing" for row in groups):
        parts.append("No failing is dated after a training, so none is called “still”.")
    if untold := [row.group.name for row in groups if row.verdict == "failing_no_training_stated"]:
        parts.append(f"Named in a failing, no training stated: {listed(untold)}.")
    return " ".join(parts) or "None stated: neither no nor zero."


def _related(row: GroupRow) -> str:
    return listed(f"{related.group.name} ({related.relation})" for related in row.related)


def _overview_row(material: Material, row: GroupRow, stages: Sequence[str]) -> Row:
    name = row.group.name
    calls = _marks(material, name, "need for training", {call: call.phrase for call in row.calls})
    group = Cell(calls, capital(name), joined(VERDICTS[row.verdict], _related(row)))
    cells = {str(cell.stage): _cell(material, name, cell) for cell in row.cells}
    return Row({"Group": group, **{capital(spaced(stage)): cells.get(stage, NONE_STATED) for stage in stages}})


def _cell(material: Material, name: str, cell: StageCell) -> Cell:
    where = f"{name}, {'stage not stated' if cell.stage == NOT_STATED else spaced(cell.stage)}"
    trained = _marks(material, where, "trained", {received: received.phrase for received in cell.received})
    failing = _marks(material, where, "failing", {failing: failing.phrase for failing in cell.failings})
    return Cell(trained + failing)


def _marks(material: Material, where: str, kind: str, said: Mapping[Item, str]) -> tuple[Mark, ...]:
    labels = {item: joined(f"{where}: {kind}", words, by=": ") for item, words in said.items()}
    return tuple(mark(material, label, item, kind=kind) for item, label in labels.items())


def _rows(row: GroupRow) -> Iterator[Row]:
    for cell in row.cells:
        stage = spaced(cell.stage)
        for received in cell.received:
            many = str(received.interval or "")
            if many and received.together_with:
                many += f", together with {_names(received.together_with)}"
            parties = received.givers, received.funders, received.topics
            yield _row(row, received, "training", stage, *parties, many)
        for failing in cell.failings:
            after = {"after the training": "yes", "not stated": "not stated"}.get(failing.still or "", "")
            yield _row(row, failing, "failing", stage, after=after)
    for call in row.calls:
        yield _row(row, call, "need for training", topics=call.topics)


def _row(
    row: GroupRow, item: Item, what: str, stage: str = "", givers: Sequence[Actor] = (),
    funders: Sequence[Actor] = (), topics: Sequence[Actor] = (), how_many: str = "", after: str = "",
) -> Row:  # fmt: skip
    cells = {
        "Group": row.group.name,
        "Related groups": _related(row),
        "What": what,
        "Stage": stage,
        "What is said": item.phrase,
        "Given by": _names(givers),
        "Paid by": _names(funders),
        "Topics": _names(topics),
        "How many": how_many,
        "Dated after a training": after,
        "Modality": item.modality,
        "Voice": wording.voice(item.voice),
        "Period": wording.period(item.period),
    }
    return Row(cells, item.statements)


def _names(actors: Sequence[Actor]) -> str:
    return listed(actor.name for actor in actors)
