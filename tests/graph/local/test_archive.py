"""The archive of classes: Java takes it, refuses a damaged one, and starts without one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tuyun.graph.local.archive import archive_flags
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.jars import cache_dir, class_path
from tuyun.graph.local.java import java_runtime
from tuyun.graph.local.progress import ignore_progress

from tests.graph.local.helpers import eventually

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def archives() -> list[Path]:
    """The archive of Java's own classes and that of Neo4j's, as every start uses them."""

    def flags() -> list[str]:
        return archive_flags(java_runtime(), class_path(), cache_dir(), ignore_progress)

    assert eventually(lambda: bool(flags()))  # another process may be writing it
    return [Path(path) for path in flags()[1].partition("=")[2].split(":")]


def java(*archives: Path, share: str) -> int:
    """The exit code of Java with these archives: with ``on`` it fails where it cannot take one of them."""
    command = [str(java_runtime()), f"-Xshare:{share}", f"-XX:SharedArchiveFile={':'.join(map(str, archives))}"]
    command += ["-XX:+VerifySharedSpaces", "-XX:+UseSerialGC", "-cp", ":".join(map(str, class_path())), "-version"]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_java_takes_both_archives(archives: list[Path]) -> None:
    assert java(*archives, share="on") == 0


@pytest.mark.parametrize("damage", ["flipped byte", "lost tail", "empty", "missing"])
def test_a_damaged_archive_is_refused_and_java_starts_without_it(
    archives: list[Path], damage: str, tmp_path: Path
) -> None:
    base, top = archives
    copy = tmp_path / "neo4j.jsa"
    if damage != "missing":
        shutil.copy(top, copy)
        copy.chmod(0o600)
        with copy.open("r+b") as file:
            size = copy.stat().st_size
            if damage == "flipped byte":
                file.seek(size // 2)
                byte = file.read(1)
                file.seek(size // 2)
                file.write(bytes([byte[0] ^ 1]))
            else:
                file.truncate(size // 2 if damage == "lost tail" else 0)
    assert (java(base, copy, share="on"), java(base, copy, share="auto")) == (1, 0)


@pytest.fixture
def broken_java(tmp_path: Path) -> Path:
    """A Java that fails, and writes a line whenever it is called."""
    executable = tmp_path / "java" / "bin" / "java"
    (tmp_path / "java" / "lib").mkdir(parents=True)
    (tmp_path / "java" / "lib" / "modules").touch()
    (tmp_path / "java" / "release").write_text("JAVA_VERSION=0\n")
    executable.parent.mkdir()
    executable.write_text(
        f"#!{sys.executable}\nopen({str(tmp_path / 'calls')!r}, 'a').write('called\\n')\nexit(1)\n"
    )
    executable.chmod(0o700)
    return executable


def test_a_trial_run_that_fails_is_no_error_and_is_not_repeated(broken_java: Path, tmp_path: Path) -> None:
    assert archive_flags(broken_java, [], tmp_path / "cache", ignore_progress) == []
    assert archive_flags(broken_java, [], tmp_path / "cache", ignore_progress) == []
    assert (tmp_path / "calls").read_text() == "called\n"


def test_a_second_process_does_not_write_what_another_is_writing(broken_java: Path, tmp_path: Path) -> None:
    archive_flags(broken_java, [], tmp_path / "cache", ignore_progress)
    (failed,) = tmp_path.glob("cache/archives/*/failed")
    failed.unlink()
    turn = FileLock(failed.with_name("lock"))
    assert turn.acquire()
    assert archive_flags(broken_java, [], tmp_path / "cache", ignore_progress) == []
    turn.release()
    assert (tmp_path / "calls").read_text() == "called\n"
    assert not failed.exists()
