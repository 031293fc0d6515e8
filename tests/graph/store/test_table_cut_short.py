"""Loads and removals of tables that are cut short, or that another takes over: marked, told, and made good."""

from collections.abc import Callable

import pytest
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Table
from tuyun.graph.store import Store, StoreSettings, load, remove
from tuyun.graph.store.table import Progress, load_table, remove_table

from tests.cypher.support import dump, wipe
from tests.graph.local.helpers import answer, python
from tests.graph.store.invented import first
from tests.graph.store.whole import NOTHING, fresh


class CutShort(Exception):
    """What a test ends a load with."""


def after(rows: int, work: Callable[[], object]) -> Progress:
    """A progress that does something once, when so many rows are done."""
    works = [work]

    def progress(done: int, _: int) -> None:
        if done >= rows and works:
            works.pop()()

    return progress


def _stop() -> None:
    raise CutShort


def cut_short(store: Store, table: Table, rows: int) -> None:
    """Load a table, and fail when so many rows are in."""
    store.prepare()
    with pytest.raises(CutShort):
        load_table(store, table, after(rows, _stop), batch=10)


def state(store: Store) -> tuple[str, int]:
    """State of the table, and how many rows are in."""
    (row,) = store.ask("read/documents", documents=["arlavia-cases"]).rows
    return row["document"]["state"], row["document"]["rows_loaded"]


def test_a_load_that_was_cut_short_is_marked_and_every_reader_is_told(empty_store: Store, cases: Table) -> None:
    load(empty_store, first())
    cut_short(empty_store, cases, 20)
    assert state(empty_store) == ("loading", 20)
    for name in ("admin/dataset", "read/documents", "questions/voices", "questions/case_flow", "questions/cuts"):
        assert empty_store.ask(name).incomplete == ("arlavia-cases",)


@pytest.mark.parametrize("rows", [10, 30, 60])
@pytest.mark.parametrize("batch", [7, 10, 10_000])
def test_the_same_command_finishes_what_was_cut_short(
    empty_store: Store, cases: Table, rows: int, batch: int
) -> None:
    expected = fresh(empty_store, cases)
    wipe(empty_store)
    cut_short(empty_store, cases, rows)
    _, changed, _ = load_table(empty_store, cases, batch=batch)
    assert changed
    assert dump(empty_store) == expected
    assert empty_store.ask("read/documents").incomplete == ()


def test_another_table_of_the_same_id_replaces_what_was_cut_short(
    empty_store: Store, cases: Table, other_cases: Table
) -> None:
    expected = fresh(empty_store, other_cases)
    wipe(empty_store)
    cut_short(empty_store, cases, 30)
    load(empty_store, other_cases)
    assert dump(empty_store) == expected


def test_what_was_cut_short_can_be_removed(empty_store: Store, cases: Table) -> None:
    cut_short(empty_store, cases, 30)
    assert remove(empty_store, "arlavia-cases").changed
    assert dump(empty_store) == NOTHING


@pytest.mark.parametrize("finish", ["remove", "load", "load another"])
def test_a_removal_that_was_cut_short_is_marked_and_made_good(
    empty_store: Store, cases: Table, other_cases: Table, finish: str
) -> None:
    expected = {
        "remove": NOTHING, "load": fresh(empty_store, cases), "load another": fresh(empty_store, other_cases)
    }  # fmt: skip
    fresh(empty_store, cases)
    with pytest.raises(CutShort):
        remove_table(empty_store, "arlavia-cases", after(10, _stop), batch=10)
    assert state(empty_store) == ("removing", 0)
    assert empty_store.ask("read/documents").incomplete == ("arlavia-cases",)
    if finish == "remove":
        remove(empty_store, "arlavia-cases")
    else:
        load(empty_store, cases if finish == "load" else other_cases)
    assert dump(empty_store) == expected[finish]


DYING = """
import sys
from pathlib import Path
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings
from tuyun.graph.store.table import load_table, remove_table

def progress(done, total):
    if done >= 20:
        print('{"done": %d}' % done, flush=True)
        sys.stdin.read()

with Store.connect(StoreSettings(*sys.argv[3:])) as store:
    if sys.argv[1] == "load":
        load_table(store, read_source(Path(sys.argv[2])), progress, batch=10)
    else:
        remove_table(store, "arlavia-cases", progress, batch=10)
"""


@pytest.mark.parametrize("what", ["load", "remove"])
def test_a_process_that_is_killed_leaves_a_table_that_is_marked_and_can_be_finished(
    empty_store: Store, store_settings: StoreSettings, cases: Table, what: str
) -> None:
    expected = fresh(empty_store, cases)
    if what == "load":
        wipe(empty_store)
    login = (store_settings.uri, store_settings.user, store_settings.password)
    with python(DYING, what, cases.path.parent, *login) as process:
        assert answer(process) == {"done": 20}
        process.kill()
        process.wait()
    assert state(empty_store) == {"load": ("loading", 20), "remove": ("removing", 0)}[what]
    assert empty_store.ask("read/documents").incomplete == ("arlavia-cases",)
    load(empty_store, cases)
    assert dump(empty_store) == expected
    assert empty_store.ask("read/documents").incomplete == ()


TOOK_OVER = "another load or removal of 'arlavia-cases' took over. Let it finish, or run this command again."


def test_a_second_load_of_the_same_table_takes_over(empty_store: Store, cases: Table) -> None:
    expected = fresh(empty_store, cases)
    wipe(empty_store)
    with pytest.raises(LoadConflict) as raised:
        load_table(empty_store, cases, after(20, lambda: load(empty_store, cases)), batch=10)
    assert str(raised.value) == TOOK_OVER
    assert dump(empty_store) == expected


def test_a_load_of_another_version_takes_over(empty_store: Store, cases: Table, other_cases: Table) -> None:
    expected = fresh(empty_store, other_cases)
    wipe(empty_store)
    with pytest.raises(LoadConflict) as raised:
        load_table(empty_store, cases, after(20, lambda: load(empty_store, other_cases)), batch=10)
    assert str(raised.value) == TOOK_OVER
    assert dump(empty_store) == expected


def test_a_removal_takes_over_a_load(empty_store: Store, cases: Table) -> None:
    empty_store.prepare()
    with pytest.raises(LoadConflict) as raised:
        load_table(empty_store, cases, after(20, lambda: remove(empty_store, "arlavia-cases")), batch=10)
    assert str(raised.value) == TOOK_OVER
    assert dump(empty_store) == NOTHING


@pytest.mark.parametrize("rows", [10, 60])
def test_a_load_takes_over_a_removal(empty_store: Store, cases: Table, rows: int) -> None:
    expected = fresh(empty_store, cases)
    with pytest.raises(LoadConflict) as raised:
        remove_table(empty_store, "arlavia-cases", after(rows, lambda: load(empty_store, cases)), batch=10)
    assert str(raised.value) == TOOK_OVER
    assert dump(empty_store) == expected


def test_a_load_of_another_version_that_began_in_between_is_not_mixed_with(
    empty_store: Store, cases: Table, other_cases: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The first has seen that there is no such table; before it begins, another loads another version of it.
    expected = fresh(empty_store, other_cases)
    wipe(empty_store)
    began: list[str] = []

    def token_hex(size: int) -> str:
        if not began:
            began.append("other")
            load(empty_store, other_cases)
        return "0" * size

    monkeypatch.setattr("tuyun.graph.store.table.secrets.token_hex", token_hex)
    with pytest.raises(LoadConflict) as raised:
        load_table(empty_store, cases, batch=10)
    assert str(raised.value) == TOOK_OVER
    assert dump(empty_store) == expected
