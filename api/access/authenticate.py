"""The door: every call is let in with a caller, or answered with what is missing.

Without any key only calls from this machine are let in, as readers: those that reach a loopback address under a
loopback name, and come from no proxy. A name of somebody else's that leads here (DNS rebinding) is refused.
"""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.access.audit import Trail
from tuyun.api.access.keys import MARK, Keys
from tuyun.api.access.rates import Rates, Taken
from tuyun.api.access.roles import LOCAL, Caller
from tuyun.api.access.state import State
from tuyun.api.access.tokens import Tokens
from tuyun.api.errors import respond
from tuyun.api.settings import Settings
from tuyun.graph.errors import AccessError, NotAllowed, NotAuthenticated, RateExceeded, StateUnavailable

OPEN = ("/health/live", "/health/ready", "/openapi.json", "/openapi-plain.json", "/docs", "/redoc", "/browser")
"""Addresses that need no key: they have nothing of the graph."""
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")
NO_KEY = "a key or token is needed."
ASK = "Send `Authorization: Bearer ...`; whoever runs this server makes keys with `tuyun keys create`."


class Access:
    """Keys, rates and the record of one server."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.state = State(settings.state)
        self.keys = Keys(self.state)
        self.tokens = Tokens(settings) if settings.oidc_issuer else None
        self.rates = Rates(self.state)
        size = settings.audit_bytes
        self.denied = Trail(settings.state, "denied", size=size, keep=settings.audit_files)
        self.writes = Trail(settings.state, "writes", size=size, keep=None)

    def closed(self) -> bool:
        """Whether keys or tokens are asked for."""
        return self.tokens is not None or self.keys.any()

    def record_denied(self, request: Request, error: AccessError) -> None:
        """Add a call that was not let in, or not so far, to the record."""
        told = {"method": request.method, "path": request.url.path, "address": address_of(request)}
        caller = getattr(request.state, "caller", None)
        self.denied.add(what=error.what, **told, **({"caller": caller.name} if caller else {}))

    async def caller(self, request: Request) -> Caller:
        """Who makes the call; raises `AccessError`."""
        scheme, _, secret = request.headers.get("authorization", "").partition(" ")
        if not self.closed():
            if not self.settings.open:
                hold_local(request)
            return LOCAL
        if scheme.lower() != "bearer" or not secret.strip():
            raise NotAuthenticated(NO_KEY, todo=ASK)
        if self.tokens and not secret.startswith(f"{MARK}_"):
            return await self.tokens.check(secret.strip())
        return self.keys.check(secret.strip())


def hold_local(request: Request) -> None:
    """Hold that a call comes from this machine: raises `NotAllowed`."""
    server = request.scope.get("server") or ("", None)
    named = urlsplit(f"//{request.headers.get('host', '')}").hostname or ""
    proxy = [name for name in FORWARDED if name in request.headers]
    if is_loopback(str(server[0])) and is_loopback(named) and not proxy:
        return
    raise NotAllowed(
        "without keys only this machine is served.",
        todo="Whoever runs this server makes keys with `tuyun keys create`.",
    )


def is_loopback(host: str) -> bool:
    """Whether a name or address is this machine's own.

    >>> is_loopback("127.0.0.1"), is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"


class Guard:
    """Lets in who may come in; adds ``caller`` to the request's state, and where they stand to the response."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self.app = app
        self.access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        taken: Taken | None = None
        try:
            caller, taken = await self._admit(request)
        except AccessError as error:
            await self._deny(request, error)(scope, receive, send)
            return
        request.state.caller = caller

        async def sending(message: Message) -> None:
            if taken and message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(taken.headers())
            await send(message)

        await self.app(scope, receive, sending)

    async def _admit(self, request: Request) -> tuple[Caller | None, Taken | None]:
        access = self.access
        if is_open(request.url.path) and "authorization" not in request.headers:
            return None, self._stranger(request) if access.closed() else None
        try:
            caller = await access.caller(request)
        except NotAuthenticated:
            self._stranger(request)
            raise
        taken = None
        if caller is not LOCAL:
            taken = _held(access.rates.take(f"key {caller.name}", caller.rate or access.settings.rate))
        return caller, taken

    def _stranger(self, request: Request) -> Taken:
        return _held(self.access.rates.take(f"address {network_of(request)}", self.access.settings.stranger_rate))

    def _deny(self, request: Request, error: AccessError) -> ASGIApp:
        headers = {"WWW-Authenticate": "Bearer"} if isinstance(error, NotAuthenticated) else {}
        if isinstance(error, Exceeded):
            headers = error.taken.headers()
        try:
            self.access.record_denied(request, error)
        except StateUnavailable as worse:
            return respond(request, worse)
        return respond(request, error, headers=headers)


class Exceeded(RateExceeded):
    """`RateExceeded`, with where the caller stands."""

    def __init__(self, taken: Taken) -> None:
        self.taken = taken
        super().__init__(f"at most {taken.quota} calls a minute.", todo=f"Ask again in {taken.wait} s.")


def _held(taken: Taken) -> Taken:
    if not taken.allowed:
        raise Exceeded(taken)
    return taken


def is_open(path: str) -> bool:
    """Whether an address needs no key.

    >>> is_open("/docs/scripts/x.js"), is_open("/docsx"), is_open("/v1/docs")
    (True, False, False)
    """
    return any(path == one or path.startswith(f"{one}/") for one in OPEN)


def address_of(request: Request) -> str:
    """The address that a call comes from."""
    return request.client.host if request.client else "unknown"


def network_of(request: Request) -> str:
    """An address as one caller: of IPv6 the network, since a single host has one of its own."""
    address = address_of(request)
    try:
        return str(ip_network(f"{address}/64", strict=False)) if ip_address(address).version == 6 else address
    except ValueError:
        return address
