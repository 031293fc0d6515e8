"""A reader sees no single record, whatever is asked; an analyst does."""

import re
from pathlib import Path
from typing import Any

import pytest
from tuyun.api.access.disclosure import sees_exact_counts, sees_records
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import LOCAL, Caller, Role
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.source import read_source
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
    "/v1/entities/xd-district-court",
    "/v1/entities/xd-district-court/links",
    "/v1/links?limit=1000",
    f"/v1/links?document={ID}",
    "/v1/flow",
    "/v1/figures",
    "/v1/trend",
    "/v1/gaps",
    "/v1/paths?source=xd-district-court&target=xd-north-unit",
    "/v1/structure",
    "/v1/routes",
    "/v1/cuts",
    "/v1/what-if?remove=xd-district-court",
    "/v1/queries/evidence?id=xd-district-court",
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
        assert not re.search(rf"{ID}#\d|{ID}-case-|heard twice", told.text.replace(address, "")), address
        seen = ask(client, address, **analyst)
        assert seen.status_code == 200, seen.text
        records += len(re.findall(rf"{ID}#\d", seen.text))
    assert records > 50  # there was something to leave out


@pytest.mark.parametrize(
    "address",
    [
        f"/v1/documents/{ID}",
        "/v1/entities/xd-district-court",
        f"/v1/entities/{ID}-case-a-1",
        f"/v1/queries/evidence?id={ID}-case-a-1",
    ],
)
def test_what_only_a_table_brought_is_not_there_for_a_reader(client: Client, keys: Keys, address: str) -> None:
    assert ask(client, address, **header(keys, Role.reader)).status_code == 404
    assert ask(client, address, **header(keys, Role.analyst)).status_code == 200


def test_only_analysts_see_exact_counts_and_without_keys_this_machine_sees_rows() -> None:
    callers = [*(Caller("x", role, None) for role in Role), LOCAL]
    assert [sees_exact_counts(caller) for caller in callers] == [False, True, True, True, False]
    assert [sees_records(caller) for caller in callers] == [False, True, True, True, True]
