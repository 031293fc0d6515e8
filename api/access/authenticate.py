"""Authenticates each request by its key or token, and counts it against its caller's rate limit.

While no key exists, only requests from this machine are served, as readers, and only where the settings say so:
they come from a loopback address, reach a loopback address by a loopback name (which excludes DNS rebinding), and
came through no proxy. A proxy that leaves no trace in a request looks like this machine, hence the setting.
"""

import re
from collections.abc import Iterable
from ipaddress import ip_address, ip_network
from urllib.parse import urlencode, urlsplit

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.access.audit import logs
from tuyun.api.access.keys import MARK, Keys
from tuyun.api.access.rates import Rates, RateStatus
from tuyun.api.access.roles import LOCAL, Caller, caller_of
from tuyun.api.access.sessions import Sessions, may_use_session, session_of
from tuyun.api.access.state import State
from tuyun.api.access.tokens import Tokens
from tuyun.api.errors import respond
from tuyun.api.request_state import REQUEST_ID, TABLES_READ
from tuyun.api.settings import Settings
from tuyun.graph.errors import AccessError, NotAllowed, NotAuthenticated, RateExceeded, StateUnavailable

LIVE = "/health/live"
"""Answers whatever state the server is in: without keys, rates, and the files that they are kept in."""
PUBLIC = (
    LIVE,
    "/health/ready",
    "/openapi.json",
    "/openapi-plain.json",
    "/docs",
    "/redoc",
    "/browser",
    "/signin",
    "/assets",
)
"""Addresses that need no key, since they show nothing of the graph."""
FORWARDED = re.compile(
    "forwarded|via|cdn-loop|proxy-.*|x-(forwarded|real|client|cluster|original|proxy|envoy|amz|amzn|azure|arr|"
    "cloud|varnish|nginx|haproxy)(-.*)?|(true|fastly|cf|fly|do|akamai|ali|wl|appengine)-.*"
)
"""Headers by which proxies, content networks and load balancers are known."""


class Access:
    """The keys, tokens, rates and audit records of one server. Its methods block, unless they are coroutines."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.state = State(settings.state)
        self.keys = Keys(self.state)
        self.tokens = Tokens(settings) if settings.oidc_issuer else None
        self.sessions = Sessions(self.state, self.keys, settings.session_hours)
        self.rates = Rates(self.state)
        self.writes, self.reads, self.denied = logs(
            settings.state, size=settings.audit_bytes, keep=settings.audit_files
        )
        # The state has a single connection, for which more threads would only wait.
        self.state_turn = CapacityLimiter(1)

    def close(self) -> None:
        """Close the state file, for good."""
        self.state.close()

    def required(self) -> bool:
        """Whether a request needs a key or token."""
        return self.tokens is not None or self.keys.any()

    async def record_denied(self, request: Request, error: AccessError) -> None:
        """Add a refused request to the audit record; raises `StateUnavailable`."""
        caller = getattr(request.state, "caller", None)
        entry = {
            "what": error.what,
            "method": request.method,
            "path": request.url.path,
            "address": address_of(request),
            **({"caller": caller.name} if caller else {}),
        }
        await to_thread.run_sync(lambda: self.denied.add(**entry))

    async def record_reading(self, request: Request, tables: Iterable[str]) -> None:
        """Add to the audit record that an answer shows single records of these tables; raises `StateUnavailable`.

        A request makes a single entry, unless a later page of a download brings another table.
        """
        recorded: set[str] = request.scope["state"].setdefault(TABLES_READ, set())
        new = sorted(set(tables) - recorded)
        if not new:
            return
        caller = getattr(request.state, "caller", None)
        entry = {
            "what": "read records",
            "documents": new,
            "caller": caller.name if caller else None,
            "address": address_of(request),
            "path": request.url.path,
            "request": REQUEST_ID.get() or "",
        }
        await to_thread.run_sync(lambda: self.reads.add(**entry))
        recorded.update(new)

    async def admit(self, request: Request) -> tuple[Caller | None, RateStatus | None]:
        """The caller of a request (None at a public address) and its rate, if it has any; raises `AccessError`."""
        scheme, _, credentials = request.headers.get("authorization", "").partition(" ")
        secret = credentials.strip() if scheme.lower() == "bearer" else ""
        if not self.tokens or not secret or secret.startswith(f"{MARK}_"):
            return await to_thread.run_sync(self._admit_by_key, request, secret, limiter=self.state_turn)
        try:
            caller = await self.tokens.check(secret)
        except NotAuthenticated:
            await to_thread.run_sync(self._count_stranger, request, limiter=self.state_turn)
            raise
        return caller, await to_thread.run_sync(self._count, caller, limiter=self.state_turn)

    def _admit_by_key(self, request: Request, secret: str) -> tuple[Caller | None, RateStatus | None]:
        public = is_public(request.url.path) and "authorization" not in request.headers
        if not self.required():
            if not public and not self.settings.open:
                if not self.settings.local:
                    raise NotAuthenticated(
                        "no key was created, so nobody is served.",
                        todo="Whoever runs this server creates keys with `tuyun keys create`, or sets "
                        "TUYUN_LOCAL=yes, which serves this machine without keys.",
                    )
                check_local(request)
            return None if public else LOCAL, None
        if public:
            return None, self._count_stranger(request)
        try:
            if not secret and may_use_session(request) and (session := session_of(request)):
                caller = self.sessions.check(session)
                return caller, self._count(caller)
            if not secret:
                raise NotAuthenticated(
                    "a key or token is needed.",
                    todo="Send `Authorization: Bearer ...`; whoever runs this server makes keys with "
                    "`tuyun keys create`.",
                )
            caller = self.keys.check(secret)
        except NotAuthenticated:
            self._count_stranger(request)
            raise
        return caller, self._count(caller)

    def _count(self, caller: Caller) -> RateStatus:
        return _check_rate(self.rates.take(f"key {caller.name}", caller.rate or self.settings.rate))

    def _count_stranger(self, request: Request) -> RateStatus:
        return _check_rate(self.rates.take(f"address {network_of(request)}", self.settings.stranger_rate))


class Authenticate:
    """Middleware that puts the ``caller`` into the request's state and rate limits into the response's headers."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        if scope["path"] == LIVE:  # needs neither the state file nor the audit record, whatever has become of them
            request.state.caller = None
            await self.app(scope, receive, send)
            return
        try:
            caller, rate = await self.access.admit(request)
        except AccessError as error:
            refusal = await self._refusal(request, error)
            await refusal(scope, receive, send)
            return
        request.state.caller = caller

        async def send_with_rate(message: Message) -> None:
            if rate and message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(rate.headers())
            await send(message)

        await self.app(scope, receive, send_with_rate)

    async def _refusal(self, request: Request, error: AccessError) -> ASGIApp:
        headers = {"WWW-Authenticate": "Bearer"} if isinstance(error, NotAuthenticated) else {}
        if isinstance(error, RateExceededBy):
            headers = error.rate.headers()
        try:
            await self.access.record_denied(request, error)
            page = isinstance(error, NotAuthenticated) and wants_page(request) and await self._signs_in()
        except StateUnavailable as unavailable:
            return respond(request, unavailable)
        if page:
            address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(f"/signin?{urlencode({'next': address})}", 303, {"Cache-Control": "no-store"})
        return respond(request, error, headers=headers)

    async def _signs_in(self) -> bool:
        """Whether there are keys to sign in with."""
        access = self.access
        return await to_thread.run_sync(access.keys.any, limiter=access.state_turn)


class RateExceededBy(RateExceeded):
    """`RateExceeded`, with the caller's rate for the response's headers."""

    def __init__(self, rate: RateStatus) -> None:
        self.rate = rate
        super().__init__(f"at most {rate.quota} calls a minute.", todo=f"Ask again in {rate.wait} s.")


def _check_rate(rate: RateStatus) -> RateStatus:
    if not rate.allowed:
        raise RateExceededBy(rate)
    return rate


def wants_page(request: Request) -> bool:
    """Whether a person's browser asks for a page, and not a program for data."""
    return request.method == "GET" and "text/html" in request.headers.get("accept", "")


def check_local(request: Request) -> None:
    """Raise `NotAllowed` unless a request comes from this machine."""
    server = request.scope.get("server") or ("", None)
    hosts = [urlsplit(f"//{host}").hostname or "" for host in request.headers.getlist("host")] or [""]
    places = [str(server[0]), address_of(request), *hosts]
    if _is_proxied(request) or len(hosts) > 1 or not all(map(is_loopback, places)):
        raise NotAllowed(
            "without keys only this machine is served.",
            todo="Whoever runs this server makes keys with `tuyun keys create`.",
        )


def _is_proxied(request: Request) -> bool:
    """Whether a request came through a proxy: by its headers, or by HTTP/1.0, which proxies alone still speak."""
    named = any(FORWARDED.fullmatch(name.lower()) for name in request.headers)
    return named or request.scope.get("http_version") in ("0.9", "1.0")


def is_loopback(host: str) -> bool:
    """Whether a name or address is this machine's own.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def is_public(path: str) -> bool:
    """Whether an address needs no key.

    >>> is_public("/docs/scripts/x.js"), is_public("/docsx"), is_public("/v1/docs")
    (True, False, False)
    """
    return any(path == public or path.startswith(f"{public}/") for public in PUBLIC)


def address_of(request: Request) -> str:
    """The address that a request comes from."""
    return request.client.host if request.client else "unknown"


def account_of(request: Request) -> str:
    """Who takes turns with others: a key (whose sessions count as it) or token; without keys, an address."""
    caller = caller_of(request)
    return f"address {network_of(request)}" if caller is LOCAL else f"key {caller.name}"


def network_of(request: Request) -> str:
    """The address, or for IPv6 the /64 network, since a single host has all of such a network."""
    address = address_of(request)
    try:
        return str(ip_network(f"{address}/64", strict=False)) if ip_address(address).version == 6 else address
    except ValueError:
        return address
