"""An API with keys of two reviewers, an analyst and a reader, over this worker's own Neo4j with nothing in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running

ROLES = {"aida": Role.writer, "bek": Role.writer, "carol": Role.analyst, "dan": Role.reader}


@dataclass
class Office:
    """The people of an office, each with a key, and the directory in which the server keeps its state."""

    client: Client
    keys: dict[str, str]
    state: Path

    def send(self, who: str, method: str, address: str, body: Any = None, **headers: str) -> httpx.Response:  # noqa: ANN401 - JSON
        """Send a request with the key of one of them, its body as JSON."""
        sent = {"Authorization": f"Bearer {self.keys[who]}", **headers}
        content = {} if body is None else {"json": body}
        return self.client.portal.call(partial(self.client.http.request, method, address, headers=sent, **content))


def create_keys(state: Path) -> dict[str, str]:
    """A key for each person, by name."""
    with State.at(state) as opened:
        return {name: Keys(opened).create(name, role, rate=1_000_000)[0] for name, role in ROLES.items()}


@pytest.fixture
def office(tmp_path: Path, store_settings: StoreSettings, empty_store: Store) -> Iterator[Office]:  # noqa: ARG001 - it sees to what the store holds
    """People who review documents on a server."""
    keys = create_keys(tmp_path / "state")
    with running(create_app(store_settings, Settings(state=tmp_path / "state"))) as client:
        yield Office(client, keys, tmp_path / "state")
