"""A document that is about to be read, and what is to be written together with its reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tuyun.graph.reading.language_model.answers import ModelAnswer
from tuyun.graph.statements import Document, Sentence


@dataclass(frozen=True)
class Opened:
    """A document without a fault, of a directory that may be yet to be made."""

    directory: Path
    document: Document
    sentences: tuple[Sentence, ...]
    files: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that is to be written, by its name."""
    new: bool = False
    """Whether the directory is to be made, with these files."""
    answers: Mapping[str, ModelAnswer] = field(default_factory=dict)
    """A model's last answer for each sentence, by its text."""

    @property
    def registers(self) -> Path:
        """Where registers of countries are looked for before those of the project."""
        return self.directory.resolve().parent / "registers"

    def paths(self) -> dict[Path, str]:
        """The text of each file that is to be written, by its path."""
        return {self.directory / name: text for name, text in self.files.items()}
