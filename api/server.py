"""The API under uvicorn: connections that are slow or bring too much are let go.

uvicorn waits for a request's head, and for a client to read, as long as they like; ten thousand of such
connections would leave no room for anybody else.
"""

import asyncio
from contextlib import suppress
from functools import partial
from typing import Any

import uvicorn
from tuyun.api.middleware import logs
from tuyun.api.settings import Settings
from uvicorn.config import Config
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

WORKER_SECONDS = 60
"""That a worker may be busy before it is taken for dead; to start takes it some."""
HEAD_BYTES = 32_768
"""Of the first line and all headers."""
_LARGE = b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"


class HeadTooLarge(Exception):
    """Raised inside the parser, which then gives up."""


class Protocol(HttpToolsProtocol):
    """A connection."""

    def __init__(
        self,
        config: Config,
        server_state: ServerState,
        app_state: dict[str, Any],
        _loop: asyncio.AbstractEventLoop | None = None,
        *,
        limits: Settings,
    ) -> None:
        super().__init__(config, server_state, app_state, _loop)
        self.limits = limits
        self._head = 0  # bytes of the head that is being read
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as the parent has it
        super().connection_made(transport)
        self._arm("head", self.limits.head_seconds)

    def connection_lost(self, exc: Exception | None) -> None:
        for name in list(self._timers):
            self._disarm(name)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if "head" in self._timers and self._head + len(data) > HEAD_BYTES:  # one header alone may be as large
            self.send_400_response("")

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._head = 0
        self._arm("head", self.limits.head_seconds)

    def on_url(self, url: bytes) -> None:
        self._count(len(url))
        super().on_url(url)

    def on_header(self, name: bytes, value: bytes) -> None:
        self._count(len(name) + len(value))
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._disarm("head")
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:
        if self._head > HEAD_BYTES or not msg:
            self.transport.write(_LARGE)
            self.transport.close()
        else:
            super().send_400_response(msg)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._arm("reader", self.limits.stall_seconds)

    def resume_writing(self) -> None:
        self._disarm("reader")
        super().resume_writing()

    def timeout_keep_alive_handler(self) -> None:
        super().timeout_keep_alive_handler()
        self._arm("reader", self.limits.stall_seconds)  # closing waits until all was read

    def _count(self, size: int) -> None:
        self._head += size
        if self._head > HEAD_BYTES:
            raise HeadTooLarge

    def _arm(self, name: str, seconds: float) -> None:
        if name not in self._timers:
            self._timers[name] = self.loop.call_later(seconds, self.transport.abort)

    def _disarm(self, name: str) -> None:
        if name in self._timers:
            self._timers.pop(name).cancel()


def config(app: Any, settings: Settings, **more: Any) -> uvicorn.Config:  # noqa: ANN401 - whatever uvicorn takes
    """How uvicorn is to run the app, or the factory of it by name."""
    raise_file_limit()
    return uvicorn.Config(
        app,
        http=partial(Protocol, limits=settings),  # type: ignore[arg-type] # it is only called
        ws="none",
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=list(settings.proxies),
        limit_concurrency=settings.connections,
        timeout_keep_alive=settings.idle_seconds,
        timeout_graceful_shutdown=settings.drain_seconds,
        timeout_worker_healthcheck=WORKER_SECONDS,
        **{"log_config": logs.plan(settings.log_level), **more},
    )


def raise_file_limit() -> None:
    """Take as many open files as this user may: each connection is one."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
