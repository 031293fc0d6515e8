"""Invented cases: the same seed gives the same table, which is read like any other document."""

import hashlib
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from tuyun.graph.derive import derive_row
from tuyun.graph.source import Table, read_source

from benchmarks.invent_cases import COURTS, OUTCOMES, POLICE, PROSECUTORS, invent_cases, rows
from tests.graph.local.helpers import tree

SUM = "60a0e694cf1f44a0b607b4da55e3eaf45244007ebfba99d7dd441fc401caa0a8"
"""SHA-256 of the table of 100 cases with seed 7, which every Python on every machine must write."""


def read(directory: Path) -> Table:
    """The document at a directory, which must be a table."""
    source = read_source(directory)
    assert isinstance(source, Table)
    return source


def test_the_same_seed_gives_the_same_bytes_in_every_process(tmp_path: Path) -> None:
    invent_cases(tmp_path / "here", 100, 7)
    command = [
        sys.executable,
        "-m",
        "benchmarks.invent_cases",
        str(tmp_path / "there"),
        "--cases",
        "100",
        "--seed",
        "7",
    ]
    subprocess.run(command, check=True, env={"PYTHONHASHSEED": "1"}, cwd=Path(__file__).parents[2])
    assert tree(tmp_path / "here") == tree(tmp_path / "there")
    assert hashlib.sha256((tmp_path / "here" / "cases.csv").read_bytes()).hexdigest() == SUM


def test_another_seed_gives_another_table(tmp_path: Path) -> None:
    invent_cases(tmp_path / "one", 100, 1)
    invent_cases(tmp_path / "two", 100, 2)
    assert read(tmp_path / "one").content != read(tmp_path / "two").content


def test_more_cases_begin_with_the_same_ones() -> None:
    assert list(rows(50, 3)) == list(rows(500, 3))[:50]


def test_json_lines_hold_the_same_cases_as_csv(tmp_path: Path) -> None:
    invent_cases(tmp_path / "csv", 60, 7)
    invent_cases(tmp_path / "lines", 60, 7, jsonl=True)
    csv, lines = read(tmp_path / "csv"), read(tmp_path / "lines")
    assert [row.cells for row in lines.rows()] == [row.cells for row in csv.rows()]
    assert [derive_row(lines, row) for row in lines.rows()] == [derive_row(csv, row) for row in csv.rows()]


def test_the_institutions_are_fifty_and_every_kind_is_used(tmp_path: Path) -> None:
    invent_cases(tmp_path, 2000, 7)
    table = read(tmp_path)
    assert POLICE + PROSECUTORS + COURTS == 50
    labels = Counter(entity.label for entity in table.entities)
    assert labels == {"Institution": POLICE + PROSECUTORS, "Court": COURTS, "Factor": 3}
    ends = {
        end
        for row in table.rows()
        for link in derive_row(table, row).links.values()
        for end in (link.source, link.target)
    }
    assert {entity.id for entity in table.entities} <= ends


def test_cases_end_at_every_stage_in_the_shares_that_are_stated() -> None:
    cases = 20_000
    counts = Counter(row["outcome"] for row in rows(cases, 7))
    assert sum(share for _, share in OUTCOMES) == pytest.approx(1)
    assert {name: round(count / cases, 2) for name, count in counts.items()} == pytest.approx(
        dict(OUTCOMES), abs=0.011
    )


def test_a_row_is_filled_as_far_as_its_case_came() -> None:
    for row in rows(2000, 7):
        reached = {column for column in ("dropped_by", "prosecuted_by", "court", "reason") if row[column]}
        assert (
            reached
            == {
                "investigated": set(),
                "dropped": {"dropped_by", "reason"},
                "prosecuted": {"prosecuted_by"},
                "dismissed": {"prosecuted_by", "court", "reason"},
                "acquitted": {"prosecuted_by", "court"},
                "convicted": {"prosecuted_by", "court"},
            }[row["outcome"]]
        )
        assert not (row["victims"] and row["pseudonyms"])


def test_some_victims_stand_in_two_cases() -> None:
    named = Counter(name for row in rows(2000, 7) for name in row["pseudonyms"].split(";") if name)
    assert 0 < sum(times > 1 for times in named.values()) < len(named) / 5


@pytest.mark.parametrize("cases", ["0", "1000000", "many"])
def test_a_number_of_cases_that_cannot_be_is_refused(tmp_path: Path, cases: str) -> None:
    command = [sys.executable, "-m", "benchmarks.invent_cases", str(tmp_path / "x"), "--cases", cases]
    done = subprocess.run(command, check=False, capture_output=True, cwd=Path(__file__).parents[2])
    assert done.returncode == 2
    assert b"--cases" in done.stderr
    assert not (tmp_path / "x").exists()
