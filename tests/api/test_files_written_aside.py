"""While a file of an answer is written, the event loop answers other requests."""

import threading
from types import ModuleType

import pytest
from tuyun.api.formats import followthemoney, graphs, provenance, render

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
    client: Client, monkeypatch: pytest.MonkeyPatch, module: ModuleType, function: str, format_: str
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
