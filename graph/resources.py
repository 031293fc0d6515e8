"""The directories of the query files and of the documents that come with Tuyun."""

from pathlib import Path

ROOT = Path(__file__).parents[1]
"""The checkout, or the installed package: the same folders stand in both."""


def cypher() -> Path:
    """The directory of the query files."""
    return ROOT / "cypher"


def seed() -> Path:
    """The directory of the documents that come with Tuyun."""
    return ROOT / "seed"
