"""The files for Neo4j's importer: the same bytes whoever makes them, and what is left to be done."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, LoadConflict
from tuyun.graph.source import Table
from tuyun.graph.store import import_rows
from tuyun.graph.store.import_files import ImportFiles
from tuyun.graph.store.import_rows import TableRows, write_rows

from tests.graph.store.invented import table


@pytest.fixture
def cases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Table:
    """A table that several processes share, a few rows each."""
    monkeypatch.setattr(import_rows, "PART", 30)
    monkeypatch.setattr(import_rows, "ALONE", 1)
    return table(tmp_path / "cases", cases=400)


def written(
    directory: Path, cases: Table, processes: int = 1
) -> tuple[list[str], dict[str, bytes], TableRows, list[int]]:
    """Options and files, what is left to be done, and the numbers of rows that were reported."""
    directory.mkdir()
    seen: list[int] = []
    with ImportFiles(directory) as files:
        rows = write_rows(files, cases, {}, lambda done, _: seen.append(done), processes)
    return files.options, {path.name: path.read_bytes() for path in directory.iterdir()}, rows, seen


def test_several_processes_write_the_same_files_as_a_single_one(cases: Table, tmp_path: Path) -> None:
    alone = written(tmp_path / "alone", cases)
    assert written(tmp_path / "shared", cases, processes=2) == alone
    _, files, rows, seen = alone
    assert seen == [*range(30, 400, 30), 400]
    first = [
        line.split(b",")[0] for data in files.values() if data.startswith(b'"id:ID"') for line in data.splitlines()
    ]
    nodes = [id_ for id_ in first if b"-victim-" in id_]
    assert len(nodes) == len(set(nodes)) > 0
    assert rows.repeated
    assert {f'"{row["id"]}"'.encode() for row in rows.repeated} <= set(nodes)


def test_the_size_of_a_part_changes_nothing_but_the_order_of_lines(
    cases: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    options, files, rows, _ = written(tmp_path / "parts", cases)
    monkeypatch.setattr(import_rows, "PART", 1_000)
    again, whole, rest, _ = written(tmp_path / "whole", cases)
    assert (again, rest) == (options, rows)
    assert {name: sorted(data.splitlines()) for name, data in files.items()} == {
        name: sorted(data.splitlines()) for name, data in whole.items()
    }


@pytest.mark.parametrize("cell", ["two\nlines", "two\rhalves", "plain"])
def test_the_importer_is_told_of_line_breaks_in_values(cell: str, cases: Table, tmp_path: Path) -> None:
    lines = cases.path.read_text("utf-8").splitlines()
    text = [f"{lines[0]},remark", *(f'{line},"{cell}"' for line in lines[1:])]
    cases.path.write_bytes("\n".join(text).encode())
    kept = replace(cases, mapping=cases.mapping.model_copy(update={"kept": ("remark",)}))
    options, *_ = written(tmp_path / "files", kept)
    assert ("--multiline-fields=true" in options) == (cell != "plain")


@pytest.mark.parametrize("processes", [1, 2])
def test_the_first_row_that_contradicts_a_document_or_the_mapping_is_named(
    processes: int, cases: Table, tmp_path: Path
) -> None:
    with ImportFiles(tmp_path) as files, pytest.raises(LoadConflict, match="'arlavia-cases-case-c-000200' is in"):
        write_rows(files, cases, {"arlavia-cases-case-c-000200": "intruding"}, processes=processes)
    lines = cases.path.read_text("utf-8").splitlines()
    form = cases.mapping.form
    assert form
    column = lines[0].split(",").index(form)
    for number in (150, 350):
        cells = lines[number].split(",")
        cells[column] = f"theft-{number}"
        lines[number] = ",".join(cells)
    cases.path.write_text("\n".join(lines) + os.linesep, "utf-8")
    with ImportFiles(tmp_path) as files, pytest.raises(InvalidSource, match="no form 'theft-150'"):
        write_rows(files, cases, {}, processes=processes)
