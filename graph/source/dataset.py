"""Build a narrative from a published dataset: each row that is loaded is a sentence, which statements rest on."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.source.files import Steps, Written, read_yaml
from tuyun.graph.source.format import DOCUMENT, STATEMENTS
from tuyun.graph.source.narrative import Narrative, assemble
from tuyun.graph.source.sentences import cut
from tuyun.graph.statements import Document, Entity

BETWEEN = "\n\n"
LONGEST_QUOTE = 2000
LONGEST_ID = 100
UNCALLED = "without a name"
"""The name of what a dataset calls by nothing but spaces."""
HIDDEN = "\u115f\u1160\u2800\u3164"
"""Characters that are not seen, and count as letters or symbols."""
VICTIM = re.compile(
    r"victim|survivor|injured part|complainant|víctima|vítima|vittima|opfer|жертв|потерпевш|"
    r"пострадавш|потерпіл|постраждал|жабырлануучу",
    re.IGNORECASE,
)
"""Words by which a dataset calls somebody a victim, in some languages of datasets; see `calls_victim`."""


@dataclass(frozen=True)
class DatasetRow:
    """A row of a dataset: the line of the file that it stands in, its text, and what it states."""

    line: int
    text: str
    states: Sequence[Mapping[str, Any]]
    """Entries of ``statements.yaml`` without sentence and quote."""


def read_head(path: Path) -> tuple[Written, dict[str, Any]]:
    """``document.yaml`` beside a dataset, and its fields; raises `SourceError` if it is missing."""
    head = path.absolute().parent / "document.yaml"
    if not head.is_file():
        raise UnreadableSource(
            "there is no document.yaml beside the dataset.",
            where=Where(path),
            todo="Write one with id, title, publisher, year and licence, which say whose data it is.",
        )
    written = read_yaml(head)
    if not isinstance(written.data, dict):
        raise InvalidSource("should be a mapping (field: value)", where=written.where())
    return written, dict(written.data)


def check_head(written: Written, fields: Mapping[str, Any]) -> Document:
    """The document of a dataset, with a sum yet to come; raises `SourceErrors` with every fault of its fields."""
    data = {"kind": "narrative", **fields, "sha256": "0" * 64}
    document = Written(written.file, data, written.lines).read_as(DOCUMENT).document
    if document.kind != "narrative":
        raise InvalidSource("a dataset is no table of records", where=written.where("kind"))
    return document


def dataset_narrative(
    document: Document,
    path: Path,
    entities: Mapping[str, Entity],
    rows: Sequence[DatasetRow],
    lost: Sequence[str],
) -> Narrative:
    """The narrative of a dataset.

    Args:
        document: the document, whose sum is that of the text made here.
        path: the file, which faults are named by.
        entities: what the rows speak of, by id.
        rows: the rows that are loaded, in their order.
        lost: a line for each kind of thing that is not loaded.

    Raises:
        SourceErrors: a row states what the vocabulary does not allow; or there are none.
    """
    if not rows:
        raise InvalidSource("nothing in the dataset can be loaded.", where=Where(path), todo="; ".join(lost))
    text = ""
    ends: list[int] = []
    entries: list[dict[str, Any]] = []
    lines: dict[Steps, int] = {}
    for number, row in enumerate(rows, start=1):
        text += (BETWEEN if text else "") + row.text
        ends.append(len(text))
        for states in row.states:
            lines[len(entries),] = row.line
            entries.append({"sentence": number, "quote": row.text, **states})
    document = document.model_copy(update={"sha256": hashlib.sha256(text.encode()).hexdigest()})
    written = Written(path, entries, lines)
    sentences = cut(document.id, text, ends)
    narrative = assemble(document, text, sentences, entities, written.read_as(STATEMENTS), written)
    return replace(narrative, lost=tuple(lost))


class Ids:
    """Ids of a document's entities, made from the ids that a dataset has for them.

    Args:
        document: the document.
        kind: what ids begin with after the document's, such as ``node-``.
    """

    def __init__(self, document: Document, kind: str = "") -> None:
        self._prefix = f"{document.id}-{kind}"
        self._made: dict[str, str] = {}
        self._taken: set[str] = set()

    def of(self, name: str) -> str:
        """The id for a name; two names never have the same.

        >>> document = Document(id="un", title="A", publisher="B", year=2030, licence="C", sha256="0" * 64)
        >>> ids = Ids(document)
        >>> ids.of("Q12"), ids.of("q.12"), ids.of("Q12")
        ('un-q12', 'un-q-12', 'un-q12')
        """
        if name not in self._made:
            stem = stem_of(name)
            id_ = f"{self._prefix}{stem}"
            if not stem or len(id_) > LONGEST_ID or id_ in self._taken:
                id_ = with_digest(id_, name)
            self._made[name] = id_
            self._taken.add(id_)
        return self._made[name]


def stem_of(name: str) -> str:
    """The lower-case letters and digits of a name as an id has them; empty if it has none."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def with_digest(id_: str, name: str) -> str:
    """An id that ends with a digest of a name, which no other name has; it is cut to `LONGEST_ID` characters."""
    return f"{id_[: LONGEST_ID - 13].rstrip('-')}-{hashlib.sha256(name.encode()).hexdigest()[:12]}"


def calls_victim(text: str) -> bool:
    """Whether a text has a word for a victim, whatever the width of its letters and what it hides between them.

    >>> [calls_victim(text) for text in ("a vic\u00adtim", "\uff36\uff29\uff23\uff34\uff29\uff2d", "an officer")]
    [True, True, False]
    """
    return VICTIM.search(plain(text)) is not None


def plain(text: str) -> str:
    """A text with letters of the usual width, and nothing hidden between them."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        sign for sign in folded if unicodedata.category(sign) not in ("Cf", "Mn") and sign not in HIDDEN
    )


def as_line(text: object, longest: int = 300) -> str:
    """A text in a line, without characters that could disturb it; cut if it is longer.

    >>> as_line("Ministry of\\tJustice ")
    'Ministry of Justice'
    """
    disturbing = r"[\x00-\x20\x7f-\xa0\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+"
    line = re.sub(disturbing, " ", str(text)).strip()
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
