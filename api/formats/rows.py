"""The rows in an answer: a list is rows, a question has ``rows``, and one thing is its own only row."""

from collections.abc import Callable, Sequence
from typing import Any

Row = dict[str, Any]


def rows_of(data: Any) -> list[Row] | None:  # noqa: ANN401 - JSON
    """The rows in the data of an answer; None if it is one thing, and no list."""
    if isinstance(data, list):
        return data
    if isinstance(data, dict) and isinstance(data.get("rows"), list):
        rows: list[Row] = data["rows"]
        return rows
    return None


def columns_of(data: Any) -> list[str]:  # noqa: ANN401 - JSON
    """The fields of the first row; none if there is no row."""
    rows = rows_of(data)
    row = data if rows is None else (rows or [{}])[0]
    return list(row)


def each_row(data: Any, change: Callable[[Row], Row]) -> Any:  # noqa: ANN401 - JSON
    """The data with every row changed."""
    rows = rows_of(data)
    if rows is None:
        return change(data)
    changed = [change(row) for row in rows]
    return changed if isinstance(data, list) else {**data, "rows": changed}


def only(data: Any, fields: Sequence[str]) -> Any:  # noqa: ANN401 - JSON
    """The data with these fields of its rows alone, in the order that was asked for.

    >>> only({"reading": "...", "rows": [{"a": 1, "b": None, "c": 3}]}, ["c", "b"])
    {'reading': '...', 'rows': [{'c': 3, 'b': None}]}
    """
    return each_row(data, lambda row: {name: row[name] for name in fields if name in row})
