"""The API over one store: ``uvicorn --factory tuyun.api.app:create_app``."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import Depends, FastAPI
from starlette_compress import CompressMiddleware, add_compress_type
from tuyun.api import browser, errors
from tuyun.api.access.authenticate import Access, Authenticate
from tuyun.api.analysis_cache import AnalysisCache
from tuyun.api.dependencies import hold_role, refuse_unknown
from tuyun.api.middleware import headers, metrics, traces
from tuyun.api.middleware.bounds import Bounds
from tuyun.api.middleware.etag import Cached
from tuyun.api.middleware.observe import Observe
from tuyun.api.openapi import docs_pages
from tuyun.api.openapi.operations import DocumentedApp, problems
from tuyun.api.routes import ROUTERS, health
from tuyun.api.settings import Settings
from tuyun.api.write_queue import WriteQueue
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.store import StoreSettings, from_environment
from tuyun.graph.store.asynchronous import AsyncStore

PACKED = ("application/problem+json", "application/jsonl", "application/ld+json")
"""Kinds of content that are packed besides the usual; other graph formats are XML."""
DESCRIPTION = """
A country's anti-trafficking justice chain as an evidence-linked graph.

Every answer has the dataset's `revision`, the documents that are `incomplete`, the `data`, and the `evidence`:
the words that each statement in the data rests on. What no sentence tells is not in the graph, which is neither no
nor zero; a bound that is null is open, and each kind of silence is a status of its own. Errors are problem details
(RFC 9457).
"""


def create_app(settings: StoreSettings | None = None, options: Settings | None = None) -> FastAPI:
    """The app. It starts whether or not Neo4j answers; ``/health/ready`` tells.

    Args:
        settings: which Neo4j; if None, the one that the environment names.
        options: how it is run; if None, as the environment says.

    Raises:
        StoreUnavailable: neither settings nor environment name a server.
        InvalidSettings: the environment has a setting that is unknown or of the wrong kind.
    """
    chosen = settings or from_environment()
    if chosen is None:
        raise StoreUnavailable("no Neo4j is named.", todo="Set NEO4J_URI, or run `tuyun up`, which starts one.")

    access = Access(options or Settings.from_environment())

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            async with AsyncStore.connect(chosen) as store:
                app.state.store = store
                yield
                await app.state.writes.drain()
        finally:
            access.close()
            await to_thread.run_sync(traces.uninstall, app)

    app = DocumentedApp(
        title="Tuyun",
        version="1",
        description=DESCRIPTION.strip(),
        lifespan=lifespan,
        dependencies=[Depends(hold_role), Depends(refuse_unknown)],
        responses=problems(422),
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    if access.settings.traces:
        traces.install(app, access.settings.traces)
    app.state.access = access
    app.state.analysis_cache = AnalysisCache()
    app.state.writes = WriteQueue(access, chosen)
    app.add_middleware(Cached, room=access.settings.kept_bytes)
    for kind in PACKED:
        add_compress_type(kind)
    app.add_middleware(CompressMiddleware)
    app.add_middleware(Authenticate, access=access)
    app.add_middleware(Bounds, settings=access.settings)
    app.add_middleware(errors.Unforeseen)
    headers.install(app, access.settings)
    browser.install(app, access.settings)
    app.add_middleware(Observe)
    metrics.install(app)
    errors.install(app)
    docs_pages.install(app)
    app.include_router(health.router, prefix="/health", tags=["health"])
    for tag, router in ROUTERS.items():
        app.include_router(router, prefix="/v1", tags=[tag], responses=problems(401, 403, 429, 503, 504))
    return app
