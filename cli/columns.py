"""Makes the rows of a table from values, by a list of its columns."""

from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any

from tuyun.graph.analysis.corpus import Actor
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements import Period

Row = dict[str, Any]
Column = str | tuple[str, str | Callable[[Any], object]]
"""A field of the values; or the column's name, with the field (``group.name``) or function that it shows."""
Columns = Sequence[Column]


def column_names(columns: Columns) -> list[str]:
    """The names of columns, in the same order."""
    return [column if isinstance(column, str) else column[0] for column in columns]


def rows_of(columns: Columns, values: Iterable[object]) -> list[Row]:
    """A row for each value."""
    pairs = [(column, column) if isinstance(column, str) else column for column in columns]
    cells = [(name, attrgetter(cell) if isinstance(cell, str) else cell) for name, cell in pairs]
    return [{name: in_words(cell(value)) for name, cell in cells} for value in values]


def names(actors: Iterable[Actor]) -> list[str]:
    """The names of actors, in the same order."""
    return [actor.name for actor in actors]


def period_text(period: Period) -> str:
    """The kind of a period, its days if they are known, and whether it dates only the saying."""
    days = f"{period.kind} {period.start} to {period.end}" if period.start else period.kind
    days += f" ({period.words})" if period.words else ""
    return f"{days}, when it was said" if period.of == "saying" else days


def in_words(value: object) -> object:
    """Actors by their names, periods and intervals in words; all else as it is.

    >>> in_words((Actor(id="kg-pgo", name="the PGO", label="Institution"), Interval(lower=2)))
    ['the PGO', '2 or more']
    """
    match value:
        case Actor():
            return value.name
        case Period():
            return period_text(value)
        case Interval():
            return str(value)
        case list() | tuple():
            return list(value) if set(map(type, value)) <= {str} else [in_words(item) for item in value]
    return value
