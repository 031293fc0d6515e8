"""The pages of reviews: those under review, decide about proposals, and settle where readers differ."""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from tuyun.api.access.authenticate import Access, address_of
from tuyun.api.access.roles import LOCAL, Role, caller_of
from tuyun.api.access.sessions import act_token, session_of
from tuyun.api.pages import assets
from tuyun.api.pages.routes import HEADERS, environment
from tuyun.api.routes.reviews import Reviews

PAGES = {"/review/{review}": "review.html", "/review/{review}/settle": "settle.html"}
Values = Mapping[str, object]


def install_local(app: FastAPI, token: str) -> None:
    """Serve the pages of the document of `tuyun review`; each act is sent with the token."""
    for path, template in PAGES.items():

        def endpoint(request: Request, template: str = template) -> Response:
            about = _about(request)
            return _page(request, template, {**about, "role": Role.reader, "signed_in": False, "token": token})

        app.add_route(path, endpoint, include_in_schema=False)


def install(app: FastAPI) -> None:
    """Serve the pages of an API's reviews to callers with the role `writer`."""
    app.add_route("/review", _for_writers("reviews.html", lambda _: {}), include_in_schema=False)
    for path, template in PAGES.items():
        app.add_route(path, _for_writers(template, _about), include_in_schema=False)


def _for_writers(template: str, about: Callable[[Request], Values]) -> Callable[[Request], Response]:
    def endpoint(request: Request) -> Response:
        caller = caller_of(request)
        values = {
            "role": caller.role,
            "signed_in": caller is not LOCAL,
            "token": act_token(session_of(request)),
            "local": False,
        }
        if caller.role.reaches(Role.writer):
            return _page(request, template, {**about(request), **values})
        access: Access = request.app.state.access
        access.denied.add(
            what="this needs the role writer.", method=request.method, path=request.url.path,
            address=address_of(request), caller=caller.name,
        )  # fmt: skip
        return _page(request, "denied.html", values, 403)

    return endpoint


def _about(request: Request) -> Values:
    reviews: Reviews = request.app.state.reviews
    name = request.path_params["review"]
    title = reviews.get(name).material.document.title
    return {"review": quote(name), "title": title, "local": True}


def _page(request: Request, template: str, values: Values, status: int = 200) -> Response:
    text = environment().get_template(template).render(path=request.url.path, asset=assets.address, **values)
    return HTMLResponse(text, status, headers={**HEADERS, "Cache-Control": "no-store"})
