"""The log of decisions beside a document, ``decisions.jsonl``: read it, and add lines at its end.

Lines are only ever added, under a lock between processes, and are on the disk before the call returns. A line that
a killed process left half written was never confirmed to anybody, and is taken out before the next line is added.
"""

import json
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.local.file_lock import FileLock
from tuyun.graph.reading.decisions.decision import Decision
from tuyun.graph.source.files import read_text
from tuyun.graph.statements.base import Line, Value

FILE = "decisions.jsonl"
LOCK_SECONDS = 30.0
LOCKED_BYTE = 1 << 40
"""Where the log is locked: far behind its end, as a locked byte cannot be read on Windows."""
LARGEST = 100 * 1024 * 1024


class Mark(Value):
    """What somebody noted that is no decision about a statement."""

    at: datetime
    who: Line
    round: int = Field(default=1, ge=1)
    mark: Literal["aside", "back", "read", "finish"]
    """``aside``: a figure or verb that needs no statement; ``back``: this is taken back; ``read``: a sentence that
    is shown without proposals was read; ``finish``: this reader has finished."""
    sentence: int | None = None
    within: str = ""
    """The sentence, as it was."""
    place: tuple[int, int] | None = None
    """Where in the sentence the figure or verb stands."""
    reason: Line | None = None
    """Why it needs no statement: a code."""
    remark: Line | None = None


Entry = Decision | Mark


def read_log(path: Path) -> list[Entry]:
    """All lines of a log, in their order; none if there is no log. Raises `InvalidSource` for a faulty line."""
    if not path.is_file():
        return []
    lines = read_text(path, LARGEST).split("\n")
    if not _whole(lines[-1]):
        lines.pop()  # a line that a killed process left
    found = []
    for number, line in enumerate(lines, start=1):
        if line or number < len(lines):
            found.append(_parsed(path, number, line))
    return found


def _parsed(path: Path, number: int, line: str) -> Entry:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        raw = None
    kind: type[Entry] = Mark if isinstance(raw, dict) and "mark" in raw else Decision
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        detail = error.errors()[0]
        place = ".".join(str(step) for step in detail["loc"])
        raise InvalidSource(
            f"this is no decision: {detail['msg']}.",
            where=Where(path, number, place or None),
            todo="Take the line out; decisions are added by `tuyun read` and by the page, and never edited.",
        ) from None


def read_decisions(path: Path) -> list[Decision]:
    """The decisions of a log, in their order, without the marks. Raises `InvalidSource` for a faulty line."""
    return decisions_of(read_log(path))


def decisions_of(entries: Sequence[Entry]) -> list[Decision]:
    """The decisions among the lines of a log, without the marks."""
    return [entry for entry in entries if isinstance(entry, Decision)]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep every other process from adding to a log during the block; the log is made if there is none.

    Raises:
        InvalidSource: another process holds the lock for too long.
    """
    path.touch()
    lock, end = FileLock(path, LOCKED_BYTE), time.monotonic() + LOCK_SECONDS
    while not lock.acquire():
        if time.monotonic() > end:
            raise InvalidSource("another process keeps the decisions locked.", where=Where(path), todo="End it.")
        time.sleep(0.002)
    try:
        yield
    finally:
        lock.release()


def append_together(added: Mapping[Path, Sequence[Entry]]) -> None:
    """Add lines to several logs, or to none if one cannot have them. Raises as `append`, and `OSError`."""
    ends: dict[Path, int] = {}
    try:
        for path, entries in added.items():
            ends[path] = append(path, entries)
    except BaseException:
        for path, end in ends.items():
            os.truncate(path, end)
        raise


def append(path: Path, entries: Sequence[Entry]) -> int:
    """Add lines at the end of a log; what stands there is never touched. Call it within `locked`.

    Returns:
        where the lines begin.

    Raises:
        UnreadableSource: the log would become too large to be read; nothing is added.
    """
    lines = lines_of(entries).encode()
    if not lines:
        return path.stat().st_size if path.exists() else 0
    if path.exists() and path.stat().st_size + len(lines) > LARGEST:
        what = f"the log of decisions would have more than {LARGEST:,} bytes, and could not be read."
        raise UnreadableSource(what, where=Where(path), todo="Finish the review, and divide the document.")
    fd = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o644)
    try:
        end = _mend(fd)
        os.lseek(fd, end, os.SEEK_SET)
        try:
            while lines:
                lines = lines[os.write(fd, lines) :]
            os.fsync(fd)
        except OSError as error:  # the disk is full
            os.ftruncate(fd, end)
            error.filename = str(path)
            raise
    finally:
        os.close(fd)
    return end


def _mend(fd: int) -> int:
    """End the last line of a file, or take it out if it was left half written; the file's length then."""
    size = os.lseek(fd, 0, os.SEEK_END)
    start, tail = size, b""
    while start and b"\n" not in tail:
        step = min(start, 65_536)
        start -= step
        os.lseek(fd, start, os.SEEK_SET)
        tail = os.read(fd, step) + tail
    last = tail.rpartition(b"\n")[2]
    if not last:
        return size
    if _whole(last.decode(errors="replace")):  # an editor took its end away
        os.lseek(fd, size, os.SEEK_SET)
        return size + os.write(fd, b"\n")
    os.ftruncate(fd, size - len(last))
    return size - len(last)


def _whole(line: str) -> bool:
    """Whether a last line without an end is whole."""
    if not line:
        return True
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def lines_of(entries: Sequence[Entry]) -> str:
    """The lines of a log that has these entries."""
    return "".join(_line(entry) for entry in entries)


def _line(entry: Entry) -> str:
    raw = entry.model_dump(mode="json", exclude_defaults=True)
    return json.dumps({"at": entry.at.isoformat(), **raw}, ensure_ascii=False) + "\n"
