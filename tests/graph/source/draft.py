"""A small document on disk, to be broken in one place at a time."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from tuyun.graph.errors import SourceError
from tuyun.graph.source import Narrative, Source, read_source

TEXT = """\
The ministry opened six cases. Courts may have dismissed some cases.
In 2021, the ministry trained judges, and an NGO said that judges trained clerks.
"""

DOCUMENT = """\
id: small
title: A small report
publisher: Nobody
year: 2022
licence: made up
text: text.txt
sha256: {sha256}
"""

ENTITIES = """\
small-ministry: {label: Institution, name: ministry}
small-courts: {label: Court, name: courts}
small-judges: {label: OfficialGroup, name: judges}
small-clerks: {label: OfficialGroup, name: clerks}
small-ngo: {label: CivilSociety, name: an NGO}
small-cases: {label: Case, name: six cases}
small-dismissed: {label: Case, name: some cases, narrower_than: [small-all-cases]}
small-all-cases: {label: Case, name: cases}
small-course: {label: Training, name: training of 2021}
"""

STATEMENTS = """\
- sentence: 1
  quote: The ministry opened six cases
  predicate: opened_investigation
  roles: {subject: small-ministry, object: small-cases}
  status: measured
  quantity: {lower: 6, upper: 6, unit: case, flow: opened}
- sentence: 2
  quote: Courts may have dismissed some cases
  predicate: dismissed
  roles: {subject: small-courts, object: small-dismissed}
  modality: possible
  status: qualitative
  quantity: {lower: 0, words: some}
- sentence: 3
  quote: the ministry trained judges
  predicate: trained
  roles: {happening: small-course, giver: small-ministry, audience: small-judges}
  period: {kind: calendar_year, start: 2021-01-01, end: 2021-12-31}
- sentence: 3
  quote: judges trained clerks
  predicate: trained
  roles: {happening: small-course, giver: small-judges, audience: small-clerks}
  voice: small-ngo
  modality: reported
"""


@dataclass(frozen=True)
class Draft:
    """The directory of a document that is in order until a test breaks it."""

    path: Path

    def write(self, name: str, content: str | bytes) -> None:
        """Write a file of the document, as it is."""
        (self.path / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    def write_text(self, text: str) -> None:
        """Write the text, and its sum into the document."""
        self.write("text.txt", text)
        self.write("document.yaml", DOCUMENT.format(sha256=hashlib.sha256(text.encode()).hexdigest()))

    def edit(self, name: str, old: str, new: str) -> None:
        """Put ``new`` in the place of ``old``, which stands once in the file."""
        text = (self.path / name).read_bytes().decode()
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        self.write(name, text.replace(old, new))

    def read(self) -> Source:
        """The document, or the error that it gives."""
        return read_source(self.path)

    def narrative(self) -> Narrative:
        """The document as a narrative."""
        source = self.read()
        assert isinstance(source, Narrative)
        return source

    def fault(self, error: SourceError) -> str:
        """An error as a person sees it in the document's directory."""
        return str(error).replace(f"{self.path}/", "").replace(str(self.path), ".")


def make_draft(path: Path) -> Draft:
    """A document in order, in ``path``."""
    draft = Draft(path)
    draft.write_text(TEXT)
    draft.write("entities.yaml", ENTITIES)
    draft.write("statements.yaml", STATEMENTS)
    return draft
