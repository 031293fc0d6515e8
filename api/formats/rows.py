"""Finds the rows in an answer's data, and selects the requested fields of each row."""

from collections.abc import Iterator, Sequence
from types import UnionType
from typing import Any, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from tuyun.api.models.answer import Answer

Row = dict[str, Any]
Choice = dict[str, "Choice | None"]
"""Fields to have, each with the choice of those within it; None for all of them."""


def rows_of(data: Any) -> list[Row]:  # noqa: ANN401 - JSON
    """The rows in an answer's data, as JSON values."""
    rows = data["rows"] if _has_rows(data) else data
    return rows if isinstance(rows, list) else [rows]


def select(data: Any, fields: Sequence[str]) -> Any:  # noqa: ANN401 - JSON
    """The data with these fields of its rows alone, in the order of the fields.

    >>> select({"interpretation": "...", "rows": [{"a": 1, "b": None, "c": [{"d": 3, "e": 4}]}]}, ["c.d", "b"])
    {'interpretation': '...', 'rows': [{'c': [{'d': 3}], 'b': None}]}
    """
    chosen: Choice = {}
    for field in fields:
        _choose(chosen, field.split("."))
    rows = [_chosen(row, chosen) for row in rows_of(data)]
    if isinstance(data, list):
        return rows
    return {**data, "rows": rows} if _has_rows(data) else rows[0]


def _choose(chosen: Choice, names: Sequence[str]) -> None:
    """Add a field to a choice, in which None stands for a field with all that it has."""
    name, *inner = names
    if not inner:
        chosen[name] = None
    elif (nested := chosen.setdefault(name, {})) is not None:
        _choose(nested, inner)


def _chosen(value: Any, chosen: Choice | None) -> Any:  # noqa: ANN401 - JSON
    if chosen is None or value is None:
        return value
    if isinstance(value, list):
        return [_chosen(item, chosen) for item in value]
    return {name: _chosen(value[name], inner) for name, inner in chosen.items() if name in value}


def cell_at(row: Row, path: str) -> Any:  # noqa: ANN401 - JSON
    """The value of a field such as ``source.name``; of a field in a list, the list of its values.

    >>> cell_at({"pairs": [{"modality": "asserted"}, {"modality": "alleged"}]}, "pairs.modality")
    ['asserted', 'alleged']
    """
    value: Any = row
    for name in path.split("."):
        value = [item[name] for item in value] if isinstance(value, list) else value and value.get(name)
    return value


def fields_of(answer: type[Answer[Any]]) -> list[str]:
    """The fields of an answer's rows, by its type; empty if the type leaves them open."""
    row = row_type(answer)
    return [*row.model_fields, *row.model_computed_fields] if _is_model(row) else []


def paths_of(answer: type[Answer[Any]]) -> list[str]:
    """The fields of an answer's rows, and the fields within them, such as ``source.name``."""
    row = row_type(answer)
    return list(_paths(row, into_lists=True, whole=True)) if _is_model(row) else []


def table_columns(answer: type[Answer[Any]], fields: Sequence[str]) -> list[str]:
    """The columns of a table with these fields.

    A field that has fields of its own becomes a column for each of them; a list stays a column.

    Args:
        answer: the type of the answer.
        fields: those to have, in their order.
    """
    row = row_type(answer)
    columns = list(_paths(row, into_lists=False, whole=False)) if _is_model(row) else []
    return list(
        dict.fromkeys(
            column
            for field in fields
            for column in [each for each in columns if each.startswith(f"{field}.")] or [field]
        )
    )


def _paths(type_: type[BaseModel], *, into_lists: bool, whole: bool, prefix: str = "") -> Iterator[str]:
    """Paths to the fields of a model.

    Args:
        type_: the model.
        into_lists: whether to go on into the items of lists.
        whole: whether fields that have fields themselves are among the paths.
        prefix: of all paths.
    """
    types = {name: field.annotation for name, field in type_.model_fields.items()}
    types |= {name: field.return_type for name, field in type_.model_computed_fields.items()}
    for name, inner in types.items():
        model = _model_in(inner, into_lists=into_lists)
        if model is None or whole:
            yield prefix + name
        if model is not None:
            yield from _paths(model, into_lists=into_lists, whole=whole, prefix=f"{prefix}{name}.")


def _model_in(type_: object, *, into_lists: bool) -> type[BaseModel] | None:
    """The model that values of a type are, if they are no list or lists are to be gone into."""
    if _is_model(type_):
        return type_
    if get_origin(type_) in (Union, UnionType, *((tuple, list) if into_lists else ())):
        models = [_model_in(each, into_lists=into_lists) for each in get_args(type_)]
        return next((model for model in models if model is not None), None)
    return None


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
