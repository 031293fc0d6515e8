"""What a reader sees and does: each act is written at once, on what stands, and can be taken back."""

from pathlib import Path

import pytest
import yaml
from tuyun.graph.errors import InvalidSource, NotFound, ReviewConflict, SourceErrors, UnreadableSource
from tuyun.graph.reading.decisions.log import FILE, read_log
from tuyun.graph.reading.directory import read_again
from tuyun.graph.review.acts import Act, Aside, Review
from tuyun.graph.review.material import read_material
from tuyun.graph.source import Narrative, read_source

from tests.graph.review.example import (
    BRIBES,
    CONVICTED,
    OPENED,
    SILENT,
    TEXT,
    add_bribes,
    bribes,
    changed,
    decide,
    item,
    under_review,
    written,
)


def stated(review: Review) -> list[tuple[str, str]]:
    source = read_source(review.material.directory)
    assert isinstance(source, Narrative)
    return [(one.predicate, one.status) for one in source.statements]


def test_a_whole_review_ends_in_statements_that_can_be_loaded(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    assert review.view("aida").left() == {"open": 3, "unsure": 0, "uncovered": 1, "unseen": 0}
    decide(review, "aida", OPENED, "accept")
    statement = changed(item(review.view("aida"), CONVICTED), modality="possible")
    decide(review, "aida", CONVICTED, "change", statement=statement)
    decide(review, "aida", SILENT, "reject", reason="out_of_scope")
    with pytest.raises(ReviewConflict, match="the review is not finished: 1 uncovered"):
        review.finish("aida")
    add_bribes(review, "aida")
    view = review.finish("aida")
    assert (view.finished, view.left()) == (True, {"open": 0, "unsure": 0, "uncovered": 0, "unseen": 0})
    assert stated(review) == [(OPENED, "measured"), (CONVICTED, "measured"), ("accepted_bribes", "none")]
    log = read_log(review.log)
    assert [getattr(entry, "verdict", "") or getattr(entry, "mark", "") for entry in log] == [
        "accept", "change", "reject", "add", "finish",
    ]  # fmt: skip
    assert {entry.who for entry in log} == {"aida"}


def test_the_statements_are_a_fold_of_the_log(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    decide(review, "aida", OPENED, "accept")
    add_bribes(review, "aida")
    files = {
        name: (review.material.directory / name).read_bytes() for name in ("statements.yaml", "entities.yaml")
    }
    for name in files:
        (review.material.directory / name).unlink()
    read_again(review.material.directory)
    assert {name: (review.material.directory / name).read_bytes() for name in files} == files


def test_a_changed_predicate_still_decides_about_its_proposal(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    one = item(review.view("aida"), CONVICTED)
    entities = {name: {"label": entry.label, "name": entry.name} for name, entry in one.entities.items()}
    view = decide(review, "aida", CONVICTED, "change", statement=changed(one, predicate="tried"), entities={})
    assert entities
    assert view.left()["open"] == 2
    assert [found.statement.predicate for found in view.items if found.state == "kept"] == ["tried"]
    assert stated(review) == [("tried", "measured")]


def test_a_decision_on_what_no_longer_stands_is_refused_and_says_what_stands(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    one = item(review.view("aida"), OPENED)
    after = decide(review, "aida", OPENED, "unsure")
    stands = item(after, OPENED).decision
    assert stands is not None
    for verdict, more in (("accept", {}), ("reject", {"reason": "not_said"}), ("undo", {})):
        with pytest.raises(ReviewConflict, match="aida has decided about it since: unsure") as refused:
            review.decide("aida", Act.model_validate({"verdict": verdict, "item": one.id, **more}))
        assert refused.value.stands == stands.id
    assert len(read_log(review.log)) == 1


def test_undo_goes_back_step_by_step_and_never_takes_back_what_others_decided(tmp_path: Path) -> None:
    directory = written(tmp_path)
    read_again(directory, "sure")
    review = Review(read_material(directory))
    assert {one.state for one in review.view("aida").items} == {"kept"}
    decide(review, "aida", OPENED, "unsure")
    decide(review, "aida", OPENED, "reject", reason="not_said")
    states = [item(decide(review, "aida", OPENED, "undo"), OPENED).state for _ in range(2)]
    assert states == ["unsure", "kept"]
    with pytest.raises(ReviewConflict, match="there is nothing of yours to take back"):
        decide(review, "aida", OPENED, "undo")
    assert [predicate for predicate, _ in stated(review)] == [OPENED, CONVICTED, SILENT]


def test_words_are_set_aside_with_a_reason_and_taken_back(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    (one,) = review.view("aida").uncovered
    view = review.set_aside("aida", Aside(words=one.words.id, reason="no_count"))
    assert view.left()["uncovered"] == 0
    with pytest.raises(ReviewConflict, match=r"set aside \(no_count\)"):
        review.set_aside("aida", Aside(words=one.words.id, reason="out_of_scope"))
    with pytest.raises(InvalidSource, match="is no reason: 'because'"):
        review.set_aside("aida", Aside(words=one.words.id, reason="because", expects="no_count"))
    view = review.set_aside("aida", Aside(words=one.words.id, expects="no_count"))
    assert view.left()["uncovered"] == 1


def test_what_is_to_be_coded_anew_leaves_its_figure_open(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    view = decide(review, "aida", OPENED, "reject", reason="coded_anew")
    assert [(one.words.words, one.open) for one in view.uncovered] == [
        ("12 trafficking cases", True),
        ("7 drivers", True),
    ]


def test_that_the_vocabulary_lacks_a_word_is_kept(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    view = decide(review, "aida", SILENT, "reject", reason="vocabulary_lacks", remark="a word for plea bargains")
    decision = item(view, SILENT).decision
    assert decision is not None
    assert (decision.reason, decision.remark) == ("vocabulary_lacks", "a word for plea bargains")
    one = item(view, OPENED)
    view = decide(
        review, "aida", OPENED, "change", statement=changed(one), lacks={"unit": "trafficking case files"}
    )
    decision = item(view, OPENED).decision
    assert decision is not None
    assert decision.lacks == {"unit": "trafficking case files"}


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"roles": {}}, "roles.subject.* needs it"),
        ({"quote": "Officials took money"}, "does not have the quote"),
        ({"modality": "reported"}, "reported needs a named voice"),
        ({"status": "measured"}, "measured needs a quantity"),
        ({"roles": {"subject": ["xa-nobody"]}}, "names no entity"),
    ],
)
def test_a_faulty_statement_is_refused_with_its_fields_and_nothing_is_written(
    tmp_path: Path, fields: dict[str, object], fault: str
) -> None:
    review = under_review(tmp_path)
    with pytest.raises(SourceErrors, match=fault):
        add_bribes(review, "aida", **fields)
    assert read_log(review.log) == []


def test_new_entities_get_ids_that_say_whose_they_are(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    act = {
        "verdict": "add",
        "statement": bribes(roles={"subject": ["new-1"], "purpose": ["new-2"]}).model_dump(mode="json"),
        "entities": {
            "new-1": {"label": "OfficialGroup", "name": "Чиновники <b>"},
            "new-2": {"label": "Factor", "name": "Free passage"},
        },
    }
    view = review.decide("aida", Act.model_validate(act))
    entities = yaml.safe_load((review.material.directory / "entities.yaml").read_text("utf-8"))
    assert {name: entry["name"] for name, entry in entities.items()} == {
        "xa-b": "Чиновники <b>",
        "free-passage": "Free passage",
    }
    assert item(view, "accepted_bribes").state == "kept"


def test_sentences_that_are_read_first_show_nothing_until_they_are_read(tmp_path: Path) -> None:
    review = under_review(tmp_path, share=1.0)
    view = review.view("aida")
    assert (view.items, view.uncovered, view.left()["unseen"]) == ([], [], 4)
    with pytest.raises(NotFound):
        review.decide("aida", Act(verdict="accept", item=review.material.proposals[0].id))
    for number in (1, 2, 3, 4):
        view = review.mark_read("aida", number)
    assert view.left() == {"open": 3, "unsure": 0, "uncovered": 1, "unseen": 0}


def test_the_share_of_sentences_is_drawn_anew_for_each_reader_and_stays(tmp_path: Path) -> None:
    text = " ".join(f"Courts convicted {number} traffickers in 2030." for number in range(2, 102))
    review = under_review(tmp_path, share=0.2, text=text)
    unseen = {who: review.view(who).unseen for who in ("aida", "bek")}
    assert unseen == {who: review.view(who).unseen for who in ("aida", "bek")}
    assert unseen["aida"] != unseen["bek"]
    assert all(10 < len(numbers) < 30 for numbers in unseen.values())


def test_a_line_that_a_killed_process_left_is_taken_out_and_no_other(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    decide(review, "aida", OPENED, "accept")
    whole = review.log.read_bytes()
    review.log.write_bytes(whole + b'{"at": "2031-01-01T00:00:00Z", "who": "ai')
    assert len(read_log(review.log)) == 1
    decide(review, "aida", SILENT, "accept")
    assert review.log.read_bytes().startswith(whole + b'{"at"')
    assert len(read_log(review.log)) == 2
    review.log.write_bytes(review.log.read_bytes().rstrip(b"\n"))  # as some editors leave it
    decide(review, "aida", CONVICTED, "accept")
    assert len(read_log(review.log)) == 3


def test_a_text_that_was_not_read_or_has_changed_since_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match="there is no document here"):
        read_material(tmp_path)
    directory = written(tmp_path)
    proposals = directory / "proposals.yaml"
    proposals.write_text(proposals.read_text("utf-8").replace("text: '", "text: 'a").replace("text: ", "text: x"))
    with pytest.raises(InvalidSource, match="the text has changed since it was read"):
        read_material(directory)
    proposals.unlink()
    with pytest.raises(UnreadableSource, match="has no proposals yet"):
        read_material(directory)


def test_nothing_stands_in_the_directory_that_nobody_asked_for(tmp_path: Path) -> None:
    review = under_review(tmp_path)
    before = {path.name for path in review.material.directory.iterdir()}
    decide(review, "aida", OPENED, "accept")
    after = {path.name for path in review.material.directory.iterdir()}
    assert after - before == {FILE}
    assert BRIBES in TEXT
