"""API keys of 256 random bits, of which only the SHA-256 hash is stored."""

import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass
from typing import Any

from tuyun.api.access.roles import Caller, Role
from tuyun.api.access.state import State
from tuyun.graph.errors import NotAuthenticated, NotFound, StateUnavailable, Where

MARK = "tuyun"
DAY = 86_400.0
_NO_KEY = hashlib.sha256(secrets.token_bytes(32)).digest()  # is compared with if no key has the prefix
_COLUMNS = "prefix, name, role, rate, created, expires, revoked"


@dataclass(frozen=True)
class Key:
    """What is stored of a key. Times are seconds since 1970."""

    prefix: str
    name: str
    role: Role
    rate: int | None
    """Requests a minute; None if the server's own limit holds."""
    created: float
    expires: float | None
    revoked: float | None

    def status(self, now: float) -> str:
        """``valid``, ``expired`` or ``revoked``."""
        if self.revoked is not None:
            return "revoked"
        return "expired" if self.expires is not None and self.expires <= now else "valid"


class Keys:
    """The keys in a state file. Every method raises `StateUnavailable` if the file cannot be used."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._file_with_keys: tuple[int, int] | None = None

    def create(
        self, name: str, role: Role, *, days: float | None = None, rate: int | None = None
    ) -> tuple[str, Key]:
        """Create a key; returns its secret, which cannot be recovered later, and what is stored of it."""
        prefix, now = secrets.token_hex(4), time.time()
        secret = f"{MARK}_{prefix}_{secrets.token_urlsafe(32)}"
        key = Key(prefix, name, role, rate, now, None if days is None else now + days * DAY, None)
        with self.state.open() as connection:
            connection.execute(
                "INSERT INTO keys (prefix, digest, name, role, rate, created, expires) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (prefix, _digest(secret), name, role.value, rate, now, key.expires),
            )
        self.state.mark_keys()
        return secret, key

    def all(self) -> list[Key]:
        """Every key, also expired and revoked ones, the oldest first."""
        if not self.state.exists():
            return []
        with self.state.open() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM keys ORDER BY created, prefix").fetchall()  # noqa: S608 - columns of our own
        return [_key(row) for row in rows]

    def revoke(self, prefix: str) -> Key:
        """Revoke a key, once and for all; raises `NotFound`."""
        if self.state.exists():
            with self.state.open() as connection:
                row = connection.execute(
                    f"UPDATE keys SET revoked = coalesce(revoked, ?) WHERE prefix = ? RETURNING {_COLUMNS}",  # noqa: S608 - columns of our own
                    (time.time(), prefix),
                ).fetchone()
            if row:
                return _key(row)
        raise NotFound(f"there is no key {prefix!r}.", todo="`tuyun keys list` has them.")

    def any(self) -> bool:
        """Whether a key was ever created. Once true it stays so: losing the file does not open the API.

        Raises `StateUnavailable` if keys were created and the file has none or is lost, also after this process
        has read it.
        """
        file = self.state.identity()
        if file is not None and file == self._file_with_keys:
            return True
        self._file_with_keys = None
        if file is not None:
            with self.state.open() as connection:
                if connection.execute("SELECT EXISTS (SELECT 1 FROM keys)").fetchone() == (1,):
                    self._file_with_keys = file
        if self._file_with_keys is not None:
            self.state.mark_keys()
            return True
        if self.state.keys_marked():
            raise StateUnavailable(
                "keys were created for this server, but the file with them is lost, so nobody is served.",
                where=Where(self.state.file.name),
                todo="Whoever runs this server puts the file back from a backup, or creates new keys with "
                "`tuyun keys create`. See docs/operating.md.",
            )
        return False

    def check(self, secret: str, now: float | None = None) -> Caller:
        """The caller who has a key; raises `NotAuthenticated` if it is unknown, expired or revoked.

        Hashes are compared in constant time, also if no key has the prefix.
        """
        parts = secret.split("_", 2)
        prefix = parts[1] if len(parts) == 3 and parts[0] == MARK else ""
        with self.state.open() as connection:
            row = connection.execute(f"SELECT {_COLUMNS}, digest FROM keys WHERE prefix = ?", (prefix,)).fetchone()  # noqa: S608 - columns of our own
        if not hmac.compare_digest(_digest(secret), row[-1] if row else _NO_KEY):
            raise NotAuthenticated(
                "nobody has this key.", todo="Compare it with the one that `tuyun keys create` showed."
            )
        return _caller(_key(row[:-1]), now)

    def caller(self, prefix: str, now: float | None = None) -> Caller:
        """The caller who signed in with a key; raises `NotAuthenticated` if the key is expired or revoked."""
        with self.state.open() as connection:
            row = connection.execute(f"SELECT {_COLUMNS} FROM keys WHERE prefix = ?", (prefix,)).fetchone()  # noqa: S608 - columns of our own
        if row is None:
            raise NotAuthenticated(f"the key {prefix} is lost.", todo="Ask for a new one.")
        return _caller(_key(row), now)


def _caller(key: Key, now: float | None) -> Caller:
    status = key.status(time.time() if now is None else now)
    if status != "valid":
        raise NotAuthenticated(f"the key {key.prefix} is {status}.", todo="Ask for a new one.")
    return Caller(key.prefix, key.role, key.rate, key.name)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()


def _key(row: tuple[Any, ...]) -> Key:
    prefix, name, role, *rest = row
    return Key(prefix, name, Role(role), *rest)
