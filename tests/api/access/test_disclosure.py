"""A reader sees no single record, whatever is asked; an analyst does."""

import re
from pathlib import Path
from typing import Any

import pytest
from tuyun.api.access.disclosure import threshold_for, without_records
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.errors import NotAllowed
from tuyun.graph.source import read_source
from tuyun.graph.statements import is_row_id
from tuyun.graph.store import Store, StoreSettings, load

from tests.api.access.conftest import bearer
from tests.api.access.test_authenticate import ask
from tests.api.client import Client, running

TABLE = Path(__file__).parents[2] / "documents" / "fictional-cases"
ID = "fictional-cases"
ASKED = [
    "/v1/documents",
    f"/v1/documents/{ID}",
    f"/v1/documents/{ID}/sentences",
    "/v1/statements",
    "/v1/entities?limit=1000",
    "/v1/entities?label=Case",
    "/v1/entities?q=case",
    "/v1/entities/district-court",
    "/v1/entities/district-court/links",
    "/v1/links?limit=1000",
    f"/v1/links?document={ID}",
    "/v1/flow",
    "/v1/gaps",
    "/v1/paths?source=district-court&target=north-unit",
    "/v1/structure",
    "/v1/routes",
    "/v1/cuts",
    "/v1/what-if?remove=district-court",
    "/v1/queries/evidence?id=district-court",
]


@pytest.fixture
def client(keys: Keys, directory: Path, store_settings: StoreSettings, empty_store: Store) -> Any:  # noqa: ANN401 - yields
    """An API that asks for keys, over a table of four fictional cases."""
    load(empty_store, read_source(TABLE))
    keys.create("somebody", Role.admin)
    with running(create_app(store_settings, Settings(state=directory))) as client:
        yield client


def header(keys: Keys, role: Role) -> dict[str, str]:
    return bearer(keys.create("somebody", role)[0])


def test_a_reader_is_shown_no_row_and_nothing_made_of_one(client: Client, keys: Keys) -> None:
    reader, analyst = header(keys, Role.reader), header(keys, Role.analyst)
    records = 0
    for address in ASKED:
        told = ask(client, address, **reader)
        assert told.status_code == 200, told.text
        assert not re.search(rf"{ID}#\d|{ID}-case-|heard twice", told.text), address
        records += len(re.findall(rf"{ID}#\d", ask(client, address, **analyst).text))
    assert records > 50  # there was something to leave out


def test_what_rows_share_stays_without_their_number(client: Client, keys: Keys) -> None:
    court = ask(client, "/v1/entities/district-court", **header(keys, Role.reader)).json()
    assert (court["data"]["name"], court["data"]["rows"], court["data"]["statements"]) == (
        "district court",
        None,
        [],
    )
    assert court["evidence"] == []
    seen = ask(client, "/v1/entities/district-court", **header(keys, Role.analyst)).json()
    assert seen["data"]["rows"] > 0
    counts = "/v1/entities/district-court/links/counts"
    assert ask(client, counts, **header(keys, Role.reader)).json()["data"] == []
    assert len(ask(client, counts, **header(keys, Role.analyst)).json()["data"]) > 0


@pytest.mark.parametrize(
    "address",
    [f"/v1/entities/{ID}-case-a-1", f"/v1/queries/evidence?id={ID}-case-a-1", "/v1/sensitivity/degree"],
)
def test_a_single_record_is_for_analysts(client: Client, keys: Keys, address: str) -> None:
    told = ask(client, address, **header(keys, Role.reader))
    assert "heard twice" not in told.text
    assert told.status_code == 403 or told.json()["data"]["rows"] == []
    assert "heard twice" in ask(client, address, **header(keys, Role.analyst)).text


def test_only_analysts_see_small_counts() -> None:
    shown = {role: threshold_for(Caller("x", role, None)) for role in Role}
    assert shown == {Role.reader: 5, Role.analyst: 1, Role.writer: 1, Role.admin: 1}
    assert threshold_for(LOCAL) == 5


def test_a_path_over_a_record_is_left_out_whole_and_a_mixed_list_keeps_the_rest() -> None:
    link = {"id": "l", "pairs": [{"statement": "s-1", "modality": "asserted"}]}
    hidden = {"id": "m", "pairs": [{"statement": "t#1", "modality": "asserted"}]}
    data = {"rows": [{"links": [link, hidden]}, {"links": [link]}, {"statements": ["s-1", "t#2"], "count": 3}]}
    assert without_records(data) == {"rows": [{"links": [link]}, {"statements": ["s-1"], "count": 3}]}
    with pytest.raises(NotAllowed, match="for analysts"):
        without_records(hidden)


def test_what_is_no_record_is_left_as_it_is() -> None:
    data = {
        "rows": [{"statements": ["s-1"], "row": None, "rows": None, "text": "see #4 and a#b"}],
        "n": 0,
        "x": None,
    }
    assert without_records(data) == data
    assert is_row_id("fictional-cases#12")
