"""Writes a file that a command is asked for: whole or not at all, and a device or pipe stays what it is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import TextIO


@contextmanager
def whole_file(path: Path) -> Iterator[TextIO]:
    """A file to write to, which takes the place of ``path`` when the block ends; an error changes nothing.

    A device, a pipe or a symbolic link is written to when the block ends, and not replaced: ``/dev/null`` and
    ``/dev/stdout`` serve the whole machine.
    """
    if path.is_symlink() or (path.exists() and not path.is_file() and not path.is_dir()):
        with TemporaryFile("w+", encoding="utf-8") as file:
            yield file
            file.seek(0)
            with path.open("w", encoding="utf-8") as target:
                copyfileobj(file, target)
        return
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8") as file:
            yield file
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
