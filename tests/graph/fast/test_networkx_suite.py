"""Networkx's own tests of every function of the backend, run on the backend."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tuyun.graph.fast import backend

ROOT = Path(__file__).parents[3]
MODULES = [
    "centrality.tests.test_betweenness_centrality",
    "centrality.tests.test_betweenness_centrality_subset",
    "centrality.tests.test_closeness_centrality",
    "centrality.tests.test_degree_centrality",
    "centrality.tests.test_eigenvector_centrality",
    "centrality.tests.test_harmonic_centrality",
    "components.tests.test_biconnected",
    "components.tests.test_connected",
    "link_analysis.tests.test_pagerank",
    "shortest_paths.tests.test_unweighted",
    "tests.test_bridges",
    "tests.test_core",
    "tests.test_structuralholes",
]


@pytest.mark.once
@pytest.mark.long
def test_networkx_own_tests_pass_on_the_backend(tmp_path: Path) -> None:
    environment = {**os.environ, "NETWORKX_TEST_BACKEND": "tuyun", "NETWORKX_FALLBACK_TO_NX": "1"}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "tests.graph.fast.networkx_plugin",
    ]
    modules = [f"networkx.algorithms.{module}" for module in MODULES]
    settings = tmp_path / "pytest.ini"
    settings.write_text("[pytest]\n")
    done = subprocess.run(
        [*command, "--rootdir", str(tmp_path), "-c", str(settings), "--pyargs", *modules],
        env={**environment, "PYTHONPATH": str(ROOT)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr[-2000:]
    assert not re.search(r"xfailed|failed|error", done.stdout.splitlines()[-1])
    ran = dict(re.findall(r"ran on tuyun: (\w+) (\d+)", done.stdout))
    assert set(ran) == set(backend.__all__), "each function of the backend is tested there"
