"""Cursors: where the next page of an answer begins. Opaque to whoever gets one, and checked when it comes back."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from hashlib import blake2b
from typing import NamedTuple

from tuyun.graph.errors import InvalidQuery, Where

Key = Sequence[str | int | float | None]
"""What the last row of a page is ordered by."""
SUM = 6  # bytes of the checksum
LONGEST = 3000


class Cursor(NamedTuple):
    """Which request it continues, at which revision of which origin, after which row."""

    request: str
    revision: int
    key: list[str | int | float | None]
    origin: str

    def sealed(self) -> str:
        """The cursor as text for a query string.

        The sum tells damage and guesses, and is no secret: the key is only ever a value to compare with, so a
        forged one begins the page elsewhere, and nothing worse.
        """
        body = json.dumps(self, ensure_ascii=False, separators=(",", ":")).encode()
        return urlsafe_b64encode(_sum(body) + body).rstrip(b"=").decode()


def opened(text: str) -> Cursor:
    """The cursor that a text is; raises `InvalidQuery` if it is none that was given out.

    >>> opened(Cursor("abc", 3, ["kg-pgo"], "u").sealed())
    Cursor(request='abc', revision=3, key=['kg-pgo'], origin='u')
    """
    try:
        raw = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        if raw[:SUM] != _sum(raw[SUM:]):
            raise ValueError
        request, revision, key, origin = json.loads(raw[SUM:])
        return Cursor(str(request), int(revision), list(key), str(origin))
    except (ValueError, TypeError):
        raise InvalidQuery(
            "is not a cursor that was given out.",
            where=Where(field="cursor"),
            todo="Take `next` of the page before as it stands, or leave it out for the first page.",
        ) from None


def fingerprint(address: str, filters: Sequence[tuple[str, str]]) -> str:
    """What a cursor is bound to: the address and its filters, in whatever order they were given."""
    text = json.dumps([address, sorted(filters)])
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def _sum(body: bytes) -> bytes:
    return blake2b(body, digest_size=SUM).digest()
