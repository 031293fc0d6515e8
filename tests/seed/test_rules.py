"""The Kyrgyz narrative keeps the seven rules, and a copy that breaks one is noticed."""

from collections.abc import Callable

import pytest

from tests.seed import kyrgyz
from tests.seed.breaks import BREAKS, Copy
from tests.seed.rules import HEDGES_ELSEWHERE, RULES, nothing_hardens


@pytest.mark.parametrize("rule", RULES)
def test_the_narrative_keeps_the_rule(rule: int) -> None:
    assert list(RULES[rule](kyrgyz.narrative(), kyrgyz.graph())) == []


@pytest.mark.parametrize(("rule", "copy"), [pytest.param(rule, copy, id=name) for rule, name, copy in BREAKS])
def test_a_copy_that_breaks_the_rule_is_noticed(rule: int, copy: Callable[[], Copy]) -> None:
    assert list(RULES[rule](*copy())) != []


def test_every_rule_is_broken_by_some_copy() -> None:
    assert {rule for rule, _, _ in BREAKS} == set(RULES)


@pytest.mark.parametrize("exception", sorted(HEDGES_ELSEWHERE))
def test_a_hedge_that_belongs_elsewhere_still_needs_its_exception(
    exception: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(HEDGES_ELSEWHERE, exception)
    (fault,) = nothing_hardens(kyrgyz.narrative(), kyrgyz.graph())
    assert fault.startswith(f"sentence {exception[0]}, {exception[1]}: ")
