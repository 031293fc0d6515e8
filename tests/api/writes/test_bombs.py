"""Bodies that are broken, too large, or made to exhaust or mislead: refused, and nothing is changed."""

import asyncio
import json
from typing import Any

import pytest
from tuyun.api import write_queue
from tuyun.api.app import create_app
from tuyun.api.jobs.turns import Turn
from tuyun.api.settings import Settings
from tuyun.api.write_queue import MOST_SENT
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.source import unpacked
from tuyun.graph.store import Store, StoreSettings, load, query

from tests.api.client import running
from tests.api.writes.conftest import Writer, country
from tests.api.writes.test_loading import record
from tests.cypher.support import dump

DEEP = 200_000


def of(name: str, text: str) -> bytes:
    """A body with a file changed."""
    return json.dumps({"files": {**country(), name: text}}).encode()


BODIES = {
    "nothing": b"",
    "no JSON": b"files",
    "cut off": of("x", "")[:-9],
    "not UTF-8": b'{"files": {"document.yaml": "\xff"}}',
    "half a character": b'{"files": {"document.yaml": "\\ud800"}}',
    "half a character as name": b'{"files": {"\\ud800": "x"}}',
    "a zip": b"PK\x03\x04" + bytes(100),
    "a list": b"[]",
    "no files": b'{"files": {}}',
    "unknown field": b'{"files": {"a": "b"}, "more": 1}',
    "a number as text": b'{"files": {"document.yaml": 1}}',
    "not a number": b'{"files": NaN}',
    "deep lists": b"[" * DEEP,
    "deep objects": b'{"files":' * DEEP,
    "a number without end": b'{"files": ' + b"9" * DEEP + b"}",
    "many files": json.dumps({"files": {f"f{number}": 1 for number in range(200_000)}}).encode(),
    "deep YAML": of("entities.yaml", "[" * DEEP),
    "deep YAML blocks": of("entities.yaml", "- " * DEEP),
    "an alias bomb": of(
        "entities.yaml", "a: &a [x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a]\n" for n in range(1_000))
    ),
    "code in YAML": of("document.yaml", "!!python/object/apply:os.system [ls]"),
    "two documents in YAML": of("document.yaml", "a: 1\n---\nb: 2\n"),
    "a date that is none": of("document.yaml", "published: 2022-13-45"),
}
NAMES = ["../document.yaml", "/document.yaml", "a/../../b.yaml", "..", "c:\\x.yaml", "x\0y", ".ssh", "~root", ""]


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_body_that_is_no_document_is_refused(writer: Writer, empty_store: Store, body: bytes) -> None:
    response = writer.send("POST", "/v1/documents", body)
    assert response.status_code == 422, response.text[:500]
    problem = response.json()
    assert problem["type"] == "urn:tuyun:problem:source-error"
    assert len(response.content) < 10_000
    assert dump(empty_store) == []
    assert writer.load(country()).status_code == 201


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_leads_out_of_the_document_is_refused(writer: Writer, empty_store: Store, name: str) -> None:
    response = writer.load({**country(), name: "id: elsewhere"})
    assert (response.status_code, response.json()["type"]) == (422, "urn:tuyun:problem:source-error")
    assert "cannot name a file of a document" in response.json()["detail"]
    assert dump(empty_store) == []


def test_no_place_of_the_server_is_told(writer: Writer) -> None:
    bodies: list[Any] = [*BODIES.values(), of("document.yaml", "id: x"), of("text.txt", "another text")]
    for body in bodies:
        told = writer.send("POST", "/v1/documents", body).text
        assert "tuyun-" not in told.replace("tuyun-problem", "")
        assert "/tmp" not in told  # noqa: S108 - looked for, not written to


def test_a_body_that_is_too_large_or_too_much_for_the_time_changes_nothing(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str
) -> None:
    options = Settings(state=writer.state, body_bytes=1_000)
    with running(create_app(store_settings, options)) as client:
        large = Writer(client, secret, writer.state).load(country())
    assert (large.status_code, large.json()["type"]) == (413, "urn:tuyun:problem:request-too-large")
    assert dump(empty_store) == []


def test_a_write_that_waits_for_another_is_taken_back_in_time(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str
) -> None:
    """Somebody else holds the turn: the server takes the write back before the answer is due."""
    options = Settings(state=writer.state, answer_seconds=5)
    with (
        running(create_app(store_settings, options)) as client,
        empty_store.driver.session() as session,
        session.begin_transaction() as turn,
    ):
        client.get("/health/live")  # the first request of all makes the OpenAPI document
        turn.run(query("load/take_turn").text).consume()
        late = Writer(client, secret, writer.state).load(country())
        turn.rollback()
    assert (late.status_code, late.json()["detail"]) == (504, "the query ran longer than it may.")
    assert dump(empty_store) == []
    assert writer.load(country()).status_code == 201
    assert [line["step"] for line in record(writer, steps=True)] == ["begun", "failed", "begun", "done"]


def test_a_write_that_nobody_waits_for_any_more_comes_to_its_end(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str
) -> None:
    """The time for an answer is over before the server takes the write back; what was done is found done."""
    options = Settings(state=writer.state, answer_seconds=1)
    with running(create_app(store_settings, options)) as client:
        impatient = Writer(client, secret, writer.state)
        client.get("/health/live")  # the first request of all makes the OpenAPI document
        with empty_store.driver.session() as session, session.begin_transaction() as turn:
            turn.run(query("load/take_turn").text).consume()
            cut_off = impatient.load(country())
            turn.rollback()
    assert cut_off.status_code == 504
    told = writer.load(country())
    steps = [line["step"] for line in record(writer, steps=True)]
    assert (told.status_code, told.json()["data"]["change"], steps) in (
        (200, "unchanged", ["begun", "done", "begun", "done"]),
        (201, "created", ["begun", "failed", "begun", "done"]),
    )
    assert [row["document"]["id"] for row in empty_store.ask("read/documents").rows] == ["fictional-country"]


def test_a_write_whose_turn_does_not_come_in_time_is_not_begun(
    writer: Writer, empty_store: Store, store_settings: StoreSettings, secret: str
) -> None:
    options = Settings(state=writer.state, answer_seconds=1)
    with running(create_app(store_settings, options)) as client:
        client.get("/health/live")  # the first request of all makes the OpenAPI document
        writes, other = client.app.state.writes, Turn()

        async def wait() -> None:
            writes.turns.wait(other, "somebody else")

        client.portal.call(wait)
        late = Writer(client, secret, writer.state).load(country())
        client.portal.call(writes.drain)  # it waits no longer, and its body is let go
        assert writes.turns._queues == {}
        client.portal.call(writes.turns.end, other)
    assert late.status_code == 504
    assert record(writer, steps=True) == []
    assert dump(empty_store) == []


@pytest.mark.usefixtures("empty_store")
def test_documents_of_a_caller_that_wait_are_few_and_others_come_in_turn(writer: Writer) -> None:
    writes, running_now, later = writer.client.app.state.writes, Turn(), Turn()

    async def send() -> tuple[list[int], bool]:
        writes.turns.wait(running_now, "somebody else")
        body = {"files": country()}
        sent = [
            asyncio.create_task(writer.client.http.post("/v1/documents", json=body, headers=writer.headers))
            for _ in range(MOST_SENT + 1)
        ]
        await asyncio.wait(sent, return_when=asyncio.FIRST_COMPLETED)
        refused = [task.result().status_code for task in sent if task.done()]
        writes.turns.wait(later, "another")
        writes.turns.end(running_now)
        while not later.begun.is_set():
            await asyncio.sleep(0.01)
        before_the_others = not all(task.done() for task in sent)
        writes.turns.end(later)
        return refused + sorted(
            {response.status_code for response in await asyncio.gather(*sent)}
        ), before_the_others

    assert writer.client.portal.call(send) == ([429, 200, 201, 429], True)
    assert writes.sent == {}


def test_a_document_that_takes_too_long_to_read_is_refused_while_other_writes_wait(
    writer: Writer, empty_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(write_queue, "READING_SHARE", 1e-6)
        refused = [writer.load(country(), address) for address in ("/v1/documents", "/v1/reviews")]
    for answer in refused:
        assert (answer.status_code, "reading it took longer than 6e-05 s." in answer.text) == (422, True)
    assert writer.client.app.state.writes.pool._idle == []  # no worker is kept that was interrupted anywhere
    with unpacked(country()) as source, pytest.raises(UnreadableSource, match="reading it took longer than"):
        load(empty_store, source, seconds=1e-6)
    assert dump(empty_store) == []
    assert writer.send("GET", "/v1/reviews").json()["reviews"] == []
    assert writer.load(country()).status_code == 201
