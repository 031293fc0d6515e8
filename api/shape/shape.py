"""Shapes the answers below ``/v1`` as a request asks for, whatever the address."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from api.errors import respond
from api.shape.envelope import columns_of, only
from api.shape.inner import Held, ask
from graph.errors import InvalidQuery, Where, suggest

FIELDS = "fields"


class Shape:
    """Middleware: leaves an answer its fields that are asked for."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        fields = request.query_params.getlist(FIELDS)
        if not fields:
            await self.app(scope, receive, send)
            return
        rest = [one for one in request.query_params.multi_items() if one[0] != FIELDS]
        held = await ask(self.app, scope, receive, rest)
        if not held.ok:
            await held.pass_on(send)
            return
        try:
            response = self._chosen(request, held, fields)
        except InvalidQuery as error:
            await respond(request, error)(scope, receive, send)
            return
        await response(scope, receive, send)

    def _chosen(self, request: Request, held: Held, given: Sequence[str]) -> JSONResponse:
        fields = [name for part in given for name in part.split(",")]
        answer = held.json()
        known = request.app.columns(held.scope["route"].name) or columns_of(answer["data"])
        for name in fields if known else ():
            if name not in known:
                advice = suggest(name, known)
                raise InvalidQuery(f"there is no field {name!r}.", where=Where(field=FIELDS), todo=advice)
        return JSONResponse({**answer, "data": only(answer["data"], fields)})
