"""tuyun load, remove, export: load or remove documents, and export the graph."""

import sys
from functools import partial
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import Annotated

import typer
from tuyun.cli.check import AsOption, Paths, read_sources
from tuyun.cli.options import HomeOption
from tuyun.cli.output import note
from tuyun.cli.whole_file import whole_file
from tuyun.graph.connect import open_store
from tuyun.graph.errors import TuyunError
from tuyun.graph.local import ReportProgress, show_progress
from tuyun.graph.source import Narrative, Table
from tuyun.graph.source.lost import lost
from tuyun.graph.store import Store
from tuyun.graph.store import load as load_source
from tuyun.graph.store import remove as remove_document
from tuyun.graph.store.export import export as write_export
from tuyun.graph.store.resolve import check_document

HELD_BACK = (
    "Readers are not shown all these rows yet: the counts of a form and year stay as they were published until at "
    "least ten of its cases have changed."
)


def load(
    paths: Paths,
    home: HomeOption,
    bulk: Annotated[
        bool,
        typer.Option(
            "--bulk", help="By Neo4j's importer, into a new or empty home on which nothing runs: for large tables."
        ),
    ] = False,
    as_: AsOption = None,
) -> None:
    """Load documents, each in place of what was loaded of it before.

    All are read and checked before the first is loaded. A table whose load was cut short is finished by the
    same command.

    Example: tuyun load my-document/
    """
    sources = [source for path in paths for source in read_sources(path, as_)]
    for source in sources:
        for line in lost(source) if isinstance(source, Narrative | Table) else ():
            note(f"{source.document.id}: {line}")
    if bulk:
        from tuyun.graph.bulk import load_in_bulk
        from tuyun.graph.processes import usable_processors

        with show_progress() as report:
            for done in load_in_bulk(home, sources, report, partial(_read_network, report), usable_processors()):
                typer.echo(f"{done.document}: loaded, revision {done.revision}")
        note(f"Start Neo4j on it with `tuyun up --home {home}`.")
        return
    with open_store(home) as store, show_progress() as report:
        for source in sources:
            done = load_source(store, source, lambda rows, total: report("rows", rows, total))
            word = "loaded" if done.changed else "unchanged"
            typer.echo(f"{done.document}: {word}, revision {done.revision}")
            if done.published is False:
                note(HELD_BACK)


def _read_network(report: ReportProgress, store: Store) -> None:
    """Read the network of a new store, so that the first analysis of a large one need not wait for it."""
    from tuyun.graph.analysis.inputs import read_in_advance

    report("Reading the network, for the first analysis", 0, 0)
    try:
        store.read(read_in_advance)
    except (TuyunError, MemoryError) as error:
        note(f"The network was not read, so the first analysis will read it: {error}")


def remove(
    document: Annotated[str, typer.Argument(help="Id of the document.")],
    home: HomeOption,
) -> None:
    """Remove a document and all that rests on it alone.

    Example: tuyun remove kyrgyz-republic-2022
    """
    with open_store(home) as store:
        store.read(partial(check_document, document))
        done = remove_document(store, document)
        typer.echo(f"{document}: removed, revision {done.revision}")


def export(
    home: HomeOption,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write; standard output if none.")
    ] = None,
) -> None:
    """Write the whole graph as JSON Lines; `tuyun load FILE.jsonl` takes it back with no loss.

    Example: tuyun export -o graph.jsonl
    """
    with open_store(home) as store:
        if output is None:
            with TemporaryFile("w+", encoding="utf-8") as file:
                store.read(partial(write_export, file))
                file.seek(0)
                copyfileobj(file, sys.stdout)
            return
        with whole_file(output) as file:
            count = store.read(partial(write_export, file)).value
        note(f"{count} lines in {output}")
