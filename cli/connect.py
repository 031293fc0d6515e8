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
