"""Read the rows of an Excel workbook or a Parquet file one by one, as the cells that CSV would have."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from tuyun.graph.errors import InvalidSource, UnreadableSource, Where, needs_extra

LARGEST_PART = 2 * 1024**3
"""Largest size in bytes of an unpacked part of a workbook: its shared texts are read at once."""
BATCH = 1000


def sheet_rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of the first sheet of a workbook with the numbers of their lines; empty rows are passed over."""
    with needs_extra("xlsx", "reading Excel", where=Where(path)):
        from openpyxl import load_workbook
    try:
        with ZipFile(path) as parts:
            if any(part.file_size > LARGEST_PART for part in parts.infolist()):
                raise UnreadableSource(
                    f"a part of the workbook is larger than {LARGEST_PART:,} bytes.",
                    where=Where(path),
                    todo="Save the sheet as CSV.",
                )
        workbook = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise UnreadableSource(f"not readable as Excel: {error}", where=Where(path)) from None
    try:
        header: list[str] = []
        for line, values in enumerate(workbook.worksheets[0].iter_rows(values_only=True), start=1):
            cells = [as_cell(value) for value in values]
            if not any(cells):
                continue
            if not header:
                while not cells[-1]:
                    cells.pop()
                header = cells
                check_header(path, line, header)
                continue
            if any(cells[len(header) :]):
                raise InvalidSource("a cell stands beyond the last column of the header", where=Where(path, line))
            cells += [""] * (len(header) - len(cells))
            yield line, dict(zip(header, cells, strict=False))
    finally:
        workbook.close()


def parquet_rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a Parquet file with their numbers."""
    with needs_extra("parquet", "reading Parquet", where=Where(path)):
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    try:
        with ParquetFile(path) as file:
            header = file.schema_arrow.names
            check_header(path, 1, header)
            number = 0
            for batch in file.iter_batches(batch_size=BATCH):
                for values in batch.to_pylist():
                    number += 1
                    for name, value in values.items():
                        if isinstance(value, list | dict | bytes):
                            raise InvalidSource("a cell must hold a single value", where=Where(path, number, name))
                    yield number, {name: as_cell(value) for name, value in values.items()}
    except (ArrowException, OSError) as error:
        raise UnreadableSource(f"not readable as Parquet: {error}", where=Where(path)) from None


def check_header(path: Path, line: int, header: Iterable[str]) -> None:
    """Raise `InvalidSource` if a column has no name, or has that of another."""
    seen: set[str] = set()
    for place, name in enumerate(header, start=1):
        if not name:
            raise InvalidSource(f"column {place} has no name", where=Where(path, line))
        if name in seen:
            raise InvalidSource(f"the column {name!r} appears twice", where=Where(path, line))
        seen.add(name)


def as_cell(value: object) -> str:
    """A value of a workbook or of Parquet as the cell that CSV would have.

    >>> [as_cell(value) for value in (None, 2.0, 2.5, True, "a ", datetime(2031, 2, 3), date(2031, 2, 3))]
    ['', '2', '2.5', 'true', 'a ', '2031-02-03', '2031-02-03']
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case date() | time():
            return value.isoformat()
    return str(value)
