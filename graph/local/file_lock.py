"""A lock on a file, which the operating system releases when the last process that holds it ends."""

import contextlib
import os
import sys
from pathlib import Path

_NOTE = 1024  # bytes; a note is padded to them, so that one write replaces all of it

if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int, byte: int) -> None:
        os.lseek(fd, byte, os.SEEK_SET)  # a locked byte cannot be read, so it must lie after what is in the file
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(fd: int, byte: int) -> None:  # noqa: ARG001 - Windows alone locks a byte
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FileLock:
    """An exclusive lock between processes, with a note in its file from the process that holds it.

    A child process that inherits ``fd`` holds the lock too. The file stays when the lock is released.

    Raises:
        OSError: the file cannot be created or written.
    """

    def __init__(self, path: Path, byte: int = 2 * _NOTE) -> None:
        self.path, self.byte = path, byte
        self.fd = -1

    def acquire(self) -> bool:
        """Take the lock without waiting; false if another process holds it."""
        fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(fd, self.byte)
        except OSError:
            os.close(fd)
            return False
        self.fd = fd
        return True

    def release(self) -> None:
        """Release the lock, unless a child process still holds it."""
        if self.fd >= 0:
            os.close(self.fd)
            self.fd = -1

    def write_note(self, text: str) -> None:
        """Leave a note of at most 1,024 bytes for processes that find the lock taken."""
        os.lseek(self.fd, 0, os.SEEK_SET)
        os.write(self.fd, text.encode().ljust(_NOTE))

    def read_note(self) -> str:
        """The note of the present or last holder; empty if there is none."""
        with contextlib.suppress(OSError), self.path.open("rb") as file:
            return file.read(_NOTE).decode(errors="replace").strip()
        return ""

    def taken(self) -> bool:
        """Whether a process holds the lock now."""
        if not self.path.exists():
            return False
        probe = FileLock(self.path)
        free = probe.acquire()
        probe.release()
        return not free
