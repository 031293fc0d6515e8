"""Append-only audit records, as JSON Lines: one of writes, and one of denied requests.

They are separate files, so that a flood of denied requests cannot push writes out. A full file is renamed with the
time, ``denied-20261125T120000.000000Z.jsonl``; of the full files of denied requests only the last few are kept.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tuyun.graph.errors import StateUnavailable, Where
from tuyun.graph.local.file_lock import FileLock

LOCK_SECONDS = 2.0
"""How long to wait for the line of another process, which takes far less than a millisecond."""


class AuditLog:
    """One record, in ``directory/NAME.jsonl``, shared by all worker processes. Its methods block."""

    def __init__(self, directory: Path, name: str, *, size: int, keep: int | None) -> None:
        """``size`` is the largest file in bytes, ``keep`` the number of full files to keep, None for all."""
        self.directory = directory
        self.name = name
        self.size = size
        self.keep = keep
        self.file = directory / f"{name}.jsonl"

    def add(self, **fields: object) -> None:
        """Append a line with the time and the given fields; raises `StateUnavailable` if that fails."""
        entry = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **fields}
        line = f"{json.dumps(entry, ensure_ascii=False)}\n".encode()
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _locked(self.directory / "audit.lock"):
                self._rotate(len(line))
                file = os.open(self.file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
                try:
                    os.write(file, line)
                finally:
                    os.close(file)
        except OSError as error:
            raise StateUnavailable(
                f"the audit record cannot be written: {error.strerror or error}.",
                where=Where(self.file.name),
                todo="See that its directory can be written and its disk has room.",
            ) from error

    def full_files(self) -> list[Path]:
        """Full files, the oldest first."""
        return sorted(self.directory.glob(f"{self.name}-*.jsonl"))

    def _rotate(self, added: int) -> None:
        if not self.file.exists() or self.file.stat().st_size + added <= self.size:
            return
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        self.file.rename(self.directory / f"{self.name}-{stamp}.jsonl")
        if self.keep is not None:
            for file in self.full_files()[: -self.keep]:
                file.unlink()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    lock, deadline = FileLock(path), time.monotonic() + LOCK_SECONDS
    while not lock.acquire():
        if time.monotonic() > deadline:
            raise TimeoutError("another process holds it")
        time.sleep(0.001)
    try:
        yield
    finally:
        lock.release()
