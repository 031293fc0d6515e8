"""Decide which counts of a table readers are shown: those of the edition that was published last.

Published counts are rounded, but a count that moves when a single case is added tells something about that case.
So the cases of a table are published in groups (by form, year and steps) when it is loaded, and again only once at
least `LEAST_CHANGED` cases have changed since. Until then readers see the counts of the edition before, also while
a table is replaced and after it was removed and loaded again. Statistical offices release at fixed dates for the
same reason.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from neo4j import ManagedTransaction
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.statements import Document
from tuyun.graph.store.query import query
from tuyun.graph.store.record import Record
from tuyun.graph.store.transaction import run, run_query
from tuyun.graph.store.view import RECORDS

SHOWN = ("title", "country", "publisher", "year")
"""What stands beside the counts of a table."""
LEAST_CHANGED = 10
"""At so many cases that were added, removed or changed, the counts of a table are published anew."""


def publish_counts(transaction: ManagedTransaction, document: str) -> bool:
    """Publish the counts of a table if enough of its cases have changed; returns whether they were published."""
    fresh, shown = (_patterns(transaction, document, records=records) for records in (True, False))
    changed = cases_changed(shown, fresh)
    if not changed or (shown and changed < LEAST_CHANGED):
        return False
    rows = [
        {
            **{name: row[name] for name in ("form", "year", "cases")},
            "steps": [part for step in row["steps"] for part in step],
        }
        for row in fresh
    ]
    run(transaction, "load/publish_patterns", document=document, rows=rows)
    return True


def shown_otherwise(state: Record | None, document: Document) -> bool:
    """Whether readers are shown something else of a table than before: its title, country or the like."""
    return state is None or any(state[name] != getattr(document, name) for name in SHOWN)


def cases_changed(before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]) -> int:
    """At least how many cases were added, removed or changed between two editions.

    A case that has changed left one group and came into another.

    >>> group = {"form": None, "year": 2029, "steps": [["HEARD", "", "", "", "asserted"]], "cases": 7}
    >>> cases_changed([group], [{**group, "cases": 5}, {**group, "year": 2030, "cases": 3}])
    3
    """
    differences = Counter({_group(row): row["cases"] for row in after})
    differences.subtract({_group(row): row["cases"] for row in before})
    more = sum(difference for difference in differences.values() if difference > 0)
    fewer = -sum(difference for difference in differences.values() if difference < 0)
    return max(more, fewer)


def _group(row: Mapping[str, Any]) -> tuple[object, ...]:
    return row["form"], row["year"], tuple(map(tuple, row["steps"]))


def _patterns(transaction: ManagedTransaction, document: str, *, records: bool) -> list[Record]:
    asked = query("read/case_patterns")
    bound = asked.bind({"documents": [document], "types": sorted(step_types()), "named": losing_types()})
    return run_query(transaction, asked, {**bound, RECORDS: records})
