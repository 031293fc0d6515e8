"""A write that is sent again by the same key is answered again, and done once."""

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Barrier

import httpx
import pytest
from tuyun.api.access.idempotency import KEPT, LOST, Claim, Idempotency, Kept
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.errors import IdempotencyMismatch, IdempotencyUnderWay
from tuyun.graph.store import StoreSettings

from tests.api.client import running
from tests.api.writes.conftest import Writer, annotated, country, kyrgyz
from tests.api.writes.test_loading import record

DONE = Kept(201, {"ETag": '"1"'}, "{}")


def claim(keys: Idempotency, request: bytes = b"x", now: float = 0.0, caller: str = "me") -> Claim | Kept:
    return keys.begin(caller, "key", request, now)


def test_the_first_answer_is_given_again_for_a_day(tmp_path: Path) -> None:
    with State.at(tmp_path) as state:
        keys = Idempotency(state)
        mine = claim(keys)
        assert isinstance(mine, Claim)
        keys.end(mine, DONE)
        assert claim(keys, now=KEPT - 1) == DONE
        assert isinstance(claim(keys, now=KEPT), Claim)


def test_a_key_is_its_callers_own_and_one_requests_alone(tmp_path: Path) -> None:
    with State.at(tmp_path) as state:
        keys = Idempotency(state)
        mine = claim(keys)
        assert isinstance(mine, Claim)
        keys.end(mine, DONE)
        with pytest.raises(IdempotencyMismatch, match="another request"):
            claim(keys, b"y", now=1)
        assert isinstance(claim(keys, b"y", now=1, caller="you"), Claim)


def test_a_write_that_is_done_is_not_begun_again_unless_it_was_refused_or_lost(tmp_path: Path) -> None:
    with State.at(tmp_path) as state, State.at(tmp_path) as other:
        keys, theirs = Idempotency(state), Idempotency(other)
        mine = claim(keys)
        assert isinstance(mine, Claim)
        with pytest.raises(IdempotencyUnderWay):
            claim(theirs, now=LOST - 1)
        keys.free(mine)
        second = claim(theirs, now=1)
        assert isinstance(second, Claim)
        third = claim(keys, now=LOST + 1)
        assert isinstance(third, Claim)
        theirs.end(second, DONE)  # it was taken for dead: what it says now counts no more
        with pytest.raises(IdempotencyUnderWay):
            claim(keys, now=LOST + 2)


def test_sent_again_it_is_answered_as_before_whatever_came_between(writer: Writer) -> None:
    first = writer.load(country(), idempotency_key="one")
    writer.load(annotated(country(), "Another title"))
    again = writer.load(country(), idempotency_key="one")
    assert (again.status_code, again.text) == (201, first.text)
    assert {again.headers[name] for name in ("etag", "location")} == {'"1"', "/v1/documents/fictional-country"}
    assert writer.send("GET", "/v1/documents").json()["revision"] == 2
    gone = writer.remove("fictional-country", idempotency_key="two")
    assert writer.remove("fictional-country", idempotency_key="two").text == gone.text
    assert [line["what"] for line in record(writer)] == ["load document", "load document", "remove document"]


@pytest.mark.parametrize("other", ["body", "address", "condition"])
def test_another_request_by_the_same_key_is_refused(writer: Writer, other: str) -> None:
    writer.load(country(), idempotency_key="one")
    match other:
        case "body":
            response = writer.load(kyrgyz(), idempotency_key="one")
        case "address":
            response = writer.remove("fictional-country", idempotency_key="one")
        case _:
            response = writer.load(country(), idempotency_key="one", if_match='"1"')
    assert (response.status_code, response.json()["type"]) == (422, "urn:tuyun:problem:idempotency-mismatch")
    assert response.json()["where"] == "Idempotency-Key"
    assert writer.send("GET", "/v1/documents").json()["revision"] == 1


def test_a_refused_write_leaves_its_key_free(writer: Writer) -> None:
    bad = {**country(), "entities.yaml": ""}
    assert writer.load(bad, idempotency_key="one").status_code == 422
    assert writer.load(country(), idempotency_key="one", if_match='"7"').status_code == 409
    assert writer.load(country(), idempotency_key="one").status_code == 201


@pytest.mark.parametrize("key", ["", "x" * 256, "a b", "a\tb"])
def test_a_key_that_is_none_is_refused(writer: Writer, key: str) -> None:
    response = writer.load(country(), idempotency_key=key)
    assert (response.status_code, response.json()["where"]) == (422, "idempotency-key")


def test_many_at_once_at_two_workers_load_once(
    writer: Writer, store_settings: StoreSettings, secret: str, state: Path
) -> None:
    with running(create_app(store_settings, Settings(state=state))) as second:
        writers = [writer, Writer(second, secret, state)] * 3
        ready = Barrier(len(writers))

        def send(one: Writer) -> httpx.Response:
            ready.wait()
            return one.load(kyrgyz(), idempotency_key="one")

        with ThreadPoolExecutor(len(writers)) as pool:
            told = list(pool.map(send, writers))
        done = [one for one in told if one.status_code == 201]
        wait = [one for one in told if one.status_code != 201]
        assert len(done) >= 1
        assert {one.text for one in done} == {done[0].text}
        assert {(one.status_code, one.json()["type"], one.headers["retry-after"]) for one in wait} <= {
            (409, "urn:tuyun:problem:idempotency-under-way", "5")
        }
        again = [partial(one.load, kyrgyz(), idempotency_key="one")().text for one in writers[:2]]
    assert again == [done[0].text] * 2
    assert json.loads(done[0].text)["revision"] == 1
    assert len(record(writer, steps=True)) == 2
