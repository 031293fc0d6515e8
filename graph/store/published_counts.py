"""Decide which counts of a table readers are shown: those of groups of cases that were published.

Published counts are rounded, but a count that moves when a single case is added tells something about that case.
So the cases of each form and year, a unit, are published again only when at least ten of them were added, removed
or changed since what is shown of the unit. Where fewer than ten differ from an edition of the unit that was
published before, that edition is shown again. This holds while a table is replaced, and after it was removed and
loaded again. Statistical offices release at fixed dates for the same reason. An edition with words that are no
longer in the vocabulary cannot be shown, and what is loaded is published in its place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from neo4j import ManagedTransaction
from tuyun.graph.derive.steps import losing_types, step_types
from tuyun.graph.statements import Document
from tuyun.graph.store.published_words import unknown_word
from tuyun.graph.store.query import query
from tuyun.graph.store.record import Record
from tuyun.graph.store.transaction import run, run_query
from tuyun.graph.store.view import RECORDS

Groups = Sequence[Mapping[str, Any]]
"""Rows with form, year, steps and number of cases, as of ``read/case_patterns``."""
Unit = tuple[str | None, int | None]
"""The form and year of cases; each may be empty."""
SHOWN = ("title", "section", "country", "publisher", "year", "licence", "where")
"""What stands beside the counts of a table."""
LEAST_CHANGED = 10
"""The cases of a unit that are published differ by at least so many from what was shown of it."""
NOTHING = 0
"""The edition of a unit that has no cases."""


def publish_counts(transaction: ManagedTransaction, document: str) -> bool:
    """Publish the units of a table that differ enough; whether readers are now shown what is loaded."""
    loaded: dict[Unit, list[Mapping[str, Any]]] = defaultdict(list)
    for row in _groups(transaction, document):
        loaded[_unit(row)].append(row)
    editions: dict[Unit, dict[int, list[Record]]] = defaultdict(lambda: defaultdict(list))
    shown: dict[Unit, int] = {}
    unreadable: set[tuple[Unit, int]] = set()
    for row in run(transaction, "load/published_editions", document=document):
        editions[_unit(row)][row["edition"]].append(row)
        if unknown_word(row["form"], row["steps"]):
            unreadable.add((_unit(row), row["edition"]))
        if row["shown"]:
            shown[_unit(row)] = row["edition"]
    published = bool(editions)
    new = 1 + max((edition for of_unit in editions.values() for edition in of_unit), default=NOTHING)
    units, rows, current = [], [], True
    for unit in sorted({*loaded, *editions}, key=str):
        readable = {number: of for number, of in editions[unit].items() if (unit, number) not in unreadable}
        history: dict[int, Groups] = {NOTHING: (), **readable}
        before, groups = shown.get(unit, NOTHING), loaded[unit]
        edition = choose_edition(history, before, groups, new) if published and before in history else new
        same = not cases_changed(history.get(edition, groups), groups)
        written = edition == new or (same and _named(history[edition]) != _named(groups))
        current &= same
        if written or edition != before:
            form, year = unit
            units.append({"form": form, "year": year, "edition": edition, "written": written})
        if written:
            rows += [_row(group, edition) for group in groups]
    if units:
        run(transaction, "load/publish_patterns", document=document, units=units, rows=rows)
    return current


def choose_edition(history: Mapping[int, Groups], shown: int, groups: Groups, new: int) -> int:
    """Which edition of a unit to show.

    What is shown stays while fewer than `LEAST_CHANGED` cases differ from it, so that cases that are added and
    taken away again do not move it to and fro.

    Args:
        history: the groups of each edition that was published of the unit.
        shown: the edition that is shown.
        groups: the cases that are loaded.
        new: the number of a further edition, which is chosen if all others differ too much.

    >>> group = {"form": None, "year": 2029, "steps": [], "cases": 40}
    >>> history = {0: (), 1: [group], 2: [{**group, "cases": 52}]}
    >>> [choose_edition(history, 1, [{**group, "cases": cases}], 3) for cases in (49, 50, 62, 9)]
    [1, 2, 3, 0]
    """
    distances = {edition: cases_changed(of_edition, groups) for edition, of_edition in history.items()}
    if distances[shown] < LEAST_CHANGED:
        return shown
    nearest = min(distances, key=lambda edition: (distances[edition], edition))
    return nearest if distances[nearest] < LEAST_CHANGED else new


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


def _row(group: Mapping[str, Any], edition: int) -> dict[str, Any]:
    """A group as a row of ``load/publish_patterns``."""
    steps = [part for step in group["steps"] for part in step]
    return {**{name: group[name] for name in ("form", "year", "cases")}, "edition": edition, "steps": steps}


def _unit(row: Mapping[str, Any]) -> Unit:
    return row["form"], row["year"]


def _groups(transaction: ManagedTransaction, document: str) -> Groups:
    asked = query("read/case_patterns")
    bound = asked.bind({"documents": [document], "types": sorted(step_types()), "named": losing_types()})
    return run_query(transaction, asked, {**bound, RECORDS: True})
