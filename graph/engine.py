"""The engine, such as Apache Spark, that computes the exact sums of measures in place of this process."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Engine = Callable[[Any, int], Iterable[tuple[Any, Any]]]
"""Called with a `Work` (see `tuyun.graph.fast.slots`) and a number of slots. It runs `sum_slot` for each slot, on
any machine, and returns the results in the order of the slots."""
_engine: ContextVar[Engine | None] = ContextVar("engine", default=None)


@contextmanager
def spread_by(engine: Engine) -> Iterator[None]:
    """Let an engine do the slots of all works in the block."""
    token = _engine.set(engine)
    try:
        yield
    finally:
        _engine.reset(token)


def current_engine() -> Engine | None:
    """The engine that does the slots; None if threads do."""
    return _engine.get()
