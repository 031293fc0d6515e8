"""Loads and removals that go by a revision: nobody's write is lost, and a look ahead changes nothing."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tuyun.graph.errors import LoadConflict, RevisionMoved, TuyunError
from tuyun.graph.source import Narrative, Table
from tuyun.graph.store import Loaded, Store, load, preview, remove
from tuyun.graph.store.narrative import remove_narrative

from tests.cypher.support import dump, wipe
from tests.graph.store.invented import COURSE, JUDGES, MINISTRY, TRAINED, entity, first, narrative, second
from tests.graph.store.test_load import REPLACEMENTS

OTHER = REPLACEMENTS["statement added"]
CLASH = narrative("clash", [entity("ministry", "Court"), JUDGES, COURSE], [TRAINED])


def outcomes(*works: Callable[[], Loaded]) -> list[Loaded | TuyunError]:
    """What each gives or raises, all begun at the same moment."""
    ready = Barrier(len(works))

    def begin(work: Callable[[], Loaded]) -> Loaded | TuyunError:
        ready.wait()
        try:
            return work()
        except TuyunError as error:
            return error

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result() for future in [pool.submit(begin, work) for work in works]]


def moved(error: Any) -> tuple[int, int]:  # noqa: ANN401 - held to be the error right here
    assert isinstance(error, RevisionMoved)
    return error.asked, error.current


def test_a_write_that_goes_by_an_older_revision_changes_nothing(empty_store: Store) -> None:
    load(empty_store, second())
    load(empty_store, first())
    before = dump(empty_store)
    for late in (
        partial(load, empty_store, OTHER, expected=1),
        partial(preview, empty_store, OTHER, expected=1),
        partial(remove, empty_store, "first", expected=1),
    ):
        with pytest.raises(RevisionMoved) as raised:
            late()
        assert moved(raised.value) == (1, 2)
    assert dump(empty_store) == before
    assert load(empty_store, OTHER, expected=2) == Loaded("first", 3, True)
    assert remove(empty_store, "first", expected=3) == Loaded("first", 4, True)


def test_the_load_of_another_document_since_is_no_conflict(empty_store: Store) -> None:
    load(empty_store, first())
    load(empty_store, second())
    assert load(empty_store, OTHER, expected=1) == Loaded("first", 3, True)
    assert remove(empty_store, "second", expected=2) == Loaded("second", 4, True)


def test_what_is_there_already_is_no_lost_update(empty_store: Store) -> None:
    load(empty_store, first())
    load(empty_store, second())
    assert load(empty_store, first(), expected=1) == Loaded("first", 2, False)
    assert remove(empty_store, "nobody", expected=1) == Loaded("nobody", 2, False)


def test_a_table_goes_by_a_revision_in_its_first_transaction(
    empty_store: Store, cases: Table, other_cases: Table
) -> None:
    load(empty_store, first())
    done = load(empty_store, cases, expected=1)
    before = dump(empty_store)
    for late in (
        partial(load, empty_store, other_cases, expected=1),
        partial(preview, empty_store, other_cases, expected=1),
        partial(remove, empty_store, cases.document.id, expected=1),
    ):
        with pytest.raises(RevisionMoved) as raised:
            late()
        assert moved(raised.value) == (1, done.revision)
    assert dump(empty_store) == before
    assert load(empty_store, other_cases, expected=done.revision).replaced


@settings(max_examples=8, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from([*REPLACEMENTS, None]), min_size=2, max_size=4, unique=True))
def test_of_writers_at_once_who_go_by_one_revision_one_writes(
    empty_store: Store, versions: list[str | None]
) -> None:
    """None removes. Whoever comes second is told of the first one's revision, and the graph is the first one's."""
    wipe(empty_store)
    load(empty_store, first())
    works = [
        partial(remove, empty_store, "first", expected=1)
        if one is None
        else partial(load, empty_store, REPLACEMENTS[one], expected=1)
        for one in versions
    ]
    results = outcomes(*works)
    done = [(version, one) for version, one in zip(versions, results, strict=True) if isinstance(one, Loaded)]
    # What was removed cannot be removed again, nor is that a lost update: here each version is asked for once.
    ((winner, loaded),) = [pair for pair in done if pair[1].changed]
    assert len(done) == 1
    assert loaded.revision == 2
    assert {moved(one) for one in results if isinstance(one, TuyunError)} == {(1, 2)}
    after = dump(empty_store)
    wipe(empty_store)
    load(empty_store, first())
    if winner is None:
        remove(empty_store, "first")
    else:
        load(empty_store, REPLACEMENTS[winner])
    assert after == dump(empty_store)


def test_a_look_ahead_tells_what_a_load_would_do_and_changes_nothing(
    empty_store: Store, cases: Table, other_cases: Table
) -> None:
    def ahead(source: Narrative | Table) -> tuple[Loaded, bool]:
        before = dump(empty_store)
        previewed = preview(empty_store, source)
        assert dump(empty_store) == before
        assert empty_store.ask("admin/dataset").revision == previewed.revision
        return previewed, previewed.replaced

    assert ahead(first()) == (Loaded("first", 0, True), False)
    load(empty_store, first())
    assert ahead(first()) == (Loaded("first", 1, False), True)
    assert ahead(OTHER) == (Loaded("first", 1, True), True)
    assert ahead(cases) == (Loaded(cases.document.id, 1, True, 60), False)
    revision = load(empty_store, cases).revision
    assert ahead(cases) == (Loaded(cases.document.id, revision, False, 60), True)
    assert ahead(other_cases)[0] == Loaded(cases.document.id, revision, True, other_cases.rows_total)
    with pytest.raises(
        LoadConflict, match="'ministry' has the label Court in 'clash', and Institution in 'first'"
    ):
        ahead(CLASH)
    assert MINISTRY.label != "Court"


def test_a_look_ahead_refuses_a_kind_that_the_document_is_not(empty_store: Store, cases: Table) -> None:
    load(empty_store, narrative(cases.document.id, [MINISTRY, JUDGES, COURSE], [TRAINED]))
    with pytest.raises(LoadConflict, match="is a narrative"):
        preview(empty_store, cases)


def test_a_removal_of_what_became_a_table_meanwhile_leaves_it_whole(empty_store: Store, cases: Table) -> None:
    load(empty_store, cases)
    before = dump(empty_store)
    with pytest.raises(LoadConflict, match="has just become a table of records"):
        empty_store.write(remove_narrative, cases.document.id, None)
    assert dump(empty_store) == before
