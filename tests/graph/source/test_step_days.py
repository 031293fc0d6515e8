"""Days of further steps in a table: read in their order, or refused by row and column."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from tuyun.graph.errors import SourceError
from tuyun.graph.source import Table, read_source
from tuyun.graph.source.cells import read_cells

from tests.graph.source.tables import TableDraft

DAYS = Path(__file__).parents[2] / "documents" / "fictional-days"


@pytest.fixture
def days(tmp_path: Path) -> TableDraft:
    return TableDraft(Path(shutil.copytree(DAYS, tmp_path / "days")))


def test_each_step_has_its_day_if_the_cell_is_filled() -> None:
    table = read_source(DAYS)
    assert isinstance(table, Table)
    for row in table.rows():
        cells = read_cells(table, row)
        assert {"opened": cells.opened} | {str(step): day for step, day in cells.days.items()} == {
            step: date.fromisoformat(row.cells[step])
            for step in ("opened", "charged", "judged", "closed")
            if row.cells[step]
        }


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("2029-01-01", "cases.csv:2: charged: 2029-01-01 is before the day on which the case was opened "
         "({opened}). Correct the day, or leave the cell empty."),
        ("soon", "cases.csv:2: charged: 'soon' is not a day (YYYY-MM-DD)"),
        ("2033-01-01", "cases.csv:2: charged: 2033-01-01 is after the document's last day (closing: "
         "2032-12-31). Correct the day; or the document, if it covers later cases."),
    ],
)  # fmt: skip
def test_a_day_that_cannot_be_is_refused(days: TableDraft, new: str, message: str) -> None:
    first = next(days.table().rows())
    before = ",".join(first.cells.values())
    cells = {**first.cells, "charged": new}
    days.change_table(before, ",".join(cells.values()))
    with pytest.raises(SourceError) as caught:
        days.read()
    assert days.fault(caught.value) == message.format(opened=first.cells["opened"])


def test_a_day_that_nobody_reads_is_named(days: TableDraft) -> None:
    days.edit("records.yaml", "judged: judged, ", "")
    with pytest.raises(SourceError) as caught:
        days.read()
    assert "the mapping does not read the column 'judged'" in days.fault(caught.value)
