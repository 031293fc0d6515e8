"""Rate limits of callers, counted in the state file that all worker processes share.

The generic cell rate algorithm stores a number for each caller: the time at which the next request would be due
if requests came evenly. A caller who made none for a minute may make a minute's requests at once. Worker processes
share only the wall clock; after it was set back by more than a minute, callers begin with a whole quota.

While the file takes no writes, as on a full disk, each process counts for itself, so that reading goes on.
"""

import time
from dataclasses import dataclass
from math import ceil

from tuyun.api.access.state import State
from tuyun.graph.errors import StateUnavailable

WINDOW = 60.0  # seconds
ROUNDING = 1e-6
"""Seconds by which sums of fractions of a minute may be off."""
SWEEP = 1_000
"""Requests between two deletions of the callers whose whole quota is there again."""
_TAKE = """
INSERT INTO rates (who, due) VALUES (:who, :now + :step)
ON CONFLICT (who) DO UPDATE SET due = iif(due > :now + 2 * :window, :now, max(due, :now)) + :step
WHERE iif(due > :now + 2 * :window, :now, max(due, :now)) + :step <= :now + :window
RETURNING due
"""


@dataclass(frozen=True)
class RateStatus:
    """The quota of a caller after a request, in requests a minute, and what is left of it."""

    allowed: bool
    quota: int
    remaining: int
    """Requests that can be made at once now."""
    wait: int
    """Seconds until another request is allowed (if this request was not), or until the whole quota is there."""

    def headers(self) -> dict[str, str]:
        """RateLimit header fields of the IETF (draft-ietf-httpapi-ratelimit-headers), and Retry-After."""
        headers = {
            "RateLimit-Policy": f'"calls";q={self.quota};w={WINDOW:.0f}',
            "RateLimit": f'"calls";r={self.remaining};t={self.wait}',
        }
        return headers if self.allowed else {**headers, "Retry-After": str(self.wait)}


class Rates:
    """The requests of each caller."""

    def __init__(self, state: State) -> None:
        self.state = state
        self._taken = 0
        self._here: dict[str, float] = {}
        """When the next request of a caller is due, as far as this process counts for itself."""

    def take(self, who: str, quota: int, now: float | None = None) -> RateStatus:
        """Count a request of ``who`` against a quota a minute; a request that is not allowed does not count."""
        now = time.time() if now is None else now
        step = WINDOW / quota
        try:
            due = self._take(who, now, step)
        except StateUnavailable:
            due = self._take_here(who, now, step)
        if due is None:
            return RateStatus(False, quota, 0, max(1, ceil(step)))
        return RateStatus(True, quota, int((now + WINDOW - due + ROUNDING) / step), ceil(due - now))

    def _take(self, who: str, now: float, step: float) -> float | None:
        """When the next request is due; None if this one is not allowed. Raises `StateUnavailable`."""
        with self.state.open() as connection:
            row = connection.execute(
                _TAKE, {"who": who, "now": now, "step": step, "window": WINDOW + ROUNDING}
            ).fetchone()
            self._taken += 1
            if self._taken % SWEEP == 0:
                connection.execute("DELETE FROM rates WHERE due < ?", (now,))
        return None if row is None else float(row[0])

    def _take_here(self, who: str, now: float, step: float) -> float | None:
        """As `_take`, in this process alone."""
        self._here = {name: due for name, due in self._here.items() if now < due <= now + 2 * WINDOW}
        due = self._here.get(who, now) + step
        if due > now + WINDOW + ROUNDING:
            return None
        self._here[who] = due
        return due
