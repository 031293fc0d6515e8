"""An API that asks for keys, over this worker's own Neo4j."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running

Serve = Callable[..., Client]


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """Where keys and audit record are kept."""
    return tmp_path / "state"


@pytest.fixture
def keys(directory: Path) -> Iterator[Keys]:
    """The keys of that directory."""
    with State.at(directory) as state:
        yield Keys(state)


@pytest.fixture
def serve(directory: Path, store_settings: StoreSettings, seeded_store: Store) -> Iterator[Serve]:  # noqa: ARG001 - it sees to what the store holds
    """Start an API on that directory, with settings of its own."""
    with ExitStack() as stack:

        def start(**options: object) -> Client:
            settings = Settings.model_validate({"state": directory, "local": True, **options})
            return stack.enter_context(running(create_app(store_settings, settings)))

        yield start


@pytest.fixture
def reader(keys: Keys) -> dict[str, str]:
    """The headers of somebody with a reader's key."""
    return bearer(keys.create("a newsroom", Role.reader)[0])


def bearer(secret: str) -> dict[str, str]:
    """The header that a key or token comes in."""
    return {"Authorization": f"Bearer {secret}"}
