"""Questions beside a table of which thousands of routes lead to convictions."""

from pathlib import Path

from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from benchmarks.invent_cases import invent_cases
from tests.cypher.rows import answers


def test_thousands_of_routes_are_counted_within_neo4js_memory(empty_store: Store, tmp_path: Path) -> None:
    invent_cases(tmp_path / "cases", 6_000, 1)
    load(empty_store, read_source(tmp_path / "cases"))
    rows = [(row["scenario"], row["kind"], row["routes"]) for row in answers(empty_store, "cuts")]
    (convicted,) = empty_store.driver.execute_query(
        "MATCH (victims:Victim)-[:VICTIM_IN]->(:Case)<-[:CONVICTED]-(:Court) RETURN count(*) AS routes",
        database_=empty_store.settings.database,
    ).records
    assert rows == [(scenario, "no single one", convicted["routes"]) for scenario in ("asserted", "all")]
