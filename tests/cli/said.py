"""What a command said, and what it is given."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

FICTIONAL = Path(__file__).parents[1] / "documents" / "fictional-cases"


class Said(NamedTuple):
    """Exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Tuyun = Callable[..., Said]
"""Runs ``tuyun`` with arguments."""


def rows(said: Said) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    assert (said.code, said.err) == (0, "")
    return list(csv.DictReader(io.StringIO(said.out)))
