"""An answer keeps its tag until the graph moves, and whoever has it is told just that (304).

The tag is made of the revision (and of the store's origin, for one that was emptied counts anew), the request, the
caller's role and the code that answers; a graph that is asked anew has no way to answer otherwise. So a 304, or an
answer that is kept in memory, costs one look at the revision.
"""

import json
from functools import cache
from hashlib import blake2b
from operator import itemgetter

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.access.roles import LOCAL
from tuyun.api.middleware.response_cache import Keeping, Kept
from tuyun.graph.errors import StoreError
from tuyun.graph.resources import ROOT
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.query import queries
from tuyun.graph.store.record import Record

CONTROL = "private, no-cache"
"""May be kept by whoever asked, and by nobody between; is asked for again before it is used."""
PACKAGES = ("api", "graph", "report")
ORIGIN = 8
"""So much of the origin stands in a tag."""
READ_AT = "read_at"
"""In a request's state: the dataset as the answer was read."""


LOOKED = "looked"
"""In a request's state: the dataset as it stood when the request came, or why it could not be read."""

PASSING = "passing"
"""In a request's state: set if the answer would be another one if there were more time; it has no tag."""


class Cached:
    """Middleware: tags answers; says 304 to whoever has one already, and answers from memory what is kept."""

    def __init__(self, app: ASGIApp, room: int) -> None:
        self.app = app
        self.keeping = Keeping(room)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        state = scope.setdefault("state", {})
        try:
            store: AsyncStore = request.app.state.store
            state[LOOKED] = dataset = await store.dataset()
        except StoreError as error:
            state[LOOKED] = error  # the route tells it, if nothing else is amiss
            await self.app(scope, receive, self._tagging(request, send))
            return
        tag = self._tag(request, dataset)
        if tag in [one.strip() for one in request.headers.get("if-none-match", "").split(",")]:
            headers = {"ETag": tag, "Cache-Control": CONTROL, "Vary": "Accept, Authorization"}
            await Response(status_code=304, headers=headers)(scope, receive, send)
        elif kept := self.keeping.get(tag):
            state["route"] = kept.route
            await send({"type": "http.response.start", "status": 200, "headers": list(kept.headers)})
            await send({"type": "http.response.body", "body": kept.body})
        else:
            await self.app(scope, receive, self._tagging(request, send))

    def _tagging(self, request: Request, send: Send) -> Send:
        """Sends an answer on with its tag, and keeps it if it came whole."""
        state = request.scope["state"]
        tag = ""
        start: Message = {}

        async def sending(message: Message) -> None:
            nonlocal tag, start
            if message["type"] == "http.response.start":
                start, headers = message, MutableHeaders(scope=message)
                if message["status"] == 200 and READ_AT in state and PASSING not in state:
                    headers["ETag"] = tag = self._tag(request, state[READ_AT])
                headers.setdefault("Cache-Control", CONTROL if message["status"] == 200 else "no-store")
                headers.add_vary_header("Accept")
                start = {**message, "headers": list(message["headers"])}  # as it is before it is packed
            elif tag and not message.get("more_body", False):
                self.keeping.put(tag, Kept(start["headers"], message.get("body", b""), state["route"]))
            if message.get("more_body", False):
                tag = ""  # a stream is made anew each time
            await send(message)

        return sending

    def _tag(self, request: Request, dataset: Record) -> str:
        """Weak: the same answer, though perhaps not the same bytes, since it may be packed."""
        caller = getattr(request.state, "caller", None)
        told = [
            code(),
            request.app.state.access.settings.browser,  # links lead there
            sorted(dataset.items()),
            request.url.path,
            sorted(request.query_params.multi_items(), key=itemgetter(0)),  # of one name their order may count
            Headers(scope=request.scope).get("accept", ""),
            str(caller.role) if caller else "",
            caller is LOCAL,
        ]
        text = json.dumps(told).encode("utf-8", "surrogatepass")
        place = f"{dataset['revision']}-{dataset['origin'][:ORIGIN]}".rstrip("-")
        return f'W/"{place}-{blake2b(text, digest_size=12).hexdigest()}"'


@cache
def code() -> str:
    """A sum of all that another version may do otherwise: code, vocabulary, queries; the same for all workers."""
    told = blake2b("\0".join(one.text for one in queries().values()).encode(), digest_size=8)
    for package in PACKAGES:
        root = ROOT / package
        for file in sorted(one for one in root.rglob("*") if one.suffix != ".pyc" and one.is_file()):
            told.update(f"{package}/{file.relative_to(root)}\0".encode() + file.read_bytes())
    return told.hexdigest()
