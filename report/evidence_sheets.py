"""An evidence sheet for each institution and group of officials: all that sentences say of it, in their words."""

from dataclasses import dataclass

from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.exposure import STATE
from tuyun.graph.statements import Statement
from tuyun.report import wording
from tuyun.report.material import Material
from tuyun.report.wording import capital, listed


@dataclass(frozen=True)
class Section:
    """Statements of one kind, each spelled out."""

    title: str
    entries: tuple[tuple[Statement, str], ...]


@dataclass(frozen=True)
class Sheet:
    """All that is said of one institution or group."""

    id: str
    name: str
    related: str
    """Broader and narrower groups; what is said of them is on sheets of their own."""
    summary: str
    sections: tuple[Section, ...]


def evidence_sheets(material: Material) -> tuple[Sheet, ...]:
    """A sheet for each, by name; who is mentioned in no statement has none."""
    actors: dict[str, Actor] = {}
    for (document, id_), entity in material.corpus.entities.items():
        if entity.label in STATE:
            actors.setdefault(id_, material.corpus.actor(document, id_))
    sheets = (
        _sheet(material, actor) for actor in sorted(actors.values(), key=lambda actor: (actor.name, actor.id))
    )
    return tuple(sheet for sheet in sheets if sheet.sections)


def _sheet(material: Material, actor: Actor) -> Sheet:
    """Each statement stands in the first section that it belongs to."""
    seen: set[str] = set()
    sections = []
    for title, ids in _statements(material, actor).items():
        statements = [material.statements[id_] for id_ in dict.fromkeys(ids) if id_ not in seen]
        seen.update(ids)
        if statements:
            spelled = ((each, wording.statement(each, material.corpus.voice(each))) for each in statements)
            sections.append(Section(title, tuple(spelled)))
    summary = "; ".join(f"{section.title.lower()}: {len(section.entries)}" for section in sections)
    return Sheet(actor.id, capital(actor.name), _related(material, actor), summary, tuple(sections))


def _statements(material: Material, actor: Actor) -> dict[str, list[str]]:
    """Ids of the statements about an actor, by the title of their section."""
    touches = [
        touch for touch in material.exposure.touches if touch.institution and touch.institution.id == actor.id
    ]
    rows = [row for row in material.matrix.rows if row.group.id == actor.id]
    cells = [cell for row in rows for cell in row.cells]
    statements = material.corpus.statements
    return {
        "Losses at this desk": [
            id_ for loss in material.ledger.losses for id_ in loss.statements
            if loss.head != "not_counted" and actor.id in {desk.id for desk in loss.desks}
        ],
        "Statements of wrongdoing that name it": [
            touch.statement for touch in touches if touch.relation == "itself"
        ],
        "Said of a group that a sentence makes a part of it, and not of it": [
            touch.statement for touch in touches if touch.relation == "member"
        ],
        "Other failings that name it": [
            id_ for cell in cells for failing in cell.failings for id_ in failing.statements
        ],
        "Training that it is said to have received": [
            id_ for cell in cells for received in cell.received for id_ in received.statements
        ],
        "Statements that it needs training": [
            id_ for row in rows for call in row.calls for id_ in call.statements
        ],
        "Answers that it owes": [
            statement.id for statement in statements
            if statement.silent and actor.id in statement.roles.get("silent", ())
        ],
        "What it says": [statement.id for statement in statements if statement.voice == actor.id],
        "Other statements that name it": [
            statement.id for statement in statements if actor.id in statement.entities()
        ],
    }  # fmt: skip


def _related(material: Material, actor: Actor) -> str:
    corpus = material.corpus
    documents = [document for document, id_ in corpus.entities if id_ == actor.id]
    broader = [corpus.name(document, id_) for document in documents for id_ in corpus.broader(document, actor.id)]
    narrower = [
        entity.name for (document, id_), entity in corpus.entities.items()
        if actor.id in corpus.broader(document, id_)
    ]  # fmt: skip
    parts = [f"it is part of {listed(broader)}"] if broader else []
    parts += [f"it has as a part {listed(narrower)}"] if narrower else []
    return "; ".join(parts)
