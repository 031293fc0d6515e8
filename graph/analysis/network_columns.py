"""Read the nodes and links of the institution graph as columns: from the store, or from a file that is kept.

A file is kept of a large network alone, under what the store held when it was read (see ``read/contents``), the
view, and the documents that were selected. So a file of a view is never used for another.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress, islice
from pathlib import Path
from typing import Any

from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.store.column_file import Columns, delete_outdated, directory, keep_columns, read_columns
from tuyun.graph.store.plan import Plan, ask

CHUNK = 10_000
"""Nodes or links in each chunk."""
PAGE = 20_000
"""Entities of each request."""
LEAST = 20_000
"""Links from which on a network is kept in a file; fewer are read in a fraction of a second."""
_NODES, _EDGES = "nodes.", "edges."
_ID = ("sources", "types", "targets", "documents")
"""The columns of links of which their ids are made."""
Chunks = Sequence[Mapping[str, Any]]


def read_network_columns(
    labels: Sequence[str], kinds: Sequence[str], documents: Sequence[str] | None, folder: Path | None = None
) -> Plan[tuple[Chunks, Chunks]]:
    """The chunks of nodes and of links by their ids, in the columns of ``read/nodes`` and ``read/edges``.

    Args:
        labels: labels of the nodes.
        kinds: kinds of the links.
        documents: ids of the documents that nodes and links are of; None for all.
        folder: where files are kept; by default `column_file.directory`.
    """
    chosen = {"labels": list(labels), "documents": documents}
    held = (yield ask("read/contents"))[0]
    key = {**held, **chosen, "kinds": list(kinds)}
    place = folder or directory()
    if kept := read_columns(key, place):
        nodes, edges = _columns_of(kept, _NODES), _columns_of(kept, _EDGES)
        edges["ids"] = list(map(SEPARATOR.join, zip(*(edges[name] for name in _ID), strict=True)))
        del edges["documents"]
        return _chunks(nodes), _chunks(edges)
    delete_outdated(key, place)
    nodes = yield from _read_pages("read/nodes", chosen)
    edges = yield from _read_pages("read/edges", {**chosen, "kinds": list(kinds)})
    order = sorted(range(len(edges["ids"])), key=edges["ids"].__getitem__)
    edges = {name: list(map(column.__getitem__, order)) for name, column in edges.items()}
    if len(order) >= LEAST and held["origin"] and (yield ask("read/contents"))[0] == held:
        _keep(key, nodes, edges, place)
    return _chunks(nodes), _chunks(edges)


def edges_resting_on(edges: Chunks, statements: frozenset[str]) -> Chunks:
    """The chunks of the links that rest on any of some statements, each with these statements alone."""
    parallel = ("modalities", "standings", "statements")
    chunks = []
    for chunk in edges:
        counting = [[id_ in statements for id_ in ids] for ids in chunk["statements"]]
        chunks.append(
            {
                name: [
                    list(compress(value, flags)) if name in parallel else value
                    for value, flags in zip(column, counting, strict=True)
                    if any(flags)
                ]
                for name, column in chunk.items()
            }
        )
    return chunks


def _read_pages(name: str, parameters: Mapping[str, object]) -> Plan[dict[str, list[Any]]]:
    """The columns of all pages of a query; equal strings share an object, since a large network has many of."""
    columns: dict[str, list[Any]] = {}
    known: dict[str, str] = {}
    after: str | None = ""
    while after is not None:
        rows = yield ask(name, after=after, page=PAGE, **parameters)
        after = None
        for row in rows:
            after = row["next"]
            for column, values in row.items():
                if column != "next":
                    columns.setdefault(column, []).extend(_shared(values, known) if column != "ids" else values)
    return columns or {
        column.name: [] for column in ask(name, **parameters).query.columns if column.name != "next"
    }


def _shared(values: Sequence[Any], known: dict[str, str]) -> Iterator[Any]:
    return (known.setdefault(value, value) if isinstance(value, str) else value for value in values)


def _keep(key: Mapping[str, Any], nodes: Columns, edges: Columns, folder: Path) -> None:
    documents = [id_.rpartition(SEPARATOR)[2] for id_ in edges["ids"]]
    parts = {**edges, "documents": documents}
    if any(map(str.__ne__, edges["ids"], map(SEPARATOR.join, zip(*(parts[name] for name in _ID), strict=True)))):
        return  # another version wrote other ids
    columns = {f"{_NODES}{name}": column for name, column in nodes.items()}
    columns |= {f"{_EDGES}{name}": column for name, column in parts.items() if name != "ids"}
    keep_columns(key, columns, folder)


def _columns_of(kept: Columns, prefix: str) -> dict[str, list[Any]]:
    return {name.removeprefix(prefix): column for name, column in kept.items() if name.startswith(prefix)}


def _chunks(columns: Columns) -> Chunks:
    iterators = {name: iter(column) for name, column in columns.items()}
    size = len(columns["ids"])
    return [
        {name: list(islice(column, CHUNK)) for name, column in iterators.items()} for _ in range(0, size, CHUNK)
    ]
