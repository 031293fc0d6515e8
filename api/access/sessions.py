"""Sessions of people who signed in with a key in a browser: cookies of 256 random bits, whose hashes are stored.

A cookie only reads. What writes needs the key itself, so no page of another site can write with a person's cookie.
"""

import hashlib
import secrets
import time

from starlette.requests import Request
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Caller
from tuyun.api.access.state import State
from tuyun.graph.errors import NotAuthenticated

COOKIE = "tuyun"
"""The cookie over plain HTTP, which browsers take for this machine alone."""
SECURE_COOKIE = "__Host-tuyun"
"""The cookie over https. Browsers take a cookie of this name only from the host itself, for all of it."""
METHODS = ("GET", "HEAD")
READS = frozenset({"/v1/picture"})
"""Addresses whose POST reads: what is asked for is too long for an address."""
CLOCK_STEP = 60.0
"""Seconds by which the clock may be set back before it ends sessions. Without this limit, a session would last
until the clock is where it was again, and its hours longer."""


class Sessions:
    """The sessions in a state file. Every method raises `StateUnavailable` if the file cannot be used."""

    def __init__(self, state: State, keys: Keys, hours: float) -> None:
        self.state = state
        self.keys = keys
        self.seconds = 3_600 * hours

    def create(self, key: str) -> tuple[str, Caller]:
        """Begin a session; returns the secret of its cookie. Raises `NotAuthenticated` if nobody has the key."""
        if not self.keys.any():
            raise NotAuthenticated("there are no keys.", todo="Whoever runs this server creates them.")
        caller, secret, now = self.keys.check(key), secrets.token_urlsafe(32), time.time()
        with self.state.open() as connection:
            connection.execute("DELETE FROM sessions WHERE expires <= ?", (now,))
            connection.execute(
                "INSERT INTO sessions (digest, prefix, expires) VALUES (?, ?, ?)",
                (_digest(secret), caller.name, now + self.seconds),
            )
        return secret, caller

    def check(self, secret: str, now: float | None = None) -> Caller:
        """The caller of a session; raises `NotAuthenticated` if it has ended, or its key is no longer valid."""
        now = time.time() if now is None else now
        row = None
        if secret and self.keys.any():
            with self.state.open() as connection:
                row = connection.execute(
                    "SELECT prefix FROM sessions WHERE digest = ? AND expires > ? AND expires <= ?",
                    (_digest(secret), now, now + self.seconds + CLOCK_STEP),
                ).fetchone()
        if row is None:
            raise NotAuthenticated("the session has ended.", todo="Sign in again at /signin.")
        return self.keys.caller(row[0], now)

    def end(self, secret: str) -> None:
        """End a session; a session that has ended stays so."""
        if not secret:
            return
        with self.state.open() as connection:
            connection.execute("DELETE FROM sessions WHERE digest = ?", (_digest(secret),))


def session_of(request: Request) -> str:
    """The secret of the session's cookie that a request brings; empty if there is none."""
    return request.cookies.get(cookie_name(request), "")


def may_use_session(request: Request) -> bool:
    """Whether a request may go by its cookie: it only reads, and no page of another site made it."""
    reads = request.method in METHODS or (request.method == "POST" and request.url.path in READS)
    return reads and request.headers.get("sec-fetch-site", "none") in ("same-origin", "none")


def cookie_name(request: Request) -> str:
    """The name of the session's cookie: another over https."""
    return SECURE_COOKIE if request.url.scheme == "https" else COOKIE


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
