"""Gives each request an id, and reports its answer to the log and to the metrics."""

import logging
import re
import time
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.middleware import metrics
from tuyun.api.request_state import REQUEST_ID

ID = "X-Request-ID"
_VALID_ID = re.compile(r"[\w.:-]{1,100}", re.ASCII)
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_log = logging.getLogger("tuyun.api")


class Observe:
    """Middleware that keeps a request's id, or gives it an id, and reports the answer.

    Neither query string nor headers are reported, since they hold search terms and keys.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})  # shared with all who handle the request, so that the route can be read here
        given = Headers(scope=scope).get(ID, "")
        request_id = given if _VALID_ID.fullmatch(given) else uuid4().hex
        REQUEST_ID.set(request_id)
        status, start = 500, time.perf_counter()

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[ID] = request_id
            await send(message)

        metrics.UNDER_WAY.inc()
        try:
            await self.app(scope, receive, send_with_id)
        finally:
            metrics.UNDER_WAY.dec()
            _report(scope, status, time.perf_counter() - start)


def _report(scope: Scope, status: int, seconds: float) -> None:
    state = scope["state"]
    route = str(state.get("route", "other"))  # "/v1/entities/{entity}" and not the path, so that there are few
    method = scope["method"] if scope["method"] in METHODS else "other"
    metrics.REQUESTS.labels(method, route, str(status)).inc()
    metrics.DURATION.labels(method, route).observe(seconds)
    caller = state.get("caller")
    fields = {
        "method": scope["method"],
        "path": scope["path"],
        "route": route,
        "status": status,
        "ms": round(1000 * seconds, 1),
        "caller": caller.name if caller else None,
        "address": scope["client"][0] if scope.get("client") else None,
    }
    _log.log(logging.WARNING if status >= 500 else logging.INFO, "answered", extra=fields)
