"""Read the rows of a table, one by one: CSV, JSON Lines, Excel and Parquet."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from tuyun.graph.errors import InvalidSource, UnreadableSource, Where
from tuyun.graph.source.files import read_json
from tuyun.graph.source.sheet_rows import ROW_LIMIT, parquet_rows, sheet_rows


@dataclass(frozen=True)
class Row:
    """A row: its number from 1 (without the header), its cells, its text, and the line at which it starts."""

    number: int
    cells: Mapping[str, str]
    quote: str
    line: int


def read_rows(path: Path) -> Iterator[Row]:
    """The rows of a file in order, read lazily; raises `SourceError` with the line of a row unlike the first.

    A byte order mark, which spreadsheets write, is skipped.
    """
    yield from READERS[path.suffix](path)


def without(row: Row, hidden: Set[str], *, as_json: bool) -> Row:
    """The row without some columns, in its cells and in its quote."""
    cells = {name: cell for name, cell in row.cells.items() if name not in hidden}
    quote = json.dumps(cells, ensure_ascii=False) if as_json else as_csv(cells.values())
    return Row(row.number, cells, quote, row.line)


def as_csv(cells: Iterable[str]) -> str:
    """Cells as a line of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="").writerow(cells)
    return text.getvalue()


def _lines(path: Path, file: BinaryIO) -> Iterator[str]:
    """The lines of a table. A line longer than the limit is refused before it is read whole."""
    number = 0
    while raw := file.readline(ROW_LIMIT + 1):
        number += 1
        if len(raw) > ROW_LIMIT:
            raise InvalidSource(f"the line is longer than {ROW_LIMIT:,} bytes", where=Where(path, number))
        try:
            yield raw.decode("utf-8-sig" if number == 1 else "utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableSource(
                f"not UTF-8: byte 0x{raw[error.start]:02x}.",
                where=Where(path, number),
                todo="Save the file as UTF-8.",
            ) from None


def _csv(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        yield from _csv_rows(path, _lines(path, file))


def _csv_rows(path: Path, lines: Iterator[str]) -> Iterator[Row]:
    taken: list[str] = []
    size, line = 0, 1

    def recorded() -> Iterator[str]:
        nonlocal size
        for text in lines:
            size += len(text)
            if size > ROW_LIMIT:
                fault = f"the row is longer than {ROW_LIMIT:,} bytes, or a quotation mark is not closed"
                raise InvalidSource(fault, where=Where(path, line))
            taken.append(text)
            yield text

    reader = csv.reader(recorded(), strict=True)
    header: list[str] | None = None
    number = 0
    try:
        for cells in reader:
            if header is None:
                header = cells
                if twice := [name for name, times in Counter(header).items() if times > 1]:
                    raise InvalidSource(f"the column {twice[0]!r} appears twice", where=Where(path, 1))
            else:
                number += 1
                if len(cells) != len(header):
                    raise InvalidSource(
                        f"row {number} has {len(cells)} cells, the header {len(header)}", where=Where(path, line)
                    )
                yield Row(number, dict(zip(header, cells, strict=True)), "".join(taken).rstrip("\r\n"), line)
            taken.clear()
            size = 0
            line = reader.line_num + 1
    except csv.Error as error:
        raise UnreadableSource(f"not readable as CSV: {error}", where=Where(path, line)) from None


def _jsonl(path: Path) -> Iterator[Row]:
    with path.open("rb") as file:
        yield from _jsonl_rows(path, _lines(path, file))


def _jsonl_rows(path: Path, lines: Iterator[str]) -> Iterator[Row]:
    columns: list[str] = []
    for number, line in enumerate(lines, start=1):
        try:
            pairs = read_json(line, tuple)
        except (ValueError, RecursionError):
            pairs = None
        if not isinstance(pairs, tuple):
            raise InvalidSource("not a JSON object", where=Where(path, number))
        cells = {name: _cell(path, number, name, value) for name, value in pairs}
        columns = columns or list(cells)
        if len(cells) != len(pairs) or sorted(cells) != sorted(columns):
            raise InvalidSource(
                f"row {number} has the columns {', '.join(name for name, _ in pairs)}; "
                f"the first row has {', '.join(columns)}",
                where=Where(path, number),
            )
        yield Row(number, cells, line.strip(), number)


def _cell(path: Path, number: int, name: str, value: object) -> str:
    """A JSON value as the equivalent CSV cell; null is an empty cell."""
    if isinstance(value, list | tuple):
        raise InvalidSource("a cell must hold a single value", where=Where(path, number, name))
    return "" if value is None else value if isinstance(value, str) else json.dumps(value)


def _cells_alone(path: Path) -> Iterator[Row]:
    """The rows of a file that has cells, but no lines of text: the quote of a row is its cells as CSV."""
    read = parquet_rows if path.suffix == ".parquet" else sheet_rows
    for number, (line, cells) in enumerate(read(path), start=1):
        quote = as_csv(cells.values())
        if len(quote.encode()) > ROW_LIMIT:
            raise InvalidSource(f"the row is longer than {ROW_LIMIT:,} bytes", where=Where(path, line))
        yield Row(number, cells, quote, line)


READERS: dict[str, Callable[[Path], Iterator[Row]]] = {
    ".csv": _csv,
    ".jsonl": _jsonl,
    ".parquet": _cells_alone,
    ".xlsx": _cells_alone,
}
"""How tables are read, by the end of the file's name."""
