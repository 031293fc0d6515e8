"""The class data sharing archive (AppCDS) of Neo4j's Java classes, which saves seconds at each start.

The first start on a machine writes it into the cache, beside the jars, by a trial run of Neo4j on an empty home: a
base archive of Java's own classes, which our Java comes without, and an archive of Neo4j's on top of it. Java
itself refuses an archive that belongs to other jars or is damaged, and then starts as if there were none.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from tuyun.graph.errors import TuyunError
from tuyun.graph.local.config import java_command, neo4j_conf
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.home import Home
from tuyun.graph.local.java import run_java
from tuyun.graph.local.login import ensure_login
from tuyun.graph.local.logs import Log
from tuyun.graph.local.progress import ReportProgress
from tuyun.graph.local.start import bolt_address, wait_for_start

_SIZE = 512 << 20  # bytes that must be free: the archive takes 100 MB, and the trial run some more
_GRACE = 120.0  # seconds that Java has to write the archive when the trial run ends
_BASE, _TOP = "java.jsa", "neo4j.jsa"


def archive_flags(java: Path, jars: Sequence[Path], cache: Path, report: ReportProgress) -> list[str]:
    """Java's flags to use the archive for these jars; writes the archive if there is none.

    Without an archive Neo4j starts more slowly and otherwise alike, so that nothing here is an error: there
    are no flags while another process writes it, where the disk has no room, and after a trial run that failed,
    which is not repeated.
    """
    directory = cache / "archives" / _key(java, jars)
    if os.pathsep in str(directory):
        return []  # Java's option separates the two archives by it
    with suppress(OSError, subprocess.SubprocessError, TuyunError):
        if not (directory / _TOP).exists():
            directory.mkdir(parents=True, exist_ok=True)
            _write_alone(java, jars, directory, report)
    flags = [*_flags(directory / _BASE, directory / _TOP), "-XX:+VerifySharedSpaces"]
    return flags if (directory / _TOP).exists() else []


def _key(java: Path, jars: Sequence[Path]) -> str:
    """The name of the archive: it is as good for another copy of the same Java, but for no other jars."""
    image = java.parent.parent / "lib" / "modules"
    stat = image.stat()
    parts = [sys.platform, image.with_name("..").joinpath("release").read_text(), stat.st_size, stat.st_mtime_ns]
    return hashlib.sha256("\n".join(map(str, [*parts, *jars])).encode()).hexdigest()[:16]


def _flags(*archives: Path) -> list[str]:
    return ["-Xshare:auto", f"-XX:SharedArchiveFile={os.pathsep.join(map(str, archives))}"]


def _write_alone(java: Path, jars: Sequence[Path], directory: Path, report: ReportProgress) -> None:
    turn, failed = FileLock(directory / "lock"), directory / "failed"
    if failed.exists() or shutil.disk_usage(directory).free < _SIZE or not turn.acquire():
        return
    try:
        if not (directory / _TOP).exists():
            report("Preparing quicker starts of Neo4j (once)", 0, 0)
            with tempfile.TemporaryDirectory(dir=directory, ignore_cleanup_errors=True) as home:
                _write(java, jars, directory, Home(Path(home)), turn.fd)
    except Exception:
        failed.touch()
        raise
    finally:
        turn.release()


def _write(java: Path, jars: Sequence[Path], directory: Path, home: Home, lock_fd: int) -> None:
    base, part = directory / _BASE, directory / f"{_TOP}.part"
    base.unlink(missing_ok=True)
    command = [str(java), "-XX:+UseSerialGC", "-Xshare:dump", f"-XX:SharedArchiveFile={base}"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own command
    home.make()
    (home.conf / "neo4j.conf").write_text(neo4j_conf(0, 0, {}))
    credentials = home.credentials()
    log, printed = Log.from_now(home.logs / "neo4j.log"), Log.from_now(home.logs / "java.log")
    flags = [*_flags(base), f"-XX:ArchiveClassesAtExit={part}"]
    with run_java(java_command(java, jars, home.path, home.conf, flags), printed.file, lock_fd, _GRACE) as child:
        ensure_login(replace(credentials, uri=bolt_address(wait_for_start(child, log, printed))))
    part.replace(directory / _TOP)
