"""tuyun repair: mends what can be mended of a home."""

import typer
from tuyun.cli.options import HomeOption
from tuyun.graph.errors import UnsoundHome, Where
from tuyun.graph.local import show_progress
from tuyun.graph.local.repair import repair as repairs


def repair(home: HomeOption) -> None:
    """Mend what can be mended of a home on which nothing runs, and check it.

    Damaged jars are downloaded again; lost credentials are replaced by a new password, without the other logins;
    Neo4j recovers its transaction logs. What is replaced goes to backups/. If a part is still damaged, the exit
    code is 1.

    Example: tuyun repair --home ./data
    """
    damaged = []
    with show_progress() as report:
        for step in repairs(home, report):
            typer.echo(f"{step.part:16}  {step.done}")
            if not step.sound:
                damaged.append(step.part)
    if damaged:
        raise UnsoundHome(
            f"Still damaged: {', '.join(dict.fromkeys(damaged))}.",
            where=Where(home),
            todo="Restore a backup with `tuyun restore`, or load an export into a new home.",
        )
    typer.echo("The home is sound.")
