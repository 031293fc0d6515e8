"""How many calls somebody may make: counted in the state file, so that all workers count as one.

The generic cell rate algorithm keeps one number for each caller: when the next call would be due if calls came
evenly. Whoever was silent for a minute may make a minute's calls at once.
"""

import time
from dataclasses import dataclass
from math import ceil

from tuyun.api.access.state import State

WINDOW = 60.0  # seconds
SWEEP = 1_000  # calls between two clearings of callers who are long gone
_TAKE = """
INSERT INTO rates (who, due) VALUES (:who, :now + :step)
ON CONFLICT (who) DO UPDATE SET due = max(min(due, :now + :window), :now) + :step
WHERE max(min(due, :now + :window), :now) + :step <= :now + :window
RETURNING due
"""


@dataclass(frozen=True)
class Taken:
    """Where a caller stands after a call."""

    allowed: bool
    quota: int
    remaining: int
    """Calls that could be made at once now."""
    wait: int
    """Seconds until one more can be made (if it was not allowed), or until the whole quota is there again."""

    def headers(self) -> dict[str, str]:
        """As the IETF's RateLimit header fields have it (draft-ietf-httpapi-ratelimit-headers)."""
        told = {
            "RateLimit-Policy": f'"calls";q={self.quota};w={WINDOW:.0f}',
            "RateLimit": f'"calls";r={self.remaining};t={self.wait}',
        }
        return told if self.allowed else {**told, "Retry-After": str(self.wait)}


class Rates:
    """Calls, counted for each caller. Raises `StateUnavailable` if the file cannot be used."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._taken = 0

    def take(self, who: str, quota: int, now: float | None = None) -> Taken:
        """Count a call of ``who``, who may make ``quota`` a minute; one that is not allowed does not count."""
        now = time.time() if now is None else now
        step = WINDOW / quota
        with self.state.open() as connection:
            row = connection.execute(
                _TAKE, {"who": who, "now": now, "step": step, "window": WINDOW + 1e-6}
            ).fetchone()
            self._taken += 1
            if self._taken % SWEEP == 0:
                connection.execute("DELETE FROM rates WHERE due < ?", (now,))
        if row is None:
            return Taken(False, quota, 0, max(1, ceil(step)))
        return Taken(True, quota, int((now + WINDOW - row[0] + 1e-6) / step), ceil(row[0] - now))
