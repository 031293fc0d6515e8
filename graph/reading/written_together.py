"""Write the files of documents together, or none of them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from tuyun.graph.errors import InvalidSource, Where

OTHERS = "Name a new directory, or read the document in it again by naming it as the source."
"""What to do about a directory that was to be new and has files."""


def write_together(
    files: Mapping[Path, str], new: Collection[Path] = (), then: Callable[[], None] = lambda: None
) -> None:
    """Write each file beside its place, and put all of them in place once none is left to write.

    Args:
        files: what is to be written.
        new: directories to be made, each of which has one of the files; they may be there, and empty.
        then: done before the files are put in place; if it fails, none is.

    Raises:
        InvalidSource: another process has files in a directory that was to be new; nothing is written.
        OSError: a file cannot be written, which the error names; nothing is written.
    """
    fresh: dict[Path, Path] = {}
    made: list[Path] = []
    try:
        for directory in new:
            made += _made(directory)
        for path, text in files.items():
            _write(path, text, fresh, claim=path.parent in new)
        for directory in new:  # who wrote before its first file was claimed, has put all in place by now
            if any(path not in fresh.values() for path in directory.iterdir()):
                raise _others(directory)
        then()
    except BaseException:
        for path in fresh.values():
            path.unlink(missing_ok=True)
        for directory in reversed(made):
            with suppress(OSError):  # another process has files there
                directory.rmdir()
        raise
    for path, written in fresh.items():
        written.replace(path)


def _write(path: Path, text: str, fresh: dict[Path, Path], *, claim: bool) -> None:
    """Write a file beside its place, and note where; with ``claim``, nobody else may be writing it."""
    written = path.with_name(path.name + ".new")
    try:
        with written.open("xb" if claim else "wb") as file:
            fresh[path] = written
            file.write(text.encode())
    except FileExistsError:
        raise _others(path.parent) from None
    except OSError as error:
        error.filename = error.filename or str(path)
        raise


def _made(directory: Path) -> Iterator[Path]:
    """Make a directory and those above it; those that were not there."""
    missing = [one for one in (directory, *directory.parents) if not one.exists()]
    for one in reversed(missing):
        with suppress(FileExistsError):  # another process has made it meanwhile
            one.mkdir()
            yield one


def _others(directory: Path) -> InvalidSource:
    return InvalidSource("there are files here already.", where=Where(directory), todo=OTHERS)
