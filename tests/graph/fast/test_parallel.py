"""Work in threads: same results, progress reports, Ctrl-C, and the memory that is stated before."""

import _thread
import logging
import re
import signal
import threading
import time
import tracemalloc
from typing import Any

import networkx as nx
import pytest
from tuyun.graph.fast import backend, parallel, power_iteration
from tuyun.graph.fast.conversion import from_networkx
from tuyun.graph.fast.csr import CsrGraph

from tests.graph.fast.graphs import case_file

pytestmark = pytest.mark.once

MEASURES = (
    "betweenness_centrality", "edge_betweenness_centrality", "closeness_centrality", "harmonic_centrality",
    "constraint", "pagerank", "eigenvector_centrality",
)  # fmt: skip


@pytest.mark.once
@pytest.mark.parametrize("name", MEASURES)
def test_no_bit_of_a_result_depends_on_the_number_of_threads(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    graphs = [case_file(900), case_file(400, shared=0.5), nx.gnm_random_graph(700, 2500, seed=5)]
    monkeypatch.setattr(power_iteration, "PARALLEL_LINKS", 0)
    results = []
    for threads in ("1", "2", "5"):
        monkeypatch.setenv("TUYUN_THREADS", threads)
        assert parallel.threads() == int(threads)
        options = {"max_iter": 3000} if "eigen" in name else {}
        results.append([repr(getattr(nx, name)(nx.Graph(graph), **options, backend="tuyun")) for graph in graphs])
    assert results[0] == results[1] == results[2]


@pytest.mark.parametrize("setting", ["", "0", "many", "-1"])
def test_without_a_number_of_threads_there_are_as_many_as_processors(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TUYUN_THREADS", setting)
    assert 1 <= parallel.threads() <= parallel.SLOTS


def test_pieces_of_a_slot_are_done_in_order_and_each_once() -> None:
    done: list[list[int]] = [[] for _ in range(parallel.SLOTS)]
    parallel.run_pieces("counting", 100, lambda: None, lambda piece, slot, _: done[slot].append(piece))
    assert done == [list(range(slot, 100, parallel.SLOTS)) for slot in range(parallel.SLOTS)]
    parallel.run_pieces("nothing", 0, lambda: None, lambda *_: pytest.fail("there is no piece"))


def test_long_work_is_told_of_and_short_work_is_not() -> None:
    reports: list[tuple[str, int, int]] = []
    with parallel.reporting(lambda *report: reports.append(report)):
        parallel.run_pieces("short", 2, lambda: None, lambda *_: None)
        assert reports == []
        parallel.run_pieces("long", 33, lambda: None, lambda piece, *_: time.sleep(1.2) if piece == 32 else None)
    assert reports[-1] == ("long", 33, 33)
    assert all(name == "long" and done <= total == 33 for name, done, total in reports)


def test_ctrl_c_ends_the_work_after_the_pieces_under_way() -> None:
    begun: list[int] = []

    def do(piece: int, _slot: int, _state: None) -> None:
        begun.append(piece)
        if piece == 2 * parallel.SLOTS:  # the third of the first slot
            _thread.interrupt_main()
        time.sleep(0.05)

    before = threading.active_count()
    was = signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell ignores it in the background
    try:
        with pytest.raises(KeyboardInterrupt):
            parallel.run_pieces("counting", 10_000, lambda: None, do)
    finally:
        signal.signal(signal.SIGINT, was)
    assert len(begun) < 1000
    assert threading.active_count() == before


def test_an_error_in_a_thread_is_raised() -> None:
    def do(piece: int, *_: object) -> None:
        if piece == 7:
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        parallel.run_pieces("counting", 50, lambda: None, do)


def test_memory_is_stated_before_the_work(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "tuyun.fast"):
        nx.betweenness_centrality(nx.gnm_random_graph(300, 900, seed=1), backend="tuyun")
    messages = [record.message.split(" takes about ") for record in caplog.records]
    assert [name for name, _ in messages] == ["reducing the graph", "betweenness"]
    assert all(re.fullmatch(r"\d+ MB of memory", size) for _, size in messages)


@pytest.mark.parametrize("shape", ["shared", "private", "scattered"])
@pytest.mark.parametrize(
    "name",
    ["betweenness_centrality", "closeness_centrality", "constraint", "effective_size", "pagerank", "bridges"],
)
def test_no_more_memory_is_taken_than_is_stated(name: str, shape: str, monkeypatch: pytest.MonkeyPatch) -> None:
    made = {
        "shared": case_file(4000, shared=0.2),
        "private": case_file(4000),
        "scattered": nx.gnm_random_graph(4000, 12_000, seed=1),
    }[shape]
    converted = from_networkx(made)
    graph: Any = CsrGraph(converted.ids, converted.out)  # in place of a networkx graph
    stated: list[int] = []
    monkeypatch.setattr(parallel, "require_memory", lambda _, needed: stated.append(needed))
    function: Any = getattr(backend, name)
    list(function(graph))  # loads or compiles the kernels
    stated.clear()
    tracemalloc.start()
    try:
        list(function(graph))  # and an answer is made whole
        taken = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert taken <= max(stated)
