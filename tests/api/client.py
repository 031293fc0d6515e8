"""A client inside the process: the real app, its lifespan, and the real store behind it."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal
from fastapi import FastAPI


class Client:
    """Asks the app as a browser would, blocking."""

    def __init__(self, app: FastAPI, portal: BlockingPortal, http: httpx.AsyncClient) -> None:
        self.app = app
        self.portal = portal
        self.http = http

    def get(self, address: str, **parameters: Any) -> httpx.Response:  # noqa: ANN401 - what a query string takes
        """The response, whatever its status."""
        return self.portal.call(partial(self.http.get, address, params=parameters or None))

    def answer(self, address: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - what a query string takes
        """The answer as JSON; anything but 200 fails the test."""
        response = self.get(address, **parameters)
        assert response.status_code == 200, response.text
        told: dict[str, Any] = response.json()
        return told

    def data(self, address: str, **parameters: Any) -> Any:  # noqa: ANN401 - what a query string takes, and JSON
        """The data of an answer."""
        return self.answer(address, **parameters)["data"]

    def problem(self, address: str, **parameters: Any) -> dict[str, Any]:  # noqa: ANN401 - what a query string takes
        """What is said to be wrong; the response is held to be a problem of the status that it says."""
        response = self.get(address, **parameters)
        assert response.headers["content-type"] == "application/problem+json", response.text
        told: dict[str, Any] = response.json()
        assert told["status"] == response.status_code
        return told


@contextmanager
def running(app: FastAPI) -> Iterator[Client]:
    """Run an app from start to end, and a client to it."""
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    http = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1")
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(app.router.lifespan_context(app)),
        portal.wrap_async_context_manager(http) as opened,
    ):
        yield Client(app, portal, opened)
