"""tuyun open, browser: open Neo4j Browser with a query, and write the files that another server needs for it."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer
from tuyun.cli.options import HomeOption, ParametersArgument, named_values, with_selection
from tuyun.cli.output import note
from tuyun.graph.browser import (
    guide,
    neo4j_settings,
    query_address,
    saved_queries,
    saved_queries_zip,
    selected_text,
    style,
)
from tuyun.graph.errors import InvalidQuery, NotFound, Where, suggest
from tuyun.graph.local import holder
from tuyun.graph.store import Query, from_environment, questions
from tuyun.graph.store.selection import Selection

ApiOption = Annotated[str, typer.Option(help="Address of the API, as Neo4j Browser reaches it.")]


def _named() -> dict[str, Query]:
    return {**questions(), **saved_queries()}


@with_selection
def open_query(
    home: HomeOption,
    selection: Selection,
    name: Annotated[
        str,
        typer.Argument(help="Name of a question or of a saved query.", autocompletion=lambda: list(_named())),
    ],
    parameters: ParametersArgument = None,
    browser: Annotated[
        str | None, typer.Option(help="Address of Neo4j Browser; the local one's if none is given.")
    ] = None,
    show_only: Annotated[bool, typer.Option("--print", help="Print the address and open nothing.")] = False,
) -> None:
    """Open Neo4j Browser with a question or a saved query in its editor.

    Example: tuyun open silence/what_was_not_reported --country KG --print
    """
    known = _named()
    if name not in known:
        raise NotFound(f"there is no query {name!r}.", todo=suggest(name, known))
    text = selected_text(known[name], named_values(parameters), selection)
    address = query_address(browser or _local(home), text)
    typer.echo(address)
    if not show_only and not webbrowser.open(address):
        note("No web browser could be started: open the address in one.")


def write(
    directory: Annotated[Path, typer.Argument(help="Where to write; made if it is not there.")],
    api: ApiOption = "http://127.0.0.1:8000",
) -> None:
    """Write what Neo4j Browser needs on a server of your own: style, guide, saved queries, lines for neo4j.conf.

    Example: tuyun browser ./for-neo4j-browser
    """
    directory.mkdir(parents=True, exist_ok=True)
    api = api.rstrip("/")
    lines = "".join(f"{key}={value}\n" for key, value in neo4j_settings(api).items())
    files: dict[str, tuple[bytes, str]] = {
        "tuyun.grass": (style().encode(), "colours and captions: drop it on Neo4j Browser's window"),
        "tuyun-queries.zip": (
            saved_queries_zip(),
            "saved queries: drop it on the window too, and look under the star",
        ),
        "tuyun-guide.html": (guide().encode(), f"the guide, which the API serves: :play {api}/browser/guide.html"),
        "neo4j.conf": (lines.encode(), "lines to add to neo4j.conf: then style and guide come by themselves"),
    }
    for name, (content, use) in files.items():
        (directory / name).write_bytes(content)
        typer.echo(f"{directory / name}  {use}")


def _local(home: Path) -> str:
    """The address of the Neo4j Browser of a home."""
    running = holder(home)
    if from_environment() is None and running is not None:
        return running.browser_url
    raise InvalidQuery(
        "it is not known where Neo4j Browser is.",
        where=Where(field="--browser"),
        todo="Give its address with --browser, or start the local one with `tuyun up`.",
    )
