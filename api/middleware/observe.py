"""What is known of every request: an id, a line in the log, figures, and a trace where they are wanted."""

import logging
import re
import time
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.middleware import metrics
from tuyun.api.middleware.logs import REQUEST

ID = "X-Request-ID"
_FIT = re.compile(r"[\w.:-]{1,100}", re.ASCII)
_log = logging.getLogger("tuyun.api")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


class Observe:
    """Keeps the request's id, or gives it one; tells log, metrics and trace of it when it is answered.

    Neither the query string nor a header is told: what somebody looked for, and their key, are theirs.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        scope.setdefault("state", {})  # one for all that handle the request, so that the route can be told here
        given = headers.get(ID, "")
        name = given if _FIT.fullmatch(given) else uuid4().hex
        REQUEST.set(name)
        status, start = 500, time.perf_counter()

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[ID] = name
            await send(message)

        metrics.UNDER_WAY.inc()
        try:
            await self.app(scope, receive, sending)
        finally:
            metrics.UNDER_WAY.dec()
            _tell(scope, status, time.perf_counter() - start)


def _tell(scope: Scope, status: int, seconds: float) -> None:
    route, method = route_of(scope), scope["method"] if scope["method"] in METHODS else "other"
    metrics.REQUESTS.labels(method, route, str(status)).inc()
    metrics.DURATION.labels(method, route).observe(seconds)
    caller = scope.get("state", {}).get("caller")
    told = {
        "method": scope["method"],
        "path": scope["path"],
        "route": route,
        "status": status,
        "ms": round(1000 * seconds, 1),
        "caller": caller.name if caller else None,
        "address": scope["client"][0] if scope.get("client") else None,
    }
    _log.log(logging.WARNING if status >= 500 else logging.INFO, "answered", extra=told)


def route_of(scope: Scope) -> str:
    """The address as it is documented, ``/v1/entities/{entity}``, so that there are few of them."""
    return str(scope.get("state", {}).get("route", "other"))
