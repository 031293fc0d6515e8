"""Which callers may see single records of tables and their exact counts, and which answers show them.

For everybody else the store's view has no recorded cases: see `tuyun.graph.store.view`. Whoever has access to
Neo4j Browser sees them.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import BaseModel
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.graph.statements import RowId, is_row_id
from tuyun.graph.store.view import View


def sees_records(caller: Caller) -> bool:
    """Whether a caller sees single records: analysts do and, where there are no keys, anyone on this machine."""
    return caller is LOCAL or caller.role.reaches(Role.analyst)


def view_of(caller: Caller) -> View:
    """The store as a caller sees it."""
    return View.all if sees_records(caller) else View.published


def sees_exact_counts(caller: Caller) -> bool:
    """Whether a caller is shown the counts of records as they are, and not rounded."""
    return caller.role.reaches(Role.analyst)


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


def _fields(value: BaseModel | Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    return value if isinstance(value, BaseModel) else value.items()
