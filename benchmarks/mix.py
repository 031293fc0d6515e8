"""The requests that Locust sends as users of the API; `benchmarks.serving` starts it.

As a newsroom or a monitor would: mostly single entities and their links, searches, statements, and now and then an
analysis of the case flow; no search for paths.
"""

import os
import random
import time
from collections.abc import Callable
from itertools import count
from typing import Any

from locust import HttpUser

EACH = 5  # calls a second of one user
HEADERS = {"Authorization": f"Bearer {os.environ['TUYUN_KEY']}", "Accept-Encoding": "gzip"}
ENTITIES = ("kg-pgo", "kg-mvd", "kg-courts", "kg-government", "kg-prosecutors")
WORDS = ("prosecutor", "ministry", "train", "court", "police")
_turn = count()


def _asks(template: str, words: tuple[str, ...] = ("",)) -> Callable[[Any], None]:
    """A task that asks for an address, with a word in it that goes round; anything but 200 is an error."""

    def ask(user: Any) -> None:  # noqa: ANN401 - Locust's, which is not installed where types are checked
        user.client.get(template.format(words[next(_turn) % len(words)]), headers=HEADERS, name=template)

    return ask


class Reader(HttpUser):  # type: ignore[misc] # the same
    """Asks five times a second on average, at moments of its own (a Poisson process), as strangers do.

    At even steps, all who once waited for the same slow answer would ask at the same moment ever after.
    """

    due = 0.0

    def wait_time(self) -> float:
        """Seconds until it is due to ask again; none if it is late."""
        now = time.monotonic()
        self.due = (self.due or now) + random.expovariate(EACH)
        return max(0.0, self.due - now)

    tasks = {  # noqa: RUF012 - as Locust wants it
        _asks("/v1/entities/{}", ENTITIES): 25,
        _asks("/v1/entities/{}/links?limit=20", ENTITIES): 20,
        _asks("/v1/entities?q={}&limit=10", WORDS): 20,
        _asks("/v1/statements?stage=prosecution&limit=20"): 15,
        _asks("/v1/queries/training"): 10,
        _asks("/v1/flow?limit=20"): 5,
        _asks("/v1/gaps"): 5,
    }
