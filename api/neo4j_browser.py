"""Serves the files that Neo4j Browser fetches, and addresses that redirect to it with a query in its editor.

Style and guide are served to the page of Neo4j Browser, which has another origin; they tell nothing of the graph.
An address of ours redirects to Neo4j Browser with a query in its editor: nothing runs before the user clicks.
"""

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from fastapi import FastAPI
from pydantic import ValidationError
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from tuyun.api.settings import Settings
from tuyun.graph.browser import guide, query_address, saved_queries_zip, selected_text, standalone_text, style
from tuyun.graph.browser.address import FAVOURITES, GUIDE, PREFIX, STYLE
from tuyun.graph.errors import InvalidQuery, Where
from tuyun.graph.store import Query, query, question
from tuyun.graph.store.selection import Selection

SAME = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


class BrowserCors:
    """Middleware: lets the page of Neo4j Browser, and no other origin, read the files that are served for it."""

    def __init__(self, app: ASGIApp, browser: str) -> None:
        parts = urlsplit(browser)
        names = {parts.hostname or "", SAME.get(parts.hostname or "", "")} - {""}
        port = f":{parts.port}" if parts.port else ""
        self.app = app
        self.shared = CORSMiddleware(
            app,
            allow_origins=[f"{parts.scheme}://{name}{port}" for name in names],
            allow_headers=["*"],
            max_age=600,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        shared = scope["type"] == "http" and scope["path"] in (STYLE, GUIDE, FAVOURITES)
        await (self.shared if shared else self.app)(scope, receive, send)


def install(app: FastAPI, settings: Settings) -> None:
    """Serve style, guide and saved queries, and lead from our addresses into Neo4j Browser."""

    def lead(asked: Query, parameters: Mapping[str, object]) -> Response:
        return RedirectResponse(query_address(settings.browser, standalone_text(asked, parameters)))

    def archive(_: Request) -> Response:
        name = {"Content-Disposition": 'attachment; filename="tuyun-queries.zip"'}
        return Response(saved_queries_zip(), media_type="application/zip", headers=name)

    def entity(request: Request) -> Response:
        return lead(query("open/entity"), request.path_params)

    def link(request: Request) -> Response:
        id_ = request.path_params["id"]
        return lead(query("open/link"), {"id": id_, "source": id_.split("~")[0]})

    def paths(request: Request) -> Response:
        source, links = request.query_params.get("source", ""), request.query_params.getlist("link")
        return lead(query("open/paths"), {"source": source, "steps": links})

    def named_query(request: Request) -> Response:
        asked = request.query_params
        selection = _selection({name: asked.getlist(name) for name in Selection.model_fields})
        given = {name: value for name, value in asked.items() if name not in Selection.model_fields}
        text = selected_text(question(request.path_params["name"]), given, selection)
        return RedirectResponse(query_address(settings.browser, text))

    for address, endpoint in {
        STYLE: lambda _: PlainTextResponse(style()),
        GUIDE: lambda _: Response(guide(), media_type="text/html"),
        FAVOURITES: archive,
        f"{PREFIX}/entities/{{id}}": entity,
        f"{PREFIX}/links/{{id}}": link,
        f"{PREFIX}/paths": paths,
        f"{PREFIX}/queries/{{name}}": named_query,
    }.items():
        app.add_route(address, endpoint, include_in_schema=False)
    app.add_middleware(BrowserCors, browser=settings.browser)


def _selection(values: Mapping[str, Sequence[str]]) -> Selection:
    """The selection of a query string; raises `InvalidQuery`."""
    try:
        return Selection.model_validate(values)
    except ValidationError as error:
        fault = error.errors()[0]
        raise InvalidQuery(
            f"{fault['input']!r} is refused: {fault['msg']}.", where=Where(field=str(fault["loc"][0]))
        ) from None
