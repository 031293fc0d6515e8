"""`tuyun verify`: a sound home, and one with a damaged database and a damaged state."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import Store, StoreSettings

from tests.cli.command import Tuyun

pytestmark = pytest.mark.once


@pytest.mark.long
def test_each_part_is_checked_and_the_damaged_ones_are_named(tuyun: Tuyun, tmp_path: Path) -> None:
    with (
        local_neo4j(tmp_path, bolt_port=0, http_port=0) as running,
        Store.connect(StoreSettings(running.uri, running.user, running.password)) as store,
    ):
        store.prepare()
        busy = tuyun("verify", "--home", tmp_path)
    assert busy.code == 1
    assert "holds this home" in busy.err
    (tmp_path / "state").mkdir()
    state = tmp_path / "state" / "state.sqlite3"
    with closing(sqlite3.connect(state)) as connection:
        connection.execute("CREATE TABLE keys (name TEXT)")
    parts = ["jars", "credentials", "database neo4j", "database system", "state.sqlite3"]
    sound = tuyun("verify", "--home", tmp_path)
    assert (sound.code, sound.err) == (0, "")
    assert sound.out.splitlines() == [f"{part:16}  sound" for part in parts]
    state.write_bytes(b"not a database" + state.read_bytes()[14:])
    for name in ("neostore.propertystore.db", "neostore.propertystore.db.strings", "neostore.schemastore.db"):
        file = tmp_path / "data" / "databases" / "neo4j" / name
        file.write_bytes(bytes(byte ^ 0x55 for byte in file.read_bytes()))
    damaged = tuyun("verify", "--home", tmp_path)
    lines = dict(zip(parts, damaged.out.splitlines(), strict=True))
    assert damaged.code == 1
    assert [part for part, line in lines.items() if not line.endswith("  sound")] == [
        "database neo4j",
        "state.sqlite3",
    ]
    assert lines["state.sqlite3"] == "state.sqlite3     file is not a database"
    assert "Damaged: database neo4j, state.sqlite3. Run `tuyun repair`" in damaged.err


def test_a_directory_that_is_no_home_is_an_error(tuyun: Tuyun, tmp_path: Path) -> None:
    refused = tuyun("verify", "--home", tmp_path)
    assert (refused.code, refused.out) == (1, "")
    assert refused.err == f"tuyun: {tmp_path}: There is no home here. Choose its directory with --home.\n"
    assert list(tmp_path.iterdir()) == []
