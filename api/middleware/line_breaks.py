"""Keeps a path with a line break at its end from matching a route, whose `$` would let it pass."""

from starlette.types import ASGIApp, Receive, Scope, Send


class LineBreaks:
    """Middleware that writes the line breaks of a path as they stand in the address, ``%0A``.

    Every layer then sees the same path, and no address has such a path.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and "\n" in scope["path"]:
            scope = {**scope, "path": scope["path"].replace("\n", "%0A")}
        await self.app(scope, receive, send)
