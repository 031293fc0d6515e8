"""An answer keeps its tag until the graph moves, and whoever has it is told just that (304).

The tag is made of the revision (and of the store's origin, for one that was emptied counts anew), the request, the
caller's role and the code that answers; a graph that is asked anew has no way to answer otherwise. So a 304 costs
one look at the revision.
"""

import json
from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.errors import StoreError
from graph.store.asynchronous import AsyncStore
from graph.store.query import queries

CONTROL = "private, no-cache"
"""May be kept by whoever asked, and by nobody between; is asked for again before it is used."""
READ_AT = "read_at"
"""In a request's state: origin, revision and incomplete documents of the answer."""


class Cached:
    """Middleware: tags answers, and answers 304 where the caller has the answer already."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._code = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        state = scope.setdefault("state", {})
        if "if-none-match" in request.headers and await self._has_it(request):
            headers = {"ETag": request.state.tag, "Cache-Control": CONTROL, "Vary": "Accept, Authorization"}
            await Response(status_code=304, headers=headers)(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if message["status"] == 200 and READ_AT in state:
                    headers["ETag"] = self._tag(request, *state[READ_AT])
                headers.setdefault("Cache-Control", CONTROL if message["status"] == 200 else "no-store")
                headers.add_vary_header("Accept")
            await send(message)

        await self.app(scope, receive, sending)

    async def _has_it(self, request: Request) -> bool:
        store: AsyncStore = request.app.state.store
        try:
            dataset = await store.dataset()
        except StoreError:
            return False  # the route tells it better
        tag = self._tag(request, dataset["origin"], dataset["revision"], tuple(dataset["incomplete"]))
        request.state.tag = tag
        return tag in [one.strip() for one in request.headers["if-none-match"].split(",")]

    def _tag(self, request: Request, origin: str, revision: int, incomplete: tuple[str, ...]) -> str:
        """Weak: the same answer, though perhaps not the same bytes, since it may be packed."""
        caller = getattr(request.state, "caller", None)
        told = [
            self._code or self._read_code(request),
            origin,
            revision,
            incomplete,
            request.url.path,
            sorted(request.query_params.multi_items()),
            Headers(scope=request.scope).get("accept", ""),
            str(caller.role) if caller else "",
        ]
        text = json.dumps(told).encode("utf-8", "surrogatepass")
        return f'W/"{revision}-{blake2b(text, digest_size=12).hexdigest()}"'

    def _read_code(self, request: Request) -> str:
        """What another version would do otherwise: its document and its queries; the same for all workers."""
        texts = [json.dumps(request.app.openapi(), sort_keys=True), *(one.text for one in queries().values())]
        self._code = blake2b("\0".join(texts).encode(), digest_size=8).hexdigest()
        return self._code
