"""OpenTelemetry traces: a span for each request and each query, sent to the collector that TUYUN_TRACES names.

Needs the packages of the extra ``traces``.
"""

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any

from fastapi import FastAPI
from tuyun.graph.errors import Where, needs_extra

ATTRIBUTES = {
    "http.request.method", "http.route", "network.protocol.version", "server.address", "server.port", "url.scheme"
}  # fmt: skip
"""Attributes of a request that its span keeps. The others say who made it, and what was looked for."""


def install(app: FastAPI, collector: str) -> None:
    """Send the spans of an app to the collector at an address (OTLP over HTTP), until `uninstall`.

    Raises `InvalidSettings` if the packages for it are not installed.
    """
    with needs_extra("traces", "sending traces", where=Where(field="TUYUN_TRACES")):
        from opentelemetry.exporter.otlp.proto.http import trace_exporter
        from opentelemetry.instrumentation.fastapi import FastAPIInstrumentor
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    os.environ.setdefault("OTEL_SEMCONV_STABILITY_OPT_IN", "http")  # the stable names of attributes
    provider = TracerProvider(resource=Resource.create({"service.name": "tuyun"}))
    provider.add_span_processor(BatchSpanProcessor(trace_exporter.OTLPSpanExporter(endpoint=collector)))
    FastAPIInstrumentor.instrument_app(
        app, tracer_provider=provider, server_request_hook=_redact, exclude_spans=["receive", "send"]
    )
    app.state.traces = provider


def uninstall(app: FastAPI) -> None:
    """Send the spans that are left, and stop; does nothing if the app has no traces."""
    if provider := getattr(app.state, "traces", None):
        provider.shutdown()


def _redact(span: Any, _: object) -> None:  # noqa: ANN401 - OpenTelemetry's
    for name in set(span.attributes or ()) - ATTRIBUTES:
        span.set_attribute(name, "REDACTED")


def query_span(app: FastAPI, name: str) -> AbstractContextManager[Any]:
    """A span for a query file, without its parameters; does nothing if the app has no traces."""
    return _span(app, f"cypher {name}", {"db.system.name": "neo4j"})


def job_span(app: FastAPI) -> AbstractContextManager[Any]:
    """A span for what a worker process does for a request; does nothing if the app has no traces."""
    return _span(app, "analysis", {})


def _span(app: FastAPI, name: str, attributes: Mapping[str, str]) -> AbstractContextManager[Any]:
    provider = getattr(app.state, "traces", None)
    if provider is None:
        return nullcontext()
    span: AbstractContextManager[Any] = provider.get_tracer("tuyun").start_as_current_span(
        name, attributes=attributes
    )
    return span
