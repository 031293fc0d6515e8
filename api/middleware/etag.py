"""Gives answers an ETag, sends 304 Not Modified to a client that has the answer, and serves answers from memory.

An ETag is made of all that decides an answer: the dataset's revision and origin (the revisions of a store that was
emptied count from the start again), the request, the caller's role, and the code. So a 304, or an answer from
memory, takes a query, for the revision.

Where a caller who may not see records is shown counts of them, the ETag is made of the answer instead, and the
answer is kept until counts are published again: a change of a table shows neither in the ETag nor in the time that
an answer takes.
"""

import json
from collections.abc import Container
from functools import cache
from hashlib import blake2b
from operator import itemgetter

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.access.disclosure import view_of
from tuyun.api.access.roles import LOCAL, caller_of
from tuyun.api.access.sessions import ACTS
from tuyun.api.errors import respond
from tuyun.api.formats.media_types import requested_format
from tuyun.api.middleware.response_cache import CachedResponse, ResponseCache
from tuyun.api.request_state import CUT_SHORT, DATASET, KEY, READ_AT, TABLES_READ
from tuyun.graph.errors import InvalidQuery, StateUnavailable, StoreError
from tuyun.graph.resources import ROOT
from tuyun.graph.store.asynchronous import AsyncStore
from tuyun.graph.store.plan import ask_in
from tuyun.graph.store.query import queries
from tuyun.graph.store.record import Record
from tuyun.graph.store.view import View

CONTROL = "private, no-cache"
"""Only the client may cache the answer, and it has to revalidate it each time."""
PACKAGES = ("api", "graph", "report")
ORIGIN = 8
"""Characters of the dataset's origin in an ETag."""
COUNTS_RECORDS = frozenset(
    {
        "/v1/flow",
        "/v1/flow/conversions",
        "/v1/flow/changes",
        "/v1/losses",
        "/v1/figures",
        "/v1/agreement",
        "/v1/trend",
        "/v1/report",
    }
)
"""Addresses of answers with counts of the cases of tables, which everybody is shown rounded."""


class EntityTags:
    """Middleware for everything that is read below ``/v1``; caches up to ``cache_size`` bytes of answers."""

    def __init__(self, app: ASGIApp, cache_size: int) -> None:
        self.app = app
        self.cache = ResponseCache(cache_size)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        reads = scope["type"] == "http" and scope["method"] == "GET" and scope["path"].startswith("/v1/")
        if not reads or scope["path"].startswith(ACTS):
            await self.app(scope, receive, send)
            return
        request, key = Request(scope), ""
        state = scope.setdefault("state", {})
        store: AsyncStore = request.app.state.store
        view = view_of(caller_of(request))
        by_content = view is View.published and scope["path"] in COUNTS_RECORDS
        try:
            await request.app.state.bookmarks.catch_up(store)
            state[DATASET] = dataset = await _dataset(store, view)
            state[KEY] = key = entity_tag(request, dataset, counts=by_content)
        except StoreError as error:
            state[DATASET] = error  # the route raises it, if nothing else is wrong with the request
        known = {part.strip().removeprefix("W/") for part in request.headers.get("if-none-match", "").split(",")}
        cached = self.cache.get(key) if key else None
        tag = (cached.tag if cached else "") if by_content else key
        if tag and tag.removeprefix("W/") in known:  # compared weakly (RFC 9110, 13.1.2)
            headers = {"ETag": tag, "Cache-Control": CONTROL, "Vary": "Accept, Authorization, Cookie"}
            await Response(status_code=304, headers=headers)(scope, receive, send)
        elif cached and "*" not in known:
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
            await self.app(scope, receive, self._send_with_tag(request, key, known, send, by_content=by_content))

    def _send_with_tag(
        self, request: Request, key: str, known: Container[str], send: Send, *, by_content: bool
    ) -> Send:
        """Sends an answer on with its ETag, and caches it if it comes in a single part.

        If ``by_content``, the ETag is made of the answer, which is cached below ``key``.
        """
        state = request.scope["state"]
        start: Message = {}

        async def send_with_tag(message: Message) -> None:
            nonlocal start, send
            if message["type"] == "http.response.start":
                start = message
                _set_cache_headers(message)
                return
            whole, body = not message.get("more_body", False), message.get("body", b"")
            cacheable = start and start["status"] == 200 and READ_AT in state and CUT_SHORT not in state
            if cacheable and (whole or not by_content):
                tag = _content_tag(body) if by_content else entity_tag(request, state[READ_AT])
                MutableHeaders(scope=start)["ETag"] = tag
                place = key if by_content else tag
                if whole and place:  # the headers are copied before the middleware around this class compresses
                    tables = frozenset(state.get(TABLES_READ, ()))
                    self.cache.put(
                        place, CachedResponse(list(start["headers"]), body, state["route"], tables, tag)
                    )
                if by_content and tag.removeprefix("W/") in known:
                    send = without_body(send)
            if start:
                await send(start)
                start = {}
            await send(message)

        return send_with_tag


def _content_tag(body: bytes) -> str:
    return f'W/"{blake2b(body, digest_size=12).hexdigest()}"'


def _set_cache_headers(start: Message) -> None:
    headers = MutableHeaders(scope=start)
    headers.setdefault("Cache-Control", CONTROL if start["status"] == 200 else "no-store")
    headers.add_vary_header("Accept")


def without_body(send: Send) -> Send:
    """Sends 304 in place of 200, to a client that has the answer."""
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


async def _dataset(store: AsyncStore, view: View) -> Record:
    return (await store.fetch(ask_in(view, "admin/dataset")))[0]


def entity_tag(request: Request, dataset: Record, *, counts: bool = False) -> str:
    """The ETag of the answer to a request; weak, since the bytes differ when they are compressed.

    Args:
        request: the request.
        dataset: the row of ``admin/dataset``.
        counts: whether the answer shows published counts of tables.
    """
    caller = getattr(request.state, "caller", None)
    decisive = [
        code_hash(),
        request.app.state.access.settings.browser,  # answers have links to it
        sorted(item for item in dataset.items() if counts or item[0] != "counts"),
        request.url.path,
        sorted(request.query_params.multi_items(), key=itemgetter(0)),  # the order of values of one name may count
        _format(request),
        str(caller.role) if caller else "",
        caller is LOCAL,
    ]
    digest = blake2b(json.dumps(decisive).encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
    place = f"{dataset['revision']}-{dataset['origin'][:ORIGIN]}".rstrip("-")
    return f'W/"{place}-{digest}"'


def _format(request: Request) -> str:
    """The format of the answer, which is all that `Accept` decides; empty if the request is refused for it."""
    try:
        return requested_format(request)
    except InvalidQuery:
        return ""


@cache
def code_hash() -> str:
    """A hash of code, vocabulary and queries, which is the same in all worker processes."""
    digest = blake2b("\0".join(query.text for query in queries().values()).encode(), digest_size=8)
    for package in PACKAGES:
        for file in sorted((ROOT / package).rglob("*")):
            if file.is_file() and file.suffix != ".pyc":
                digest.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes())
    return digest.hexdigest()
