"""Read the lines of a file of FollowTheMoney entities, and check that each is one."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.files import read_json, read_text


class Entry(NamedTuple):
    """A row of the file."""

    line: int
    id: str
    schema: str
    caption: str | None
    datasets: tuple[str, ...]
    properties: Mapping[str, Sequence[str]]


def read_entries(path: Path) -> Iterator[Entry]:
    """The entities of a file, in order; raises `SourceError` with the line of what is none."""
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            raw = read_json(line)
        except (ValueError, RecursionError):
            raw = None
        where = Where(path, number)
        if not isinstance(raw, dict):
            raise InvalidSource(
                "not a JSON object.", where=where, todo="Each line is an entity of FollowTheMoney."
            )
        for name, kind in (("id", str), ("schema", str), ("properties", dict)):
            if not isinstance(raw.get(name), kind) or not raw[name]:
                field = Where(path, number, name)
                raise InvalidSource("an entity of FollowTheMoney needs it.", where=field, todo=f"Add {name!r}.")
        properties = raw["properties"]
        for name, values in properties.items():
            if not isinstance(values, list) or not all(isinstance(value, str | dict) for value in values):
                raise InvalidSource("should be a list of texts", where=Where(path, number, f"properties.{name}"))
        plain = {
            name: [value if isinstance(value, str) else str(value.get("id", "")) for value in values]
            for name, values in properties.items()
        }
        datasets = raw.get("datasets") or ()
        if not isinstance(datasets, list | tuple) or not all(isinstance(name, str) for name in datasets):
            raise InvalidSource("should be a list of texts", where=Where(path, number, "datasets"))
        yield Entry(number, raw["id"], raw["schema"], raw.get("caption"), tuple(datasets), plain)
