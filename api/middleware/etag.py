"""Gives answers an ETag, sends 304 Not Modified to a client that has the answer, and serves answers from memory.

An ETag is made of all that decides an answer: the dataset's revision and origin (the revisions of a store that was
emptied count from the start again), the request, the caller's role, and the code. So a 304, or an answer from
memory, takes one query, for the revision.
"""

import json
from functools import cache
from hashlib import blake2b
from operator import itemgetter

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.access.authenticate import TABLES_READ
from tuyun.api.access.roles import LOCAL
from tuyun.api.errors import respond
from tuyun.api.middleware.response_cache import CachedResponse, ResponseCache
from tuyun.graph.errors import StateUnavailable, StoreError
from tuyun.graph.resources import ROOT
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.query import queries
from tuyun.graph.store.record import Record

CONTROL = "private, no-cache"
"""Only the client may cache the answer, and it has to revalidate it each time."""
PACKAGES = ("api", "graph", "report")
ORIGIN = 8
"""Characters of the dataset's origin in an ETag."""
DATASET = "dataset"
"""In a request's state: the dataset when the request came, or the error with which it could not be read."""
READ_AT = "read_at"
"""In a request's state: the dataset that the answer was read from."""
CUT_SHORT = "cut_short"
"""In a request's state: set if a time limit cut the answer short, so that it may not be cached."""


class EntityTags:
    """Middleware for everything that is read below ``/v1``; caches up to ``cache_size`` bytes of answers."""

    def __init__(self, app: ASGIApp, cache_size: int) -> None:
        self.app = app
        self.cache = ResponseCache(cache_size)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        request, tag = Request(scope), ""
        state = scope.setdefault("state", {})
        store: AsyncStore = request.app.state.store
        try:
            state[DATASET] = dataset = await store.dataset()
            tag = entity_tag(request, dataset)
        except StoreError as error:
            state[DATASET] = error  # the route raises it, if nothing else is wrong with the request
        known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
        if tag and tag.removeprefix("W/") in known:  # compared weakly (RFC 9110, 13.1.2)
            headers = {"ETag": tag, "Cache-Control": CONTROL, "Vary": "Accept, Authorization"}
            await Response(status_code=304, headers=headers)(scope, receive, send)
        elif tag and "*" not in known and (cached := self.cache.get(tag)):
            state["route"] = cached.route
            try:
                await request.app.state.access.record_reading(request, cached.tables)
            except StateUnavailable as error:
                await respond(request, error)(scope, receive, send)
                return
            await send({"type": "http.response.start", "status": 200, "headers": list(cached.headers)})
            await send({"type": "http.response.body", "body": cached.body})
        else:
            send = without_body(send) if "*" in known else send
            await self.app(scope, receive, self._send_with_tag(request, send))

    def _send_with_tag(self, request: Request, send: Send) -> Send:
        """Sends an answer on with its ETag, and caches it if it comes in one part."""
        state = request.scope["state"]
        tag = ""
        sent: list[tuple[bytes, bytes]] = []

        async def send_with_tag(message: Message) -> None:
            nonlocal tag, sent
            if message["type"] == "http.response.start":
                headers, ok = MutableHeaders(scope=message), message["status"] == 200
                if ok and READ_AT in state and CUT_SHORT not in state:
                    headers["ETag"] = tag = entity_tag(request, state[READ_AT])
                headers.setdefault("Cache-Control", CONTROL if ok else "no-store")
                headers.add_vary_header("Accept")
                sent = list(message["headers"])  # before the middleware around this one compresses
            elif message.get("more_body", False):
                tag = ""
            elif tag:
                shown = frozenset(state.get(TABLES_READ, ()))
                self.cache.put(tag, CachedResponse(sent, message.get("body", b""), state["route"], shown))
            await send(message)

        return send_with_tag


def without_body(send: Send) -> Send:
    """Sends 304 in place of 200: the client has some answer, and asks whether there is any."""
    dropped = False

    async def send_without_body(message: Message) -> None:
        nonlocal dropped
        if message["type"] == "http.response.start" and message["status"] == 200:
            dropped = True
            headers = [pair for pair in message["headers"] if not pair[0].lower().startswith(b"content-")]
            message = {**message, "status": 304, "headers": headers}
        elif dropped:
            message = {**message, "body": b""}
        await send(message)

    return send_without_body


def entity_tag(request: Request, dataset: Record) -> str:
    """The ETag of the answer to a request; weak, since the bytes differ when they are compressed."""
    caller = getattr(request.state, "caller", None)
    decisive = [
        code_hash(),
        request.app.state.access.settings.browser,  # answers have links to it
        sorted(dataset.items()),
        request.url.path,
        sorted(request.query_params.multi_items(), key=itemgetter(0)),  # the order of values of one name may count
        request.headers.get("accept", ""),
        str(caller.role) if caller else "",
        caller is LOCAL,
    ]
    digest = blake2b(json.dumps(decisive).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    place = f"{dataset['revision']}-{dataset['origin'][:ORIGIN]}".rstrip("-")
    return f'W/"{place}-{digest}"'


@cache
def code_hash() -> str:
    """A hash of code, vocabulary and queries, which is the same in all worker processes."""
    digest = blake2b("\0".join(query.text for query in queries().values()).encode(), digest_size=8)
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()
