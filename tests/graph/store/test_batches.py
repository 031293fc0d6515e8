"""Batches of a table's rows, which are made ahead of the batch that is being written."""

import gc
from collections.abc import Mapping
from threading import Event
from typing import Any

import pytest
from tuyun.graph.derive import Graph
from tuyun.graph.errors import InvalidSource
from tuyun.graph.source import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.store import batches as module
from tuyun.graph.store.batches import Records, batches
from tuyun.graph.store.link_rows import recorded_link_rows
from tuyun.graph.store.rows import row_node

graph_of = module.graph_of


def test_batches_have_the_rows_of_a_table_in_order_and_those_that_are_loaded_are_counted_alone(
    cases: Table,
) -> None:
    whole, later = dict[str, tuple[str, int]](), dict[str, tuple[str, int]]()
    made = list(batches(cases, 25, 0, whole))
    resumed = list(batches(cases, 25, 30, later))
    assert [(batch.before, batch.last) for batch in made] == [(0, 25), (25, 50), (50, 60)]
    assert [(batch.before, batch.last) for batch in resumed] == [(25, 25), (30, 50), (50, 60)]
    expected = [
        row_node(node, cases.document, row.number, row.quote)
        for row in cases.rows()
        for node in graph_of(cases, row).nodes.values()
    ]
    assert [node for batch in made for node in batch.nodes] == expected
    assert [node for batch in resumed for node in batch.nodes] == [
        node for node in expected if node["properties"]["row"] > 30
    ]
    assert later == whole


def test_the_groups_of_a_batch_hold_each_link_with_all_its_properties(cases: Table) -> None:
    (batch,) = batches(cases, 100, 0, {})
    labels = {entity.id: entity.label for entity in cases.entities}
    ends = [*(node["id"] for node in batch.nodes), *batch.shared]
    held = [
        {
            "source": ends[source],
            "target": ends[target],
            "type": group["type"],
            "properties": {**group["properties"], "id": id_, "statements": statements},
        }
        for group in batch.links
        for source, target, id_, statements in group["rows"]
    ]
    expected = [link for row in cases.rows() for link in recorded_link_rows(graph_of(cases, row), labels)]
    for link in expected:
        link["properties"]["country"] = cases.document.country
    assert len(batch.links) < len(expected) / 10
    assert sorted(held, key=_id_of) == sorted(expected, key=_id_of)


def _id_of(link: Mapping[str, Any]) -> str:
    id_: str = link["properties"]["id"]
    return id_


def test_garbage_is_collected_again_once_a_batch_is_made(cases: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    collecting = []

    def noted(table: Records, row: Row) -> Graph:
        collecting.append(gc.isenabled())
        if row.number == 60:
            raise InvalidSource("a fault", todo="Mend it.")
        return graph_of(table, row)

    monkeypatch.setattr(module, "graph_of", noted)
    before = gc.isenabled()
    gc.enable()
    try:
        with pytest.raises(InvalidSource, match="a fault"):
            list(batches(cases, 50, 0, {}))
        assert gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()
    assert collecting == [False] * 60


def test_the_next_batch_is_made_while_a_batch_is_written(cases: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    began = Event()

    def noted(table: Records, row: Row) -> Graph:
        if row.number == 11:
            began.set()
        return graph_of(table, row)

    monkeypatch.setattr(module, "graph_of", noted)
    coming = batches(cases, 10, 0, {})
    assert next(coming).last == 10
    assert began.wait(60)


def test_a_fault_is_raised_only_when_its_batch_is_asked_for(cases: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(table: Records, row: Row) -> Graph:
        if row.number == 11:
            raise InvalidSource("a fault", todo="Mend it.")
        return graph_of(table, row)

    monkeypatch.setattr(module, "graph_of", faulty)
    coming = batches(cases, 10, 0, {})
    assert next(coming).last == 10
    with pytest.raises(InvalidSource, match="a fault"):
        next(coming)
