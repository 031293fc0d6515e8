"""Rows as tables: CSV, JSON Lines, and Parquet where pyarrow is installed."""

import csv
import io
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tuyun.api.formats.pages import rows_in
from tuyun.api.formats.rows import Row
from tuyun.graph.errors import FormatMissing

SCALAR = str | int | float | bool
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would run; text that begins so is written with an apostrophe before it."""


def lines(rows: Iterable[Row]) -> bytes:
    """A row a line, as JSON."""
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


def cells(rows: Iterable[Row], columns: Sequence[str], *, head: bool) -> bytes:
    """CSV (RFC 4180). An empty cell is null: not told, or open; lists are joined by ``|``, nested is JSON."""
    text = io.StringIO()
    writer = csv.writer(text)
    if head:
        writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(name)) for name in columns])
    return text.getvalue().encode()


def cell(value: Any) -> object:  # noqa: ANN401 - JSON
    """A value as a cell.

    >>> [cell(one) for one in (None, 0, True, ["a", "b"], {"a": 1}, "=1+1", [])]
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
        case list() if all(isinstance(one, str) for one in value):
            return cell("|".join(value))
    return json.dumps(value, ensure_ascii=False)


async def parquet(batches: AsyncIterator[dict[str, Any]], columns: Sequence[str]) -> bytes:
    """A Parquet file; a column's type is that of its values, and what is nested is JSON.

    Raises `FormatMissing` if pyarrow is not there.
    """
    try:
        import pyarrow as arrow
        import pyarrow.parquet as files
    except ImportError:
        raise FormatMissing("Parquet needs pyarrow.", todo="Install `tuyun[parquet]`, or ask for csv.") from None
    rows = [row async for answer in batches for row in rows_in(answer)]
    arrays = [_column([row.get(name) for row in rows]) for name in columns]
    table = arrow.table(dict(zip(columns, arrays, strict=True)))
    with TemporaryDirectory() as directory:
        file = Path(directory) / "rows.parquet"
        files.write_table(table, file)
        return file.read_bytes()


def _column(values: Sequence[Any]) -> list[Any]:
    """Values of one type: as they are if they are plain or lists of words, as JSON if they are nested."""
    plain = all(
        isinstance(one, SCALAR | None) or (isinstance(one, list) and all(isinstance(each, SCALAR) for each in one))
        for one in values
    )
    kinds = {list if isinstance(one, list) else type(one) for one in values if one is not None}
    if plain and (len(kinds) <= 1 or kinds == {int, float}):
        return list(values)
    return [one if one is None else json.dumps(one, ensure_ascii=False) for one in values]
