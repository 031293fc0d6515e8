"""Each question has one answer, whoever asks: the store, the command, the API."""

import json
import sys
from typing import Any

import pytest
from fastapi.encoders import jsonable_encoder
from tuyun.api.app import create_app
from tuyun.cli.main import main
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.store import Store, questions

from tests.api.client import running

PARAMETERS = {"evidence": {"id": "kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"}}


def by_command(store: Store, name: str, given: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    pairs = [f"{key}={value}" for key, value in given.items()]
    monkeypatch.setattr(sys, "argv", ["tuyun", "query", name, *pairs, "--format", "json"])
    monkeypatch.setenv("NEO4J_URI", store.settings.uri)
    monkeypatch.setenv("NEO4J_USERNAME", store.settings.user)
    monkeypatch.setenv("NEO4J_PASSWORD", store.settings.password)
    with pytest.raises(SystemExit) as end:
        main()
    assert not end.value.code


@pytest.mark.parametrize("name", questions())
def test_store_command_and_api_give_the_same_rows_and_evidence(
    seeded_store: Store, name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    given = PARAMETERS.get(name, {})
    answer = seeded_store.ask_query(questions()[name], given)
    assert answer.rows
    by_command(seeded_store, name, given, monkeypatch)
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    with running(create_app(seeded_store.settings)) as client:
        served = client.answer(f"/v1/queries/{name}", **given)
    rows = jsonable_encoder(answer_rows(f"questions/{name}", answer.rows))
    assert told["data"] == rows
    assert served["data"]["rows"] == rows
    assert told["revision"] == served["revision"] == answer.revision
    assert told["evidence"] == served["evidence"]
    named = {statement for row in rows for statement in row["statements"]}
    assert {quote["id"] for quote in told["evidence"]} == named
