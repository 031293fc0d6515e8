"""What is known of a request: its id, its line in the log, its figures, its trace; and nothing that is secret."""

import json
import logging
import sys

import httpx
import pytest
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from prometheus_client.parser import text_string_to_metric_families
from tuyun.api.app import create_app
from tuyun.api.middleware.logs import JsonLines, logging_config
from tuyun.api.request_state import REQUEST_ID
from tuyun.api.settings import Settings
from tuyun.graph.errors import InvalidSettings
from tuyun.graph.store import Store, StoreSettings

from tests.api.client import Client, running
from tests.api.tracing import COLLECTOR, finished

pytestmark = pytest.mark.once

NOBODY = StoreSettings("bolt://127.0.0.1:9")


def ask(client: Client, address: str, **headers: str) -> httpx.Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.portal.call(lambda: client.http.get(address, headers=sent))


def figures(client: Client) -> dict[tuple[str, ...], float]:
    """Every sample of ``/metrics``: name and values of its labels."""
    text = client.get("/metrics").text
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_an_id_that_was_given_is_kept_and_any_other_replaced(client: Client) -> None:
    assert (
        ask(client, "/health/live", X_Request_ID="from-the-proxy:1").headers["x-request-id"] == "from-the-proxy:1"
    )
    for odd in ("", "a b", "x" * 101, '"}'):
        made = ask(client, "/health/live", X_Request_ID=odd).headers["x-request-id"]
        assert len(made) == 32
    assert (
        ask(client, "/v1/nothing", X_Request_ID="also-of-a-problem").headers["x-request-id"] == "also-of-a-problem"
    )


def test_a_line_tells_of_a_request_and_neither_what_was_looked_for_nor_by_which_key(
    client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO, "tuyun.api"):
        ask(client, "/v1/entities?q=somebody", X_Request_ID="mine", Authorization="Bearer tuyun_secret")
        ask(client, "/v1/entities/kg-pgo", X_Request_ID="next")
    first, second = (record for record in caplog.records if record.name == "tuyun.api")
    line = JsonLines().format(first)
    told = json.loads(line)
    assert {"method": "GET", "path": "/v1/entities", "route": "/v1/entities", "status": 200, "caller": "local",
            "address": "127.0.0.1", "level": "info", "message": "answered"}.items() <= told.items()  # fmt: skip
    assert told["ms"] > 0
    assert "somebody" not in line
    assert "secret" not in line
    assert json.loads(JsonLines().format(second))["route"] == "/v1/entities/{entity}"


def test_a_line_of_the_log_is_one_line_with_its_request_and_its_error() -> None:
    token = REQUEST_ID.set("r-1")
    try:
        raise ValueError("two\nlines")
    except ValueError:
        record = logging.makeLogRecord({"name": "x", "msg": "%s", "args": ("é\n",), "exc_info": sys.exc_info()})
        line = JsonLines().format(record)
    finally:
        REQUEST_ID.reset(token)
    told = json.loads(line)
    assert "\n" not in line
    assert (told["message"], told["request"]) == ("é\n", "r-1")
    assert "ValueError: two\nlines" in told["error"]
    assert logging_config("info")["root"]["level"] == "INFO"


def test_figures_count_requests_by_route_and_say_how_the_store_is(client: Client) -> None:
    before = figures(client)
    client.get("/v1/entities/kg-pgo")
    client.get("/v1/entities/nobody")
    client.get("/v1/no/such/address")
    after = figures(client)

    def more(*key: str) -> float:
        return after[key] - before.get(key, 0)

    assert more("tuyun_requests_total", "GET", "/v1/entities/{entity}", "200") == 1
    assert more("tuyun_requests_total", "GET", "/v1/entities/{entity}", "404") == 1
    assert more("tuyun_requests_total", "GET", "other", "404") == 1
    assert more("tuyun_request_seconds_count", "GET", "/v1/entities/{entity}") == 2
    assert after["tuyun_store_up",] == 1
    assert after["tuyun_revision",] == client.answer("/v1/documents")["revision"]
    assert after["tuyun_requests_under_way",] == 1  # this one
    assert after["tuyun_store_sessions",] == 0


def test_without_a_store_what_else_is_amiss_is_told_first_and_counts_at_its_route() -> None:
    with running(create_app(NOBODY)) as client:
        asked = ("/v1/entities/kg-pgo", "/v1/entities?limt=1", "/v1/no/such/address")
        assert [client.get(address).status_code for address in asked] == [503, 422, 404]
        assert figures(client)["tuyun_requests_total", "GET", "/v1/entities/{entity}", "503"] >= 1


def test_figures_say_when_the_store_is_away_and_are_to_be_had_all_the_same() -> None:
    with running(create_app(NOBODY)) as client:
        assert figures(client)["tuyun_store_up",] == 0


def test_a_trace_has_a_span_for_the_request_within_its_callers_and_one_for_each_query(
    store_settings: StoreSettings,
    seeded_store: Store,  # noqa: ARG001 - the seed
    spans: InMemorySpanExporter,
) -> None:
    trace, parent = "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"
    with running(create_app(store_settings, Settings(traces=COLLECTOR, local=True))) as client:
        ask(
            client,
            "http://127.0.0.1:8000/v1/entities/kg-pgo?fields=name",
            traceparent=f"00-{trace}-{parent}-01",
            user_agent="my-client",
        )
        told = finished(client, spans)
    (whole,) = [span for span in told if span.kind.name == "SERVER"]
    assert whole.name == "GET /v1/entities/{entity}"
    assert dict(whole.attributes) == {
        "http.request.method": "GET",
        "http.route": "/v1/entities/{entity}",
        "http.response.status_code": 200,
        "network.protocol.version": "1.1",
        "server.address": "127.0.0.1:8000",
        "server.port": 8000,
        "url.scheme": "http",
        **dict.fromkeys(("url.path", "url.query", "client.address", "client.port"), "REDACTED"),
        "user_agent.original": "REDACTED",
    }
    assert (f"{whole.context.trace_id:032x}", f"{whole.parent.span_id:016x}") == (trace, parent)
    inner = [span for span in told if span is not whole]
    assert {span.name for span in inner} == {
        "cypher admin/dataset",
        "cypher read/entities",
        "cypher read/evidence",
        "cypher read/link_totals",
    }
    assert {span.parent.span_id for span in inner} == {whole.context.span_id}
    assert "kg-pgo" not in str([span.attributes for span in told])


def test_without_a_collector_there_are_no_traces(client: Client) -> None:
    assert client.get("/v1/documents").status_code == 200
    assert not hasattr(client.app.state, "traces")


def test_a_collector_without_the_packages_for_it_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "opentelemetry.instrumentation.fastapi", None)
    with pytest.raises(InvalidSettings, match=r"Install `tuyun\[traces\]`"):
        create_app(NOBODY, Settings(traces=COLLECTOR))
