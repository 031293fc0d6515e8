"""What a reader is not shown of tables of records: single rows, what was made of one, and small counts.

Published figures are never withheld. Whoever has access to Neo4j Browser sees the records.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar, cast

from pydantic import BaseModel
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.graph.analysis.suppression import THRESHOLD
from tuyun.graph.errors import NotAllowed
from tuyun.graph.statements import RowId, is_row_id

T = TypeVar("T")
EVIDENCE = ("statements", "pairs")
"""Fields with the statements and rows that a value rests on."""
_WITHHELD = object()


def sees_records(caller: Caller) -> bool:
    """Whether a caller sees single records: analysts do and, where there are no keys, anyone on this machine."""
    return caller is LOCAL or caller.role.reaches(Role.analyst)


def threshold_for(caller: Caller) -> int:
    """The smallest count made from records that a caller is shown, apart from zero."""
    return 1 if caller.role.reaches(Role.analyst) else THRESHOLD


def tables_shown(data: object) -> set[str]:
    """Ids of the tables of which an answer's data shows single records.

    >>> tables_shown([{"id": "a", "statements": ["cases#1", "s-1"]}, {"statements": ("cases#2",)}])
    {'cases'}
    """
    match data:
        case str():
            return {RowId.parse(data).document} if is_row_id(data) else set()
        case BaseModel() | Mapping():
            return set().union(*(tables_shown(value) for _, value in _fields(data)))
        case list() | tuple() | frozenset():
            return set().union(*map(tables_shown, data))
    return set()


def without_records(data: T) -> T:
    """The data of an answer without what rests on single rows.

    Of an entity that rows share, such as a court, the ids and the number of the rows are left out. A path with a
    withheld link is left out whole, since without the link it would be another path.

    Raises:
        NotAllowed: all of the data rests on single rows.

    >>> without_records([{"id": "a", "statements": ["t#1"]}, {"id": "b", "statements": ["s-1", "t#1"]}])
    [{'id': 'b', 'statements': ['s-1']}]
    """
    shown = _shown(data)
    if shown is _WITHHELD:
        raise NotAllowed("single records are for analysts.", todo="Ask for a key with the role analyst.")
    return cast("T", shown)


def _shown(value: object) -> object:
    match value:
        case str():
            return _WITHHELD if is_row_id(value) else value
        case list() | tuple():
            items = [item for item in map(_shown, value) if item is not _WITHHELD]
            return items if isinstance(value, list) else tuple(items)
        case BaseModel():
            fields = _shown_fields(dict(value))
            return _WITHHELD if fields is None else value.model_copy(update=fields)
        case Mapping():
            fields = _shown_fields(value)
            return _WITHHELD if fields is None else fields
    return value


def _shown_fields(fields: Mapping[str, Any]) -> dict[str, Any] | None:
    """The fields of a value, or None if the value is withheld."""
    shown = {name: _shown(value) for name, value in fields.items()}
    shorter = {name for name, value in fields.items() if _length(shown[name]) < _length(value)}
    on_rows = not shorter.isdisjoint(EVIDENCE)
    on_rows_alone = on_rows and not any(shown.get(name) for name in EVIDENCE)
    if (
        fields.get("row") is not None
        or (on_rows_alone and fields.get("rows") is None)
        or "links" in shorter
        or any(value is _WITHHELD for value in shown.values())
    ):
        return None
    return {**shown, "rows": None} if on_rows and isinstance(fields.get("rows"), int) else shown


def _fields(value: BaseModel | Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    return value if isinstance(value, BaseModel) else value.items()


def _length(value: object) -> int:
    return len(value) if isinstance(value, list | tuple) else 0
