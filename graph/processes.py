"""Child processes that end with their parent, and leave Ctrl-C to it."""

import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import chain, islice
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


def in_parts(items: Iterable[Part], size: int) -> Iterator[Sequence[Part]]:
    """The items, so many at a time."""
    coming = iter(items)
    while part := list(islice(coming, size)):
        yield part


@contextmanager
def map_in_processes(
    function: Callable[[Part], Result], parts: Iterable[Part], processes: int, alone: int = 0
) -> Iterator[Iterator[Result]]:
    """What a function returns for each part, in their order; a context that ends the processes.

    Processes are started anew, so a program that uses more than its own must start its work under
    ``if __name__ == "__main__"``. Parts are read as processes become free. The first fault is raised, whether the
    function or the reading of the parts raises it.

    Args:
        function: a function of a module, or a `functools.partial` of it, pickled with each part.
        parts: what is worked on.
        processes: how many processes; 1 for this process alone.
        alone: how many parts this process works on before it starts others, as there may be no more parts.
    """
    coming = iter(parts)
    with ExitStack() as stack:
        yield chain(map(function, islice(coming, alone)), _mapped(stack, function, coming, processes))


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
    stack: ExitStack, function: Callable[[Part], Result], parts: Iterator[Part], processes: int
) -> Iterator[Result]:
    if processes == 1:
        yield from map(function, parts)
        return
    pool = ProcessPoolExecutor(processes, multiprocessing.get_context("spawn"), _start)
    stack.callback(pool.shutdown, cancel_futures=True)
    waiting: deque[Future[Result]] = deque()

    def submit(most: int) -> Exception | None:
        try:
            waiting.extend(pool.submit(function, part) for part in islice(parts, most))
        except Exception as fault:  # raised once the parts before it are done
            return fault
        return None

    with without_sigint():  # the first parts start the processes
        fault = submit(processes * AHEAD)
    while waiting:
        yield waiting.popleft().result()
        fault = fault or submit(1)
    if fault:
        raise fault


def _start() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent stops its processes itself
    end_with_parent()


def _end_after(parent: int, end: Callable[[], None]) -> None:
    wait([parent])
    end()
