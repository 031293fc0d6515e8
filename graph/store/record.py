"""The type of a row of a query, and the conversion of the driver's values to Python's."""

from collections.abc import Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Rows = Sequence[Record]


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever the driver gives
    """A value of the driver with its dates as Python's, inside lists and maps too."""
    if isinstance(value, str | int | float):
        return value  # most of what a large answer holds
    if hasattr(value, "to_native"):
        return value.to_native()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value
