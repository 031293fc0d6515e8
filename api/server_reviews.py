"""The documents under review of an API: below its state, for callers with the role `writer`.

Each act has two lines in the audit record, like other writes: ``begun``, and ``done`` or ``failed``.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from anyio import CapacityLimiter
from starlette.requests import Request
from tuyun.api.access.authenticate import Access, address_of
from tuyun.api.access.roles import caller_of
from tuyun.api.request_state import REQUEST_ID
from tuyun.graph.errors import StateUnavailable
from tuyun.graph.review.acts import Review
from tuyun.graph.review.shelf import Shelf, not_here
from tuyun.graph.source.bundle import relative_errors

DIRECTORY = "reviews"
TURNS = 1
"""How many requests read or write reviews at a time: their threads share the interpreter with all others."""


class ServerReviews:
    """The documents under review in the API's state. Its methods may block on files."""

    def __init__(self, access: Access) -> None:
        self.access = access
        self.turns = CapacityLimiter(TURNS)
        self.shelf = Shelf(access.settings.state / DIRECTORY)

    def get(self, name: str) -> Review:
        """A document by its id; raises `NotFound`."""
        return self.shelf.get(name)

    def reader(self, request: Request) -> str:
        """The name of the reader who makes a request: that of the key, with its first part; or that of a token."""
        return caller_of(request).signature

    @contextmanager
    def act(self, request: Request, name: str, what: str) -> Iterator[None]:
        """Record an act upon a document before and after it.

        Raises:
            StateUnavailable: it cannot be recorded, and is not begun; or the files cannot be written.
            NotFound: the document was removed meanwhile.
        """
        entry = {
            "what": f"review: {what}",
            "document": name,
            "caller": caller_of(request).name,
            "address": address_of(request),
            "request": REQUEST_ID.get() or "",
        }
        directory = self.shelf.root / name
        with state_errors(), self.access.writes.act(**entry), relative_errors(directory):
            try:
                yield
            except OSError:
                if not directory.is_dir():
                    raise not_here(name) from None
                raise


@contextmanager
def state_errors() -> Iterator[None]:
    """Raise `StateUnavailable` if the files of reviews cannot be written in the block."""
    try:
        yield
    except OSError as error:
        raise StateUnavailable(
            f"the files of the review cannot be written: {error.strerror or error}.",
            todo="See that the directory of the state can be written and its disk has room.",
        ) from error
