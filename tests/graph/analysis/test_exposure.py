"""Complicity exposure in the Kyrgyz narrative, worked out from sentences 24, 27, 29 and 30."""

from datetime import date

import pytest
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.exposure import Exposure, exposure

from tests.graph.analysis.read import kyrgyz, narrative, spelled

pytestmark = pytest.mark.once
TWO = "two law enforcement officials whom the government began investigating"


@pytest.fixture(scope="module")
def kyrgyz_exposure() -> Exposure:
    """The exposure in the Kyrgyz narrative."""
    return exposure(kyrgyz())


def test_a_statement_touches_whom_it_names_as_having_done_it_and_nobody_by_a_route(
    kyrgyz_exposure: Exposure,
) -> None:
    assert [
        (
            one.institution and one.institution.name,
            one.relation,
            one.stage,
            one.predicate,
            one.modality,
            one.standing,
        )
        for one in kyrgyz_exposure.touches
    ] == [
        ("judges", "itself", "investigation", "warned", "asserted", "none"),
        ("judges", "itself", "closed", "accepted_bribes_to_drop", "asserted", "none"),
        ("judicial system", "itself", "overall", "featured_corruption", "asserted", "none"),
        ("law enforcement officials", "itself", "investigation", "warned", "asserted", "none"),
        ("law enforcement officials", "itself", "closed", "accepted_bribes_to_drop", "asserted", "none"),
        ("law enforcement officials", "member", "overall", "facilitated_trafficking", "possible", "investigation"),
        (
            "law enforcement officials",
            "member",
            "investigation",
            "investigated_official",
            "asserted",
            "investigation",
        ),
        (TWO, "itself", "overall", "facilitated_trafficking", "possible", "investigation"),
        (TWO, "itself", "investigation", "investigated_official", "asserted", "investigation"),
        (None, None, "overall", "inhibited", "asserted", "none"),
        (None, None, "overall", "remained_concern", "asserted", "none"),
        (None, None, "closed", "offered_payment_to_drop", "alleged", "none"),
    ]


def test_what_is_said_of_a_member_group_names_the_group_and_the_sentence_that_makes_it_one(
    kyrgyz_exposure: Exposure,
) -> None:
    for one in kyrgyz_exposure.touches:
        if one.relation == "member":
            assert one.member is not None
            assert one.member.name == TWO
            assert {label.split(".")[0] for label in spelled("kyrgyz-republic-2022", one.membership)} == {"29"}
        else:
            assert (one.member, one.membership) == (None, ())


def test_whoever_opened_an_investigation_or_owes_an_answer_is_not_touched_by_it(kyrgyz_exposure: Exposure) -> None:
    touched = {one.institution.name for one in kyrgyz_exposure.touches if one.institution}
    assert not touched & {"government", "MVD", "PGO", "law enforcement", "courts"}
    assert {one.name for one in kyrgyz_exposure.none_stated} >= {
        "government",
        "MVD",
        "PGO",
        "law enforcement",
        "courts",
    }


def test_an_investigation_without_progress_stands_open_up_to_the_closing_date(kyrgyz_exposure: Exposure) -> None:
    (open_,) = kyrgyz_exposure.unresolved
    assert (open_.officials.name, open_.status) == (TWO, "no_progress")
    assert [one.name for one in open_.by] == ["government"]
    assert [one.name for one in open_.owes] == ["MVD"]
    # begun between 2020-04-01 and 2021-03-31; the document closes on 2022-03-31
    assert (open_.days_at_least, open_.days_at_most) == (365, 729)
    assert (open_.standing, open_.voices) == ("investigation", ("report", "MVD"))
    assert open_.modalities == ("asserted", "reported")  # that it was opened, and that there is no progress
    assert spelled("kyrgyz-republic-2022", open_.statements) == [
        "29.2 investigated_official", "29.4 investigation_of_official_progressed",
    ]  # fmt: skip


def test_a_question_that_nobody_answered_is_a_silence_and_touches_nobody(kyrgyz_exposure: Exposure) -> None:
    assert [(one.question, one.status, [who.name for who in one.owes]) for one in kyrgyz_exposure.silences] == [
        ("how far are the investigations of the two officials?", "no_progress", ["MVD"]),
        (
            "were any government employees complicit in trafficking crimes convicted?",
            "not_reported",
            ["government"],
        ),
        (
            "were any government employees complicit in trafficking crimes prosecuted?",
            "not_reported",
            ["government"],
        ),
    ]


@pytest.mark.parametrize(
    ("without", "reason"),
    [("closing", "the document has no closing date"), ("period", "when it was opened is not stated")],
)
def test_days_that_cannot_be_known_are_null_with_a_reason(without: str, reason: str) -> None:
    whole = kyrgyz()
    documents, statements = dict(whole.documents), list(whole.statements)
    if without == "closing":
        documents = {
            one: kyrgyz_exposure.model_copy(update={"closing": None}) for one, kyrgyz_exposure in documents.items()
        }
    else:
        undated = type(statements[0].period)()
        statements = [
            one.model_copy(update={"period": undated}) if one.predicate == "investigated_official" else one
            for one in statements
        ]
    (open_,) = exposure(Corpus(documents, whole.entities, tuple(statements))).unresolved
    assert (open_.days_at_least, open_.days_at_most, open_.reason) == (None, None, reason)


def test_what_was_opened_after_the_closing_date_is_not_open_for_no_days() -> None:
    whole = kyrgyz()
    documents = {
        one: kyrgyz_exposure.model_copy(update={"closing": date(2020, 3, 31)})
        for one, kyrgyz_exposure in whole.documents.items()
    }
    (open_,) = exposure(Corpus(documents, whole.entities, whole.statements)).unresolved
    assert (open_.days_at_least, open_.days_at_most) == (None, None)
    assert open_.reason == "it was opened after the document's closing date"


def test_nothing_loaded_exposes_nobody() -> None:
    assert exposure(corpus_of()) == Exposure(touches=(), unresolved=(), silences=(), none_stated=())


def test_a_count_of_none_touches_nobody_and_is_no_group() -> None:
    found = exposure(corpus_of(narrative("talvania-2033")))
    (none,) = [touch for touch in found.touches if touch.status == "reported_zero"]
    assert (none.institution, none.others) == (None, ())
    assert none.phrase == "no conviction of officials for complicity, in calendar year 2032"
    assert not [actor.name for actor in found.none_stated if "convicted" in actor.name]
