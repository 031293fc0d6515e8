"""Runs the API under uvicorn, with limits for slow clients and for the size of a request's head.

uvicorn itself waits without limit for a request's head, and for a client to read an answer, whichever of its HTTP
implementations is used. A reverse proxy would set these limits; here they hold without one.
"""

import asyncio
import socket
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import uvicorn
from httptools import HttpParserError, HttpParserUpgrade, HttpRequestParser
from tuyun.api.access.authenticate import LIVE
from tuyun.api.middleware import logs
from tuyun.api.models.problem import Problem
from tuyun.api.settings import Settings
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

WORKER_SECONDS = 60
"""How long a worker may be busy, for example while it starts, before its supervisor takes it for dead."""
HEAD_BYTES = 32_768
"""Largest request line with all headers."""
_PROBLEM = Problem(
    type="about:blank",
    title="Request Header Fields Too Large",
    status=431,
    detail=f"the request line and headers have more than {HEAD_BYTES:,} bytes.",
    instance="",
    where=None,
    todo="Ask for less in one request.",
    errors=(),
    revisions=None,
).model_dump_json()
TOO_LARGE = (
    "HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\n"
    f"content-type: application/problem+json\r\ncontent-length: {len(_PROBLEM)}\r\n\r\n{_PROBLEM}"
).encode()


class LimitedConnection(asyncio.Protocol):
    """A connection that hands its bytes to uvicorn, and is closed if its client exceeds a limit.

    It learns of events from asyncio, and of where heads begin and end by a parser of its own. Of uvicorn's
    protocol it uses what asyncio calls, and the limit of connections, which does not count for `LIVE`.
    """

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        limits: Settings,
    ) -> None:
        self._uvicorn = HttpToolsProtocol(config, server_state, app_state, _loop)
        self._limits = limits
        self._parser = HttpRequestParser(self)
        self._parser.set_dangerous_leniencies(lenient_data_after_close=True)  # as uvicorn's
        self._awaits_head, self._ended = True, False
        self._received = self._parsed = 0  # bytes of the present head: in whole chunks, and in whole fields
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # of TCP it is one
        self._transport = transport
        transport.set_write_buffer_limits(high=0)  # so that any unread byte pauses writing
        self._begin_head()
        self._uvicorn.connection_made(transport)

    def connection_lost(self, exc: Exception | None) -> None:
        for name in list(self._timers):
            self._stop_timer(name)
        self._uvicorn.connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._awaits_head:
            self._begin_head()
        self._ended = False
        with suppress(HttpParserError, HttpParserUpgrade):  # uvicorn finds the same, and answers
            self._parser.feed_data(data)
        if "head" in self._timers and not self._ended:  # else the chunk has the end of a request before the head
            self._received += len(data)
        if max(self._received, self._parsed) > HEAD_BYTES:
            self._transport.write(TOO_LARGE)
            self._transport.close()
        else:
            self._uvicorn.data_received(data)

    def eof_received(self) -> None:
        self._uvicorn.eof_received()

    def pause_writing(self) -> None:
        self._start_timer("reader", self._limits.stall_seconds)
        self._uvicorn.pause_writing()

    def resume_writing(self) -> None:
        self._stop_timer("reader")
        self._uvicorn.resume_writing()

    def on_message_begin(self) -> None:
        self._awaits_head = False
        self._begin_head()

    def on_url(self, url: bytes) -> None:
        self._parsed += len(url)
        live = url.partition(b"?")[0] == LIVE.encode()
        self._uvicorn.limit_concurrency = None if live else self._limits.connections

    def on_header(self, name: bytes, value: bytes) -> None:
        self._parsed += len(name) + len(value)

    def on_headers_complete(self) -> None:
        self._received = 0
        self._stop_timer("head")

    def on_message_complete(self) -> None:
        self._awaits_head = self._ended = True

    def _begin_head(self) -> None:
        self._received = self._parsed = 0
        self._start_timer("head", self._limits.head_seconds)

    def _start_timer(self, name: str, seconds: float) -> None:
        if name not in self._timers:
            self._timers[name] = asyncio.get_running_loop().call_later(seconds, self._transport.abort)

    def _stop_timer(self, name: str) -> None:
        if name in self._timers:
            self._timers.pop(name).cancel()


class Server(uvicorn.Server):
    """A server that says where it serves once it does so, and ends in order at any signal after that."""

    def __init__(self, config: Config, announce: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = announce

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def config(app: Any, settings: Settings, **more: Any) -> uvicorn.Config:  # noqa: ANN401 - whatever uvicorn takes
    """The configuration with which uvicorn runs an app, or the factory of an app that a string names."""
    raise_file_limit()
    return uvicorn.Config(
        app,
        http=partial(LimitedConnection, limits=settings),  # type: ignore[arg-type] # it is only called
        ws="none",
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        limit_concurrency=settings.connections,
        timeout_keep_alive=settings.idle_seconds,
        timeout_graceful_shutdown=settings.drain_seconds,
        timeout_worker_healthcheck=WORKER_SECONDS,
        **{"log_config": logs.logging_config(settings.log_level), **more},
    )


def raise_file_limit() -> None:
    """Allow this process as many open files as its user may have, since each connection takes one."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
