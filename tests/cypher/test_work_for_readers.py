"""How much Neo4j does for a reader's page does not depend on the tables beside the narratives."""

from typing import Any

from tuyun.graph.analysis.network import KINDS, structure_labels
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load
from tuyun.graph.store.fulltext import phrase_query
from tuyun.graph.store.query import query
from tuyun.graph.store.view import RECORDS

from tests.graph.analysis.read import DOCUMENTS

PAGE: dict[str, object] = {"limit": 20}
NETWORK: dict[str, object] = {"labels": structure_labels()}
ROW = "fictional-register-case-b-001"
ASKED = {"asked": ROW, "text": phrase_query(ROW)}
QUERIES: dict[str, dict[str, object]] = {
    "read/entities": PAGE,
    "read/entities by id": {"ids": [ROW]},
    "read/called": {"wanted": [ASKED]},
    "read/entities_sorted": {**PAGE, "sort": "name"},
    "read/entities_counted": {"facets": ["total", "label"]},
    "read/links": PAGE,
    "read/links_sorted": {**PAGE, "sort": "type"},
    "read/links_counted": {"facets": ["total", "type"]},
    "read/nodes": NETWORK,
    "read/edges": {**NETWORK, "kinds": list(KINDS)},
}


def work(store: Store, name: str, *, records: bool) -> int:
    """How many times a query touches the database."""
    known = query(name.partition(" ")[0])
    parameters = {**known.bind(QUERIES[name]), RECORDS: records}
    with store.driver.session() as session:
        profile = session.run(f"PROFILE {known.text}", parameters).consume().profile
    assert profile is not None
    return hits(profile)


def hits(operator: dict[str, Any]) -> int:
    """Those of an operator of a plan, and of those below it."""
    return int(operator.get("dbHits", 0)) + sum(map(hits, operator.get("children", ())))


def test_a_table_makes_work_for_those_who_see_it_alone(empty_store: Store) -> None:
    load(empty_store, read_source(seed() / "kyrgyz-republic-2022"))
    before = {name: work(empty_store, name, records=False) for name in QUERIES}
    all_before = {name: work(empty_store, name, records=True) for name in QUERIES}
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    assert {name: work(empty_store, name, records=False) for name in QUERIES} == before
    whole = ["read/entities by id", *(name for name in QUERIES if "counted" in name or QUERIES[name] is NETWORK)]
    assert [name for name in whole if work(empty_store, name, records=True) > all_before[name]] == whole
