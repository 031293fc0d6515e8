"""Which Neo4j a command talks to: the one in the environment, or the local one of a home."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from tuyun.graph.errors import StoreUnavailable, Where
from tuyun.graph.local import default_home, holder
from tuyun.graph.local.home import Home
from tuyun.graph.store import Store, StoreSettings, from_environment
from tuyun.graph.store.query import Query
from tuyun.graph.store.resolve import calling, named, the_one

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


def hold_named(store: Store, asked: Query, **given: object) -> dict[str, object]:
    """Hold that what a command names is there, and give it with entities by id, whatever they were called.

    Raises `NotFound`, with a near miss for a document; `InvalidQuery` if several entities are called so.
    """
    for one in named(asked, given):
        rows = store.ask_query(one.query, one.parameters).rows
        if one.by_name(rows):
            candidates = store.ask("read/called", **calling(one.value)).rows
            given[one.field] = the_one(one.value, candidates, one.field)["id"]
        else:
            one.hold(rows)
    return given
