"""How much a request may bring, and how long it and its answer may take."""

import asyncio

from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.errors import respond
from tuyun.api.settings import Settings
from tuyun.graph.errors import RequestTooLarge, RequestTooSlow, StoreTimeout, TuyunError


class Bounds:
    """Answers 413, 408 or 504 where a request, or what is done for it, goes over its bounds.

    The time of an answer ends with its first byte: what is streamed may take longer, as long as somebody reads it
    (`tuyun.api.server` sees to that).
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        body = Body(receive, self.settings)
        started = False
        try:
            body.announced(request.headers.get("content-length", ""))
            async with asyncio.timeout(self.settings.answer_seconds) as limit:

                async def sending(message: Message) -> None:
                    nonlocal started
                    if body.fault:
                        return  # whatever the app makes of half a body, the fault is told instead
                    started = True
                    limit.reschedule(None)
                    await send(message)

                await self.app(scope, body.receive, sending)
        except TimeoutError:
            if started:
                raise
            slow = f"no answer was ready in {self.settings.answer_seconds:g} s."
            body.fault = body.fault or StoreTimeout(slow, todo="Ask for less.")
        except RequestTooLarge as error:
            body.fault = error
        except ClientDisconnect:
            if not body.fault:
                raise
        if body.fault and not started:
            await respond(request, body.fault, headers={"Connection": "close"})(scope, receive, send)


class Body:
    """A request's body, counted as it comes; ``fault`` is what was wrong with it."""

    def __init__(self, receive: Receive, settings: Settings) -> None:
        self._receive = receive
        self._most = settings.body_bytes
        self._seconds = settings.body_seconds
        self._read = 0
        self._whole = False
        self._end: float | None = None
        self.fault: TuyunError | None = None

    def announced(self, length: str) -> None:
        """Hold the length that the head announces; raises `RequestTooLarge`."""
        if length.isdecimal() and int(length[:20]) > self._most:
            raise self._too_large()

    async def receive(self) -> Message:
        """The next part; a body that goes over its bounds ends as if the client had gone."""
        if self._whole:
            return await self._receive()
        loop = asyncio.get_running_loop()
        self._end = self._end or loop.time() + self._seconds
        try:
            async with asyncio.timeout_at(self._end):
                message = await self._receive()
        except TimeoutError:
            self.fault = RequestTooSlow(f"the body was not whole after {self._seconds:g} s.")
            return {"type": "http.disconnect"}
        self._read += len(message.get("body", b""))
        self._whole = not message.get("more_body", False)
        if self._read > self._most:
            self.fault = self._too_large()
            return {"type": "http.disconnect"}
        return message

    def _too_large(self) -> RequestTooLarge:
        return RequestTooLarge(
            f"the body has more than {self._most:,} bytes.", todo="Send it in parts, or load it with `tuyun load`."
        )
