"""What Neo4j Browser fetches, and links that lead into it.

Style and guide are served to Neo4j Browser's own page, which is of another origin; nothing of the graph is in
them. A link of ours leads to Neo4j Browser with the query in its editor: nothing runs before the user clicks.
"""

from collections.abc import Iterable
from urllib.parse import quote, urlencode, urlsplit

from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from tuyun.api.settings import Settings
from tuyun.graph.browser import guide, query_address, saved_queries_zip, standalone_text, style
from tuyun.graph.browser.address import FAVOURITES, GUIDE, PREFIX, STYLE
from tuyun.graph.store import query, question

SAME = {"127.0.0.1": "localhost", "localhost": "127.0.0.1"}


def at_entity(entity: str) -> str:
    """The address of ours that leads to an entity in Neo4j Browser."""
    return f"{PREFIX}/entities/{quote(entity, safe='')}"


def at_link(link: str) -> str:
    """The address of ours that leads to a link between entities."""
    return f"{PREFIX}/links/{quote(link, safe='~')}"


def at_path(source: str, links: Iterable[str]) -> str:
    """The address of ours that leads to a path: its first entity, and its links in order."""
    return f"{PREFIX}/paths?{urlencode([('source', source), *(('link', one) for one in links)], safe='~')}"


def at_query(name: str) -> str:
    """The address of ours that leads to a named query."""
    return f"{PREFIX}/queries/{quote(name, safe='')}"


class ForBrowser:
    """Lets the page of Neo4j Browser, and no other, read what is served for it."""

    def __init__(self, app: ASGIApp, browser: str) -> None:
        parts = urlsplit(browser)
        names = {parts.hostname or "", SAME.get(parts.hostname or "", "")} - {""}
        port = f":{parts.port}" if parts.port else ""
        self.app = app
        self.open = CORSMiddleware(
            app,
            allow_origins=[f"{parts.scheme}://{name}{port}" for name in names],
            allow_headers=["*"],
            max_age=600,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        ours = scope["type"] == "http" and scope["path"] in (STYLE, GUIDE, FAVOURITES)
        await (self.open if ours else self.app)(scope, receive, send)


def install(app: FastAPI, settings: Settings) -> None:
    """Serve style, guide and saved queries, and the links."""
    browser = settings.browser

    async def grass(_: Request) -> Response:
        return PlainTextResponse(style())

    async def slides(_: Request) -> Response:
        return Response(guide(), media_type="text/html")

    async def archive(_: Request) -> Response:
        name = {"Content-Disposition": 'attachment; filename="tuyun-queries.zip"'}
        return Response(saved_queries_zip(), media_type="application/zip", headers=name)

    def to(text: str) -> Response:
        return RedirectResponse(query_address(browser, text))

    async def entity(request: Request) -> Response:
        return to(standalone_text(query("open/entity"), {"id": request.path_params["id"]}))

    async def link(request: Request) -> Response:
        name = request.path_params["id"]
        return to(standalone_text(query("open/link"), {"id": name, "source": name.split("~")[0]}))

    async def paths(request: Request) -> Response:
        given = request.query_params
        parameters = {"source": given.get("source", ""), "steps": given.getlist("link")}
        return to(standalone_text(query("open/paths"), parameters))

    async def named(request: Request) -> Response:
        return to(standalone_text(question(request.path_params["name"]), dict(request.query_params)))

    for address, endpoint in {
        STYLE: grass,
        GUIDE: slides,
        FAVOURITES: archive,
        f"{PREFIX}/entities/{{id}}": entity,
        f"{PREFIX}/links/{{id}}": link,
        f"{PREFIX}/paths": paths,
        f"{PREFIX}/queries/{{name}}": named,
    }.items():
        app.add_route(address, endpoint, include_in_schema=False)
    app.add_middleware(ForBrowser, browser=browser)
