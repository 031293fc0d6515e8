"""Two at once: loads beside loads, a load that dies, a read that a load comes between."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from tuyun.graph.source import Narrative
from tuyun.graph.store import Loaded, Request, Store, StoreSettings, load, remove
from tuyun.graph.store.record import Record

from tests.cypher.support import dump, wipe
from tests.graph.local.helpers import answer, python
from tests.graph.store.invented import first, second, third
from tests.graph.store.test_load import REPLACEMENTS
from tests.graph.store.whole import fresh


def at_once(*works: Callable[[], Loaded]) -> list[Loaded]:
    """What each gives, all begun at the same moment."""
    ready = Barrier(len(works))

    def begin(work: Callable[[], Loaded]) -> Loaded:
        ready.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result() for future in [pool.submit(begin, work) for work in works]]


def test_two_documents_loaded_at_once_are_both_in(empty_store: Store) -> None:
    expected = fresh(empty_store, first(), second(), third())
    wipe(empty_store)
    loads = at_once(*(partial(load, empty_store, one) for one in (first(), second(), third())))
    assert sorted(one.revision for one in loads) == [1, 2, 3]
    assert dump(empty_store) == expected


def test_two_versions_loaded_at_once_leave_one_of_them_whole(empty_store: Store) -> None:
    versions = [first(), REPLACEMENTS["entity gone"]]
    either = [fresh(empty_store, one) for one in versions]
    wipe(empty_store)
    loads = at_once(*(partial(load, empty_store, one) for one in versions))
    assert sorted(one.revision for one in loads) == [1, 2]
    assert dump(empty_store) in either


def test_the_same_loaded_twice_at_once_is_loaded_once(empty_store: Store) -> None:
    loads = at_once(partial(load, empty_store, first()), partial(load, empty_store, first()))
    assert sorted((one.revision, one.changed) for one in loads) == [(1, False), (1, True)]


def test_a_document_removed_twice_at_once_is_removed_once(empty_store: Store) -> None:
    fresh(empty_store, first(), second())
    loads = at_once(partial(remove, empty_store, "first"), partial(remove, empty_store, "first"))
    assert sorted((one.revision, one.changed) for one in loads) == [(3, False), (3, True)]
    assert dump(empty_store) == fresh(empty_store, second())


DYING = """
import sys
from tuyun.graph.store import Store, StoreSettings
from tuyun.graph.store.narrative import load_narrative
from tests.graph.store.test_load import REPLACEMENTS

def work(transaction):
    load_narrative(transaction, REPLACEMENTS["entity gone"])
    print('"all is written, nothing is committed"', flush=True)
    sys.stdin.read()

with Store.connect(StoreSettings(*sys.argv[1:])) as store:
    store.write(work)
"""


def test_a_load_that_is_killed_midway_leaves_the_old_graph(
    empty_store: Store, store_settings: StoreSettings
) -> None:
    before = fresh(empty_store, first(), third())
    with python(DYING, store_settings.uri, store_settings.user, store_settings.password) as process:
        answer(process)
        process.kill()
        process.wait()
    assert dump(empty_store) == before
    assert load(empty_store, second()).revision == 3, "nobody holds the turn any more"


class Interrupted(Store):
    """A store in which loads come between a read and its revision, as another process would do."""

    between: list[Callable[[], object]]

    def fetch(self, request: Request) -> list[Record]:
        rows = super().fetch(request)
        if request.query.name == "read/statements" and self.between:
            self.between.pop()()
        return rows


@pytest.mark.parametrize("times", [0, 1, 3])
def test_rows_and_revision_belong_together_though_loads_come_between(empty_store: Store, times: int) -> None:
    versions: list[Narrative] = [first(), REPLACEMENTS["statement added"]]
    load(empty_store, versions[0])
    store = Interrupted(empty_store.driver, empty_store.settings)
    store.between = [partial(load, empty_store, versions[(times - turn) % 2]) for turn in range(times)]
    answer = store.ask("read/statements")
    assert store.between == []
    assert answer.revision == 1 + times
    expected = versions[times % 2].statements
    assert [row["statement"]["id"] for row in answer.rows] == [one.id for one in expected]
