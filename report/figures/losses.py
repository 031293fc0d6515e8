"""Losses as matrices: under which head, at which stage and at whose desk, sentences describe them."""

from collections.abc import Sequence

from tuyun.graph.analysis.losses import NOT_NAMED, Loss, Tally
from tuyun.graph.vocabulary import vocabulary
from tuyun.report.material import Material, cited
from tuyun.report.parts import Cell, Figure, Mark, Row, Table
from tuyun.report.wording import (
    NONE_TOLD,
    capital,
    counted,
    hedged,
    listed,
    spaced,
    spell_interval,
    spell_period,
    spell_voice,
)

NOTES = (
    "Each mark is what one voice says of losses in one sentence. The darker a cell, the more distinct voices tell "
    "of losses there; marks and voices are shown side by side and never made into one score. Whether voices are "
    "independent of each other is not known.",
    "The four heads are never mixed: a case that goes on under a lesser charge has not ended, and what nobody "
    "counted is not lost. “None told” is neither no nor zero.",
)
DESK_NOTE = (
    "A desk is whom the sentence names as doing it; for what was not counted, who owes the answer. Victims, "
    "traffickers and other people hold no desk. “Not named” means that the sentence names no desk."
)
COLUMNS = (
    "Head", "Stage", "What is said", "What that does not say", "Desk", "Cases", "Reasons given", "How many",
    "Modality", "Voice", "Period",
)  # fmt: skip


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
        table=Table("Losses, each statement in full", COLUMNS, tuple(map(_row, ledger.losses))),
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
    told = [loss for loss in material.ledger.losses if loss.head != "not_counted"]
    open_ = len(material.ledger.losses) - len(told)
    apart = f"; apart from them, {counted(open_, 'statement')} of what was not counted" if open_ else ""
    if not told:
        return f"No sentence tells of a loss{apart}"
    passed = [flow.stage for flow in material.flow.stages]
    at = {loss.stage for loss in told} & set(passed)
    heads = counted(len({loss.head for loss in told}), "head")
    every = f"all {len(passed)} stages" if len(at) == len(passed) else f"{len(at)} of {len(passed)} stages"
    return f"Losses are told at {every}, under {heads} that are never mixed{apart}"


def _deck(material: Material) -> str:
    names = dict(_stages(material.ledger.by_stage))
    found = {(tally.head, tally.key) for tally in material.ledger.by_stage}
    stages = {head: [name for key, name in names.items() if (head, key) in found] for head in vocabulary().losses}
    parts = [f"{spaced(head)} ({listed(names)})" for head, names in stages.items() if names]
    return " ".join([*([f"{capital('; '.join(parts))}."] if parts else []), material.ledger.independence])


def _desk_title(told: Sequence[Loss]) -> str:
    if not told:
        return "No sentence names a desk at which cases are lost"
    named = sum(bool(loss.desks) for loss in told)
    if named == len(told):
        return f"Each of {counted(len(told), 'statement')} of losses names a desk"
    return f"{named} of {counted(len(told), 'statement')} of losses name a desk; {len(told) - named} name none"


def _row(loss: Loss) -> Row:
    many = spell_interval(loss.interval, loss.words, told=loss.counted, held=loss.status == "suppressed")
    return Row(
        (
            spaced(loss.head),
            spaced(loss.stage),
            f"{hedged(loss.predicate, loss.modality, loss.polarity)}. {loss.definition}",
            loss.does_not_say,
            listed(desk.name for desk in loss.desks)
            or "; ".join([NOT_NAMED, *(f"by {other.name}" for other in loss.others)]),
            listed(case.name for case in loss.cases),
            listed(loss.reasons),
            many if loss.counted or not loss.words else f"not counted ({loss.words})",
            loss.modality,
            spell_voice(loss.voice),
            spell_period(loss.period),
        ),
        cited(loss),
    )


def _stages(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    """Every stage of the case flow, and what is said of no single one; by key and name."""
    stages, present = vocabulary().stages, {tally.key for tally in tallies}
    wanted = [name for name in stages if stages[name].order or name in present]
    return [(name, spaced(name)) for name in sorted(wanted, key=lambda name: stages[name].order)]


def _desks(tallies: Sequence[Tally]) -> list[tuple[str, str]]:
    desks = {tally.key: tally.name for tally in tallies}
    return sorted(desks.items(), key=lambda desk: (desk[0] == NOT_NAMED, desk[1]))


def _matrix(material: Material, side: str, tallies: Sequence[Tally], rows: Sequence[tuple[str, str]]) -> Table:
    heads = vocabulary().losses
    cells: dict[tuple[str, str], Cell] = {(tally.key, tally.head): _cell(material, tally) for tally in tallies}
    return Table(
        f"Losses, by {side} and head",
        (capital(side), *(capital(spaced(head)) for head in heads)),
        tuple(Row((capital(name), *(cells.get((key, head), NONE_TOLD) for head in heads))) for key, name in rows),
    )


def _cell(material: Material, tally: Tally) -> Cell:
    """A mark for what one voice says in one sentence; a count of records is a mark of its own."""
    spoken: dict[tuple[str, str, str, object], list[Loss]] = {}
    for loss in material.ledger.losses:
        if loss.id in tally.losses:
            key = (loss.modality, loss.voice, loss.document, loss.sentence if loss.basis == "text" else loss.id)
            spoken.setdefault(key, []).append(loss)
    marks = [
        _mark(material, tally, some)
        for modality in tally.modalities
        for key, some in spoken.items()
        if key[0] == modality
    ]
    names = listed(_voice(material, voice) for voice in tally.voices)
    voices = [f"{counted(len(tally.voices), 'voice')}: {names}"] if names else []
    unnamed = [f"{counted(tally.unnamed, 'sentence')} by nobody named"] if tally.unnamed else []
    return Cell(tuple(marks), note="; ".join([*voices, *unnamed]), shade=min(len(tally.voices), 4))


def _mark(material: Material, tally: Tally, some: Sequence[Loss]) -> Mark:
    said = listed(hedged(loss.predicate, loss.modality, loss.polarity) for loss in some)
    statements = tuple(dict.fromkeys(id_ for loss in some for id_ in cited(loss)))
    place = material.place(statements)
    label = (
        f"{spaced(tally.head)}, {tally.name}: {said}; {some[0].modality}, {spell_voice(some[0].voice)}; {place}"
    )
    return Mark(some[0].modality, label, statements)


def _voice(material: Material, voice: str) -> str:
    """``report (document)`` is the document's own voice; the document is named if there are several."""
    name, _, document = voice.partition(" (")
    return f"{spell_voice(name)} ({document}" if document and len(material.documents) > 1 else spell_voice(name)
