"""Query text through every parameter of every address: it is a value, finds nothing, and changes nothing."""

from typing import Any
from urllib.parse import quote

import pytest
from tuyun.graph.store import Store

from tests.api.client import Client
from tests.api.test_parameters import FILLED, GRAPH
from tests.conftest import Seeded

PAYLOADS = [
    "x' OR 1=1 //",
    "x'}) DETACH DELETE n //",
    'x"}) MATCH (n) DETACH DELETE n RETURN 1 //',
    "1 UNION MATCH (n) DETACH DELETE n RETURN n",
    "x`) CALL () { MATCH (n) DETACH DELETE n } //",
    "$document} SET n.name = 'x' //",
    "\\u0027 CREATE (:Entity {id: 'x'}) //",
    "*:* OR name:(a* TO z*) && !b ~2 ^3 \\",
]
PLACES = [
    (path, one["name"], one["in"])
    for path, told in GRAPH.items()
    for one in told.get("get", {}).get("parameters", ())
]


def _snapshot(store: Store) -> list[Any]:
    """Every entity, link, statement and document, and the revision."""
    answers = [
        store.ask("read/entities", limit=10**6),
        store.ask("read/links", limit=10**6),
        store.ask("read/statements", limit=10**6),
        store.ask("read/documents"),
    ]
    return [(answer.revision, answer.rows) for answer in answers]


@pytest.fixture(scope="session")
def snapshots() -> dict[int | None, list[Any]]:
    """The snapshot of the seed by its revision, so that it is not read anew before each test."""
    return {}


@pytest.fixture
def before(seeded_store: Store, seeded: Seeded, snapshots: dict[int | None, list[Any]]) -> list[Any]:
    """What the store must still hold after the test."""
    if seeded.revision not in snapshots:
        snapshots[seeded.revision] = _snapshot(seeded_store)
    return snapshots[seeded.revision]


QUICK = {"/v1/entities", "/v1/losses"}
"""The addresses that are tried each time; the others take more than a minute."""


@pytest.mark.parametrize(
    ("path", "name", "place"),
    [pytest.param(*place, marks=[] if place[0] in QUICK else pytest.mark.long) for place in PLACES],
)
def test_cypher_in_a_parameter_changes_nothing(
    client: Client, seeded_store: Store, before: list[Any], path: str, name: str, place: str
) -> None:
    needed = {"source": "kg-pgo", "target": "kg-mvd"} if path == "/v1/paths" else {}
    statuses = set()
    for payload in PAYLOADS:
        if place == "path":
            response = client.get(path.format(**{**FILLED, name: quote(payload, safe="")}), **needed)
        elif name == "parameters":
            response = client.get("/v1/queries/silences", document=payload)
        else:
            response = client.get(path.format(**FILLED), **{**needed, name: payload})
        statuses.add(response.status_code)
    assert statuses <= {200, 404, 422}
    assert _snapshot(seeded_store) == before


def test_cypher_as_a_parameter_name_is_refused(client: Client) -> None:
    assert client.problem("/v1/queries/silences?document}%20DETACH%20DELETE%20n//=x")["status"] == 422


@pytest.mark.parametrize("payload", ["%00", "%F0%9F%92%A9", "%FF%FE", "x" * 5000, "%0D%0ASet-Cookie:a=b"])
def test_odd_characters_do_no_harm(client: Client, payload: str) -> None:
    for address in (f"/v1/entities/{payload}", f"/v1/entities?q={payload}", f"/v1/statements?entity={payload}"):
        assert client.get(address).status_code in {200, 404, 422}


def test_a_number_that_no_database_holds_is_refused(client: Client) -> None:
    assert client.problem("/v1/queries/training", minimum=2**63)["where"] == "minimum"
    assert client.data("/v1/queries/training", minimum=2**63 - 1)["rows"] == []
