"""A plugin for networkx's own tests: what we have must run on us; networkx may help with all else.

Loaded by ``-p tests.graph.fast.strict`` beside ``NETWORKX_TEST_BACKEND=tuyun`` and ``NETWORKX_FALLBACK_TO_NX=1``.
A function of ours that gives up fails its test, where networkx would quietly take its own.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from tuyun.graph.fast import backend

ran: dict[str, int] = {}
"""How often each function of ours ran."""


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
            raise AssertionError(f"{name} gave up: {error}") from error

    return strict


def pytest_terminal_summary(terminalreporter: Any) -> None:  # noqa: ANN401 - pytest's own
    for name, times in _sorted(ran).items():
        terminalreporter.write_line(f"ran on tuyun: {name} {times}")


def _sorted(told: Mapping[str, int]) -> Mapping[str, int]:
    return {name: told[name] for name in sorted(told)}
