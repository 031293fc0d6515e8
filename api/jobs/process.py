"""A worker process: it runs jobs in turn, and sends back what each returns or raises.

Workers are forked from a server process (`multiprocessing`'s forkserver) that has imported the analyses once, so
that a worker starts in milliseconds and shares its memory. Without fork (Windows) each worker imports them itself.
"""

import multiprocessing
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Generic, Literal, TypeVar

from tuyun.graph.errors import TuyunError
from tuyun.graph.processes import POSIX, end_with_parent, without_sigint
from tuyun.graph.store import Store, StoreSettings
from tuyun.graph.store.view import View
from tuyun.graph.time_limit import was_interrupted

T = TypeVar("T")
PRELOAD = ["tuyun.api.jobs.process", "tuyun.api.routes"]
"""Modules that the server process imports before it forks."""
CONTEXT: Any = multiprocessing.get_context("forkserver" if POSIX else "spawn")
NICENESS = 5
"""How much less of a processor a worker gets than the API, so that quick requests stay quick."""
KEPT_BYTES = 400_000_000
"""A worker that holds more memory than this after a job ends, and gives the memory back."""


class Workplace:
    """What a job finds in its worker process: the store, which is connected at the first use."""

    def __init__(self, settings: StoreSettings, stack: ExitStack) -> None:
        self.settings = settings
        self._stack = stack
        self._store: Store | None = None

    def store(self, view: View) -> Store:
        """The store, as callers with this view see it; raises `StoreError` if it cannot be reached."""
        if self._store is None:
            self._store = self._stack.enter_context(Store.connect(self.settings))
        self._store.view = view
        return self._store


Job = Callable[[Workplace], T]
"""What a worker runs; it is pickled, so it is a function of a module, or a `functools.partial` of it."""


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What became of a job."""

    kind: Literal["returned", "raised", "memory", "failed"]
    """``failed``: it raised an unexpected error, whose traceback is the ``error``."""
    value: T | None = None
    error: TuyunError | str | None = None
    ends: bool = False
    """Whether the worker ends, because the job left too much memory behind, or was interrupted anywhere."""


class Worker:
    """A worker process, seen from the API."""

    def __init__(self, settings: StoreSettings, size: int, *, finishes: bool) -> None:
        """Start it.

        Args:
            settings: address and login of Neo4j.
            size: bytes of memory that a job may take.
            finishes: whether a job is finished when the process gets SIGTERM.
        """
        if POSIX:
            CONTEXT.set_forkserver_preload(PRELOAD)
        self._connection, theirs = CONTEXT.Pipe()
        self.process = CONTEXT.Process(
            target=work, args=(theirs, settings, size, finishes), name="tuyun worker", daemon=True
        )
        self._running = threading.Lock()
        with without_sigint():
            self.process.start()
        theirs.close()

    def run(self, job: Job[T]) -> Outcome[T]:
        """Run a job; blocks. Raises `EOFError` or `OSError` if the process ends meanwhile."""
        with self._running:
            self._connection.send(job)
            outcome: Outcome[T] = self._connection.recv()
        return outcome

    def alive(self) -> bool:
        """Whether the process still runs."""
        alive: bool = self.process.is_alive()
        return alive

    def kill(self) -> None:
        """End the process at once; whoever waits for its outcome gets `EOFError`."""
        self.process.kill()

    def close(self) -> None:
        """Kill the process and let go of what it took; blocks for the milliseconds that this takes."""
        self.kill()
        self.process.join()
        with self._running:  # a thread may still be about to notice
            self._connection.close()
        self.process.close()


def work(connection: Connection, settings: StoreSettings, size: int, finishes: bool) -> None:
    """Run jobs until the API closes its end of the connection; what a worker process does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the API stops its workers itself
    turn = Turn()
    signal.signal(signal.SIGTERM, turn.on_signal if finishes else signal.SIG_DFL)
    end_with_parent()
    if POSIX:
        os.nice(NICENESS)
        _limit_memory(size)
    with ExitStack() as stack:
        place = Workplace(settings, stack)
        with suppress(EOFError):
            while True:
                job: Job[object] = connection.recv()
                with turn:
                    outcome = _outcome(place, job)
                    connection.send(outcome)
                if outcome.ends:
                    return


class Turn:
    """While a job runs, SIGTERM is put off until it is done."""

    def __init__(self) -> None:
        self.busy = self.ended = False

    def on_signal(self, *_: object) -> None:
        """What SIGTERM does."""
        if not self.busy:
            sys.exit(0)
        self.ended = True

    def __enter__(self) -> None:
        self.busy = True

    def __exit__(self, *_: object) -> None:
        self.busy = False
        if self.ended:
            sys.exit(0)


def _outcome(place: Workplace, job: Job[T]) -> Outcome[T]:
    try:
        value = job(place)
        return Outcome("returned", value, ends=_resident() > KEPT_BYTES)
    except MemoryError as error:  # before TuyunError, since `GraphTooLarge` is both
        if isinstance(error, TuyunError):
            return Outcome("raised", error=error, ends=True)
        return Outcome("memory", ends=True)
    except TuyunError as error:
        return Outcome("raised", error=error, ends=_resident() > KEPT_BYTES or was_interrupted())
    except Exception:
        return Outcome("failed", error=traceback.format_exc(), ends=was_interrupted())


def result(outcome: Outcome[T]) -> T:
    """What the job returned.

    Raises:
        TuyunError: the job raised it.
        RuntimeError: the job failed unexpectedly.
    """
    if outcome.kind == "returned":
        return outcome.value  # type: ignore[return-value] # it is what the job returned
    if isinstance(outcome.error, TuyunError):
        raise outcome.error
    raise RuntimeError(f"in a worker process: {outcome.error}")


def _limit_memory(size: int) -> None:
    """Let this process take so many bytes besides what it has; only Linux enforces this."""
    import resource

    present = 0
    with suppress(OSError, ValueError):
        status = Path("/proc/self/status").read_text("ascii")
        present = 1024 * int(status.partition("VmData:")[2].split()[0])
    limit = present + size
    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    if most == resource.RLIM_INFINITY or limit < most:
        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))


def _resident() -> int:
    """Resident bytes of this process; 0 where the system does not say."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError, AttributeError):
        return 0
