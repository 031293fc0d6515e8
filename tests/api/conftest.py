"""The API over this worker's own Neo4j."""

from collections.abc import Iterator

import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from tuyun.api.app import create_app
from tuyun.api.middleware import traces
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running


@pytest.fixture(scope="session")
def api(store_settings: StoreSettings) -> Iterator[Client]:
    """A client to the API, whatever the store holds."""
    with running(create_app(store_settings)) as client:
        yield client


@pytest.fixture
def client(api: Client, seeded_store: Store) -> Client:  # noqa: ARG001 - it sees to what the store holds
    """A client to the API over the seed."""
    return api


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    """Where spans end up."""
    exporter = InMemorySpanExporter()
    provider = traces.install("", exporter)
    try:
        yield exporter
    finally:
        traces.uninstall(provider)
