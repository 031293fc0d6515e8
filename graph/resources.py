"""The directories of the query files, of the documents that come with Tuyun, and of the files of its web page."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The checkout, or the installed package: the same folders stand in both."""


def cypher() -> Path:
    """The directory of the query files."""
    return ROOT / "cypher"


def seed() -> Path:
    """The directory of the documents that come with Tuyun."""
    return ROOT / "seed"


def web() -> Path:
    """The directory of the templates, scripts and styles of the web page."""
    return ROOT / "web"
