"""Makes the directory of a document that is read for the first time, once no fault is left in any."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.reading.input.extract import Extract
from tuyun.graph.reading.input.source_map import source_map
from tuyun.graph.reading.opened import Opened
from tuyun.graph.reading.written_together import OTHERS, write_together
from tuyun.graph.reading.written_yaml import yaml_text
from tuyun.graph.source.scaffold import new_document, schema_comment
from tuyun.graph.statements import Document, Sentence

CLEANING = "cleaning.jsonl"


@dataclass(frozen=True)
class Prepared:
    """A document that has no fault and is not written yet."""

    directory: Path
    source: Path
    extract: Extract
    head: Mapping[str, Any]
    """The fields of ``document.yaml``."""
    document: Document
    sentences: tuple[Sentence, ...]

    def opened(self) -> Opened:
        """The document as one that is to be read, with the text, ``document.yaml`` and ``cleaning.jsonl``."""
        files = {
            "text.txt": self.extract.cleaned.text,
            CLEANING: "".join(source_map(self.source, self.extract)),
            "document.yaml": yaml_text(schema_comment(self.directory, "document"), self.head),
        }
        return Opened(self.directory, self.document, self.sentences, files, new=True)

    def write(self) -> None:
        """Make the directory with these files, without reading the document."""
        write_together(self.opened().paths(), [self.directory])


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
    head, document, sentences = new_document(directory, source, extract.cleaned.text, fields, todo=OTHERS)
    return Prepared(directory, source, extract, head, document, sentences)
