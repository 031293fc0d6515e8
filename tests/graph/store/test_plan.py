"""The rule by which a plan is read at one revision, without a store: requests are answered by hand."""

from collections.abc import Callable, Iterable
from contextlib import suppress

import pytest
from tuyun.graph.errors import NotFound, StoreTimeout, StoreUnavailable
from tuyun.graph.store.plan import AHEAD, TRIES, Plan, Request, Snapshot, advance, ask, ask_each, at_one_revision
from tuyun.graph.store.read_ahead import ReadAhead
from tuyun.graph.store.record import Rows

pytestmark = pytest.mark.once


def names() -> Plan[list[str]]:
    """Reads two queries and gives the ids in both."""
    first = yield ask("read/documents")
    second = yield ask("read/entities")
    return [str(row["id"]) for row in (*first, *second)]


def dataset(revision: int, origin: str = "a", counts: int = 0) -> Rows:
    return [{"revision": revision, "origin": origin, "counts": counts, "incomplete": [f"at {revision}"]}]


def run(plan: Callable[[], Plan[list[str]]], answers: Iterable[Rows | StoreTimeout]) -> Snapshot[list[str]]:
    """Run a plan at one revision with these answers to its requests, all of which it must ask for."""
    running = at_one_revision(plan)
    step = advance(running, None)
    for answer in answers:
        assert isinstance(step, Request)
        step = advance(running, answer)
    assert isinstance(step, Snapshot)
    return step


def test_a_plan_is_run_once_if_the_dataset_stays() -> None:
    found = run(names, [dataset(3), [{"id": "d"}], [{"id": "e"}], dataset(3)])
    assert found.value == ["d", "e"]
    assert (found.revision, found.origin, found.incomplete) == (3, "a", ("at 3",))


@pytest.mark.parametrize("changed", [dataset(4), dataset(3, "b"), dataset(3, counts=1)])
def test_a_plan_is_run_again_from_its_beginning_if_the_dataset_changed(changed: Rows) -> None:
    found = run(
        names,
        [dataset(3), [{"id": "old"}], [{"id": "new"}], changed, [{"id": "new"}], [{"id": "new"}], changed],
    )
    assert found.value == ["new", "new"]
    assert found.dataset == changed[0]


def test_after_too_many_tries_it_is_an_error() -> None:
    rows = [answer for turn in range(TRIES) for answer in ([], [], dataset(turn + 1))]
    with pytest.raises(StoreUnavailable, match=r"the graph changed each time it was read\. Ask again\."):
        run(names, [dataset(0), *rows])


def test_the_last_try_counts() -> None:
    rows = [answer for turn in range(TRIES - 1) for answer in ([], [], dataset(turn + 1))]
    assert run(names, [dataset(0), *rows, [], [], dataset(TRIES - 1)]).revision == TRIES - 1


def contradicting() -> Plan[list[str]]:
    """Fails where the second answer does not have what the first one names."""
    (first,) = yield ask("read/documents")
    second = {row["id"]: row for row in (yield ask("read/entities"))}
    return [str(second[first["id"]]["id"])]


def test_rows_of_two_revisions_that_contradict_each_other_are_read_again() -> None:
    found = run(
        contradicting,
        [dataset(1), [{"id": "d"}], [], dataset(2), [{"id": "d"}], [{"id": "d"}], dataset(2)],
    )
    assert found.value == ["d"]


def test_what_a_plan_raises_at_one_revision_is_raised() -> None:
    def missing() -> Plan[list[str]]:
        yield ask("read/documents")
        raise NotFound("there is no such thing.")

    with pytest.raises(NotFound, match="there is no such thing"):
        run(missing, [dataset(1), [], dataset(1)])
    with pytest.raises(KeyError, match="d"):
        run(contradicting, [dataset(1), [{"id": "d"}], [], dataset(1)])


def test_a_plan_may_go_another_way_when_a_request_takes_too_long() -> None:
    def patient() -> Plan[list[str]]:
        try:
            yield ask("read/paths")
        except StoreTimeout:
            return [str(row["id"]) for row in (yield ask("read/paths_near"))]
        raise AssertionError

    late = StoreTimeout("the query ran longer than it may.")
    assert run(patient, [dataset(1), late, [{"id": "near"}], dataset(1)]).value == ["near"]
    with pytest.raises(StoreTimeout):
        run(names, [dataset(1), late])


def test_a_dataset_that_was_read_just_before_is_not_read_again() -> None:
    running = at_one_revision(names, dataset(7)[0])
    step = advance(running, None)
    assert isinstance(step, Request)
    assert step.query.name == "read/documents"


def test_a_request_takes_no_longer_than_its_store_allows() -> None:
    query = ask("read/paths").query
    assert [Request(query, {}, seconds).timeout(30) for seconds in (None, 5, 60)] == [30, 5, 30]


def test_requests_are_read_ahead_and_used_in_turn() -> None:
    requests = [ask("read/pages", after=str(number)) for number in range(5)]
    seen: list[object] = []

    def fetch(request: Request) -> Rows:
        if request.parameters["after"] == broken:
            raise StoreTimeout("too long")
        return [{"after": request.parameters["after"]}]

    def read() -> None:
        seen.clear()
        plan = ask_each(requests, lambda row: seen.append(row["after"]))
        with ReadAhead(fetch) as ahead:
            request = next(plan)
            while True:
                assert len(request.ahead) == min(AHEAD, 4 - len(seen))
                request = plan.send(ahead(request))

    broken = ""
    with suppress(StopIteration):
        read()
    assert seen == ["0", "1", "2", "3", "4"]
    broken = "3"
    with pytest.raises(StoreTimeout):
        read()
    assert seen == ["0", "1", "2"]
