"""tuyun report: write the bottleneck report as an HTML page, and its figures as files."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.options import HomeOption, with_selection
from tuyun.cli.output import note
from tuyun.cli.whole_file import whole_file
from tuyun.graph.connect import open_store
from tuyun.graph.local import show_progress
from tuyun.graph.store.selection import Selection


@with_selection
def report(
    home: HomeOption,
    selection: Selection,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write.")] = Path("report.html"),
    figures: Annotated[
        Path | None, typer.Option(help="Directory for the figures: pictures as SVG and PNG, tables as HTML.")
    ] = None,
) -> None:
    """Write the bottleneck report: one page that needs no network, each claim one click from its sentence.

    Example: tuyun report -o report.html --figures figures
    """
    from tuyun.report.files import write_figures
    from tuyun.report.material import read_material
    from tuyun.report.page import page

    with open_store(home) as store, show_progress() as progress:
        plan = partial(read_material, selection, partial(progress, "sentences left out in turn"))
        snapshot = store.read(plan)
        material, revision = snapshot.value, snapshot.revision
        with whole_file(output) as file:
            file.write(page(material, revision, snapshot.incomplete, made=datetime.now(UTC).date()))
        note(f"report of revision {revision} in {output}")
        if figures is not None:
            note(f"{len(write_figures(material, revision, figures))} files in {figures}")
