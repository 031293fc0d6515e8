"""Where the queries and the seed stand: beside the code in a checkout, inside the package in a wheel."""

from pathlib import Path

PACKAGE = Path(__file__).parent
SHIPPED = PACKAGE / "shipped"


def _room(name: str) -> Path:
    shipped = SHIPPED / name
    return shipped if shipped.is_dir() else PACKAGE.parent / name


def cypher() -> Path:
    """The directory of the query files."""
    return _room("cypher")


def seed() -> Path:
    """The directory of the documents that come with Tuyun."""
    return _room("seed")
