"""Filters by document, by the bounds of a count and by a period, wherever rows have them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove

from tests.api.client import Client
from tests.api.test_tables import ID, TABLE

Row = dict[str, Any]
FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)


def _rows(client: Client, address: str, **asked: object) -> list[Row]:
    data = client.data(address, limit=1000, **asked)
    rows: list[Row] = data["rows"] if isinstance(data, dict) else data
    return rows


def _overlaps(start: str | None, end: str | None) -> bool:
    return start is not None and end is not None and start <= str(LAST) and str(FIRST) <= end


def _period(row: Row) -> bool:
    return _overlaps(row["period"]["start"], row["period"]["end"])


PERIODS: list[tuple[str, Callable[[Row], bool]]] = [
    ("/v1/statements", _period),
    ("/v1/statements?sort=-period", _period),
    ("/v1/flow", _period),
    ("/v1/losses", _period),
    ("/v1/exposure", _period),
    ("/v1/gaps", lambda row: _overlaps(row["period_start"], row["period_end"])),
    ("/v1/flow/changes", lambda row: any(_overlaps(each["start"], each["end"]) for each in row["periods"])),
]


@pytest.mark.parametrize(("address", "matches"), PERIODS)
def test_rows_are_chosen_by_the_days_that_their_period_overlaps(
    client: Client, address: str, matches: Callable[[Row], bool]
) -> None:
    rows = _rows(client, address)
    chosen = _rows(client, address, period_from=FIRST, period_to=LAST)
    assert chosen == [row for row in rows if matches(row)]
    assert len(chosen) < len(rows)
    assert _rows(client, address, period_from=date(2090, 1, 1)) == []
    assert _rows(client, address, period_to=date(1950, 1, 1)) == []


def _bounds(row: Row) -> Row:
    found: Row = row["interval"] if "interval" in row else row["quantity"] or {"lower": None, "upper": None}
    return found


@pytest.mark.parametrize("address", ["/v1/statements", "/v1/statements?sort=lower", "/v1/flow", "/v1/losses"])
def test_counts_are_chosen_by_their_bounds_and_an_open_bound_is_in_none(client: Client, address: str) -> None:
    rows = _rows(client, address)
    several = [row for row in rows if (_bounds(row)["lower"] or 0) >= 2]
    assert _rows(client, address, at_least=2) == several
    few = [row for row in rows if _bounds(row)["upper"] is not None and _bounds(row)["upper"] <= 10]
    assert _rows(client, address, at_most=10) == few
    assert _rows(client, address, at_least=2, at_most=10) == [row for row in several if row in few]


def test_totals_are_of_the_rows_that_the_filters_choose(client: Client) -> None:
    for asked in ({"at_least": 2}, {"period_from": FIRST, "period_to": LAST}):
        rows = _rows(client, "/v1/statements", **asked)
        assert client.answer("/v1/statements", limit=1, total=True, **asked)["meta"]["total"] == len(rows) > 0


def test_entities_are_chosen_by_document_and_by_the_time_of_their_opening(
    api: Client, empty_store: Store, seed_source: Narrative
) -> None:
    load(empty_store, seed_source)
    load(empty_store, read_source(TABLE))
    rows = _rows(api, "/v1/entities")
    of_table = [row for row in rows if ID in row["documents"]]
    opened = [row for row in rows if row["opened"] and _overlaps(row["opened"]["start"], row["opened"]["end"])]
    assert 0 < len(of_table) < len(rows)
    assert _rows(api, "/v1/entities", document=ID) == of_table
    assert _rows(api, "/v1/entities", period_from=FIRST, period_to=LAST) == opened
    assert _rows(api, "/v1/entities", period_from=FIRST, period_to=LAST, label="Case") == opened
    assert api.answer("/v1/entities", document=ID, total=True)["meta"]["total"] == len(of_table)
    words = _rows(api, "/v1/entities", q="court")
    assert _rows(api, "/v1/entities", q="court", document=ID) == [row for row in words if ID in row["documents"]]
    assert api.problem("/v1/entities", document="nowhere")["status"] == 404
    remove(empty_store, ID)


@pytest.mark.parametrize("day", ["0", "20211231", "2021-W01-1", "2021-12-31T00:00:00", "2021-02-30", "soon"])
def test_a_day_is_written_as_year_month_and_day(client: Client, day: str) -> None:
    problem = client.problem("/v1/statements", period_to=day)
    assert (problem["status"], problem["where"]) == (422, "period_to")
