"""tuyun audit: check the hash chain of the API's audit records."""

from typing import Annotated

import typer
from tuyun.api.access.audit import logs
from tuyun.api.access.audit_chain import check_chain
from tuyun.api.settings import Settings
from tuyun.cli.columns import Columns, column_names, rows_of
from tuyun.cli.options import HomeOption
from tuyun.cli.output import Format, FormatOption, show
from tuyun.graph.errors import BrokenAudit

COLUMNS: Columns = (("record", "name"), ("entries", "records"), "files", "unchained", "last")
app = typer.Typer(help="Check the audit record of the API.", no_args_is_help=True)


@app.callback()
def audit() -> None:
    """Check the audit record of the API."""


@app.command()
def verify(
    home: HomeOption,
    noted: Annotated[
        str, typer.Option(help="Hash that an earlier check printed: an entry that has it must still be there.")
    ] = "",
    shown_as: FormatOption = Format.table,
) -> None:
    """Check that no entry was changed, removed or inserted; the first that is wrong is named, with exit code 1.

    Whoever can write the files can also compute the whole chain anew. To notice that, keep a printed hash
    elsewhere and give it with --noted later.

    Example: tuyun audit verify
    """
    settings = Settings.from_environment(state=home / "state")
    records = logs(settings.state, size=settings.audit_bytes, keep=settings.audit_files)
    chains = [check_chain(log, noted) for log in records]
    if noted and not any(chain.noted for chain in chains):
        raise BrokenAudit(
            f"no entry has the hash {noted}: the record was made anew, or cut off before that entry.",
            todo="Compare the audit record with a backup from before.",
        )
    show(rows_of(COLUMNS, chains), column_names(COLUMNS), shown_as)
