"""Turns at the worker processes, shared fairly between callers: few at once for each, and each in turn."""

import asyncio
from collections import Counter, deque
from dataclasses import dataclass, field

from tuyun.graph.errors import RateExceeded, Stopped

AT_ONCE = 2
"""Jobs of a caller that run at once."""
MOST_WAITING = 10
"""Jobs of a caller that wait for their turn; further ones are refused at once."""
MOST_WAITING_OF_ALL = 200
"""Jobs of all callers that wait for their turn; beyond, a caller has a single waiting job."""


@dataclass(eq=False)
class Turn:
    """The turn of a job. It waits in the queues of all callers who want the result, and comes once."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when the turn has come."""
    asked: float = 0.0
    """When a caller last began to wait for it, by the clock of the event loop."""
    caller: str | None = None
    """Whose turn it is, while it lasts."""
    slow: bool = False
    """Whether another job may run in its place."""


class Turns:
    """The turns of all callers. Who has the fewest running comes first; of several, who has waited longest."""

    def __init__(self, places: int, jobs: str = "analyses") -> None:
        """
        Args:
            places: how many jobs run at once, besides as many that have turned out to be slow.
            jobs: what they are called in errors.
        """
        self._jobs = jobs
        self._places = self._free = places
        self._slow = 0
        self._running: Counter[str] = Counter()
        self._queues: dict[str, deque[Turn]] = {}

    def wait(self, turn: Turn, caller: str) -> None:
        """Let a turn wait in the queue of a caller as well, unless it has come already.

        Raises:
            RateExceeded: the caller has as many waiting as may wait.
            Stopped: all callers together have.
        """
        queue = self._queues.get(caller, deque())
        if turn.begun.is_set() or turn in queue:
            return
        if len(queue) >= MOST_WAITING:
            raise RateExceeded(
                f"{MOST_WAITING} {self._jobs} of this caller wait already.",
                todo="Ask again when some of them are answered.",
            )
        if queue and sum(map(len, self._queues.values())) >= MOST_WAITING_OF_ALL:
            raise no_turn()
        queue.append(turn)
        self._queues[caller] = queue
        turn.asked = asyncio.get_running_loop().time()
        self._begin()

    def make_room(self, turn: Turn) -> None:
        """Let another job run beside a job that has turned out to be slow."""
        if self._slow < self._places:
            turn.slow = True
            self._slow += 1
            self._free += 1
            self._begin()

    def end(self, turn: Turn) -> None:
        """End a turn that is over, or that nobody waits for any more; what has ended stays so."""
        if turn.caller is None:
            self._leave_queues(turn)
            return
        self._running[turn.caller] -= 1
        self._running += Counter()  # forgets callers who have none
        turn.caller = None
        if turn.slow:
            self._slow -= 1
        else:
            self._free += 1
        self._begin()

    def _begin(self) -> None:
        """Give the free places to those whose turn it is."""
        while self._free:
            callers = [caller for caller in self._queues if self._running[caller] < AT_ONCE]
            if not callers:
                return
            caller = min(callers, key=self._running.__getitem__)
            queue = self._queues.pop(caller)
            self._queues[caller] = queue  # behind all others
            turn = queue[0]
            self._leave_queues(turn)
            turn.caller = caller
            self._running[caller] += 1
            self._free -= 1
            turn.begun.set()

    def _leave_queues(self, turn: Turn) -> None:
        for caller, queue in list(self._queues.items()):
            if turn in queue:
                queue.remove(turn)
            if not queue:
                del self._queues[caller]


def no_turn() -> Stopped:
    """The error of a job whose turn does not come."""
    return Stopped("all worker processes are busy with other requests.", todo="Ask again later.")
