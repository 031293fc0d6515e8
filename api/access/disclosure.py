"""What a reader is not shown of tables of records: single rows, what was made of one, and small counts.

Figures that somebody published are never withheld. Whoever has Neo4j Browser sees the records.
"""

from collections.abc import Mapping
from typing import Any

from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.graph.analysis.suppression import THRESHOLD
from tuyun.graph.errors import NotAllowed
from tuyun.graph.statements import is_row_id

GONE = object()


def sees_records(caller: Caller) -> bool:
    """Whether somebody sees single records: an analyst, or whoever is on this machine where there are no keys."""
    return caller is LOCAL or caller.role.reaches(Role.analyst)


def threshold_for(caller: Caller) -> int:
    """The smallest count made from records that somebody is shown, beside none."""
    return 1 if caller.role.reaches(Role.analyst) else THRESHOLD


def without_records(data: Any) -> Any:  # noqa: ANN401 - whatever an answer has
    """The data of an answer without what rests on single rows; `NotAllowed` if nothing else was asked for.

    Of a thing that rows share, such as a court, the rows and their number are left out, and it stays.

    >>> without_records([{"id": "a", "statements": ["t#1"]}, {"id": "b", "statements": ["s-1", "t#1"]}])
    [{'id': 'b', 'statements': ['s-1']}]
    """
    left = _without(data)
    if left is GONE:
        raise NotAllowed("single records are for analysts.", todo="Ask for a key with the role analyst.")
    return left


def _without(value: Any) -> Any:  # noqa: ANN401 - whatever an answer has
    match value:
        case str():
            return GONE if is_row_id(value) else value
        case list() | tuple():
            return [one for one in map(_without, value) if one is not GONE]
        case Mapping():
            return _of_mapping(value)
    return value


def _of_mapping(value: Mapping[str, Any]) -> Any:  # noqa: ANN401 - whatever an answer has
    rests = _rests(value)
    recorded = [one for one in rests if is_row_id(one)]
    if value.get("row") is not None or (recorded and len(recorded) == len(rests) and value.get("rows") is None):
        return GONE
    left = {name: _without(one) for name, one in value.items()}
    if any(one is GONE for one in left.values()) or _number(left.get("links")) < _number(value.get("links")):
        return GONE  # a path with a link left out would be another path
    return {**left, "rows": None} if recorded and isinstance(value.get("rows"), int) else left


def _number(links: Any) -> int:  # noqa: ANN401 - a path has a list; a structure, only how many
    return len(links) if isinstance(links, list | tuple) else 0


def _rests(value: Mapping[str, Any]) -> list[str]:
    """Ids of the statements and rows that a thing itself names."""
    pairs = [pair.get("statement") for pair in value.get("pairs") or () if isinstance(pair, Mapping)]
    named = [*(value.get("statements") or ()), value.get("statement"), *pairs]
    return [one for one in named if isinstance(one, str)]
