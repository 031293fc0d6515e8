"""The map from a cleaned text back to its source, as ``cleaning.jsonl`` has it."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.extract import Extract


def source_map(source: Path, extract: Extract) -> Iterable[str]:
    """The map back to the source, one JSON object a line: kept, changed, cut and doubtful pieces."""
    cleaned: Cleaned = extract.cleaned
    about = {
        "source": source.name,
        "kind": extract.kind,
        "characters": len(cleaned.source),
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
        "text_sha256": hashlib.sha256(cleaned.text.encode()).hexdigest(),
    }
    yield json.dumps(about, ensure_ascii=False) + "\n"
    rows: list[tuple[int, dict[str, Any]]] = [
        (start, {"kept": [start, start + length], "as": place}) for place, start, length in cleaned.runs()
    ]
    pages, unpacked = extract.kind == "pdf", extract.kind in ("pdf", "docx")
    for change in cleaned.changes:
        row: dict[str, Any] = {"changed": [change.start, change.end], "to": change.now, "why": change.why}
        if unpacked:  # nobody can look the words up by their offset in the file
            row["was"] = change.was
        if pages:
            row["page"] = cleaned.source.count("\f", 0, change.start) + 1
        rows.append((change.start, row))
    for line in (*(row for _, row in sorted(rows, key=lambda pair: pair[0])), *extract.doubts):
        yield json.dumps(line, ensure_ascii=False) + "\n"
