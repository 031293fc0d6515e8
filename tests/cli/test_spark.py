"""tuyun rank --on: the ranks of a single machine, from executors of Spark."""

import pytest

from tests.cli.command import Tuyun, rows

pytestmark = pytest.mark.spark


@pytest.mark.parametrize("measure", ["betweenness", "edge_betweenness"])
def test_ranks_from_executors_are_those_of_this_machine(asked: Tuyun, measure: str) -> None:
    command = ("rank", measure, "--limit", "100", "--format", "csv")
    here, there = rows(asked(*command)), rows(asked(*command, "--on", "local[2]"))
    for one, other in zip(here, there, strict=True):
        assert float(one.pop("value")) == pytest.approx(float(other.pop("value")), rel=1e-12)
        assert one == other
