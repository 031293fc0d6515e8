"""The process that holds a home: other processes find it here, and ``tuyun down`` stops it."""

import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.errors import HomeInUse, Where
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.local.home import Home, writing
from tuyun.graph.local.swap import finish_restore, unstage

_PATIENCE = 60.0  # seconds for a holder to stop; Java is killed after 20 of them


@dataclass(frozen=True)
class Holder:
    """A process that holds a home. The addresses are empty until its Neo4j answers."""

    pid: int
    uri: str
    browser_url: str


def holder(home: Path) -> Holder | None:
    """The process that holds ``home``; None if none does."""
    lock = FileLock(Home(home).lock_file)
    return _read_holder(lock) if lock.taken() else None


def stop(home: Path) -> bool:
    """Ask the holder of ``home`` to stop, and wait until its Java has stopped; false if no process held it.

    Raises:
        HomeInUse: we have no permission to stop it, or it did not stop within a minute.
    """
    present = holder(home)
    if present is None:
        return False
    try:
        if _alive(present.pid):
            os.kill(present.pid, signal.SIGTERM)
    except ProcessLookupError:
        pass  # it ended by itself just now
    except PermissionError as error:
        raise _in_use(home, present.pid) from error
    if not _wait_until(lambda: holder(home) is None):
        raise _in_use(home, present.pid)
    return True


@contextmanager
def hold(home: Home) -> Iterator[FileLock]:
    """Hold ``home`` for the block, and first complete a restore or an import that was cut short in its last step.

    What it left if it was cut short before that step is deleted.

    Java inherits the lock from its supervisor, and may hold it a moment longer.

    Raises:
        HomeInUse: another process holds it; names the process.
        HomeNotWritable: the lock file cannot be written.
    """
    lock = FileLock(home.lock_file)
    with writing(lock.path):
        # If the holder is dead, only its Java still has the lock, and is about to stop.
        while not lock.acquire():
            pid = _read_holder(lock).pid
            if _alive(pid) or not _wait_until(lambda: not lock.taken()):
                raise _in_use(home.path, pid)
    try:
        with writing(lock.path):
            write_holder(lock)
        finish_restore(home)
        unstage(home)
        yield lock
    finally:
        lock.release()


def write_holder(lock: FileLock, uri: str = "", browser_url: str = "") -> None:
    """Write our process id, and the addresses of our Neo4j, into the lock's note."""
    lock.write_note(json.dumps({"pid": os.getpid(), "uri": uri, "browser_url": browser_url}))


def _read_holder(lock: FileLock) -> Holder:
    try:
        return Holder(**json.loads(lock.read_note()))
    except (ValueError, TypeError):
        return Holder(0, "", "")  # it has the lock, and has not written its note yet


def _in_use(home: Path, pid: int) -> HomeInUse:
    return HomeInUse(
        f"Process {pid} holds this home.",
        where=Where(home),
        todo=f"Stop it with `tuyun down --home {home}`, or choose another directory with --home.",
    )


def _wait_until(condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + _PATIENCE
    while not (true := condition()) and time.monotonic() < end:
        time.sleep(0.05)
    return true


def _alive(pid: int) -> bool:
    if sys.platform == "win32" or pid <= 0:
        return pid > 0  # Windows has no signal 0
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
