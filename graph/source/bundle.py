"""Read a document from the contents of its files instead of from a directory.

The contents go through the same checks as a directory, and errors use the given file names.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tuyun.graph.errors import InvalidSource, SourceError, SourceErrors, Where
from tuyun.graph.source.foreign import read_directory_as
from tuyun.graph.source.read import Source, read_source
from tuyun.graph.source.register import SHIPPED

NAME = r"\w[\w.-]*"
LONGEST = 200
"""The longest file name, in bytes; file systems allow 255."""


@contextmanager
def unpacked(files: Mapping[str, str], format_name: str | None = None) -> Iterator[Source]:
    """The checked document of the files. The rows of a table can be read as long as the block lasts.

    Args:
        files: the text of each file by its name: ``document.yaml`` and the files that belong to it.
        format_name: see `received`.

    Raises:
        SourceError: as `read_source` does; also if a name could leave the directory, or a text is not UTF-8.
    """
    with TemporaryDirectory(prefix="tuyun-") as made:
        directory = Path(made)
        for name, raw in raw_files(files).items():
            directory.joinpath(name).write_bytes(raw)
        with received(directory, format_name) as source:
            yield source


@contextmanager
def received(directory: Path, format_name: str | None = None) -> Iterator[Source]:
    """The checked document of a temporary directory, whose path is left out of the errors.

    Args:
        directory: the directory.
        format_name: one of `tuyun.graph.source.foreign.format_names`, if the only file besides ``document.yaml``,
            ``entities.yaml`` and a table of nodes is in that format.

    Raises:
        SourceError: as `read_source` and `read_directory_as` do.
    """
    with relative_errors(directory):
        if format_name is None:
            yield read_source(directory, SHIPPED)
        else:
            yield read_directory_as(format_name, directory, SHIPPED)


@contextmanager
def relative_errors(directory: Path) -> Iterator[None]:
    """Leave the path of a directory, which its user does not know, out of the `SourceError` of a block."""
    try:
        yield
    except SourceErrors as errors:
        raise SourceErrors([_without(directory, fault) for fault in errors.faults]) from None
    except SourceError as error:
        raise _without(directory, error) from None


def raw_files(files: Mapping[str, str]) -> dict[str, bytes]:
    """The bytes of each file by its name; raises `InvalidSource` for a name or text that can be no file's."""
    return {check_file_name(name): _raw(name, text) for name, text in files.items()}


def check_file_name(name: str) -> str:
    """Return the name of a file unchanged; raises `InvalidSource` if it could be a path, or is too long."""
    if re.fullmatch(NAME, name) and len(name.encode("utf-8", "surrogatepass")) <= LONGEST:
        return name
    shown = name.encode("ascii", "backslashreplace").decode()[:LONGEST]
    raise InvalidSource(
        f"{shown!r} cannot name a file of a document.",
        todo="Use letters, digits, dots, hyphens and underscores; files stand beside document.yaml.",
    )


def _raw(name: str, text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise InvalidSource("the text cannot be written as UTF-8.", where=Where(name)) from None


def _without(directory: Path, error: SourceError) -> SourceError:
    """The same error, with file names relative to the directory."""
    where = error.where
    if where is not None and where.file is not None and Path(where.file).is_relative_to(directory):
        inner = Path(where.file).relative_to(directory)
        file = None if inner == Path() else inner
        where = Where(file, where.line, where.field)
    what, todo = (text.replace(f"{directory}{os.sep}", "").replace(str(directory), "DIRECTORY")
                  for text in (error.what, error.todo))  # fmt: skip
    return type(error)(what, where=where, todo=todo)
