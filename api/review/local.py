"""The app of `tuyun review`: the document of a directory, for a person on this machine, without keys.

It is safe from other sites: it answers only to a loopback name (which excludes DNS rebinding), only to its own
pages (by ``Origin`` and ``Sec-Fetch-Site``), and writes only with a token that stands in its page.
"""

import secrets
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from urllib.parse import urlsplit

from anyio import CapacityLimiter
from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from tuyun.api import errors
from tuyun.api.access.authenticate import is_loopback
from tuyun.api.access.sessions import TOKEN
from tuyun.api.middleware.headers import SecurityHeaders
from tuyun.api.pages import assets
from tuyun.api.pages import review as pages
from tuyun.api.routes import reviews
from tuyun.graph.errors import NotAllowed, NotFound
from tuyun.graph.review.acts import Review

SAME = ("same-origin", "none")
"""What ``Sec-Fetch-Site`` says of the app's own pages, and of an address that was typed."""


@dataclass(frozen=True)
class LocalReview:
    """The document of a directory, as the documents under review of an app."""

    review: Review
    who: str
    turns: CapacityLimiter = field(default_factory=partial(CapacityLimiter, 1))

    @property
    def name(self) -> str:
        """The id of the document."""
        return self.review.material.document.id

    def get(self, name: str) -> Review:
        """The document; raises `NotFound` for any other."""
        if name != self.name:
            raise NotFound(f"the document {name!r} is not under review here.", todo=f"Open /review/{self.name}.")
        return self.review

    def reader(self, request: Request) -> str:  # noqa: ARG002 - whoever asks, it is the person at this machine
        """The name of the person who reads."""
        return self.who

    def act(self, request: Request, name: str, what: str) -> AbstractContextManager[None]:  # noqa: ARG002 - the log of decisions is record enough
        """The context of an act, of which nothing else is recorded."""
        return nullcontext()


class OwnPages:
    """Middleware that refuses requests of other sites, under other names, and acts without the token."""

    def __init__(self, app: ASGIApp, token: str) -> None:
        self.app, self.token = app, token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            request = Request(scope)
            if fault := self._fault(request):
                error = NotAllowed(fault, todo="Use the page at the address that `tuyun review` prints.")
                await errors.respond(request, error)(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _fault(self, request: Request) -> str:
        hosts = request.headers.getlist("host")
        if len(hosts) != 1 or not is_loopback(_name(hosts[0])):
            return "the request names another host than this machine."
        if request.headers.get("sec-fetch-site", "none") not in SAME and request.url.path.startswith("/v1/"):
            return "another site made the request."
        origin = request.headers.get("origin")
        if origin is not None and origin != f"http://{hosts[0]}":
            return "another site made the request."
        sent = request.headers.get(TOKEN, "")
        acts = request.method not in ("GET", "HEAD")
        if acts and not secrets.compare_digest(sent.encode(), self.token.encode()):
            return "the request lacks the token of the page."
        return ""


def _name(host: str) -> str:
    """The name or address in a ``Host``; empty if it has none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def create_review_app(review: Review, who: str) -> FastAPI:
    """The app for a person who reviews a document."""
    local = LocalReview(review, who)
    token = secrets.token_urlsafe(24)
    app = FastAPI(title="Tuyun review", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.reviews = local
    app.add_middleware(OwnPages, token=token)
    app.add_middleware(SecurityHeaders)
    errors.install(app)
    pages.install_local(app, token)
    app.mount(assets.PREFIX, assets.Assets())
    app.include_router(reviews.router, prefix="/v1")

    def first(request: Request) -> Response:  # noqa: ARG001 - what starlette calls it with
        return RedirectResponse(f"/review/{local.name}", 303)

    app.add_route("/", first)
    return app
