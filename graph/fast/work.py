"""Work in threads: the same result with any number of them, told while it lasts, stopped by Ctrl-C.

Work is cut into pieces that do not depend on the number of threads. Pieces are dealt to ``SLOTS`` slots, each
slot does its pieces in order and keeps its own sums, and the slots are added up in order at the end. Kernels
run without the interpreter's lock, so plain threads will do.
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
from pathlib import Path
from typing import TypeVar

from tuyun.graph.errors import GraphTooLarge

SLOTS = 32
log = logging.getLogger("tuyun.fast")
Report = Callable[[str, int, int], None]
"""Told ``(what, done, total)``."""
State = TypeVar("State")
Item = TypeVar("Item")


def threads() -> int:
    """How many threads work: ``TUYUN_THREADS``, or as many as there are processors for us."""
    told = os.environ.get("TUYUN_THREADS", "")
    if told.isdecimal() and int(told):
        return min(int(told), SLOTS)
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, SLOTS)


def _line(what: str, done: int, total: int) -> None:
    """On a terminal, a line that is written over."""
    if sys.stderr.isatty():
        end = "\r" if done < total else "\r\033[K"
        sys.stderr.write(f"{what}: {done} of {total}{end}")
        sys.stderr.flush()


_report: ContextVar[Report] = ContextVar("report", default=_line)


@contextmanager
def reporting(report: Report) -> Iterator[None]:
    """Tell ``report`` of work that takes over a second, instead of the terminal."""
    token = _report.set(report)
    try:
        yield
    finally:
        _report.reset(token)


def spread(what: str, pieces: int, make: Callable[[], State], do: Callable[[int, int, State], None]) -> None:
    """``do(piece, slot, state)`` for each piece; ``state`` is made once in each thread.

    Pieces of a slot are done in order and one at a time. Ctrl-C ends the work after the pieces under way.
    """
    slots = iter(range(min(SLOTS, pieces)))
    lock, stop, done = threading.Lock(), threading.Event(), [0]

    def labour() -> None:
        state: State | None = None
        while not stop.is_set():
            with lock:
                slot = next(slots, None)
            if slot is None:
                return
            state = make() if state is None else state
            for piece in range(slot, pieces, SLOTS):
                if stop.is_set():
                    return
                do(piece, slot, state)
                with lock:
                    done[0] += 1

    with ThreadPoolExecutor(threads(), "tuyun-fast") as pool:
        try:
            begun = time.monotonic()
            futures = [pool.submit(labour) for _ in range(min(threads(), pieces))]
            while True:
                ended, open_ = wait(futures, timeout=0.5, return_when=FIRST_EXCEPTION)
                for future in ended:
                    future.result()
                if time.monotonic() - begun > 1 and pieces > 1:
                    _report.get()(what, done[0] if open_ else pieces, pieces)
                if not open_:
                    return
        finally:
            stop.set()


def announce(what: str, needed: int) -> None:
    """Say how much memory the work takes, before it starts; `GraphTooLarge` if there is not so much."""
    free = available()
    log.info("%s takes about %.0f MB of memory", what, needed / 1e6)
    if free is not None and needed > free:
        raise GraphTooLarge(
            f"{what} takes about {needed / 1e6:,.0f} MB of memory, and {free / 1e6:,.0f} MB are free.",
            todo="Measure a part of the graph, or set TUYUN_THREADS lower: each thread takes its own.",
        )


def available() -> int | None:
    """Bytes that are free for us, or None where the system does not tell."""
    free = []
    try:
        told = dict(line.split(":") for line in Path("/proc/meminfo").read_text("ascii").splitlines())
        free.append(int(told["MemAvailable"].split()[0]) * 1024)
    except (OSError, KeyError, ValueError):
        return None
    try:  # what was read of files is let go when memory is short
        group = Path("/sys/fs/cgroup")
        most = (group / "memory.max").read_text("ascii").strip()
        if most != "max":
            told = dict(line.split() for line in (group / "memory.stat").read_text("ascii").splitlines())
            used = int((group / "memory.current").read_text("ascii")) - int(told["inactive_file"])
            free.append(int(most) - used)
    except (OSError, KeyError, ValueError):
        pass  # no limit of a group, or not to be seen
    return min(free)


class Team:
    """A few threads for short work that comes again and again."""

    def __init__(self, members: int) -> None:
        self._pool = ThreadPoolExecutor(members, "tuyun-fast") if members > 1 else None

    def each(self, do: Callable[[Item], None], items: Iterable[Item]) -> None:
        """``do(item)`` for every item, and wait."""
        for _ in self._pool.map(do, items) if self._pool else map(do, items):
            pass
