"""`tuyun backup` and `tuyun restore` of a home whose Neo4j has data."""

from pathlib import Path

import pytest
from tuyun.graph.local import local_neo4j
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from tests.cli.command import FICTIONAL, CommandOutput, Tuyun

pytestmark = pytest.mark.once


@pytest.mark.long
def test_a_backup_brings_back_the_whole_graph_and_a_home_that_runs_is_refused(
    tuyun: Tuyun, tmp_path: Path
) -> None:
    home, copy, file = tmp_path / "home", tmp_path / "copy", tmp_path / "home.zip"
    with local_neo4j(home, bolt_port=0, http_port=0) as running:
        login = StoreSettings(running.uri, running.user, running.password)
        with Store.connect(login) as store:
            load(store, read_source(FICTIONAL))
        exported = tuyun("export", settings=login)
        busy = tuyun("backup", file, "--home", home)
    assert exported.code == 0
    assert (busy.code, busy.out) == (1, "")
    assert "holds this home" in busy.err
    assert not file.exists()
    done = tuyun("backup", file, "--home", home)
    assert (done.code, done.out) == (0, "")
    assert done.err.splitlines()[-1].endswith(f" files in {file}")
    done = tuyun("restore", file, "--home", copy)
    assert (done.code, done.out, done.err.splitlines()[-1]) == (0, "", f"Restored {copy}.")
    with local_neo4j(copy, bolt_port=0, http_port=0) as running:
        login = StoreSettings(running.uri, running.user, running.password)
        assert tuyun("export", settings=login) == exported
        refused = tuyun("restore", file, "--home", copy)
        assert running.alive()
    assert refused == CommandOutput(
        1,
        "",
        f"tuyun: {copy}: The home is not empty. Choose another directory with --home, or replace the home with "
        "--replace.\n",
    )
    checked = tuyun("verify", "--home", copy)
    assert (checked.code, checked.err) == (0, "")


def test_a_file_that_is_no_backup_is_refused(tuyun: Tuyun, tmp_path: Path) -> None:
    file = tmp_path / "home.zip"
    file.write_text("no archive")
    assert tuyun("restore", file, "--home", tmp_path / "home") == CommandOutput(
        1,
        "",
        f"tuyun: {file}: The backup is damaged, or is no backup: File is not a zip file. Take another backup; "
        "nothing was changed.\n",
    )
    assert not (tmp_path / "home").exists()
