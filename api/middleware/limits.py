"""Limits the size and the duration of a request's body, and the time until its answer begins."""

import asyncio

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.errors import respond
from tuyun.api.settings import Settings
from tuyun.api.uploads import ADDRESSES, is_upload
from tuyun.graph.errors import RequestTooLarge, RequestTooSlow, StoreTimeout, TuyunError

QUESTION_BYTES = 300_000
"""Largest body of a request that sends no document, such as that of a picture: it is parsed on the event loop."""
ACT_BYTES = 30_000
"""Largest body of an act of a reviewer, each fault of which is listed on the event loop, whoever sends it."""


class Limits:
    """Middleware that answers 413, 408 or 504 when a limit is exceeded.

    The time limit for an answer ends with its first byte; how long a client may take to read it is limited in
    `tuyun.api.server`.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        upload = is_upload(request)
        seconds = self.settings.upload_seconds if upload else self.settings.answer_seconds
        most = self.settings.upload_bytes if upload else self.settings.body_bytes
        todo = "Send a document as files (multipart/form-data), or load it with `tuyun load`."
        if scope["path"].startswith("/v1/reviews/"):
            most, todo = min(most, ACT_BYTES), "Decide about a single statement in each request."
        elif scope["path"] not in ADDRESSES:
            most, todo = min(most, QUESTION_BYTES), "Ask for less in one request."
        body = LimitedBody(receive, self.settings, upload=upload, most=most, todo=todo)
        started = False
        try:
            body.check_announced(request.headers.get("content-length", ""))
            async with asyncio.timeout(seconds) as limit:

                async def send_in_time(message: Message) -> None:
                    nonlocal started
                    if body.error:
                        return  # the error is sent instead of what the app makes of half a body
                    started = True
                    limit.reschedule(None)
                    await send(message)

                await self.app(scope, body.receive, send_in_time)
        except TimeoutError:
            if started:
                raise
            body.error = body.error or StoreTimeout(f"no answer was ready in {seconds:g} s.", todo="Ask for less.")
        except RequestTooLarge as error:
            body.error = error
        except ClientDisconnect:
            if not body.error:
                raise
        if body.error and not started:
            await respond(request, body.error, headers={"Connection": "close"})(scope, receive, send)


class LimitedBody:
    """A request's body; ``error`` is set when it exceeds a limit."""

    def __init__(self, receive: Receive, settings: Settings, *, upload: bool, most: int, todo: str) -> None:
        self._receive = receive
        self._most, self._todo = most, todo
        self._seconds = settings.upload_seconds if upload else settings.body_seconds
        self._size = 0
        self._complete = False
        self._deadline: float | None = None
        self.error: TuyunError | None = None

    def check_announced(self, length: str) -> None:
        """Raise `RequestTooLarge` if the ``Content-Length`` is too large."""
        if length.isdecimal() and int(length[:20]) > self._most:
            raise self._too_large()

    async def receive(self) -> Message:
        """The next part; a body that exceeds a limit ends as if the client had disconnected."""
        if self._complete:
            return await self._receive()
        self._deadline = self._deadline or asyncio.get_running_loop().time() + self._seconds
        try:
            async with asyncio.timeout_at(self._deadline):
                message = await self._receive()
        except TimeoutError:
            self.error = RequestTooSlow(f"the body was not complete after {self._seconds:g} s.")
            return {"type": "http.disconnect"}
        self._size += len(message.get("body", b""))
        self._complete = not message.get("more_body", False)
        if self._size > self._most:
            self.error = self._too_large()
            return {"type": "http.disconnect"}
        return message

    def _too_large(self) -> RequestTooLarge:
        return RequestTooLarge(f"the body has more than {self._most:,} bytes.", todo=self._todo)
