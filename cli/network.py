"""Options and progress displays of the commands on the network: structure, rank and what-if."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import Annotated

import typer
from rich.console import Console
from tuyun.graph.analysis import SCENARIOS
from tuyun.graph.analysis.sensitivity import Progress
from tuyun.graph.local import Report, shown

PATIENCE = 1.0
"""Seconds of silence before progress is shown."""
ScenarioOption = Annotated[
    str,
    typer.Option(
        "--scenario",
        help=f"Which statements count: {', '.join(SCENARIOS)}.",
        autocompletion=lambda: list(SCENARIOS),
    ),
]
FromOption = Annotated[list[str] | None, typer.Option("--from", help="Id where ways begin; all victims if none.")]
ToOption = Annotated[list[str] | None, typer.Option("--to", help="Id where ways end; all convictions if none.")]
TiesOption = Annotated[bool, typer.Option("--ties", help="Walk every link, in either direction.")]


@contextmanager
def counted(what: str) -> Iterator[Progress]:
    """Progress by count, shown once it takes longer than a second."""
    began = monotonic()
    with ExitStack() as stack:
        reports: list[Report] = []

        def progress(done: int, total: int) -> None:
            if monotonic() - began > PATIENCE:
                if not reports:
                    reports.append(stack.enter_context(shown()))
                reports[0](what, done, total)

        yield progress


@contextmanager
def working(what: str) -> Iterator[None]:
    """A sign of life on a terminal for as long as something takes."""
    with Console(stderr=True).status(what):
        yield
