"""tuyun new: make the directory of a new document."""

import re
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from tuyun.graph.source.scaffold import scaffold


def new(
    directory: Annotated[Path, typer.Argument(help="Directory to make; its name becomes the document's id.")],
    text: Annotated[Path, typer.Option(help="File with the text, in UTF-8.")],
    publisher: Annotated[str, typer.Option(help="Who published it.")],
    year: Annotated[int, typer.Option(help="Year of the document.")],
    licence: Annotated[str, typer.Option(help="Terms under which the text may be used.")],
    title: Annotated[str | None, typer.Option(help="Title of the document; the directory's name if none.")] = None,
    country: Annotated[
        str | None, typer.Option(help="Country it is about, by ISO 3166-1; XA to XZ for an invented one.")
    ] = None,
    language: Annotated[str, typer.Option(help="Language of the text, by ISO 639.")] = "en",
    section: Annotated[str | None, typer.Option(help="Section of the document that the text is.")] = None,
    published: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Day on which it was published.")
    ] = None,
    closing: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Last day that it covers.")
    ] = None,
    where: Annotated[str | None, typer.Option(help="Where it was published: an address or words.")] = None,
) -> None:
    """Make the directory of a new document, with its sentences numbered and the SHA-256 sum of its text.

    Example: tuyun new ke23 --text a.txt --publisher B --year 2023 --licence C
    """
    fields = {
        "id": re.sub(r"[^a-z0-9]+", "-", directory.resolve().name.lower()).strip("-"),
        "title": title or directory.resolve().name,
        "section": section,
        "publisher": publisher,
        "year": year,
        "published": published and published.date(),
        "closing": closing and closing.date(),
        "country": country,
        "language": language,
        "where": where,
        "licence": licence,
    }
    count = scaffold(directory, text, fields)
    typer.echo(
        f"{directory}: {count} sentences. Write entities.yaml and statements.yaml by the reading guide, and run "
        f"`tuyun check {directory}`."
    )
