"""Nodes and links for analyses, in pages of columns: on the seed, held against its source."""

from typing import Any

import pytest
from tuyun.graph.analysis.network import structure_labels
from tuyun.graph.derive import derive_graph
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store
from tuyun.graph.vocabulary import vocabulary


def pages(store: Store, name: str, page: int, **chosen: object) -> list[dict[str, Any]]:
    """The pages of a query whose rows are pages of columns, without what leads to the next."""
    found: list[dict[str, Any]] = []
    after: str | None = ""
    while after is not None:
        rows = store.ask(name, labels=structure_labels(), after=after, page=page, **chosen).rows
        after = rows[0]["next"] if rows else None
        found += ({column: values for column, values in row.items() if column != "next"} for row in rows)
    return found


@pytest.mark.parametrize("page", [1, 7, 10_000])
def test_nodes_and_edges_come_as_columns_in_pages(seeded_store: Store, seed_source: Narrative, page: int) -> None:
    built = derive_graph(seed_source.entities, seed_source.statements)
    labels = structure_labels()
    inside = {name for name, node in built.nodes.items() if node.entity.label in labels}
    nodes = pages(seeded_store, "read/nodes", page)
    assert all(len(row["ids"]) <= page and len({len(column) for column in row.values()}) == 1 for row in nodes)
    assert [one for row in nodes for one in zip(*row.values(), strict=True)] == [
        (name, node.entity.name, node.entity.label, None, list(node.entity.narrower_than))
        for name, node in sorted(built.nodes.items())
        if name in inside
    ]
    edges = pages(seeded_store, "read/edges", page, kinds=["plain", "permitted"])
    assert all(len({len(column) for column in row.values()}) == 1 for row in edges)
    told = {
        id_: (source, target, type_, tuple(modalities), tuple(standings), tuple(statements), rule or None)
        for row in edges
        for id_, source, target, type_, modalities, standings, statements, rule in zip(
            row["ids"], row["sources"], row["targets"], row["types"], row["modalities"], row["standings"],
            row["statements"], row["rules"], strict=True,
        )
    }  # fmt: skip
    assert told == {
        id_: (
            link.source, link.target, link.type, link.modalities, link.standings, link.statements, link.rule,
        )
        for id_, link in built.links.items()
        if {link.source, link.target} <= inside
        and vocabulary().links[link.type].kind in ("plain", "permitted")
    }  # fmt: skip
