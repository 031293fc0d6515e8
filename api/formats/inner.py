"""Ask the app behind a middleware, and hold what it answers."""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass
class Held:
    """What was answered: the message that starts it, and its whole body."""

    scope: Scope
    start: Message = field(default_factory=dict)
    body: bytes = b""

    @property
    def ok(self) -> bool:
        """Whether it is an answer in JSON, and no problem."""
        kind = dict(self.start["headers"]).get(b"content-type", b"")
        return bool(self.start["status"] == 200 and kind.startswith(b"application/json"))

    def json(self) -> dict[str, Any]:
        """The body, read."""
        told: dict[str, Any] = json.loads(self.body)
        return told

    async def pass_on(self, send: Send) -> None:
        """Send it as it was answered."""
        await send(self.start)
        await send({"type": "http.response.body", "body": self.body})


async def ask(app: ASGIApp, scope: Scope, receive: Receive, parameters: list[tuple[str, str]]) -> Held:
    """Ask the app the same with other parameters."""
    query = urlencode(parameters, errors="surrogatepass").encode()
    held = Held({**scope, "query_string": query})

    async def hold(message: Message) -> None:
        if message["type"] == "http.response.start":
            held.start = message
        elif message["type"] == "http.response.body":
            held.body += message.get("body", b"")

    await app(held.scope, receive, hold)
    return held
