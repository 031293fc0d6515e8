"""Read data in other people's formats, each by its name: tables of a standard, and published datasets."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tuyun.graph.errors import UnknownTerm, UnreadableSource, Where, suggest
from tuyun.graph.source.followthemoney import read_followthemoney
from tuyun.graph.source.network_file import read_graphml, read_links
from tuyun.graph.source.read import Source, read_source
from tuyun.graph.source.shipped import Shipped, shipped_names

DATASETS: Mapping[str, Callable[[Path], Source]] = {
    "followthemoney": read_followthemoney,
    "graphml": read_graphml,
    "links": read_links,
}
"""How published datasets are read, by the name of the format."""


def format_names() -> list[str]:
    """The names of all formats that `read_as` reads."""
    return sorted([*DATASETS, *shipped_names()])


def read_as(name: str, path: Path) -> Source:
    """The checked document of a file in a format; ``document.yaml`` beside it says whose data it is.

    Raises:
        SourceError: as `read_source` does; also if there is no such format or file.
    """
    if name not in format_names():
        raise UnknownTerm(f"there is no format {name!r}.", todo=suggest(name, format_names()))
    if not path.is_file():
        raise UnreadableSource("there is no such file.", where=Where(path))
    if name in DATASETS:
        return DATASETS[name](path)
    return read_source(path.absolute().parent, shipped=Shipped(name, path))
