"""Checks the hash chain of an audit record, and names the first record that breaks it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tuyun.api.access.audit import LOCK, START, AuditLog, line_hash
from tuyun.graph.errors import BrokenAudit, Where

COMPARE = "Compare the audit record with a backup from before."


@dataclass(frozen=True)
class Chain:
    """An audit record whose chain is whole."""

    name: str
    records: int
    files: int
    unchained: int
    """Records at its beginning that were made before records had a chain; of these only the last is covered."""
    last: str
    """Hash of the last record."""
    noted: bool
    """Whether a record has the hash that was looked for."""


def check_chain(log: AuditLog, noted: str = "") -> Chain:
    """Check every record of a log, in all its files.

    Raises:
        BrokenAudit: a record is not the next of the chain, or the last is not the last that was written; names the
            first, by file and line. Or what was noted of the last record is lost.
    """
    place = Where(log.file.name)
    files, last, records, unchained, seen = log.files(), START, 0, 0, False
    for place, line in _lines(files):
        previous = _previous(line, place)
        records += 1
        if previous is None and unchained == records - 1:
            unchained += 1
        elif previous != last and not (records == 1 and log.keep is not None):  # older ones were deleted, as set
            raise BrokenAudit(
                "the record does not follow the one before it: that one was changed, or records were removed or "
                "inserted between them.",
                where=place,
                todo=COMPARE,
            )
        last = line_hash(line)
        seen = seen or last == noted
    expected = log.noted_last()
    if not expected and records > unchained:
        raise BrokenAudit(
            f"the note of the last record is lost, so that records after it may be lost as well: {LOCK} has none.",
            where=Where(log.file.name),
            todo=f"{COMPARE} To begin a new record, move all files *.jsonl and {LOCK} elsewhere, and keep them.",
        )
    if expected and last not in expected:
        raise BrokenAudit(
            "the last record is not the last that was written: it was changed, or records after it are lost.",
            where=place,
            todo=COMPARE,
        )
    return Chain(log.name, records, len(files), unchained, last, seen)


def _lines(files: list[Path]) -> Iterator[tuple[Where, bytes]]:
    for file in files:
        with file.open("rb") as opened:
            for number, line in enumerate(opened, start=1):
                yield Where(file.name, number), line.removesuffix(b"\n")


def _previous(line: bytes, place: Where) -> str | None:
    """What a record says of the record before it, None if it is from before records had a chain."""
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    if not isinstance(record, dict) or not isinstance(record.get("previous", ""), str):
        raise BrokenAudit(
            "is no record: its line was changed or cut off.",
            where=place,
            todo=COMPARE,
        )
    return record.get("previous")
