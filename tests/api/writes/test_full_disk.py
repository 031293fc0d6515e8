"""A disk that is nearly full: a load is refused with the numbers, and reading goes on."""

import dataclasses
from pathlib import Path

import pytest
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings, room

from tests.api.client import running
from tests.api.writes.conftest import Writer, country, kyrgyz


def test_a_load_is_answered_507_and_a_read_200(
    secret: str,
    state: Path,
    store_settings: StoreSettings,
    empty_store: Store,  # noqa: ARG001 - it sees to what the store holds
    tmp_path: Path,
    in_this_process: None,  # noqa: ARG001 - where the room can be changed
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with running(create_app(dataclasses.replace(store_settings, disk=tmp_path), Settings(state=state))) as client:
        writer = Writer(client, secret, state)
        assert writer.load(kyrgyz()).status_code == 201
        monkeypatch.setattr(room, "NEEDED", 1 << 60)
        refused = writer.load(country())
        problem = refused.json()
        assert (refused.status_code, problem["type"]) == (507, "urn:tuyun:problem:disk-full")
        assert problem["room"]["needed"] == 1 << 60
        assert 0 < problem["room"]["free"] < 1 << 60
        assert problem["todo"] == "Free some space, then repeat; reading goes on meanwhile."
        assert writer.load(kyrgyz()).json()["data"]["change"] == "unchanged"
        read = writer.send("GET", "/v1/documents")
        assert [document["id"] for document in read.json()["data"]] == ["kyrgyz-republic-2022"]
