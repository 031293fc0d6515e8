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
def served(app: Any, **options: object) -> Iterator[tuple[str, int]]:  # noqa: ANN401 - an ASGI app
    """Serve it on a free port until the block ends; gives the address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(1024)
        server = uvicorn.Server(config(app, Settings.model_validate(options), log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield listener.getsockname()
        finally:
            server.should_exit = True
            thread.join(30)
            assert not thread.is_alive()


def said(connection: socket.socket) -> bytes:
    """All that the server says until it lets go."""
    connection.settimeout(20)
    parts = []
    try:
        while part := connection.recv(65_536):
            parts.append(part)
    except ConnectionResetError:
        pass
    return b"".join(parts)
