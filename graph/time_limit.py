"""A limit of time for a block of code, which is interrupted wherever it is."""

import faulthandler
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tuyun.graph.errors import UnreadableSource

DIVIDE = "Divide it, or load it with `tuyun load`."
"""Advice for a document that a server takes too long to read."""
AGAIN = 5.0
"""Seconds after which a block that has caught the error gets it once more."""
STDERR = 2
KILLED_AFTER = 10.0
"""Seconds after its limit at which a block that is still not interrupted ends with its process."""
_INTERRUPTED = threading.Event()


class _OutOfTime(BaseException):
    """Interrupts a block: no `Exception`, which readers of files catch to name a fault and go on with the next."""


def was_interrupted() -> bool:
    """Whether a block was interrupted in this process, which may have left a module half imported."""
    return _INTERRUPTED.is_set()


@contextmanager
def time_limit(seconds: float | None, todo: str) -> Iterator[None]:
    """End the block with `UnreadableSource` when it takes longer than so many seconds; None for no limit.

    The block may read files and compute. It should not talk to a server, as an answer that is half read leaves the
    connection useless. There is a limit in the main thread alone, and none on Windows, which has no such signal.
    A library that does not return to Python can't be interrupted: `KILLED_AFTER` seconds later the process ends.

    >>> from contextlib import suppress
    >>> with time_limit(0.01, "Divide it."), suppress(Exception):
    ...     while True:
    ...         pass
    Traceback (most recent call last):
    tuyun.graph.errors.UnreadableSource: reading it took longer than 0.01 s. Divide it.
    """
    in_main_thread = threading.current_thread() is threading.main_thread()
    if seconds is None or not hasattr(signal, "setitimer") or not in_main_thread:
        yield
        return

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        _INTERRUPTED.set()
        raise _OutOfTime

    before = signal.signal(signal.SIGALRM, interrupt)
    try:
        try:
            signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
            faulthandler.dump_traceback_later(seconds + KILLED_AFTER, exit=True, file=STDERR)
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
    except _OutOfTime:
        raise UnreadableSource(f"reading it took longer than {seconds:g} s.", todo=todo) from None
    finally:  # also if the signal has come within the first
        faulthandler.cancel_dump_traceback_later()
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
