"""How the server fares, for Prometheus. With several workers their figures are added up.

They share a directory, PROMETHEUS_MULTIPROC_DIR, which `tuyun serve` makes before the workers start.
"""

import os

from fastapi import FastAPI, Request, Response
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
    multiprocess,
)
from tuyun.api.access.roles import Role
from tuyun.api.dependencies import ROLE, Store
from tuyun.graph.errors import StoreError

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
REQUESTS = Counter("tuyun_requests", "Requests that were answered.", ("method", "route", "status"))
DURATION = Histogram(
    "tuyun_request_seconds", "Seconds until the end of an answer.", ("method", "route"), buckets=SECONDS
)
UNDER_WAY = Gauge("tuyun_requests_under_way", "Requests that are being answered.", multiprocess_mode="livesum")
SESSIONS = Gauge("tuyun_store_sessions", "Connections to Neo4j that are in use.", multiprocess_mode="livesum")
UP = Gauge("tuyun_store_up", "Whether Neo4j answered when this was asked.", multiprocess_mode="mostrecent")
REVISION = Gauge("tuyun_revision", "Revision of the dataset.", multiprocess_mode="mostrecent")
SHARED = "PROMETHEUS_MULTIPROC_DIR"


def install(app: FastAPI) -> None:
    """Serve ``/metrics``, for admins."""

    async def metrics(request: Request, store: Store) -> Response:
        SESSIONS.set(request.app.state.store.sessions.open)
        try:
            dataset = await store.dataset()
            UP.set(1)
            REVISION.set(dataset["revision"])
        except StoreError:
            UP.set(0)
        registry = REGISTRY
        if os.environ.get(SHARED):
            registry = CollectorRegistry()
            multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call] # the library's own
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)

    extra = {ROLE: Role.admin.value}
    app.add_api_route("/metrics", metrics, name="metrics", include_in_schema=False, openapi_extra=extra)
