"""All errors that Tuyun raises, as a tree below `TuyunError`; the API and the command map it to their answers.

TuyunError
├── SourceError
│   ├── UnreadableSource
│   ├── InvalidSource
│   ├── UnknownTerm
│   ├── QuoteMismatch
│   ├── CoincidingStatements
│   └── SourceErrors
├── ReviewConflict
├── NotFound
├── Renamed
├── InvalidQuery
├── InvalidAnalysis
│   └── GraphTooLarge
├── Stopped
├── StoreError
│   ├── StoreUnavailable
│   ├── StoreRefusedLogin
│   ├── StoreTooOld
│   ├── StoreReadOnly
│   ├── StoreTimeout
│   ├── StoreFull
│   ├── DiskFull
│   ├── LoadConflict
│   └── RevisionMoved
├── AccessError
│   ├── NotAuthenticated
│   ├── NotAllowed
│   ├── RateExceeded
│   ├── RequestTooLarge
│   ├── RequestTooSlow
│   └── StateUnavailable
├── BrokenAudit
├── FormatMissing
├── InvalidSettings
│   └── MissingExtra
└── LocalError
    ├── DownloadFailed
    ├── PortTaken
    ├── HomeInUse
    ├── HomeTooNew
    ├── HomeNotWritable
    ├── CredentialsLost
    ├── UnsoundHome
    └── ServerStopped
"""

import copyreg
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.error_words import shortened as shortened
from tuyun.graph.error_words import suggest as suggest


@dataclass(frozen=True)
class Where:
    """The place of a fault: a file, a line in it (from 1), a field (``statements[3].quote``)."""

    file: Path | str | None = None
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        place = str(self.file) if self.file is not None else ""
        if self.line is not None:
            place += f":{self.line}" if place else f"line {self.line}"
        return f"{place}: {self.field}" if place and self.field else place or self.field or ""


class TuyunError(Exception):
    """An error that says what is wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: Where | None = None, todo: str = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(str(self))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle without calling the constructor again, since those of some subclasses take other arguments."""
        return copyreg.__newobj__, (type(self), *self.args), vars(self)  # type: ignore[attr-defined] # typeshed lacks it

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where and str(self.where) else ""
        return f"{place}{self.what} {self.todo}" if self.todo else f"{place}{self.what}"


MOST_FAULTS = 1_000
"""Faults of a document, or of a request, that are told of; further ones are not looked for."""


class SourceError(TuyunError):
    """A document has a fault; nothing was changed."""

    def __init__(self, what: str, *, where: Where | None = None, todo: str = "") -> None:
        super().__init__(shortened(what), where=where, todo=shortened(todo))


class UnreadableSource(SourceError):
    """A file is missing, too large, not UTF-8, not well-formed, or would exhaust memory (a YAML alias bomb)."""


class InvalidSource(SourceError):
    """A field is missing, unknown, of the wrong kind, or contradicts another."""


class UnknownTerm(SourceError):
    """A word is not in the vocabulary."""


class QuoteMismatch(SourceError):
    """A quote is not a substring of its document's text."""


class CoincidingStatements(SourceError):
    """Two statements have the same document, offsets, predicate and roles, and no key that distinguishes them."""


class SourceErrors(SourceError):
    """A document has several faults, each a `SourceError`, in the order of the file; the first `MOST_FAULTS`."""

    def __init__(self, faults: Sequence[SourceError]) -> None:
        self.faults = tuple(faults[:MOST_FAULTS])
        TuyunError.__init__(self, "\n".join(str(fault) for fault in self.faults))


class ReviewConflict(TuyunError):
    """An act was refused: another decision stands, with the id ``stands``, or something is left to decide."""

    stands: str | None = None


class NotFound(TuyunError):
    """The graph has no such document, entity, link, statement or query."""


class Renamed(TuyunError):
    """The id that was asked for is a former id; ``now`` is the present id."""

    def __init__(self, before: str, now: str) -> None:
        self.before, self.now = before, now
        super().__init__(f"{before!r} is {now!r} now.", todo=f"Ask for {now!r}.")


class InvalidQuery(TuyunError):
    """A query file differs from its header, or a parameter is missing, unknown or of the wrong type."""


class InvalidAnalysis(TuyunError):
    """A measure or scenario does not exist, or is not possible on this graph."""


class GraphTooLarge(InvalidAnalysis, MemoryError):
    """The graph has more nodes than the measure can number, or the measure needs more memory than is free."""


class Stopped(TuyunError):
    """Work was stopped: it took more time or memory than it may, no process was free, or the server ends."""


class StoreError(TuyunError):
    """The Neo4j server did not carry out a request."""


class StoreUnavailable(StoreError):
    """No server answers at the address."""


class StoreRefusedLogin(StoreError):
    """The server refused the user name or the password."""


class StoreTooOld(StoreError):
    """The server is older than the queries need (5.26)."""


class StoreReadOnly(StoreError):
    """The database is read-only, or the user may not write."""


class StoreTimeout(StoreError):
    """A query ran longer than its time limit."""


class StoreFull(StoreError):
    """The server has no memory left for the transaction."""


class DiskFull(StoreError):
    """The server's disk has too little room for a load; ``needed`` and ``free`` are bytes, if known."""

    needed: int | None = None
    free: int | None = None


class LoadConflict(StoreError):
    """Another load of the same document replaced this load, or two documents disagree about an entity."""


class RevisionMoved(StoreError):
    """The graph has moved on from the revision at which ``what`` was read."""

    def __init__(self, what: str, asked: int, current: int, *, todo: str) -> None:
        self.asked, self.current = asked, current
        super().__init__(f"{what} are of revision {asked}; the graph is at revision {current}.", todo=todo)


class AccessError(TuyunError):
    """The caller may not make this request, or not now."""


class NotAuthenticated(AccessError):
    """The request has no key or token, or a key or token that is unknown, expired or revoked."""


class NotAllowed(AccessError):
    """The role of the key or token does not permit the request."""


class RateExceeded(AccessError):
    """The caller has made more requests than the rate limit permits, or more analyses wait than may."""


class RequestTooLarge(AccessError):
    """The body of a request has more bytes than the limit."""


class RequestTooSlow(AccessError):
    """The body of a request arrived too slowly."""


class StateUnavailable(AccessError):
    """The file with the keys cannot be read or written; requests that need it are refused."""


class BrokenAudit(TuyunError):
    """The audit record was changed, or a part of it is missing."""


class FormatMissing(TuyunError):
    """The answer does not have this format, or the format needs a package that is not installed."""


class InvalidSettings(TuyunError):
    """An environment variable is unknown, of the wrong type, or contradicts another."""


class MissingExtra(InvalidSettings):
    """A part of Tuyun needs a package that is not installed; names the extra that brings it."""


@contextmanager
def needs_extra(extra: str, part: str, *, where: Where | None = None) -> Iterator[None]:
    """Raise `MissingExtra` if an import in the block fails: ``part`` of Tuyun needs the packages of ``extra``."""
    try:
        yield
    except ModuleNotFoundError as error:
        what = f"{part} needs the package {error.name}, which is not installed."
        raise MissingExtra(what, where=where, todo=f"Install `tuyun[{extra}]`.") from error


class LocalError(TuyunError):
    """The Neo4j that Tuyun runs as a child process has failed."""


class DownloadFailed(LocalError):
    """A jar cannot be downloaded, or its SHA-256 sum differs from the lock file's."""


class PortTaken(LocalError):
    """A port cannot be used, mostly because another program listens on it."""


class HomeInUse(LocalError):
    """Another process uses the home, or it has data that may not be replaced."""


class HomeTooNew(LocalError):
    """The home was written by a later version of Tuyun or Neo4j."""


class HomeNotWritable(LocalError):
    """The home cannot be written: the disk is full, or permission is missing."""


class CredentialsLost(LocalError):
    """The credentials file of a home with data is missing or damaged."""


class UnsoundHome(LocalError):
    """A part of a home or of a backup is damaged, or a directory or file is neither."""


class ServerStopped(LocalError):
    """Neo4j did not start, or ended by itself."""
