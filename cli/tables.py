"""Values of the analyses of the flow as rows of a table, in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from tuyun.graph.analysis import Corpus
from tuyun.graph.analysis.changes import PeriodChange
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.exposure import Silence, Touch, Unresolved
from tuyun.graph.analysis.flow import StageFlow
from tuyun.graph.analysis.losses import NOT_NAMED, Loss, Tally
from tuyun.graph.analysis.training import Cell, Failing, GroupRow, Received
from tuyun.graph.statements import Period

Row = dict[str, Any]
Columns = tuple[str, ...]
SUPPRESSED = "suppressed"
"""Stands for a number that is known and withheld; an empty cell is a number that nobody states."""

# The columns of each kind of row, besides the statements: those of an answer are the same if it is empty.
COUNT: Columns = (
    "stage", "predicate", "count", "unit", "flow", "status", "kind", "forms", "laws", "places", "groups",
    "condition", "parts", "period", "cohort", "modality", "voice", "document", "sentence",
)  # fmt: skip
CONVERSION: Columns = (
    "result", "from", "whole", "to", "part", "form", "at_least", "at_most", "reasons", "modalities",
    "voices", "document", "sentence",
)  # fmt: skip
CHANGE: Columns = (
    "stage", "predicate", "form", "earlier", "later", "was", "is", "at_least", "at_most", "result",
    "reasons", "modalities", "voices", "document", "sentence",
)  # fmt: skip
LOSS: Columns = (
    "head", "stage", "predicate", "desk", "others", "cases", "count", "words", "status", "polarity", "modality",
    "standing", "voice", "period", "reasons", "id", "document", "sentence",
)  # fmt: skip
TALLY: Columns = (
    "head", "name", "voices", "unnamed", "modalities", "rank_by_voices", "rank_by_modality",
)  # fmt: skip
TOUCH: Columns = (
    "institution", "relation", "member", "others", "stage", "predicate", "modality", "standing",
    "polarity", "voice", "period", "document", "sentence",
)  # fmt: skip
UNRESOLVED: Columns = (
    "officials", "by", "status", "owes", "days_at_least", "days_at_most", "reason", "modalities",
    "standing", "voices", "period", "document", "sentence",
)  # fmt: skip
SILENCE: Columns = (
    "question", "status", "owes", "about", "stage", "voice", "modality", "standing", "document",
    "sentence",
)  # fmt: skip
ACTOR: Columns = ("name", "label", "id")
GROUP: Columns = (
    "group", "stage", "tells", "all_stages", "training", "gave", "funded", "trained", "topics", "failing", "still",
    "related", "called_for", "document", "sentence",
)  # fmt: skip


def names(actors: Iterable[Actor]) -> list[str]:
    """Their names."""
    return [one.name for one in actors]


def period(told: Period) -> str:
    """Its kind, its days if they are told, and whether it dates only the saying."""
    days = f"{told.kind} {told.start} to {told.end}" if told.start else told.kind
    return f"{days}, when it was said" if told.of == "saying" else days


def count_row(told: Count) -> Row:
    """A count."""
    shown = SUPPRESSED if told.suppressed else str(told.interval)
    return {
        "stage": told.stage,
        "predicate": told.predicate,
        "count": f"{shown} ({told.words})" if told.words else shown,
        "unit": told.unit,
        "flow": told.flow,
        "status": told.statuses,
        "kind": told.kind,
        "forms": told.forms,
        "laws": told.laws,
        "places": told.places,
        "groups": told.groups,
        "condition": told.condition,
        "parts": [f"{one.form} {one.interval}" for one in told.parts],
        "period": period(told.period),
        "cohort": period(told.cohort) if told.cohort else None,
        "modality": told.modality,
        "voice": told.voice,
        "document": told.document,
        "sentence": told.sentences,
        "statements": told.statements,
    }


def unknown_row(told: StageFlow) -> Row:
    """A stage at which nobody counts."""
    return {"stage": told.stage, "count": str(told.unknown), "status": "none told", "statements": []}


def conversion_row(told: Conversion, sentences: Mapping[str, int]) -> Row:
    """A share, or why there is none."""
    hidden = told.result == "suppressed"
    return {
        "result": told.result,
        "from": told.from_predicate,
        "whole": SUPPRESSED if hidden else str(told.whole_interval),
        "to": told.to_predicate,
        "part": SUPPRESSED if hidden else str(told.part_interval),
        "form": told.form,
        "at_least": told.share.lower if told.share else None,
        "at_most": told.share.upper if told.share else None,
        "reasons": told.reasons,
        "modalities": told.modalities,
        "voices": told.voices,
        "document": told.document,
        "sentence": _sentences(told.statements, sentences),
        "statements": told.statements,
    }


def change_row(told: PeriodChange, sentences: Mapping[str, int]) -> Row:
    """A change, or why it cannot be asked."""
    return {
        "stage": told.stage,
        "predicate": told.predicate,
        "form": told.form,
        "earlier": period(told.periods[0]),
        "later": period(told.periods[1]),
        "was": None if told.earlier_interval is None else str(told.earlier_interval),
        "is": None if told.later_interval is None else str(told.later_interval),
        "at_least": told.change.lower if told.change else None,
        "at_most": told.change.upper if told.change else None,
        "result": told.result,
        "reasons": told.reasons,
        "modalities": told.modalities,
        "voices": told.voices,
        "document": told.document,
        "sentence": _sentences(told.statements, sentences),
        "statements": told.statements,
    }


def loss_row(told: Loss) -> Row:
    """A loss."""
    known = str(told.interval) if told.counted else "not told"
    return {
        "head": told.head,
        "stage": told.stage,
        "predicate": told.predicate,
        "desk": names(told.desks) or NOT_NAMED,
        "others": names(told.others),
        "cases": names(told.cases),
        "count": SUPPRESSED if told.status == "suppressed" else known,
        "words": told.words,
        "status": told.status,
        "polarity": told.polarity,
        "modality": told.modality,
        "standing": told.standing,
        "voice": told.voice,
        "period": period(told.period),
        "reasons": told.reasons,
        "id": told.id,
        "document": told.document,
        "sentence": told.sentence,
        "statements": told.statements,
    }


def tally_row(told: Tally) -> Row:
    """What gathers at a stage or desk: its parts, and no score."""
    return {
        "head": told.head,
        "name": told.name,
        "voices": told.voices,
        "unnamed": told.unnamed,
        "modalities": [f"{number} {modality}" for modality, number in told.modalities.items() if number],
        "rank_by_voices": told.rank_by_voices,
        "rank_by_modality": told.rank_by_modality,
        "statements": told.statements,
    }


def touch_row(told: Touch) -> Row:
    """A statement of wrongdoing, and whom it names."""
    return {
        "institution": told.institution.name if told.institution else NOT_NAMED,
        "relation": told.relation,
        "member": told.member.name if told.member else None,
        "others": names(told.others),
        "stage": told.stage,
        "predicate": told.predicate,
        "modality": told.modality,
        "standing": told.standing,
        "polarity": told.polarity,
        "voice": told.voice,
        "period": period(told.period),
        "document": told.document,
        "sentence": told.sentence,
        "statements": (told.statement, *(one for one in told.membership if one != told.statement)),
    }


def unresolved_row(told: Unresolved) -> Row:
    """An investigation that stands open."""
    return {
        "officials": told.officials.name,
        "by": names(told.by),
        "status": told.status,
        "owes": names(told.owes),
        "days_at_least": told.days_at_least,
        "days_at_most": told.days_at_most,
        "reason": told.reason,
        "modalities": told.modalities,
        "standing": told.standing,
        "voices": told.voices,
        "period": period(told.period),
        "document": told.document,
        "sentence": told.sentences,
        "statements": told.statements,
    }


def silence_row(told: Silence) -> Row:
    """A question about wrongdoing that nobody answered."""
    return {
        "question": told.question,
        "status": told.status,
        "owes": names(told.owes),
        "about": names(told.about),
        "stage": told.stage,
        "voice": told.voice,
        "modality": told.modality,
        "standing": told.standing,
        "document": told.document,
        "sentence": told.sentence,
        "statements": [told.statement],
    }


def actor_row(told: Actor) -> Row:
    """Somebody of whom none is told: it rests on no statement."""
    return {"name": told.name, "label": told.label, "id": told.id, "statements": []}


def group_rows(told: GroupRow) -> list[Row]:
    """A row for each stage of a group; one at least."""
    cells: Sequence[Cell] = told.cells or [Cell(tells=None, stage="not told", received=(), failings=())]
    return [_cell_row(told, cell) for cell in cells]


def _cell_row(told: GroupRow, cell: Cell) -> Row:
    rests: tuple[Received | Failing, ...] = (*cell.received, *cell.failings)
    return {
        "group": told.group.name,
        "stage": cell.stage,
        "tells": cell.tells,
        "all_stages": told.verdict,
        "training": [one.training.name for one in cell.received],
        "gave": [who for one in cell.received for who in names(one.givers)],
        "funded": [who for one in cell.received for who in names(one.funders)],
        "trained": [_trained(one) for one in cell.received if one.interval],
        "topics": [what for one in cell.received for what in names(one.topics)],
        "failing": [f"{one.predicate} ({one.modality}, {one.voice})" for one in cell.failings],
        "still": [one.still for one in cell.failings if one.still],
        "related": [f"{one.group.name} ({one.relation})" for one in told.related],
        "called_for": [one.voice for one in told.calls],
        "document": sorted({one.document for one in (*rests, *told.calls)}),
        "sentence": sorted({one.sentence for one in (*rests, *told.calls)}),
        "statements": list(dict.fromkeys(id_ for one in (*rests, *told.calls) for id_ in one.statements)),
    }


def _trained(told: Received) -> str:
    """How many, with the other groups of the same count: it is the number of all of them together."""
    others = ", ".join(names(told.together_with))
    return f"{told.interval} (together with {others})" if others else str(told.interval)


def sentences_of(said: Corpus) -> dict[str, int]:
    """The number of the sentence of each statement."""
    return {one.id: one.sentence for one in said.statements}


def _sentences(statements: Iterable[str], known: Mapping[str, int]) -> list[int]:
    return list(dict.fromkeys(known[one] for one in statements if one in known))
