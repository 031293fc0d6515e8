"""Progress of a long step: a bar on a terminal, plain lines anywhere else."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

ReportProgress = Callable[[str, int, int], None]
"""Called with the step, the units done and their total: ``("jar", 57, 218)``; total 0 is a step without units."""


def ignore_progress(step: str, done: int, total: int) -> None:
    """Show nothing."""


@contextmanager
def show_progress(console: Console | None = None) -> Iterator[ReportProgress]:
    """Give a `ReportProgress` that writes to ``console`` (default: standard error).

    Where that is no terminal, it writes a line for each tenth of the total: ``jar 21 of 218``.
    """
    console = console or Console(stderr=True)
    columns = TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn()
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bars:
        tasks: dict[str, TaskID] = {}

        def report(step: str, done: int, total: int) -> None:
            if not total:
                console.print(step, highlight=False, soft_wrap=True)
            elif console.is_terminal:
                if step not in tasks:
                    tasks[step] = bars.add_task(step, total=total)
                bars.update(tasks[step], completed=done)
            elif done == total or done % max(1, total // 10) == 0:
                console.print(f"{step} {done} of {total}", highlight=False)

        yield report
