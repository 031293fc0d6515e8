"""The work of measures as tasks of Spark: broadcast columns in, vectors out.

Exact sums have as many tasks as slots, which the network decides and not the number of executors, and the vectors
are added in the order of the slots. Products have a task for each range of nodes, and a node's product does not
depend on its range. So no bit of a result depends on executors, nor on which of them are lost: Spark does the
tasks of a lost executor again, elsewhere.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.engine import Each, spread_by
from tuyun.graph.errors import InvalidSettings, Where
from tuyun.graph.fast.slots import Arrays, Work, sum_slot
from tuyun.graph.spark.context import spark_context

Sparse = tuple[NDArray[np.int64], NDArray[Any], int]
"""Places that are not zero, their values, and the length."""


@contextmanager
def spread_over_spark(master: str) -> Iterator[None]:
    """Spread the work of all measures in the block over the executors of a Spark master.

    Raises:
        InvalidSettings: Spark cannot be used (see `spark_context`), or its executors failed.
        MissingExtra: the packages are not installed.
    """
    with spark_context(master) as context, spread_by(SparkEngine(context)):
        yield


class SparkEngine:
    """An `Engine` (see `tuyun.graph.engine`): a task for each piece."""

    def __init__(self, context: Any) -> None:  # noqa: ANN401 - of pyspark
        self._context = context

    @property
    def parallelism(self) -> int:
        """How many tasks run at the same time, as far as Spark knows when it is asked."""
        return max(1, int(self._context.defaultParallelism))

    def sum_slots(self, work: Work[Any], slots: int) -> Sequence[tuple[Arrays, Arrays]]:
        """See `tuyun.graph.engine.Engine`."""
        with self._sent(work) as sent:
            parts = self._results(slots, partial(_sum_sent, sent))
        return [(sums, tuple(map(_dense, written))) for sums, written in parts]

    @contextmanager
    def hold(self, parts: Sequence[Any]) -> Iterator[Each]:
        """See `tuyun.graph.engine.Engine`. A part is loaded by the executors that work on it."""
        with ExitStack() as stack:
            yield partial(self._each, [stack.enter_context(self._sent(part)) for part in parts])

    def _each(self, held: Sequence[Any], function: Callable[[Any, Any], Any], value: object) -> list[Any]:
        with self._sent(value) as sent:
            return self._results(len(held), partial(_call, function, held, sent))

    @contextmanager
    def _sent(self, value: object) -> Iterator[Any]:
        sent = self._context.broadcast((_versions(), value))
        try:
            yield sent
        finally:
            sent.destroy()

    def _results(self, tasks: int, function: Callable[[int], Any]) -> list[Any]:
        from py4j.protocol import Py4JJavaError
        from pyspark.errors import PySparkException

        try:
            results: list[Any] = self._context.parallelize(range(tasks), max(1, tasks)).map(function).collect()
        except Py4JJavaError as error:
            raise _failed(str(error.java_exception.getMessage())) from error
        except PySparkException as error:  # what it becomes once Spark SQL was used in this process
            raise _failed(str(error)) from error
        return results


def _sum_sent(sent: Any, slot: int) -> tuple[Arrays, tuple[Sparse, ...]]:  # noqa: ANN401 - of pyspark
    """What an executor does for a slot."""
    sums, joint = sum_slot(_value_of(sent), slot)
    return tuple(sums), tuple(map(_sparse, joint))


def _call(function: Callable[[Any, Any], Any], held: Sequence[Any], sent: Any, number: int) -> Any:  # noqa: ANN401 - of pyspark, and what the function returns
    """What an executor does for a part that is held."""
    return function(_value_of(held[number]), _value_of(sent))


def _value_of(sent: Any) -> Any:  # noqa: ANN401 - of pyspark, and what was sent
    versions, value = sent.value
    if versions != _versions():
        raise ValueError(f"the versions of numba and numpy are {_versions()} here, and {versions} where it began")
    return value


def _versions() -> tuple[str, str]:
    """What decides the bits of a sum."""
    import numba

    return numba.__version__, np.__version__


def _sparse(written: NDArray[Any]) -> Sparse:
    places = np.flatnonzero(written)
    return places, written[places], len(written)


def _dense(written: Sparse) -> NDArray[Any]:
    places, values, length = written
    whole = np.zeros(length, values.dtype)
    whole[places] = values
    return whole


def _failed(message: str) -> InvalidSettings:
    """What the executors ran into, by the last line of Python's traceback if there is one."""
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    faults = [line for line in lines if "Error: " in line and not line.startswith(("at ", "org.", "java."))]
    return InvalidSettings(
        f"the executors of Spark failed: {(faults or lines[:1])[-1].rstrip('.')}.",
        where=Where(field="--on"),
        todo="Each needs this version of Tuyun and its packages, and PYSPARK_PYTHON has to name its Python.",
    )
