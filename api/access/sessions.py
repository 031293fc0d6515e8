"""Sessions of people who signed in with a key in a browser: cookies of 256 random bits, whose hashes are stored.

A cookie reads, and decides about documents under review where its key may. An act needs, besides the cookie, a
token that only our own page knows, so no page of another site can act with a person's cookie. All else that writes
needs the key itself.
"""

import hashlib
import hmac
import secrets
import time
from contextlib import suppress
from urllib.parse import urlsplit

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
READS = frozenset({"/v1/picture", "/v1/picture/rows"})
"""Addresses whose POST reads: what is asked for is too long for an address."""
ACTS = "/v1/reviews"
"""Below this address a session may act, by POST."""
TOKEN = "X-Tuyun-Token"  # noqa: S105 - the name of a header
"""The header with the token of the page that acts."""
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
    """Whether a request may go by its cookie: it reads, or acts with the token, and no other site made it."""
    path, site = request.url.path, request.headers.get("sec-fetch-site", "none")
    if request.method in METHODS or (request.method == "POST" and path in READS):
        return site in ("same-origin", "none")
    acts = request.method == "POST" and (path == ACTS or path.startswith(f"{ACTS}/"))
    return acts and site in ("same-origin", "none") and _is_own_origin(request) and _has_token(request)


def act_token(secret: str) -> str:
    """The token with which the page of a session acts; the session's secret does not follow from it."""
    return hmac.new(secret.encode("utf-8", "surrogatepass"), b"act", hashlib.sha256).hexdigest()


def _is_own_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is None or host_of(origin) == request.headers.get("host", "") != ""


def host_of(origin: str) -> str | None:
    """The host and port of an origin; None if it has none.

    >>> host_of("http://localhost:8000"), host_of("null"), host_of("http://[::1")
    ('localhost:8000', None, None)
    """
    with suppress(ValueError):
        return urlsplit(origin).netloc or None
    return None


def _has_token(request: Request) -> bool:
    sent = request.headers.get(TOKEN, "").encode()
    return hmac.compare_digest(sent, act_token(session_of(request)).encode())


def cookie_name(request: Request) -> str:
    """The name of the session's cookie: another over https."""
    return SECURE_COOKIE if request.url.scheme == "https" else COOKIE


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
