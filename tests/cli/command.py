"""What a command said, and what it is given."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import typer
from tuyun.cli.main import LazyGroup, app
from tuyun.graph.spreadsheet import cell

FICTIONAL = Path(__file__).parents[1] / "documents" / "fictional-cases"


class CommandOutput(NamedTuple):
    """Exit code, standard output and standard error."""

    code: int
    out: str
    err: str


Tuyun = Callable[..., CommandOutput]
"""Runs ``tuyun`` with arguments."""


def rows(said: CommandOutput) -> list[dict[str, str]]:
    """The rows of a CSV answer."""
    assert (said.code, said.err) == (0, "")
    return list(csv.DictReader(io.StringIO(said.out)))


def csv_cell(value: object) -> str:
    """A value as it is read from a CSV answer."""
    return str(cell(value))


def commands() -> dict[str, Any]:
    """Every command of ``tuyun`` by its name: ``load``, ``keys create``."""
    found: dict[str, Any] = {}
    group = typer.main.get_command(app)
    assert isinstance(group, LazyGroup)
    for name in group.list_commands(None):
        command = group.get_command(None, name)
        inner = getattr(command, "commands", {})
        found |= {f"{name} {one}": below for one, below in inner.items()} or {name: command}
    return found
