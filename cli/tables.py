"""Convert the results of the case flow's analyses to the rows that the commands print."""

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
from tuyun.graph.analysis.training import Call, Cell, Failing, GroupRow, Received
from tuyun.graph.statements import Period

Row = dict[str, Any]
Columns = tuple[str, ...]
SUPPRESSED = "suppressed"
"""Stands for a number that is known but withheld. An empty cell is a number that no sentence gives."""

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
    """The names of actors, in the same order."""
    return [actor.name for actor in actors]


def period_text(period: Period) -> str:
    """Its kind, its days if they are period, and whether it dates only the saying."""
    days = f"{period.kind} {period.start} to {period.end}" if period.start else period.kind
    return f"{days}, when it was said" if period.of == "saying" else days


def count_row(count: Count) -> Row:
    """A row for a count."""
    shown = SUPPRESSED if count.suppressed else str(count.interval)
    return {
        "stage": count.stage,
        "predicate": count.predicate,
        "count": f"{shown} ({count.words})" if count.words else shown,
        "unit": count.unit,
        "flow": count.flow,
        "status": count.statuses,
        "kind": count.kind,
        "forms": count.forms,
        "laws": count.laws,
        "places": count.places,
        "groups": count.groups,
        "condition": count.condition,
        "parts": [f"{part.form} {part.interval}" for part in count.parts],
        "period": period_text(count.period),
        "cohort": period_text(count.cohort) if count.cohort else None,
        "modality": count.modality,
        "voice": count.voice,
        "document": count.document,
        "sentence": count.sentences,
        "statements": count.statements,
    }


def unknown_row(stage: StageFlow) -> Row:
    """A row for a stage without a count."""
    return {"stage": stage.stage, "count": str(stage.unknown), "status": "none told", "statements": []}


def conversion_row(conversion: Conversion, sentences: Mapping[str, int]) -> Row:
    """A row for a share, or for the reason why there is none."""
    hidden = conversion.result == "suppressed"
    return {
        "result": conversion.result,
        "from": conversion.from_predicate,
        "whole": SUPPRESSED if hidden else str(conversion.whole_interval),
        "to": conversion.to_predicate,
        "part": SUPPRESSED if hidden else str(conversion.part_interval),
        "form": conversion.form,
        "at_least": conversion.share.lower if conversion.share else None,
        "at_most": conversion.share.upper if conversion.share else None,
        "reasons": conversion.reasons,
        "modalities": conversion.modalities,
        "voices": conversion.voices,
        "document": conversion.document,
        "sentence": _sentences(conversion.statements, sentences),
        "statements": conversion.statements,
    }


def change_row(change: PeriodChange, sentences: Mapping[str, int]) -> Row:
    """A row for a change, or for the reason why it cannot be calculated."""
    return {
        "stage": change.stage,
        "predicate": change.predicate,
        "form": change.form,
        "earlier": period_text(change.periods[0]),
        "later": period_text(change.periods[1]),
        "was": None if change.earlier_interval is None else str(change.earlier_interval),
        "is": None if change.later_interval is None else str(change.later_interval),
        "at_least": change.change.lower if change.change else None,
        "at_most": change.change.upper if change.change else None,
        "result": change.result,
        "reasons": change.reasons,
        "modalities": change.modalities,
        "voices": change.voices,
        "document": change.document,
        "sentence": _sentences(change.statements, sentences),
        "statements": change.statements,
    }


def loss_row(loss: Loss) -> Row:
    """A row for a loss."""
    known = str(loss.interval) if loss.counted else "not told"
    return {
        "head": loss.head,
        "stage": loss.stage,
        "predicate": loss.predicate,
        "desk": names(loss.desks) or NOT_NAMED,
        "others": names(loss.others),
        "cases": names(loss.cases),
        "count": SUPPRESSED if loss.status == "suppressed" else known,
        "words": loss.words,
        "status": loss.status,
        "polarity": loss.polarity,
        "modality": loss.modality,
        "standing": loss.standing,
        "voice": loss.voice,
        "period": period_text(loss.period),
        "reasons": loss.reasons,
        "id": loss.id,
        "document": loss.document,
        "sentence": loss.sentence,
        "statements": loss.statements,
    }


def tally_row(tally: Tally) -> Row:
    """A row for the losses of a stage or desk, with their parts and without a score."""
    return {
        "head": tally.head,
        "name": tally.name,
        "voices": tally.voices,
        "unnamed": tally.unnamed,
        "modalities": [f"{number} {modality}" for modality, number in tally.modalities.items() if number],
        "rank_by_voices": tally.rank_by_voices,
        "rank_by_modality": tally.rank_by_modality,
        "statements": tally.statements,
    }


def touch_row(touch: Touch) -> Row:
    """A row for a statement of wrongdoing and the institution that it names."""
    return {
        "institution": touch.institution.name if touch.institution else NOT_NAMED,
        "relation": touch.relation,
        "member": touch.member.name if touch.member else None,
        "others": names(touch.others),
        "stage": touch.stage,
        "predicate": touch.predicate,
        "modality": touch.modality,
        "standing": touch.standing,
        "polarity": touch.polarity,
        "voice": touch.voice,
        "period": period_text(touch.period),
        "document": touch.document,
        "sentence": touch.sentence,
        "statements": tuple(dict.fromkeys((touch.statement, *touch.membership))),
    }


def unresolved_row(investigation: Unresolved) -> Row:
    """A row for an unresolved investigation."""
    return {
        "officials": investigation.officials.name,
        "by": names(investigation.by),
        "status": investigation.status,
        "owes": names(investigation.owes),
        "days_at_least": investigation.days_at_least,
        "days_at_most": investigation.days_at_most,
        "reason": investigation.reason,
        "modalities": investigation.modalities,
        "standing": investigation.standing,
        "voices": investigation.voices,
        "period": period_text(investigation.period),
        "document": investigation.document,
        "sentence": investigation.sentences,
        "statements": investigation.statements,
    }


def silence_row(silence: Silence) -> Row:
    """A row for an open question about wrongdoing."""
    return {
        "question": silence.question,
        "status": silence.status,
        "owes": names(silence.owes),
        "about": names(silence.about),
        "stage": silence.stage,
        "voice": silence.voice,
        "modality": silence.modality,
        "standing": silence.standing,
        "document": silence.document,
        "sentence": silence.sentence,
        "statements": [silence.statement],
    }


def actor_row(actor: Actor) -> Row:
    """Somebody of whom none is actor: it rests on no statement."""
    return {"name": actor.name, "label": actor.label, "id": actor.id, "statements": []}


def group_rows(group: GroupRow) -> list[Row]:
    """A row for each stage of a group, or a single row if it has no stage."""
    cells: Sequence[Cell] = group.cells or [Cell(tells=None, stage="not told", received=(), failings=())]
    return [_cell_row(group, cell) for cell in cells]


def _cell_row(group: GroupRow, cell: Cell) -> Row:
    parts: tuple[Received | Failing | Call, ...] = (*cell.received, *cell.failings, *group.calls)
    return {
        "group": group.group.name,
        "stage": cell.stage,
        "tells": cell.tells,
        "all_stages": group.verdict,
        "training": [received.training.name for received in cell.received],
        "gave": [giver for received in cell.received for giver in names(received.givers)],
        "funded": [funder for received in cell.received for funder in names(received.funders)],
        "trained": [_trained(received) for received in cell.received if received.interval],
        "topics": [topic for received in cell.received for topic in names(received.topics)],
        "failing": [f"{failing.predicate} ({failing.modality}, {failing.voice})" for failing in cell.failings],
        "still": [failing.still for failing in cell.failings if failing.still],
        "related": [f"{related.group.name} ({related.relation})" for related in group.related],
        "called_for": [call.voice for call in group.calls],
        "document": sorted({part.document for part in parts}),
        "sentence": sorted({part.sentence for part in parts}),
        "statements": list(dict.fromkeys(id_ for part in parts for id_ in part.statements)),
    }


def _trained(training: Received) -> str:
    """The number of people trained. If the count covers other groups as well, it names them."""
    others = ", ".join(names(training.together_with))
    return f"{training.interval} (together with {others})" if others else str(training.interval)


def sentences_of(corpus: Corpus) -> dict[str, int]:
    """The number of the sentence of each statement."""
    return {statement.id: statement.sentence for statement in corpus.statements}


def _sentences(statements: Iterable[str], known: Mapping[str, int]) -> list[int]:
    return list(dict.fromkeys(known[statement] for statement in statements if statement in known))
