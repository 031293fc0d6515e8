"""tuyun review: decide about the proposals of a document in a browser, on this machine."""

import getpass
import os
import sys
import webbrowser
from pathlib import Path
from typing import Annotated

import typer
from pydantic import TypeAdapter, ValidationError
from tuyun.cli.up import listening, stopped_in_order
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.review.acts import Review
from tuyun.graph.review.material import read_material
from tuyun.graph.statements.base import Line
from tuyun.graph.statements.provenance import READER


def review(
    directory: Annotated[Path, typer.Argument(help="Directory of a document that `tuyun read` has read.")],
    reader: Annotated[
        str | None, typer.Option("--as", help="Your name in the log of decisions; your login's if none.")
    ] = None,
    blind_share: Annotated[
        float,
        typer.Option(min=0, max=1, help="Share of sentences that are shown without proposals first, from 0 to 1."),
    ] = 0.0,
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port of the page; 0 chooses a free port.")] = 8010,
    show: Annotated[bool, typer.Option("--open/--no-open", help="Open a browser, where there is one.")] = True,
) -> None:
    """Review the proposals of a document in a browser; decisions go to decisions.jsonl at once.

    No key is needed, as nobody but this machine can reach the page. Ctrl-C ends it.

    Example: tuyun review kg22 --as aida
    """
    from tuyun.api.review.local import create_review_app
    from tuyun.api.server import Server, config
    from tuyun.api.settings import Settings
    from uvicorn.config import LOGGING_CONFIG

    who = _name(reader)
    app = create_review_app(Review(read_material(directory), blind_share), who)
    with stopped_in_order(), listening(port) as listener:
        name = app.state.reviews.name
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/review/{name}"

        def announce() -> None:
            typer.echo(f"Review of {name}, as {who}  {address}")
            if show and _has_screen():
                webbrowser.open(address)

        server = Server(
            config(app, Settings(local=True), log_config=LOGGING_CONFIG, log_level="warning"), announce
        )
        server.run(sockets=[listener])


def _name(reader: str | None) -> str:
    """The reader's name, which marks his or her decisions."""
    who = reader or getpass.getuser()
    try:
        TypeAdapter(Line).validate_python(who)
    except ValidationError:
        raise InvalidQuery("--as takes a single line of at most 500 characters.") from None
    if who == READER:
        raise InvalidQuery(f"{READER!r} is the name of the rules.", todo="Give yours with --as.")
    return who


def _has_screen() -> bool:
    """Whether a browser would open in a window, and not in this terminal."""
    return sys.platform in ("win32", "darwin") or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )
