"""Progress on the terminal while a command computes."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from time import monotonic

from rich.console import Console
from tuyun.graph.analysis.sensitivity import Progress
from tuyun.graph.local import ReportProgress, show_progress

PATIENCE = 1.0
"""Seconds before progress is shown."""


@contextmanager
def counted(what: str) -> Iterator[Progress]:
    """A function to be called with the work done and the work in all; what takes long is shown."""
    began = monotonic()
    with ExitStack() as stack:
        reports: list[ReportProgress] = []

        def progress(done: int, total: int) -> None:
            if monotonic() - began > PATIENCE:
                if not reports:
                    reports.append(stack.enter_context(show_progress()))
                reports[0](what, done, total)

        yield progress


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show on a terminal that the block is running."""
    with Console(stderr=True).status(what):
        yield
