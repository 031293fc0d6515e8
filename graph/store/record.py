"""The type of a row of a query, and the conversion of the driver's values to Python's."""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

Record = Mapping[str, Any]
Rows = Sequence[Record]
PLAIN = frozenset({str, int, float, bool, type(None)})
"""Types of values that stay as they are: most of what a large answer holds."""


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever the driver gives
    """A value of the driver with its dates as Python's, inside lists and maps too."""
    if type(value) in PLAIN:
        return value
    if hasattr(value, "to_native"):
        return value.to_native()
    if isinstance(value, list):
        return value if _is_plain(value) else [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def _is_plain(values: list[Any]) -> bool:
    """Whether all items of a list, or of its lists if it has nothing else, stay as they are."""
    kinds = set(map(type, values))
    return kinds <= PLAIN or (kinds == {list} and PLAIN.issuperset(map(type, chain.from_iterable(values))))
