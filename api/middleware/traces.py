"""Traces by OpenTelemetry, where TUYUN_TRACES names a collector: a span a request, and one a query in it.

Needs the extra ``traces``. Without it, or without a collector, everything here does nothing.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from tuyun.graph.errors import InvalidSettings, Where

_tracer: Any = None


@dataclass
class Traced:
    """A request's span; nothing if there are no traces."""

    span: Any = None

    def tell(self, route: str, status: int) -> None:
        """What is known when it is answered."""
        if self.span is not None:
            self.span.update_name(f"{self.span.attributes['http.request.method']} {route}")
            self.span.set_attributes({"http.route": route, "http.response.status_code": status})


def install(address: str, exporter: Any = None) -> Any:  # noqa: ANN401 - OpenTelemetry's, if it is installed
    """Send spans to the collector at an address (OTLP over HTTP), or to an exporter; gives what stops it.

    Raises `InvalidSettings` if the packages for it are not installed.
    """
    global _tracer
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
        from opentelemetry.sdk.resources import Resource
        from opentelemetry.sdk.trace import TracerProvider
        from opentelemetry.sdk.trace.export import BatchSpanProcessor
    except ImportError as error:
        raise InvalidSettings(
            "needs the packages of the extra `traces`.",
            where=Where(field="TUYUN_TRACES"),
            todo="Install tuyun[traces].",
        ) from error
    provider = TracerProvider(resource=Resource.create({"service.name": "tuyun"}))
    provider.add_span_processor(BatchSpanProcessor(exporter or OTLPSpanExporter(endpoint=address)))
    _tracer = provider.get_tracer("tuyun")
    return provider


def uninstall(provider: Any) -> None:  # noqa: ANN401 - OpenTelemetry's
    """Send what is left, and stop."""
    global _tracer
    _tracer = None
    provider.shutdown()


@contextmanager
def request(method: str, headers: Mapping[str, str]) -> Iterator[Traced]:
    """A span for a request, within the trace that its caller began (``traceparent``)."""
    if _tracer is None:
        yield Traced()
        return
    from opentelemetry.trace import SpanKind
    from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

    context = TraceContextTextMapPropagator().extract(dict(headers))
    told = {"http.request.method": method}
    with _tracer.start_as_current_span(method, context, SpanKind.SERVER, told) as span:
        yield Traced(span)


@contextmanager
def query(name: str) -> Iterator[None]:
    """A span for a query file; its parameters are not told."""
    if _tracer is None:
        yield
        return
    with _tracer.start_as_current_span(f"cypher {name}", attributes={"db.system.name": "neo4j"}):
        yield
