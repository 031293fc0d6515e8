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
from tuyun.graph.source.sentences import check_quotation_marks, split
from tuyun.graph.source.text import BYTE_ORDER_MARK, text_faults

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
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise InvalidSource("there are files here already.", where=Where(directory), todo="Name a new directory.")
    words = read_text(text).removeprefix(BYTE_ORDER_MARK)
    check_quotation_marks(text, words)
    head = {
        **{name: value for name, value in fields.items() if value is not None},
        "text": "text.txt",
        "sha256": hashlib.sha256(words.encode()).hexdigest(),
    }
    written = Written(directory / "document.yaml", head, {})
    document = written.read_as(DOCUMENT).document
    if faults := list(text_faults(written, document, text, words)):
        raise SourceErrors(faults)
    sentences = split(document.id, document.language, words)
    code = (document.country or "").lower()
    ids = {
        "scope": f"{code}-" if code else f"{document.id}-",
        "own": f"{code}{document.year % 100:02d}-" if code else f"{document.id}-",
    }
    numbered = "\n".join(f"# {sentence.number}  {_in_a_line(sentence.text)}" for sentence in sentences)
    directory.mkdir(parents=True, exist_ok=True)
    files = {
        "document.yaml": yaml.safe_dump(
            {**head, "sentence_ends": [sentence.end for sentence in sentences]},
            sort_keys=False,
            allow_unicode=True,
            default_flow_style=None,
            width=110,
        ),
        "entities.yaml": ENTITIES.format(**ids),
        "statements.yaml": STATEMENTS.format(sentences=numbered, **ids),
    }
    for name, content in files.items():
        schema = seed() / "schema" / name.replace(".yaml", ".schema.json")
        first = (
            f"# yaml-language-server: $schema={Path(os.path.relpath(schema, directory.resolve())).as_posix()}\n"
        )
        (directory / name).write_text(first + content, "utf-8")
    (directory / "text.txt").write_bytes(words.encode())
    return len(sentences)


def _in_a_line(text: str) -> str:
    return _UNPRINTABLE.sub("\ufffd", " ".join(text.split()))
