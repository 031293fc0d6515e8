"""An evidence sheet for each institution and group of officials: all that sentences say of it, in their words."""

from collections.abc import Iterable
from dataclasses import dataclass

from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.exposure import STATE
from tuyun.graph.statements import Statement
from tuyun.report.material import Material
from tuyun.report.wording import capital, hedged, listed, spaced, spell_period, spell_voice


@dataclass(frozen=True)
class Entry:
    """What one statement says, in its sentence's words."""

    quote: str
    meta: str
    statements: tuple[str, ...]


@dataclass(frozen=True)
class Section:
    """Entries of one kind."""

    title: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Sheet:
    """All that is said of one institution or group."""

    id: str
    name: str
    related: str
    """Broader and narrower groups; what is said of them is on sheets of their own."""
    summary: str
    sections: tuple[Section, ...]


def sheets(material: Material) -> tuple[Sheet, ...]:
    """A sheet for each, by name; who is mentioned in no statement has none."""
    known: dict[str, Actor] = {}
    for (document, entity), told in material.corpus.entities.items():
        if told.label in STATE:
            known.setdefault(entity, material.corpus.actor(document, entity))
    found = [_sheet(material, one) for one in sorted(known.values(), key=lambda one: (one.name, one.id))]
    return tuple(one for one in found if one.sections)


def _sheet(material: Material, actor: Actor) -> Sheet:
    statements = material.statements
    mentioned = [one.id for one in material.corpus.statements if actor.id in one.entities()]
    told = material.exposure
    kinds: list[tuple[str, list[str]]] = [
        ("Losses told at this desk", [
            id_ for one in material.ledger.losses for id_ in one.statements
            if one.head != "not_counted" and actor.id in {desk.id for desk in one.desks}
        ]),
        ("Statements of wrongdoing that name it", [
            one.statement for one in told.touches
            if one.institution and one.institution.id == actor.id and one.relation == "itself"
        ]),
        ("Said of a group that a sentence makes a part of it, and not of it", [
            one.statement for one in told.touches
            if one.institution and one.institution.id == actor.id and one.relation == "member"
        ]),
        ("Other failings that name it", [
            id_ for row in material.matrix.rows if row.group.id == actor.id
            for cell in row.cells for one in cell.failings for id_ in one.statements
        ]),
        ("Training it is told to have received", [
            id_ for row in material.matrix.rows if row.group.id == actor.id
            for cell in row.cells for one in cell.received for id_ in one.statements
        ]),
        ("A need for its training is told", [
            id_ for row in material.matrix.rows if row.group.id == actor.id
            for one in row.calls for id_ in one.statements
        ]),
        ("Answers that it owes", [
            one.id for one in material.corpus.statements if one.silent and actor.id in one.roles.get("silent", ())
        ]),
        ("Said by it", [one.id for one in material.corpus.statements if one.voice == actor.id]),
    ]  # fmt: skip
    seen: set[str] = set()
    sections = []
    for title, ids in kinds:
        sections.append(
            _section(material, title, (statements[one] for one in dict.fromkeys(ids) if one not in seen))
        )
        seen.update(ids)
    rest = (statements[one] for one in mentioned if one not in seen)
    sections.append(_section(material, "Everything else in which a sentence names it", rest))
    filled = tuple(one for one in sections if one.entries)
    summary = "; ".join(f"{one.title.lower()}: {len(one.entries)}" for one in filled)
    return Sheet(actor.id, capital(actor.name), _related(material, actor), summary, filled)


def _section(material: Material, title: str, told: Iterable[Statement]) -> Section:
    return Section(title, tuple(_entry(material, one) for one in told))


def _entry(material: Material, one: Statement) -> Entry:
    status = "" if one.status == "none" else f"; {spaced(one.status)}"
    standing = "" if one.standing == "none" else f"; named step: {one.standing}"
    said = hedged(one.predicate, one.modality, one.polarity)
    meta = (
        f"{said}; {one.modality}, {spell_voice(material.corpus.voice(one))}"
        f"{status}{standing}; {spell_period(one.period)}"
    )
    return Entry(one.quote, meta, (one.id,))


def _related(material: Material, actor: Actor) -> str:
    documents = [document for document, entity in material.corpus.entities if entity == actor.id]
    broader = [
        material.corpus.name(one, wide) for one in documents for wide in material.corpus.broader(one, actor.id)
    ]
    narrower = [
        told.name for (document, entity), told in material.corpus.entities.items()
        if actor.id in material.corpus.broader(document, entity)
    ]  # fmt: skip
    parts = [f"part of {listed(broader)}"] if broader else []
    parts += [f"has as a part {listed(narrower)}"] if narrower else []
    return "; ".join(parts)
