"""Backups of homes: what is in them, what is refused, and restores that are cut short at each step."""

import hashlib
import json
import signal
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from tuyun.graph.errors import HomeInUse, HomeNotWritable, HomeTooNew, UnsoundHome
from tuyun.graph.local.backup import back_up, check
from tuyun.graph.local.holder import hold
from tuyun.graph.local.home import Credentials, Home
from tuyun.graph.local.jars import NEO4J_VERSION
from tuyun.graph.local.restore import restore

from tests.graph.local.helpers import answer, python, tree, with_small_files
from tests.graph.local.test_holder import HOLD

pytestmark = pytest.mark.once


def used(path: Path, data: bytes, version: str = NEO4J_VERSION) -> Home:
    """A home that was used, as far as a backup sees it."""
    home = Home(path)
    home.make()
    home.save(Credentials("bolt://127.0.0.1:1", "neo4j", data.hex()))
    home.version_file.write_text(json.dumps({"format": 1, "neo4j": version}))
    for name in ("databases/neo4j/store", "databases/system/store", "transactions/neo4j/log.0"):
        file = path / "data" / name
        file.parent.mkdir(parents=True)
        file.write_bytes(data * 50 + bytes(3_000))
    (path / "logs" / "neo4j.log").write_text("Started.")
    (path / "reserve").write_bytes(bytes(1_000))
    (path / "state").mkdir()
    (path / "state" / "writes.jsonl").write_bytes(data)
    (path / "state.keys-exist").touch()
    return home


def parts(home: Home) -> dict[str, bytes]:
    """The files of a home that a backup holds."""
    kept = ("home.json", "credentials", "data/", "state")
    return {name: data for name, data in tree(home.path).items() if name.startswith(kept)}


def test_a_restored_home_has_what_was_backed_up_and_nothing_else(tmp_path: Path) -> None:
    home, backup = used(tmp_path / "home", b"old"), tmp_path / "home.zip"
    assert back_up(home.path, backup) == 7
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    with zipfile.ZipFile(backup) as archive:
        manifest = json.loads(archive.read("manifest.json"))
    assert (manifest["format"], manifest["neo4j"]) == (1, NEO4J_VERSION)
    assert manifest["files"] == {
        name: {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
        for name, data in parts(home).items()
    }
    copy = Home(tmp_path / "deep" / "copy")
    assert restore(backup, copy.path) is None
    assert {name for name in tree(copy.path) if name not in parts(copy)} == {"lock"}
    assert parts(copy) == parts(home)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in copy.path.rglob("*") if path.is_file()}
    assert (modes, stat.S_IMODE(copy.path.stat().st_mode)) == ({0o600}, 0o700)
    assert {path.name for path in tmp_path.iterdir()} == {"home", "home.zip", "deep"}


def test_the_state_is_copied_by_sqlite_while_a_process_writes_to_it(tmp_path: Path) -> None:
    home, backup = used(tmp_path / "home", b"old"), tmp_path / "home.zip"
    with closing(sqlite3.connect(home.path / "state" / "state.sqlite3", isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        writer.execute("CREATE TABLE keys (name TEXT)")
        writer.execute("INSERT INTO keys VALUES ('kept')")
        writer.execute("BEGIN")
        writer.execute("INSERT INTO keys VALUES ('under way')")
        back_up(home.path, backup)
    assert [name for name in check(backup) if "sqlite" in name] == ["state/state.sqlite3"]
    restore(backup, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy" / "state" / "state.sqlite3")) as reader:
        assert reader.execute("SELECT name FROM keys").fetchall() == [("kept",)]


def test_a_damaged_state_is_named_and_no_backup_is_left(tmp_path: Path) -> None:
    home = used(tmp_path / "home", b"old")
    (home.path / "state" / "state.sqlite3").write_bytes(b"no database" * 1_000)
    with pytest.raises(UnsoundHome, match=r"state\.sqlite3: It cannot be copied: file is not a database"):
        back_up(home.path, tmp_path / "home.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_a_backup_that_was_cut_off_or_changed_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    home, whole = used(tmp_path / "home", b"old"), tmp_path / "home.zip"
    back_up(home.path, whole)
    data, files, damaged, copy = whole.read_bytes(), check(whole), tmp_path / "damaged.zip", tmp_path / "copy"
    step = max(1, len(data) // 150)
    for place in range(0, len(data), step):
        damaged.write_bytes(data[:place])
        with pytest.raises(UnsoundHome, match=r"damaged\.zip: The backup is damaged, or is no backup: "):
            restore(damaged, copy)
    accepted = 0
    for place in range(0, len(data), step):
        damaged.write_bytes(data[:place] + bytes([data[place] ^ 0x55]) + data[place + 1 :])
        try:
            assert check(damaged) == files  # a byte that says nothing of a file: a time, a mode, a version
            accepted += 1
        except UnsoundHome:
            with pytest.raises(UnsoundHome):
                restore(damaged, copy)
    assert accepted < 80
    assert not copy.exists()


@pytest.mark.parametrize(
    "name", ["../credentials", "data/../../x", "lock", "/data/x", "data//x", "data\\..\\x", ""]
)
def test_a_backup_with_a_file_outside_of_a_home_is_refused(tmp_path: Path, name: str) -> None:
    backup = tmp_path / "made.zip"
    entry = {"bytes": 1, "sha256": hashlib.sha256(b"x").hexdigest()}
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr(name, b"x")
        archive.writestr("manifest.json", json.dumps({"format": 1, "files": {name: entry}}))
    with pytest.raises(UnsoundHome, match="is no file of a home"):
        restore(backup, tmp_path / "copy")
    assert [path.name for path in tmp_path.iterdir()] == ["made.zip"]


def test_a_backup_whose_manifest_names_no_files_is_refused(tmp_path: Path) -> None:
    backup = tmp_path / "made.zip"
    with zipfile.ZipFile(backup, "w") as archive:
        archive.writestr("manifest.json", json.dumps({"format": 1, "files": []}))
    with pytest.raises(UnsoundHome, match="its manifest names no files"):
        restore(backup, tmp_path / "copy")


def test_what_a_restore_would_overwrite_is_refused_unless_asked(tmp_path: Path) -> None:
    old, new, backup = used(tmp_path / "old", b"old"), used(tmp_path / "new", b"new"), tmp_path / "home.zip"
    back_up(old.path, backup)
    was, wanted = parts(new), parts(old)
    with pytest.raises(HomeInUse, match=r"not empty.*--replace"):
        restore(backup, new.path)
    assert parts(new) == was
    foreign = tmp_path / "foreign"
    (foreign / "data").mkdir(parents=True)
    with pytest.raises(UnsoundHome, match="There is no home here"):
        restore(backup, foreign, replace=True)
    former = restore(backup, new.path, replace=True)
    assert former is not None
    assert former.parent == new.path / "backups"
    assert parts(new) == wanted
    assert tree(former) == {name: data for name, data in was.items() if name != "state.keys-exist"}


def test_a_home_in_use_is_not_backed_up(tmp_path: Path) -> None:
    home = used(tmp_path / "home", b"old")
    with hold(home), pytest.raises(HomeInUse, match="holds this home"):
        back_up(home.path, tmp_path / "home.zip")
    with pytest.raises(UnsoundHome, match="There is no home here"):
        back_up(tmp_path / "none", tmp_path / "home.zip")
    assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_what_runs_on_a_home_is_stopped_before_the_home_is_replaced(tmp_path: Path) -> None:
    old, new, backup = used(tmp_path / "old", b"old"), used(tmp_path / "new", b"new"), tmp_path / "home.zip"
    back_up(old.path, backup)
    with python(HOLD, new.path) as process:
        answer(process)
        with pytest.raises(HomeInUse, match="not empty"):
            restore(backup, new.path)
        assert process.poll() is None
        restore(backup, new.path, replace=True)
        assert process.wait() == -signal.SIGTERM
    assert parts(new) == parts(old)


def test_a_backup_of_a_later_version_is_refused(tmp_path: Path) -> None:
    back_up(used(tmp_path / "home", b"old", "2026.1.0").path, tmp_path / "home.zip")
    old = used(tmp_path / "old", b"old")
    was = parts(old)
    with pytest.raises(HomeTooNew, match="later version"):
        restore(tmp_path / "home.zip", old.path, replace=True)
    assert parts(old) == was
    assert not list(old.path.glob("restore-*"))


def test_a_disk_without_room_for_the_home_is_an_error_before_the_restore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(used(tmp_path / "home", b"old").path, tmp_path / "home.zip")
    monkeypatch.setattr("tuyun.graph.local.restore.FREE_SPACE", 1 << 60)
    with pytest.raises(HomeNotWritable, match=r"MB free; the restored home needs \d+ MB"):
        restore(tmp_path / "home.zip", tmp_path / "copy")
    assert parts(Home(tmp_path / "copy")) == {}


FULL = """
import sys
from pathlib import Path
from tuyun.graph.errors import HomeNotWritable
from tuyun.graph.local.backup import back_up
from tuyun.graph.local.restore import restore
try:
    {action}
except HomeNotWritable as error:
    print(error)
"""


@pytest.mark.parametrize(
    "action",
    [
        "back_up(Path(sys.argv[1]), Path(sys.argv[2]))",
        "restore(Path(sys.argv[2]), Path(sys.argv[1]), replace=True)",
    ],
)
def test_a_full_disk_leaves_the_old_backup_and_the_old_home(tmp_path: Path, action: str) -> None:
    home, backup = used(tmp_path / "home", b"old"), tmp_path / "home.zip"
    back_up(home.path, backup)
    home = used(tmp_path / "other", b"new")
    was, old = parts(home), backup.read_bytes()
    assert "Cannot write: File too large. Free some space" in with_small_files(
        1_100, FULL.format(action=action), home.path, backup
    )
    assert (parts(home), backup.read_bytes()) == (was, old)
    assert {path.name for path in tmp_path.iterdir()} == {"home", "home.zip", "other"}
    assert not list(home.path.glob("restore-*"))


KILLED_AT_EACH_STEP = """
import itertools, json, os, shutil, sys
from pathlib import Path
from tuyun.graph.local.restore import restore
backup, old, directory = map(Path, sys.argv[1:])

def killed_at(at, home):
    steps = itertools.count()
    def counted(function):
        return lambda *arguments, **options: os._exit(9) if next(steps) == at else function(*arguments, **options)
    for owner, name in ((Path, "replace"), (Path, "mkdir"), (os, "fsync"), (shutil, "rmtree")):
        setattr(owner, name, counted(getattr(owner, name)))
    restore(backup, home, replace=True)
    os._exit(0)

for step in itertools.count():
    home = Path(shutil.copytree(old, directory / str(step)))
    child = os.fork() or killed_at(step, home)
    if os.waitpid(child, 0)[1] == 0:
        break
print(json.dumps({"steps": step}))
"""


def test_a_restore_that_is_killed_at_any_step_leaves_the_old_home_or_the_new_one(tmp_path: Path) -> None:
    old, new, backup = used(tmp_path / "old", b"old"), used(tmp_path / "new", b"new"), tmp_path / "home.zip"
    back_up(new.path, backup)
    before, after = parts(old), parts(new)
    with python(KILLED_AT_EACH_STEP, backup, old.path, tmp_path) as process:
        steps = answer(process)["steps"]
    assert isinstance(steps, int)
    outcomes = []
    for step in range(steps + 1):
        home = Home(tmp_path / str(step))
        with hold(home):
            outcomes.append([before, after].index(parts(home)))
        assert restore(backup, home.path, replace=True) is not None
        assert (parts(home), list(home.path.glob("restore-*"))) == (after, [])
    assert outcomes == sorted(outcomes)
    assert outcomes.count(0) > 10
    assert outcomes.count(1) > 5
