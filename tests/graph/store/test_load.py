"""Loading narratives: again, instead, away, together, in any order, and not at all."""

from collections.abc import Callable
from itertools import permutations

import pytest
from tuyun.graph.errors import LoadConflict, StoreError
from tuyun.graph.source import Narrative
from tuyun.graph.store import Loaded, Store, load, remove

from tests.cypher.support import dump
from tests.graph.store.invented import (
    COURSE,
    JUDGES,
    MINISTRY,
    TRAINED,
    CodedSentence,
    entity,
    first,
    narrative,
    second,
    third,
)
from tests.graph.store.whole import NOTHING, fresh


def test_the_same_again_changes_nothing(empty_store: Store, seed_source: Narrative) -> None:
    assert load(empty_store, seed_source) == Loaded("kyrgyz-republic-2022", 1, True)
    before = dump(empty_store)
    assert load(empty_store, seed_source) == Loaded("kyrgyz-republic-2022", 1, False)
    assert dump(empty_store) == before


def test_the_seed_removed_leaves_nothing(empty_store: Store, seed_source: Narrative) -> None:
    load(empty_store, seed_source)
    assert remove(empty_store, "kyrgyz-republic-2022") == Loaded("kyrgyz-republic-2022", 2, True)
    assert dump(empty_store) == NOTHING
    assert remove(empty_store, "kyrgyz-republic-2022") == Loaded("kyrgyz-republic-2022", 2, False)


def test_each_load_and_removal_raises_the_revision_by_one(empty_store: Store) -> None:
    loads = [
        load(empty_store, first()),
        load(empty_store, second()),
        load(empty_store, first()),
        remove(empty_store, "second"),
        remove(empty_store, "never-there"),
        load(empty_store, second()),
    ]
    assert [(one.revision, one.changed) for one in loads] == [
        (1, True), (2, True), (2, False), (3, True), (3, False), (4, True)
    ]  # fmt: skip


def test_a_read_after_a_load_sees_it(empty_store: Store) -> None:
    for source in (first(), second(), third()):
        loaded = load(empty_store, source)
        answer = empty_store.ask("read/statements", documents=[source.document.id])
        assert answer.revision == loaded.revision
        assert [row["statement"]["id"] for row in answer.rows] == [one.id for one in source.statements]


REPLACEMENTS = {
    "statement added": narrative(
        "first",
        [MINISTRY, JUDGES, COURSE],
        [TRAINED, CodedSentence("It was less", "decreased_efforts", {"subject": ("ministry",)})],
    ),
    "entity gone": narrative(
        "first",
        [MINISTRY],
        [CodedSentence("The ministry decreased its efforts", "decreased_efforts", {"subject": ("ministry",)})],
    ),
    "name changed": narrative("first", [entity("ministry", name="the Ministry"), JUDGES, COURSE], [TRAINED]),
    "label changed": narrative("first", [entity("ministry", "CivilSociety"), JUDGES, COURSE], [TRAINED]),
    "judgement changed": narrative(
        "first",
        [MINISTRY, JUDGES, COURSE],
        [CodedSentence(TRAINED.words, "trained", TRAINED.roles, modality="possible")],
    ),
}


@pytest.mark.parametrize("changed", REPLACEMENTS)
def test_a_replacement_equals_a_fresh_load(empty_store: Store, changed: str) -> None:
    after = REPLACEMENTS[changed]
    expected = fresh(empty_store, after, third())
    assert fresh(empty_store, first(), third()) != expected
    assert load(empty_store, after).changed
    assert dump(empty_store) == expected


def test_the_order_of_loading_does_not_matter(empty_store: Store) -> None:
    dumps = [fresh(empty_store, *order) for order in permutations([first(), second(), third()])]
    assert dumps == dumps[:1] * 6


@pytest.mark.parametrize("gone", ["first", "second", "third"])
def test_a_removal_takes_what_only_that_document_brought(empty_store: Store, gone: str) -> None:
    kept = [one for one in (first(), second(), third()) if one.document.id != gone]
    expected = fresh(empty_store, *kept)
    assert fresh(empty_store, first(), second(), third()) != expected
    remove(empty_store, gone)
    assert dump(empty_store) == expected


def test_an_entity_that_documents_share_has_all_names_and_all_evidence(empty_store: Store) -> None:
    fresh(empty_store, third(), second(), first())
    (row,) = empty_store.ask("read/entities", ids=["judges"]).rows
    judges = row["entity"]
    assert judges["name"] == "judges", "as the first document by id has it"
    assert sorted(judges["aliases"]) == ["Judges", "judges of all courts", "the judges"]
    assert judges["documents"] == ["first", "second", "third"]
    assert judges["statements"] == [
        first().statements[0].id, second().statements[0].id, third().statements[0].id
    ]  # fmt: skip
    links = empty_store.ask("read/links", type="TRAINED").rows
    assert [row["link"]["document"] for row in links] == ["first", "second"], "links stay side by side"


DISAGREEING = narrative("fourth", [entity("ministry", "Court"), JUDGES, COURSE], [TRAINED])


def test_two_documents_that_disagree_on_a_label_are_told_and_nothing_is_changed(empty_store: Store) -> None:
    before = fresh(empty_store, first(), second())
    with pytest.raises(
        LoadConflict, match="'ministry' has the label Court in 'fourth', and Institution in 'first'"
    ):
        load(empty_store, DISAGREEING)
    assert dump(empty_store) == before
    assert empty_store.ask("read/documents").revision == 2
    remove(empty_store, "first")
    remove(empty_store, "second")
    assert load(empty_store, DISAGREEING).changed


def _twice_the_same_statement(source: Narrative) -> Narrative:
    return Narrative(
        source.document, source.text, source.sentences, source.entities, source.statements + source.statements
    )


def _twice_the_same_sentence(source: Narrative) -> Narrative:
    return Narrative(
        source.document, source.text, source.sentences + source.sentences, source.entities, source.statements
    )


@pytest.mark.parametrize("breaks", [_twice_the_same_statement, _twice_the_same_sentence])
def test_a_load_that_fails_midway_leaves_the_old_graph(
    empty_store: Store, breaks: Callable[[Narrative], Narrative]
) -> None:
    before = fresh(empty_store, first(), second())
    with pytest.raises(StoreError, match="already exists"):
        load(empty_store, breaks(REPLACEMENTS["statement added"]))
    assert dump(empty_store) == before
    assert empty_store.ask("read/documents").revision == 2


def test_an_entity_that_is_called_report_does_not_take_the_reports_voice(empty_store: Store) -> None:
    load(empty_store, narrative("first", [MINISTRY, JUDGES, COURSE, entity("report", "Media")], [
        TRAINED,
        CodedSentence("Report warned judges", "warned", {"subject": ("ministry",), "object": ("report",)}),
    ]))  # fmt: skip
    assert [row["voice_id"] for row in empty_store.ask("questions/voices").rows] == [None]
