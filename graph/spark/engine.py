"""The slots of exact sums, each a task of Spark: broadcast columns in, vectors out.

There are as many tasks as slots, which the network decides and not the number of executors, and the vectors are
added in the order of the slots. So no bit of a result depends on executors, nor on which of them are lost: Spark
does the tasks of a lost executor again, elsewhere.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tuyun.graph.engine import spread_by
from tuyun.graph.errors import InvalidSettings, Where
from tuyun.graph.fast.slots import Arrays, Work, sum_slot
from tuyun.graph.spark.context import spark_context

Sparse = tuple[NDArray[np.int64], NDArray[Any], int]
"""Places that are not zero, their values, and the length."""


@contextmanager
def spread_over_spark(master: str) -> Iterator[None]:
    """Spread the exact sums of all measures in the block over the executors of a Spark master.

    Raises:
        InvalidSettings: Spark cannot be used (see `spark_context`), or its executors failed.
        MissingExtra: the packages are not installed.
    """
    with spark_context(master) as context, spread_by(partial(sum_slots, context)):
        yield


def sum_slots(context: Any, work: Work[Any], slots: int) -> Sequence[tuple[Arrays, Arrays]]:  # noqa: ANN401 - of pyspark
    """An `Engine` (see `graph.engine`): a task for each slot."""
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    sent = context.broadcast((_versions(), work))
    try:
        parts = context.parallelize(range(slots), max(1, slots)).map(partial(_sum_sent, sent)).collect()
    except Py4JJavaError as error:
        raise _failed(str(error.java_exception.getMessage())) from error
    except PySparkException as error:  # what it becomes once Spark SQL was used in this process
        raise _failed(str(error)) from error
    finally:
        sent.destroy()
    return [(sums, tuple(map(_dense, written))) for sums, written in parts]


def _sum_sent(sent: Any, slot: int) -> tuple[Arrays, tuple[Sparse, ...]]:  # noqa: ANN401 - of pyspark
    """What an executor does."""
    versions, work = sent.value
    if versions != _versions():
        raise ValueError(f"the versions of numba and numpy are {_versions()} here, and {versions} where it began")
    sums, joint = sum_slot(work, slot)
    return tuple(sums), tuple(map(_sparse, joint))


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
