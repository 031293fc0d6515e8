"""Batches of a table's rows, which are made ahead of the batch that is being written."""

from threading import Event

import pytest
from tuyun.graph.derive import Graph
from tuyun.graph.errors import InvalidSource
from tuyun.graph.source import Table
from tuyun.graph.source.table_rows import Row
from tuyun.graph.store import batches as module
from tuyun.graph.store.batches import Records, batches
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
