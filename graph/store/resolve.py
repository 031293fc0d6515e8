"""What a request names must be there: a misspelt id would be answered as if no sentence told of it.

An entity may be named by its id, by a name or alias, or by an id that it had before.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tuyun.graph.errors import InvalidQuery, NotFound, Where, suggest
from tuyun.graph.statements import REPORT, UNNAMED
from tuyun.graph.store.answer import Record
from tuyun.graph.store.fulltext import phrase, same
from tuyun.graph.store.query import Query, query

ENTITY = "entity"


class Named(NamedTuple):
    """A parameter that names something, and the query that shows whether it is there."""

    field: str
    value: str
    kind: str
    query: Query
    parameters: Mapping[str, object]

    def hold(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Hold that the query's rows have it; `NotFound` if not."""
        if self.kind != "document":
            known, advice = bool(rows), "Look for it by name: /v1/entities?q=..."
        else:
            loaded = [row["document"]["id"] for row in rows]
            known = self.value in loaded
            advice = suggest(self.value, loaded) if loaded else "Nothing is loaded."
        if not known:
            raise NotFound(f"there is no {self.kind} {self.value!r}.", todo=advice)

    def by_name(self, rows: Sequence[Record]) -> bool:
        """Whether it is to be looked for by name: an entity that no id is."""
        return self.kind == ENTITY and not rows


def named(asked: Query, given: Mapping[str, object]) -> Iterator[Named]:
    """What a request for a query names, by the parameters that stand for a thing of the graph."""
    for field, value in given.items():
        if not isinstance(value, str):
            continue
        match field:
            case "document":
                yield Named(field, value, "document", query("read/documents"), {})
            case "entity" | "victims" | "court":
                yield Named(field, value, ENTITY, query("read/entities"), {"ids": [value]})
            case "voice" if value not in (REPORT, UNNAMED):
                yield Named(field, value, ENTITY, query("read/entities"), {"ids": [value]})
            case "id" if asked.name == "questions/evidence":
                yield Named(field, value, "entity, link or statement", asked, {"id": value})


def calling(*names: str) -> dict[str, object]:
    """The parameters of ``read/called`` for these names."""
    return {"wanted": [{"asked": name, "text": phrase(name)} for name in names]}


def called(name: str, rows: Sequence[Record]) -> list[Record]:
    """The entities of ``read/called`` that are called just so, or had it as their id before."""
    entities = [row["entity"] for row in rows if row["asked"] == name]
    before = [one for one in entities if name in one.get("formerly", ())]
    return before or [one for one in entities if same(name) in map(same, (one["name"], *one.get("aliases", ())))]


def the_one(name: str, rows: Sequence[Record], field: str | None = None) -> Record:
    """The one entity that is called so; `NotFound` if none is, `InvalidQuery` if several are."""
    found = called(name, rows)
    if not found:
        raise NotFound(f"there is no entity {name!r}.", todo="Look for it by name: /v1/entities?q=...")
    if len(found) > 1:
        ids = ", ".join(sorted(one["id"] for one in found))
        raise InvalidQuery(
            f"several entities are called {name!r}.", where=Where(field=field), todo=f"Name one by its id: {ids}."
        )
    return found[0]
