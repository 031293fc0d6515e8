"""Answers HEAD as GET without its body, and OPTIONS with the methods of an address (RFC 9110, 9.3.2 and 9.3.7)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.errors import allowed_methods


class Methods:
    """Middleware for the two methods that every address has; HEAD is an error where GET is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope["method"] if scope["type"] == "http" else ""
        if method == "OPTIONS" and (allowed := allowed_methods(Request(scope))):
            headers = {"Allow": ", ".join(allowed), "Cache-Control": "no-store"}
            await Response(status_code=204, headers=headers)(scope, receive, send)
        elif method == "HEAD":

            async def send_without_body(message: Message) -> None:
                await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

            await self.app({**scope, "method": "GET"}, receive, send_without_body)
        else:
            await self.app(scope, receive, send)
