"""Check that the ports a user chose are free."""

import socket
from contextlib import ExitStack

from tuyun.graph.errors import PortTaken


def require_free_ports(ports: dict[str, int]) -> None:
    """Listen on all ports of 127.0.0.1 at once, and close them again.

    Args:
        ports: option to port, ``{"--bolt-port": 7687}``; 0 is any free port.

    Raises:
        PortTaken: another program listens on a port, or we may not; names the port and its option.
    """
    with ExitStack() as listeners:
        for option, port in ports.items():
            listener = listeners.enter_context(socket.socket())
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as Java does
            try:
                listener.bind(("127.0.0.1", port))
                listener.listen()
            except (OSError, OverflowError) as error:
                raise PortTaken(
                    f"Port {port} cannot be used: {getattr(error, 'strerror', None) or error}.",
                    todo=f"Choose another with {option}, or 0 for any free port.",
                ) from error
