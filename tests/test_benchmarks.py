"""The benchmarks run, small; their figures are nobody's concern here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from graph.store import Store, StoreSettings

ROOT = Path(__file__).parents[1]
MEASURED = {
    "load": ["checking the table", "loading", "loading again, unchanged", "removing", "plain UNWIND"],
    "read": ["by record", "by columns", "into networkx"],
}


@pytest.mark.once
@pytest.mark.parametrize("name", MEASURED)
def test_a_benchmark_measures_what_it_says_and_leaves_the_store_empty(
    name: str, empty_store: Store, store_settings: StoreSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", store_settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", store_settings.user)
    monkeypatch.setenv("NEO4J_PASSWORD", store_settings.password)
    command = [sys.executable, "-m", f"benchmarks.{name}", "--cases", "200", "--results", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    told = json.loads((tmp_path / f"{name}.json").read_text("utf-8"))
    assert [row["what"] for row in told["rows"]] == MEASURED[name]
    assert all(row["seconds"] >= 0 for row in told["rows"])
    assert empty_store.ask("read/documents").rows == []
