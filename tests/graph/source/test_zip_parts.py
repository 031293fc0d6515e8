"""Workbooks and DOCX files whose parts unpack to more than they say are refused before they fill the memory."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import docx
import pytest
from openpyxl import Workbook
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.source.table_rows import read_rows

pytestmark = pytest.mark.once
MEGABYTES = 64


def workbook(path: Path) -> None:
    book = Workbook()
    book.active.append(["case"])
    book.active.append(["A-1"])
    book.save(path)


def report(path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("The police opened six cases.")
    document.save(str(path))


def swollen(path: Path, part: str, method: int) -> Path:
    """A file with 64 MB of spaces in a part that says that it has 5,000 bytes."""
    with ZipFile(path) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    head, mark, rest = parts[part].partition(b">")
    with ZipFile(path, "w", method) as new:
        for name, raw in parts.items():
            new.writestr(name, head + mark + b" " * (MEGABYTES << 20) + rest if name == part else raw)
        offset = new.getinfo(part).header_offset
    written = bytearray(path.read_bytes())
    end = written.rindex(b"PK\x05\x06")
    listed = written.rindex(part.encode(), 0, end) - 46  # its head in the list of all parts
    for place in (offset + 22, listed + 24):
        written[place : place + 4] = (5_000).to_bytes(4, "little")
    path.write_bytes(written)
    return path


@pytest.mark.parametrize("method", [ZIP_DEFLATED, ZIP_BZIP2])
@pytest.mark.parametrize(
    ("name", "part", "make", "read", "message"),
    [
        (
            "a.xlsx",
            "xl/workbook.xml",
            workbook,
            lambda path: list(read_rows(path)),
            "a.xlsx: not readable as Excel: ",
        ),
        ("a.docx", "word/styles.xml", report, extract, "a.docx: the DOCX file is broken or encrypted"),
    ],
    ids=["xlsx", "docx"],
)
def test_a_part_that_unpacks_to_more_than_it_says_is_not_unpacked(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    part: str,
    make: Callable[[Path], None],
    read: Callable[[Path], object],
    message: str,
    method: int,
) -> None:
    make(tmp_path / name)
    read(tmp_path / name)
    path = swollen(tmp_path / name, part, method)
    assert path.stat().st_size < 200_000
    monkeypatch.setattr("zipfile.ZipExtFile.read", lambda *_: pytest.fail("a part is unpacked as a whole"))
    with pytest.raises(UnreadableSource, match=message):
        read(path)
