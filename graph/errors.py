"""The one error tree.

TuyunError
├── SourceError            a document as somebody brought it
│   ├── UnreadableSource       not there, too large, not UTF-8, not YAML, an alias bomb
│   ├── InvalidSource          a field is missing, unknown, or of the wrong kind
│   ├── UnknownTerm            a word that the vocabulary does not have
│   ├── QuoteMismatch          a quote that its text does not have
│   └── CoincidingStatements   two statements that nothing tells apart
├── NotFound               the graph has no such document, entity, link, statement or query
├── Renamed                it has another id now
├── InvalidQuery           a query file or its parameters
├── InvalidAnalysis        a measure or scenario that does not exist, or cannot be had on this graph
│   └── GraphTooLarge          more nodes than are counted, or less memory than is needed
├── StoreError             the Neo4j server
│   ├── StoreUnavailable       nobody answers
│   ├── StoreRefusedLogin      wrong user or password
│   ├── StoreTooOld            a version without what the queries need
│   ├── StoreReadOnly          it does not take writes
│   ├── StoreTimeout           a query ran longer than it may
│   ├── StoreFull              it cannot write to its disk
│   ├── LoadConflict           another load of the same document took over, or entities disagree
│   └── RevisionMoved          the graph is no longer the one that was read
├── AccessError            who may do what, and how much of it
│   ├── NotAuthenticated       no key or token, or one that is not valid
│   ├── NotAllowed             the role of the key or token does not reach so far
│   ├── RateExceeded           more calls than may be made in the time
│   ├── RequestTooLarge        a body, or a head, of more bytes than are taken
│   ├── RequestTooSlow         a body that took longer than it may
│   └── StateUnavailable       the file with the keys cannot be read or written
├── FormatMissing          a format that this answer, or this server, does not have
├── InvalidSettings        an environment variable that is unknown or of the wrong kind
│   └── MissingExtra           a package of an extra of Tuyun is not installed
└── LocalError             the Neo4j that runs as our own child process
    ├── DownloadFailed         a jar could not be had, or is not the one in the lock
    ├── PortTaken              somebody else listens there
    ├── HomeInUse              another process holds the data
    ├── HomeTooNew             the data was written by a later version
    └── ServerStopped          it did not start, or ended by itself
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


@dataclass(frozen=True)
class Where:
    """A place in what somebody wrote: a file, a line in it (from 1), a field (``statements[3].quote``)."""

    file: Path | str | None = None
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        place = str(self.file) if self.file is not None else ""
        if self.line is not None:
            place += f":{self.line}" if place else f"line {self.line}"
        if self.field:
            place += f": {self.field}" if place else self.field
        return place


class TuyunError(Exception):
    """What went wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: Where | None = None, todo: str = "") -> None:
        self.what = what
        self.where = where
        self.todo = todo
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where and str(self.where) else ""
        advice = f" {self.todo}" if self.todo else ""
        return f"{place}{self.what}{advice}"


class SourceError(TuyunError):
    """A document cannot be taken as it is; nothing was changed."""


class UnreadableSource(SourceError):
    """A file is absent, too large, not UTF-8, not well-formed, or tries to exhaust the reader."""


class InvalidSource(SourceError):
    """A field is missing, unknown, of the wrong kind, or contradicts another."""


class UnknownTerm(SourceError):
    """A word that the vocabulary does not have."""


class QuoteMismatch(SourceError):
    """A quote that is not a substring of its document's text."""


class CoincidingStatements(SourceError):
    """Two statements alike in document, offsets, predicate and roles, with no key to tell them apart."""


class SourceErrors(SourceError):
    """Several faults of one document, each a `SourceError`, in the order of the file."""

    def __init__(self, faults: Sequence[SourceError]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in faults))


class NotFound(TuyunError):
    """The graph has no such document, entity, link, statement or query."""


class Renamed(TuyunError):
    """What was asked for by an id that it had before."""

    def __init__(self, before: str, now: str) -> None:
        self.before = before
        self.now = now
        super().__init__(f"{before!r} is {now!r} now.", todo=f"Ask for {now!r}.")


class InvalidQuery(TuyunError):
    """A query file breaks its header's promise, or a parameter is missing, unknown or of the wrong kind."""


class InvalidAnalysis(TuyunError):
    """A measure or scenario that does not exist, or that this graph does not allow."""


class GraphTooLarge(InvalidAnalysis, MemoryError):
    """A graph has more nodes than are counted, or its measure needs more memory than is free."""


class StoreError(TuyunError):
    """The Neo4j server did not do what was asked."""


class StoreUnavailable(StoreError):
    """Nobody answers at the address."""


class StoreRefusedLogin(StoreError):
    """The server refused user or password."""


class StoreTooOld(StoreError):
    """The server is older than the queries need (5.26)."""


class StoreReadOnly(StoreError):
    """The database or the user cannot write."""


class StoreTimeout(StoreError):
    """A query ran longer than it may."""


class StoreFull(StoreError):
    """The server cannot write to its disk, or has no memory left for the transaction."""


class LoadConflict(StoreError):
    """Another load of the same document took over, or two documents disagree about an entity."""


class RevisionMoved(StoreError):
    """The graph is no longer at the revision that ``what`` was read at."""

    def __init__(self, what: str, asked: int, current: int, *, todo: str) -> None:
        self.asked = asked
        self.current = current
        super().__init__(f"{what} are of revision {asked}; the graph is at revision {current}.", todo=todo)


class AccessError(TuyunError):
    """Somebody may not do what they asked for, or not now."""


class NotAuthenticated(AccessError):
    """No key or token came along, or one that is unknown, expired or revoked."""


class NotAllowed(AccessError):
    """The role of the key or token does not reach so far."""


class RateExceeded(AccessError):
    """More calls than may be made in the time."""


class RequestTooLarge(AccessError):
    """A body of more bytes than are taken."""


class RequestTooSlow(AccessError):
    """A body that took longer than it may."""


class StateUnavailable(AccessError):
    """The file with the keys cannot be read or written; nobody is let in meanwhile."""


class FormatMissing(TuyunError):
    """A format that this answer does not have, or that wants a package which is not installed."""


class InvalidSettings(TuyunError):
    """An environment variable that is unknown, of the wrong kind, or contradicts another."""


class MissingExtra(InvalidSettings):
    """A part of Tuyun needs a package that is not installed; names the extra that brings it."""


@contextmanager
def needs_extra(extra: str, part: str, *, where: Where | None = None) -> Iterator[None]:
    """Raise `MissingExtra` if an import in the block fails: ``part`` of Tuyun needs the packages of ``extra``."""
    try:
        yield
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"{part} needs the package {error.name}, which is not installed.",
            where=where,
            todo=f"Install `tuyun[{extra}]`.",
        ) from error


class LocalError(TuyunError):
    """The Neo4j that runs as our own child process."""


class DownloadFailed(LocalError):
    """A jar could not be had, or its SHA-256 sum is not the lock's."""


class PortTaken(LocalError):
    """Another program listens on the port."""


class HomeInUse(LocalError):
    """Another process holds the data directory."""


class HomeTooNew(LocalError):
    """The data directory was written by a later version of Tuyun or Neo4j."""


class HomeNotWritable(LocalError):
    """The data directory cannot be written: the disk is full, or permission is missing."""


class ServerStopped(LocalError):
    """The server did not start, or ended by itself."""


def suggest(word: str, known: Iterable[str]) -> str:
    """A near miss put as advice: ``Did you mean 'prosecuted'?``, or the whole list if nothing is near."""
    names = sorted(known)
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return f"Did you mean {folded[near[0]]!r}?"
    return f"Known: {', '.join(names)}." if 0 < len(names) <= 40 else ""
