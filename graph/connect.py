"""Open a store: the Neo4j that the environment names, or the server that runs on a home."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tuyun.graph.errors import StoreUnavailable, Where
from tuyun.graph.local import default_home, holder
from tuyun.graph.local.home import Home
from tuyun.graph.store import Store, StoreSettings, from_environment


def find_store(home: Path | None = None) -> StoreSettings:
    """Address and login of a Neo4j.

    Args:
        home: directory of a local Neo4j, for when NEO4J_URI is not set; the user's own if None.

    Raises:
        StoreUnavailable: NEO4J_URI is not set, and no Neo4j runs on the home.
    """
    if settings := from_environment():
        return settings
    home = home or default_home()
    running = holder(home)
    if running is None or not running.uri:
        raise StoreUnavailable(
            "no Neo4j runs on this home.", where=Where(home), todo="Start it with `tuyun up`, or set NEO4J_URI."
        )
    login = Home(home).credentials()
    return StoreSettings(login.uri, login.user, login.password, disk=home)


@contextmanager
def open_store(home: Path | None = None) -> Iterator[Store]:
    """Open the store that `find_store` finds, and close it at the end."""
    with Store.connect(find_store(home)) as store:
        yield store
