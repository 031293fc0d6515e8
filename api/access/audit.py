"""Append-only audit records, as JSON Lines: of writes, of reading single records, and of denied requests.

They are separate files, so that a flood of denied requests cannot push writes out. A full file is renamed with the
time, ``denied-20261125T120000.000000Z.jsonl``; of the full files of denied requests only the last few are kept.

Each record holds in ``previous`` the SHA-256 hash of the line before it, so that a record that is changed, removed
or inserted breaks the chain (`tuyun.api.access.audit_chain` checks it). The hash has no key: a key that the server
can read could also be read by whoever can write the server's files, and would protect nothing. Someone with that
access can compute the whole chain anew, which only a hash that was noted elsewhere reveals. The lock file has the
hash of each last record, so that a last record that is changed or lost is seen as well, and stays seen: the next
record follows the hash that is noted. If the note is lost, a record follows none, which breaks the chain too.
"""

import errno
import hashlib
import json
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tuyun.graph.errors import StateUnavailable, Where
from tuyun.graph.local.file_lock import FileLock

_log = logging.getLogger("tuyun.api")
LOCK = "audit.lock"
START = "0" * 64
"""What the first record has in ``previous``."""
CHAINED = b'"previous": "'
"""What a line has if it is a record of the chain."""
_STAMP = "%Y%m%dT%H%M%S.%fZ"
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
        try:
            self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
            with _locked(self.directory / LOCK) as lock:
                now, previous = datetime.now(UTC).isoformat(timespec="milliseconds"), self._previous(lock)
                line = json.dumps({"time": now, **fields, "previous": previous}).encode()
                self._note_last(
                    lock, previous, line_hash(line)
                )  # either, if power fails before the next two lines
                self._append(line)
                self._note_last(lock, line_hash(line))
        except OSError as error:
            raise StateUnavailable(
                f"the audit record cannot be written: {error.strerror or error}.",
                where=Where(self.file.name),
                todo="See that its directory can be written and its disk has room.",
            ) from error

    @contextmanager
    def act(self, **entry: str) -> Iterator[dict[str, object]]:
        """Append a line before and after the block: ``begun``, and ``done`` or ``failed``.

        The last line also has what the block puts into the mapping. Raises `StateUnavailable` if the first line
        cannot be written; the block is not begun then.
        """
        self.add(**entry, step="begun")
        outcome: dict[str, object] = {}
        try:
            yield outcome
        except BaseException as error:
            self._end(entry, step="failed", error=type(error).__name__)
            raise
        self._end(entry, step="done", **outcome)

    def _end(self, entry: dict[str, str], **outcome: object) -> None:
        try:
            self.add(**entry, **outcome)
        except StateUnavailable as error:  # what was done stands, and the record has its beginning
            extra = {**entry, **outcome, "error": str(error)}
            _log.error("the end of a write could not be recorded", extra=extra)

    def full_files(self) -> list[Path]:
        """Full files, the oldest first."""
        return sorted(self.directory.glob(f"{self.name}-*.jsonl"))

    def files(self) -> list[Path]:
        """All files, the oldest first."""
        return [*self.full_files(), *([self.file] if self.file.exists() else [])]

    def _previous(self, lock: FileLock) -> str:
        """The hash that a record follows: that of the last record, also if it stands in a full file.

        If another last record is noted, its hash; if none is noted though there are records, `START`.
        """
        line = next(filter(None, map(_last_line, reversed(self.files()))), b"")
        last = line_hash(line) if line else START
        noted = _noted(lock).get(self.name, [])
        if last in noted or (not noted and CHAINED not in line):  # records without a chain were not noted
            return last
        return noted[-1] if noted else START

    def noted_last(self) -> list[str]:
        """The hashes that the last record may have; empty if none was noted."""
        noted: list[str] = _noted(FileLock(self.directory / LOCK)).get(self.name, [])
        return noted

    def _note_last(self, lock: FileLock, *hashes: str) -> None:
        lock.write_note(json.dumps({**_noted(lock), self.name: hashes}, separators=(",", ":")))

    def _append(self, line: bytes) -> None:
        """Write a line at the end of the file, or leave the file as it was."""
        self._rotate(len(line) + 1)
        file = os.open(self.file, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
        try:
            size = os.lseek(file, 0, os.SEEK_END)
            os.lseek(file, max(0, size - 1), os.SEEK_SET)
            if size and os.read(file, 1) != b"\n":  # power failed within a line: that stays, as a broken record
                line = b"\n" + line
            try:
                if os.write(file, line + b"\n") <= len(line):
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            except OSError:
                os.ftruncate(file, size)
                raise
        finally:
            os.close(file)

    def _rotate(self, added: int) -> None:
        if not self.file.exists() or self.file.stat().st_size + added <= self.size:
            return
        self.file.rename(self.directory / f"{self.name}-{self._stamp()}.jsonl")
        if self.keep is not None:
            for file in self.full_files()[: -self.keep]:
                file.unlink()

    def _stamp(self) -> str:
        """The time; just after that of the last full file if the clock was set back, as names order the chain."""
        now = datetime.now(UTC)
        for file in self.full_files()[-1:]:
            last = datetime.strptime(file.stem.removeprefix(f"{self.name}-"), _STAMP).replace(tzinfo=UTC)
            now = max(now, last + timedelta(microseconds=1))
        return now.strftime(_STAMP)


def logs(directory: Path, *, size: int, keep: int) -> tuple[AuditLog, AuditLog, AuditLog]:
    """The records of writes, of reading single records, and of denied requests (``keep`` full files)."""
    return (
        AuditLog(directory, "writes", size=size, keep=None),
        AuditLog(directory, "reads", size=size, keep=None),
        AuditLog(directory, "denied", size=size, keep=keep),
    )


def line_hash(line: bytes) -> str:
    """The hash of a record by its line, without the line's end."""
    return hashlib.sha256(line).hexdigest()


def _last_line(file: Path) -> bytes:
    with file.open("rb") as opened:
        end, window = opened.seek(0, os.SEEK_END), 4_096
        while True:
            opened.seek(max(0, end - window))
            lines = opened.read().rstrip(b"\n").rsplit(b"\n", 1)
            if len(lines) > 1 or window >= end:
                return lines[-1]
            window *= 16


def _noted(lock: FileLock) -> dict[str, list[str]]:
    """The hash of the last record of each log, from the lock file; empty if that was cut off or lost."""
    try:
        return dict(json.loads(lock.read_note() or "{}"))
    except ValueError:
        return {}


@contextmanager
def _locked(path: Path) -> Iterator[FileLock]:
    lock, deadline = FileLock(path), time.monotonic() + LOCK_SECONDS
    while not lock.acquire():
        if time.monotonic() > deadline:
            raise TimeoutError("another process holds it")
        time.sleep(0.001)
    try:
        yield lock
    finally:
        lock.release()
