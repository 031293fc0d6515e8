"""The documentation pages with scripts of our own, so that they work without network; and the plain document.

FastAPI's own pages load Swagger UI and ReDoc from a content delivery network; fastapi-offline carries the
same files.
"""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.openapi.docs import get_redoc_html, get_swagger_ui_html
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.staticfiles import StaticFiles
from tuyun.api.openapi.plain import ADDRESS, plain

SCRIPTS = "/docs/scripts"


def install(app: FastAPI) -> None:
    """Serve ``/docs`` (Swagger UI), ``/redoc`` (ReDoc), what they load, and the document for generators."""
    address = str(app.openapi_url)

    async def swagger(_: Request) -> HTMLResponse:
        return get_swagger_ui_html(
            openapi_url=address,
            title=f"{app.title} API",
            swagger_js_url=f"{SCRIPTS}/swagger-ui-bundle.js",
            swagger_css_url=f"{SCRIPTS}/swagger-ui.css",
            swagger_favicon_url=f"{SCRIPTS}/favicon.png",
        )

    async def redoc(_: Request) -> HTMLResponse:
        return get_redoc_html(
            openapi_url=address,
            title=f"{app.title} API",
            redoc_js_url=f"{SCRIPTS}/redoc.standalone.js",
            redoc_favicon_url=f"{SCRIPTS}/favicon.png",
            with_google_fonts=False,
        )

    async def for_clients(_: Request) -> JSONResponse:
        return JSONResponse(plain(app.openapi()))

    app.add_route(ADDRESS, for_clients, include_in_schema=False)
    app.add_route("/docs", swagger, include_in_schema=False)
    app.add_route("/redoc", redoc, include_in_schema=False)
    app.mount(SCRIPTS, StaticFiles(directory=str(files("fastapi_offline") / "static")))
