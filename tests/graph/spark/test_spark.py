"""Measures on executors of Spark: the same bits on any number of them, and if one is killed in the middle."""

import shutil
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import networkx as nx
import psutil
import pytest
from tuyun.graph.engine import spread_by
from tuyun.graph.errors import InvalidSettings
from tuyun.graph.spark.context import spark_context
from tuyun.graph.spark.engine import SparkEngine, spread_over_spark

from tests.graph.fast.graphs import case_file

pytestmark = pytest.mark.spark
CASES, SCATTERED = case_file(400, shared=0.5), nx.gnm_random_graph(300, 900, seed=5)
MEASURED = (
    ("betweenness_centrality", CASES), ("betweenness_centrality", SCATTERED), ("closeness_centrality", CASES),
    ("harmonic_centrality", CASES), ("edge_betweenness_centrality", SCATTERED), ("pagerank", CASES),
    ("pagerank", SCATTERED), ("eigenvector_centrality", SCATTERED),
)  # fmt: skip


def measured() -> list[str]:
    values = [repr(getattr(nx, name)(nx.Graph(graph), backend="tuyun")) for name, graph in MEASURED]
    sparse = nx.gnm_random_graph(400, 260, seed=5)
    return [*values, repr([sorted(part, key=str) for part in nx.connected_components(sparse, backend="tuyun")])]


class Killing(SparkEngine):
    """Kills an executor before it calls a function with the parts that are held for the third time."""

    calls = 0

    def _each(self, *arguments: Any) -> list[Any]:  # noqa: ANN401 - as SparkEngine has them
        self.calls += 1
        if self.calls == 3:
            while len(executors()) < 2:
                time.sleep(0.05)
            executors()[0].kill()
        return super()._each(*arguments)


def executors() -> list[psutil.Process]:
    """The processes of executors that this process started."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):  # it has ended
            if "CoarseGrainedExecutorBackend" in " ".join(process.cmdline()):
                found.append(process)
    return found


@pytest.fixture
def _without_logs_of_workers() -> Iterator[None]:
    """A local cluster writes the logs of its workers beside the package."""
    yield
    import pyspark

    shutil.rmtree(Path(pyspark.__file__).parent / "work", ignore_errors=True)


def test_no_bit_depends_on_the_number_of_executors() -> None:
    here = measured()
    for master in ("local[1]", "local[2]"):
        with spread_over_spark(master):
            assert measured() == here
    assert not [process for process in psutil.Process().children() if "java" in process.name()]


@pytest.mark.usefixtures("_without_logs_of_workers")
def test_a_killed_executor_changes_no_bit() -> None:
    graph = nx.gnm_random_graph(12_000, 40_000, seed=5)
    here = repr(nx.betweenness_centrality(nx.Graph(graph), backend="tuyun"))
    ranked = repr(nx.pagerank(nx.Graph(graph), backend="tuyun"))
    killed: list[tuple[int, int]] = []

    def kill_one(context: Any, end: threading.Event) -> None:  # noqa: ANN401 - of pyspark
        tracker = context.statusTracker()
        while not (killed or end.is_set()):
            for stage in map(tracker.getStageInfo, tracker.getActiveStageIds()):
                if stage and 3 <= stage.numCompletedTasks < stage.numTasks - 6 and len(executors()) == 2:
                    victim = executors()[0]
                    victim.kill()
                    killed.append((stage.numCompletedTasks, stage.numTasks))
                    break
            time.sleep(0.05)

    with spark_context("local-cluster[2,1,1024]") as context:
        end = threading.Event()
        killer = threading.Thread(target=kill_one, args=(context, end))
        killer.start()
        try:
            with spread_by(SparkEngine(context)):
                there = repr(nx.betweenness_centrality(nx.Graph(graph), backend="tuyun"))
        finally:
            end.set()
            killer.join()
        iterating = Killing(context)
        with spread_by(iterating):
            assert repr(nx.pagerank(nx.Graph(graph), backend="tuyun")) == ranked
    assert iterating.calls > 3
    assert there == here
    [(completed, tasks)] = killed
    assert 3 <= completed < tasks == 32


def test_executors_that_lack_tuyun_are_an_error_that_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYSPARK_PYTHON", str(Path(sys.executable).resolve()))  # without the packages
    message = (
        r"--on: the executors of Spark failed: ModuleNotFoundError: No module named '\w+'\. Each needs this "
        r"version of Tuyun and its packages, and PYSPARK_PYTHON has to name its Python\."
    )
    with spread_over_spark("local[1]"), pytest.raises(InvalidSettings, match=message):
        measured()


def test_a_master_that_does_not_answer_is_named() -> None:
    with pytest.raises(InvalidSettings) as caught, spread_over_spark("spark://127.0.0.1:1"):
        pass
    assert str(caught.value) == (
        "--on: no Spark master answers at spark://127.0.0.1:1. "
        "Start it, or give local[N] to use this machine alone."
    )
