"""Who holds a home: told to the second who wants it, and asked to stop by ``tuyun down``."""

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
from tuyun.graph.local.home import Home, writing
from tuyun.graph.local.lock import Lock

_PATIENCE = 60.0  # seconds for a holder to stop; Java is killed after 20


@dataclass(frozen=True)
class Holder:
    """The process that holds a home. The addresses are empty while it still starts."""

    pid: int
    uri: str
    browser_url: str


def holder(home: Path) -> Holder | None:
    """Who holds ``home``; None if nobody does."""
    lock = Lock(Home(home).lock_file)
    return _told(lock) if lock.taken() else None


def stop(home: Path) -> bool:
    """Ask the holder of ``home`` to stop, and wait until its Java has; false if nobody held it.

    Raises:
        HomeInUse: it may not be asked by us, or did not stop within a minute.
    """
    found = holder(home)
    if found is None:
        return False
    try:
        if _alive(found.pid):
            os.kill(found.pid, signal.SIGTERM)
    except ProcessLookupError:
        pass  # it ended by itself just now
    except PermissionError as error:
        raise _in_use(home, found.pid) from error
    if not _within(_PATIENCE, lambda: holder(home) is None):
        raise _in_use(home, found.pid)
    return True


@contextmanager
def held(home: Home) -> Iterator[Lock]:
    """Hold ``home`` for the block. Java inherits the hold through its keeper, and may keep it a moment longer.

    Raises:
        HomeInUse: another process holds it; names it.
        HomeNotWritable: the lock file cannot be written.
    """
    lock = Lock(home.lock_file)
    with writing(lock.path):
        # A holder that is dead already has left a Java that is just stopping: that is worth a wait.
        while not lock.acquire():
            pid = _told(lock).pid
            if _alive(pid) or not _within(_PATIENCE, lambda: not lock.taken()):
                raise _in_use(home.path, pid)
        note(lock)
    try:
        yield lock
    finally:
        lock.release()


def note(lock: Lock, uri: str = "", browser_url: str = "") -> None:
    """Write into the lock who holds it, and where it answers."""
    lock.note(json.dumps({"pid": os.getpid(), "uri": uri, "browser_url": browser_url}))


def _told(lock: Lock) -> Holder:
    try:
        return Holder(**json.loads(lock.read_note()))
    except (ValueError, TypeError):
        return Holder(0, "", "")  # it has taken the lock and not said so yet


def _in_use(home: Path, pid: int) -> HomeInUse:
    return HomeInUse(
        f"Process {pid} holds this home.",
        where=Where(home),
        todo=f"Stop it with `tuyun down --home {home}`, or choose another directory with --home.",
    )


def _within(seconds: float, condition: Callable[[], bool]) -> bool:
    end = time.monotonic() + seconds
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
