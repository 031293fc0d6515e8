"""What a read gives: rows, with the revision they were read at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Answer:
    """Rows of a query, the dataset's revision, and the documents that are not loaded whole."""

    rows: Sequence[Record]
    revision: int
    incomplete: tuple[str, ...] = ()
    origin: str = ""
    """Random, made at the first load: revisions of one origin rise."""


def plain(value: Any) -> Any:  # noqa: ANN401 - whatever the driver gives
    """The driver's dates as Python's; lists and maps inside too."""
    if isinstance(value, str | int | float):
        return value  # most of what a large answer holds
    if hasattr(value, "to_native"):
        return value.to_native()
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    return value
