"""An API with a writer's key, over this worker's own Neo4j with nothing in it."""

from collections.abc import Iterator
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
from tuyun.graph.resources import seed
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running

ADDRESS = "/v1/documents"
TABLES = Path(__file__).parents[2] / "documents"


class Writer:
    """Somebody with a writer's key, and the directory in which the server keeps its state."""

    def __init__(self, client: Client, secret: str, state: Path) -> None:
        self.client = client
        self.headers = {"Authorization": f"Bearer {secret}"}
        self.state = state

    def send(self, method: str, address: str, body: Any = None, **headers: str) -> httpx.Response:  # noqa: ANN401 - JSON
        """Send a request, its body as JSON unless it is bytes."""
        sent = {**self.headers, **{name.replace("_", "-"): value for name, value in headers.items()}}
        content = {"content": body} if isinstance(body, bytes) else {} if body is None else {"json": body}
        return self.client.portal.call(partial(self.client.http.request, method, address, headers=sent, **content))

    def load(self, files: dict[str, str], address: str = ADDRESS, **headers: str) -> httpx.Response:
        """Send a document."""
        return self.send("POST", address, {"files": files}, **headers)

    def remove(self, document: str, **headers: str) -> httpx.Response:
        """Remove a document."""
        return self.send("DELETE", f"{ADDRESS}/{document}", **headers)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Where keys and audit record are kept."""
    return tmp_path / "state"


@pytest.fixture
def secret(state: Path) -> str:
    """A writer's key."""
    with State.at(state) as opened:
        return Keys(opened).create("a monitor", Role.writer, rate=1_000_000)[0]


@pytest.fixture
def writer(secret: str, state: Path, store_settings: StoreSettings, empty_store: Store) -> Iterator[Writer]:  # noqa: ARG001 - it sees to what the store holds
    """Somebody who may write to a store with nothing in it."""
    with running(create_app(store_settings, Settings(state=state))) as client:
        yield Writer(client, secret, state)


def texts(directory: Path) -> dict[str, str]:
    """The files of a document as they are sent."""
    return {file.name: file.read_bytes().decode() for file in directory.iterdir() if file.is_file()}


def kyrgyz() -> dict[str, str]:
    """The seed as it is sent."""
    return texts(seed() / "kyrgyz-republic-2022")


def table() -> dict[str, str]:
    """A table of four fictional cases as it is sent."""
    return {name: text for name, text in texts(TABLES / "fictional-cases").items() if name != "cases.jsonl"}


def country() -> dict[str, str]:
    """A fictional narrative as it is sent."""
    return texts(TABLES / "fictional-country")


def annotated(files: dict[str, str], title: str) -> dict[str, str]:
    """The document under another title, so that it is another version of it."""
    lines = [
        f"title: {title}" if line.startswith("title:") else line for line in files["document.yaml"].splitlines()
    ]
    return {**files, "document.yaml": "\n".join(lines) + "\n"}
