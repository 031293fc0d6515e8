"""Whatever is shown of a table, no small group can be told from it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.analysis.suppression import THRESHOLD, withheld

pytestmark = pytest.mark.once


@st.composite
def tables(draw: st.DrawFn) -> tuple[dict[str, list[bool]], list[int]]:
    """Some groups with their sizes, and some counts of them."""
    groups = draw(st.integers(1, 6))
    sizes = draw(st.lists(st.integers(1, 12), min_size=groups, max_size=groups))
    rows = st.lists(st.booleans(), min_size=groups, max_size=groups)
    cells = draw(st.lists(rows, min_size=1, max_size=8))
    return {f"c{place}": row for place, row in enumerate(cells)}, sizes


@given(tables())
def test_no_small_count_and_no_small_difference_is_in_the_span_of_what_is_shown(
    table: tuple[dict[str, list[bool]], list[int]],
) -> None:
    cells, sizes = table
    hidden = withheld(cells, sizes)
    every = [np.array(row, dtype=float) for row in cells.values()]
    groups = every + [one - other for one in every for other in every if (other <= one).all()]
    groups += list(np.eye(len(sizes)))
    small = [one for one in groups if 0 < one @ np.array(sizes) < THRESHOLD]
    shown = np.array([row for key, row in cells.items() if key not in hidden], dtype=float).reshape(-1, len(sizes))
    rank = np.linalg.matrix_rank(shown) if shown.size else 0
    for one in small:
        assert np.linalg.matrix_rank(np.vstack([shown, one])) > rank


@given(tables())
def test_large_counts_are_shown_if_there_is_nothing_small(table: tuple[dict[str, list[bool]], list[int]]) -> None:
    cells, sizes = table
    assert withheld(cells, [size + THRESHOLD for size in sizes]) == frozenset()


def test_the_more_important_are_shown_first() -> None:
    cells = {"all": [1, 1, 1], "a": [1, 0, 0], "c": [0, 0, 1], "b": [0, 1, 0]}
    assert withheld(cells, [9, 3, 20]) == {"b", "c"}
    assert withheld({name: cells[name] for name in ("all", "c", "a")}, [9, 3, 20]) == {"a"}


def test_none_is_not_a_small_count() -> None:
    assert withheld({"all": [True], "some": [False]}, [9]) == frozenset()
    assert withheld({}, []) == frozenset()
