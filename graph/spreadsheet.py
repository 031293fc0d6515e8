"""CSV output for the API and the command, with text escaped so that a spreadsheet runs no formula in it.

An empty cell is null: not stated, or open. Plain lists are joined by ``|``, and what is nested is JSON.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

_SIGNS = r"=+\-@\u2212\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20"
"""Signs that begin a formula, as ASCII has them and in other widths."""
_UNSEEN = (
    r"\s\x00-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202f"
    r"\u205f-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff\U000e0000-\U000e0fff"
)
"""Characters that are not seen, which some programs pass over at the beginning of a cell."""
FORMULA = re.compile(rf"(?:^|(?<=[;\t\r\n]))(?=[{_SIGNS}\t\r])")
"""Where an apostrophe is written before text that a spreadsheet would run as a formula: at the beginning of a
cell, and after a semicolon, tab or line end, which some spreadsheets take for the end of a cell, quoted or not."""
_HIDDEN = re.compile(rf"(?<![{_UNSEEN};])[{_UNSEEN};]+(?=[{_SIGNS}])")
"""What may stand before a formula that begins with characters that are not seen."""
_CELL_END = re.compile(r"[;\t\r\n]")


def csv_text(
    rows: Iterable[Mapping[str, Any]], columns: Sequence[str], *, head: bool = True, line_end: str = "\r\n"
) -> str:
    """Rows as CSV (RFC 4180), after a line with the columns if ``head``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=line_end)
    if head:
        writer.writerow(columns)
    writer.writerows([cell(row.get(column)) for column in columns] for row in rows)
    return text.getvalue()


def cell(value: object) -> str | int | float:
    """A value as a cell.

    >>> [cell(value) for value in (None, 0, 1 / 3, True, ["a", "b"], (6, 9), {"a": 1}, "=1+1", -1, [])]
    ['', 0, 0.3333333333333333, 'true', 'a|b', '6|9', '{"a": 1}', "'=1+1", -1, '']
    >>> cell("x;=1+1")
    "x;'=1+1"
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case str():
            return guarded(value)
        case date():
            return value.isoformat()
        case list() | tuple() if all(isinstance(item, str | int | float | date | None) for item in value):
            return cell("|".join(map(_joined, value)))
    return guarded(json.dumps(value, ensure_ascii=False, default=str))


def guarded(text: str) -> str:
    """A text in which no spreadsheet sees a formula.

    >>> [guarded(text) for text in ("=1+1", "x;=1", "\u200b=1", " -1", "x; +1", "a - b", "a\u200b=b")]
    ["'=1+1", "x;'=1", "'\u200b=1", "' -1", "x;' +1", 'a - b', 'a\u200b=b']
    """
    return _HIDDEN.sub(_guard, FORMULA.sub("'", text))


def _guard(match: re.Match[str]) -> str:
    """An apostrophe at the beginning of a text, and behind the last end of a cell if something follows it."""
    before = match[0]
    place = max((end.end() for end in _CELL_END.finditer(before)), default=0)
    start = "" if match.start() else "'"
    end = "'" if 0 < place < len(before) else ""
    return f"{start}{before[:place]}{end}{before[place:]}"


def _joined(item: object) -> str:
    return str(item).lower() if isinstance(item, bool) else "" if item is None else str(item)
