"""A pytest plugin for networkx's own tests: a function of the backend that refuses a call fails its test.

Loaded by ``-p tests.graph.fast.networkx_plugin`` with ``NETWORKX_TEST_BACKEND=tuyun`` and
``NETWORKX_FALLBACK_TO_NX=1``, by which networkx runs functions that the backend does not have, and would
quietly run refused calls too.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from tuyun.graph.fast import backend

ran: dict[str, int] = {}
"""Number of calls of each function of the backend."""


def pytest_configure() -> None:
    for name in backend.__all__:
        setattr(backend, name, _strict(name, getattr(backend, name)))


def _strict(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def strict(*args: object, **kwargs: object) -> object:
        ran[name] = ran.get(name, 0) + 1
        try:
            return function(*args, **kwargs)
        except NotImplementedError as error:
            raise AssertionError(f"{name} refused: {error}") from error

    return strict


def pytest_terminal_summary(terminalreporter: Any) -> None:  # noqa: ANN401 - pytest's own
    for name in sorted(ran):
        terminalreporter.write_line(f"ran on tuyun: {name} {ran[name]}")
