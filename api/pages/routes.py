"""The addresses of the web page. Its HTML shows nothing of the graph, but is given only to who may read.

A person without a session is led to the page that begins a session, as for every other address.
"""

from base64 import b64encode
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from importlib.util import find_spec

from fastapi import FastAPI
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from tuyun.api.access.roles import LOCAL, caller_of
from tuyun.api.pages import assets
from tuyun.graph.resources import web

# Cytoscape adds this style to the page; without it, positions inside its element would be wrong.
CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }"
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data: blob:; "
    f"style-src 'self' 'sha256-{b64encode(sha256(CYTOSCAPE_STYLE.encode()).digest()).decode()}'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cache-Control": "private, no-cache",
    "Referrer-Policy": "same-origin",  # the form that signs out says by it where it comes from
}
EXCEL = find_spec("xlsxwriter") is not None
"""Whether the API can write Excel workbooks, which takes the extra `xlsx`."""
PAGES = {"/": "explore.html", "/compare": "compare.html"}
"""The template of each page."""


def install(app: FastAPI) -> None:
    """Serve the pages and what they load."""
    for path, template in PAGES.items():
        app.add_route(path, _endpoint(path, template), include_in_schema=False)
    app.mount(assets.PREFIX, assets.Assets())


def _endpoint(path: str, template: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        caller = caller_of(request)
        text = (
            environment()
            .get_template(template)
            .render(path=path, asset=assets.address, role=caller.role, signed_in=caller is not LOCAL, excel=EXCEL)
        )
        return HTMLResponse(text, headers=HEADERS)

    return endpoint


@cache
def environment() -> Environment:
    """The templates of all pages."""
    return Environment(
        loader=FileSystemLoader(web() / "templates"), autoescape=True, undefined=StrictUndefined, trim_blocks=True
    )
