"""tuyun dossier: write chosen entities, their links and their sentences as one HTML file."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.options import HomeOption, with_selection
from tuyun.cli.output import note
from tuyun.cli.whole_file import whole_file
from tuyun.graph.connect import open_store
from tuyun.graph.store.selection import Selection


@with_selection
def dossier(
    home: HomeOption,
    selection: Selection,
    entities: Annotated[
        list[str] | None, typer.Argument(help="Ids or names of the entities whose links are shown.")
    ] = None,
    statement: Annotated[
        list[str] | None, typer.Option(help="Id of a statement to quote as well; may be repeated.")
    ] = None,
    title: Annotated[str | None, typer.Option(help="Title of the dossier.")] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")] = Path("dossier.html"),
) -> None:
    """Write a dossier: one page that needs no network, with links, phrases, quotes in their context and citations.

    Records of tables are never in it.

    Example: tuyun dossier kg-pgo kg-mvd kg-judges -o dossier.html
    """
    from tuyun.graph.analysis.dossier import Choice, read_dossier
    from tuyun.report.dossier.page import page

    choice = Choice(entity=tuple(entities or ()), statement=tuple(statement or ()), selection=selection)
    with open_store(home) as store:
        snapshot = store.read(partial(read_dossier, choice))
        made = datetime.now(UTC).date()
        html = page(snapshot.value, snapshot.revision, snapshot.incomplete, title=title, made=made)
        with whole_file(output) as file:
            file.write(html)
        note(f"dossier of revision {snapshot.revision} in {output}")
