"""What every route depends on: the store, that the caller may, and that nobody's parameter is lost."""

from collections import Counter
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Depends, Request
from tuyun.api.access.authenticate import Access
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.api.cursor import fingerprint
from tuyun.api.formats.media_types import PARAMETERS
from tuyun.api.middleware import traces
from tuyun.graph.errors import InvalidQuery, NotAllowed, Where, suggest
from tuyun.graph.store import Request as StoreRequest
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.record import Record

PAGING = {"limit", "cursor", *PARAMETERS}
"""Parameters that may differ between the pages of a list."""


class Asked(AsyncStore):
    """The store that the app opened, as one request asks it."""

    def __init__(self, store: AsyncStore, request: Request) -> None:
        super().__init__(store.driver, store.settings)
        self.sessions, self.bookmarks = store.sessions, store.bookmarks
        self.request = request

    async def fetch(self, request: StoreRequest) -> list[Record]:
        """The rows of a request, in a span of its own."""
        with traces.query_span(self.request.app, request.query.name):
            return await super().fetch(request)

    @property
    def caller(self) -> Caller:
        """Who asks; somebody of whom nothing is known is a reader."""
        return getattr(self.request.state, "caller", None) or Caller("nobody", Role.reader, None)

    @property
    def fingerprint(self) -> str:
        """What was asked for, whatever the page."""
        given = self.request.query_params.multi_items()
        return fingerprint(self.request.url.path, [one for one in given if one[0] not in PAGING])


async def store_of(request: Request) -> Asked:
    """The store, for this request."""
    return Asked(request.app.state.store, request)


Store = Annotated[Asked, Depends(store_of)]


READING = ("GET", "HEAD", "OPTIONS")
ROLE = "x-role"
"""Where a route says which role it needs, if it is not the method's: in ``openapi_extra``."""


async def hold_role(request: Request) -> None:
    """Hold that the caller's role reaches so far: a reader's where a route reads, else a writer's.

    Every route comes by here first, so that here is told which one it is (`tuyun.api.middleware.observe`).

    Where no key was ever made, whoever is on this machine reads all that is read, and writes nothing.
    """
    route = request.scope["route"]
    request.state.route = request.app.paths.get(route.name, route.path)
    caller = getattr(request.state, "caller", None)
    if caller is None:
        return  # an address that needs no key
    extra = route.openapi_extra or {}
    needed = Role(extra.get(ROLE, Role.reader if request.method in READING else Role.writer))
    if caller.role.reaches(needed) or (caller is LOCAL and request.method in READING and needed is Role.admin):
        return
    error = NotAllowed(f"this needs the role {needed}.", todo="Ask for a key that has it.")
    access: Access = request.app.state.access
    await access.record_denied(request, error)
    raise error


async def refuse_unknown(request: Request) -> None:
    """Refuse a query parameter that the address does not document, or that is given twice and takes one value.

    A filter that is misspelt and passed over would give a wider answer than was asked for. What an address
    takes is read from the OpenAPI document, so that the two cannot differ.
    """
    known: Mapping[str, Any] = request.app.takes(request.scope["route"].name)
    free = any(schema.get("type") == "object" for schema in known.values())
    for name, times in Counter(name for name, _ in request.query_params.multi_items()).items():
        if name not in known and not free:
            advice = suggest(name, known) if known else "It takes none."
            raise InvalidQuery(
                f"{request.url.path} has no parameter {name!r}.", where=Where(field=name), todo=advice
            )
        if times > 1 and known.get(name, {}).get("type") != "array":
            raise InvalidQuery("is given more than once.", where=Where(field=name), todo="Give it once.")
