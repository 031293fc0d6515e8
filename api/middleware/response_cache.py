"""Caches whole answers in memory by their ETag; those that were used least recently make way for others."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import NamedTuple

LARGEST = 16
"""An answer is cached only if it takes at most a sixteenth of the memory."""


class CachedResponse(NamedTuple):
    """An uncompressed answer, the route that gave it, and what it shows."""

    headers: Sequence[tuple[bytes, bytes]]
    body: bytes
    route: str
    tables: frozenset[str]
    """Ids of the tables of which it shows single records, for the audit record."""
    tag: str

    @property
    def size(self) -> int:
        """Bytes, with some for the objects that hold them."""
        return len(self.body) + 1_000


class ResponseCache:
    """Up to ``size`` bytes of answers. An ETag stands for a revision and a role, so no answer becomes outdated."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._used = 0
        self._responses: OrderedDict[str, CachedResponse] = OrderedDict()

    def get(self, tag: str) -> CachedResponse | None:
        """The answer with an ETag, if it is cached."""
        response = self._responses.get(tag)
        if response:
            self._responses.move_to_end(tag)
        return response

    def put(self, tag: str, response: CachedResponse) -> None:
        """Cache an answer, unless it is too large."""
        if tag in self._responses or response.size * LARGEST > self._size:
            return
        self._responses[tag] = response
        self._used += response.size
        while self._used > self._size:
            self._used -= self._responses.popitem(last=False)[1].size
