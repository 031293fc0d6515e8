"""What commands say with --on: the answers of a single machine, from executors of Spark."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from tests.cli.command import FICTIONAL, Tuyun, rows

pytestmark = pytest.mark.spark
DAYS = FICTIONAL.with_name("fictional-days")


@pytest.mark.parametrize("measure", ["betweenness", "edge_betweenness", "pagerank", "eigenvector"])
def test_ranks_from_executors_are_those_of_this_machine(asked: Tuyun, measure: str) -> None:
    command = ("rank", measure, "--limit", "100", "--format", "csv")
    here, there = rows(asked(*command)), rows(asked(*command, "--on", "local[2]"))
    for one, other in zip(here, there, strict=True):
        values = [float(row.pop("value") or "nan") for row in (one, other)]
        assert values[0] == pytest.approx(values[1], rel=1e-12, nan_ok=True)
        assert one == other


def test_parts_from_executors_are_those_of_this_machine(asked: Tuyun) -> None:
    command = ("structure", "parts", "--format", "json")
    here, there = asked(*command), asked(*command, "--on", "local[2]")
    assert (there.code, there.err) == (0, here.err)
    assert json.loads(there.out) == json.loads(here.out)
    assert len(json.loads(here.out)["data"]) > 20


def test_a_table_that_spark_reads_has_the_counts_of_the_store(changing: Tuyun) -> None:
    loaded = changing("load", DAYS)
    assert loaded.code == 0, loaded.err
    for command in (["flow", "--show", "conversions"], ["losses", "--exact"]):
        here = changing(*command, "--format", "json")
        there = changing(*command, "--format", "json", "--on", "local[2]", "--table", DAYS)
        assert (there.code, there.err) == (0, "")
        assert json.loads(there.out) == json.loads(here.out)


def test_a_fault_that_spark_finds_is_named_by_column(tuyun: Tuyun, tmp_path: Path) -> None:
    made = tmp_path / "table"
    shutil.copytree(FICTIONAL, made)
    whole = (made / "cases.csv").read_text("utf-8")
    faults = {
        whole.replace("A-2,", "a-1,"): "case: the case 'A-1' appears twice.",
        whole.replace("2023-03-05", "2023-02-30"): "opened: '2023-02-30' is not a day (YYYY-MM-DD).",
        whole.replace("Northern unit", "Eastern unit"): "unit: names no entity: 'Eastern unit'.",
    }
    document = (made / "document.yaml").read_text("utf-8")
    [before] = [line for line in document.splitlines() if line.startswith("sha256:")]
    for text, fault in faults.items():
        (made / "cases.csv").write_text(text, "utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        (made / "document.yaml").write_text(document.replace(before, f"sha256: {digest}"), "utf-8")
        said = tuyun("flow", "--on", "local[2]", "--table", made)
        assert (said.code, said.out) == (1, "")
        assert f"{made / 'cases.csv'}: {fault}" in said.err
