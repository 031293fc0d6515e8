"""The SQLite file that all worker processes of the API share: keys, sessions, request counts and bookmarks."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock
from typing import Self

from tuyun.graph.errors import StateUnavailable, Where

FILE = "state.sqlite3"
LOCK_SECONDS = 2.0
"""How long to wait for the write of another process, which takes far less than a millisecond."""
MARK = "keys-exist"
"""An empty file that stays when the file with the keys is lost, so that its loss does not open the API."""
FORMAT = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS keys (
    prefix TEXT PRIMARY KEY, digest BLOB NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, rate INTEGER,
    created REAL NOT NULL, expires REAL, revoked REAL
) STRICT;
CREATE TABLE IF NOT EXISTS sessions (
    digest BLOB PRIMARY KEY, prefix TEXT NOT NULL, expires REAL NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rates (who TEXT PRIMARY KEY, due REAL NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS bookmarks (bookmark TEXT PRIMARY KEY, written REAL NOT NULL) STRICT, WITHOUT ROWID;
"""


class State:
    """The file in ``directory``, created by the first write. Its methods block."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.file = directory / FILE
        self._connection: sqlite3.Connection | None = None
        self._connected_to: tuple[int, int] | None = None
        self._closed = False
        self._lock = Lock()

    @classmethod
    @contextmanager
    def at(cls, directory: Path) -> Iterator[Self]:
        """The file in a directory, closed at the end of the block."""
        state = cls(directory)
        try:
            yield state
        finally:
            state.close()

    def exists(self) -> bool:
        """Whether there is a file; there is none before anything is written, or if it is lost."""
        return self.identity() is not None

    def identity(self) -> tuple[int, int] | None:
        """Device and inode of the file, others if another was put in its place; None if there is none."""
        try:
            status = self.file.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
        return status.st_dev, status.st_ino

    def mark_keys(self) -> None:
        """Note outside of the file that keys exist: beside it, and where possible beside its directory."""
        for place in self._marks():
            with suppress(OSError):
                place.touch(0o600)

    def keys_marked(self) -> bool:
        """Whether keys were ever created here, also if the file or its directory is lost."""
        return any(place.exists() for place in self._marks())

    def _marks(self) -> tuple[Path, Path]:
        return self.directory / MARK, self.directory.with_name(f"{self.directory.name}.{MARK}")

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """The connection, for a single thread at a time; each statement is a transaction of its own.

        If the file is lost, or another was put in its place while this process ran, the connection is new:
        the old connection would go on with the deleted file, and miss what other processes write.

        Raises `StateUnavailable` if the file cannot be read or written, or was closed.
        """
        try:
            with self._lock:
                if self._closed:
                    raise sqlite3.ProgrammingError("this process has closed it")
                if self._connection is not None and self.identity() != self._connected_to:
                    self._disconnect()
                if self._connection is None:
                    self._connection = self._connect()
                yield self._connection
        except (sqlite3.Error, OSError) as error:
            raise StateUnavailable(
                f"the file with the keys cannot be used: {error}.",
                where=Where(self.file.name),
                todo="See that its directory can be written and its disk has room.",
            ) from error

    def close(self) -> None:
        """Close the connection, for good: a thread that comes later would open a connection that nobody closes."""
        with self._lock:
            self._closed = True
            self._disconnect()

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _connect(self) -> sqlite3.Connection:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))  # for its owner only, from the first byte
        self._connected_to = self.identity()
        connection = sqlite3.connect(
            self.file, timeout=LOCK_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version > FORMAT:
                raise sqlite3.DatabaseError(f"a later version of Tuyun wrote it (format {version})")
            connection.executescript(SCHEMA)
            if version != FORMAT:  # on a full disk what is there can be read, and nothing written
                connection.execute(f"PRAGMA user_version = {FORMAT}")
        except BaseException:
            connection.close()
            raise
        return connection
