"""What a request names must be there: a misspelt id would be answered as if no sentence told of it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from graph.errors import NotFound, suggest
from graph.statements import REPORT, UNNAMED
from graph.store.query import Query, query


class Named(NamedTuple):
    """A parameter that names something, and the query that shows whether it is there."""

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


def named(asked: Query, given: Mapping[str, object]) -> Iterator[Named]:
    """What a request for a query names, by the parameters that stand for a thing of the graph."""
    for field, value in given.items():
        if not isinstance(value, str):
            continue
        match field:
            case "document":
                yield Named(value, "document", query("read/documents"), {})
            case "entity" | "victims" | "court":
                yield Named(value, "entity", query("read/entities"), {"ids": [value]})
            case "voice" if value not in (REPORT, UNNAMED):
                yield Named(value, "entity", query("read/entities"), {"ids": [value]})
            case "id" if asked.name == "questions/evidence":
                yield Named(value, "entity, link or statement", asked, {"id": value})
