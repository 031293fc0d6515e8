"""Figures of losses as matrices: each head of losses by stage, and by the desk that a sentence names."""

from collections import defaultdict
from collections.abc import Collection, Sequence

from tuyun.graph.analysis.losses import NOT_NAMED, Loss, Tally
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import wording
from tuyun.report.citations import cited
from tuyun.report.figures.marks import mark
from tuyun.report.material import Material
from tuyun.report.parts import Cell, Figure, Mark, Row, Table
from tuyun.report.wording import NONE_STATED, capital, counted, joined, listed, spaced

NOTES = (
    "Each mark is what one voice says of losses in one sentence. The darker a cell, the more distinct voices "
    "describe losses there; marks and voices are shown side by side and never made into one score. Whether voices "
    "are independent of each other is not known.",
    "The four heads are never mixed: a case that goes on under a lesser charge has not ended, and what nobody "
    "counted is not lost. “None stated” is neither no nor zero.",
)
DESK_NOTE = (
    "A desk is whom the sentence names as doing it; for what was not counted, who owes the answer. Victims, "
    "traffickers and other people hold no desk. “Not named” means that the sentence names no desk."
)


def losses(material: Material) -> Figure:
    """Heads by stages, with every loss of the ledger as a row."""
    ledger = material.ledger
    return Figure(
        key="losses",
        kind="Losses, by stage",
        title=_title(material),
        deck=_deck(material),
        notes=NOTES,
        empty=not ledger.losses,
        overview=_matrix(material, "stage", ledger.by_stage, _stages(ledger.by_stage)),
        table=Table("Losses, each statement in full", tuple(map(_row, ledger.losses))),
    )


def desks(material: Material) -> Figure:
    """Heads by the desks that sentences name."""
    tallies = material.ledger.by_desk
    return Figure(
        key="desks",
        kind="Losses, by desk",
        title=_desk_title(material),
        deck="Nothing passes between a group and its members, or between officials and their institution.",
        notes=(DESK_NOTE, "Marks and heads are those of the losses by stage."),
        empty=not tallies,
        overview=_matrix(material, "desk", tallies, _desks(tallies)),
    )


def _title(material: Material) -> str:
    losses = [loss for loss in material.ledger.losses if loss.head != "not_counted"]
    uncounted = len(material.ledger.losses) - len(losses)
    apart = f"; apart from them, {counted(uncounted, 'statement')} of what was not counted" if uncounted else ""
    if not losses:
        return f"{material.no_sentence} describes a loss{apart}"
    stages = {flow.stage for flow in material.flow.stages if flow.stage_order is not None}
    found, heads = {loss.stage for loss in losses} & stages, {loss.head for loss in losses}
    where = f"all {len(stages)}" if found == stages else f"{len(found)} of {len(stages)}"
    under = counted(len(heads), "head")
    closed = " and cases that were closed" if any(loss.stage_order is None for loss in losses) else ""
    return f"Sentences describe losses at {where} stages{closed}, under {under} that are never mixed{apart}"


def _deck(material: Material) -> str:
    found = {(tally.head, tally.key) for tally in material.ledger.by_stage}
    stages = _stages(material.ledger.by_stage).items()
    heads = {head: listed(name for key, name in stages if (head, key) in found) for head in vocabulary().losses}
    where = joined(*(f"{spaced(head)} ({names})" for head, names in heads.items() if names))
    return joined(capital(where), material.ledger.independence, by=". ")


def _desk_title(material: Material) -> str:
    losses = material.ledger.losses
    named, statements = sum(bool(loss.desks) for loss in losses), counted(len(losses), "statement")
    if not losses:
        return f"{material.no_sentence} names a desk at which cases are lost"
    if named == len(losses):
        return f"Each of {statements} of losses names a desk"
    return f"{named} of {statements} of losses name a desk; {len(losses) - named} name none"


def _row(loss: Loss) -> Row:
    rough = loss.words if loss.stated is not None else None
    how_many = rough or wording.interval(loss.interval, loss.words)
    if not loss.counted:
        how_many = f"not counted ({loss.words})" if loss.words else "not stated"
    cells = {
        "Head": spaced(loss.head),
        "Stage": spaced(loss.stage),
        "What is said": loss.phrase,
        "What these words mean": wording.meaning(loss),
        "What they do not say": loss.does_not_say,
        "Desk": listed(desk.name for desk in loss.desks)
        or joined(NOT_NAMED, *(f"by {other.name}" for other in loss.others)),
        "Others named": listed(f"{named.name} ({spaced(named.role)})" for named in loss.participants),
        "Cases": listed(case.name for case in loss.cases),
        "Reasons given": listed(loss.reasons),
        "Aims given": listed(loss.purposes),
        "How many": "suppressed" if loss.status == "suppressed" else how_many,
        "Modality": loss.modality,
        "Voice": wording.voice(loss.voice),
        "Period": wording.period(loss.period),
    }
    return Row(cells, cited(loss))


def _stages(tallies: Sequence[Tally]) -> dict[str, str]:
    """Names of what is said of no single stage, of the stages of the case flow, and of exits, by key."""
    flow, present = vocabulary().flow_stages, {tally.key for tally in tallies}
    beside = [key for key in vocabulary().stages if key in present and key not in flow]
    return {key: spaced(key) for key in (*beside, *flow)}


def _desks(tallies: Sequence[Tally]) -> dict[str, str]:
    """Names of the desks, by key; the losses without a desk come last."""
    desks = {tally.key: tally.name for tally in tallies}
    return dict(sorted(desks.items(), key=lambda desk: (desk[0] == NOT_NAMED, desk[1])))


def _matrix(material: Material, side: str, tallies: Sequence[Tally], names: dict[str, str]) -> Table:
    cells: dict[tuple[str, str], Cell] = {(tally.key, tally.head): _cell(material, tally) for tally in tallies}
    rows: dict[str, dict[str, str | Cell]] = {key: {capital(side): capital(name)} for key, name in names.items()}
    for key, row in rows.items():
        row.update({capital(spaced(head)): cells.get((key, head), NONE_STATED) for head in vocabulary().losses})
    return Table(f"Losses, by {side} and head", tuple(map(Row, rows.values())))


def loss_marks(material: Material, ids: Collection[str], where: str) -> tuple[Mark, ...]:
    """A mark for what one voice says in one sentence; a count of records is a mark of its own.

    Args:
        material: of the report.
        ids: of the losses to mark, the firmest first.
        where: the cell in words, with which the label of each mark begins.
    """
    spoken: dict[tuple[object, ...], list[Loss]] = defaultdict(list)
    for loss in material.ledger.losses:
        if loss.id in ids:
            place = loss.sentence if loss.basis == "text" else loss.id
            spoken[loss.modality, loss.voice, loss.document, place].append(loss)
    firmness = vocabulary().modalities
    groups = sorted(spoken.values(), key=lambda losses: firmness[losses[0].modality].order)
    return tuple(
        mark(material, f"{where}: {listed(loss.phrase for loss in losses)}", *losses) for losses in groups
    )


def _cell(material: Material, tally: Tally) -> Cell:
    marks = loss_marks(material, tally.losses, f"{spaced(tally.head)}, {tally.name}")
    voices = f"{counted(len(tally.voices), 'voice')}: {listed(_voice(material, name) for name in tally.voices)}"
    unnamed = f"{counted(tally.unnamed, 'sentence')} by nobody named"
    note = joined(voices if tally.voices else "", unnamed if tally.unnamed else "")
    return Cell(marks, note=note, shade=min(len(tally.voices), 4))


def _voice(material: Material, voice: str) -> str:
    """``report (document)`` is the document's own voice; the document is named if there are several."""
    name, _, document = voice.partition(" (")
    several = document and len(material.documents) > 1
    return f"{wording.voice(name)} ({document}" if several else wording.voice(name)
