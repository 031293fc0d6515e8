"""Which Neo4j a command talks to: the one in the environment, or the local one of a home."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import NotFound, StoreUnavailable, Where, suggest
from graph.local import default_home, holder
from graph.local.home import Home
from graph.store import Store, StoreSettings, from_environment

HomeOption = Annotated[
    Path,
    typer.Option(
        "--home", envvar="TUYUN_HOME", help="Directory of the local Neo4j.", default_factory=default_home,
        show_default="a directory of the user",
    ),
]  # fmt: skip


def settings_of(home: Path) -> StoreSettings:
    """Settings from NEO4J_URI and its like, else of the Neo4j on the home; `StoreUnavailable` if none runs."""
    found = from_environment()
    if found:
        return found
    running = holder(home)
    if running is None or not running.uri:
        raise StoreUnavailable(
            "no Neo4j runs on this home.", where=Where(home), todo="Start it with `tuyun up`, or set NEO4J_URI."
        )
    login = Home(home).credentials()
    return StoreSettings(login.uri, login.user, login.password)


@contextmanager
def connected(home: Path) -> Iterator[Store]:
    """The store that a command asks."""
    with Store.connect(settings_of(home)) as store:
        yield store


def hold_loaded(store: Store, document: str | None) -> None:
    """Hold that a document that was named is there; a misspelt one would be answered as if it told nothing.

    Raises `NotFound` with a near miss.
    """
    loaded = [row["document"]["id"] for row in store.ask("read/documents").rows]
    if document is not None and document not in loaded:
        advice = suggest(document, loaded) if loaded else "Nothing is loaded."
        raise NotFound(f"there is no document {document!r}.", todo=advice)
