"""CSV files of nodes and links, as Neo4j's importer (`neo4j-admin database import`) reads them.

Nodes (and links) that have the same labels (or none) and the same properties share a file, whose header says the
type of each property. So a cell is never empty because something has no such property.
"""

import csv
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any, Self

SEPARATOR = "\x1f"
"""Stands between the elements of a list: a control character, which no id and no word of the vocabulary has."""
_OPTIONS = ("--array-delimiter=U+001F", "--bad-tolerance=0", "--id-type=string")
_ID, _ENDS = ("id:ID",), (":START_ID", ":END_ID", ":TYPE")
_BOOLEANS = {False: "false", True: "true"}
_SPELLED: Mapping[type, tuple[str, Callable[[Any], str]]] = {
    str: ("string", str),
    bool: ("boolean", _BOOLEANS.__getitem__),
    int: ("long", str),
}


class ImportFiles:
    """The files of one import, in a directory; a context that closes them."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.multiline = False
        """Whether a value has a line break, which makes the importer slower."""
        self._stack = ExitStack()
        self._files: dict[tuple[object, ...], tuple[Callable[[Sequence[str]], object], Sequence[Any]]] = {}
        self._options: list[str] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stack.close()

    def node(self, labels: Sequence[str], id_: str, properties: Mapping[str, Any]) -> None:
        """Write a node; ``id_`` is the property by which links find it, and is not among the other properties."""
        self._write(f"--nodes={':'.join(labels)}=", _ID, (id_,), properties)

    def link(self, source: str, target: str, type_: str, properties: Mapping[str, Any]) -> None:
        """Write a link between the nodes with these ids."""
        self._write("--relationships=", _ENDS, (source, target, type_), properties)

    @property
    def options(self) -> list[str]:
        """The importer's options for the files, which are complete once this context has ended.

        They have names alone, because the importer reads a path as a list of patterns.
        """
        return [*_OPTIONS, *(["--multiline-fields=true"] if self.multiline else []), *self._options]

    def _write(
        self, option: str, columns: Sequence[str], first: Sequence[str], properties: Mapping[str, Any]
    ) -> None:
        key = (option, *properties, *map(type, properties.values()))
        if key not in self._files:
            self._files[key] = self._open(option, columns, properties)
        write, spellings = self._files[key]
        cells = [spell(value) for spell, value in zip(spellings, properties.values(), strict=True)]
        self.multiline = self.multiline or any("\n" in cell or "\r" in cell for cell in cells)
        write([*first, *cells])

    def _open(
        self, option: str, columns: Sequence[str], properties: Mapping[str, Any]
    ) -> tuple[Callable[[Sequence[str]], object], Sequence[Any]]:
        path = self.directory / f"{len(self._files)}.csv"
        writer = csv.writer(
            self._stack.enter_context(path.open("w", encoding="utf-8", newline="")), quoting=csv.QUOTE_ALL
        )
        types, spellings = zip(*(_spelled(value) for value in properties.values()), strict=True)
        writer.writerow([*columns, *(f"{name}:{type_}" for name, type_ in zip(properties, types, strict=True))])
        self._options.append(f"{option}{path.name}")
        return writer.writerow, spellings


def _spelled(value: object) -> tuple[str, Callable[[Any], str]]:
    """The importer's name of a value's type, and how such a value is written."""
    if isinstance(value, list):
        return "string[]", SEPARATOR.join
    if isinstance(value, date):
        return "date", date.isoformat
    return _SPELLED[type(value)]
