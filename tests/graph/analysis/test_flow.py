"""The case flow of the Kyrgyz narrative and of an invented country, worked out from the texts."""

import pytest
from tuyun.graph.analysis.conversions import Conversion
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.flow import Flow, flow

from tests.graph.analysis.read import arlavia, kyrgyz, spelled

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def kyrgyz_flow() -> Flow:
    """The flow of the Kyrgyz narrative."""
    return flow(kyrgyz())


@pytest.fixture(scope="module")
def chain() -> Flow:
    """The flow of the invented country."""
    return flow(arlavia())


def test_every_count_is_an_interval_of_one_voice_with_its_own_kind_and_status(kyrgyz_flow: Flow) -> None:
    onward, loss, opened = "onward", "loss", "opened_investigation"
    assert [
        (
            one.stage,
            one.kind,
            one.predicate,
            str(one.interval),
            *one.statuses,
            one.modality,
            one.voice,
            *one.sentences,
        )
        for one in kyrgyz_flow.counts
    ] == [
        ("investigation", onward, opened, "6", "measured", "asserted", "report", 6),
        ("investigation", onward, opened, "40", "measured", "asserted", "report", 6),
        ("investigation", onward, opened, "8", "measured", "asserted", "report", 6),
        ("investigation", onward, "continued_investigation", "7", "measured", "reported", "government", 7),
        ("investigation", "found", "uncovered", "63", "measured", "reported", "authorities", 11),
        (
            "investigation",
            "unknown",
            "included_trafficking",
            "0 or more",
            "not_indicated",
            "asserted",
            "report",
            11,
        ),
        ("prosecution", onward, "prosecuted", "0", "reported_zero", "asserted", "report", 9),
        ("prosecution", onward, "prosecuted", "3", "measured", "asserted", "report", 9),
        ("prosecution", "caveat", "outside_definition", "1 or more", "qualitative", "asserted", "report", 10),
        ("conviction", onward, "convicted", "0", "reported_zero", "asserted", "report", 9),
        ("conviction", onward, "convicted", "3", "measured", "asserted", "report", 9),
        ("conviction", loss, "improperly_dismissed", "0 or more", "qualitative", "possible", "report", 17),
        ("conviction", loss, "improperly_dismissed", "0 or more", "qualitative", "possible", "report", 17),
        ("closed", loss, "closed", "1 or more", "qualitative", "reported", "PGO", 28),
    ]


def test_a_stage_at_which_nobody_counts_is_unknown_and_not_zero(kyrgyz_flow: Flow) -> None:
    assert [(one.stage, None if one.unknown is None else str(one.unknown)) for one in kyrgyz_flow.stages] == [
        ("identification", "0 or more"),
        ("investigation", None),
        ("prosecution", None),
        ("conviction", None),
        ("sentence", "0 or more"),
        ("closed", None),
    ]


def test_what_was_opened_and_what_was_carried_over_stay_apart(kyrgyz_flow: Flow) -> None:
    flows = {(one.flow, one.unit, str(one.interval)) for one in kyrgyz_flow.counts if one.stage == "investigation"}
    assert {("opened", "case", "6"), ("carried_over", "investigation", "7")} < flows
    assert not [one for one in kyrgyz_flow.counts if one.interval.lower == 13]


def test_a_count_keeps_its_limits_and_its_breakdown(kyrgyz_flow: Flow) -> None:
    (opened,) = [one for one in kyrgyz_flow.counts if str(one.interval) == "6"]
    assert (opened.forms, opened.laws) == (("trafficking",), ("Articles 166 and 170",))
    assert [(one.form, str(one.interval)) for one in opened.parts] == [
        ("sex_trafficking", "1"),
        ("forced_labor", "5"),
    ]
    assert opened.period.kind == "calendar_year"


def test_no_two_counts_of_the_narrative_are_divided_and_each_pair_says_why(kyrgyz_flow: Flow) -> None:
    assert {one.result for one in kyrgyz_flow.conversions} == {"incomparable"}
    assert {one.share for one in kyrgyz_flow.conversions} == {None}
    reasons = {(str(one.whole_interval), str(one.part_interval)): one.reasons for one in kyrgyz_flow.conversions}
    assert len(kyrgyz_flow.conversions) == 4 * 2 + 2 * 2
    pairs = [(one.from_predicate, one.to_predicate) for one in kyrgyz_flow.conversions]
    assert [pair for pair in pairs if "uncovered" in pair] == []
    assert reasons["6", "0"] == (
        "the text does not tie the two counts together",
        "other kinds of period: calendar year, reporting period",
        "other units: case, prosecution",
        "other flows: opened, not stated",
        "other scopes: the second count is limited to sex trafficking, forced labor",
    )
    assert (
        reasons["3", "3"]
        == reasons["0", "0"]
        == (
            "parallel flows of one period: the text does not tie the two counts together",
            "other units: prosecution, conviction",
        )
    )


def test_changes_are_later_minus_earlier_where_text_or_scope_allows(kyrgyz_flow: Flow) -> None:
    found = [
        (
            one.predicate,
            one.form,
            one.periods[0].start.year,
            one.periods[1].start.year,
            one.change.lower,
            one.reasons,
        )
        for one in kyrgyz_flow.changes
        if one.change and one.change.lower == one.change.upper and one.periods[0].start and one.periods[1].start
    ]
    compared, alike = ("the text compares them",), ("same voice and scope",)
    opened = "opened_investigation"
    assert sorted(found) == [
        ("convicted", "all", 2020, 2021, -3, compared),
        (opened, "all", 2019, 2020, 32, alike),
        (opened, "all", 2019, 2021, -2, compared),
        (opened, "all", 2020, 2021, -34, compared),
        (opened, "forced_labor", 2019, 2020, 9, alike),
        (opened, "forced_labor", 2019, 2021, -2, compared),
        (opened, "forced_labor", 2020, 2021, -11, compared),
        (opened, "sex_trafficking", 2019, 2020, 23, alike),
        (opened, "sex_trafficking", 2019, 2021, 0, compared),
        (opened, "sex_trafficking", 2020, 2021, -23, compared),
        ("prosecuted", "all", 2020, 2021, -3, compared),
    ]
    assert len(kyrgyz_flow.changes) == len(found)


def shares(flow: Flow) -> dict[tuple[str, str], Conversion]:
    """Conversions that are not incomparable, by their two predicates."""
    return {
        (one.from_predicate, one.to_predicate): one for one in flow.conversions if one.result != "incomparable"
    }


def test_of_these_ties_two_counts_and_gives_a_share(chain: Flow) -> None:
    kyrgyz_flow = shares(chain)
    assert {key: (str(one.part_interval), str(one.whole_interval)) for key, one in kyrgyz_flow.items()} == {
        ("referred", "prosecuted"): ("9", "12"),
        ("referred", "heard"): ("9", "12"),
        ("referred", "convicted"): ("4", "12"),
        ("prosecuted", "heard"): ("9", "9"),
        ("prosecuted", "convicted"): ("4", "9"),
        ("heard", "convicted"): ("4", "9"),
    }
    found = {key: (one.share.lower, one.share.upper) for key, one in kyrgyz_flow.items() if one.share}
    assert found["referred", "prosecuted"] == (0.75, 0.75)
    assert found["prosecuted", "heard"] == (1, 1)
    assert found["heard", "convicted"] == pytest.approx((4 / 9, 4 / 9))
    assert kyrgyz_flow["prosecuted", "heard"].reasons == ("the text counts the same cases",)
    assert kyrgyz_flow["referred", "convicted"].reasons == ("the text makes these cases some of those",)
    assert spelled("fictional-country", kyrgyz_flow["referred", "convicted"].statements) == [
        "3.1 referred",
        "5.1 convicted",
    ]


def test_sources_that_disagree_stand_side_by_side(chain: Flow) -> None:
    kyrgyz_flow = [(str(one.interval), one.voice) for one in chain.counts if one.predicate == "identified"]
    assert kyrgyz_flow == [("30", "police"), ("45", "Harbor Aid"), ("0 or more", "report")]


def test_a_change_from_at_least_is_open_below(chain: Flow) -> None:
    (change,) = chain.changes
    assert change.change is not None
    assert (change.change.lower, change.change.upper) == (None, -8)


def test_nothing_loaded_is_all_unknown() -> None:
    empty = flow(corpus_of())
    assert (empty.counts, empty.conversions, empty.changes) == ((), (), ())
    assert [str(one.unknown) for one in empty.stages] == ["0 or more"] * 6


def test_one_document_is_that_part_of_the_whole() -> None:
    both = Corpus(
        {**kyrgyz().documents, **arlavia().documents},
        {**kyrgyz().entities, **arlavia().entities},
        kyrgyz().statements + arlavia().statements,
    )
    assert flow(both.only("fictional-country")) == flow(arlavia())
    assert {one.id for one in flow(both).counts} == {
        one.id for reading in (kyrgyz(), arlavia()) for one in flow(reading).counts
    }
