"""Two readers are blind to each other until both have finished; then they are compared, and settled."""

from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, ReviewConflict
from tuyun.graph.review.acts import Act, Aside, Review
from tuyun.graph.review.agreement import Agreement, agreements, differences
from tuyun.graph.review.measure import missed
from tuyun.graph.review.settle import Settlement, finish_settling, settle, settled
from tuyun.graph.review.standing import readers
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.example import (
    CONVICTED,
    OPENED,
    SILENT,
    add_bribes,
    changed,
    decide,
    item,
    under_review,
)


def stated(review: Review) -> list[tuple[str, str]]:
    source = read_source(review.material.directory)
    assert isinstance(source, Narrative)
    return [(one.predicate, one.modality) for one in source.statements]


def read_by_two(review: Review) -> Review:
    """Aida and Bek agree on one proposal, differ in a field and in a verdict, and only Aida adds a statement."""
    for who in ("aida", "bek"):
        decide(review, who, OPENED, "accept")
    decide(review, "aida", CONVICTED, "accept")
    possible = changed(item(review.view("bek"), CONVICTED), modality="possible")
    decide(review, "bek", CONVICTED, "change", statement=possible)
    decide(review, "aida", SILENT, "accept")
    decide(review, "bek", SILENT, "reject", reason="not_said")
    add_bribes(review, "aida")
    (words,) = review.view("bek").uncovered
    review.set_aside("bek", Aside(words=words.words.id, reason="out_of_scope"))
    for who in ("aida", "bek"):
        review.finish(who)
    return review


def test_readers_see_nothing_of_each_other(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    decide(review, "aida", OPENED, "accept")
    add_bribes(review, "aida")
    view = review.view("bek")
    assert {one.state for one in view.items} == {"open"}
    assert len(view.items) == 3
    assert [one.open for one in view.uncovered] == [True]
    entries = view.entries
    assert readers(entries) == ["aida"]
    for compare in (agreements, differences):
        with pytest.raises(ReviewConflict, match="not all readers have finished"):
            compare(review.material, entries)


def test_what_readers_decided_differently_is_no_statement_until_it_is_settled(tmp_path: Path) -> None:
    review = read_by_two(under_review(tmp_path))
    assert stated(review) == [(OPENED, "asserted")]
    found = differences(review.material, review.view("aida").entries)
    assert [(one.id.partition("-")[0], one.sentence) for one in found] == [
        (CONVICTED, 2),
        ("a", 3),
        (SILENT, 4),
    ]
    convicted, added, silent = found
    assert [side and side.decision.statement.modality for _, side in convicted.sides] == ["asserted", "possible"]
    assert [(name, side is not None) for name, side in added.sides] == [("aida", True), ("bek", False)]
    settle(review, "chinara", Settlement(difference=convicted.id, reader="bek"))
    settle(review, "chinara", Settlement(difference=added.id, reader="aida"))
    with pytest.raises(ReviewConflict, match="1 differences"):
        finish_settling(review, "chinara")
    settle(review, "chinara", Settlement(difference=silent.id, neither=True))
    finish_settling(review, "chinara")
    entries = review.view("chinara").entries
    assert settled(entries)
    assert stated(review) == [(OPENED, "asserted"), (CONVICTED, "possible"), ("accepted_bribes", "asserted")]


def test_a_settlement_is_taken_back_and_another_statement_is_written_in_its_place(tmp_path: Path) -> None:
    review = read_by_two(under_review(tmp_path))
    convicted = differences(review.material, review.view("aida").entries)[0]
    found = settle(review, "chinara", Settlement(difference=convicted.id, neither=True))
    stands = found[0].settled
    assert stands is not None
    with pytest.raises(ReviewConflict, match="chinara has settled it since") as refused:
        settle(review, "dastan", Settlement(difference=convicted.id, reader="aida"))
    assert refused.value.stands == stands.decision.id
    found = settle(review, "dastan", Settlement(difference=convicted.id, undo=True, expects=stands.decision.id))
    assert found[0].settled is None
    first = convicted.sides[0][1]
    assert first is not None
    act = Act(verdict="change", statement=first.decision.statement.model_copy(update={"note": "or five trials"}))
    settle(review, "dastan", Settlement(difference=convicted.id, change=act))
    source = read_source(review.material.directory)
    assert isinstance(source, Narrative)
    assert [one.note for one in source.statements] == [None, "or five trials"]
    with pytest.raises(InvalidSource, match="names no reader"):
        settle(review, "dastan", Settlement(difference=found[2].id, reader="nobody"))


def test_when_all_have_finished_nobody_changes_what_was_read(tmp_path: Path) -> None:
    review = read_by_two(under_review(tmp_path))
    with pytest.raises(ReviewConflict, match="all readers have finished this round"):
        decide(review, "aida", OPENED, "undo")
    with pytest.raises(ReviewConflict, match="all readers have finished this round"):
        review.finish("dastan")


def test_the_agreement_is_counted_by_hand(tmp_path: Path) -> None:
    review = read_by_two(under_review(tmp_path))
    (found,) = agreements(review.material, review.view("aida").entries)
    assert isinstance(found, Agreement)
    assert (found.first, found.second, found.statements, found.pairs) == ("aida", "bek", (4, 2), 2)
    fields = {one.field: one for one in found.fields}
    assert (fields["predicate"].alike, fields["predicate"].of) == (2, 4)
    assert (fields["modality"].alike, fields["modality"].of) == (1, 4)
    # Of three proposals both decided, two alike: kept/kept twice, kept/rejected once; expected 3*2 + 0 of 9.
    assert (found.verdicts.alike, found.verdicts.of) == (2, 3)
    assert found.verdicts.kappa == pytest.approx((2 / 3 - 6 / 9) / (1 - 6 / 9))
    assert found.alpha is not None
    assert 0.3 < found.alpha < 1


def test_statements_that_both_add_stand_side_by_side_and_one_of_them_is_taken(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    for who, note in (("aida", None), ("bek", "or one official")):
        for predicate in (OPENED, CONVICTED, SILENT):
            decide(review, who, predicate, "accept")
        add_bribes(review, who, note=note)
        review.finish(who)
    assert [predicate for predicate, _ in stated(review)] == [OPENED, CONVICTED, SILENT]
    (added,) = differences(review.material, review.view("aida").entries)
    assert [side and side.decision.statement.note for _, side in added.sides] == [None, "or one official"]
    (after,) = settle(review, "aida", Settlement(difference=added.id, reader="bek"))
    assert after.settled is not None
    source = read_source(review.material.directory)
    assert isinstance(source, Narrative)
    assert [one.note for one in source.statements if one.predicate == "accepted_bribes"] == ["or one official"]


def test_what_rules_and_readers_miss_is_measured_in_sentences_that_are_read_first(tmp_path: Path) -> None:
    review = under_review(tmp_path, share=1.0)
    add_bribes(review, "aida")
    for number in (1, 2, 3, 4):
        review.mark_read("aida", number)
    for predicate in (OPENED, CONVICTED):
        decide(review, "aida", predicate, "accept")
    found = missed(decide(review, "aida", SILENT, "reject", reason="not_said"))
    assert (found.sentences, found.both, found.reader_alone, found.rules_alone) == (4, 0, 1, 2)
