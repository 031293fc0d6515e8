"""The API over this worker's own Neo4j."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from anyio import to_thread
from opentelemetry.exporter.otlp.proto.http import trace_exporter
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from tuyun.api.app import create_app
from tuyun.api.jobs.pool import Pool
from tuyun.api.jobs.process import Job, Workplace
from tuyun.api.jobs.turns import Turn
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running
from tests.api.tracing import COLLECTOR


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
def in_this_process(store_settings: StoreSettings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run what is computed in a thread of this process, where a test can change what it calls."""

    async def run(_: Pool, job: Job[Any], __: Turn | None = None) -> Any:  # noqa: ANN401 - what the job returns
        with ExitStack() as stack:
            return await to_thread.run_sync(job, Workplace(store_settings, stack))

    monkeypatch.setattr(Pool, "run", run)


@pytest.fixture
def spans(monkeypatch: pytest.MonkeyPatch) -> InMemorySpanExporter:
    """Receives the spans of each app that is created after it with the setting ``traces``."""
    exporter = InMemorySpanExporter()

    def sending_to(endpoint: str) -> InMemorySpanExporter:
        assert endpoint == COLLECTOR
        return exporter

    monkeypatch.setattr(trace_exporter, "OTLPSpanExporter", sending_to)
    return exporter
