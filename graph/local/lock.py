"""A lock on a file that lasts as long as the processes that hold it, however they end."""

import contextlib
import os
import sys
from pathlib import Path

_NOTE = 1024  # bytes of the note: it is padded, so that one write replaces the whole of it

if sys.platform == "win32":
    import msvcrt

    def _take(fd: int) -> None:
        os.lseek(fd, 2 * _NOTE, os.SEEK_SET)  # a locked byte cannot be read, so it must lie past the note
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """An exclusive lock that the operating system frees when its last holder ends.

    A child process that inherits ``fd`` holds it too. The file stays; only the lock on it counts.

    Raises:
        OSError: the file cannot be made or written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.fd = -1

    def acquire(self) -> bool:
        """Take the lock without waiting; false if another holds it."""
        fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(fd)
        except OSError:
            os.close(fd)
            return False
        self.fd = fd
        return True

    def release(self) -> None:
        """Give the lock back, unless a child still holds it."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def note(self, text: str) -> None:
        """Leave a word for those who find the lock taken (at most 1,024 bytes)."""
        os.lseek(self.fd, 0, os.SEEK_SET)
        os.write(self.fd, text.encode().ljust(_NOTE))

    def read_note(self) -> str:
        """What the present or last holder left; empty if nothing."""
        with contextlib.suppress(OSError), self.path.open("rb") as file:
            return file.read(_NOTE).decode(errors="replace").strip()
        return ""

    def taken(self) -> bool:
        """Whether somebody holds it now."""
        if not self.path.exists():
            return False
        probe = Lock(self.path)
        free = probe.acquire()
        probe.release()
        return not free
