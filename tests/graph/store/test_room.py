"""Loads stop before the disk is full; everything else goes on."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from tuyun.graph.errors import DiskFull
from tuyun.graph.source import Narrative, Table
from tuyun.graph.store import Store, StoreSettings, load, remove, room
from tuyun.graph.store.table import load_table

from tests.cypher.support import dump
from tests.graph.store.invented import first


@pytest.fixture
def nearly_full(
    seeded_store: Store,  # noqa: ARG001 - it sees to what the store holds
    store_settings: StoreSettings,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Store]:
    """The store of a Neo4j on this machine, whose disk has less room than a load needs."""
    monkeypatch.setattr(room, "NEEDED", 1 << 60)
    with Store.connect(dataclasses.replace(store_settings, disk=tmp_path)) as store:
        yield store


def test_a_load_is_refused_with_the_numbers_and_changes_nothing(nearly_full: Store, cases: Table) -> None:
    before = dump(nearly_full)
    for source in (first(), cases):
        with pytest.raises(
            DiskFull, match=r"the disk has \d+ MB free, and a load needs 1099511627776 MB"
        ) as refused:
            load(nearly_full, source)
        assert refused.value.needed == 1 << 60
        assert 0 < (refused.value.free or 0) < 1 << 60
    assert dump(nearly_full) == before


def test_what_writes_nothing_new_goes_on(nearly_full: Store, seed_source: Narrative) -> None:
    assert load(nearly_full, seed_source).changed is False
    assert remove(nearly_full, "not-loaded").changed is False
    assert len(nearly_full.ask("read/documents").rows) == 1


def test_a_table_keeps_the_batches_that_were_written_and_the_same_load_finishes_it(
    empty_store: Store,
    store_settings: StoreSettings,
    cases: Table,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fill_the_disk(rows: int, _: int) -> None:
        if rows == 20:
            monkeypatch.setattr(room, "NEEDED", 1 << 60)

    with Store.connect(dataclasses.replace(store_settings, disk=tmp_path)) as store:
        with pytest.raises(DiskFull):
            load_table(store, cases, fill_the_disk, batch=10)
        assert empty_store.ask("read/documents").incomplete == (cases.document.id,)
        monkeypatch.undo()
        assert load_table(store, cases, batch=10)[1]
    assert empty_store.ask("read/documents").incomplete == ()
    assert len(empty_store.ask("read/entities", label="Case", limit=100).rows) == 60
