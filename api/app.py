"""Creates the API's app over a store: ``uvicorn --factory tuyun.api.app:create_app``."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from anyio import to_thread
from fastapi import Depends, FastAPI
from starlette_compress import CompressMiddleware, add_compress_type
from tuyun.api import errors, neo4j_browser, signin
from tuyun.api.access.authenticate import Access, Authenticate
from tuyun.api.bookmarks import Bookmarks
from tuyun.api.dependencies import check_parameters, check_role
from tuyun.api.jobs.analyses import Analyses
from tuyun.api.jobs.pool import Pool
from tuyun.api.jobs.shares import Shares
from tuyun.api.middleware import headers, metrics, traces
from tuyun.api.middleware.etag import EntityTags, code_hash
from tuyun.api.middleware.limits import Limits
from tuyun.api.middleware.line_breaks import LineBreaks
from tuyun.api.middleware.methods import Methods
from tuyun.api.middleware.observe import Observe
from tuyun.api.openapi import docs_pages
from tuyun.api.openapi.operations import DocumentedApp, problems
from tuyun.api.pages import review as review_pages
from tuyun.api.pages import routes as pages
from tuyun.api.routes import ROUTERS, health
from tuyun.api.server_reviews import ServerReviews
from tuyun.api.settings import Settings
from tuyun.api.write_queue import WriteQueue
from tuyun.graph.errors import StoreUnavailable
from tuyun.graph.store import StoreSettings, from_environment
from tuyun.graph.store.asynchronous import AsyncStore

COMPRESSED = ("application/problem+json", "application/jsonl", "application/ld+json")
"""Media types that are compressed besides the usual ones; the other graph formats are XML."""
DESCRIPTION = """
The chain of anti-trafficking justice of a country, as a graph in which every link rests on sentences of a source.

Every answer has the dataset's `revision`, the documents that are `incomplete`, the `data`, and the `evidence`: the
quotes that the statements in the data rest on. What no sentence states is not in the graph, and means neither "no"
nor zero. A bound that is null is open, and each kind of silence is a status of its own. Errors are problem details
(RFC 9457).
""".strip()


def create_app(settings: StoreSettings | None = None, options: Settings | None = None) -> FastAPI:
    """The app. It starts whether or not Neo4j answers, which ``/health/ready`` reports.

    Args:
        settings: address and login of Neo4j; by default those that the environment names.
        options: settings of the API; by default those of the environment.

    Raises:
        StoreUnavailable: neither settings nor environment name a server.
        InvalidSettings: the environment has an unknown or invalid setting, or a package for a setting is missing.
    """
    store_settings = settings or from_environment()
    if store_settings is None:
        raise StoreUnavailable("no Neo4j is named.", todo="Set NEO4J_URI, or run `tuyun up`, which starts one.")
    options = options or Settings.from_environment()
    access = Access(options)
    pool = Pool(
        store_settings,
        workers=options.analysis_workers,
        seconds=options.analysis_seconds,
        size=options.analysis_bytes,
    )
    writes = WriteQueue(access, store_settings)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        try:
            async with AsyncStore.connect(store_settings) as store:
                app.state.store = store
                await to_thread.run_sync(_prepare, app)
                async with pool.open(), writes.pool.open():
                    yield
                    await writes.drain()
        finally:
            access.close()
            await to_thread.run_sync(traces.uninstall, app)

    app = DocumentedApp(
        title="Tuyun",
        version="1",
        description=DESCRIPTION,
        lifespan=lifespan,
        dependencies=[Depends(check_role), Depends(check_parameters)],
        responses=problems(422),
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=lambda route: route.name,
    )
    app.state.reviews = ServerReviews(access)
    app.state.access, app.state.writes, app.state.analyses = access, writes, Analyses(pool)
    app.state.shares, app.state.bookmarks = Shares(), Bookmarks(access)
    if options.traces:
        traces.install(app, options.traces)
    for media_type in COMPRESSED:
        add_compress_type(media_type)
    # Each middleware runs around those that are added before it.
    app.add_middleware(EntityTags, cache_size=options.kept_bytes)
    app.add_middleware(CompressMiddleware)
    app.add_middleware(Methods)
    app.add_middleware(Authenticate, access=access)
    app.add_middleware(Limits, settings=options)
    app.add_middleware(errors.InternalErrors)
    app.add_middleware(LineBreaks)
    headers.install(app, options)
    neo4j_browser.install(app, options)
    app.add_middleware(Observe)
    metrics.install(app)
    errors.install(app)
    docs_pages.install(app)
    signin.install(app)
    pages.install(app)
    review_pages.install(app)
    app.include_router(health.router, prefix="/health", tags=["health"])
    for tag, router in ROUTERS.items():
        app.include_router(router, prefix="/v1", tags=[tag], responses=problems(401, 403, 429, 431, 503, 504))
    return app


def _prepare(app: FastAPI) -> None:
    """Compute what requests need before the first of them comes: on the event loop it would delay all others."""
    code_hash()
    if isinstance(app, DocumentedApp):
        _ = app.paths, app.query_parameters
