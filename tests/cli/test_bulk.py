"""tuyun load --bulk: what the first analysis of the new store need not read."""

from pathlib import Path

import pytest
from tuyun.graph.analysis import network_columns
from tuyun.graph.errors import StoreError
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import Request, Store, StoreSettings
from tuyun.graph.store.record import Record

from benchmarks.invent_cases import invent_cases
from tests.cli.command import Tuyun

pytestmark = pytest.mark.once


def test_the_first_rank_after_a_load_in_bulk_reads_a_file(
    tuyun: Tuyun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUYUN_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(network_columns, "LEAST", 1)
    asked: list[str] = []
    fetch = Store.fetch

    def noted(store: Store, request: Request) -> list[Record]:
        asked.append(request.query.name)
        return fetch(store, request)

    monkeypatch.setattr(Store, "fetch", noted)
    invent_cases(tmp_path / "cases", 40, 7)
    loaded = tuyun("load", "--bulk", tmp_path / "cases", "--home", tmp_path / "home")
    assert (loaded.code, "The network was not read" in loaded.err) == (0, False)
    assert "read/nodes" in asked
    asked.clear()
    with local_neo4j(tmp_path / "home", bolt_port=0, http_port=0) as neo4j:
        ranked = tuyun("rank", "degree", settings=StoreSettings(neo4j.uri, neo4j.user, neo4j.password))
    assert ranked.code == 0
    assert "read/contents" in asked
    assert "read/nodes" not in asked


def test_a_network_that_cannot_be_read_spoils_no_load(
    tuyun: Tuyun, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreError("The store gives no nodes.", todo="Try again.")

    monkeypatch.setattr("tuyun.graph.analysis.inputs.read_network_columns", refuse)
    invent_cases(tmp_path / "cases", 40, 7)
    loaded = tuyun("load", "--bulk", tmp_path / "cases", "--home", tmp_path / "home")
    assert (loaded.code, loaded.out) == (0, "arlavia-cases: loaded, revision 3\n")
    assert "The network was not read, so the first analysis will read it: The store gives no nodes." in loaded.err
