"""Jobs for the tests, which worker processes import by name; and a route that never ends."""

import os
import sys
import time
from functools import partial

from fastapi import APIRouter, FastAPI, Response
from tuyun.api.app import create_app
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.jobs.process import Workplace
from tuyun.api.models.answer import Answer
from tuyun.api.paging import Page, Result
from tuyun.api.settings import Settings
from tuyun.graph.errors import Renamed
from tuyun.graph.store import Plan, StoreSettings
from tuyun.graph.store.view import View

MEGABYTE = 1_000_000
ENDLESS = "/v1/endless"


def process_id(_: Workplace) -> int:
    """The worker's own."""
    return os.getpid()


def pause(seconds: float, _: Workplace) -> int:
    """Take a while; gives the worker's process id."""
    time.sleep(seconds)
    return os.getpid()


def endless(_: Workplace) -> None:
    """Compute for ever."""
    while True:
        pass


def greedy(megabytes: int, _: Workplace) -> int:
    """Take memory, and use it."""
    return len(bytearray(megabytes * MEGABYTE))


def renamed(_: Workplace) -> None:
    """Raise an error whose constructor takes arguments of its own."""
    raise Renamed("before", "now")


def broken(_: Workplace) -> None:
    """Raise an error that nobody expects."""
    raise ZeroDivisionError("the cause")


def deadly(_: Workplace) -> None:
    """End the process, as a crash in compiled code would."""
    os._exit(3)


def revision(place: Workplace) -> int:
    """The revision of the store."""
    return place.store(View.all).ask("admin/dataset").revision


class Number(Answer[int]):
    """A number."""


router = APIRouter()


@router.get(ENDLESS, include_in_schema=False)
async def ask_endless(store: Store) -> Response:
    """An analysis that never ends."""
    return await answer_computed(Number, store, partial(_read_endless), Page())


@router.get(f"{ENDLESS}/{{number}}", include_in_schema=False)
async def ask_numbered_endless(store: Store) -> Response:
    """Any number of analyses that never end."""
    return await ask_endless(store)


def _read_endless(_: Page) -> Plan[Result]:
    yield from ()
    while True:
        pass


def app_with_endless(settings: StoreSettings, options: Settings | None = None) -> FastAPI:
    """The API with the route that never ends."""
    app = create_app(settings, options)
    app.include_router(router)
    return app


def main() -> None:
    """Serve it as `tuyun serve` does; prints the port."""
    import socket

    import uvicorn
    from tuyun.api.server import config
    from tuyun.graph.store import from_environment

    settings, options = from_environment(), Settings.from_environment()
    assert settings
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        sys.stdout.write(f"{listener.getsockname()[1]}\n")
        sys.stdout.flush()
        uvicorn.Server(config(app_with_endless(settings, options), options)).run(sockets=[listener])


if __name__ == "__main__":
    main()
