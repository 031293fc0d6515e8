"""A language model that answers rightly, wrongly, slowly and with nonsense: what cannot be checked is refused."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket
from threading import Event, Thread
from typing import Any

import pytest
import yaml
from tuyun.graph.errors import InvalidSettings, InvalidSource
from tuyun.graph.reading.decisions.decision import decided
from tuyun.graph.reading.directory import ReadingResult, ask_about, opened, read_again, read_text_of, read_together
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.language_model.answers import FILE
from tuyun.graph.reading.language_model.ask_model import ModelSettings, ask_model
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.review.material import read_material
from tuyun.graph.source import read_source
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import document

pytestmark = pytest.mark.once
TEXT = "In 2030, the police opened 12 trafficking cases. The unit cracked seven rings, NGOs said."
ASKED = "The unit cracked seven rings, NGOs said."
RIGHT = {
    "quote": "cracked seven rings", "predicate": "investigated", "status": "measured", "lower": 7, "upper": 7,
    "unit": "case", "forms": [],
}  # fmt: skip
Body = bytes | None


class StandIn:
    """A server on this machine that answers as a test says; ``None`` as a body is an answer that does not come."""

    def __init__(self) -> None:
        self.body: Body = b""
        self.status = 200
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.end = Event()
        stand_in = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["Content-Length"]))
                stand_in.requests.append({"path": self.path, **json.loads(raw)})
                stand_in.keys.append(self.headers["Authorization"])
                if stand_in.body is None:
                    stand_in.end.wait()
                    return
                self.send_response(stand_in.status)
                self.send_header("Content-Length", str(len(stand_in.body)))
                self.send_header("Location", "http://127.0.0.1:1/elsewhere")
                self.end_headers()
                self.wfile.write(stand_in.body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True

    def answers(self, *statements: dict[str, Any]) -> None:
        self.says(json.dumps({"statements": statements}))

    def says(self, content: object) -> None:
        self.body = json.dumps({"choices": [{"message": {"content": content}}]}).encode()

    def settings(self, seconds: float = 30) -> ModelSettings:
        return ModelSettings(f"http://127.0.0.1:{self.server.server_port}/v1", "a-model", "a-key", seconds)


OTHER_FORM = "the answer is not of the form that an OpenAI-compatible server gives"


@pytest.fixture
def model() -> Iterator[StandIn]:
    stand_in = StandIn()
    thread = Thread(target=stand_in.server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield stand_in
    stand_in.end.set()
    stand_in.server.shutdown()
    thread.join()
    stand_in.server.server_close()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    source = tmp_path / "a.txt"
    source.write_text(TEXT, "utf-8")
    made = tmp_path / "arlavia"
    fields = {
        "id": "arlavia", "title": "A report", "publisher": "Nobody", "year": 2031, "country": "XA",
        "language": "en", "licence": "made up",
    }  # fmt: skip
    prepared(made, source, extract(source), fields).write()
    read_again(made)
    return made


def asked_and_read(model: StandIn, directory: Path) -> ReadingResult:
    """Ask a model about a document, which answers each time, and read it with the answers."""
    document, asked = ask_about(opened(directory), model.settings())
    assert asked.failures == ()
    (result,) = read_together([document])
    return result


def proposals(directory: Path) -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((directory / "proposals.yaml").read_text("utf-8"))
    return read


def test_a_right_answer_is_a_proposal_that_is_marked_and_never_sure(model: StandIn, directory: Path) -> None:
    model.answers(RIGHT)
    asked_and_read(model, directory)
    assert [(one["path"], one["model"], one["messages"][1]["content"]) for one in model.requests] == [
        ("/v1/chat/completions", "a-model", ASKED)
    ]
    assert model.keys == ["Bearer a-key"]
    assert "a-key" not in (directory / FILE).read_text("utf-8")
    result = read_again(directory, "sure", datetime(2031, 6, 1, tzinfo=UTC))
    assert (result.summary.proposals, result.summary.sure, result.accepted) == (3, 1, 1)
    one = next(one for one in proposals(directory)["proposals"] if "proposer" in one)
    assert (one["proposer"], one["model"], one["sure"], one["decided"]) == ("model", "a-model", False, False)
    assert [(each.proposer, each.model) for each in read_material(directory).proposals] == [
        ("rules", None),
        ("rules", None),
        ("model", "a-model"),
    ]
    assert one["doubts"][0] == "proposed by a language model"
    entry = one["statement"]
    assert (entry["voice"], entry["modality"], entry["quantity"]["lower"]) == ("xa-ngos", "reported", 7)
    assert {field["state"] for field in one["fields"].values()} == {"open"}
    assert len(read_source(directory).statements) == 1  # type: ignore[union-attr] # a narrative, as it has a text


def test_who_decides_about_it_is_kept_with_the_model_as_its_proposer(model: StandIn) -> None:
    model.answers(RIGHT)
    sentences = split("arlavia", "en", TEXT)
    asked = ask_model(model.settings(), sentences[1:])
    made, _ = read_text_of(document(), sentences, answers={one.sentence: one for one in asked.answers})
    at = datetime(2031, 6, 1, tzinfo=UTC)
    provenance = decided(made[-1], "accept", "Aida", sentences, "0123", at).provenance
    assert provenance.in_words() == "proposed by the language model a-model; accepted by Aida on 2031-06-01"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"quote": "cracked 7 rings"}, "the sentence has the quote 'cracked 7 rings' 0 times"),
        ({"quote": "Unit cracked seven rings"}, "0 times"),
        ({"lower": 8, "upper": 8}, "the quote has no 8"),
        ({"predicate": "solved"}, "statements.0.predicate: the vocabulary has no 'solved'"),
        ({"unit": "ring"}, "statements.0.unit"),
        (
            {"status": "reported_zero", "lower": 0, "upper": 0},
            "the quote says of nothing that it was none",
        ),
        (
            {"status": "not_reported", "lower": None, "upper": None, "unit": None, "forms": ()},
            "the quote says of nothing that it was not reported",
        ),
        ({"status": "not_reported"}, "a silence has neither figures nor a unit"),
        ({"modality": "asserted"}, "Extra inputs are not permitted"),
        ({"lower": 9, "upper": 7}, "the bounds are reversed"),
        ({"lower": -1}, "greater than or equal to 0"),
    ],
)
def test_what_cannot_be_checked_is_refused(
    model: StandIn, directory: Path, change: dict[str, Any], why: str
) -> None:
    model.answers({**RIGHT, **change})
    assert asked_and_read(model, directory).summary.proposals == 2
    (refused,) = proposals(directory)["summary"]["refused_of_the_model"]
    assert refused["sentence"] == 2
    assert why in refused["why"]


def test_what_is_planned_or_denied_is_refused(model: StandIn) -> None:
    sentences = split("arlavia", "en", "Courts hoped to convict seven bosses. The unit did not crack seven rings.")
    for sentence, quote in zip(sentences, ("convict seven bosses", "crack seven rings"), strict=True):
        model.answers({**RIGHT, "quote": quote})
        (answer,) = ask_model(model.settings(), [sentence]).answers
        made, summary = read_text_of(document(), sentences, answers={sentence.text: answer})
        assert made == []
        assert [one.why for one in summary.refused] == ["the sentence plans, requires or denies it"]


@pytest.mark.parametrize(
    ("body", "status", "why"),
    [
        (b"<html>busy</html>", 200, OTHER_FORM),
        (b'{"choices": []}', 200, OTHER_FORM),
        (b'{"choices": [{"message": {"content": null}}]}', 200, "the answer has no content"),
        (b"[1, 2]", 200, OTHER_FORM),
        (b"\xff\xfe", 200, OTHER_FORM),
        (b'{"choices": [{"message": {"content": "half: \\ud83d"}}]}', 200, OTHER_FORM),
        (b"x" * 300_000, 200, "the answer is too long"),
        (b"{}", 500, "the server answered 500 Internal Server Error"),
        (b"{}", 302, "the server answered 302 Found"),
    ],
    ids=str,
)
def test_an_answer_that_is_none_is_a_failure_that_is_named(
    model: StandIn, body: bytes, status: int, why: str
) -> None:
    model.body, model.status = body, status
    asked = ask_model(model.settings(), split("arlavia", "en", ASKED))
    assert asked.answers == ()
    assert asked.failures == ((1, why),)


def test_a_server_that_is_not_there_is_named() -> None:
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
        asked = ask_model(ModelSettings(address, "a-model"), split("arlavia", "en", ASKED))
    assert asked.failures == ((1, f"no server answers at {address}; see TUYUN_MODEL_URL"),)


def test_nonsense_in_the_right_envelope_is_kept_and_refused(model: StandIn, directory: Path) -> None:
    model.says("Sure! Here are the statements: cracked seven rings")
    result = asked_and_read(model, directory)
    assert result == read_again(directory)
    assert (result.summary.proposals, len(result.summary.refused)) == (2, 1)


def test_an_answer_with_a_separator_of_lines_is_read_again(model: StandIn, directory: Path) -> None:
    model.says("Sure!\u2028Here are the statements\x85")
    result = asked_and_read(model, directory)
    assert [line.count("\u2028") for line in (directory / FILE).read_text("utf-8").split("\n")] == [1, 0]
    assert read_again(directory) == result


def test_a_model_that_does_not_answer_is_given_up(model: StandIn) -> None:
    model.body = None
    sentences = split("arlavia", "en", "It cracked one. It cracked two. It cracked three. It cracked four.")
    asked = ask_model(model.settings(seconds=0.05), sentences)
    assert asked.answers == ()
    assert [number for number, _ in asked.failures] == [1, 2, 3, 4]
    assert asked.failures[3][1] == "not asked, as the model failed before"
    assert len(model.requests) <= 3


def test_an_address_that_is_none_and_a_faulty_line_are_named(directory: Path) -> None:
    with pytest.raises(InvalidSettings, match="TUYUN_MODEL_URL is no address"):
        ModelSettings("file:///etc/passwd", "a-model")
    (directory / FILE).write_text("{}\n", "utf-8")
    with pytest.raises(InvalidSource, match=r"answers.jsonl:1.*no answer of a model"):
        read_again(directory)
