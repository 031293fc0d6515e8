"""Read data in other people's formats, each by its name: tables of a standard, and published datasets."""

from collections.abc import Callable, Mapping
from pathlib import Path

from tuyun.graph.errors import InvalidSource, UnknownTerm, UnreadableSource, Where, suggest
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
BESIDE = ("document", "entities", "nodes")
"""The names, without endings, of the files that may stand beside a file in a format."""


def format_names() -> list[str]:
    """The names of all formats that `read_as` reads."""
    return sorted([*DATASETS, *shipped_names()])


def read_as(name: str, path: Path, registers: Path | None = None) -> Source:
    """The checked document of a file in a format; ``document.yaml`` beside it says whose data it is.

    Args:
        name: the name of the format.
        path: the file.
        registers: see `read_source`.

    Raises:
        SourceError: as `read_source` does; also if there is no such format or file.
    """
    _check_format(name)
    if not path.is_file():
        raise UnreadableSource("there is no such file.", where=Where(path))
    if name in DATASETS:
        return DATASETS[name](path)
    return read_source(path.absolute().parent, registers, Shipped(name, path))


def read_directory_as(name: str, directory: Path, registers: Path | None = None) -> Source:
    """As `read_as`, of the only file of a directory that is not one of those that stand beside a file.

    Raises:
        SourceError: as `read_as` does; also if there are several such files, or none.
    """
    _check_format(name)
    files = sorted(path for path in directory.iterdir() if path.is_file() and path.stem not in BESIDE)
    if len(files) != 1:
        names = ", ".join(path.name for path in files) or "none"
        raise InvalidSource(
            f"one file has the data of the format {name!r}, and here are {names}.",
            todo="Send that file with document.yaml, and with entities.yaml or a table of nodes if it has one.",
        )
    return read_as(name, files[0], registers)


def _check_format(name: str) -> None:
    if name not in format_names():
        raise UnknownTerm(f"there is no format {name!r}.", todo=suggest(name, format_names()))
