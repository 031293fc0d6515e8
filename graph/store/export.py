"""Export the whole graph as JSON Lines, which `tuyun.graph.store.restore` reads back without loss.

The first line is ``dataset``. Each document has a ``document`` line, its ``entity`` lines, and then either its
``sentence``, ``statement`` and ``link`` lines (a narrative) or its ``row`` lines (a table), each with the nodes
and links of one row. A table's ``published`` lines are the groups of cases of all editions whose counts were
published, so that the store that reads them goes on from what readers were shown. The last line is ``end`` with
the SHA-256 sum of the lines before it, so that no edit goes unnoticed. Someone who edits on purpose can compute
the sum anew: it is no signature.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TextIO

from tuyun.graph.errors import StoreError
from tuyun.graph.statements import RowId
from tuyun.graph.store.plan import Plan, ask
from tuyun.graph.store.record import Rows
from tuyun.graph.store.rows import entity_of, statement_of

FORMAT = 2
ROWS = 10_000
ROW_FIELDS = {"documents", "document", "row", "quote"}
LINK_FIELDS = ("type", "caption", "source", "target", "document", "statements", "modalities", "standings", "rule")
Line = dict[str, Any]


def export(file: TextIO) -> Plan[int]:
    """Write every line of the export to a file that can be rewound; gives the number of lines.

    Raises `StoreError` if a document is not loaded whole.
    """
    file.seek(0)
    file.truncate()  # a plan is run again if the graph changed meanwhile
    lines, digest = 0, hashlib.sha256()

    def write(kind: str, fields: Mapping[str, Any]) -> None:
        nonlocal lines
        text = json.dumps({"line": kind, **fields}, ensure_ascii=False, sort_keys=True, default=str) + "\n"
        file.write(text)
        digest.update(text.encode())
        lines += 1

    (dataset,) = yield ask("admin/dataset")
    write("dataset", {"format": FORMAT, "revision": dataset["revision"]})
    for row in (yield ask("export/documents")):
        document = row["document"]
        name = document["id"]
        if document["state"] != "loaded":
            raise StoreError(f"{name!r} is not loaded whole.", todo="Load or remove it, then export again.")
        write("document", document)
        for entity in (yield ask("export/entities", document=name)):
            write("entity", _entity(entity["entity"]))
        if document["kind"] == "records":
            for start in range(1, document["rows"] + 1, ROWS):
                part = yield ask("export/rows", document=name, **{"from": start, "to": start + ROWS})
                for line in _row_lines(part):
                    write("row", line)
            for group in (yield ask("load/published_editions", document=name)):
                write("published", group)
        else:
            yield from _narrative(name, write)
    write("end", {"sha256": digest.hexdigest()})
    return lines


def _narrative(document: str, write: Callable[[str, Mapping[str, Any]], None]) -> Plan[None]:
    for row in (yield ask("export/sentences", document=document)):
        write("sentence", row["sentence"])
    for row in (yield ask("read/statements", documents=[document], limit=1_000_000)):
        statement = statement_of(row["statement"], row["mentions"], row["compared_with"])
        write("statement", statement.model_dump(mode="json") | {"phrase": row["statement"]["phrase"]})
    for row in (yield ask("export/links", document=document)):
        write("link", _link(row["link"] | {end: row[end] for end in ("type", "source", "target")}))


def _row_lines(rows: Rows) -> Iterator[Line]:
    """A line for each row of a table, from the nodes that the rows made."""
    lines: dict[int, Line] = {}
    links: dict[int, dict[str, Line]] = defaultdict(dict)
    for row in rows:
        number, node = row["row"], dict(row["node"])
        line = lines.setdefault(number, {"row": number, "quote": node["quote"], "nodes": []})
        line["nodes"].append(_entity({key: value for key, value in node.items() if key not in ROW_FIELDS}))
        for link in row["links"]:
            first = RowId.parse(link["properties"]["statements"][0]).row
            links[first][link["properties"]["id"]] = {**link["properties"], **link}
    for number in sorted(lines):
        yield {**lines[number], "links": [_link(links[number][id_]) for id_ in sorted(links[number])]}


def _link(link: Mapping[str, Any]) -> Line:
    return {field: link[field] for field in LINK_FIELDS if field in link}


def _entity(row: Mapping[str, Any]) -> Line:
    """The fields of an entity, and the ids of the statements and counts that it rests on."""
    evidence = {field: row.get(field, []) for field in ("statements", "counts", "counted_by")}
    return {**entity_of(row).model_dump(mode="json"), **evidence}
