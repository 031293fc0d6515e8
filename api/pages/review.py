"""The pages of a review: decide about proposals, and settle where readers differ."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from tuyun.api.pages import assets
from tuyun.api.pages.routes import HEADERS, environment
from tuyun.api.routes.reviews import Reviews

PAGES = {"/review/{review}": "review.html", "/review/{review}/settle": "settle.html"}


def install(app: FastAPI, token: str) -> None:
    """Serve the pages of the documents under review that the app's state has.

    Args:
        app: the app.
        token: what the page sends with each act.
    """
    for path, template in PAGES.items():
        app.add_route(path, _endpoint(template, token), include_in_schema=False)


def _endpoint(template: str, token: str) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        reviews: Reviews = request.app.state.reviews
        name = request.path_params["review"]
        values = {
            "path": request.url.path,
            "asset": assets.address,
            "role": "reader",
            "signed_in": False,
            "token": token,
            "review": quote(name),
            "title": reviews.get(name).material.document.title,
        }
        text = environment().get_template(template).render(values)
        return HTMLResponse(text, headers={**HEADERS, "Cache-Control": "no-store"})

    return endpoint
