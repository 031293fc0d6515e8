"""An answer page after page: the whole set in the memory of one page."""

from collections.abc import AsyncIterator
from typing import Any

from starlette.types import ASGIApp, Receive, Scope
from tuyun.api.formats.inner import ask
from tuyun.api.formats.rows import Row, rows_of

LARGEST = "1000"
Parameters = list[tuple[str, str]]


class CutShort(Exception):
    """A page in the middle could not be had; what was sent is not the whole, so the connection is cut."""


async def pages(
    app: ASGIApp, scope: Scope, receive: Receive, first: dict[str, Any], parameters: Parameters
) -> AsyncIterator[dict[str, Any]]:
    """The first answer and those of all pages after it; the first alone if a limit or cursor was given.

    Raises `CutShort` if a page is no answer: the graph has changed meanwhile, or the store is gone.
    """
    answer = first
    yield answer
    if any(name in ("limit", "cursor") for name, _ in parameters):
        return
    while answer["next"]:
        held = await ask(app, scope, receive, [*parameters, ("limit", LARGEST), ("cursor", answer["next"])])
        if not held.ok:
            raise CutShort(held.body.decode("utf-8", "replace"))
        answer = held.json()
        yield answer


def rows_in(answer: dict[str, Any]) -> list[Row]:
    """The rows of an answer; one if it is of one thing."""
    rows = rows_of(answer["data"])
    return [answer["data"]] if rows is None else rows
