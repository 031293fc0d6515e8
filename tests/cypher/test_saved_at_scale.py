"""The saved queries on 100,000 invented cases beside the seed: each starts at an index and ends in time."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, remove
from tuyun.graph.store.query import Query

from benchmarks.invent_cases import invent_cases
from tests.conftest import Seeded
from tests.cypher.support import wipe
from tests.cypher.test_saved import SAVED

pytestmark = [pytest.mark.once, pytest.mark.long]
CASES, SECONDS = 100_000, 10.0
STARTS = {
    "Argument", "NodeByLabelScan", "UnionNodeByLabelsScan", "NodeIndexSeek", "MultiNodeIndexSeek",
    "NodeUniqueIndexSeek", "NodeIndexScan", "DirectedRelationshipTypeScan", "DirectedUnionRelationshipTypesScan",
    "UndirectedRelationshipTypeScan", "Projection", "Unwind", "ProcedureCall",
    "EmptyRow", "IntersectionNodeByLabelsScan", "SubtractionNodeByLabelsScan",
}  # fmt: skip
"""Operators that begin at a parameter, a list, the token index or one of ours; AllNodesScan is none of them."""

TWO_ENDS = {"paths/shortest", "paths/victims_and_convictions", "referral/routes_from_victims"}
"""Cross the two ends of a path: nodes of a name, or groups of victims with courts and convictions."""


def operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, bool]]:
    """Every operator of a plan, and whether it is one that begins."""
    yield plan["operatorType"].split("@")[0], not plan.get("children")
    for child in plan.get("children", ()):
        yield from operators(child)


def test_every_saved_query_starts_at_an_index_and_ends_in_time(
    store: Store, seeded: Seeded, seed_source: Narrative, tmp_path: Path
) -> None:
    seeded.revision = None
    wipe(store)
    load(store, seed_source)
    invent_cases(tmp_path / "cases", CASES, 7)
    cases = read_source(tmp_path / "cases")
    load(store, cases)
    patient = Store(store.driver, replace(store.settings, timeout=SECONDS))
    wrong = {}
    for name, asked in SAVED.items():
        plan = explained(store, asked)
        found = list(operators(plan))
        begins = {operator for operator, first in found if first}
        crossed = "CartesianProduct" in {operator for operator, _ in found} and name not in TWO_ENDS
        if crossed or not begins <= STARTS:
            wrong[name] = str(sorted({operator for operator, _ in found}))
        patient.ask_query(asked, {})  # raises StoreTimeout, which names the query's file in the traceback
    remove(store, cases.document.id)  # in batches: one transaction has no room for so many
    assert wrong == {}


def explained(store: Store, asked: Query) -> Mapping[str, Any]:
    """The plan of a query, which is not run."""
    _, summary, _ = store.driver.execute_query(
        f"EXPLAIN {asked.text}", asked.bind({}), database_=store.settings.database
    )
    assert summary.plan
    return summary.plan
