"""Serves Swagger UI and ReDoc with scripts from this server, so that the pages work without a network.

FastAPI's own pages load them from a content delivery network; the package fastapi-offline has the same files.
"""

from importlib.resources import files
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.staticfiles import StaticFiles
from tuyun.api.openapi.client_document import ADDRESS, client_document

SCRIPTS = "/docs/scripts"
ICON = f"{SCRIPTS}/favicon.png"


def install(app: FastAPI) -> None:
    """Serve ``/docs`` (Swagger UI), ``/redoc`` (ReDoc), their scripts, and the document for client generators."""
    common: dict[str, Any] = {"openapi_url": str(app.openapi_url), "title": f"{app.title} API"}

    async def swagger(_: Request) -> HTMLResponse:
        return get_swagger_ui_html(
            swagger_js_url=f"{SCRIPTS}/swagger-ui-bundle.js",
            swagger_css_url=f"{SCRIPTS}/swagger-ui.css",
            swagger_favicon_url=ICON,
            **common,
        )

    async def redoc(_: Request) -> HTMLResponse:
        script = f"{SCRIPTS}/redoc.standalone.js"
        return get_redoc_html(redoc_js_url=script, redoc_favicon_url=ICON, with_google_fonts=False, **common)

    async def for_clients(_: Request) -> JSONResponse:
        return JSONResponse(client_document(app.openapi()))

    app.add_route(ADDRESS, for_clients, include_in_schema=False)
    app.add_route("/docs", swagger, include_in_schema=False)
    app.add_route("/redoc", redoc, include_in_schema=False)
    app.mount(SCRIPTS, StaticFiles(directory=str(files("fastapi_offline") / "static")))
