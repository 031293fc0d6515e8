"""Totals and facets of lists: the number of rows in all pages, and how many of these rows have each value."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from tuyun.api.models.answer import FacetCount, Meta
from tuyun.graph.store import Plan
from tuyun.graph.store.record import Rows
from tuyun.graph.store.resolve import checked

MOST_VALUES = 100
"""Values of a facet; rows with other values are in the total alone."""
TOTAL = "total"


def count_in_store(
    name: str, facets: Sequence[str], filters: Mapping[str, object], read: Callable[..., Plan[Rows]] = checked
) -> Plan[Meta]:
    """Count the rows of a list that the store sorts.

    Args:
        name: the query file that counts them.
        facets: the fields to count by.
        filters: its parameters.
        read: makes the plan that reads the counts.
    """
    counts: dict[str, list[FacetCount]] = {facet: [] for facet in (TOTAL, *facets)}
    for row in (yield from read(name, facets=list(counts), **filters)):
        counts[row["facet"]].append(FacetCount(value=row["value"], rows=row["rows"]))
    total = counts.pop(TOTAL)
    return Meta(
        total=total[0].rows if total else 0,
        facets={facet: tuple(values[:MOST_VALUES]) for facet, values in counts.items()},
    )


def count_rows(rows: Sequence[object], facets: Iterable[str]) -> Meta:
    """Count rows that are at hand.

    >>> count_rows([{"stage": "court"}, {"stage": "court"}, {"stage": None}], ["stage"]).facets["stage"]
    (FacetCount(value='court', rows=2), FacetCount(value=None, rows=1))
    """
    return Meta(total=len(rows), facets={facet: _count_values(rows, facet) for facet in facets})


def _count_values(rows: Iterable[object], facet: str) -> tuple[FacetCount, ...]:
    counts = Counter(value for row in rows for value in set(_values(row, facet)))
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0] is None, str(item[0])))
    return tuple(FacetCount(value=value, rows=rows) for value, rows in ordered[:MOST_VALUES])


def _values(row: object, facet: str) -> Iterable[str | int | float | bool | None]:
    """The values of a field that are text, numbers or absent, also of those in a list."""
    value = row.get(facet) if isinstance(row, Mapping) else getattr(row, facet)
    for item in value if isinstance(value, list | tuple | set | frozenset) else (value,):
        if item is None or isinstance(item, str | int | float):
            yield item
