"""Read the nodes and links of the institution graph as columns: from the store, or from a file that is kept.

A file is kept of a large network alone, under what the store held when it was read (see ``read/contents``), the
view, and the documents that were selected. So a file of a view is never used for another.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, islice
from pathlib import Path
from typing import Any

from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.statements.scope import country_of_id
from tuyun.graph.store.column_file import Columns, delete_outdated, directory, keep_columns, read_columns
from tuyun.graph.store.columns import Column
from tuyun.graph.store.plan import Plan, ask

CHUNK = 10_000
"""Nodes or links in each chunk."""
PAGE = 20_000
"""Entities of each request."""
LEAST = 20_000
"""Links from which on a network is kept in a file; fewer are read in a fraction of a second."""
_NODES, _EDGES = "nodes.", "edges."
_NODE = ("ids", "names", "labels", "rows", "narrower")
PARALLEL = ("modalities", "standings", "statements")
"""What links have of each of their statements, in the same order."""
_EDGE = ("sources", "targets", "types", *PARALLEL, "rules")
_ID = ("sources", "types", "targets", "documents")
"""The columns of links of which their ids are made."""
Chunks = Sequence[Mapping[str, Any]]
Lists = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class NetworkColumns:
    """The nodes and links of a network, in the columns of ``read/nodes`` and ``read/edges``.

    The ids of links are a column only where they are not made of the columns `_ID`, as those of this version are.
    """

    nodes: Columns
    edges: Columns

    @classmethod
    def of(cls, nodes: Iterable[Lists], edges: Iterable[Lists]) -> "NetworkColumns":
        """Of chunks of columns as lists, with the ids of links."""
        described, linked = _joined(nodes, _NODE), _joined(edges, (*_EDGE, "ids"))
        linked["documents"] = [id_.rpartition(SEPARATOR)[2] for id_ in linked["ids"]]
        if all(map(str.__eq__, linked["ids"], _link_ids(linked))):
            del linked["ids"]
        return cls(*({name: Column.of(column) for name, column in side.items()} for side in (described, linked)))

    @property
    def links(self) -> int:
        """How many links there are."""
        return len(self.edges["sources"])

    @cached_property
    def node_chunks(self) -> Chunks:
        """The columns of the nodes as lists, `CHUNK` nodes at a time."""
        return _chunks({name: column.to_list() for name, column in self.nodes.items()})

    @cached_property
    def edge_chunks(self) -> Chunks:
        """The columns of the links as lists, with their ids, `CHUNK` links at a time."""
        edges = {name: column.to_list() for name, column in self.edges.items()}
        edges.setdefault("ids", list(_link_ids(edges)))
        del edges["documents"]
        return _chunks(edges)

    def link_id(self, place: int) -> str:
        """The id of a link."""
        if "ids" in self.edges:
            return str(self.edges["ids"].at(place))
        return SEPARATOR.join(self.edges[name].at(place) for name in _ID)

    def naming_countries(self, documents: Mapping[str, str | None]) -> "NetworkColumns":
        """The same, with names that begin with the country of each node that belongs to a country.

        Args:
            documents: countries by the ids of the documents.
        """
        ids, labels, names = (self.nodes[name].to_list() for name in ("ids", "labels", "names"))
        countries = (country_of_id(id_, label, documents) for id_, label in zip(ids, labels, strict=True))
        named = [f"{country}: {name}" if country else name for country, name in zip(countries, names, strict=True)]
        return NetworkColumns({**self.nodes, "names": Column.of(named)}, self.edges)

    def resting_on(self, statements: frozenset[str]) -> "NetworkColumns":
        """The links that rest on any of some statements, each with these statements alone."""
        edges = {name: column.to_list() for name, column in self.edges.items()}
        counting = [[id_ in statements for id_ in ids] for ids in edges["statements"]]
        kept = {
            name: [
                list(compress(value, flags)) if name in PARALLEL else value
                for value, flags in zip(column, counting, strict=True)
                if any(flags)
            ]
            for name, column in edges.items()
        }
        return NetworkColumns(self.nodes, {name: Column.of(column) for name, column in kept.items()})


def read_network_columns(
    labels: Sequence[str], kinds: Sequence[str], documents: Sequence[str] | None, folder: Path | None = None
) -> Plan[NetworkColumns]:
    """The nodes, by their ids, and the links, by theirs.

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
        return NetworkColumns(_columns_of(kept, _NODES), _columns_of(kept, _EDGES))
    delete_outdated(key, place)
    nodes = yield from _read_pages("read/nodes", chosen)
    edges = yield from _read_pages("read/edges", {**chosen, "kinds": list(kinds)})
    ids = edges.get("ids", [])
    order = sorted(range(len(ids)), key=ids.__getitem__)
    ordered = {name: list(map(column.__getitem__, order)) for name, column in edges.items()}
    columns = NetworkColumns.of(filter(None, [nodes]), filter(None, [ordered]))  # no pages, no columns
    if len(order) >= LEAST and held["origin"] and (yield ask("read/contents"))[0] == held:
        _keep(key, columns, place)
    return columns


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
    return columns


def _shared(values: Sequence[Any], known: dict[str, str]) -> Iterator[Any]:
    return (known.setdefault(value, value) if isinstance(value, str) else value for value in values)


def _keep(key: Mapping[str, Any], found: NetworkColumns, folder: Path) -> None:
    if "ids" not in found.edges:  # else another version wrote other ids
        columns = {f"{_NODES}{name}": column for name, column in found.nodes.items()}
        columns |= {f"{_EDGES}{name}": column for name, column in found.edges.items()}
        keep_columns(key, columns, folder)


def _joined(chunks: Iterable[Lists], names: Iterable[str]) -> dict[str, list[Any]]:
    """The columns with these names, of all chunks."""
    columns: dict[str, list[Any]] = {name: [] for name in names}
    for chunk in chunks:
        for name, column in columns.items():
            column.extend(chunk[name])
    return columns


def _link_ids(edges: Lists) -> Iterator[str]:
    return map(SEPARATOR.join, zip(*(edges[name] for name in _ID), strict=True))


def _columns_of(kept: Columns, prefix: str) -> Columns:
    return {name.removeprefix(prefix): column for name, column in kept.items() if name.startswith(prefix)}


def _chunks(columns: Lists) -> Chunks:
    iterators = {name: iter(column) for name, column in columns.items()}
    size = len(next(iter(columns.values())))
    return [
        {name: list(islice(column, CHUNK)) for name, column in iterators.items()} for _ in range(0, size, CHUNK)
    ]
