"""tuyun check: read documents without a store, and name every fault of all of them."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from tuyun.graph.errors import SourceError
from tuyun.graph.source import Narrative, Source, Table, read_source
from tuyun.graph.source.coverage import coverage
from tuyun.graph.source.foreign import format_names, read_as
from tuyun.graph.source.form_limits import repeated_forms
from tuyun.graph.source.lost import lost
from tuyun.graph.source.predicate_words import unsaid
from tuyun.graph.statements.clash import Described, clashes
from tuyun.graph.statements.scope import other_country

if TYPE_CHECKING:
    from tuyun.graph.store.restore import ExportedTable

Paths = Annotated[
    list[Path], typer.Argument(help="Directories of documents, exports (.jsonl), or files with --as.")
]
AsOption = Annotated[
    str | None,
    typer.Option("--as", help="The paths are files of this format, such as htcds.", autocompletion=format_names),
]


def check(paths: Paths, as_: AsOption = None) -> None:
    """Read documents without a store, and name every fault of all of them by file, line and field.

    A predicate whose words a sentence does not have is warned of: it may be the wrong predicate.

    Documents that are checked together may not mean different things by an id or a name.

    Example: tuyun check seed/kyrgyz-republic-2022
    """
    known: list[Described] = []
    faults = False
    for path in paths:
        try:
            for source in read_sources(path, as_):
                typer.echo(summary(source))
                for line in lost(source) if isinstance(source, Narrative | Table) else ():
                    typer.echo(f"{source.document.id}: {line}")
                for warning in (*unsaid(source), *repeated_forms(source)) if isinstance(source, Narrative) else ():
                    typer.echo(f"warning: {source.document.id}: {warning}", err=True)
                faults |= _compare(source, known)
        except SourceError as error:
            typer.echo(f"tuyun: {error}", err=True)
            faults = True
    if faults:
        raise typer.Exit(1)


def read_sources(path: Path, as_: str | None = None) -> "Iterator[Source | ExportedTable]":
    """The documents of a directory, of an export, or of a file in a format; raises `SourceError`."""
    if as_ is not None:
        yield read_as(as_, path)
    elif path.suffix == ".jsonl":
        from tuyun.graph.store.restore import read_export  # which needs the driver of Neo4j

        yield from read_export(path)
    else:
        yield read_source(path)


def summary(source: "Source | ExportedTable") -> str:
    """How much a document has."""
    name = source.document.id
    if isinstance(source, Narrative):
        cover = coverage(source)
        return (
            f"{name}: {cover.sentences} sentences, {cover.sentences - len(cover.none)} of them with statements; "
            f"{len(source.statements)} statements, {len(source.entities)} entities"
            + (f"; {cover}" if cover.in_part else "")
        )
    return f"{name}: {source.rows_total} rows, {len(source.entities)} shared entities"


def _compare(source: "Source | ExportedTable", known: list[Described]) -> bool:
    """Print what clashes with the documents before, and warn of other countries; whether anything clashes."""
    document = source.document
    ours = [Described(document.id, document.language, entity) for entity in source.entities]
    for entity in source.entities:
        if country := other_country(entity, document):
            typer.echo(f"warning: {document.id}: {entity.id!r} belongs to {country}, by its id", err=True)
    found = [f"{what} {todo}" for _, what, todo in clashes(ours, known)]
    if document.id in {described.document for described in known}:
        found.append(f"two documents have the id {document.id!r}. Give either of them another id.")
    for fault in found:
        typer.echo(f"tuyun: {fault}", err=True)
    known += ours
    return bool(found)
