"""Refuse to load a document while the disk still has room for everything else."""

import shutil
from pathlib import Path

from tuyun.graph.errors import DiskFull, Where

NEEDED = 128 << 20
"""Bytes that must be free before a load writes: room for the largest transaction with its log, a new log file, and
what Neo4j writes at its next checkpoint. A Neo4j whose disk is full cannot even stop in order."""


def require_room(disk: Path | None, extra: int = 0) -> None:
    """Raise `DiskFull`, with the numbers, if a disk has too little room for a load.

    Args:
        disk: a directory on it; None if it is another machine's.
        extra: bytes that must be free beyond `NEEDED`.
    """
    if disk is None:
        return
    needed = NEEDED + extra
    free = shutil.disk_usage(disk).free
    if free < needed:
        error = DiskFull(
            f"the disk has {free >> 20} MB free, and a load needs {needed >> 20} MB; nothing was written.",
            where=Where(disk),
            todo="Free some space, then repeat; reading goes on meanwhile.",
        )
        error.needed, error.free = needed, free
        raise error
