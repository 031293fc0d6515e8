"""Spans that an API sends, received in memory in place of a collector."""

from typing import Any

from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from tests.api.client import Client

COLLECTOR = "http://collector.invalid/v1/traces"


def finished(client: Client, exporter: InMemorySpanExporter) -> list[Any]:
    """The spans that have ended, in their order."""
    client.app.state.traces.force_flush()
    return list(exporter.get_finished_spans())
