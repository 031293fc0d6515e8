"""A table of records is read row by row; each row is its own sentence and quote."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from tuyun.graph.source import Table, read_source
from tuyun.graph.source.cells import read_cells

from tests.graph.source.tables import TableDraft

PAGE = Path(__file__).parents[3] / "docs" / "records.md"


def test_a_row_keeps_its_number_its_line_and_its_own_words(records: TableDraft) -> None:
    rows = list(records.table().rows())
    assert [(row.number, row.line) for row in rows] == [(1, 2), (2, 3), (3, 4), (4, 5)]
    assert [row.quote for row in rows] == (records.path / "cases.csv").read_text("utf-8").splitlines()[1:]
    assert rows[0].cells == {
        "case": "A-1",
        "opened": "2023-02-01",
        "form": "sex_trafficking",
        "unit": "Northern unit",
        "court": "district court",
        "victims": "2",
        "pseudonyms": "",
        "outcome": "convicted",
        "remark": "heard twice, then decided",
    }


def test_a_row_of_json_keeps_its_own_words(records: TableDraft) -> None:
    csv_cells = [row.cells for row in records.table().rows()]
    records.use_json_lines()
    rows = list(records.table().rows())
    assert [(row.number, row.line) for row in rows] == [(1, 1), (2, 2), (3, 3), (4, 4)]
    assert [row.quote for row in rows] == (records.path / "cases.jsonl").read_text("utf-8").splitlines()
    assert [row.cells for row in rows] == csv_cells


def test_the_rows_are_counted_and_can_be_read_again(records: TableDraft) -> None:
    table = records.table()
    assert table.rows_total == 4
    assert list(table.rows()) == list(table.rows())


def test_a_cell_with_line_ends_belongs_to_the_line_that_its_row_starts_at(records: TableDraft) -> None:
    records.change_table('"heard twice, then decided"', '"heard twice,\n\nthen decided"')
    rows = list(records.table().rows())
    assert [(row.number, row.line) for row in rows] == [(1, 2), (2, 5), (3, 6), (4, 7)]
    assert rows[0].quote.endswith(',"heard twice,\n\nthen decided"')
    assert rows[1].quote == "A-2,2023-03-05,forced_labor,North,,,V-0001;V-0002,,"


@pytest.mark.parametrize("end", ["\r\n", "\n"])
def test_line_ends_and_the_mark_of_a_spreadsheet_are_passed_over(records: TableDraft, end: str) -> None:
    before = [row.cells for row in records.table().rows()]
    text = (records.path / "cases.csv").read_text("utf-8")
    records.write_table("\ufeff" + text.replace("\n", end))
    assert [row.cells for row in records.table().rows()] == before


def test_cells_are_read_for_what_the_mapping_says_they_are(records: TableDraft) -> None:
    table = records.table()
    read = [read_cells(table, row) for row in table.rows()]
    assert [(cells.form, cells.opened, cells.victims) for cells in read] == [
        ("sex_trafficking", date(2023, 2, 1), 2),
        ("forced_labor", date(2023, 3, 5), ("V-0001", "V-0002")),
        (None, None, 0),
        ("labor_trafficking", date(2023, 5, 9), 1),
    ]
    assert [
        [
            (fact.predicate, fact.modality, dict(roles))
            for fact, roles in cells.facts
            if fact.predicate != "victim_in"
        ]
        for cells in read
    ] == [
        [
            ("opened_investigation", "asserted", {"subject": "xd-north-unit", "object": "case"}),
            ("heard", "asserted", {"subject": "xd-district-court", "object": "case"}),
            ("convicted", "asserted", {"subject": "xd-district-court", "object": "case"}),
        ],
        [("opened_investigation", "asserted", {"subject": "xd-north-unit", "object": "case"})],
        [
            ("opened_investigation", "asserted", {"subject": "xd-south-unit", "object": "case"}),
            ("heard", "asserted", {"subject": "xd-district-court", "object": "case"}),
            ("dismissed", "alleged", {"subject": "xd-district-court", "object": "case"}),
        ],
        [
            ("opened_investigation", "asserted", {"subject": "xd-south-unit", "object": "case"}),
            ("prosecuted", "asserted", {"subject": "xd-prosecution-office", "object": "case"}),
        ],
    ]


@pytest.mark.parametrize(
    ("cell", "victims"),
    [
        ("17", ("17",)),
        ("V17; W-3", ("V17", "W-3")),
        ("V-1;v-1", ("v-1",)),
        ("ABCD-1234567", ("ABCD-1234567",)),
    ],
)
def test_pseudonyms_are_letters_and_digits(records: TableDraft, cell: str, victims: tuple[str, ...]) -> None:
    records.change_table("V-0001;V-0002", cell)
    table = records.table()
    second = list(table.rows())[1]
    assert read_cells(table, second).victims == victims


def test_json_values_are_read_as_the_cells_they_would_be(records: TableDraft) -> None:
    records.use_json_lines()
    records.change_table('"remark": null', '"remark": true', "cases.jsonl")
    assert list(records.table().rows())[3].cells["remark"] == "true"


def test_tables_are_the_same_if_their_content_is(records: TableDraft) -> None:
    first = records.table().content
    assert records.table().content == first
    records.change_table("heard twice", "heard once")
    assert records.table().content != first


def test_the_example_of_the_docs_page_is_a_table_that_can_be_read(tmp_path: Path) -> None:
    page = PAGE.read_text("utf-8")
    blocks = re.findall(r"^`([\w.]+)`:\n\n```\w*\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)
    assert [name for name, _ in blocks] == ["document.yaml", "entities.yaml", "records.yaml", "cases.csv"]
    for name, text in blocks:
        (tmp_path / name).write_text(text, "utf-8")
    table = read_source(tmp_path)
    assert isinstance(table, Table)
    (line,) = re.findall(r"^```json\n(.*?)\n```", page, flags=re.MULTILINE | re.DOTALL)
    assert next(table.rows()).cells == {
        name: "" if cell is None else str(cell) for name, cell in json.loads(line).items()
    }
