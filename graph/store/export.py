"""The whole graph as JSON Lines; `tuyun.graph.store.restore` reads it back with no loss.

A line each: ``dataset``, then for each document ``document``, its ``entity`` lines, and either its
``sentence``, ``statement`` and ``link`` lines (a narrative) or its ``row`` lines (a table: a row with the nodes
and links that it made).
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tuyun.graph.errors import StoreError
from tuyun.graph.statements import RowId
from tuyun.graph.store.rows import entity_of, statement_of
from tuyun.graph.store.store import Store

FORMAT = 1
ROWS = 10_000
ROW_FIELDS = {"documents", "document", "row", "quote"}
LINK_FIELDS = ("type", "source", "target", "document", "statements", "modalities", "standings", "rule")
Line = dict[str, Any]


def export(store: Store) -> Iterator[str]:
    """Every line of the export, one document after the other, without a line break.

    Raises `StoreError` if a document is not loaded whole, or if a load changes the graph meanwhile.
    """
    answer = store.ask("export/documents")
    yield _line("dataset", {"format": FORMAT, "revision": answer.revision})
    for row in answer.rows:
        document = row["document"]
        name = document["id"]
        if document["state"] != "loaded":
            raise StoreError(f"{name!r} is not loaded whole.", todo="Load or remove it, then export again.")
        yield _line("document", document)
        for entity in store.ask("export/entities", document=name).rows:
            yield _line("entity", _entity(entity["entity"]))
        yield from _rows(store, document) if document["kind"] == "records" else _narrative(store, name)
    if store.ask("admin/dataset").revision != answer.revision:
        raise StoreError("the graph changed during the export.", todo="Export again.")


def _narrative(store: Store, document: str) -> Iterator[str]:
    for row in store.ask("export/sentences", document=document).rows:
        yield _line("sentence", row["sentence"])
    for row in store.ask("read/statements", document=document, limit=1_000_000).rows:
        statement = statement_of(row["statement"], row["mentions"], row["compared_with"])
        yield _line("statement", statement.model_dump(mode="json"))
    for row in store.ask("export/links", document=document).rows:
        yield _line("link", _link(row["link"] | {end: row[end] for end in ("type", "source", "target")}))


def _rows(store: Store, document: Mapping[str, Any]) -> Iterator[str]:
    for start in range(1, document["rows"] + 1, ROWS):
        made: dict[int, Line] = {}
        asked = store.ask("export/rows", document=document["id"], **{"from": start, "to": start + ROWS})
        links: dict[int, dict[str, Line]] = defaultdict(dict)
        for row in asked.rows:
            number, node = row["row"], dict(row["node"])
            line = made.setdefault(number, {"row": number, "quote": node["quote"], "nodes": [], "links": []})
            line["nodes"].append(_entity({key: value for key, value in node.items() if key not in ROW_FIELDS}))
            for link in row["links"]:
                first = RowId.parse(link["properties"]["statements"][0]).row
                links[first][link["properties"]["id"]] = {**link["properties"], **link}
        for number in sorted(made):
            made[number]["links"] = [_link(links[number][one]) for one in sorted(links[number])]
            yield _line("row", made[number])


def _link(link: Mapping[str, Any]) -> Line:
    return {field: link[field] for field in LINK_FIELDS if field in link}


def _line(kind: str, fields: Mapping[str, Any]) -> str:
    return json.dumps({"line": kind, **fields}, ensure_ascii=False, sort_keys=True, default=str)


def _entity(row: Mapping[str, Any]) -> Line:
    """An entity as its own model writes it, and what it rests on."""
    rests = {field: row.get(field, []) for field in ("statements", "counts", "counted_by")}
    return {**entity_of(row).model_dump(mode="json"), **rests}
