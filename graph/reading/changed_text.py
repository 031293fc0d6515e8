"""Takes over a text that was changed by hand: its sum, the ends of its sentences, a mark in the cleaning list."""

import hashlib
import json
from pathlib import Path
from typing import Any

from tuyun.graph.errors import InvalidSource, SourceErrors, Where
from tuyun.graph.reading.new_directory import CLEANING, document_file
from tuyun.graph.reading.written_yaml import write_yaml
from tuyun.graph.source.files import read_text, read_yaml
from tuyun.graph.source.format import DOCUMENT, DocumentEntry
from tuyun.graph.source.scaffold import schema_comment
from tuyun.graph.source.sentences import check_paragraphs, split
from tuyun.graph.source.text import text_faults

CHANGED = "the offsets in the text, `as`, are those of the text before it was changed by hand"


def take_over_text(directory: Path) -> bool:
    """Write the sum and the sentence ends of a changed text into ``document.yaml``; whether it was changed.

    ``cleaning.jsonl`` then says that its offsets are those of an earlier text, unless it came with the new text.

    Raises:
        SourceError: a file has a fault; nothing is written.
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
        return False
    head: dict[str, Any] = {**written.data, "sha256": hashlib.sha256(text.encode()).hexdigest()}
    if entry.sentence_ends is not None:
        head["sentence_ends"] = [one.end for one in split(document.id, document.language, text)]
    _mark(directory / CLEANING, head["sha256"])
    write_yaml(path, schema_comment(directory, "document"), head)
    return True


def _mark(path: Path, text: str) -> None:
    """Say in the first line of a cleaning list that it leads to an earlier text."""
    if not path.is_file():
        return
    first, end, rest = read_text(path, 10 * 10_485_760).partition("\n")
    try:
        about = json.loads(first)
    except ValueError:
        raise InvalidSource("this is no cleaning list.", where=Where(path, 1), todo="Delete the file.") from None
    if about.get("text_sha256") == text:
        about.pop("text_changed", None)
    else:
        about["text_changed"] = CHANGED
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(json.dumps(about, ensure_ascii=False) + end + rest, "utf-8")
    fresh.replace(path)
