"""Whether the ports that a user chose are free."""

import socket
from contextlib import ExitStack

from tuyun.graph.errors import PortTaken


def ensure_free(ports: dict[str, int]) -> None:
    """Try to listen on 127.0.0.1 at each port, all at once, and let go.

    Args:
        ports: option to port, ``{"--bolt-port": 7687}``; 0 is any free port.

    Raises:
        PortTaken: somebody listens there, or we may not; names the port and its option.
    """
    with ExitStack() as held:
        for option, port in ports.items():
            one = held.enter_context(socket.socket())
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as Java does
            try:
                one.bind(("127.0.0.1", port))
                one.listen()
            except (OSError, OverflowError) as error:
                raise PortTaken(
                    f"Port {port} cannot be had: {getattr(error, 'strerror', None) or error}.",
                    todo=f"Choose another with {option}, or 0 for any free port.",
                ) from error
