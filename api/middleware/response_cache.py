"""Answers that are kept in memory, so that what many ask for is made once a revision."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

LARGEST = 16
"""One answer may take up to a sixteenth of the room."""


class Kept(NamedTuple):
    """A whole answer, not packed, and the address that gave it."""

    headers: Sequence[tuple[bytes, bytes]]
    body: bytes
    route: str


class Keeping:
    """The answers asked for last, by tag, in so many bytes; nothing is kept if that is 0.

    A tag is of one revision and one role, so what it stands for never changes.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._taken = 0
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, tag: str) -> Kept | None:
        """The answer, if it is kept."""
        found = self._kept.get(tag)
        if found:
            self._kept.move_to_end(tag)
        return found

    def put(self, tag: str, answer: Kept) -> None:
        """Keep an answer, unless it is large for the room; those asked for longest ago make way."""
        if tag in self._kept or _size(answer) * LARGEST > self._room:
            return
        self._kept[tag] = answer
        self._taken += _size(answer)
        while self._taken > self._room:
            _, old = self._kept.popitem(last=False)
            self._taken -= _size(old)


def _size(answer: Kept) -> int:
    """Bytes, with something for what holds them."""
    return len(answer.body) + 1_000
