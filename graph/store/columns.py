"""A column of strings, lists of strings or integers, held as its distinct values and a number for each place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["text", "list", "integer"]
Numbers = NDArray[np.int32] | NDArray[np.int64]
ITEMS = "\x1f"
"""Joins the items of a list of strings; no item is empty or has it."""


@dataclass(frozen=True, eq=False)
class Column:
    """A column in which equal values share an object, however many places it has."""

    kind: Kind
    values: Sequence[str]
    """Strings, those of a list joined by `ITEMS`, nearly all distinct; empty for integers."""
    numbers: Numbers
    """For each place the number of its value, or the integer itself; -1 stands for None."""

    @classmethod
    def of(cls, values: Sequence[Any]) -> "Column":
        """The column of values of one kind: strings, lists of strings, or integers from 0 on; each may be None.

        Raises:
            ValueError: an item of a list is empty, or has a control character.
        """
        if any(isinstance(value, int) for value in values):
            return cls("integer", (), integers(values))
        kind: Kind = "list" if any(isinstance(value, list | tuple) for value in values) else "text"
        growing = GrowingColumn(kind)
        present = [value for value in values if value is not None]
        growing.extend([*map(_joined, present)] if kind == "list" else present)
        column = growing.column()
        numbers = np.full(len(values), -1, np.int32)
        numbers[[value is not None for value in values]] = column.numbers
        return cls(kind, column.values, numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Column) and self.to_list() == other.to_list()

    __hash__ = None  # type: ignore[assignment] # columns are compared by what they hold

    def distinct(self) -> list[Any]:
        """The values: strings, or tuples of strings."""
        return [*map(_items, self.values)] if self.kind == "list" else list(self.values)

    def to_list(self) -> list[Any]:
        """The value at each place."""
        numbers = self.numbers.tolist()
        if self.kind == "integer":
            return [None if number < 0 else number for number in numbers]
        known = [*self.distinct(), None]  # which the number -1 stands for
        return list(map(known.__getitem__, numbers))

    def at(self, place: int) -> Any:  # noqa: ANN401 - of the column's kind
        """The value at a place."""
        number = int(self.numbers[place])
        if number < 0:
            return None
        if self.kind == "integer":
            return number
        return _items(self.values[number]) if self.kind == "list" else self.values[number]

    def take(self, places: NDArray[np.intp]) -> "Column":
        """The column of the values at some places."""
        return Column(self.kind, self.values, self.numbers[places])


class GrowingColumn:
    """A column of strings, or lists of strings, to which many values are added at a time."""

    def __init__(self, kind: Kind = "text") -> None:
        self._kind: Kind = kind
        self._values: list[str] = []
        self._known: dict[str, int] = {}
        self._parts: list[Numbers] = []

    def extend(self, values: Sequence[str]) -> None:
        """Add values; those of lists are joined by `ITEMS`."""
        self.add(self.numbers_of(values))

    def numbers_of(self, values: Sequence[str]) -> NDArray[np.int32]:
        """The numbers by which values can be added."""
        known = self._known
        new = [value for value in dict.fromkeys(values) if value not in known]
        known.update(zip(new, self.numbers_of_new(new).tolist(), strict=True))
        return np.fromiter(map(known.__getitem__, values), np.int32, len(values))

    def numbers_of_new(self, values: Sequence[str]) -> NDArray[np.int32]:
        """The numbers of values that are compared with no others, which takes a fraction of the time.

        For millions of values of which hardly any are equal: each is kept, and has a number of its own.
        """
        first = len(self._values)
        self._values += values
        return np.arange(first, len(self._values), dtype=np.int32)

    def add(self, numbers: NDArray[np.int32]) -> None:
        """Add values by their numbers."""
        self._parts.append(numbers)

    def repeat(self, value: str, times: int) -> None:
        """Add a value so many times."""
        self._parts.append(np.full(times, self.numbers_of([value])[0], np.int32))

    def column(self) -> Column:
        """The column of all values that were added."""
        return Column(self._kind, self._values, np.concatenate([np.empty(0, np.int32), *self._parts]))


def integers(values: Iterable[int | None]) -> NDArray[np.int64]:
    """Integers from 0 on, with -1 for None."""
    return np.array([-1 if value is None else value for value in values], np.int64)


def _joined(items: Sequence[str]) -> str:
    if any(not item or ITEMS in item for item in items):
        raise ValueError(f"an item of a list is empty or has a control character: {items!r}")
    return ITEMS.join(items)


def _items(joined: str) -> tuple[str, ...]:
    return tuple(joined.split(ITEMS)) if joined else ()
