"""While a file of an answer is written, the event loop answers other requests."""

import threading
from types import ModuleType

import pytest
from tuyun.api import paging
from tuyun.api.formats import followthemoney, graphs, provenance, render
from tuyun.api.jobs.turns import Turns
from tuyun.graph.errors import RateExceeded

from tests.api.client import Client


@pytest.mark.parametrize(
    ("module", "function", "format_"),
    [
        (graphs, "write", "graphml"),
        (graphs, "write", "gexf"),
        (provenance, "json_ld", "jsonld"),
        (followthemoney, "entities", "ftm"),
        (render, "json_lines", "jsonl"),
        (render, "parquet", "parquet"),
    ],
)
def test_another_request_is_answered_while_a_file_is_written(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    in_this_process: None,  # noqa: ARG001 - where the function can be changed
    module: ModuleType,
    function: str,
    format_: str,
) -> None:
    write, begun, answered = getattr(module, function), threading.Event(), threading.Event()
    waited: list[bool] = []

    def write_late(*given: object) -> object:
        begun.set()
        waited.append(answered.wait(60))
        return write(*given)

    monkeypatch.setattr(module, function, write_late)
    asked = client.portal.start_task_soon(client.http.get, f"/v1/links?format={format_}&modality=alleged")
    assert begun.wait(60)
    assert client.get("/health/live").status_code == 200
    answered.set()
    assert asked.result().status_code == 200
    assert all(waited)


def test_a_file_of_a_graph_takes_a_turn_and_is_refused_where_the_caller_has_too_many(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise RateExceeded("10 more wait.", todo="Ask again.")

    monkeypatch.setattr(Turns, "wait", refuse)
    assert client.get("/v1/links?format=graphml").status_code == 429
    assert client.get("/v1/links?format=csv").status_code == 200


def test_a_file_of_a_graph_has_all_pages(
    client: Client,
    monkeypatch: pytest.MonkeyPatch,
    in_this_process: None,  # noqa: ARG001 - where the size of pages can be changed
) -> None:
    whole = client.get("/v1/links?format=graphml").text
    links = client.data("/v1/links", limit=1000)
    monkeypatch.setattr(paging, "LARGEST", 7)
    assert client.get("/v1/links?format=graphml&total=false").text == whole
    assert whole.count("<edge ") == len(links) > 14
