"""Time what the API adds to a query: ``python -m benchmarks.overhead``.

Beside it the same Cypher straight through the driver, and a bare FastAPI route that answers with the same bytes.
"""

import asyncio
import socket
import threading
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from statistics import median

import httpx
import uvicorn
from fastapi import FastAPI, Response
from neo4j import AsyncGraphDatabase
from tuyun.api.app import create_app
from tuyun.api.server import config
from tuyun.api.settings import Settings
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Query, Store, StoreSettings, load, query, remove

from benchmarks.bench import empty_store, machine, options, publish

ADDRESS = "/v1/entities/kg-pgo/links?limit=20"
ROUNDS, EACH = 5, 100
NOTE = f"""`GET {ADDRESS}` on the seed, one client, {EACH} calls in each of {ROUNDS} rounds, the ways taken in
turn; the median of all calls. Driver is what this answer needs of Neo4j (the entity, its links, the evidence),
each in a read transaction of its own, by the asynchronous driver. Bare is a FastAPI route that answers with the
same bytes. An answer that was asked for before is kept in memory until the graph moves; made anew is one that was
not. The goal is at most twice the sum of the two."""


def main() -> None:
    """Measure, print, write."""
    arguments = options(__doc__ or "")
    with empty_store() as store:
        about = machine(store)
        narrative = read_source(seed() / "kyrgyz-republic-2022")
        load(store, narrative)
        times = asyncio.run(_measured(store.settings, store))
        remove(store, narrative.document.id)
    medians = {what: median(took) for what, took in times.items()}
    whole = medians["bare FastAPI"] + medians["driver"]
    rows = [
        {"what": what, "seconds": round(took, 5), "of the sum": round(took / whole, 2)}
        for what, took in {**medians, "bare and driver": whole}.items()
    ]
    publish(arguments.results, "overhead", about, rows, NOTE)


async def _measured(settings: StoreSettings, store: Store) -> dict[str, list[float]]:
    bare = FastAPI()
    body = b""

    @bare.get("/bare")
    async def _bare() -> Response:
        return Response(body, media_type="application/json")

    ids = [
        id_
        for row in store.ask("read/entity_links", entity="kg-pgo", limit=21).rows
        for id_ in row["link"]["statements"]
    ]
    asked: list[tuple[Query, dict[str, object]]] = [
        (query("read/entities"), {"ids": ["kg-pgo"]}),
        (query("read/entity_links"), {"entity": "kg-pgo", "limit": 21}),
        (query("read/evidence"), {"ids": ids}),
    ]
    bound = [(wanted.text, dict(wanted.bind(given))) for wanted, given in asked]
    login = (settings.user, settings.password)
    anew = create_app(settings, Settings(kept_bytes=0, local=True))
    ours_app = create_app(settings, Settings(local=True))
    with served(ours_app) as ours, served(anew) as fresh, served(bare) as plain:
        async with (
            httpx.AsyncClient(timeout=60) as http,
            AsyncGraphDatabase.driver(settings.uri, auth=login) as driver,
        ):
            body = (await http.get(f"{ours}{ADDRESS}")).content

            async def by_driver() -> None:
                for text, given in bound:
                    async with driver.session(database=settings.database) as session:

                        async def work(transaction: object, text: str = text, given: object = given) -> object:
                            result = await transaction.run(text, given)  # type: ignore[attr-defined] # the driver's
                            return [record async for record in result]

                        await session.execute_read(work)

            ways: dict[str, Callable[[], Awaitable[object]]] = {
                "API, made anew": lambda: http.get(f"{fresh}{ADDRESS}"),
                "API, kept": lambda: http.get(f"{ours}{ADDRESS}"),
                "driver": by_driver,
                "bare FastAPI": lambda: http.get(f"{plain}/bare"),
            }
            times: dict[str, list[float]] = {what: [] for what in ways}
            for turn in range(ROUNDS + 1):
                for what, ask in ways.items():
                    took = [await _timed(ask) for _ in range(EACH)]
                    times[what] += took if turn else []  # the first round warms up
    return times


async def _timed(ask: Callable[[], Awaitable[object]]) -> float:
    start = time.perf_counter()
    await ask()
    return time.perf_counter() - start


@contextmanager
def served(app: FastAPI) -> Iterator[str]:
    """Serve an app in a thread until the block ends; its address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        server = uvicorn.Server(config(app, Settings(), log_config=None))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


if __name__ == "__main__":
    main()
