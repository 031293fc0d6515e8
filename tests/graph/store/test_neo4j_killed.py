"""Neo4j itself dies in the middle of a load."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tuyun.graph.errors import StoreError
from tuyun.graph.local import Running, local_neo4j
from tuyun.graph.source import Table
from tuyun.graph.store import Store, StoreSettings, load
from tuyun.graph.store.table import load_table

from tests.cypher.support import dump
from tests.graph.store.invented import first


@contextmanager
def _serving(home: Path) -> Iterator[tuple[Running, Store]]:
    with (
        local_neo4j(home, bolt_port=0, http_port=0) as running,
        Store.connect(StoreSettings(running.uri, running.user, running.password)) as store,
    ):
        yield running, store


@pytest.mark.once
@pytest.mark.long
def test_a_neo4j_that_is_killed_in_mid_load_keeps_what_was_whole_and_the_same_command_finishes(
    tmp_path: Path, cases: Table
) -> None:
    with _serving(tmp_path) as (running, store):
        load(store, first())
        narrative = dump(store)

        def kill(rows: int, _: int) -> None:
            if rows == 20:
                os.kill(running.pid, signal.SIGKILL)

        with pytest.raises(StoreError, match=r"no Neo4j answers|cannot serve"):
            load_table(store, cases, kill, batch=10)
    with _serving(tmp_path) as (_, store):
        documents = store.ask("read/documents")
        assert documents.incomplete == ("arlavia-cases",)
        states = {row["document"]["id"]: row["document"].get("rows_loaded") for row in documents.rows}
        assert states == {"first": None, "arlavia-cases": 20}
        assert load_table(store, cases, batch=10)[1]
        assert store.ask("read/documents").incomplete == ()
        assert len(store.ask("read/entities", label="Case", documents=["arlavia-cases"], limit=100).rows) == 60
        assert set(narrative) <= set(dump(store))
