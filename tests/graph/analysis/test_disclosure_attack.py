"""An attack by linear programming on what is published of a table: no small number may come out as the only one.

The attacker knows every group that there may be, every figure that is published, and how figures are rounded, but
not the secret; and that people come in whole numbers, none of them fewer than none. Of two editions he knows as
well in which group they differ, and by a single case.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import compress
from math import ceil, floor, inf
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from tuyun.graph.analysis.case_table import CaseTable
from tuyun.graph.analysis.rounding import STEP, WIDTH, Rounding

from tests.graph.analysis.read import patterns

pytestmark = [pytest.mark.once, pytest.mark.long]
CLOSE = 1e-6
Cells = Mapping[Any, Sequence[bool | int]]
Facts = list[tuple[Sequence[float], float]]
"""Of each: what is added up, and what it comes to at most."""


def published(cells: Cells, sizes: Sequence[int], secret: str, more: int | None = None) -> Facts:
    """What the figures say of the sizes; in an edition with one case ``more`` of a group, without the case."""
    grown = [size + (place == more) for place, size in enumerate(sizes)]
    facts: Facts = []
    for row in cells.values():
        inside = np.array(row, dtype=int)
        names = compress(map(str, range(len(sizes))), inside * grown)
        shown = Rounding(secret).interval(int(inside @ grown), names)
        lower, upper = (shown.lower, shown.upper or 0) if shown else (0, WIDTH)
        own = 0 if more is None else int(inside[more])
        facts += [(inside.tolist(), upper - own), ((-inside).tolist(), own - lower)]
    return facts


def recovered(cells: Cells, sizes: Sequence[int], facts: Facts) -> Iterator[tuple[Any, int]]:
    """Small counts and groups of which only one number is possible, by the facts."""
    sums, limits = [row for row, _ in facts], [limit for _, limit in facts]
    singles: dict[Any, Any] = {("group", place): row for place, row in enumerate(np.eye(len(sizes)))}
    for key, row in (singles | dict(cells)).items():
        target = np.array(row, dtype=float)
        if not 0 < target @ sizes < STEP:
            continue
        least, most = (linprog(sign * target, A_ub=sums, b_ub=limits) for sign in (1, -1))
        assert least.success
        upper = floor(-most.fun + CLOSE) if most.success else inf
        if ceil(least.fun - CLOSE) == upper:
            yield key, int(upper)


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[object, list[bool]], list[int]]:
    """Groups with their sizes, and counts of them."""
    count = draw(st.integers(2, 7))
    sizes = draw(st.lists(st.integers(1, 12), min_size=count, max_size=count))
    rows = st.lists(st.booleans(), min_size=count, max_size=count)
    return dict(enumerate(draw(st.lists(rows, min_size=1, max_size=9)))), sizes


@settings(deadline=None, max_examples=60, derandomize=True)
@given(tables(), st.uuids())
def test_the_attack_recovers_nothing_of_any_table(
    table: tuple[dict[object, list[bool]], list[int]], secret: object
) -> None:
    cells, sizes = table
    assert list(recovered(cells, sizes, published(cells, sizes, str(secret)))) == []


@settings(deadline=None, max_examples=60, derandomize=True)
@given(tables(), st.uuids(), st.data())
def test_nor_does_it_from_two_editions_that_differ_by_a_case(
    table: tuple[dict[object, list[bool]], list[int]], secret: object, data: st.DataObject
) -> None:
    cells, sizes = table
    more = data.draw(st.integers(0, len(sizes) - 1))
    facts = published(cells, sizes, str(secret)) + published(cells, sizes, str(secret), more)
    assert list(recovered(cells, sizes, facts)) == []


@pytest.mark.parametrize("secret", ["a", "b", "c"])
@pytest.mark.parametrize("name", ["fictional-register", "fictional-cases"])
def test_the_attack_recovers_nothing_of_the_tables_that_come_with_tuyun(name: str, secret: str) -> None:
    table = CaseTable(name, patterns(name), Rounding(secret))
    facts: Facts = []
    for cell, row in table.cells.items():
        shown = table.ranges[cell]
        lower, upper = (shown.lower, shown.upper or 0) if shown else (0, WIDTH)
        facts += [([*map(float, row)], upper), ([-float(one) for one in row], -lower)]
    assert any(0 < figure < STEP for figure in table.figures.values())
    assert list(recovered(table.cells, table.sizes, facts)) == []


def test_the_attack_finds_what_exact_figures_give_away() -> None:
    cells: dict[object, list[int]] = {"all": [1, 1, 1], "a": [1, 0, 0], "c": [0, 0, 1]}
    sizes = [20, 3, 9]
    exact: Facts = [
        fact
        for row in cells.values()
        for figure in [float(np.dot(row, sizes))]
        for fact in [([*map(float, row)], figure), ([-float(one) for one in row], -figure)]
    ]
    assert dict(recovered(cells, sizes, exact)) == {("group", 1): 3}
    assert list(recovered(cells, sizes, published(cells, sizes, "a secret"))) == []


def test_no_filter_moves_what_is_published() -> None:
    whole = CaseTable("fictional-register", patterns("fictional-register"), Rounding("a secret"))
    again = CaseTable("fictional-register", list(reversed(patterns("fictional-register"))), Rounding("a secret"))
    assert whole.ranges == again.ranges
