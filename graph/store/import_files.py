"""CSV files of nodes and links, as Neo4j's importer (`neo4j-admin database import`) reads them.

Nodes (and links) that have the same labels (or none) and the same properties share a file, whose header says the
type of each property. So a cell is never empty because something has no such property.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple, Self, TextIO

SEPARATOR = "\x1f"
"""Stands between the elements of a list: a control character, which no id and no word of the vocabulary has."""
_OPTIONS = ("--array-delimiter=U+001F", "--bad-tolerance=0", "--id-type=string")
_LINKS = "--relationships="
_ID, _ENDS = ("id:ID",), (":START_ID", ":END_ID", ":TYPE")
_END = "\r\n"
_BOOLEANS = {False: "false", True: "true"}
_SPELLED: Mapping[type, tuple[str, Callable[[Any], str]]] = {
    str: ("string", str),
    bool: ("boolean", _BOOLEANS.__getitem__),
    int: ("long", str),
}


class FileKind(NamedTuple):
    """What decides the file that a line stands in."""

    option: str
    """The importer's option for the file, up to the name of the file."""
    header: tuple[str, ...]


class ImportLines:
    """Lines of nodes and links, by the file that they belong to."""

    def __init__(self) -> None:
        self.lines: dict[FileKind, list[str]] = {}
        self._known: dict[tuple[object, ...], _Written] = {}

    def node(self, labels: Sequence[str], id_: str, properties: Mapping[str, Any]) -> FileKind:
        """Add a node; ``id_`` is the property by which links find it, and is not among the other properties."""
        return self._add(f"--nodes={':'.join(labels)}=", _ID, (id_,), properties)

    def link(self, source: str, target: str, type_: str, properties: Mapping[str, Any]) -> FileKind:
        """Add a link between the nodes with these ids."""
        return self._add(_LINKS, _ENDS, (source, target, type_), properties)

    def texts(self) -> dict[FileKind, tuple[int, str]]:
        """The number of lines of each kind, and the lines."""
        return {kind: (len(lines), "".join(lines)) for kind, lines in self.lines.items()}

    def _add(
        self, option: str, columns: Sequence[str], first: Sequence[str], properties: Mapping[str, Any]
    ) -> FileKind:
        values = properties.values()
        key = (option, *properties, *map(type, values))
        if key not in self._known:
            self._known[key] = self._new_kind(option, columns, properties)
        write, spellings, kind = self._known[key]
        write([*first, *[spell(value) for spell, value in zip(spellings, values, strict=True)]])
        return kind

    def _new_kind(self, option: str, columns: Sequence[str], properties: Mapping[str, Any]) -> "_Written":
        types, spellings = zip(*(_spelled(value) for value in properties.values()), strict=True)
        names = (f"{name}:{type_}" for name, type_ in zip(properties, types, strict=True))
        kind = FileKind(option, (*columns, *names))
        lines = _Lines(self.lines.setdefault(kind, []).append)
        return csv.writer(lines, quoting=csv.QUOTE_ALL, lineterminator=_END).writerow, spellings, kind


class ImportFiles:
    """The files of one import, in a directory; a context that closes them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.multiline = False
        """Whether a value has a line break, which makes the importer slower."""
        self._stack = ExitStack()
        self._files: dict[FileKind, TextIO] = {}
        self._options: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def write(self, kind: FileKind, count: int, text: str) -> None:
        """Write lines, which are ``count`` unless values have line breaks."""
        if kind not in self._files:
            self._files[kind] = self._open(kind)
        self._files[kind].write(text)
        self.multiline = self.multiline or not text.count("\n") == text.count("\r") == count

    def write_all(self, lines: ImportLines) -> None:
        """Write all lines that were added."""
        for kind, (count, text) in lines.texts().items():
            self.write(kind, count, text)

    @property
    def options(self) -> list[str]:
        """The importer's options for the files, which are complete once this context has ended.

        They have names alone, because the importer reads a path as a list of patterns.
        """
        return [*_OPTIONS, *(["--multiline-fields=true"] if self.multiline else []), *self._options]

    def _open(self, kind: FileKind) -> TextIO:
        path = self.directory / f"{len(self._files)}.csv"
        file = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator=_END).writerow(kind.header)
        self._options.append(f"{kind.option}{path.name}")
        return file


_Written = tuple[Callable[[Sequence[str]], object], Sequence[Callable[[Any], str]], FileKind]
"""What writes a line, what spells each property, and the kind of the line."""


class _Lines:
    """What a CSV writer writes to: each row is passed on as a string."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self.write = write


def _spelled(value: object) -> tuple[str, Callable[[Any], str]]:
    """The importer's name of a value's type, and how such a value is written."""
    if isinstance(value, list):
        return "string[]", SEPARATOR.join
    if isinstance(value, date):
        return "date", date.isoformat
    return _SPELLED[type(value)]
