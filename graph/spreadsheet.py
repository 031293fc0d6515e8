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

FORMULA = re.compile(r"(?:^|(?<=[;\t\r\n]))(?=[=+\-@\t\r\uff0b\uff0d\uff1d\uff20])")
"""Where an apostrophe is written before text that a spreadsheet would run as a formula: at the beginning of a
cell, and after a semicolon, tab or line end, which some spreadsheets take for the end of a cell, quoted or not."""


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
            return FORMULA.sub("'", value)
        case date():
            return value.isoformat()
        case list() | tuple() if all(isinstance(item, str | int | float | date | None) for item in value):
            return cell("|".join(map(_joined, value)))
    return FORMULA.sub("'", json.dumps(value, ensure_ascii=False, default=str))


def _joined(item: object) -> str:
    return str(item).lower() if isinstance(item, bool) else "" if item is None else str(item)
