"""Krippendorff's alpha for unitizing, on the example of his paper and on hand-checked texts."""

import pytest
from tuyun.graph.review.unitizing import alpha, disagreement

# Krippendorff (2004), figure 2: a text from 150 to 450, two categories, two observers.
FIRST = {"c": [(225, 295), (370, 400)], "k": [(180, 240), (300, 350)]}
SECOND = {"c": [(220, 300), (355, 375), (400, 420)], "k": [(180, 240), (300, 350)]}


def test_the_example_of_the_paper() -> None:
    """The paper has 0.0144, 0.0532, 0 and 0.0490 for the disagreements, and 0.7286, 1 and 0.8586 for alpha.

    It calculates alpha from these rounded figures, so its last digit differs.
    """
    observed, expected = disagreement([FIRST, SECOND], "c", 150, 450)
    assert [observed, expected] == pytest.approx([0.0144, 0.0532], abs=5e-5)
    same, chance = disagreement([FIRST, SECOND], "k", 150, 450)
    assert [same, chance] == pytest.approx([0, 0.0490], abs=5e-5)
    only_c = alpha([{"c": FIRST["c"]}, {"c": SECOND["c"]}], 150, 450)
    assert only_c == pytest.approx(0.7286, abs=2e-3)
    assert alpha([FIRST, SECOND], 150, 450) == pytest.approx(0.8586, abs=2e-3)


def test_the_order_of_readers_and_of_units_makes_no_difference() -> None:
    turned = {name: units[::-1] for name, units in SECOND.items()}
    assert alpha([turned, FIRST], 150, 450) == alpha([FIRST, SECOND], 150, 450)


def test_what_one_reader_alone_marks_is_disagreement() -> None:
    found = alpha([{"c": [(10, 20)]}, {}], 0, 100)
    assert found is not None
    assert found < 0.1


def test_units_that_overlap_are_one() -> None:
    assert alpha([{"c": [(10, 20), (15, 30)]}, {"c": [(10, 30)]}], 0, 100) == 1


def test_it_is_undefined_where_nobody_marks_anything() -> None:
    assert alpha([{}, {"c": []}], 0, 100) is None
