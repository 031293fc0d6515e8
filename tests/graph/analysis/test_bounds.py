"""Bounds of counts of the same cases, against a linear program over every way in which a case may have gone."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog
from tuyun.graph.analysis.bounds import CasesInCases
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.interval import Interval, share
from tuyun.graph.statements import Entity, Statement

from tests.graph.analysis.test_comparable import count

pytestmark = pytest.mark.once
ENTITIES = [
    Entity(id="police", label="Institution", name="police"),
    Entity(id="referred", label="Case", name="cases referred"),
    Entity(id="prosecuted", label="Case", name="prosecuted of them", narrower_than=("referred",)),
    Entity(id="convicted", label="Case", name="convicted of these", narrower_than=("prosecuted",)),
    Entity(id="dropped", label="Case", name="dropped of them", narrower_than=("referred",)),
]
CHAIN = (
    count(1, "opened_investigation", "referred", 48, 48),
    count(2, "prosecuted", "prosecuted", 36, 36),
    count(3, "convicted", "convicted", 21, 21),
)


def ratio(part: str, *statements: Statement) -> Conversion:
    """The share of the cases opened that came to a part."""
    found = flow(Corpus({}, {("made-up", one.id): one for one in ENTITIES}, statements)).conversions
    (wanted,) = [one for one in found if (one.from_predicate, one.to_predicate) == ("opened_investigation", part)]
    return wanted


def ends(conversion: Conversion) -> tuple[float, float]:
    """The share's two ends."""
    assert conversion.share is not None
    return conversion.share.lower, conversion.share.upper


def some_dropped(**other: Any) -> Statement:  # noqa: ANN401 - fields of a statement
    """At least three of the cases were dropped."""
    return count(4, "dropped", "dropped", 3, None, **other)


def test_what_was_convicted_was_not_dropped_as_well() -> None:
    found = ratio("dropped", *CHAIN, some_dropped())
    assert ends(found) == (3 / 48, 27 / 48)
    assert (found.whole_interval, found.part_interval) == (
        Interval(lower=48, upper=48),
        Interval(lower=3, upper=27),
    )
    assert found.reasons == (
        "the text makes these cases some of those",
        "at least 21 of them ended otherwise: convicted",
    )
    assert set(found.statements) == {statement.id for statement in (*CHAIN, some_dropped())}


def test_a_count_that_is_not_known_otherwise_is_bounded_by_those_that_hold_it() -> None:
    found = ratio("convicted", *CHAIN[:2], count(3, "convicted", "convicted", 5, None))
    assert ends(found) == (5 / 48, 36 / 48)
    assert found.reasons[1:] == ("other counts of the same cases narrow the bounds",)


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "prosecution"},
        {"modality": "alleged", "voice": "unnamed"},
        {"modality": "reported", "voice": "police"},
        {"scope": {"forms": ["sex_trafficking"]}},
        {"period": {"kind": "calendar_year", "start": "2030-01-01", "end": "2030-12-31"}},
    ],
    ids=["another unit", "an allegation", "another voice", "another scope", "another kind of period"],
)
def test_counts_that_may_be_of_something_else_narrow_nothing(other: dict[str, Any]) -> None:
    year = {"period": {"kind": "reporting_period", "start": "2030-04-01", "end": "2031-03-31"}}
    chain = (
        count(1, "opened_investigation", "referred", 48, 48, **year),
        count(2, "prosecuted", "prosecuted", 36, 36, **year),
        count(3, "convicted", "convicted", 21, 21, **{**year, **other}),
    )
    assert ends(ratio("dropped", *chain, some_dropped(**year))) == (3 / 48, 1)


def test_what_ended_without_a_judgement_in_one_way_may_have_ended_so_in_another() -> None:
    improperly = count(3, "improperly_dismissed", "convicted", 21, 21)
    assert ends(ratio("dropped", *CHAIN[:2], improperly, some_dropped())) == (3 / 48, 1)


def test_counts_that_contradict_each_other_narrow_nothing() -> None:
    found = ratio("dropped", *CHAIN[:2], count(3, "convicted", "convicted", 40, 40), some_dropped())
    assert ends(found) == (3 / 48, 1)


@st.composite
def trees(draw: st.DrawFn) -> tuple[dict[str, Interval], dict[str, str], list[tuple[str, str]]]:
    """Up to six counts, each within an earlier one, some of them of cases that ended."""
    size = draw(st.integers(2, 6))
    intervals, ends, inside = {}, {}, []
    for number in range(size):
        lower = draw(st.integers(0 if number else 1, 6))
        intervals[str(number)] = Interval(lower=lower, upper=draw(st.none() | st.integers(lower, 12)))
        if number:
            inside.append((str(number), str(draw(st.integers(0, number - 1)))))
            if end := draw(st.sampled_from(["", "", "convicted", "acquitted", "dropped"])):
                ends[str(number)] = end
    return intervals, ends, inside


class Program:
    """The linear program: how many cases went each way that a case can go."""

    def __init__(
        self, intervals: dict[str, Interval], ends: dict[str, str], inside: list[tuple[str, str]]
    ) -> None:
        names = list(intervals)
        self.ways = [
            set(chosen)
            for size in range(1, len(names) + 1)
            for chosen in combinations(names, size)
            if all(whole in chosen for part, whole in inside if part in chosen)
            and len({ends[name] for name in chosen if name in ends}) < 2
        ]
        self.limits: list[tuple[list[int], int]] = []
        for name, interval in intervals.items():
            row = self.row(name)
            self.limits.append(([-one for one in row], -interval.lower))
            if interval.upper is not None:
                self.limits.append((row, interval.upper))

    def row(self, name: str) -> list[int]:
        """1 for each way that leads through a count."""
        return [int(name in way) for way in self.ways]

    def most(self, target: list[float]) -> float | None:
        """The largest value of a target; infinity if there is none, None if no numbers fit."""
        found = linprog(
            [-one for one in target],
            A_ub=[row for row, _ in self.limits],
            b_ub=[limit for _, limit in self.limits],
        )
        return {0: -found.fun if found.fun is not None else None, 2: None, 3: float("inf")}[found.status]


@given(trees())
def test_each_interval_is_the_one_of_the_linear_program(
    tree: tuple[dict[str, Interval], dict[str, str], list[tuple[str, str]]],
) -> None:
    cases, program = CasesInCases(*tree), Program(*tree)
    possible = program.most([0.0] * len(program.ways)) is not None
    assert cases.consistent or any(len(of_one) > 1 for of_one in cases.ends.values()) or not possible
    if not (possible and cases.consistent):
        return
    for name in tree[0]:
        interval = cases.interval(name)
        assert interval is not None
        row = [float(one) for one in program.row(name)]
        assert program.most(row) == pytest.approx(float("inf") if interval.upper is None else interval.upper)
        least = program.most([-one for one in row])
        assert least is not None
        assert -least == pytest.approx(interval.lower)


@given(trees(), st.data())
def test_each_share_holds_what_the_linear_program_allows_and_no_more(
    tree: tuple[dict[str, Interval], dict[str, str], list[tuple[str, str]]], data: st.DataObject
) -> None:
    """The largest share by the program: the greatest ratio for which part minus ratio times whole can be none."""
    cases, program = CasesInCases(*tree), Program(*tree)
    part = data.draw(st.sampled_from([name for name in tree[0] if name != "0"]))
    whole, some = cases.interval("0"), cases.interval(part)
    if not cases.consistent or whole is None or some is None:
        return
    found = share(some, whole, sum(cases.ended_otherwise(part, "0").values()))
    if found is None:
        return
    rows = program.row(part), program.row("0")
    above = program.most([one - (found.upper + 1e-6) * other for one, other in zip(*rows, strict=True)])
    assert above is not None
    assert above <= 1e-7
    reached = program.most([one - (found.upper - 1e-6) * other for one, other in zip(*rows, strict=True)])
    assert reached is not None
    assert reached >= 0
