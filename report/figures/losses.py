"""Losses as matrices: under which head, at which stage and at whose desk, sentences describe them."""

from collections.abc import Sequence

from tuyun.graph.analysis.losses import NOT_NAMED, Loss, Tally
from tuyun.graph.vocabulary import vocabulary
from tuyun.report import wording
from tuyun.report.material import Material, cited
from tuyun.report.parts import Cell, Figure, Mark, Row, Table
from tuyun.report.wording import NONE_TOLD, capital, counted, joined, listed, spaced

NOTES = (
    "Each mark is what one voice says of losses in one sentence. The darker a cell, the more distinct voices "
    "describe losses there; marks and voices are shown side by side and never made into one score. Whether voices "
    "are independent of each other is not known.",
    "The four heads are never mixed: a case that goes on under a lesser charge has not ended, and what nobody "
    "counted is not lost. “None told” is neither no nor zero.",
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
        title=_desk_title(material.ledger.losses),
        deck="Nothing passes between a group and its members, or between officials and their institution.",
        notes=(DESK_NOTE, *NOTES),
        empty=not tallies,
        overview=_matrix(material, "desk", tallies, _desks(tallies)),
    )


def _title(material: Material) -> str:
    losses = [loss for loss in material.ledger.losses if loss.head != "not_counted"]
    not_counted = len(material.ledger.losses) - len(losses)
    apart = (
        f"; apart from them, {counted(not_counted, 'statement')} of what was not counted" if not_counted else ""
    )
    if not losses:
        return f"No sentence describes a loss{apart}"
    stages = {flow.stage for flow in material.flow.stages}
    number, of_all = len({loss.stage for loss in losses} & stages), len(stages)
    where = f"all {of_all} stages" if number == of_all else f"{number} of {of_all} stages"
    heads = counted(len({loss.head for loss in losses}), "head")
    return f"Sentences describe losses at {where}, under {heads} that are never mixed{apart}"


def _deck(material: Material) -> str:
    names = dict(_stages(material.ledger.by_stage))
    found = {(tally.head, tally.key) for tally in material.ledger.by_stage}
    stages = {head: [name for key, name in names.items() if (head, key) in found] for head in vocabulary().losses}
    parts = [f"{spaced(head)} ({listed(names)})" for head, names in stages.items() if names]
    return " ".join([*([f"{capital('; '.join(parts))}."] if parts else []), material.ledger.independence])


def _desk_title(losses: Sequence[Loss]) -> str:
    if not losses:
        return "No sentence names a desk at which cases are lost"
    named, statements = sum(bool(loss.desks) for loss in losses), counted(len(losses), "statement")
    if named == len(losses):
        return f"Each of {statements} of losses names a desk"
    return f"{named} of {statements} of losses name a desk; {len(losses) - named} name none"


def _row(loss: Loss) -> Row:
    how_many = wording.interval(loss.interval, loss.words)
    if not loss.counted:
        how_many = f"not counted ({loss.words})" if loss.words else "not told"
    cells = {
        "Head": spaced(loss.head),
        "Stage": spaced(loss.stage),
        "What is said": wording.loss(loss),
        "What these words mean": loss.definition,
        "What they do not say": loss.does_not_say,
        "Desk": listed(desk.name for desk in loss.desks)
        or joined(NOT_NAMED, *(f"by {other.name}" for other in loss.others)),
        "Cases": listed(case.name for case in loss.cases),
        "Reasons given": listed(loss.reasons),
        "How many": "suppressed" if loss.status == "suppressed" else how_many,
        "Modality": loss.modality,
        "Voice": wording.voice(loss.voice),
        "Period": wording.period(loss.period),
    }
    return Row(cells, cited(loss))


def _stages(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    """Every stage of the case flow, and what is said of no single one; by key and name."""
    stages, present = vocabulary().stages, {tally.key for tally in tallies}
    wanted = [name for name in stages if stages[name].order or name in present]
    return [(name, spaced(name)) for name in sorted(wanted, key=lambda name: stages[name].order)]


def _desks(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    desks = {tally.key: tally.name for tally in tallies}
    return sorted(desks.items(), key=lambda desk: (desk[0] == NOT_NAMED, desk[1]))


def _matrix(material: Material, side: str, tallies: Sequence[Tally], rows: Sequence[tuple[str, str]]) -> Table:
    cells = {(tally.key, str(tally.head)): _cell(material, tally) for tally in tallies}
    columns = {head: capital(spaced(head)) for head in vocabulary().losses}
    return Table(
        f"Losses, by {side} and head",
        tuple(
            Row({
                capital(side): capital(name),
                **{column: cells.get((key, head), NONE_TOLD) for head, column in columns.items()},
            })
            for key, name in rows
        ),
    )  # fmt: skip


def _cell(material: Material, tally: Tally) -> Cell:
    """A mark for what one voice says in one sentence; a count of records is a mark of its own."""
    spoken: dict[tuple[object, ...], list[Loss]] = {}
    for loss in material.ledger.losses:
        if loss.id in tally.losses:
            place = loss.sentence if loss.basis == "text" else loss.id
            spoken.setdefault((loss.modality, loss.voice, loss.document, place), []).append(loss)
    order = list(tally.modalities)
    groups = sorted(spoken.values(), key=lambda losses: order.index(losses[0].modality))
    names = listed(_voice(material, voice) for voice in tally.voices)
    note = joined(
        f"{counted(len(tally.voices), 'voice')}: {names}" if names else "",
        f"{counted(tally.unnamed, 'sentence')} by nobody named" if tally.unnamed else "",
    )
    marks = tuple(_mark(material, tally, losses) for losses in groups)
    return Cell(marks, note=note, shade=min(len(tally.voices), 4))


def _mark(material: Material, tally: Tally, losses: Sequence[Loss]) -> Mark:
    """What one voice says of losses in one sentence."""
    statements = tuple(dict.fromkeys(id_ for loss in losses for id_ in cited(loss)))
    modality, voice = losses[0].modality, wording.voice(losses[0].voice)
    said = f"{spaced(tally.head)}, {tally.name}: {listed(map(wording.loss, losses))}"
    return Mark(modality, joined(said, f"{modality}, {voice}", material.place(statements)), statements)


def _voice(material: Material, voice: str) -> str:
    """``report (document)`` is the document's own voice; the document is named if there are several."""
    name, _, document = voice.partition(" (")
    several = document and len(material.documents) > 1
    return f"{wording.voice(name)} ({document}" if several else wording.voice(name)
