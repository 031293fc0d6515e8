"""A file that keeps some of the disk free for a start on a full disk, where Neo4j could otherwise not recover."""

import os
import shutil
from contextlib import suppress

from tuyun.graph.local.home import FREE_SPACE, Home
from tuyun.graph.local.progress import ReportProgress, ignore_progress

_SPARE = 512 << 20  # bytes that must be free besides, so that the reserve itself does not fill a small disk


def free_reserve(home: Home, report: ReportProgress = ignore_progress) -> None:
    """Delete the reserve if the disk has too little room to start Neo4j, and say so.

    Raises:
        HomeNotWritable: the disk has too little room without the reserve too.
    """
    if home.reserve_file.exists() and shutil.disk_usage(home.path).free < FREE_SPACE:
        home.reserve_file.unlink()
        report("The disk is full: its reserve was freed, so that Neo4j can start", 0, 0)
    home.require_free_space()


def make_reserve(home: Home) -> None:
    """Make the reserve if there is none, and room for it."""
    if home.reserve_file.exists() or shutil.disk_usage(home.path).free < FREE_SPACE + _SPARE:
        return
    with suppress(OSError), home.reserve_file.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, FREE_SPACE)
        else:
            file.write(bytes(FREE_SPACE))
