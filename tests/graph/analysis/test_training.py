"""Training against failing in the Kyrgyz narrative, worked out from the text."""

from datetime import date

import pytest
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.training import GroupRow, Matrix, training
from tuyun.graph.statements import Period, Scope, Statement

from tests.graph.analysis.read import kyrgyz, spelled

pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def matrix() -> Matrix:
    """The matrix of the Kyrgyz narrative."""
    return training(kyrgyz())


def row(matrix: Matrix, name: str) -> GroupRow:
    """The row of a group."""
    (found,) = [one for one in matrix.rows if one.group.name == name]
    return found


def test_each_group_is_trained_or_failing_or_both_as_the_text_has_it(matrix: Matrix) -> None:
    assert {one.group.name: one.verdict for one in matrix.rows} == {
        "courts": "failing_no_training_stated",
        "government": "trained_and_failing",
        "inexperienced and poorly trained investigators": "failing_no_training_stated",
        "investigators": "trained_and_failing",
        "judges": "failing_no_training_stated",
        "judicial system": "failing_no_training_stated",
        "labor inspectors": "trained_no_failing_named",
        "law enforcement": "trained_no_failing_named",
        "law enforcement officials": "failing_no_training_stated",
        "prosecutors": "trained_no_failing_named",
        "social service providers": "trained_no_failing_named",
        "two law enforcement officials whom the government began investigating": "failing_no_training_stated",
    }


def test_each_cell_tells_only_what_is_told_at_its_stage(matrix: Matrix) -> None:
    assert {one.group.name: [(cell.stage, cell.tells) for cell in one.cells] for one in matrix.rows} == {
        "courts": [("investigation", "failing"), ("conviction", "failing")],
        "government": [("overall", "failing"), ("investigation", "training"), ("prosecution", "training")],
        "inexperienced and poorly trained investigators": [("prosecution", "failing")],
        "investigators": [("investigation", "failing"), ("not stated", "training")],
        "judges": [("investigation", "failing"), ("closed", "failing")],
        "judicial system": [("overall", "failing")],
        "labor inspectors": [("not stated", "training")],
        "law enforcement": [("not stated", "training")],
        "law enforcement officials": [("investigation", "failing"), ("closed", "failing")],
        "prosecutors": [("not stated", "training")],
        "social service providers": [("not stated", "training")],
        "two law enforcement officials whom the government began investigating": [("overall", "failing")],
    }


def test_a_training_has_givers_funder_topics_count_and_sentences(matrix: Matrix) -> None:
    (cell,) = [one for one in row(matrix, "investigators").cells if one.received]
    (received,) = cell.received
    assert cell.stage == "not stated"
    assert [one.name for one in received.givers] == ["PGO", "MVD"]
    assert [one.name for one in received.funders] == ["an IO (funder of joint trainings)"]
    assert (str(received.interval), received.status) == ("150 or more", "lower_bound")
    assert [one.name for one in received.together_with] == ["prosecutors"]
    assert received.topics == ()
    assert spelled("kyrgyz-republic-2022", received.statements) == ["19.2 trained"]


def test_a_number_is_of_the_groups_that_it_counts_and_of_nobody_else_in_the_audience() -> None:
    whole = kyrgyz()

    def limited(one: Statement) -> Statement:
        if one.predicate != "trained" or one.quantity is None:
            return one
        return one.model_copy(
            update={"quantity": one.quantity.model_copy(update={"scope": Scope(groups=("kg-prosecutors",))})}
        )

    matrix = training(Corpus(whole.documents, whole.entities, tuple(map(limited, whole.statements))))
    counts = {
        name: [
            (str(one.interval), [other.name for other in one.together_with])
            for cell in row(matrix, name).cells
            for one in cell.received
            if one.training.name == "joint PGO and MVD trainings"
        ]
        for name in ("prosecutors", "investigators")
    }
    assert counts == {"prosecutors": [("150 or more", [])], "investigators": [("None", ["prosecutors"])]}


def test_who_gave_a_training_may_stand_in_another_sentence(matrix: Matrix) -> None:
    cells = [one for one in row(matrix, "government").cells if one.received]
    assert [one.stage for one in cells] == ["investigation", "prosecution"]
    for cell in cells:
        (received,) = cell.received
        assert [one.name for one in received.givers] == ["government"]
        assert [one.name for one in received.partners] == ["international donors", "civil society partners"]
        assert received.interval is None
        assert set(spelled("kyrgyz-republic-2022", received.statements)) == {"18.1 trained", "18.2 trained"}


def test_a_failing_without_a_date_is_not_told_to_be_after_the_training(matrix: Matrix) -> None:
    failing = {
        (one.group.name, failed.predicate): failed.still
        for one in matrix.rows
        for cell in one.cells
        for failed in cell.failings
    }
    assert failing["investigators", "downgraded"] == "not stated"
    assert failing["judges", "warned"] is None
    assert set(failing.values()) == {None, "not stated"}


def test_still_is_said_where_the_failing_is_dated_after_the_training() -> None:
    whole = kyrgyz()
    days = {"trained": date(2020, 5, 1), "downgraded": date(2021, 5, 1)}
    statements = [
        one.model_copy(update={"period": Period(kind="dated", start=days[one.predicate], end=days[one.predicate])})
        if one.predicate in days
        else one
        for one in whole.statements
    ]
    matrix = training(Corpus(whole.documents, whole.entities, tuple(statements)))
    (failed,) = [one for cell in row(matrix, "investigators").cells for one in cell.failings]
    assert failed.still == "after the training"


def test_broader_and_narrower_groups_have_rows_of_their_own(matrix: Matrix) -> None:
    narrow = "inexperienced and poorly trained investigators"
    assert [(one.group.name, one.relation) for one in row(matrix, narrow).related] == [
        ("investigators", "broader")
    ]
    assert [(one.group.name, one.relation) for one in row(matrix, "investigators").related] == [
        (narrow, "narrower")
    ]
    assert not [one for cell in row(matrix, narrow).cells for one in cell.received]


def test_a_call_for_training_is_neither_a_training_nor_a_failing(matrix: Matrix) -> None:
    called = {one.group.name: [call.voice for call in one.calls] for one in matrix.rows if one.calls}
    assert called == {
        "judges": ["civil society"],
        "law enforcement": ["civil society"],
        "prosecutors": ["civil society"],
    }


def test_stages_are_in_the_order_of_the_flow(matrix: Matrix) -> None:
    assert matrix.stages == ("overall", "investigation", "prosecution", "conviction", "closed", "not stated")


def test_nothing_loaded_is_an_empty_matrix() -> None:
    assert training(corpus_of()) == Matrix(stages=(), rows=())
