"""Read the rows of an Excel workbook or a Parquet file one by one, as the cells that CSV would have."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile, ZipInfo

from tuyun.graph.bound import Bound
from tuyun.graph.errors import InvalidSource, SourceError, UnreadableSource, Where, needs_extra
from tuyun.graph.source.zip_parts import check_parts

if TYPE_CHECKING:
    from pyarrow import Array, DataType

LARGEST_PART = 2 * 1024**3
"""Largest size in bytes of an unpacked part of a workbook: its shared texts are read at once."""
UNPACKED = Bound(10_000_000, 150)
"""A part of a workbook may unpack to so many bytes, or to so many times its packed size if that is more.

Sheets of cases have five to thirty times as many; a part that is made of nothing has a thousand times as many.
"""
MOST_LINES = 1_048_576
"""Lines of a sheet; Excel makes no more."""
PARQUET_ROWS = Bound(MOST_LINES, 10)
"""A Parquet file may have so many rows, or so many for each of its bytes if that is more.

A table of cases has a row for each few bytes; rows that are all alike take no room in a file.
"""
BATCH = 1000
ROW_LIMIT = 64 * 1024
"""Bytes of a row of any table."""
TEXT = Bound(100_000_000, 150)
"""The most characters that the cells of a workbook or Parquet file may have together.

A text that every row has stands in the file once, and takes time to read in each row.
"""
AS_CSV = "Save the sheet as CSV."


def sheet_rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of the first sheet of a workbook with the numbers of their lines; empty rows are passed over."""
    header: list[str] = []
    text, most = 0, TEXT.of(path.stat().st_size)
    for line, values in enumerate(_lines(path), start=1):
        if line > MOST_LINES:
            raise UnreadableSource(
                f"the sheet has more than {MOST_LINES:,} lines.", where=Where(path), todo=AS_CSV
            )
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
        if (row := sum(map(len, cells))) > ROW_LIMIT:
            raise InvalidSource(f"a row is longer than {ROW_LIMIT:,} characters", where=Where(path, line))
        text += row
        _check_text(path, text, most)
        yield line, dict(zip(header, cells, strict=False))


def _lines(path: Path) -> Iterator[tuple[object, ...]]:
    """The values of each line of the first sheet of a workbook."""
    with needs_extra("xlsx", "reading Excel", where=Where(path)):
        from openpyxl import load_workbook
    try:
        with ZipFile(path) as parts:
            for part in parts.infolist():
                check_part(path, part)
        check_parts(path)
        workbook = load_workbook(path, read_only=True, data_only=True)
        try:
            sheet = workbook.worksheets[0]
            sheet.reset_dimensions()  # else each line is filled up to the last cell that the sheet claims to have
            yield from sheet.iter_rows(values_only=True)
        finally:
            workbook.close()
    except (SourceError, MemoryError):
        raise
    except Exception as error:  # openpyxl lets out whatever a faulty part gives rise to
        raise UnreadableSource(f"not readable as Excel: {_reason(path, error)}", where=Where(path)) from None


def check_part(path: Path, part: ZipInfo) -> None:
    """Raise `UnreadableSource` if a part of a workbook unpacks to too much."""
    if part.file_size > LARGEST_PART:
        what = f"a part of the workbook is larger than {LARGEST_PART:,} bytes."
    elif part.file_size > UNPACKED.of(part.compress_size):
        what = f"a part of the workbook unpacks to more than {UNPACKED.times} times its size."
    else:
        return
    raise UnreadableSource(what, where=Where(path), todo=AS_CSV)


def parquet_rows(path: Path) -> Iterator[tuple[int, Mapping[str, str]]]:
    """The rows of a Parquet file with their numbers."""
    with needs_extra("parquet", "reading Parquet", where=Where(path)):
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile, read_schema
    try:
        texts = [field.name for field in read_schema(path) if _is_text(field.type)]
        with ParquetFile(path, read_dictionary=texts) as file:  # a text that stands in many rows is held once
            header = file.schema_arrow.names
            check_header(path, 1, header)
            rows = file.metadata.num_rows  # of a file of a few bytes, reading so many would take hours
            if rows > PARQUET_ROWS.of(path.stat().st_size):
                raise _too_much(
                    path,
                    f"the file has {rows:,} rows, which are more than {PARQUET_ROWS.times} for each of its bytes.",
                )
            number, text, most = 0, 0, TEXT.of(path.stat().st_size)
            for batch in file.iter_batches(batch_size=BATCH):
                unpacked = sum(map(_text_bytes, batch.columns))
                if unpacked > BATCH * ROW_LIMIT:
                    raise InvalidSource(f"a row is longer than {ROW_LIMIT:,} bytes", where=Where(path, number + 1))
                text += unpacked
                _check_text(path, text, most)
                for values in batch.to_pylist():
                    number += 1
                    for name, value in values.items():
                        if isinstance(value, list | dict | bytes):
                            raise InvalidSource("a cell must hold a single value", where=Where(path, number, name))
                    yield number, {name: as_cell(value) for name, value in values.items()}
    except MemoryError:
        raise
    except (ArrowException, OSError, ValueError, OverflowError) as error:  # the last two: days that Python lacks
        raise UnreadableSource(f"not readable as Parquet: {_reason(path, error)}", where=Where(path)) from None


def _is_text(kind: "DataType") -> bool:
    from pyarrow import types

    return any(
        is_kind(kind)
        for is_kind in (types.is_string, types.is_large_string, types.is_binary, types.is_large_binary)
    )


def _text_bytes(column: "Array") -> int:
    """The bytes of the texts of a column; each text counts as often as it stands there."""
    from pyarrow import compute, types

    if not types.is_dictionary(column.type) or not _is_text(column.type.value_type):
        return 0
    total = compute.sum(compute.binary_length(column.dictionary).take(column.indices)).as_py()
    return total or 0


def _check_text(path: Path, text: int, most: int) -> None:
    """Raise `UnreadableSource` if the cells of a file have so much text that reading them takes minutes."""
    if text > most:
        raise _too_much(
            path,
            f"the cells have more than {TEXT.anyway:,} characters, and more than {TEXT.times} for each byte "
            "of the file.",
        )


def _too_much(path: Path, what: str) -> UnreadableSource:
    return UnreadableSource(what, where=Where(path), todo="Save the table as CSV.")


def _reason(path: Path, error: Exception) -> str:
    """What a library says of a file, in a line, without the file's directory."""
    return (str(error).replace(str(path), path.name) or type(error).__name__).partition("\n")[0]


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
