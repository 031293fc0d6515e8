"""Child processes that end with their parent, and leave Ctrl-C to it."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import resource_tracker
from multiprocessing.connection import wait
from typing import TypeVar

POSIX = sys.platform != "win32"
AHEAD = 2
"""Parts for each process that are worked on, or wait with their result, at the same time."""
Part = TypeVar("Part")
Result = TypeVar("Result")


def usable_processors() -> int:
    """The number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def map_in_processes(
    function: Callable[[Part], Result], parts: Iterable[Part], processes: int
) -> Iterator[Iterator[Result]]:
    """What a function returns for each part, in their order; a context that ends the processes.

    Processes are started anew, so a program that uses more than its own must start its work under
    ``if __name__ == "__main__"``. Parts are read as processes become free.

    Args:
        function: a function of a module, or a `functools.partial` of it, pickled with each part; it raises here
            what it raises there, for the first of all parts that fail.
        parts: what is worked on.
        processes: how many processes; 1 for this process alone.
    """
    if processes == 1:
        yield map(function, parts)
        return
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _start)
    try:
        yield _mapped(pool, function, iter(parts), processes * AHEAD)
    finally:
        pool.shutdown(cancel_futures=True)


def end_with_parent(end: Callable[[], None] = lambda: os._exit(1)) -> None:
    """Call ``end`` when the process that started this process has ended without stopping it."""
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=(parent.sentinel, end), name="parent", daemon=True).start()


@contextmanager
def without_sigint() -> Iterator[None]:
    """Block SIGINT in this thread, and so in the processes that it starts.

    Ctrl-C reaches them too, and while a process still imports, it would end with a traceback.
    """
    if not POSIX:
        yield
        return
    resource_tracker.ensure_running()  # as it unblocks the signal once it has started
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _mapped(
    pool: ProcessPoolExecutor, function: Callable[[Part], Result], parts: Iterator[Part], ahead: int
) -> Iterator[Result]:
    with without_sigint():  # the first parts start the processes
        waiting = deque(pool.submit(function, part) for part in islice(parts, ahead))
    while waiting:
        yield waiting.popleft().result()
        waiting.extend(pool.submit(function, part) for part in islice(parts, 1))


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its processes itself
    end_with_parent()


def _end_after(parent: int, end: Callable[[], None]) -> None:
    wait([parent])
    end()
