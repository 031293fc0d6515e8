"""Find the documents and entities that the parameters of a query name, by id, name, alias or former id.

What is named must exist: a misspelt id would be answered as if no sentence named it.
"""

from collections.abc import Iterable, Mapping

from tuyun.graph.errors import InvalidQuery, NotFound, Where
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.store.fulltext import normal_form, phrase_query
from tuyun.graph.store.in_period import selection_parameters
from tuyun.graph.store.plan import Plan, Request, ask
from tuyun.graph.store.query import Query, query
from tuyun.graph.store.record import Record, Rows
from tuyun.graph.store.selection import SELECTION, Selection, select
from tuyun.graph.store.view import View

ENTITY_PARAMETERS = ("entity", "victims", "court")


def checked(name: str, **parameters: object) -> Plan[Rows]:
    """The rows of a query file, once all that its parameters name has been found; see `resolve`."""
    asked = query(name)
    return (yield Request(asked, (yield from resolve(asked, parameters))))


def resolve(asked: Query, parameters: Mapping[str, object]) -> Plan[dict[str, object]]:
    """Replace each name of an entity by its id, and the selection by the ids of its documents, in the parameters.

    Raises:
        NotFound: a document, entity, link or statement is not there; with a near miss for a document.
        InvalidQuery: several entities have the name.
    """
    resolved = yield from selected(parameters)
    for field, value in parameters.items():
        if not isinstance(value, str):
            continue
        if field == "document":
            yield from check_document(value)
        elif field in ENTITY_PARAMETERS or (field == "voice" and value not in (REPORT, UNNAMED)):
            resolved[field] = (yield from find_entity(value, field))["id"]
        elif field == "id" and asked.name == "questions/evidence" and not (yield Request(asked, {"id": value})):
            raise _not_found("entity, link or statement", value)
    return resolved


def selected(parameters: Mapping[str, object]) -> Plan[dict[str, object]]:
    """The parameters, with the ids of documents in place of a `Selection`; raises what `select` does."""
    resolved = dict(parameters)
    selection = resolved.pop(SELECTION, None)
    if isinstance(selection, Selection):
        resolved |= yield from selection_parameters(selection)
    return resolved


def check_document(document: str, view: View | None = None) -> Plan[None]:
    """Check that a document is loaded; raises `NotFound` with a near miss.

    Args:
        document: its id.
        view: where to look for it, if not in the store's view.
    """
    yield from select(Selection.of_document(document), view)


def find_entity(name: str, field: str | None = None) -> Plan[Record]:
    """The entity of an id, name, alias or former id.

    Args:
        name: what it is called.
        field: the parameter that names it, for the error.

    Raises:
        NotFound: no entity is called so.
        InvalidQuery: several are.
    """
    rows = yield ask("read/entities", ids=[name])
    if rows:
        entity: Record = rows[0]["entity"]
        return entity
    entities = (yield from find_named([name]))[name]
    if not entities:
        raise _not_found("entity", name)
    if len(entities) > 1:
        ids = ", ".join(sorted(entity["id"] for entity in entities))
        raise InvalidQuery(
            f"several entities are called {name!r}.", where=Where(field=field), todo=f"Name one by its id: {ids}."
        )
    return entities[0]


def find_named(names: Iterable[str]) -> Plan[dict[str, list[Record]]]:
    """For each name the entities that have it as a former id; if none has, as a name or alias."""
    wanted = [{"asked": name, "text": phrase_query(name)} for name in dict.fromkeys(names)]
    rows = (yield ask("read/called", wanted=wanted)) if wanted else ()
    candidates: dict[str, list[Record]] = {entry["asked"]: [] for entry in wanted}
    for row in rows:
        candidates[row["asked"]].append(row["entity"])
    return {name: _matching(name, entities) for name, entities in candidates.items()}


def _matching(name: str, entities: list[Record]) -> list[Record]:
    formerly = [entity for entity in entities if name in entity.get("formerly", ())]
    return formerly or [
        entity
        for entity in entities
        if normal_form(name) in map(normal_form, (entity["name"], *entity.get("aliases", ())))
    ]


def _not_found(kind: str, name: str) -> NotFound:
    return NotFound(f"there is no {kind} {name!r}.", todo="Look for it by name: /v1/entities?q=...")
