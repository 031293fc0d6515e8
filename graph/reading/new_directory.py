"""Makes the directory of a document that is read for the first time, once no fault is left in any."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.reading.input.extract import Extract
from tuyun.graph.reading.input.source_map import source_map
from tuyun.graph.reading.written_yaml import write_yaml
from tuyun.graph.source.scaffold import new_document, schema_comment

CLEANING = "cleaning.jsonl"


@dataclass(frozen=True)
class Prepared:
    """A document that has no fault and is not written yet."""

    directory: Path
    source: Path
    extract: Extract
    head: Mapping[str, Any]
    """The fields of ``document.yaml``."""

    def write(self) -> None:
        """Make the directory with the text, ``document.yaml`` and ``cleaning.jsonl``."""
        self.directory.mkdir(parents=True, exist_ok=True)
        (self.directory / "text.txt").write_bytes(self.extract.cleaned.text.encode())
        (self.directory / CLEANING).write_text("".join(source_map(self.source, self.extract)), "utf-8")
        write_yaml(self.directory / "document.yaml", schema_comment(self.directory, "document"), self.head)


def document_file(directory: Path) -> Path:
    """The ``document.yaml`` of a directory; raises `InvalidSource` if it has none."""
    path = directory / "document.yaml"
    if not path.is_file():
        todo = "Name a directory that `tuyun read` made, or a file to read and a new directory for it (--output)."
        raise InvalidSource("the directory has no document.yaml.", where=Where(directory), todo=todo)
    return path


def prepared(directory: Path, source: Path, extract: Extract, fields: Mapping[str, Any]) -> Prepared:
    """A new directory for the text of a source, which is not written yet.

    Args:
        directory: to be made, or empty.
        source: the file that was read.
        extract: its text.
        fields: the fields of ``document.yaml``, without the name and the sum of the text.

    Raises:
        SourceError: a field or the text has a fault, or the directory has files.
    """
    todo = "Name a new directory, or read the document in it again by naming it as the source."
    head, _, _ = new_document(directory, source, extract.cleaned.text, fields, todo=todo)
    return Prepared(directory, source, extract, head)
