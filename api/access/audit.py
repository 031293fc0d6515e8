"""What was written, and what was denied: a line of JSON each, only ever added.

Writes and denials have files of their own, so that a flood of denied calls cannot push a write out of the record.
A full file is closed under the time, ``denied-20261125T120000.000000Z.jsonl``; of closed files of denials only the
last few are kept.
"""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from tuyun.graph.errors import StateUnavailable, Where
from tuyun.graph.local.lock import Lock

PATIENCE = 2.0  # seconds to wait for another worker's line, which takes far less than a millisecond


class Trail:
    """One record, in ``directory/NAME.jsonl``, shared by all workers."""

    def __init__(self, directory: Path, name: str, *, size: int, keep: int | None) -> None:
        """``size`` in bytes; ``keep`` closed files, None for all."""
        self.directory = directory
        self.name = name
        self.size = size
        self.keep = keep
        self.file = directory / f"{name}.jsonl"

    def add(self, **told: object) -> None:
        """Add a line, with the time; raises `StateUnavailable` if it cannot be written."""
        line = json.dumps(
            {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **told}, ensure_ascii=False
        )
        data = f"{line}\n".encode()
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _alone(self.directory / "audit.lock"):
                self._make_room(len(data))
                file = os.open(self.file, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
                try:
                    os.write(file, data)
                finally:
                    os.close(file)
        except OSError as error:
            raise StateUnavailable(
                f"the audit record cannot be written: {error.strerror or error}.",
                where=Where(self.file.name),
                todo="See that its directory can be written and its disk has room.",
            ) from error

    def closed(self) -> list[Path]:
        """Full files, the oldest first."""
        return sorted(self.directory.glob(f"{self.name}-*.jsonl"))

    def _make_room(self, needed: int) -> None:
        if not self.file.exists() or self.file.stat().st_size + needed <= self.size:
            return
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S.%fZ")
        self.file.rename(self.directory / f"{self.name}-{stamp}.jsonl")
        if self.keep is not None:
            for old in self.closed()[: -self.keep]:
                old.unlink()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let no other worker write meanwhile."""
    lock, end = Lock(path), time.monotonic() + PATIENCE
    while not lock.acquire():
        if time.monotonic() > end:
            raise TimeoutError("another process holds it")
        time.sleep(0.001)
    try:
        yield
    finally:
        lock.release()
