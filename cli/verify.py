"""tuyun verify: checks that a home is sound."""

import typer
from tuyun.cli.options import HomeOption
from tuyun.graph.errors import UnsoundHome, Where
from tuyun.graph.local.verify import verify as checks


def verify(home: HomeOption) -> None:
    """Check the parts of a home on which nothing runs: jars, credentials, databases and the API's state.

    Nothing is changed. If a part is damaged, the exit code is 1.

    Example: tuyun verify --home ./data
    """
    damaged = []
    for check in checks(home):
        typer.echo(f"{check.part:16}  {check.fault or 'sound'}")
        if check.fault:
            damaged.append(check.part)
    if damaged:
        raise UnsoundHome(
            f"Damaged: {', '.join(damaged)}.",
            where=Where(home),
            todo="Run `tuyun repair`, or restore a backup.",
        )
