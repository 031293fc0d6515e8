"""List the subcommands of `tuyun`, and turn errors into a message and an exit code.

Exit codes: 0 done, 1 the data or a server says no, 2 wrong use.
"""

import sys
from importlib import import_module
from typing import Any

import typer
from tuyun.graph.errors import InvalidAnalysis, InvalidQuery, InvalidSettings, TuyunError
from typer.core import TyperGroup
from typer.main import get_command

WRONG_USE = (InvalidQuery, InvalidAnalysis, InvalidSettings)
COMMANDS = {
    "up": "up:up",
    "down": "up:down",
    "status": "up:status",
    "serve": "serve:serve",
    "verify": "verify:verify",
    "repair": "repair:repair",
    "backup": "backup:backup",
    "restore": "backup:restore",
    "browser": "browser:write",
    "open": "browser:open_query",
    "new": "new:new",
    "read": "read:read",
    "review": "review:review",
    "map": "map:map_table",
    "check": "check:check",
    "load": "documents:load",
    "remove": "documents:remove",
    "export": "documents:export",
    "query": "ask:query",
    "flow": "flow:flow",
    "losses": "flow:losses",
    "times": "times:times",
    "exposure": "flow:exposure",
    "training": "flow:training",
    "figures": "figures:figures",
    "agreement": "figures:agreement",
    "trend": "figures:trend",
    "gaps": "ask:gaps",
    "structure": "structure:show_structure",
    "rank": "rank:rank_entities",
    "what-if": "what_if:suppose",
    "report": "report:report",
    "dossier": "dossier:dossier",
    "keys": "keys:app",
    "audit": "audit:app",
}
"""The module of each command, and the function or group of commands in it."""


class LazyGroup(TyperGroup):
    """A group that imports the module of a command when that command is run, so that each starts quickly."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401, ARG002 - a context of click, which typer has within
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ANN401 - and a command of it
        """The command of this name. For an unknown name all are imported, so that typer can suggest another."""
        for name in [cmd_name] if cmd_name in COMMANDS else COMMANDS:
            if name not in self.commands:
                self.add_command(_imported(name), name)
        return super().get_command(ctx, cmd_name)


def _imported(name: str) -> Any:  # noqa: ANN401 - as above
    module, attribute = COMMANDS[name].split(":")
    app = getattr(import_module(f"tuyun.cli.{module}"), attribute)
    if not isinstance(app, typer.Typer):
        function, app = app, typer.Typer(add_completion=False)
        app.command()(function)
    command = get_command(app)
    command.name = name
    return command


app = typer.Typer(
    name="tuyun",
    cls=LazyGroup,
    help="A country's anti-trafficking justice chain, as a graph that can be argued with.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.callback()(lambda: None)


def main() -> None:
    """Run the command; an error is one clear message on standard error."""
    try:
        app(prog_name="tuyun")  # as the shell completes it, however it was started
    except TuyunError as error:
        sys.stderr.write(f"tuyun: {error}\n")
        sys.exit(2 if isinstance(error, WRONG_USE) else 1)
    except OSError as error:
        sys.stderr.write(f"tuyun: {error.filename or 'output'}: {error.strerror or error}\n")
        sys.exit(1)
