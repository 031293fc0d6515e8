"""Prometheus metrics of requests and of the store, and ``/metrics``, which serves them.

The metrics of several worker processes are added up; `tuyun serve` makes a directory that they share,
PROMETHEUS_MULTIPROC_DIR.
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
from tuyun.api.access.roles import ROLE, Role
from tuyun.graph.errors import StoreError
from tuyun.graph.store.asynchronous import AsyncStore

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
REQUESTS = Counter("tuyun_requests", "Answered requests.", ("method", "route", "status"))
DURATION = Histogram(
    "tuyun_request_seconds",
    "Seconds until the end of an answer.",
    ("method", "route"),
    buckets=SECONDS,
)
UNDER_WAY = Gauge("tuyun_requests_under_way", "Requests in progress.", multiprocess_mode="livesum")
SESSIONS = Gauge("tuyun_store_sessions", "Connections to Neo4j in use.", multiprocess_mode="livesum")
UP = Gauge("tuyun_store_up", "Whether Neo4j answers.", multiprocess_mode="mostrecent")
REVISION = Gauge("tuyun_revision", "Revision of the dataset.", multiprocess_mode="mostrecent")
SHARED = "PROMETHEUS_MULTIPROC_DIR"


def install(app: FastAPI) -> None:
    """Serve ``/metrics`` for callers with the role `admin`."""

    async def metrics(request: Request) -> Response:
        store: AsyncStore = request.app.state.store
        SESSIONS.set(store.sessions.open)
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
