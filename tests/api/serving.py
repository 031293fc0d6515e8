"""An app under uvicorn in a thread, with the limits of the real server, and raw connections to it."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from tuyun.api.server import config
from tuyun.api.settings import Settings


@contextmanager
def served(
    app: Any,  # noqa: ANN401 - an ASGI app
    *,
    loop: str = "auto",
    send_buffer: int | None = None,
    **options: object,
) -> Iterator[tuple[str, int]]:
    """Serve it on a free port until the block ends; gives the address.

    Args:
        app: the app.
        loop: uvicorn's name of an event loop.
        send_buffer: bytes of the kernel's buffer of each connection, of which it takes no fewer than its least.
        options: settings of the API.
    """
    with socket.socket() as listener:
        if send_buffer is not None:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, send_buffer)
        listener.bind(("127.0.0.1", 0))
        listener.listen(1024)
        server = uvicorn.Server(config(app, Settings.model_validate(options), log_config=None, loop=loop))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive()


def read_until_closed(connection: socket.socket, seconds: float = 20) -> bytes:
    """All that the server says until it lets go, which it must between two parts in so many seconds."""
    connection.settimeout(seconds)
    parts = []
    try:
        while part := connection.recv(65_536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)
