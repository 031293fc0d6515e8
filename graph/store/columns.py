"""A column of strings, lists of strings or integers, held as its distinct values and a number for each place."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

Kind = Literal["text", "list", "integer"]
Numbers = NDArray[np.int32] | NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Column:
    """A column in which equal values share an object, however many places it has."""

    kind: Kind
    values: Sequence[Any]
    """Distinct strings, or distinct tuples of strings; empty for integers."""
    numbers: Numbers
    """For each place the number of its value, or the integer itself; -1 stands for None."""

    @classmethod
    def of(cls, values: Sequence[Any]) -> "Column":
        """The column of values of one kind: strings, lists of strings, or integers from 0 on; each may be None."""
        if any(isinstance(value, int) for value in values):
            return cls("integer", (), np.array([-1 if value is None else value for value in values], np.int64))
        lists = any(isinstance(value, list | tuple) for value in values)
        known: dict[Hashable, int] = {}
        keys = (value if value is None or not lists else tuple(value) for value in values)
        numbers = np.fromiter((-1 if key is None else known.setdefault(key, len(known)) for key in keys), np.int32)
        return cls("list" if lists else "text", list(known), numbers)

    def __len__(self) -> int:
        return len(self.numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Column) and self.to_list() == other.to_list()

    __hash__ = None  # type: ignore[assignment] # columns are compared by what they hold

    def to_list(self) -> list[Any]:
        """The value at each place."""
        numbers = self.numbers.tolist()
        if self.kind == "integer":
            return [None if number < 0 else number for number in numbers]
        known = [*self.values, None]  # which the number -1 stands for
        return list(map(known.__getitem__, numbers))

    def at(self, place: int) -> Any:  # noqa: ANN401 - of the column's kind
        """The value at a place."""
        number = int(self.numbers[place])
        if self.kind == "integer":
            return None if number < 0 else number
        return None if number < 0 else self.values[number]
