"""Each benchmark runs on a small input and writes what it measured; how fast it is does not matter here."""

import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tuyun.graph.store import Store, StoreSettings

from benchmarks.first_reading import beside_the_driver
from benchmarks.scale import COMMANDS
from benchmarks.shapes import shape
from benchmarks.slow import ADDRESSES, LIVE, QUICK

ROOT = Path(__file__).parents[2]
MEASURED = {
    "load": ["checking the table", "loading", "loading again, unchanged", "removing", "plain UNWIND"],
    "read": ["by record", "by columns", "from the file", "into networkx"],
    "overhead": ["API, made anew", "API, kept", "driver", "bare FastAPI", "bare and driver"],
}


def measured(directory: Path, name: str, *options: str) -> list[dict[str, Any]]:
    """The rows that a benchmark writes to a directory."""
    command = [sys.executable, "-m", f"benchmarks.{name}", *options, "--results", str(directory)]
    subprocess.run(command, cwd=ROOT, check=True)
    rows: list[dict[str, Any]] = json.loads((directory / f"{name}.json").read_text("utf-8"))["rows"]
    return rows


@pytest.mark.once
@pytest.mark.long
@pytest.mark.parametrize("name", MEASURED)
def test_a_benchmark_measures_what_it_says_and_leaves_the_store_empty(
    name: str, empty_store: Store, store_settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", store_settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", store_settings.user)
    monkeypatch.setenv("NEO4J_PASSWORD", store_settings.password)
    begin = time.monotonic()
    rows = measured(tmp_path, name, "--cases", "200")
    elapsed = time.monotonic() - begin
    assert [row["what"] for row in rows] == MEASURED[name]
    assert all(0 < row["seconds"] < elapsed for row in rows)
    assert empty_store.ask("read/documents").rows == []


@pytest.mark.once
@pytest.mark.long
def test_every_command_is_measured_on_every_size(tmp_path: Path) -> None:
    rows = measured(tmp_path, "scale", "--sizes", "50")
    assert [row["what"] for row in rows] == ["load --bulk", "load", *COMMANDS]
    assert all(row["50"] > 0 for row in rows)


@pytest.mark.once
@pytest.mark.long
def test_the_first_reading_is_measured_beside_the_driver(tmp_path: Path) -> None:
    rows = measured(tmp_path, "first_reading", "--cases", "200")
    assert [row["what"] for row in rows] == [
        "first reading, just started", "first reading, again", "from the file", "the driver, a record a link",
    ]  # fmt: skip
    assert all(row["clock"] > 0 for row in rows)


def test_a_reading_quicker_than_a_tenth_of_a_second_has_a_ratio() -> None:
    row = {"what": "from the file", "clock": 0.00384, "processor, here": 0.0012, "processor, Neo4j": 0.0}
    assert beside_the_driver(row, 0.0961) == {
        "what": "from the file", "clock": 0.004, "processor, here": 0.001, "processor, Neo4j": 0.0,
        "driver / this": 25.0,
    }  # fmt: skip


@pytest.mark.once
@pytest.mark.long
def test_the_slow_addresses_are_measured_and_a_quick_address_beside_them(tmp_path: Path) -> None:
    rows = measured(tmp_path, "slow", "--cases", "200")
    beside = [f"{address} beside routes (200)" for address in (QUICK, LIVE)]
    assert [(row["address"], row["status"]) for row in rows] == [
        (address, 200) for address in (*ADDRESSES, *beside)
    ]
    assert all(row["requests"] >= 1 and row["p50 ms"] <= row["p95 ms"] <= row["longest ms"] for row in rows)


@pytest.mark.once
@pytest.mark.long
def test_the_centrality_benchmark_measures_a_library_beside_ours(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.centrality", "--results", str(tmp_path)]
    command += ["--rows", "betweenness BA1k", "--peers", "networkx,igraph"]
    subprocess.run(command, cwd=ROOT, check=True)
    rows = json.loads((tmp_path / "centrality.json").read_text("utf-8"))["rows"]
    assert [row["library"] for row in rows if row["seconds"]][:2] == ["tuyun", "networkx"]
    assert all(row["measure"] == "betweenness" and row["graph"] == "BA1k" for row in rows)
    done = subprocess.run([*command, "--rows", "none"], cwd=ROOT, check=True, capture_output=True, text=True)
    assert "betweenness BA1k" not in done.stderr, "what was measured is not measured again"


@pytest.mark.once
@pytest.mark.long
def test_shapes_are_what_their_names_say() -> None:
    case_file, attached, linked = shape("I1k"), shape("BA1k"), shape("R-MAT")
    degree = np.bincount(np.concatenate([case_file.sources, case_file.ends]))
    assert (case_file.directed, attached.directed, linked.directed) == (False, False, True)
    assert case_file.nodes == len(degree) == 50 + 1000 + sum(case_file.sources >= 1050)
    assert set(degree[1050:]) == {1}
    assert set(degree[50:1050]) == {4, 5, 6, 7, 8, 9}
    assert len(attached.sources) == 5 * 995
    assert len(set(zip(attached.sources.tolist(), attached.ends.tolist(), strict=True))) == 5 * 995
    assert len(linked.sources) == 1_000_000 == len(np.unique(linked.sources << 17 | linked.ends))
    victims = np.bincount(shape("KS1k").sources)[1050:]
    assert 0.15 < np.mean(victims == 2) < 0.25


@pytest.mark.once
def test_the_reading_benchmark_measures_the_first_narrative_and_many(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.reading", "--narratives", "2", "--results", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True)
    rows = json.loads((tmp_path / "reading.json").read_text("utf-8"))["rows"]
    assert [row["what"] for row in rows] == ["the first narrative", "another narrative", "2 narratives"]
    assert all(row["proposals"] > 0 < row["seconds"] for row in rows)
