"""Excel workbooks for the API and the command: the cells of CSV, numbers as numbers, and no cell a formula."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from tuyun.graph.errors import FormatMissing
from tuyun.graph.spreadsheet import cell

MOST_ROWS, LONGEST_TEXT = 1_048_576, 32_767
"""What a sheet and a cell of Excel hold."""
EXACT = 2**53
"""The largest whole number that a cell of Excel holds exactly; a larger number is written as text."""


def xlsx(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> bytes:
    """Rows as an Excel workbook of one sheet, below the names of its columns: numbers are numbers, all else text.

    Text is written as text, never as a formula or a link, and guarded as in CSV, since a sheet is easily saved as
    CSV. The same rows give the same bytes.

    Raises:
        FormatMissing: XlsxWriter is not installed, or Excel cannot hold the answer.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise FormatMissing("Excel needs XlsxWriter.", todo="Install `tuyun[xlsx]`, or ask for csv.") from None
    file = io.BytesIO()
    workbook = Workbook(file, {"in_memory": True})
    workbook.set_properties({"created": datetime(2000, 1, 1, tzinfo=UTC)})
    sheet = workbook.add_worksheet("Tuyun")
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns, workbook.add_format({"bold": True}))
    for number, row in enumerate(rows, start=1):
        if number >= MOST_ROWS:
            raise FormatMissing(f"Excel holds at most {MOST_ROWS:,} rows.", todo="Ask for csv or parquet.")
        for place, column in enumerate(columns):
            match cell(row.get(column)):
                case int() | float() as figure if abs(figure) <= EXACT:
                    sheet.write_number(number, place, figure)
                case "":
                    pass
                case other:
                    text = str(other)
                    if len(text) > LONGEST_TEXT:
                        fault = f"a text of {column!r} is longer than the {LONGEST_TEXT:,} characters of a cell."
                        raise FormatMissing(fault, todo="Ask for csv, or name other fields.")
                    sheet.write_string(number, place, text)
    workbook.close()
    return file.getvalue()
