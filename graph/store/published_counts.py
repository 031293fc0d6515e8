"""Decide which counts of a table readers are shown: those of an edition that was published.

Published counts are rounded, but a count that moves when a single case is added tells something about that case.
So the cases of an edition are published in groups (by form, year and steps) only if it is `far_apart` from every
edition that was published before under its id; else the nearest of these is shown, or shown again. This holds
while a table is replaced, and after it was removed and loaded again. Statistical offices release at fixed dates
for the same reason.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from neo4j import ManagedTransaction
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.statements import Document
from tuyun.graph.store.query import query
from tuyun.graph.store.record import Record
from tuyun.graph.store.transaction import run, run_query
from tuyun.graph.store.view import RECORDS

Groups = Sequence[Mapping[str, Any]]
"""Rows with form, year, steps and number of cases, as of ``read/case_patterns``."""
SHOWN = ("title", "section", "country", "publisher", "year", "licence", "where")
"""What stands beside the counts of a table."""
LEAST_CHANGED = 10
"""Two editions that are published differ by at least so many cases, also among those of a year or a form."""


def publish_counts(transaction: ManagedTransaction, document: str) -> None:
    """Publish the counts of a table, or show those of the nearest edition that was published."""
    fresh = _groups(transaction, document)
    editions: dict[int, list[Record]] = defaultdict(list)
    shown = None
    for row in run(transaction, "load/published_editions", document=document):
        editions[row["edition"]].append(row)
        shown = row["edition"] if row["shown"] else shown
    if all(far_apart(groups, fresh) for groups in editions.values()):
        _publish(transaction, document, max(editions, default=0) + 1, fresh)
        return
    distances = {edition: cases_changed(groups, fresh) for edition, groups in editions.items()}
    nearest = min(distances, key=lambda edition: (distances[edition], edition != shown))
    if not distances[nearest] and _named(editions[nearest]) != _named(fresh):
        _publish(transaction, document, nearest, fresh)  # the same cases, with a desk that has another name
    elif nearest != shown:
        run(transaction, "load/show_edition", document=document, edition=nearest)


def shown_otherwise(state: Record | None, document: Document) -> bool:
    """Whether readers are shown something else of a table than before: its title, country or the like."""
    return state is None or any(state[name] != getattr(document, name) for name in SHOWN)


def far_apart(before: Groups, after: Groups) -> bool:
    """Whether so many cases differ between two editions that no single one can be told from the difference.

    A case may be known by its year or its form. So as many have to differ among those of each year and of each
    form of which any differs.
    """
    if cases_changed(before, after) < LEAST_CHANGED:
        return False
    return all(
        not changed or changed >= LEAST_CHANGED
        for name in ("year", "form")
        for value in {row[name] for row in (*before, *after)}
        for changed in [cases_changed(*([row for row in side if row[name] == value] for side in (before, after)))]
    )


def cases_changed(before: Iterable[Mapping[str, Any]], after: Iterable[Mapping[str, Any]]) -> int:
    """At least how many cases were added, removed or changed between two editions.

    A case that has changed left one group and came into another.

    >>> group = {"form": None, "year": 2029, "steps": [["HEARD", "", "", "", "asserted"]], "cases": 7}
    >>> cases_changed([group], [{**group, "cases": 5}, {**group, "year": 2030, "cases": 3}])
    3
    """
    differences: Counter[tuple[object, ...]] = Counter()
    for row in after:
        differences[_group(row)] += row["cases"]
    for row in before:
        differences[_group(row)] -= row["cases"]
    more = sum(difference for difference in differences.values() if difference > 0)
    fewer = -sum(difference for difference in differences.values() if difference < 0)
    return max(more, fewer)


def _group(row: Mapping[str, Any]) -> tuple[object, ...]:
    """What tells groups apart: names and labels of desks do not, since another document may change them."""
    return row["form"], row["year"], tuple(sorted(map(itemgetter(0, 1, 4), row["steps"])))


def _named(groups: Groups) -> list[list[Any]]:
    """The steps of all groups with the names of desks, in an order of their own."""
    return sorted([*map(list, row["steps"])] for row in groups)


def _publish(transaction: ManagedTransaction, document: str, edition: int, groups: Groups) -> None:
    rows = [
        {
            **{name: row[name] for name in ("form", "year", "cases")},
            "steps": [part for step in row["steps"] for part in step],
        }
        for row in groups
    ]
    run(transaction, "load/publish_patterns", document=document, edition=edition, rows=rows)


def _groups(transaction: ManagedTransaction, document: str) -> Groups:
    asked = query("read/case_patterns")
    bound = asked.bind({"documents": [document], "types": sorted(step_types()), "named": losing_types()})
    return run_query(transaction, asked, {**bound, RECORDS: True})
