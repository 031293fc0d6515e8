"""An attack by linear programming on what is shown of a table: no small number may come out as the only one.

The attacker knows every group that there may be, the number of rows, and every figure that is shown; and that
people come in whole numbers, none of them fewer than none.
"""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor, inf
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from tuyun.graph.analysis.case_table import CaseTable
from tuyun.graph.analysis.suppression import THRESHOLD, withheld

from tests.graph.analysis.read import patterns

pytestmark = [pytest.mark.once, pytest.mark.long]
CLOSE = 1e-6
Cells = Mapping[Any, Sequence[bool | int]]


def recovered(cells: Cells, sizes: Sequence[int], hidden: frozenset[Any]) -> Iterator[tuple[Any, float]]:
    """Small counts and groups of which only one number is possible, by what is shown and the number of rows."""
    shown = [list(row) for key, row in cells.items() if key not in hidden]
    facts = np.array([*shown, [1] * len(sizes)], dtype=float)
    figures = facts @ np.array(sizes, dtype=float)
    singles: dict[Any, Any] = {("group", place): row for place, row in enumerate(np.eye(len(sizes)))}
    for key, row in (singles | dict(cells)).items():
        target = np.array(row, dtype=float)
        if not 0 < target @ sizes < THRESHOLD:
            continue
        least = linprog(target, A_eq=facts, b_eq=figures)
        most = linprog(-target, A_eq=facts, b_eq=figures)
        assert least.success
        upper = floor(-most.fun + CLOSE) if most.success else inf
        if ceil(least.fun - CLOSE) == upper:
            yield key, upper


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[object, list[bool]], list[int]]:
    """Groups with their sizes, and counts of them."""
    count = draw(st.integers(2, 7))
    sizes = draw(st.lists(st.integers(1, 12), min_size=count, max_size=count))
    rows = st.lists(st.booleans(), min_size=count, max_size=count)
    return dict(enumerate(draw(st.lists(rows, min_size=1, max_size=9)))), sizes


@settings(deadline=None, max_examples=60)
@given(tables())
def test_the_attack_recovers_nothing_of_any_table(table: tuple[dict[object, list[bool]], list[int]]) -> None:
    cells, sizes = table
    if sum(sizes) < THRESHOLD:
        return  # the number of rows is told by whoever publishes the table
    hidden = withheld(cells, sizes, known=[[True] * len(sizes)])
    assert list(recovered(cells, sizes, hidden)) == []


@pytest.mark.parametrize("name", ["fictional-register", "fictional-cases"])
def test_the_attack_recovers_nothing_of_the_tables_that_come_with_tuyun(name: str) -> None:
    table = CaseTable(name, patterns(name))
    small = [cell for cell, row in table.cells.items() if 0 < np.dot(row, table.sizes) < THRESHOLD]
    assert small
    if sum(table.sizes) >= THRESHOLD:
        assert list(recovered(table.cells, table.sizes, table.hidden)) == []
    assert set(small) <= table.hidden


def test_the_attack_would_find_what_is_only_hidden_itself() -> None:
    cells: dict[object, list[int]] = {"all": [1, 1, 1], "a": [1, 0, 0], "b": [0, 1, 0], "c": [0, 0, 1]}
    sizes = [20, 3, 9]
    assert dict(recovered(cells, sizes, frozenset({"b"}))) == {"b": 3, ("group", 1): 3}
    assert list(recovered(cells, sizes, withheld(cells, sizes))) == []


def test_the_number_of_rows_counts_as_told() -> None:
    cells = {"heard": [True, False], "open": [False, True]}
    assert withheld(cells, [16, 2]) == {"open"}
    assert withheld(cells, [16, 2], known=[[True, True]]) == {"heard", "open"}


def test_the_pattern_is_of_the_table_alone_and_no_filter_moves_it() -> None:
    whole = CaseTable("fictional-register", patterns("fictional-register"))
    again = CaseTable("fictional-register", list(reversed(patterns("fictional-register"))))
    assert whole.hidden == again.hidden
    assert whole.cells.keys() == again.cells.keys()
