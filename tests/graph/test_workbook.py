"""Excel workbooks: numbers are numbers, text is never a formula, and what Excel cannot hold is refused."""

import io
import zipfile
from datetime import date
from typing import Any
from xml.etree import ElementTree

import pytest
from tuyun.graph import spreadsheet, workbook
from tuyun.graph.errors import FormatMissing
from tuyun.graph.workbook import xlsx

pytestmark = pytest.mark.once
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(content: bytes) -> list[dict[str, Any]]:
    """The rows of a workbook's sheet, by the name of the column: numbers as numbers, text as text."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert not [name for name in archive.namelist() if "external" in name or "vba" in name]
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314 - our own file
        shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - our own file
    texts = ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in shared.iter(f"{MAIN}si")]
    assert list(sheet.iter(f"{MAIN}f")) == []
    rows = []
    for row in sheet.iter(f"{MAIN}row"):
        found: dict[str, Any] = {}
        for cell in row.iter(f"{MAIN}c"):
            value = cell.findtext(f"{MAIN}v") or ""
            letter = cell.attrib["r"].rstrip("0123456789")
            found[letter] = texts[int(value)] if cell.get("t") == "s" else float(value)
        rows.append(found)
    head, *rows = rows
    return [{head[letter]: value for letter, value in row.items()} for row in rows]


def test_numbers_are_numbers_and_an_open_bound_is_an_empty_cell() -> None:
    rows = [
        {"what": "opened", "lower": 6, "upper": None, "share": 0.75, "day": date(2021, 1, 1), "forms": ["a", "b"]},
        {"what": "closed", "lower": 0, "upper": 40, "exact": True, "large": 2**60},
    ]
    columns = ["what", "lower", "upper", "share", "day", "forms", "exact", "large"]
    assert cells(xlsx(rows, columns)) == [
        {"what": "opened", "lower": 6, "share": 0.75, "day": "2021-01-01", "forms": "a|b"},
        {"what": "closed", "lower": 0, "upper": 40, "exact": "true", "large": str(2**60)},
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "x;=1", "=HYPERLINK(1)"])
def test_text_is_guarded_as_in_csv_and_is_never_a_formula(text: str) -> None:
    (row,) = cells(xlsx([{"words": text}], ["words"]))
    assert row["words"].replace("_x0009_", "\t") == spreadsheet.cell(text)
    assert "'" in row["words"]


def test_an_address_is_no_link_and_the_same_rows_give_the_same_bytes() -> None:
    made = xlsx([{"where": "https://x.example/"}], ["where"])
    assert cells(made) == [{"where": "https://x.example/"}]
    assert made == xlsx([{"where": "https://x.example/"}], ["where"])


def test_without_rows_the_columns_are_there() -> None:
    assert cells(xlsx([], ["a", "b"])) == []
    assert xlsx([], ["a", "b"])[:2] == b"PK"


def test_what_excel_cannot_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(FormatMissing, match="a text of 'words' is longer than the 32,767 characters"):
        xlsx([{"words": "x" * 32_768}], ["words"])
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    assert len(cells(xlsx([{"a": 1}] * 2, ["a"]))) == 2
    with pytest.raises(FormatMissing, match="Excel holds at most 3 rows"):
        xlsx([{"a": 1}] * 3, ["a"])
