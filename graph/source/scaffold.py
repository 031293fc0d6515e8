"""Makes the directory of a new document, with numbered sentences and the SHA-256 sum of the text filled in."""

import hashlib
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.resources import seed
from tuyun.graph.source.files import Written, read_text
from tuyun.graph.source.format import DOCUMENT
from tuyun.graph.source.sentences import check_paragraphs, split
from tuyun.graph.source.text import BYTE_ORDER_MARK, text_faults
from tuyun.graph.statements import Document, Sentence

SCHEMA_COMMENT = "# yaml-language-server: $schema="
_UNPRINTABLE = re.compile("[^\t\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML does not allow in a comment."""
ENTITIES = """\
#
# One entry for each actor, case, happening, law or topic that the text speaks of. An id begins with {scope!r}, or
# with {own!r} if it belongs to this document alone:
#
# {scope}courts: {{label: Court, name: courts}}
{{}}
"""
STATEMENTS = """\
#
# One entry for each thing that a sentence says, in the place of the last line:
#
# - sentence: 1
#   quote: "an exact part of the sentence"
#   predicate: opened_investigation
#   roles: {{subject: {scope}government, object: {own}cases}}
#
{sentences}
[]
"""


def scaffold(directory: Path, text: Path, fields: Mapping[str, Any]) -> int:
    """Make a directory with the files of a document that nobody has coded yet; the number of its sentences.

    Args:
        directory: to be made, or empty.
        text: the file that holds the text. A byte order mark is left out.
        fields: the fields of ``document.yaml``, without the name and the sum of the text.

    Raises:
        SourceError: a field or the text has a fault, or the directory has files; nothing is written.
    """
    words = read_text(text).removeprefix(BYTE_ORDER_MARK)
    head, document, sentences = new_document(directory, text, words, fields, todo="Name a new directory.")
    ids = dict(zip(("scope", "own"), id_prefixes(document), strict=True))
    numbered = "\n".join(f"# {sentence.number}  {_in_a_line(sentence.text)}" for sentence in sentences)
    directory.mkdir(parents=True, exist_ok=True)
    files = {
        "document.yaml": yaml.safe_dump(
            head,
            sort_keys=False,
            allow_unicode=True,
            default_flow_style=None,
            width=110,
        ),
        "entities.yaml": ENTITIES.format(**ids),
        "statements.yaml": STATEMENTS.format(sentences=numbered, **ids),
    }
    for name, content in files.items():
        (directory / name).write_text(schema_comment(directory, name.removesuffix(".yaml")) + content, "utf-8")
    (directory / "text.txt").write_bytes(words.encode())
    return len(sentences)


def new_document(
    directory: Path, source: Path, text: str, fields: Mapping[str, Any], *, todo: str
) -> tuple[dict[str, Any], Document, tuple[Sentence, ...]]:
    """The fields of ``document.yaml`` for a new directory, with the document and the sentences that they describe.

    Args:
        directory: to be made, or empty; nothing is written.
        source: the file that the text was read from, which errors name.
        text: the text of the document.
        fields: the fields that whoever makes the document gives; None is left out.
        todo: what to do if the directory has files.

    Raises:
        SourceError: a field or the text has a fault, or the directory has files.
    """
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise InvalidSource("there are files here already.", where=Where(directory), todo=todo)
    check_paragraphs(source, text, str(fields.get("language") or "en"))
    head = {
        **{name: value for name, value in fields.items() if value is not None},
        "text": "text.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
    }
    written = Written(directory / "document.yaml", head, {})
    document = written.read_as(DOCUMENT).document
    if faults := list(text_faults(written, document, source, text)):
        raise SourceErrors(faults)
    sentences = split(document.id, document.language, text)
    return {**head, "sentence_ends": [sentence.end for sentence in sentences]}, document, sentences


def id_prefixes(document: Document) -> tuple[str, str]:
    """How ids of entities begin: of those of the document's country, and of the document's own."""
    if document.country is None:
        return f"{document.id}-", f"{document.id}-"
    code = document.country.lower()
    return f"{code}-", f"{code}{document.year % 100:02d}-"


def without_schema_comment(text: str) -> str:
    """The text of a file without the line of `schema_comment`, whose path holds on this machine alone."""
    first, _, rest = text.partition("\n")
    return rest if first.startswith(SCHEMA_COMMENT) else text


def schema_comment(directory: Path, name: str) -> str:
    """The line by which an editor finds the JSON Schema of a file of a document's directory."""
    path = Path(os.path.relpath(seed() / "schema" / f"{name}.schema.json", directory.resolve())).as_posix()
    return f"{SCHEMA_COMMENT}{path}\n"


def _in_a_line(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))
