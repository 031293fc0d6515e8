"""The documents under review of an API: below its state, for callers with the role `writer`.

Each act has two lines in the audit record, like other writes: ``begun``, and ``done`` or ``failed``.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.requests import Request
from tuyun.api.access.authenticate import Access, address_of
from tuyun.api.access.roles import caller_of
from tuyun.api.request_state import REQUEST_ID
from tuyun.graph.errors import StateUnavailable
from tuyun.graph.review.acts import Review
from tuyun.graph.review.shelf import Shelf, not_here
from tuyun.graph.source.bundle import relative_errors

DIRECTORY = "reviews"
_log = logging.getLogger("tuyun.api")


class ServerReviews:
    """The documents under review in the API's state. Its methods may block on files."""

    def __init__(self, access: Access) -> None:
        self.access = access
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
        log = self.access.writes
        log.add(**entry, step="begun")
        directory = self.shelf.root / name
        try:
            with relative_errors(directory):
                yield
        except BaseException as error:
            self._record_end(entry, step="failed", error=type(error).__name__)
            if isinstance(error, OSError):
                if not directory.is_dir():
                    raise not_here(name) from None
                raise StateUnavailable(
                    f"the decisions cannot be written: {error.strerror or error}.",
                    todo="See that the directory of the state can be written and its disk has room.",
                ) from error
            raise
        self._record_end(entry, step="done")

    def _record_end(self, entry: dict[str, str], **outcome: str) -> None:
        try:
            self.access.writes.add(**entry, **outcome)
        except StateUnavailable as error:  # the decision stands, and the record has its beginning
            _log.error("the end of an act could not be recorded", extra={**entry, **outcome, "error": str(error)})
