"""FastAPI dependencies of all routes: the store, the check of the caller's role, and the check of parameters."""

from collections import Counter
from typing import Annotated

from fastapi import Depends, Request
from tuyun.api.access.authenticate import Access, account_of
from tuyun.api.access.disclosure import view_of
from tuyun.api.access.roles import LOCAL, ROLE, Caller, Role, caller_of
from tuyun.api.cursor import fingerprint
from tuyun.api.formats.media_types import PARAMETERS
from tuyun.api.jobs.shares import Shares
from tuyun.api.middleware import traces
from tuyun.api.paging import COUNTS
from tuyun.graph.errors import InvalidQuery, NotAllowed, Where, suggest
from tuyun.graph.store import Request as StoreRequest
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.record import Record

PAGING = {"limit", "cursor", *COUNTS, *PARAMETERS}
"""Parameters that may differ between the pages of a list."""
SAFE_METHODS = ("GET", "HEAD", "OPTIONS")


class RequestStore(AsyncStore):
    """The app's store, with the request that it is used for."""

    def __init__(self, store: AsyncStore, request: Request) -> None:
        super().__init__(store.driver, store.settings)
        self.sessions, self.bookmarks = store.sessions, store.bookmarks
        self.request = request
        self.view = view_of(self.caller)

    async def fetch(self, request: StoreRequest) -> list[Record]:
        """The rows of a request, in a span of its own, when the caller has a connection free."""
        shares: Shares = self.request.app.state.shares
        async with shares.take(account_of(self.request)):
            with traces.query_span(self.request.app, request.query.name):
                return await super().fetch(request)

    @property
    def caller(self) -> Caller:
        """The caller of the request; an unknown caller is a reader."""
        return caller_of(self.request)

    @property
    def fingerprint(self) -> str:
        """A hash of the request, the same for all its pages."""
        parameters = self.request.query_params.multi_items()
        return fingerprint(self.request.url.path, [pair for pair in parameters if pair[0] not in PAGING])

    @property
    def documents(self) -> list[str] | None:
        """Ids of the only documents that the request asks about; None if it does not name them."""
        if "document" in self.request.path_params:
            return [self.request.path_params["document"]]
        return self.request.query_params.getlist("document") or None

    async def record_reading(self, tables: set[str]) -> None:
        """Record that single records of tables are read, if there are any; raises `StateUnavailable`."""
        if tables:
            access: Access = self.request.app.state.access
            await access.record_reading(self.request, tables)


async def request_store(request: Request) -> RequestStore:
    """The store for a request."""
    return RequestStore(request.app.state.store, request)


Store = Annotated[RequestStore, Depends(request_store)]


async def check_role(request: Request) -> None:
    """Raise `NotAllowed` unless the caller is a reader, or a writer where the route writes, or as `ROLE` says.

    While no key exists, whoever uses this machine may read everything and write nothing.

    Since every request comes by here, the route is put into the request's state for logs and metrics.
    """
    route = request.scope["route"]
    request.state.route = request.app.paths.get(route.name, route.path)
    caller = getattr(request.state, "caller", None)
    if caller is None:
        return  # a public address
    reads = request.method in SAFE_METHODS
    needed = Role((route.openapi_extra or {}).get(ROLE, Role.reader if reads else Role.writer))
    if caller.role.reaches(needed) or (caller is LOCAL and reads and needed is Role.admin):
        return
    error = NotAllowed(f"this needs the role {needed}.", todo="Ask for a key that has it.")
    access: Access = request.app.state.access
    await access.record_denied(request, error)
    raise error


async def check_parameters(request: Request) -> None:
    """Raise `InvalidQuery` for a query parameter that the route does not document, or that is repeated.

    Without this check, a misspelt filter would be ignored, and the answer would be wider than what was asked for.
    """
    known = request.app.query_parameters.get(request.scope["route"].name, {})
    open_ended = any(schema.get("type") == "object" for schema in known.values())
    for name, times in Counter(name for name, _ in request.query_params.multi_items()).items():
        if name not in known and not open_ended:
            advice = suggest(name, known) if known else "It takes none."
            raise InvalidQuery(
                f"{request.url.path} has no parameter {name!r}.", where=Where(field=name), todo=advice
            )
        if times > 1 and known.get(name, {}).get("type") != "array":
            raise InvalidQuery("is given more than once.", where=Where(field=name), todo="Give it once.")
