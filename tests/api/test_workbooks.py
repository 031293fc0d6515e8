"""Excel workbooks from the API: the cells of CSV, numbers as numbers."""

import csv
import io

import pytest
from tuyun.api.formats.media_types import FORMATS

from tests.api.client import Client
from tests.graph.test_workbook import cells

pytestmark = pytest.mark.once


@pytest.mark.parametrize("address", ["/v1/figures", "/v1/trend", "/v1/queries/case_flow"])
def test_a_workbook_has_the_cells_of_csv_and_its_numbers_are_numbers(client: Client, address: str) -> None:
    response = client.get(address, format="xlsx")
    assert response.headers["content-type"] == FORMATS["xlsx"].media_type
    assert response.headers["content-disposition"].endswith('.xlsx"')
    shown = cells(response.content)
    table = list(csv.DictReader(io.StringIO(client.get(address, format="csv").text)))
    assert len(shown) == len(table) > 5
    for row, expected in zip(shown, table, strict=True):
        assert {name: f"{value:g}" if isinstance(value, float) else value for name, value in row.items()} == {
            name: text for name, text in expected.items() if text
        }
    numbers = [row[name] for row in shown for name in ("lower", "upper") if name in row]
    assert numbers
    assert all(isinstance(number, float) for number in numbers)
