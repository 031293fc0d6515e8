"""Nodes and links for analyses, in pages of columns: on the seed, held against its source."""

from itertools import pairwise
from typing import Any

import pytest
from tuyun.graph.analysis.network import KINDS, structure_labels
from tuyun.graph.derive import derive_graph
from tuyun.graph.derive.graph import SEPARATOR
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store
from tuyun.graph.vocabulary import vocabulary


def pages(store: Store, name: str, page: int, **chosen: object) -> list[list[dict[str, Any]]]:
    """The rows of each page of a query."""
    ends = [row["last"] for row in store.ask("read/pages", page=page, pages=10_000).rows]
    return [
        [dict(row) for row in store.ask(name, labels=structure_labels(), after=after, last=last, **chosen).rows]
        for after, last in pairwise(["", *ends, "~"])
    ]


@pytest.mark.parametrize("page", [1, 7, 10_000])
def test_nodes_and_edges_come_as_columns_in_pages(seeded_store: Store, seed_source: Narrative, page: int) -> None:
    built = derive_graph(seed_source.entities, seed_source.statements)
    labels = structure_labels()
    inside = {name for name, node in built.nodes.items() if node.entity.label in labels}
    nodes = [row for rows in pages(seeded_store, "read/nodes", page) for row in rows]
    assert all(len(row["ids"]) <= page and len({len(column) for column in row.values()}) == 1 for row in nodes)
    numbers = [number for row in nodes for number in row.pop("numbers")]
    assert len(set(numbers)) == len(numbers)
    assert [one for row in nodes for one in zip(*row.values(), strict=True)] == [
        (name, node.entity.name, node.entity.label, -1, list(node.entity.narrower_than))
        for name, node in sorted(built.nodes.items())
        if name in inside
    ]
    edges = [row for rows in pages(seeded_store, "read/edges", page, kinds=list(KINDS)) for row in rows]
    told = {
        SEPARATOR.join((source, row["type"], target, row["document"])): (
            source, target, row["type"], tuple(row["modalities"]), tuple(row["standings"]), tuple(statements),
            row["rule"] or None,
        )
        for row in edges
        for source, target, statements in zip(row["sources"], row["targets"], row["statements"], strict=True)
    }  # fmt: skip
    assert told == {
        id_: (
            link.source, link.target, link.type, link.modalities, link.standings, link.statements, link.rule,
        )
        for id_, link in built.links.items()
        if {link.source, link.target} <= inside
        and vocabulary().links[link.type].kind in KINDS
    }  # fmt: skip
