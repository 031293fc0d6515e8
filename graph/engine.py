"""Which engine, such as Apache Spark, does the exact sums of measures in place of the threads of this process."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Engine = Callable[[Any, int], Iterable[tuple[Any, Any]]]
"""Does `sum_slot` of a `Work` (see `tuyun.graph.fast.slots`) for so many slots, and returns in their order what it
returned."""
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
