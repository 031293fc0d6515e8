"""Lists in another order: by a column, the last first with `-`, ties as they were, and page by page as whole."""

from typing import Any

import pytest
from tuyun.api.paging import sort_rows
from tuyun.graph.errors import InvalidQuery

from tests.api.client import Client


def _rows(client: Client, address: str, **asked: object) -> list[dict[str, Any]]:
    data = client.data(address, **asked)
    rows: list[dict[str, Any]] = data["rows"] if isinstance(data, dict) else data
    return rows


SORTED = [
    ("/v1/entities", "name", "id"),
    ("/v1/entities", "label", "id"),
    ("/v1/links", "type", "id"),
    ("/v1/links", "kind", "id"),
    ("/v1/links", "document", "id"),
    ("/v1/statements", "predicate", "id"),
    ("/v1/statements", "stage", "id"),
    ("/v1/statements", "voice", "id"),
    ("/v1/statements", "modality", "id"),
    ("/v1/statements", "polarity", "id"),
    ("/v1/statements", "status", "id"),
]


@pytest.mark.parametrize(("address", "column", "tie"), SORTED)
def test_a_list_of_the_store_is_sorted_either_way(client: Client, address: str, column: str, tie: str) -> None:
    rows = sorted(_rows(client, address, limit=1000), key=lambda row: row[tie])
    assert _rows(client, address, limit=1000, sort=column) == sorted(rows, key=lambda row: row[column])
    backwards = sorted(rows, key=lambda row: row[column], reverse=True)
    assert _rows(client, address, limit=1000, sort=f"-{column}") == backwards


@pytest.mark.parametrize("sort", ["name", "-label"])
def test_a_sorted_list_comes_in_pages_too(client: Client, sort: str) -> None:
    whole = _rows(client, "/v1/entities", limit=1000, sort=sort)
    found: list[Any] = []
    cursor = None
    while not found or cursor:
        answer = client.answer("/v1/entities", sort=sort, limit=40, **({"cursor": cursor} if cursor else {}))
        found, cursor = [*found, *answer["data"]], answer["next"]
    assert found == whole


@pytest.mark.parametrize("column", ["stage", "sentence", "voice"])
def test_an_answer_that_comes_whole_is_sorted_by_any_column(client: Client, column: str) -> None:
    rows = _rows(client, "/v1/gaps")
    assert _rows(client, "/v1/gaps", sort=column) == sorted(rows, key=lambda row: row[column])
    assert _rows(client, "/v1/queries/silences", sort=f"-{column}") == sorted(
        rows, key=lambda row: row[column], reverse=True
    )


def test_an_open_bound_is_last_either_way_for_it_is_neither_least_nor_most(client: Client) -> None:
    for sort in ("upper", "-upper"):
        told = [row["upper"] for row in _rows(client, "/v1/queries/case_flow", limit=1000, sort=sort)]
        closed = [upper for upper in told if upper is not None]
        assert told == closed + [None] * (len(told) - len(closed))
        assert closed == sorted(closed, reverse=sort.startswith("-"))
        assert len(closed) < len(told)


def _value(row: dict[str, Any], name: str) -> Any:  # noqa: ANN401 - a number or a day
    return row["period"]["start"] if name == "period" else (row["quantity"] or {}).get(name)


@pytest.mark.parametrize("name", ["lower", "upper", "period"])
@pytest.mark.parametrize("sign", ["", "-"])
def test_statements_are_sorted_by_bounds_and_periods_page_by_page(client: Client, name: str, sign: str) -> None:
    rows = sorted(_rows(client, "/v1/statements", limit=1000), key=lambda row: row["id"])
    valued = [row for row in rows if _value(row, name) is not None]
    valued.sort(key=lambda row: _value(row, name), reverse=sign == "-")
    expected = valued + [row for row in rows if _value(row, name) is None]
    assert 0 < len(valued) < len(rows)
    page = client.answer("/v1/statements", sort=sign + name, limit=7)
    found = page["data"]
    while page["next"]:
        page = client.answer("/v1/statements", sort=sign + name, limit=7, cursor=page["next"])
        found += page["data"]
    assert found == expected


@pytest.mark.parametrize("end", ["source", "target"])
def test_links_are_sorted_by_the_names_of_their_ends(client: Client, end: str) -> None:
    rows = sorted(_rows(client, "/v1/links", limit=1000), key=lambda row: row["id"])
    by_name = sorted(rows, key=lambda row: row[end]["name"])
    assert _rows(client, "/v1/links", limit=1000, sort=end) == by_name


@pytest.mark.parametrize(
    ("address", "sort"),
    [
        ("/v1/gaps", "sentense"),
        ("/v1/queries/losses", "stagge"),
        ("/v1/entities", "nmae"),
        ("/v1/centrality/degree", "valeu"),
        ("/v1/entities?q=pgo", "name"),
        ("/v1/gaps", "--stage"),
    ],
)
def test_what_cannot_be_sorted_by_is_refused(client: Client, address: str, sort: str) -> None:
    problem = client.problem(f"{address}{'&' if '?' in address else '?'}sort={sort}")
    assert (problem["status"], problem["where"]) == (422, "sort")


def test_columns_of_mappings_are_no_order() -> None:
    with pytest.raises(InvalidQuery, match="cannot be sorted by 'a'"):
        sort_rows([{"a": {}}, {"a": {}}], "a")
