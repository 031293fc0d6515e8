"""Register every subcommand of `tuyun`, and turn errors into a message and an exit code.

Exit codes: 0 done, 1 the data or a server says no, 2 wrong use.
"""

import sys

import typer
from tuyun.cli import (
    ask,
    audit,
    backup,
    browser,
    documents,
    flow,
    keys,
    rank,
    repair,
    report,
    serve,
    structure,
    up,
    verify,
    what_if,
)
from tuyun.graph.errors import InvalidAnalysis, InvalidQuery, InvalidSettings, TuyunError

app = typer.Typer(
    name="tuyun",
    help="A country's anti-trafficking justice chain, as a graph that can be argued with.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
WRONG_USE = (InvalidQuery, InvalidAnalysis, InvalidSettings)


app.command()(up.up)
app.command()(up.down)
app.command()(up.status)
app.command()(serve.serve)
app.command()(verify.verify)
app.command()(repair.repair)
app.command()(backup.backup)
app.command()(backup.restore)
app.command("browser")(browser.write)
app.command("open")(browser.open_query)
app.command()(documents.check)
app.command()(documents.load)
app.command()(documents.remove)
app.command()(documents.export)
app.command()(ask.query)
app.command()(flow.flow)
app.command()(flow.losses)
app.command()(flow.exposure)
app.command()(flow.training)
app.command()(ask.gaps)
app.command("structure")(structure.show_structure)
app.command("rank")(rank.rank_entities)
app.command("what-if")(what_if.suppose)
app.command()(report.report)
app.add_typer(keys.app, name="keys")
app.add_typer(audit.app, name="audit")


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
