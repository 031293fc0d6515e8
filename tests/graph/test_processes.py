"""Child processes: results in order, the first fault, and the end with their parent."""

import os
import time
from collections.abc import Iterator
from functools import partial

import pytest
from tuyun.graph.errors import InvalidSource, Where
from tuyun.graph.processes import map_in_processes

from tests.graph.local.helpers import answer, eventually, python, running

PARENT = """
import json, os, signal
from tests.graph.test_processes import process_of
from tuyun.graph.processes import map_in_processes
with map_in_processes(process_of, range(4), 2) as processes:
    print(json.dumps({"pids": list(set(processes))}), flush=True)
    signal.pause()
"""


def scaled(factor: int, number: int) -> tuple[int, int]:
    """A number times a factor, late for even numbers, and the process that took part."""
    time.sleep(0.05 if number % 2 == 0 else 0)
    return factor * number, os.getpid()


def refused(number: int) -> int:
    if number >= 3:
        raise InvalidSource(f"{number} is too much.", where=Where("numbers", number), todo="Take less.")
    return number


def process_of(_: int) -> int:
    time.sleep(0.2)
    return os.getpid()


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_the_order_of_the_parts(processes: int) -> None:
    with map_in_processes(partial(scaled, 3), range(9), processes) as results:
        values, ids = zip(*results, strict=True)
    assert values == tuple(range(0, 27, 3))
    assert (os.getpid() in ids) == (processes == 1)


@pytest.mark.parametrize("processes", [1, 2])
def test_the_fault_of_the_first_part_that_fails_is_raised_and_later_parts_are_not_read(processes: int) -> None:
    read: list[int] = []

    def parts() -> Iterator[int]:
        for number in range(50):
            read.append(number)
            yield number

    with map_in_processes(refused, parts(), processes) as results:
        assert [next(results) for _ in range(3)] == [0, 1, 2]
        with pytest.raises(InvalidSource, match=r"numbers:3: 3 is too much. Take less.") as raised:
            next(results)
    assert raised.value.where == Where("numbers", 3)
    assert len(read) < 10


def test_a_fault_of_the_parts_comes_after_the_results_of_the_parts_before_it() -> None:
    def parts() -> Iterator[int]:
        yield from range(2)
        raise InvalidSource("the file ends here.")

    with map_in_processes(refused, parts(), 2) as results:
        assert [next(results), next(results)] == [0, 1]
        with pytest.raises(InvalidSource, match="the file ends here"):
            next(results)


@pytest.mark.parametrize(("parts", "others"), [(3, False), (4, True)])
def test_the_first_parts_are_worked_on_alone(parts: int, others: bool) -> None:
    with map_in_processes(process_of, range(parts), 2, alone=3) as results:
        ids = list(results)
    assert ids[:3] == [os.getpid()] * 3
    assert (set(ids) != {os.getpid()}) == others


def test_processes_end_when_their_parent_is_killed() -> None:
    with python(PARENT) as parent:
        ids = answer(parent)["pids"]
        assert isinstance(ids, list)
        assert len(ids) == 2
        assert all(running(id_) for id_ in ids)
        parent.kill()
        parent.wait()
        assert eventually(lambda: not any(running(id_) for id_ in ids))
