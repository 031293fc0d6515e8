"""Start Neo4j again when it ends by itself, a bounded number of times."""

import time
from collections import deque
from collections.abc import Callable
from threading import Event
from typing import Protocol

from tuyun.graph.errors import ServerStopped, TuyunError

RESTARTS = 5
"""How often Neo4j is started again within `WINDOW`."""
WINDOW = 600.0  # seconds
PAUSE = 1.0
"""Seconds before the first of these starts; each further pause is twice as long."""
TICK = 0.5  # seconds between two looks whether it runs


class Server(Protocol):
    """What can be started again: a `tuyun.graph.local.Running`."""

    def alive(self) -> bool:
        """Whether it runs."""
        ...

    def restart(self, cancelled: Callable[[], bool]) -> None:
        """Start it again."""
        ...


def keep_running(server: Server, done: Event, say: Callable[[str], None]) -> None:
    """Start ``server`` again each time it has ended, until ``done`` is set; ``say`` gets what happens.

    Raises:
        ServerStopped: it ended or did not start too often.
    """
    ends: deque[float] = deque()
    while not done.wait(TICK):
        if server.alive():
            continue
        now = time.monotonic()
        ends.append(now)
        while ends[0] < now - WINDOW:
            ends.popleft()
        if len(ends) > RESTARTS:
            raise ServerStopped(
                f"Neo4j ended {len(ends)} times in {WINDOW / 60:g} minutes, and is not started again.",
                todo="See logs/neo4j.log in the home.",
            )
        pause = PAUSE * 2 ** (len(ends) - 1)
        say(
            f"Neo4j ended by itself. It is started again in {pause:g} s "
            f"(start {len(ends)} of at most {RESTARTS} in {WINDOW / 60:g} minutes)"
        )
        if done.wait(pause):
            return
        try:
            server.restart(done.is_set)
            say("Neo4j answers again")
        except TuyunError as error:
            if not done.is_set():
                say(f"Neo4j did not start again: {error}")
