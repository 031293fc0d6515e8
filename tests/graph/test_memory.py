"""The memory of a machine and of a control group."""

import subprocess
import sys
from pathlib import Path

import psutil
import pytest
from tuyun.graph.memory import free_memory, total_memory

MB = 2**20


def group(path: Path, **files: object) -> Path:
    for name, text in files.items():
        (path / f"memory.{name}").write_text(f"{text}\n", "ascii")
    return path


def test_a_control_group_bounds_what_the_machine_has(tmp_path: Path) -> None:
    path = group(tmp_path, max=64 * MB, current=40 * MB, stat=f"anon {30 * MB}\ninactive_file {8 * MB}")
    assert (total_memory(path), free_memory(path)) == (64 * MB, 32 * MB)


@pytest.mark.parametrize("limit", ["max", "", "many", 2**60])
def test_without_a_limit_the_machine_counts(tmp_path: Path, limit: object) -> None:
    path = group(tmp_path, max=limit, current=0, stat="inactive_file 0")
    machine = psutil.virtual_memory()
    assert total_memory(path) == machine.total
    assert 0 < free_memory(path) < machine.total


def test_a_group_that_says_only_its_limit_bounds_the_total(tmp_path: Path) -> None:
    path = group(tmp_path, max=MB)
    assert total_memory(path) == MB
    assert free_memory(path) > MB


def test_a_process_has_no_more_than_its_own_limit_leaves_it() -> None:
    script = (
        "import resource; from tuyun.graph.memory import free_memory; "
        f"resource.setrlimit(resource.RLIMIT_DATA, ({600 * MB}, {600 * MB})); print(free_memory())"
    )
    free = float(subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout)
    assert 0 < free < 600 * MB
