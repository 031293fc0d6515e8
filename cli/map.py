"""tuyun map: draft the mapping of a table of one's own."""

import hashlib
import re
import shutil
from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.output import note
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.source.draft_mapping import document_draft, draft_mapping, table_name
from tuyun.graph.source.scaffold import schema_comment


def map_table(
    table: Annotated[Path, typer.Argument(help="The table: .csv, .jsonl, .xlsx or .parquet.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Directory to make, with the drafts and the table in it.")
    ] = None,
    publisher: Annotated[str | None, typer.Option(help="Who published the table.")] = None,
    year: Annotated[int | None, typer.Option(help="Year of the table.")] = None,
    licence: Annotated[str | None, typer.Option(help="Terms under which the table may be used.")] = None,
    title: Annotated[str | None, typer.Option(help="Title of the table.")] = None,
    country: Annotated[
        str | None, typer.Option(help="Country it is about, by ISO 3166-1; XA to XZ for an invented one.")
    ] = None,
) -> None:
    """Draft the mapping of a table of cases from its headers and values, to be read and edited before use.

    Columns whose names say nothing that Tuyun knows are left out. Nothing is loaded.

    Example: tuyun map register.xlsx -o my-register
    """
    stem = (output or table.with_suffix("")).resolve().name
    id_ = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-")[:40].strip("-") or "table"
    draft = draft_mapping(table, f"{country.lower()}-" if country else f"{id_}-")
    with table.open("rb") as raw:
        known = {"sha256": hashlib.file_digest(raw, "sha256").hexdigest()}
    fields = {"title": title, "publisher": publisher, "year": year, "country": country, "licence": licence}
    document = document_draft({"id": id_, "kind": "records", **fields, **known})
    files = {"document": document, "entities": draft.entities, "records": draft.records}
    if output is None:
        for name, text in files.items():
            typer.echo(f"# {name}.yaml\n{text}")
        return
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise InvalidSource("there are files here already.", where=Where(output), todo="Name a new directory.")
    output.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (output / f"{name}.yaml").write_text(schema_comment(output, name) + text, "utf-8")
    shutil.copyfile(table, output / table_name(table))
    note(f"Read and edit {output}/records.yaml, entities.yaml and document.yaml, and run `tuyun check {output}`.")
