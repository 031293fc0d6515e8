"""Writes rows as JSON Lines, or as Parquet if pyarrow is installed; `tuyun.graph.spreadsheet` writes CSV."""

import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from tuyun.api.formats.rows import Row
from tuyun.graph.errors import FormatMissing

SCALAR = str | int | float | bool


def json_lines(rows: Iterable[Row]) -> bytes:
    """JSON Lines: a row per line."""
    return b"".join(json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows)


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
    file = io.BytesIO()
    files.write_table(table, file)
    return file.getvalue()


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
