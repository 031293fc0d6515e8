"""How much Neo4j does for a reader's page does not depend on the tables beside the narratives."""

from pathlib import Path
from typing import Any

from tuyun.graph.analysis.network import KINDS, structure_labels
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load
from tuyun.graph.store.fulltext import phrase_query
from tuyun.graph.store.query import query
from tuyun.graph.store.view import RECORDS

from benchmarks.busy import Office, invent_busy_cases
from tests.graph.analysis.read import narrative

PAGE: dict[str, object] = {"limit": 20}
NETWORK: dict[str, object] = {"labels": structure_labels()}
ROW = "busy-cases-case-c-000001"
POLICE, PROSECUTORS, COURT = Office("kg-mvd", "MVD"), Office("kg-pgo", "PGO"), Office("kg-courts", "courts")
"""Institutions of the narrative through which each case of the table passes."""
LINK = f"{POLICE.id}~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"
ENDS: dict[str, object] = {"source": POLICE.id, "target": COURT.id}
ASKED = {"asked": ROW, "text": phrase_query(ROW)}
LINKS: dict[str, dict[str, object]] = {
    "read/link": {"id": LINK},
    "read/entity_links": {**PAGE, "entity": POLICE.id},
    "read/entity_links_counted": {"entity": POLICE.id, "facets": ["total", "type"]},
    "read/link_counts": {"entity": POLICE.id},
    "read/paths": ENDS,
    "read/paths_near": ENDS,
    "read/neighbours": {"entity": POLICE.id},
    "read/link_totals of documents": {"ids": [POLICE.id], "documents": ["kyrgyz-republic-2022"]},
    "questions/routes": {},
    "questions/cuts": {},
    "questions/evidence": {"id": LINK},
}
"""Queries that walk the links of an institution, or all links."""
WALKS = ("read/paths", "read/paths_near", "read/statements_about", "questions/routes", "questions/cuts")
"""Those of them that test a step by several conditions, in an order that differs from plan to plan."""
QUERIES: dict[str, dict[str, object]] = {
    **LINKS,
    "read/entities": PAGE,
    "read/entities by id": {"ids": [ROW]},
    "read/called": {"wanted": [ASKED]},
    "read/entities_sorted": {**PAGE, "sort": "name", "label": "Law"},
    "read/entities_counted": {"facets": ["total", "label"]},
    "read/links": PAGE,
    "read/links_chosen": {"ids": [POLICE.id, PROSECUTORS.id, "kg22-joint-trainings"]},
    "read/statements_about": {"ids": [POLICE.id, PROSECUTORS.id], "least": 2},
    "read/links_sorted": {**PAGE, "sort": "type"},
    "read/links_counted": {"facets": ["total", "type"]},
    "read/evidence": {"ids": [statement.id for statement in narrative("kyrgyz-republic-2022").statements]},
    "read/link_totals": {"ids": [POLICE.id, COURT.id]},
    "read/picture_nodes": {"ids": [POLICE.id, COURT.id, ROW]},
    "read/picture_links": {"ids": [POLICE.id, PROSECUTORS.id, COURT.id, ROW]},
    "read/nodes": NETWORK,
    "read/edges": {**NETWORK, "kinds": list(KINDS)},
    "read/row_edges": {"types": ["OPENED"]},
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


def works(store: Store, *, records: bool, replan: bool = True) -> dict[str, int]:
    """The work of each query, planned anew by what the store holds now, or by the plan that Neo4j has kept."""
    if replan:
        store.driver.execute_query("CALL db.prepareForReplanning(60)")
    return {name: work(store, name, records=records) for name in QUERIES}


def test_a_table_makes_work_for_those_who_see_it_alone(empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, read_source(seed() / "kyrgyz-republic-2022"))
    before, all_before = works(empty_store, records=False), works(empty_store, records=True)
    invent_busy_cases(tmp_path, 200, POLICE, PROSECUTORS, COURT)
    load(empty_store, read_source(tmp_path))
    for replan in (False, True):  # a plan that Neo4j has kept was made when there were no cases
        after = works(empty_store, records=False, replan=replan)
        assert {name: after[name] for name in QUERIES if name not in WALKS} == {
            name: before[name] for name in QUERIES if name not in WALKS
        }
        assert {name for name in WALKS if abs(after[name] - before[name]) > 50} == set()
    all_after = works(empty_store, records=True)
    more = {name for name in QUERIES if all_after[name] > all_before[name] + 50}
    assert {*LINKS, *(name for name in QUERIES if "counted" in name or QUERIES[name] is NETWORK)} - more == set()
