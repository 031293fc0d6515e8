"""A file that keeps some of the disk free for a start on a full disk, where Neo4j could otherwise not recover."""

import os
import shutil
from contextlib import suppress

from tuyun.graph.local.home import FREE_SPACE, Home

_SPARE = 512 << 20  # bytes that must be free besides, so that the reserve itself does not fill a small disk


def use_reserve(home: Home) -> bool:
    """Delete the reserve if the disk has too little room to start Neo4j; whether it did."""
    if home.reserve_file.exists() and shutil.disk_usage(home.path).free < FREE_SPACE:
        home.reserve_file.unlink()
        return True
    return False


def make_reserve(home: Home) -> None:
    """Make the reserve if there is none, and room for it."""
    if home.reserve_file.exists() or shutil.disk_usage(home.path).free < FREE_SPACE + _SPARE:
        return
    with suppress(OSError), home.reserve_file.open("wb") as file:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, FREE_SPACE)
        else:
            file.write(bytes(FREE_SPACE))
