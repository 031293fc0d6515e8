"""Progress of a long step: a bar on a terminal, plain lines anywhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

Report = Callable[[str, int, int], None]
"""Told ``(what, done, total)``: ``("jar", 57, 218)``; a total of 0 is a step that is not counted."""


def silent(what: str, done: int, total: int) -> None:
    """Show nothing."""


@contextmanager
def shown(console: Console | None = None) -> Iterator[Report]:
    """A `Report` that writes to ``console`` (default: standard error).

    Elsewhere than on a terminal each tenth of a count is a line: ``jar 21 of 218``.
    """
    console = console or Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def report(what: str, done: int, total: int) -> None:
            if not total:
                console.print(what, highlight=False)
            elif console.is_terminal:
                if what not in tasks:
                    tasks[what] = bars.add_task(what, total=total)
                bars.update(tasks[what], completed=done)
            elif done == total or done % max(1, total // 10) == 0:
                console.print(f"{what} {done} of {total}", highlight=False)

        yield report
