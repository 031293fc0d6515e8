"""The one SQLite file that all workers share: keys and rates. No graph data is in it."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Self

from tuyun.graph.errors import StateUnavailable, Where

FILE = "state.sqlite3"
PATIENCE = 2.0  # seconds to wait for another worker's write, which takes far less than a millisecond
FORMAT = 1
SCHEMA = """
CREATE TABLE IF NOT EXISTS keys (
    prefix TEXT PRIMARY KEY, digest BLOB NOT NULL, name TEXT NOT NULL, role TEXT NOT NULL, rate INTEGER,
    created REAL NOT NULL, expires REAL, revoked REAL
) STRICT;
CREATE TABLE IF NOT EXISTS rates (who TEXT PRIMARY KEY, due REAL NOT NULL) STRICT, WITHOUT ROWID;
"""


class State:
    """The file in ``directory``; it is made when something is first written to it.

    Every method raises `StateUnavailable` if the file cannot be read or written.
    """

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.file = directory / FILE
        self._connection: sqlite3.Connection | None = None
        self._lock = Lock()

    @classmethod
    @contextmanager
    def at(cls, directory: Path) -> Iterator[Self]:
        """The file, let go of at the end of the block."""
        state = cls(directory)
        try:
            yield state
        finally:
            state.close()

    def exists(self) -> bool:
        """Whether anything was ever written."""
        return self._connection is not None or self.file.exists()

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """The connection, for one thread at a time; each statement is a transaction of its own."""
        try:
            with self._lock:
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
        """Let go of the file; it is opened again when asked."""
        with self._lock:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def _connect(self) -> sqlite3.Connection:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(self.file, os.O_CREAT | os.O_RDWR, 0o600))  # for its owner only, from the first byte
        connection = sqlite3.connect(self.file, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            if found > FORMAT:
                raise sqlite3.DatabaseError(f"a later version of Tuyun wrote it (format {found})")
            connection.executescript(f"{SCHEMA} PRAGMA user_version = {FORMAT};")
        except sqlite3.Error:
            connection.close()
            raise
        return connection
