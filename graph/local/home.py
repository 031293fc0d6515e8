"""The directory that a local Neo4j lives in: its layout, its format, the credentials in it."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_data_path
from tuyun.graph.errors import HomeNotWritable, HomeTooNew, Where

FORMAT = 1
_ROOM = 64 << 20  # bytes; a new home takes 3 MB, and its logs grow
_USER = "neo4j"
_KEYS = {"NEO4J_URI": "uri", "NEO4J_USERNAME": "user", "NEO4J_PASSWORD": "password"}


def default_home() -> Path:
    """The home of a user who names none."""
    return user_data_path("tuyun")


@dataclass(frozen=True)
class Credentials:
    """How to log in; the file has them as ``NEO4J_URI=...`` lines that a shell can read."""

    uri: str
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Home:
    """A home directory, and what is in it.

    - ``home.json``: format and Neo4j version
    - ``credentials``: for its owner only
    - ``lock``: taken while a process uses the home; names it
    - ``conf/``: ``neo4j.conf``, written anew at each start
    - ``data/``, ``logs/``, ``run/``: Neo4j's own
    - ``backups/``: a copy from before each upgrade
    """

    path: Path

    @property
    def stamp(self) -> Path:
        return self.path / "home.json"

    @property
    def credentials_file(self) -> Path:
        return self.path / "credentials"

    @property
    def lock_file(self) -> Path:
        return self.path / "lock"

    @property
    def conf(self) -> Path:
        return self.path / "conf"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    def make(self) -> None:
        """Create the directories that are missing, for their owner only.

        Raises:
            HomeNotWritable: the disk is full, or permission is missing.
        """
        with writing(self.path):
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for part in (self.conf, self.logs):
                part.mkdir(mode=0o700, exist_ok=True)

    def ensure_room(self, needed: int = _ROOM) -> None:
        """Raise `HomeNotWritable` if the disk has less than ``needed`` bytes free: Neo4j would hang on it."""
        free = shutil.disk_usage(self.path).free
        if free < needed:
            raise HomeNotWritable(
                f"The disk has {free >> 20} MB free; Neo4j needs {needed >> 20} MB to start.",
                where=Where(self.path),
                todo="Free some space, or choose another directory with --home.",
            )

    def upgrade(self, neo4j_version: str) -> Path | None:
        """Stamp the home with our format and ``neo4j_version``; the backup made first if it was an older one.

        Raises:
            HomeTooNew: a later Tuyun or Neo4j wrote it. Nothing was changed.
            HomeNotWritable: the stamp or the backup cannot be written. Nothing was changed.
        """
        found_format, found_version = self._read_stamp()
        if found_format > FORMAT or _order(found_version) > _order(neo4j_version):
            raise HomeTooNew(
                f"The home was written by a later version (format {found_format}, Neo4j {found_version}).",
                where=Where(self.path),
                todo="Update Tuyun, or choose another directory with --home.",
            )
        used = (self.path / "data").exists()
        if found_format == FORMAT and found_version == neo4j_version:
            return None
        backup = self._backup() if used else None
        write_whole(self.stamp, json.dumps({"format": FORMAT, "neo4j": neo4j_version}) + "\n")
        return backup

    def credentials(self) -> Credentials:
        """Those of the file; a new password if it has none yet (the address is empty until `save`)."""
        found = {"uri": "", "user": _USER, "password": secrets.token_urlsafe(24)}
        with suppress(FileNotFoundError):
            for line in self.credentials_file.read_text().splitlines():
                key, _, value = line.partition("=")
                if key in _KEYS:
                    found[_KEYS[key]] = value
        return Credentials(**found)

    def save(self, credentials: Credentials) -> None:
        """Write the credentials file, mode 0600.

        Raises:
            HomeNotWritable: it cannot be written; the old one stays.
        """
        lines = (f"{key}={getattr(credentials, name)}\n" for key, name in _KEYS.items())
        write_whole(self.credentials_file, "".join(lines))

    def _read_stamp(self) -> tuple[int, str]:
        """Format and Neo4j version; ``(0, "0")`` for a home from before there were stamps."""
        try:
            stamp = json.loads(self.stamp.read_text())
            return int(stamp["format"]), str(stamp["neo4j"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, "0"

    def _backup(self) -> Path:
        target = self.path / "backups" / datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        part = target.with_name(f"{target.name}.part")
        skip = shutil.ignore_patterns("backups", "logs", "lock")
        try:
            with writing(target):
                shutil.copytree(self.path, part, ignore=skip)
                part.replace(target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return target


def write_whole(path: Path, text: str) -> None:
    """Write a file that only its owner can read, whole or not at all.

    Raises:
        HomeNotWritable: the disk is full, or permission is missing; the old file stays.
    """
    with writing(path):
        fd, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        part = Path(name)
        try:
            with os.fdopen(fd, "w", encoding="utf-8") as out:
                out.write(text)
                out.flush()
                os.fsync(fd)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def writing(path: Path) -> Iterator[None]:
    """Put a failed write as `HomeNotWritable` at ``path``."""
    try:
        yield
    except OSError as error:
        raise HomeNotWritable(
            f"Cannot write: {error.strerror or error}.",
            where=Where(path),
            todo="Free some space or permit it, or choose another directory with --home.",
        ) from error


def _order(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))
