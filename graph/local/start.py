"""Wait until a Neo4j that was started answers, and find its address."""

import http.client
import json
import time
from collections.abc import Callable
from urllib.parse import urlsplit

from tuyun.graph.errors import ServerStopped
from tuyun.graph.local.java import Java
from tuyun.graph.local.logs import Log, reason_for_end

_PATIENCE = 180.0  # seconds for a start on a slow disk
_TICK = 0.05


def wait_for_start(child: Java, log: Log, printed: Log, cancelled: Callable[[], bool] = lambda: False) -> str:
    """Wait until Neo4j has started completely; its web address.

    Raises:
        ServerStopped: Java ended before it answered, or takes too long; has the line of the logs that best
            explains why. Or ``cancelled`` answered yes.
    """
    end = time.monotonic() + _PATIENCE
    while (web := log.web_address()) is None:
        if cancelled():
            raise ServerStopped("The start of Neo4j was cancelled.")
        late = time.monotonic() > end
        if late or not child.alive():
            happened = f"did not start in {_PATIENCE:.0f} s" if late else "ended"
            raise ServerStopped(
                f"Neo4j {happened}: {reason_for_end(log, printed).rstrip('.')}.",
                todo=f"See {log.file} and {printed.file}.",
            )
        time.sleep(_TICK)
    return web


def bolt_address(web: str) -> str:
    """The address of Bolt, as Neo4j gives it at its web address: port 0 has become a real port."""
    parts = urlsplit(web)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        connection.request("GET", "/", headers={"Accept": "application/json"})
        return str(json.load(connection.getresponse())["bolt_direct"])
    finally:
        connection.close()
