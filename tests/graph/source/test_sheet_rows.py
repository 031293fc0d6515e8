"""Tables in Excel and Parquet are read as the same cells in CSV are."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pyarrow as pa
import pytest
from pyarrow import parquet
from tuyun.graph.derive import derive_row
from tuyun.graph.errors import SourceError
from tuyun.graph.source.sheet_rows import LARGEST_PART
from tuyun.graph.source.table_rows import read_rows
from xlsxwriter import Workbook

from tests.graph.source.tables import TableDraft

HEADER = ("case", "opened", "victims", "open")
ROWS = (("A-1", date(2031, 2, 3), 2, True), ("A-2", None, 0, None))


def write_xlsx(path: Path, header: Sequence[str] = HEADER, rows: Sequence[Sequence[object]] = ROWS) -> None:
    with Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, header)
        for number, row in enumerate(rows, start=2):  # the second line of the sheet is empty
            sheet.write_row(number, 0, row)


def write_parquet(path: Path, header: Sequence[str] = HEADER, rows: Sequence[Sequence[object]] = ROWS) -> None:
    columns = [pa.array(list(column)) for column in zip(*rows, strict=True)]
    parquet.write_table(pa.Table.from_arrays(columns, names=list(header)), path)


@pytest.mark.parametrize(("name", "write"), [("a.xlsx", write_xlsx), ("a.parquet", write_parquet)])
def test_values_are_cells(tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    write(tmp_path / name)
    first = 3 if name == "a.xlsx" else 1
    assert [(row.number, row.line, row.quote, dict(row.cells)) for row in read_rows(tmp_path / name)] == [
        (1, first, "A-1,2031-02-03,2,true", dict(zip(HEADER, ("A-1", "2031-02-03", "2", "true"), strict=True))),
        (2, first + 1, "A-2,,0,", dict(zip(HEADER, ("A-2", "", "0", ""), strict=True))),
    ]


@pytest.mark.parametrize(("name", "write"), [("cases.xlsx", write_xlsx), ("cases.parquet", write_parquet)])
def test_a_table_makes_the_same_graph_in_each_format(
    records: TableDraft, name: str, write: Callable[[Path, Sequence[str], Sequence[Sequence[object]]], None]
) -> None:
    table = records.table()
    graphs = [derive_row(table, row) for row in table.rows()]
    rows = [tuple(row.cells.values()) for row in table.rows()]
    write(records.path / name, tuple(next(table.rows()).cells), rows)
    records.edit("records.yaml", "table: cases.csv", f"table: {name}")
    records.sum(name)
    again = records.table()
    assert [derive_row(again, row) for row in again.rows()] == graphs


@pytest.mark.parametrize(
    ("header", "rows", "message"),
    [
        (("case", "case"), [("A-1", "A-2")], "a.xlsx:1: the column 'case' appears twice"),
        (("case", "", "form"), [("A-1", "x", "y")], "a.xlsx:1: column 2 has no name"),
        (("case",), [("A-1", "x")], "a.xlsx:3: a cell stands beyond the last column of the header"),
    ],
)
def test_a_sheet_that_is_no_table_is_refused(
    tmp_path: Path, header: Sequence[str], rows: Sequence[Sequence[object]], message: str
) -> None:
    write_xlsx(tmp_path / "a.xlsx", header, rows)
    with pytest.raises(SourceError) as caught:
        list(read_rows(tmp_path / "a.xlsx"))
    assert str(caught.value).replace(f"{tmp_path}/", "") == message


@pytest.mark.parametrize(("name", "kind"), [("a.xlsx", "Excel"), ("a.parquet", "Parquet")])
def test_what_is_no_workbook_is_said(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_bytes(b"not a table")
    with pytest.raises(SourceError, match=f"{name}: not readable as {kind}: "):
        list(read_rows(tmp_path / name))


def test_a_workbook_that_would_fill_the_memory_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_xlsx(tmp_path / "a.xlsx")
    monkeypatch.setattr("tuyun.graph.source.sheet_rows.LARGEST_PART", 100)
    with pytest.raises(SourceError) as caught:
        list(read_rows(tmp_path / "a.xlsx"))
    assert "a part of the workbook is larger than 100 bytes. Save the sheet as CSV." in str(caught.value)
    assert LARGEST_PART > 100


def test_a_list_in_a_cell_of_parquet_is_refused(tmp_path: Path) -> None:
    write_parquet(tmp_path / "a.parquet", ("case", "forms"), [("A-1", ["x", "y"])])
    with pytest.raises(SourceError) as caught:
        list(read_rows(tmp_path / "a.parquet"))
    assert str(caught.value) == f"{tmp_path}/a.parquet:1: forms: a cell must hold a single value"


@pytest.mark.parametrize(
    "cell",
    [
        pa.array([1], pa.timestamp("ns")),
        pa.array([2**31 - 1], pa.int32()).cast(pa.date32()),
        pa.array([2**62], pa.int64()).cast(pa.duration("s")),
    ],
    ids=["a nanosecond", "a day", "a duration"],
)
def test_a_time_of_parquet_that_python_lacks_is_refused(tmp_path: Path, cell: pa.Array) -> None:
    parquet.write_table(pa.table({"case": cell}), tmp_path / "a.parquet")
    with pytest.raises(SourceError, match=r"a\.parquet: not readable as Parquet: "):
        list(read_rows(tmp_path / "a.parquet"))


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        (["A-1"] * 2_000_000, "the file has 2,000,000 rows, which are more than 10 for each of its bytes."),
        (["a" * 1_000_000] * 5_000, ":1: a row is longer than 65,536 bytes"),
        (["a" * 60_000] * 5_000, "the cells have more than 100,000,000 characters"),
    ],
    ids=["rows that are all alike", "a text that is too long", "a text that stands in every row"],
)
def test_a_small_parquet_file_that_holds_much_is_refused(tmp_path: Path, cells: list[str], message: str) -> None:
    path, column = tmp_path / "a.parquet", pa.array(cells[:1]).dictionary_encode()
    alike = pa.DictionaryArray.from_arrays(pa.array([0]).take(pa.array([0] * len(cells))), column.dictionary)
    parquet.write_table(pa.table({"case": alike}), path, compression="zstd")
    assert path.stat().st_size < 100_000
    with pytest.raises(SourceError, match=re.escape(message)):
        list(read_rows(path))


FAR = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/>'
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>case</t></is></c></row>{}</sheetData></worksheet>'
)


def rewritten(path: Path, content: str, part: str = "xl/worksheets/sheet1.xml") -> Path:
    """A workbook with another content of a part."""
    write_xlsx(path)
    with ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    with ZipFile(path, "w", ZIP_DEFLATED) as new:
        for name, raw in {**parts, part: content.encode()}.items():
            new.writestr(name, raw)
    return path


def test_a_sheet_that_claims_to_be_wide_is_as_wide_as_its_cells(tmp_path: Path) -> None:
    cell = '<row r="99999"><c r="A99999" t="inlineStr"><is><t>A-1</t></is></c></row>'
    path = rewritten(tmp_path / "a.xlsx", FAR.format(cell))
    assert [(row.line, dict(row.cells)) for row in read_rows(path)] == [(99_999, {"case": "A-1"})]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (FAR.format("<row/>" * 2_000_000), "a part of the workbook unpacks to more than 150 times its size."),
        (FAR.format('<row r="2000000"/>'), "the sheet has more than 1,048,576 lines."),
        (FAR.format('<row r="2"><c r="A2"><v>x</v></c></row>'), "not readable as Excel: "),
        (FAR.format('<row r="2"><c r="A2" t="s"><v>99</v></c></row>'), "not readable as Excel: "),
        (FAR.format('<row r="2"><c r="2"><v>1</v></c></row>'), "not readable as Excel: "),
        (FAR.format("<row>"), "not readable as Excel: "),
    ],
    ids=["nothing", "far", "no number", "no text", "nowhere", "cut off"],
)
def test_a_sheet_of_nothing_or_of_faults_is_refused(tmp_path: Path, content: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        list(read_rows(rewritten(tmp_path / "a.xlsx", content)))
    assert message in str(caught.value)


def test_what_a_library_says_names_no_directory(tmp_path: Path) -> None:
    path = rewritten(tmp_path / "a.xlsx", "<sst><si>", "xl/sharedStrings.xml")
    with pytest.raises(SourceError) as caught:
        list(read_rows(path))
    assert caught.value.what.startswith("not readable as Excel: ")
    assert str(tmp_path) not in caught.value.what
