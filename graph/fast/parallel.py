"""Work in threads, with progress reports and a check of the memory that it needs.

The result has the same bits with any number of threads: work is cut into pieces, pieces are dealt to ``SLOTS``
slots, each slot does its pieces in order and keeps its own sums, and the sums of the slots are added in order.
Neither pieces nor slots depend on the number of threads. Kernels run without the interpreter's lock, so plain
threads suffice.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TypeVar

from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.memory import free_memory
from tuyun.graph.processes import usable_processors

SLOTS = 32
log = logging.getLogger("tuyun.fast")
Report = Callable[[str, int, int], None]
"""Called with the name of the work, the number of pieces done and the total."""
Scratch = TypeVar("Scratch")
Item = TypeVar("Item")


def threads() -> int:
    """Number of threads: ``TUYUN_THREADS``, or the number of processors that this process may use."""
    setting = os.environ.get("TUYUN_THREADS", "")
    if setting.isdecimal() and int(setting):
        return min(int(setting), SLOTS)
    return min(usable_processors(), SLOTS)


def _report_on_terminal(name: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\r" if done < total else "\r\033[K"  # the next report overwrites the line
        sys.stderr.write(f"{name}: {done} of {total}{end}")
        sys.stderr.flush()


_report: ContextVar[Report] = ContextVar("report", default=_report_on_terminal)


@contextmanager
def reporting(report: Report) -> Iterator[None]:
    """Report work of more than a second to ``report`` instead of the terminal."""
    token = _report.set(report)
    try:
        yield
    finally:
        _report.reset(token)


def run_pieces(
    name: str, pieces: int, new_scratch: Callable[[], Scratch], run: Callable[[int, int, Scratch], None]
) -> None:
    """Call ``run(piece, slot, scratch)`` for each piece; each thread has a scratch of its own.

    Pieces of a slot run in order, never two at a time. Ctrl-C ends the work after the pieces that are running.
    """
    slots = iter(range(min(SLOTS, pieces)))
    lock, stop, done = threading.Lock(), threading.Event(), [0]

    def work() -> None:
        scratch: Scratch | None = None
        while not stop.is_set():
            with lock:
                slot = next(slots, None)
            if slot is None:
                return
            scratch = new_scratch() if scratch is None else scratch
            for piece in range(slot, pieces, SLOTS):
                if stop.is_set():
                    return
                run(piece, slot, scratch)
                with lock:
                    done[0] += 1

    with ThreadPoolExecutor(threads(), "tuyun-fast") as pool:
        try:
            begin = time.monotonic()
            futures = [pool.submit(work) for _ in range(min(threads(), pieces))]
            while True:
                finished, running = wait(futures, timeout=0.5, return_when=FIRST_EXCEPTION)
                for future in finished:
                    future.result()
                if time.monotonic() - begin > 1 and pieces > 1:
                    _report.get()(name, done[0] if running else pieces, pieces)
                if not running:
                    return
        finally:
            stop.set()


def require_memory(name: str, needed: int) -> None:
    """Log how many bytes the work needs; raise `GraphTooLarge` if fewer are free."""
    free = free_memory()
    log.info("%s takes about %.0f MB of memory", name, needed / 1e6)
    if needed > free:
        raise GraphTooLarge(
            f"{name} takes about {needed / 1e6:,.0f} MB of memory, and {free / 1e6:,.0f} MB are free.",
            todo="Measure a part of the graph, or set TUYUN_THREADS lower: each thread takes its own.",
        )


class ThreadTeam:
    """A few threads for short work that is repeated many times."""

    def __init__(self, members: int) -> None:
        self._pool = ThreadPoolExecutor(members, "tuyun-fast") if members > 1 else None

    def each(self, run: Callable[[Item], None], items: Iterable[Item]) -> None:
        """Call ``run`` for every item, and wait."""
        for _ in self._pool.map(run, items) if self._pool else map(run, items):
            pass
