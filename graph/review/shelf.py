"""The documents under review of a server: a directory for each, which is made whole or not at all."""

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from pydantic import Field, TypeAdapter, ValidationError
from tuyun.graph.errors import InvalidSource, NotFound, ReviewConflict, UnreadableSource, Where
from tuyun.graph.reading.decisions.fold import fold
from tuyun.graph.reading.decisions.log import FILE as LOG
from tuyun.graph.reading.decisions.log import Entry, decisions_of, locked, read_log
from tuyun.graph.reading.directory import document_of, read_again, write_statements
from tuyun.graph.reading.matching.ruleset import LONGEST_SENTENCE
from tuyun.graph.reading.reading_limits import TODO, ReadingLimits
from tuyun.graph.review.acts import Review
from tuyun.graph.review.bounds import check_log, check_material
from tuyun.graph.review.material import FILE as PROPOSALS
from tuyun.graph.review.material import Material, read_material
from tuyun.graph.review.settle import settled
from tuyun.graph.review.standing import View, closed, readers
from tuyun.graph.source import read_source
from tuyun.graph.source.bundle import relative_errors
from tuyun.graph.source.files import read_yaml
from tuyun.graph.source.read import Source
from tuyun.graph.source.scaffold import without_schema_comment
from tuyun.graph.statements.base import Identifier, Value
from tuyun.graph.time_limit import DIVIDE, time_limit

TERMS = "review.json"
MOST_TEXT = 200_000
"""The longest text in bytes that a server reads by its own rules, while other writes wait."""
SECONDS = 40.0
"""How long a server reads a text by its own rules. This is less than `answer_seconds` of the settings, and
several times what the first text of a process takes, for which the rules are compiled."""
REGISTERS = "registers"
"""Where `tuyun.graph.source.register` looks for registers, beside the directories of documents."""
STAGED, REMOVED = ".new-", ".removed"
"""Names of directories that hold no document under review; ids of documents begin with no dot."""
LEFT_OVER_SECONDS = 24 * 60 * 60
COMPARED = (TERMS, PROPOSALS, "document.yaml")
"""The files by which a document is the same as that under review; the proposals have the sum of the text."""
_IDENTIFIER: TypeAdapter[str] = TypeAdapter(Identifier)


class Terms(Value):
    """How a document is read by its reviewers."""

    blind_share: float = Field(default=0.0, ge=0, le=1)
    """The share of sentences that are shown without proposals first, from 0 to 1."""
    readers: int = Field(default=1, ge=1, le=2)
    """How many readers have to finish, blind to each other, before the document can be loaded."""


@dataclass(frozen=True)
class Opened:
    """A document that was put under review."""

    review: Review
    new: bool
    """False if it was under review already, with the same text and proposals on the same terms."""


class Shelf:
    """The documents under review below a directory. All its methods may block on files."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def names(self) -> list[str]:
        """The ids of the documents, sorted."""
        found = self.root.iterdir() if self.root.is_dir() else ()
        return sorted(path.name for path in found if not path.name.startswith(".") and path.is_dir())

    def get(self, name: str) -> Review:
        """A document by its id.

        Raises:
            NotFound: there is no such document.
            SourceError: a file of it is damaged or lost.
        """
        directory = self.check(name)
        with relative_errors(directory):
            try:
                terms = Terms.model_validate_json((directory / TERMS).read_bytes())
                status = (directory / PROPOSALS).stat()
            except OSError as error:
                self.check(name)  # it may have been removed meanwhile
                raise _damaged(Path(error.filename), f"{error.strerror}.") from None
            except ValidationError:
                raise _damaged(directory / TERMS, "these are no terms of a review.") from None
            material = _material(directory, (status.st_ino, status.st_mtime_ns))
        return Review(material, terms.blind_share, terms.readers)

    def check(self, name: str) -> Path:
        """The directory of a document by its id; raises `NotFound`."""
        try:
            _IDENTIFIER.validate_python(name)
        except ValidationError:
            raise not_here(name) from None
        if not (self.root / name).is_dir():
            raise not_here(name)
        return self.root / name

    def open(self, files: Path, terms: Terms, seconds: float | None = None) -> Opened:
        """Put the document of a directory under review, with its proposals, or else with those of the rules.

        Args:
            files: ``document.yaml`` with its text; ``proposals.yaml`` and what was accepted as sure
                (``decisions.jsonl``) if `tuyun read` has written them. Other files are ignored.
            terms: how it is read.
            seconds: how long reading its files may take; None for no limit.

        Raises:
            SourceError: a file has a fault, or takes too long to read, or holds decisions of people.
            ReviewConflict: it is under review already, with another text or other proposals, or on other terms.
        """
        with relative_errors(files), time_limit(seconds, DIVIDE):
            document, _ = document_of(files)
            if document.id == REGISTERS:
                what = (
                    f"{document.id!r} is the name of the directory in which registers of countries are looked for."
                )
                raise InvalidSource(
                    what, where=Where(files / "document.yaml", field="id"), todo="Give it another id."
                )
            check_log(files / LOG)
            log = read_log(files / LOG)
            if any(not getattr(entry, "automatic", False) for entry in log):
                raise InvalidSource(
                    "the log has decisions of people, who decide here under their own names.",
                    where=Where(files / LOG),
                    todo="Leave the file out; or finish the review where it began, and load the document.",
                )
        self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._remove_left_over()
        with TemporaryDirectory(prefix=STAGED, dir=self.root) as place:
            staged = Path(place) / document.id
            with relative_errors(staged), time_limit(seconds, DIVIDE):
                _stage(files, staged, log, terms)
            target = self.root / document.id
            if not target.exists():
                try:
                    staged.rename(target)
                except OSError:
                    if not target.exists():
                        raise
                else:
                    _to_disk(self.root)
                    return Opened(self.get(document.id), new=True)
            if any(_content(staged / name) != _content(target / name) for name in COMPARED):
                raise ReviewConflict(
                    f"the document {document.id!r} is under review already, with other proposals or terms.",
                    todo="Finish that review, or remove it.",
                )
        return Opened(self.get(document.id), new=False)

    def _remove_left_over(self) -> None:
        """Remove what a process that was killed more than a day ago had staged."""
        for path in self.root.glob(f"{STAGED}*"):
            with suppress(OSError):
                if time.time() - path.stat().st_mtime > LEFT_OVER_SECONDS:
                    shutil.rmtree(path)

    def remove(self, name: str) -> None:
        """Take a document from review, also a damaged one; raises `NotFound`.

        Its files, with every decision, are moved aside and not deleted.
        """
        directory, aside = self.check(name), self.root / REMOVED
        aside.mkdir(mode=0o700, exist_ok=True)
        with locked(directory / LOG):
            directory.rename(aside / f"{name}-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}")

    @contextmanager
    def finished(self, name: str, seconds: float | None = None) -> Iterator[Source]:
        """The checked statements of a document whose review is complete; nobody decides during the block.

        Raises:
            NotFound: there is no such document.
            ReviewConflict: its readers have not finished, or not settled their differences.
            SourceError: the statements contradict each other.
        """
        review = self.get(name)
        with locked(review.log), relative_errors(review.material.directory):
            with time_limit(seconds, DIVIDE):
                check_complete(review)
                source = read_source(review.material.directory)
            yield source

    def files(self, name: str) -> dict[str, str]:
        """The text of each file of a document whose review is complete, by name; raises as `finished`."""
        with self.finished(name):
            directory = self.get(name).material.directory
            return {
                path.name: without_schema_comment(path.read_bytes().decode())
                for path in sorted(directory.iterdir())
            }


def state_of(review: Review, entries: Sequence[Entry]) -> Literal["reading", "settling", "complete"]:
    """Whether the readers of a document still read, or settle their differences, or nothing is left to do."""
    names = readers(entries)
    finished = [View(review.material, name, entries).finished for name in names]
    if len(names) < review.needed or not all(finished):
        return "reading"
    return "settling" if closed(review.material, entries) and not settled(entries) else "complete"


def check_complete(review: Review) -> None:
    """Raise `ReviewConflict` unless the statements are complete."""
    left = {
        "reading": "not all readers have finished",
        "settling": "differences of the readers are not settled",
        "complete": "",
    }[state_of(review, read_log(review.log))]
    if left:
        raise ReviewConflict(f"the review is not complete: {left}.", todo="Finish it on its page.")


def _damaged(file: Path, what: str) -> UnreadableSource:
    return UnreadableSource(what, where=Where(file), todo="Put it back from a backup, or remove the review.")


def not_here(name: str) -> NotFound:
    """The error that no document of this id is under review."""
    return NotFound(f"the document {name!r} is not under review here.", todo="`/v1/reviews` lists those that are.")


@lru_cache(maxsize=32)  # a document of 240 proposals takes 4 MB, the largest about 25 MB
def _material(directory: Path, _version: tuple[int, int]) -> Material:
    """The material of a directory, read once for each version of its proposals."""
    return read_material(directory)


def _stage(files: Path, staged: Path, log: list[Entry], terms: Terms) -> None:
    """Write the files of a document under review into a new directory, and check them."""
    staged.mkdir(mode=0o700)
    text = read_yaml(files / "document.yaml").data["text"]
    for name in ("document.yaml", text, PROPOSALS, LOG):
        if (files / name).is_file():
            shutil.copyfile(files / name, staged / name)
    (staged / TERMS).write_text(terms.model_dump_json(), "utf-8")
    if not (staged / PROPOSALS).is_file():
        if (staged / text).stat().st_size > MOST_TEXT:
            raise UnreadableSource(
                f"the server reads texts of at most {MOST_TEXT:,} bytes.",
                where=Where(staged / text),
                todo=TODO,
            )
        read_again(staged, limits=ReadingLimits(LONGEST_SENTENCE, SECONDS))
    material = read_material(staged)
    check_material(material, staged / text, log)
    write_statements(staged, fold(decisions_of(log), material.sentences))
    for path in staged.iterdir():
        _to_disk(path)
    _to_disk(staged)


def _content(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _to_disk(path: Path) -> None:
    """See to it that a file or directory outlives a loss of power."""
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no directory as a file
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
