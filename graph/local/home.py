"""The home: the directory of a local Neo4j, with its data, its credentials and its version."""

import json
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain, count
from pathlib import Path

from platformdirs import user_data_path
from tuyun.graph.errors import CredentialsLost, HomeNotWritable, HomeTooNew, UnsoundHome, Where

FORMAT = 1
FREE_SPACE = 64 << 20  # bytes that a start needs; a new home takes half of them, and its logs grow
KEYS_MARK = "state.keys-exist"
"""A file that says that the API ever had keys; it stays in a home, so that nothing opens the API again."""
PARTS = ("home.json", "credentials", "data", "state", KEYS_MARK)
"""What a backup of a home holds. All else in it is made anew by each start, or says what happened."""
RESTORE = "restore-"
"""How the names of the directories begin in which a restore prepares its files."""
_USER = "neo4j"
_KEYS = {"NEO4J_URI": "uri", "NEO4J_USERNAME": "user", "NEO4J_PASSWORD": "password"}


def default_home() -> Path:
    """The home of a user who chooses none."""
    return user_data_path("tuyun")


@dataclass(frozen=True)
class Credentials:
    """Address and login of the local Neo4j; their file has lines ``NEO4J_URI=...`` that a shell can read."""

    uri: str
    user: str
    password: str = field(repr=False)


@dataclass(frozen=True)
class Home:
    """A home directory and its contents.

    - ``home.json``: its format and Neo4j version
    - ``credentials``: readable by its owner only
    - ``lock``: locked while a process uses the home, and names that process
    - ``reserve``: room on the disk for a start when the disk is full
    - ``conf/``: ``neo4j.conf``, written anew at each start
    - ``data/``, ``logs/``, ``run/``: Neo4j's own
    - ``state/``: the API's keys and audit record
    - ``backups/``: a copy from before each upgrade, repair and restore
    """

    path: Path

    @property
    def version_file(self) -> Path:
        return self.path / "home.json"

    @property
    def credentials_file(self) -> Path:
        return self.path / "credentials"

    @property
    def lock_file(self) -> Path:
        return self.path / "lock"

    @property
    def reserve_file(self) -> Path:
        return self.path / "reserve"

    @property
    def conf(self) -> Path:
        return self.path / "conf"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    def make(self) -> None:
        """Create the missing directories, readable by their owner only.

        Raises:
            HomeNotWritable: the disk is full, or permission is missing.
        """
        with writing(self.path):
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for part in (self.conf, self.logs):
                part.mkdir(mode=0o700, exist_ok=True)

    def require(self) -> None:
        """Raise `UnsoundHome` if there is no home in this directory."""
        if not self.version_file.exists():
            raise UnsoundHome(
                "There is no home here.", where=Where(self.path), todo="Choose its directory with --home."
            )

    def require_free_space(self, needed: int = FREE_SPACE, work: str = "Neo4j needs {} MB to start") -> None:
        """Raise `HomeNotWritable` if the disk has less than ``needed`` bytes free, on which Neo4j would hang."""
        free = shutil.disk_usage(self.path).free
        if free < needed:
            raise HomeNotWritable(
                f"The disk has {free >> 20} MB free; {work.format(needed >> 20)}.",
                where=Where(self.path),
                todo="Free some space, or choose another directory with --home.",
            )

    def require_not_newer(self, neo4j_version: str) -> None:
        """Raise `HomeTooNew` if a later Tuyun or Neo4j wrote the home."""
        old_format, old_version = self.version()
        if old_format > FORMAT or _version_key(old_version) > _version_key(neo4j_version):
            raise HomeTooNew(
                f"The home was written by a later version (format {old_format}, Neo4j {old_version}).",
                where=Where(self.path),
                todo="Update Tuyun, or choose another directory with --home.",
            )

    def upgrade(self, neo4j_version: str) -> Path | None:
        """Write our format and ``neo4j_version`` into the home; an older home is copied first: the backup.

        Raises:
            HomeTooNew: a later Tuyun or Neo4j wrote the home. Nothing was changed.
            HomeNotWritable: the version or the backup cannot be written. Nothing was changed.
        """
        self.require_not_newer(neo4j_version)
        if self.version() == (FORMAT, neo4j_version):
            return None
        backup = self.back_up() if (self.path / "data").exists() else None
        write_atomically(self.version_file, json.dumps({"format": FORMAT, "neo4j": neo4j_version}) + "\n")
        return backup

    def credentials(self) -> Credentials:
        """The credentials in the file; for a home without logins, new ones with a random password and no address.

        Raises:
            CredentialsLost: the home has logins, and the file is missing; or the file is damaged.
        """
        if not self.credentials_file.exists():
            if (self.path / "data" / "databases" / "system").exists():
                raise self._lost("is missing, and the data can be opened with its password only")
            return Credentials("", _USER, secrets.token_urlsafe(24))
        lines = self.credentials_file.read_bytes().decode(errors="replace").splitlines()
        values = {_KEYS[key]: value for key, _, value in (line.partition("=") for line in lines) if key in _KEYS}
        if set(values) != set(_KEYS.values()) or not values["password"].isprintable() or not values["password"]:
            raise self._lost(f"is damaged: it must have a line for each of {', '.join(_KEYS)}")
        return Credentials(**values)

    def _lost(self, what: str) -> CredentialsLost:
        return CredentialsLost(
            f"The credentials file {what}.",
            where=Where(self.credentials_file),
            todo="Put it back from a copy, such as those in backups/, or run `tuyun repair`; nothing was changed.",
        )

    def save(self, credentials: Credentials) -> None:
        """Write the credentials file, mode 0600.

        Raises:
            HomeNotWritable: it cannot be written; the old file stays.
        """
        lines = (f"{key}={getattr(credentials, name)}\n" for key, name in _KEYS.items())
        write_atomically(self.credentials_file, "".join(lines))

    def version(self) -> tuple[int, str]:
        """Format and Neo4j version; ``(0, "0")`` for a home of the time before versions were written."""
        try:
            written = json.loads(self.version_file.read_text())
            return int(written["format"]), str(written["neo4j"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0, "0"

    def new_copy(self) -> Path:
        """The path of a new copy in ``backups/``, named by the time."""
        first = self.path / "backups" / datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        others = (first.with_name(f"{first.name}-{number}") for number in count(2))
        return next(path for path in chain([first], others) if not path.exists())

    def back_up(self) -> Path:
        """Copy the home, without logs and former copies, into ``backups/``; the copy.

        Raises:
            HomeNotWritable: it cannot be written; a part of it is removed.
        """
        target = self.new_copy()
        part = target.with_name(f"{target.name}.part")
        skip = shutil.ignore_patterns("backups", "logs", "lock", "reserve", f"{RESTORE}*")
        try:
            with writing(target):
                shutil.copytree(self.path, part, ignore=skip)
                part.replace(target)
        finally:
            shutil.rmtree(part, ignore_errors=True)
        return target


def write_atomically(path: Path, text: str) -> None:
    """Replace a file, readable by its owner only; it is never half written.

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
    """Raise `HomeNotWritable` at ``path`` if a write in the block fails."""
    try:
        yield
    except OSError as error:
        raise HomeNotWritable(
            f"Cannot write: {error.strerror or error}.",
            where=Where(path),
            todo="Free some space or permit it, or choose another directory with --home.",
        ) from error


def _version_key(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in version.split("."))
