"""tuyun keys: create, list and revoke API keys."""

import time
from datetime import UTC, datetime
from typing import Annotated

import typer
from tuyun.api.access.audit import AuditLog
from tuyun.api.access.keys import Key, Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.settings import Settings
from tuyun.cli.columns import Columns, column_names, rows_of
from tuyun.cli.options import HomeOption
from tuyun.cli.output import Format, FormatOption, note, show

app = typer.Typer(help="Make, list and revoke the keys of the API.", no_args_is_help=True)


@app.command()
def create(
    name: Annotated[str, typer.Argument(help="Whose key it is: a person, or what uses it.")],
    home: HomeOption,
    role: Annotated[Role, typer.Option(help="What it may do.")] = Role.reader,
    days: Annotated[float | None, typer.Option(min=0.001, help="Days until it expires; never if none.")] = None,
    rate: Annotated[
        int | None, typer.Option(min=1, help="Calls a minute; the server's own limit if none.")
    ] = None,
) -> None:
    """Make a key, and show it this once.

    From the first key on, the API asks everybody for one.

    Example: tuyun keys create newsroom --role reader --days 90
    """
    settings = _settings(home)
    with State.at(settings.state) as state:
        secret, key = Keys(state).create(name, role, days=days, rate=rate)
    _record(settings, "create key", key)
    note(f"The key of {name} ({role}), which is not shown again:")
    typer.echo(secret)


@app.command("list")
def list_keys(home: HomeOption, shown_as: FormatOption = Format.table) -> None:
    """Show every key that was made: its first part, never the whole.

    Example: tuyun keys list --format csv
    """
    now = time.time()
    columns: Columns = (
        "prefix", "name", ("role", "role.value"), ("status", lambda key: key.status(now)), "rate",
        ("created", lambda key: _minute(key.created)), ("expires", lambda key: _minute(key.expires)),
    )  # fmt: skip
    with State.at(_settings(home).state) as state:
        rows = rows_of(columns, Keys(state).all())
    if not rows and shown_as is Format.table:
        note("No key was made: the API serves this machine alone.")
        return
    show(rows, column_names(columns), shown_as)


@app.command()
def revoke(
    prefix: Annotated[str, typer.Argument(help="Its first part, as `tuyun keys list` shows it.")], home: HomeOption
) -> None:
    """Let nobody in with a key from now on.

    Example: tuyun keys revoke 0123abcd
    """
    settings = _settings(home)
    with State.at(settings.state) as state:
        key = Keys(state).revoke(prefix)
    _record(settings, "revoke key", key)
    note(f"{key.prefix} ({key.name}) is revoked.")


def _minute(when: float | None) -> str | None:
    """A time as day and minute in UTC."""
    return None if when is None else datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%d %H:%M")


def _settings(home: HomeOption) -> Settings:
    return Settings.from_environment(state=home / "state")


def _record(settings: Settings, what: str, key: Key) -> None:
    log = AuditLog(settings.state, "writes", size=settings.audit_bytes, keep=None)
    log.add(what=what, key=key.prefix, name=key.name, role=key.role.value, by="the command line")
