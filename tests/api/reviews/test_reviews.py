"""Documents under review on a server: for writers alone, blind to each other, nothing overwritten or half done."""

import asyncio
import gc
import json
from pathlib import Path
from time import sleep
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from tuyun.api.access.sessions import TOKEN, act_token
from tuyun.api.models.review import ReviewState
from tuyun.api.openapi.operations import reviews
from tuyun.api.results.review import review_state
from tuyun.api.server_reviews import TURNS
from tuyun.graph.reading.decisions.log import FILE, read_log
from tuyun.graph.reading.directory import read_again
from tuyun.graph.review.shelf import REMOVED
from tuyun.graph.review.standing import View

from tests.api.reviews.conftest import Office
from tests.api.reviews.journey import PATH, files, journey
from tests.api.test_parameters import DOCUMENT
from tests.graph.review.example import OPENED, written

HERE = f"{PATH}/arlavia"
OPERATIONS: dict[str, tuple[str, str, dict[str, Any]]] = {
    told["operationId"]: (method.upper(), path, told)
    for path, methods in DOCUMENT["paths"].items()
    for method, told in methods.items()
    if path.startswith(PATH)
}


def schema(operation: str, status: str) -> dict[str, Any]:
    """The schema of an answer with all that it refers to."""
    content = OPERATIONS[operation][2]["responses"][status]["content"]["application/json"]
    return {**content["schema"], "components": DOCUMENT["components"]}


def log(office: Office) -> list[Any]:
    return list(read_log(office.state / "reviews" / "arlavia" / FILE))


def proposals(office: Office, who: str) -> dict[str, dict[str, Any]]:
    """The items that a reader is shown, by predicate."""
    items = office.send(who, "GET", HERE).json()["items"]
    return {item["statement"]["predicate"]: item for item in items}


def test_each_address_is_described_with_an_example_that_fits() -> None:
    assert set(OPERATIONS) == set(reviews())
    for operation, (method, path, told) in OPERATIONS.items():
        shown = reviews()[operation]
        assert "Needs the role `writer`." in " ".join(told["description"].split())
        assert told["security"] == [{"bearer": []}]
        assert (shown["method"], shown["request"].partition("?")[0]) == (method, path.format(review="arlavia"))
        assert {"401", "403", "422", "429"} <= set(told["responses"])
        Draft202012Validator(schema(operation, shown["status"])).validate(shown["answer"])


def test_two_read_a_document_blind_to_each_other_settle_and_load_it(office: Office) -> None:
    steps = []
    for step in journey(office.send):
        assert step.response.is_success, step.response.text
        assert (str(step.response.status_code), step.response.headers["cache-control"]) == (
            reviews()[step.operation]["status"],
            "no-store",
        )
        Draft202012Validator(schema(step.operation, reviews()[step.operation]["status"])).validate(
            step.response.json()
        )
        if step.operation == "finish_review" and "finish_review" not in steps:
            assert {item["state"] for item in proposals(office, "bek").values()} == {"open"}
            assert office.send("bek", "GET", f"{HERE}/comparison").status_code == 409
            assert office.send("bek", "GET", f"{HERE}/files").status_code == 409
            assert office.send("bek", "POST", f"{HERE}/load").status_code == 409
        if step.operation == "get_review_files":
            assert "$schema" not in step.response.text, "a path of the server"
        steps.append(step.operation)
    assert set(steps) == set(OPERATIONS)
    told = office.send("dan", "GET", "/v1/statements?document=arlavia").json()["data"]
    assert sorted(statement["predicate"] for statement in told) == ["convicted", OPENED, "prosecuted"]
    assert office.send("aida", "GET", HERE).status_code == 404
    assert [path.name.partition("-")[0] for path in (office.state / "reviews" / REMOVED).iterdir()] == ["arlavia"]
    notes = [json.loads(line) for line in (office.state / "writes.jsonl").read_text().splitlines()]
    assert [(note["what"], note.get("step")) for note in notes[:3]] == [
        ("review: open", None),
        ("review: mark as read", "begun"),
        ("review: mark as read", "done"),
    ]
    assert {note["document"] for note in notes} == {"arlavia"}


def test_who_may_not_write_learns_of_no_review_and_changes_nothing(office: Office) -> None:
    assert office.send("aida", "POST", PATH, {"files": files()}).status_code == 201
    item = proposals(office, "aida")[OPENED]["id"]
    for who in ("carol", "dan"):
        for method, path, _ in OPERATIONS.values():
            for name in ("arlavia", "no-such-document"):
                body = {"verdict": "accept", "item": item} if method == "POST" else None
                refused = office.send(who, method, path.format(review=name), body)
                assert (refused.status_code, refused.json()["detail"]) == (403, "this needs the role writer.")
        page = office.send(who, "GET", "/review/arlavia")
        assert (page.status_code, "arlavia" in page.text) == (403, False)
    assert log(office) == []
    assert office.client.get(PATH).status_code == 401


def test_a_decision_upon_another_than_the_one_that_stands_is_a_conflict(office: Office) -> None:
    office.send("aida", "POST", PATH, {"files": files()})
    act = {"verdict": "accept", "item": proposals(office, "aida")[OPENED]["id"]}
    stands = office.send("aida", "POST", f"{HERE}/decisions", act).json()["items"][0]["decision"]["id"]
    stale = office.send("aida", "POST", f"{HERE}/decisions", {**act, "verdict": "unsure"})
    assert (stale.status_code, stale.json()["stands"]) == (409, stands)
    assert "aida (" in stale.json()["detail"]
    assert len(log(office)) == 1
    assert office.send("bek", "POST", f"{HERE}/decisions", act).status_code == 201


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 201),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "http://127.0.0.1"}, 201),
        ({TOKEN: ""}, 401),
        ({TOKEN: act_token("guessed")}, 401),
        ({"Sec-Fetch-Site": "cross-site"}, 401),
        ({"Sec-Fetch-Site": "same-site"}, 401),
        ({"Origin": "https://evil.example"}, 401),
        ({"Origin": "null"}, 401),
        ({"Origin": "http://[::1"}, 401),
    ],
)
def test_a_session_decides_from_its_own_page_alone(office: Office, headers: dict[str, str], status: int) -> None:
    secret = signed_in(office, "aida")
    office.send("aida", "POST", PATH, {"files": files()})
    act = {"verdict": "accept", "item": proposals(office, "aida")[OPENED]["id"]}
    sent = {"Cookie": f"tuyun={secret}", TOKEN: act_token(secret), **headers}
    answer = with_session(office, "POST", f"{HERE}/decisions", act, sent)
    assert answer.status_code == status, answer.text
    assert len(log(office)) == (status == 201)
    if status == 201:
        assert log(office)[0].who.startswith("aida (")
        assert with_session(office, "DELETE", HERE, None, sent).status_code == 401
        assert with_session(office, "POST", "/v1/documents", {"files": {}}, sent).status_code == 401


def test_a_long_body_is_refused_before_it_is_read_whoever_sends_it(office: Office) -> None:
    office.send("aida", "POST", PATH, {"files": files()})
    faults = {"verdict": "add", "lacks": {str(number): number for number in range(20_000)}}
    for who in ("aida", "dan"):
        for act in ("decisions", "aside", "read", "settlements"):
            answer = office.send(who, "POST", f"{HERE}/{act}", faults)
            assert (answer.status_code, answer.json()["detail"]) == (413, "the body has more than 30,000 bytes.")
    assert log(office) == []


DAMAGES: dict[str, tuple[str, bytes | None]] = {
    "no decision": (FILE, b'{"x": 1}\n{"y": 2}\n'),
    "a deep line": (FILE, b"[" * 100_000 + b"\n"),
    "no terms": ("review.json", b"{"),
    "lost terms": ("review.json", None),
    "empty proposals": ("proposals.yaml", b""),
    "lost proposals": ("proposals.yaml", None),
    "another text": ("text.txt", b"another"),
    "a lost document": ("document.yaml", None),
    "statements by hand": ("statements.yaml", b"[]\n"),
}


def test_a_damaged_document_is_named_hides_no_other_and_can_be_removed(office: Office) -> None:
    assert office.send("aida", "POST", PATH, {"files": files()}).status_code == 201
    head = files()["document.yaml"].replace("id: arlavia", "id: damaged")
    for file, raw in DAMAGES.values():
        assert office.send("aida", "POST", PATH, {"files": {**files(), "document.yaml": head}}).status_code == 201
        place = office.state / "reviews" / "damaged"
        (place / file).unlink(missing_ok=True)
        if raw is not None:
            (place / file).write_bytes(raw)
        if (place / "proposals.yaml").is_file():
            (place / "proposals.yaml").touch()  # nothing that was read before is remembered
        listed = office.send("aida", "GET", PATH)
        assert [review["id"] for review in listed.json()["reviews"]] == ["arlavia"]
        assert [review["id"] for review in listed.json()["unreadable"]] == ["damaged"]
        shown = office.send("aida", "GET", f"{PATH}/damaged")
        acted = office.send("aida", "POST", f"{PATH}/damaged/finish", {})
        assert (shown.status_code, acted.status_code) == (422, 422)
        assert str(office.state) not in listed.text + shown.text + acted.text
        assert office.send("aida", "DELETE", f"{PATH}/damaged").status_code == 200
    assert len(list((office.state / "reviews" / REMOVED).iterdir())) == len(DAMAGES)


def test_a_state_that_cannot_be_written_is_said(office: Office) -> None:
    (office.state / "reviews").write_text("no directory")
    answer = office.send("aida", "POST", PATH, {"files": files()})
    assert answer.status_code == 503
    assert answer.json()["detail"].startswith("the files of the review cannot be written: ")


def test_few_reviews_are_read_at_a_time(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    office.send("aida", "POST", PATH, {"files": files()})
    running, most, asked = 0, 0, 8
    collected: set[bool] = set()

    def counted(name: str, view: View) -> ReviewState:
        nonlocal running, most
        collected.add(gc.isenabled())  # the collector of cycles would stop all threads
        running += 1
        most = max(most, running)
        sleep(0.02)
        running -= 1
        return review_state(name, view)

    monkeypatch.setattr("tuyun.api.routes.reviews.review_state", counted)
    headers = {"Authorization": f"Bearer {office.keys['aida']}"}

    async def at_once() -> list[httpx.Response]:
        return list(await asyncio.gather(*(office.client.http.get(HERE, headers=headers) for _ in range(asked))))

    answers = office.client.portal.call(at_once)
    assert [answer.status_code for answer in answers] == [200] * asked
    assert most <= TURNS
    assert (collected, gc.isenabled()) == ({False}, True)


def signed_in(office: Office, who: str) -> str:
    """The secret of a session of somebody."""
    access = office.client.app.state.access
    secret: str = access.sessions.create(office.keys[who])[0]
    return secret


def with_session(office: Office, method: str, address: str, body: Any, headers: dict[str, str]) -> httpx.Response:  # noqa: ANN401 - JSON
    """Send a request without a key."""
    content = {} if body is None else {"json": body}

    async def send() -> httpx.Response:
        return await office.client.http.request(method, address, headers=headers, **content)

    return office.client.portal.call(send)


def test_what_is_sent_is_put_under_review_whole_or_not_at_all(office: Office, tmp_path: Path) -> None:
    directory = written(tmp_path)
    read = {path.name: path.read_text("utf-8") for path in directory.iterdir()}
    assert office.send("aida", "POST", PATH, {"files": read}).status_code == 201
    again = office.send("bek", "POST", PATH, {"files": read})
    assert (again.status_code, again.json()["new"]) == (200, False)
    assert office.send("bek", "POST", f"{PATH}?readers=2", {"files": read}).status_code == 409
    others = {
        "its text": {**read, "text.txt": "In 2031, the police opened 13 trafficking cases."},
        "decisions of people": {**read, "decisions.jsonl": _decided_by("bek", directory)},
        "a file that is no document's": {"../document.yaml": ""},
        "no document": {"text.txt": "Nothing."},
        "a place outside of its sentence": {
            **read, "proposals.yaml": read["proposals.yaml"].replace("anchor: [27, 47]", "anchor: [27, 4700]")
        },
    }  # fmt: skip
    for what, sent in others.items():
        named = {**sent, "document.yaml": sent.get("document.yaml", "").replace("id: arlavia", "id: other")}
        refused = office.send("aida", "POST", PATH, {"files": named if "../document.yaml" not in sent else sent})
        assert refused.status_code == 422, what
        assert str(office.state) not in refused.text
    listed = office.send("aida", "GET", PATH).json()["reviews"]
    assert [(review["id"], review["state"], review["left"]["open"]) for review in listed] == [
        ("arlavia", "reading", 3)
    ]


def test_what_was_accepted_as_sure_comes_along(office: Office, tmp_path: Path) -> None:
    directory = written(tmp_path)
    read_again(directory, "sure")
    read = {path.name: path.read_text("utf-8") for path in directory.iterdir()}
    assert office.send("aida", "POST", PATH, {"files": read}).status_code == 201
    assert {item["state"] for item in proposals(office, "aida").values()} == {"kept"}


def _decided_by(who: str, directory: Path) -> str:
    read_again(directory, "sure")
    return (directory / FILE).read_text("utf-8").replace('"who": "reader"', f'"who": "{who}"')
