"""Shares, lifted losses and “still” where a text ties its counts together, worked out from the invented text."""

import pytest
from tuyun.graph.analysis.counterfactual import Lift, lift
from tuyun.graph.analysis.exposure import exposure
from tuyun.graph.analysis.flow import Flow, flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.training import training

from tests.graph.analysis.read import chain

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def kyrgyz_flow() -> Flow:
    """The flow of the invented chain."""
    return flow(chain())


def test_every_two_tied_counts_have_a_share_and_no_others(kyrgyz_flow: Flow) -> None:
    found = {
        (one.from_predicate, one.to_predicate, str(one.part_interval), str(one.whole_interval))
        for one in kyrgyz_flow.conversions
        if one.result == "interval" and one.form == "all"
    }
    onward = [("opened_investigation", "60"), ("referred", "48"), ("prosecuted", "36"), ("heard", "36"),
              ("convicted", "21"), ("sentenced", "18")]  # fmt: skip
    expected = {
        (one, other, part, whole)
        for place, (one, whole) in enumerate(onward)
        for other, part in onward[place + 1 :]
    }
    lost = [("dropped", "12", 1), ("downgraded", "4", 1), ("dropped", "3 to 27", 2),
            ("improperly_dismissed", "0 to 15", 4)]  # fmt: skip
    expected |= {(one, how, part, whole) for how, part, upto in lost for one, whole in onward[:upto]}
    assert found == expected
    assert not [one for one in kyrgyz_flow.conversions if one.result == "undefined"]


def share(kyrgyz_flow: Flow, whole: str, part: str, form: str = "all") -> list[tuple[float, float]]:
    """The shares of the counts of two predicates."""
    return [
        (one.share.lower, one.share.upper)
        for one in kyrgyz_flow.conversions
        if (one.from_predicate, one.to_predicate, one.form) == (whole, part, form) and one.share
    ]


def test_shares_are_intervals(kyrgyz_flow: Flow) -> None:
    assert share(kyrgyz_flow, "opened_investigation", "prosecuted") == [(0.6, 0.6)]
    assert share(kyrgyz_flow, "opened_investigation", "dropped") == [(0.2, 0.2), (3 / 60, 27 / 60)]
    # 21 of the 48 (and of the 36 that were heard) were convicted: they were neither dropped nor dismissed
    assert share(kyrgyz_flow, "referred", "dropped") == [(3 / 48, 27 / 48)]
    assert share(kyrgyz_flow, "heard", "improperly_dismissed") == [(0, 15 / 36)]


def test_breakdowns_of_tied_counts_have_shares_form_by_form(kyrgyz_flow: Flow) -> None:
    assert share(kyrgyz_flow, "opened_investigation", "prosecuted", "sex_trafficking") == [(20 / 32, 20 / 32)]
    assert share(kyrgyz_flow, "opened_investigation", "prosecuted", "forced_labor") == [(16 / 28, 16 / 28)]


def test_two_counts_of_one_unit_that_the_text_does_not_tie_stay_incomparable(kyrgyz_flow: Flow) -> None:
    (two,) = [one.id for one in kyrgyz_flow.counts if str(one.interval) == "2"]
    pairs = [one for one in kyrgyz_flow.conversions if two in (one.whole, one.part)]
    assert pairs
    assert {one.result for one in pairs} == {"incomparable"}


def test_a_loss_told_by_another_voice_keeps_it_beside_the_counts_own(kyrgyz_flow: Flow) -> None:
    found = [one for one in kyrgyz_flow.conversions if str(one.part_interval) == "3 to 27"]
    assert {(one.voices, one.modalities, one.loss) for one in found if one.share} == {
        (("report", "Shore Aid"), ("asserted", "reported"), True)
    }


def lifted(kyrgyz_flow: Flow, predicate: str, desk: str) -> Lift:
    """What lifting the loss at a desk changes."""
    (loss,) = [
        one
        for one in ledger(chain()).losses
        if one.predicate == predicate and desk in [who.name for who in one.desks]
    ]
    return lift(chain(), kyrgyz_flow.counts, loss)


@pytest.mark.parametrize(
    ("predicate", "desk", "after"),
    [
        # 12 of the 60: any of them could have come on, to each later count of the 60
        ("dropped", "police", {"referred": "48 to 60", "prosecuted": "36 to 48", "heard": "36 to 48",
                               "convicted": "21 to 33", "sentenced": "18 to 30"}),
        # at least 3 of the 48, which had been referred already; never more than the 48
        ("dropped", "prosecutors", {"prosecuted": "36 to 48", "heard": "36 to 48", "convicted": "21 to 48",
                                    "sentenced": "18 to 48"}),
        # some of the 36, if any: prosecuted and heard already
        ("improperly_dismissed", "courts", {"convicted": "21 to 36", "sentenced": "18 to 36"}),
        ("downgraded", "police", {"referred": "48 to 52", "prosecuted": "36 to 40", "heard": "36 to 40",
                                  "convicted": "21 to 25", "sentenced": "18 to 22"}),
        ("accepted_bribes_to_drop", "judges", {}),
    ],
)  # fmt: skip
def test_lifting_a_loss_raises_the_later_counts_of_the_same_cases(
    kyrgyz_flow: Flow, predicate: str, desk: str, after: dict[str, str]
) -> None:
    names = {one.id: one.predicate for one in kyrgyz_flow.counts}
    found = lifted(kyrgyz_flow, predicate, desk)
    assert {names[one.count]: str(one.after) for one in found.changed} == after
    assert all(one.before.lower == one.after.lower for one in found.changed)


def test_years_of_one_scope_may_be_set_against_each_other(kyrgyz_flow: Flow) -> None:
    assert [(one.form, one.change and one.change.lower) for one in kyrgyz_flow.changes] == [
        ("all", 10), ("forced_labor", None), ("sex_trafficking", None),
    ]  # fmt: skip


def test_a_failing_dated_after_the_training_is_told_so() -> None:
    (row,) = [one for one in training(chain()).rows if one.group.name == "police"]
    (failed,) = [one for cell in row.cells for one in cell.failings]
    assert (row.verdict, failed.predicate, failed.still) == (
        "trained_and_failing",
        "downgraded",
        "after the training",
    )


def test_days_since_an_investigation_was_opened_run_to_the_closing_date() -> None:
    (open_,) = exposure(chain()).unresolved
    # begun between 1 and 31 March 2030, and the document closes on 31 December
    assert (open_.days_at_least, open_.days_at_most) == (275, 305)
