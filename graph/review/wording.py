"""The fields of a statement in words, each with what its term does not say, for the page of the review."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tuyun.graph.reading.proposals.proposal import FieldReading
from tuyun.graph.source.format import EntityEntry, StatementEntry
from tuyun.graph.statements import REPORT, UNNAMED, Quantity, phrase, when_in_words
from tuyun.graph.statements.in_words import bounds_in_words, limits_in_words
from tuyun.graph.vocabulary import vocabulary

VOICES = {REPORT: "the report itself", UNNAMED: "somebody whom the sentence does not name"}


@dataclass(frozen=True)
class FieldLine:
    """A field of a statement: its value in words, and what the term does not say."""

    field: str
    value: str
    does_not_say: str | None = None
    reading: FieldReading | None = None
    """How the rules read it; None if no rule did."""


def said(entry: StatementEntry, entities: Mapping[str, EntityEntry]) -> str:
    """The statement in words, as everywhere else."""
    names = {name: entity.name for name, entity in entities.items()}
    return phrase(
        entry.predicate,
        modality=entry.modality,
        polarity=entry.polarity,
        status=entry.status,
        standing=entry.standing,
        quantity=entry.quantity,
        period=entry.period,
        names=names,
    )


def lines(
    entry: StatementEntry, entities: Mapping[str, EntityEntry], readings: Mapping[str, FieldReading]
) -> Iterator[FieldLine]:
    """The fields of a statement that say something, in the order in which a reader checks them."""
    words, quantity = vocabulary(), entry.quantity or Quantity()

    def name(id_: str) -> str:
        return entities[id_].name if id_ in entities else VOICES.get(id_, id_)

    def line(field: str, value: str, does_not_say: str | None = None, reading: str = "") -> FieldLine:
        return FieldLine(field, value, does_not_say, readings.get(reading or field))

    predicate = words.predicates[entry.predicate]
    yield line("predicate", f"{predicate.reads} ({entry.predicate})", predicate.does_not_say)
    for role, fillers in entry.roles.items():
        yield line(role, ", ".join(map(name, fillers)), words.roles[role].does_not_say, "roles")
    if not entry.roles and readings.get("roles"):
        yield line("roles", "nobody named")
    status = words.statuses[entry.status]
    if entry.status != "none" or "status" in readings:
        yield line("status", _spaced(entry.status), status.does_not_say)
    if bounds := bounds_in_words(quantity):
        yield line("bounds", bounds)
    if quantity.stated is not None:
        yield line("stated", str(quantity.stated), None, "bounds")
    if quantity.unit:
        yield line("unit", _spaced(quantity.unit), words.units[quantity.unit].does_not_say)
    elif entry.quantity and "unit" in readings:
        yield line("unit", "not said")
    if quantity.flow:
        yield line("flow", _spaced(quantity.flow), words.flows[quantity.flow].does_not_say)
    names = {id_: entity.name for id_, entity in entities.items()}
    if limits := "; ".join(limits_in_words(quantity, names)):
        yield line("limits", limits, None, "forms")
    if quantity.parts_note:
        yield line("parts note", quantity.parts_note, None, "parts")
    kind = words.period_kinds[entry.period.kind]
    yield line("period", when_in_words(entry.period) or "not stated", kind.does_not_say)
    yield line("voice", name(entry.voice))
    yield line("modality", entry.modality, words.modalities[entry.modality].does_not_say)
    yield line("polarity", entry.polarity, words.polarities[entry.polarity].does_not_say)
    if entry.standing != "none":
        yield line("standing", entry.standing, words.standings[entry.standing].does_not_say)
    if entry.note:
        yield line("note", entry.note)


def _spaced(word: str) -> str:
    return word.replace("_", " ")
