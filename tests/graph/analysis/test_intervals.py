"""Intervals and what is made of two: by hand, by listing every case, and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.interval import Interval, difference, share
from tuyun.graph.statements import Entity, Period, Quantity, Statement
from tuyun.graph.vocabulary.terms import StatusName

from tests.graph.analysis.read import kyrgyz

pytestmark = pytest.mark.once
HIGH = 12


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Small intervals, closed or open."""
    lower = draw(st.integers(0, 6))
    return Interval(lower=lower, upper=draw(st.none() | st.integers(lower, 8)))


def values(interval: Interval) -> range:
    """What it may be, up to a figure high enough to tell it from closed ones."""
    return range(interval.lower, (HIGH if interval.upper is None else interval.upper) + 1)


@given(intervals(), intervals())
def test_a_share_holds_every_share_of_a_part_no_larger_than_its_whole(part: Interval, whole: Interval) -> None:
    possible = [some / all_ for all_ in values(whole) for some in values(part) if all_ and some <= all_]
    found = share(part, whole)
    if found is None:
        assert not possible
        return
    assert found.lower <= min(possible)
    assert max(possible) == pytest.approx(found.upper)
    if whole.upper is not None:
        assert min(possible) == pytest.approx(found.lower)


@given(intervals(), intervals(), intervals())
def test_knowing_more_never_widens_a_share(part: Interval, whole: Interval, more: Interval) -> None:
    wide = share(part, whole)
    for narrow in (share(part.meet(more) or part, whole), share(part, whole.meet(more) or whole)):
        if wide and narrow:
            assert wide.lower <= narrow.lower <= narrow.upper <= wide.upper


@given(intervals(), intervals())
def test_a_difference_holds_every_difference(later: Interval, earlier: Interval) -> None:
    found = difference(later, earlier)
    possible = [one - other for one in values(later) for other in values(earlier)]
    assert found.lower is None or found.lower == min(possible)
    assert found.upper is None or found.upper == max(possible)
    assert (found.lower is None) == (earlier.upper is None)
    assert (found.upper is None) == (later.upper is None)


def test_none_of_none_is_undefined() -> None:
    assert share(Interval(lower=0, upper=0), Interval(lower=0, upper=0)) is None
    assert share(Interval(lower=3, upper=3), Interval(lower=2, upper=2)) is None


def test_bounds_that_are_reversed_are_refused() -> None:
    with pytest.raises(ValidationError, match="reversed"):
        Interval(lower=2, upper=1)


def counted(interval: Interval, place: int, voice: str = "report") -> Statement:
    """A count of the same cases, the whole of it made up."""
    status: StatusName = (
        "measured" if interval.exact else "lower_bound" if interval.upper is None else "qualitative"
    )
    return Statement(
        id=f"s-{place:016x}", document="made-up", sentence=place + 1, quote="x", start=place, end=place + 1,
        predicate="prosecuted", roles={"subject": ("prosecutors",), "object": ("cases",)}, voice=voice,
        modality="asserted" if voice == "report" else "reported", status=status,
        quantity=Quantity(lower=interval.lower, upper=interval.upper, unit="case", words="some"), period=Period(),
    )  # fmt: skip


def count_intervals(*statements: Statement) -> list[Interval]:
    """The counts of some statements."""
    entities = [
        Entity(id="prosecutors", label="OfficialGroup", name="prosecutors"),
        Entity(id="cases", label="Case", name="cases"),
        Entity(id="paper", label="Media", name="paper"),
    ]
    corpus = Corpus({}, {("made-up", one.id): one for one in entities}, statements)
    return [one.interval for one in flow(corpus).counts]


@given(st.lists(intervals(), min_size=1, max_size=4), intervals(), st.integers(0, 4))
def test_within_one_voice_more_evidence_never_widens_an_interval(
    known: list[Interval], more: Interval, where: int
) -> None:
    before = count_intervals(*(counted(one, place) for place, one in enumerate(known)))
    after = count_intervals(
        *(counted(one, place) for place, one in enumerate([*known[:where], more, *known[where:]]))
    )
    for one in before:
        assert any(other.meet(one) == other for other in after)


def test_two_voices_stand_side_by_side_and_contradictions_of_one_voice_too() -> None:
    five, seven = Interval(lower=5, upper=5), Interval(lower=7, upper=7)
    assert count_intervals(counted(five, 0), counted(seven, 1, "paper")) == [five, seven]
    assert count_intervals(counted(five, 0), counted(seven, 1)) == [five, seven]
    assert count_intervals(counted(Interval(lower=5), 0), counted(Interval(upper=9), 1)) == [
        Interval(lower=5, upper=9)
    ]
    some = [counted(Interval(upper=1), 0), counted(Interval(lower=1), 1), counted(Interval(lower=2), 2)]
    assert count_intervals(*some) == [Interval(lower=1, upper=1), Interval(lower=2)]


def test_hearsay_of_nobody_named_is_not_one_voice() -> None:
    bounds = [Interval(lower=5), Interval(upper=9)]
    heard = [counted(one, place, "unnamed") for place, one in enumerate(bounds)]
    assert count_intervals(*heard) == bounds


def test_other_names_change_no_figure() -> None:
    whole = kyrgyz()
    renamed = {key: one.model_copy(update={"name": f"the {one.name}"}) for key, one in whole.entities.items()}
    other = flow(Corpus(whole.documents, renamed, whole.statements))
    plain = flow(whole)
    assert [(one.id, one.interval, one.kind) for one in other.counts] == [
        (one.id, one.interval, one.kind) for one in plain.counts
    ]
    assert [(one.result, one.share) for one in other.conversions] == [
        (one.result, one.share) for one in plain.conversions
    ]
