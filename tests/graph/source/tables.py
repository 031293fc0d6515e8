"""The fictional table of records, copied to be broken in one place at a time."""

import hashlib
import shutil
from pathlib import Path

from tuyun.graph.source import Table

from tests.graph.source.draft import Draft

FICTIONAL = Path(__file__).parents[2] / "documents" / "fictional-cases"


class TableDraft(Draft):
    """The directory of a table that is in order until a test breaks it."""

    def change_table(self, old: str, new: str, name: str = "cases.csv") -> None:
        """Edit the table, and put its new sum into the document."""
        self.edit(name, old, new)
        self.sum(name)

    def write_table(self, content: str | bytes, name: str = "cases.csv") -> None:
        """Write another table, and put its sum into the document."""
        self.write(name, content)
        self.sum(name)

    def sum(self, name: str) -> None:
        """Let the document name the table as it is."""
        lines = (self.path / "document.yaml").read_text("utf-8").splitlines()
        actual = hashlib.sha256((self.path / name).read_bytes()).hexdigest()
        kept = [line for line in lines if not line.startswith("sha256")]
        self.write("document.yaml", "\n".join([*kept, f"sha256: {actual}"]) + "\n")

    def use_json_lines(self) -> None:
        """Read the same records from JSON Lines."""
        self.edit("records.yaml", "table: cases.csv", "table: cases.jsonl")
        self.sum("cases.jsonl")

    def table(self) -> Table:
        """The document as a table."""
        source = self.read()
        assert isinstance(source, Table)
        return source


def make_table(path: Path) -> TableDraft:
    """The fictional table, in ``path``."""
    shutil.copytree(FICTIONAL, path, dirs_exist_ok=True)
    return TableDraft(path)
