"""Rows as CSV, as JSON Lines, and as Parquet where pyarrow is installed."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tuyun.api.formats.rows import Row
from tuyun.graph.errors import FormatMissing

SCALAR = str | int | float | bool
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Beginnings of text that a spreadsheet would run as a formula; an apostrophe is written before it."""


def json_lines(rows: Iterable[Row]) -> bytes:
    """JSON Lines: one row per line."""
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def csv_lines(rows: Iterable[Sequence[object]]) -> bytes:
    """CSV (RFC 4180). An empty cell is null: not told, or open."""
    text = io.StringIO()
    csv.writer(text).writerows([cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def cell(value: object) -> object:
    """A JSON value as a cell: lists of text are joined by ``|``, what is nested otherwise is JSON.

    >>> [cell(value) for value in (None, 0, True, ["a", "b"], {"a": 1}, "=1+1", [])]
    ['', 0, 'true', 'a|b', '{"a": 1}', "'=1+1", '']
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case int() | float():
            return value
        case str():
            return f"'{value}" if value.startswith(FORMULA) else value
        case list() if all(isinstance(item, str) for item in value):
            return cell("|".join(value))
    return json.dumps(value, ensure_ascii=False)


def parquet(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """A Parquet file. A column has the type of its values; nested values are JSON.

    Raises `FormatMissing` if pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as files
    except ImportError:
        raise FormatMissing("Parquet needs pyarrow.", todo="Install `tuyun[parquet]`, or ask for csv.") from None
    table = arrow.table({name: _column([row.get(name) for row in rows]) for name in columns})
    with TemporaryDirectory() as directory:
        file = Path(directory) / "rows.parquet"
        files.write_table(table, file)
        return file.read_bytes()


def _column(values: Sequence[Any]) -> list[Any]:
    """Values of one type: as they are if they are scalars or lists of scalars of one type, else as JSON."""
    types = {type(value) for value in values if value is not None}
    if all(map(_is_flat, values)) and (len(types) <= 1 or types == {int, float}):
        return list(values)
    return [value if value is None else json.dumps(value, ensure_ascii=False) for value in values]


def _is_flat(value: object) -> bool:
    if isinstance(value, list):
        return all(isinstance(item, SCALAR) for item in value)
    return isinstance(value, SCALAR | None)
