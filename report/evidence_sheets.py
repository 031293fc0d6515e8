"""Evidence sheets: for each institution and group of officials, every statement that mentions it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.exposure import STATE
from tuyun.graph.statements import Statement
from tuyun.report.citations import cited
from tuyun.report.material import Material
from tuyun.report.wording import capital, joined, listed


@dataclass(frozen=True)
class Sheet:
    """All that is said of one institution or group."""

    id: str
    name: str
    related: str
    """Broader and narrower groups; what is said of them is on sheets of their own."""
    sections: dict[str, list[Statement]]
    """Statements by the title of their section."""


def evidence_sheets(material: Material) -> tuple[Sheet, ...]:
    """A sheet for each, by name; who is mentioned in no statement has none."""
    actors: dict[str, Actor] = {}
    for (document, id_), entity in material.corpus.entities.items():
        if entity.label in STATE:
            actors.setdefault(id_, material.corpus.actor(document, id_))
    in_order = sorted(actors.values(), key=lambda actor: (actor.name, actor.id))
    sheets = (_sheet(material, actor) for actor in in_order)
    return tuple(sheet for sheet in sheets if sheet.sections)


def _sheet(material: Material, actor: Actor) -> Sheet:
    """Each statement stands in the first section that it belongs to."""
    seen: set[str] = set()
    sections = {}
    for title, ids in _statements(material, actor).items():
        statements = [material.statements[id_] for id_ in dict.fromkeys(ids) if id_ not in seen]
        seen.update(statement.id for statement in statements)
        if statements:
            sections[title] = statements
    return Sheet(actor.id, capital(actor.name), _related(material, actor), sections)


def _statements(material: Material, actor: Actor) -> dict[str, Iterable[str]]:
    """Ids of the statements about an actor, by the title of their section."""
    at_desk = [loss for loss in material.ledger.losses if actor.id in {desk.id for desk in loss.desks}]
    losses = [loss for loss in at_desk if loss.head != "not_counted"]
    touches = material.exposure.touches
    touches = tuple(touch for touch in touches if touch.institution and touch.institution.id == actor.id)
    rows = [row for row in material.matrix.rows if row.group.id == actor.id]
    cells = [cell for row in rows for cell in row.cells]
    statements = material.corpus.statements
    owing = [each for each in statements if each.silent and actor.id in each.roles.get("silent", ())]
    return {
        "Losses at this desk": [id_ for loss in losses for id_ in loss.statements],
        "Statements of wrongdoing that name it": [each.statement for each in touches if each.relation == "itself"],
        "Said of a group that a sentence makes a part of it, and not of it": [
            each.statement for each in touches if each.relation == "member"
        ],
        "Other failings that name it": cited(*(failing for cell in cells for failing in cell.failings)),
        "Training that it is said to have received": cited(*(each for cell in cells for each in cell.received)),
        "Statements that it needs training": cited(*(call for row in rows for call in row.calls)),
        "Answers that it owes": [each.id for each in owing],
        "What it says": [each.id for each in statements if each.voice == actor.id],
        "Other statements that name it": [each.id for each in statements if actor.id in each.entities()],
    }


def _related(material: Material, actor: Actor) -> str:
    corpus = material.corpus
    documents = [document for document, id_ in corpus.entities if id_ == actor.id]
    broader = [corpus.name(document, id_) for document in documents for id_ in corpus.broader(document, actor.id)]
    known = corpus.entities.items()
    narrower = [entity.name for (document, id_), entity in known if actor.id in corpus.broader(document, id_)]
    return joined(
        f"it is part of {listed(broader)}" if broader else "",
        f"it has as a part {listed(narrower)}" if narrower else "",
    )
