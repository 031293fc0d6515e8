"""Read the nodes and links of the institution graph as columns: from the store, or from a file that is kept.

A file is kept of a large network alone, under what the store held when it was read (see ``read/contents``), the
view, and the documents that were selected. So a file of a view is never used for another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress, islice, pairwise
from pathlib import Path
from typing import Any

from tuyun.graph.analysis.network_builder import PARALLEL, NetworkBuilder
from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.statements.scope import country_of_id
from tuyun.graph.store.column_file import Columns, delete_outdated, directory, keep_columns, read_columns
from tuyun.graph.store.columns import Column
from tuyun.graph.store.plan import Plan, ask, ask_each
from tuyun.graph.vocabulary import vocabulary

CHUNK = 10_000
"""Nodes or links in each chunk."""
PAGE = 20_000
"""Entities of each request."""
PAGES = 5
"""Pages whose ends are read in a request."""
MANY = 10_000
"""Links of an entity from which on those to cases and victims are read from their other end."""
LEAST = 20_000
"""Links from which on a network is kept in a file; fewer are read in a fraction of a second."""
_LAST = "~"
"""Follows all ids."""
_NODES, _EDGES = "nodes.", "edges."
Chunks = Sequence[Mapping[str, Any]]
Lists = Mapping[str, Sequence[Any]]


@dataclass(frozen=True)
class NetworkColumns:
    """The nodes of a network in the columns of ``read/nodes``, and its links.

    The sources and targets of links are the places of nodes, in the order of their ids.
    """

    nodes: Columns
    edges: Columns

    @classmethod
    def of(
        cls,
        nodes: Iterable[Lists],
        edges: Iterable[Mapping[str, Any]],
        row_edges: Iterable[Mapping[str, Any]] = (),
    ) -> "NetworkColumns":
        """Of rows of ``read/nodes``, of ``read/edges``, and of ``read/row_edges``."""
        builder = NetworkBuilder()
        for row in nodes:
            builder.add_nodes(row)
        for row in edges:
            builder.add_links(row)
        for row in row_edges:
            builder.add_row_links(row)
        return cls(builder.nodes(), builder.links())

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
        ids = self.nodes["ids"].values
        for name in ("sources", "targets"):
            edges[name] = [ids[place] for place in edges[name]]
        parts = (edges["sources"], edges["types"], edges["targets"], edges.pop("documents"))
        return _chunks({**edges, "ids": [*map(SEPARATOR.join, zip(*parts, strict=True))]})

    def link_id(self, place: int) -> str:
        """The id of a link."""
        source, type_, target, document = (
            self.edges[name].at(place) for name in ("sources", "types", "targets", "documents")
        )
        ids = self.nodes["ids"].values
        return SEPARATOR.join((ids[source], type_, ids[target], document))

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
    ranges = yield from _read_ranges()
    builder = NetworkBuilder()
    nodes = [ask("read/nodes", **chosen, **range_) for range_ in ranges]
    yield from ask_each(nodes, builder.add_nodes)
    pages = [(range_, *page) for range_, page in zip(ranges, builder.pages, strict=False)]  # the last may be empty
    edges = [
        ask("read/edges", **chosen, **range_, kinds=list(kinds), many=MANY)
        for range_, _, others in pages
        if others
    ]
    yield from ask_each(edges, builder.add_links)
    types = [name for name, link in vocabulary().links.items() if link.kind in kinds]
    row_edges = [
        ask("read/row_edges", documents=documents, **range_, types=types)
        for range_, of_rows, _ in pages
        if of_rows
    ]
    yield from ask_each(row_edges, builder.add_row_links)
    columns = NetworkColumns(builder.nodes(), builder.links())
    if columns.links >= LEAST and held["origin"] and (yield ask("read/contents"))[0] == held:
        kept = {f"{_NODES}{name}": column for name, column in columns.nodes.items()}
        keep_columns(key, kept | {f"{_EDGES}{name}": column for name, column in columns.edges.items()}, place)
    return columns


def _read_ranges() -> Plan[list[dict[str, str]]]:
    """The page of each request: the id that it follows, and the last id in it."""
    ends, last = [""], [""]
    while last:
        last = [row["last"] for row in (yield ask("read/pages", after=ends[-1], page=PAGE, pages=PAGES))]
        ends += last
    return [{"after": after, "last": last} for after, last in pairwise([*ends, _LAST])]


def _columns_of(kept: Columns, prefix: str) -> Columns:
    return {name.removeprefix(prefix): column for name, column in kept.items() if name.startswith(prefix)}


def _chunks(columns: Lists) -> Chunks:
    iterators = {name: iter(column) for name, column in columns.items()}
    size = len(next(iter(columns.values())))
    return [
        {name: list(islice(column, CHUNK)) for name, column in iterators.items()} for _ in range(0, size, CHUNK)
    ]
