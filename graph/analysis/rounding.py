"""Random rounding of counts of cases from tables before publication; small counts are suppressed.

A few cases, at random none to four, are taken off a count, and the rest is rounded down to a multiple of `STEP`.
How many are taken off depends on a secret and on which cases are counted: the same cases always give the same
figure, however they are asked for, so nobody can average the chance away. A count of which nothing is left is
suppressed; none below `STEP` is ever shown. An exact threshold would tell a small count as soon as a further case
carries it over; here nobody knows at which count a figure rises.

This is fixed random rounding (Fellegi, "Controlled random rounding", Survey Methodology 1, 1975; Fraser, Wooton,
"A proposed method for confidentialising tabular output to protect against differencing", UNECE work session on
statistical data confidentiality, 2005). Figures that somebody published are never passed through here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from tuyun.graph.analysis.interval import Interval

STEP = 5
"""Published figures are multiples of this, and no count below it is shown."""
WIDTH = 2 * STEP - 2
"""A count is at most so many above its figure; a count that is suppressed is at most so many."""


@dataclass(frozen=True)
class Rounding:
    """How the counts of a dataset are rounded; without a secret they are exact.

    >>> exact = Rounding(None)
    >>> exact.interval(3, ["a"])
    Interval(lower=3, upper=3)
    >>> rounded = Rounding("secret")
    >>> rounded.interval(31, ["a", "b"]) == rounded.interval(31, ["b", "a"])
    True
    >>> rounded.interval(0, []) is None
    True
    """

    secret: str | None
    """Random, of the dataset; whoever knows it can undo part of the rounding."""

    def interval(self, count: int, counted: Iterable[str]) -> Interval | None:
        """The range that is shown of a count, or None if the count is suppressed.

        Args:
            count: how many cases.
            counted: names of the groups of cases that are in it, in any order.
        """
        if self.secret is None:
            return Interval(lower=count, upper=count)
        text = "\0".join(sorted(counted)).encode()
        digest = blake2b(text, key=self.secret.encode()[: blake2b.MAX_KEY_SIZE], digest_size=8).digest()
        figure = (count - int.from_bytes(digest) % STEP) // STEP * STEP
        return Interval(lower=figure, upper=figure + WIDTH) if figure >= STEP else None
