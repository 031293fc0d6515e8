"""Finds the rows in an answer's data, and selects the requested fields of each row."""

from collections.abc import Sequence
from typing import Any, TypeGuard, get_args, get_origin

from pydantic import BaseModel
from tuyun.api.models.answer import Answer

Row = dict[str, Any]


def rows_of(data: Any) -> list[Row]:  # noqa: ANN401 - JSON
    """The rows in an answer's data, as JSON values."""
    rows = data["rows"] if _has_rows(data) else data
    return rows if isinstance(rows, list) else [rows]


def select(data: Any, fields: Sequence[str]) -> Any:  # noqa: ANN401 - JSON
    """The data with these fields of its rows alone, in the order of the fields.

    >>> select({"interpretation": "...", "rows": [{"a": 1, "b": None, "c": 3}]}, ["c", "b"])
    {'interpretation': '...', 'rows': [{'c': 3, 'b': None}]}
    """
    rows = [{name: row[name] for name in fields if name in row} for row in rows_of(data)]
    if isinstance(data, list):
        return rows
    return {**data, "rows": rows} if _has_rows(data) else rows[0]


def fields_of(answer: type[Answer[Any]]) -> list[str]:
    """The fields of an answer's rows, by its type; empty if the type leaves them open."""
    row = row_type(answer)
    return [*row.model_fields, *row.model_computed_fields] if _is_model(row) else []


def row_type(answer: type[Answer[Any]]) -> object:
    """The type of an answer's rows."""
    row = answer.model_fields["data"].annotation
    nested = row.model_fields.get("rows") if _is_model(row) else None
    if nested and get_origin(nested.annotation) is tuple:
        row = nested.annotation
    if get_origin(row) is tuple:
        row = get_args(row)[0]
    return row


def _has_rows(data: Any) -> bool:  # noqa: ANN401 - JSON
    return isinstance(data, dict) and isinstance(data.get("rows"), list)


def _is_model(type_: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(type_, type) and issubclass(type_, BaseModel)
