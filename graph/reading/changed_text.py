"""Takes over a text that was changed by hand: its sum, the ends of its sentences, a mark in the cleaning list."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.reading.new_directory import CLEANING, document_file
from tuyun.graph.reading.written_yaml import yaml_text
from tuyun.graph.source.files import Written, read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, DocumentEntry
from tuyun.graph.source.scaffold import schema_comment
from tuyun.graph.source.sentences import check_paragraphs, split
from tuyun.graph.source.text import text_faults

CHANGED = "the offsets in the text, `as`, are those of the text before it was changed by hand"


class TakenOver(NamedTuple):
    """What a changed text makes of the files beside it."""

    written: Written
    """``document.yaml`` with the sum and the sentence ends of the text as it is."""
    files: dict[str, str]
    """The text of each file that differs, by its name; none if the text is as it was."""


def taken_over(directory: Path) -> TakenOver:
    """The sum and the sentence ends of a changed text in ``document.yaml``, of which nothing is written yet.

    ``cleaning.jsonl`` then says that its offsets are those of an earlier text, unless it came with the new text.

    Raises:
        SourceError: a file has a fault.
    """
    path = document_file(directory)
    written = read_yaml(path)
    entry: DocumentEntry = written.read_as(DOCUMENT)
    if entry.text is None:
        raise InvalidSource("only a document with a text can be read", where=written.where("text"))
    document, text = entry.document, read_text(directory / entry.text)
    if not text.strip():
        raise InvalidSource("the text is empty.", where=Where(directory / entry.text))
    check_paragraphs(directory / entry.text, text, document.language)
    found = list(text_faults(written, document, directory / entry.text, text))
    if faults := [fault for fault in found if fault.where is None or fault.where.field != "sha256"]:
        raise SourceErrors(faults)
    if not found:
        return TakenOver(written, {})
    head: dict[str, Any] = {**written.data, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    if entry.sentence_ends is not None:
        head["sentence_ends"] = [one.end for one in split(document.id, document.language, text)]
    files = {"document.yaml": yaml_text(schema_comment(directory, "document"), head)}
    cleaning = directory / CLEANING
    if cleaning.is_file():
        files[CLEANING] = _marked(cleaning, head["sha256"])
    return TakenOver(replace(written, data=head), files)


def _marked(path: Path, text: str) -> str:
    """A cleaning list whose first line says that it leads to an earlier text."""
    first, end, rest = read_text(path, 10 * 10_485_760).partition("\n")
    try:
        about = json.loads(first)
    except (ValueError, RecursionError):
        about = None
    if not isinstance(about, dict):
        raise InvalidSource("this is no cleaning list.", where=Where(path, 1), todo="Delete the file.")
    if about.get("text_sha256") == text:
        about.pop("text_changed", None)
    else:
        about["text_changed"] = CHANGED
    return json.dumps(about, ensure_ascii=False) + end + rest
