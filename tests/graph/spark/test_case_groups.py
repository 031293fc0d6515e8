"""A table that Spark groups gives the groups that the store gives after a load."""

import hashlib
import json
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest
from pyarrow import csv, parquet, types
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.source import read_source
from tuyun.graph.source.records import Table
from tuyun.graph.spark.case_groups import case_groups
from tuyun.graph.store import Store, load

from tests.cli.command import FICTIONAL

pytestmark = pytest.mark.spark


def grouped(directory: Path) -> list[str]:
    table = read_source(directory, every_row=False)
    assert isinstance(table, Table)
    return in_order(case_groups("local[2]", table))


def in_order(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    return sorted(json.dumps(dict(row), sort_keys=True) for row in rows)


def name_table(directory: Path, name: str) -> None:
    """Name another table in a copy of a document, and its sum."""
    document, records = directory / "document.yaml", directory / "records.yaml"
    digest = hashlib.sha256((directory / name).read_bytes()).hexdigest()
    lines = document.read_text("utf-8").splitlines()
    summed = [f"sha256: {digest}" if line.startswith("sha256:") else line for line in lines]
    document.write_text("\n".join(summed), "utf-8")
    records.write_text(records.read_text("utf-8").replace("table: cases.csv", f"table: {name}"), "utf-8")


def test_groups_are_those_of_the_store_from_csv_and_json(empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, read_source(FICTIONAL))
    asked = empty_store.ask("read/case_patterns", types=sorted(step_types()), named=losing_types())
    assert grouped(FICTIONAL) == in_order(asked.value)
    made = tmp_path / "json"
    shutil.copytree(FICTIONAL, made)
    name_table(made, "cases.jsonl")
    assert grouped(made) == in_order(asked.value)


def test_typed_columns_of_parquet_are_read_as_cells(tmp_path: Path) -> None:
    days, made = FICTIONAL.with_name("fictional-days"), tmp_path / "parquet"
    shutil.copytree(days, made)
    table = csv.read_csv(days / "cases.csv")
    assert types.is_date32(table.schema.field("opened").type)
    parquet.write_table(table, made / "cases.parquet")
    name_table(made, "cases.parquet")
    assert grouped(made) == grouped(days)
