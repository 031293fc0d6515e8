"""A bound that grows with a document, so that a short file can't become something large."""

from typing import NamedTuple


class Bound(NamedTuple):
    """The most of something: so much in any case, or so much for each byte, row or statement of the document."""

    anyway: int
    times: int

    def of(self, size: int) -> int:
        """The most that a document of some size may have.

        >>> Bound(100, 3).of(10), Bound(100, 3).of(50)
        (100, 150)
        """
        return max(self.anyway, self.times * size)
