"""Cursors, which say where the next page of a list begins; they are checked when a client sends them back."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from tuyun.graph.errors import InvalidQuery, Where

Key = Sequence[str | int | float | None]
"""The sort key of a page's last row."""
CHECKSUM_BYTES = 6
LONGEST = 3000
LARGEST = 2**63 - 1
"""Neo4j takes no larger integer."""


class Cursor(NamedTuple):
    """The request that it continues, the revision and origin that it was made at, and the row to go on after."""

    request: str
    revision: int
    key: list[str | int | float | None]
    origin: str

    def encode(self) -> str:
        """The cursor as text for a query string.

        The checksum detects damage and guesses, and is no secret: the key is only compared with, so a forged
        cursor begins the page at another row and does no other harm.
        """
        body = json.dumps(self, ensure_ascii=False, separators=(",", ":")).encode()
        return urlsafe_b64encode(_checksum(body) + body).rstrip(b"=").decode()

    @classmethod
    def decode(cls, text: str) -> "Cursor":
        """Read a cursor; raises `InvalidQuery` if the text is none that `encode` made.

        >>> Cursor.decode(Cursor("abc", 3, ["kg-pgo"], "u").encode())
        Cursor(request='abc', revision=3, key=['kg-pgo'], origin='u')
        """
        try:
            raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
            checksum, body = raw[:CHECKSUM_BYTES], raw[CHECKSUM_BYTES:]
            if checksum != _checksum(body):
                raise ValueError
            cursor = cls(*json.loads(body))
            if not cursor._has_types_of_cursors():
                raise ValueError
            return cursor
        except (ValueError, TypeError, RecursionError):
            raise InvalidQuery(
                "is not a cursor of this API.",
                where=Where(field="cursor"),
                todo="Copy `next` of the previous page unchanged, or leave it out for the first page.",
            ) from None

    def _has_types_of_cursors(self) -> bool:
        """Whether each part is of its type, and a value that a query takes."""
        texts = isinstance(self.request, str) and isinstance(self.origin, str)
        if not isinstance(self.key, list):
            return False
        values = [self.revision, *self.key]
        numbers = [value for value in values if isinstance(value, int | float)]
        known = all(value is None or isinstance(value, str | int | float) for value in values)
        finite = all(abs(value) <= LARGEST for value in numbers)  # neither NaN nor infinity is
        return texts and known and finite and isinstance(self.revision, int)


def fingerprint(address: str, filters: Sequence[tuple[str, str]]) -> str:
    """A hash of an address and its filters, whatever their order, to which a cursor is bound."""
    text = json.dumps([address, sorted(filters)])
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _checksum(body: bytes) -> bytes:
    return blake2b(body, digest_size=CHECKSUM_BYTES).digest()
