"""The engine, such as Apache Spark, that does the sums and products of measures in place of this process."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from contextvars import ContextVar
from typing import Any, Protocol

Each = Callable[[Callable[[Any, Any], Any], Any], Sequence[Any]]
"""A function ``each(work, value)``: it calls ``work(part, value)`` for each part that an engine holds, and
returns the results in the order of the parts."""


class Engine(Protocol):
    """Does pieces of a work on any machines; what it returns depends on no machine."""

    @property
    def parallelism(self) -> int:
        """How many pieces are done at the same time."""

    def sum_slots(self, work: Any, slots: int) -> Iterable[tuple[Any, Any]]:  # noqa: ANN401 - a `Work`
        """The results of `sum_slot` (see `tuyun.graph.fast.slots`) for each slot of a work, in order."""

    def hold(self, parts: Sequence[Any]) -> AbstractContextManager[Each]:
        """Keep parts where pieces are done, for work on them that is repeated in the block."""


_engine: ContextVar[Engine | None] = ContextVar("engine", default=None)


@contextmanager
def spread_by(engine: Engine) -> Iterator[None]:
    """Let an engine do the work of all measures in the block, as far as these can be spread."""
    token = _engine.set(engine)
    try:
        yield
    finally:
        _engine.reset(token)


def current_engine() -> Engine | None:
    """The engine of the block; None if the threads of this process do the work."""
    return _engine.get()
