"""Statements over HTTP: whole, filtered by any part, and silent where the text is."""

from collections import Counter
from typing import Any, get_args

import pytest
from tuyun.api.models.statement import StatementView
from tuyun.graph.statements import REPORT, UNNAMED, Statement
from tuyun.graph.vocabulary.terms import StatusName

from tests.api.client import Client
from tests.seed.kyrgyz import narrative

TOLD = {one.id: one for one in narrative().statements}


def _ids(client: Client, **filters: object) -> list[str]:
    return [one["id"] for one in client.data("/v1/statements", limit=1000, **filters)]


def _those(rule: Any) -> set[str]:  # noqa: ANN401 - any rule about a statement
    return {one.id for one in TOLD.values() if rule(one)}


def test_every_field_of_a_statement_is_answered() -> None:
    assert set(Statement.model_fields) < set(StatementView.model_fields)


def test_statements_come_back_as_they_were_read(client: Client) -> None:
    answered = client.data("/v1/statements", limit=1000)
    assert [one["id"] for one in answered] == [
        one.id for one in sorted(TOLD.values(), key=lambda one: (one.start, one.end, one.id))
    ]
    fields = Statement.model_fields
    for one in answered:
        back = Statement.model_validate({name: value for name, value in one.items() if name in fields})
        whole = TOLD[one["id"]]
        assert back.model_copy(update={"compared_with": ()}) == whole.model_copy(update={"compared_with": ()})
        assert set(back.compared_with) == set(whole.compared_with)
        assert (one["stage"], one["force"], one["loss"]) == (whole.stage, whole.force, whole.loss)
        assert set(one["entities"]) == set(whole.entities())


@pytest.mark.parametrize("field", ["predicate", "stage", "modality", "polarity", "status", "voice", "sentence"])
def test_statements_are_filtered_by_each_field(client: Client, field: str) -> None:
    for value in {getattr(one, field) for one in TOLD.values()}:
        assert set(_ids(client, **{field: value})) == _those(lambda one: getattr(one, field) == value)  # noqa: B023 - used at once


def test_statements_are_filtered_by_entity_be_it_named_limited_or_speaking(client: Client) -> None:
    for entity in ("kg-mvd", "kg-articles-166-170", "kg-ngo-contacts", "kg-government"):
        expected = _those(lambda one: entity in one.entities())  # noqa: B023 - used at once
        assert expected
        assert set(_ids(client, entity=entity)) == expected


def test_filters_combine(client: Client) -> None:
    found = _ids(client, stage="closed", modality="reported", voice="kg-pgo", document="kyrgyz-republic-2022")
    assert set(found) == _those(
        lambda one: (one.stage, one.modality, one.voice) == ("closed", "reported", "kg-pgo")
    )
    assert len(found) == 1
    assert _ids(client, stage="closed", voice="kg-media") == []


def test_a_statement_is_found_by_its_id(client: Client) -> None:
    for told in client.data("/v1/statements", sentence=6):
        answer = client.answer(f"/v1/statements/{told['id']}")
        assert answer["data"] == told
        assert {one["id"] for one in answer["evidence"]} == {told["id"], *told["compared_with"]}


def test_silences_zero_and_open_bounds_stay_apart(client: Client) -> None:
    answered = client.data("/v1/statements", limit=1000)
    counts = Counter(one["status"] for one in answered)
    assert set(counts) <= set(get_args(StatusName))
    silences = [
        one
        for one in answered
        if one["status"] in ("not_reported", "no_data_provided", "not_indicated", "no_progress")
    ]
    assert len({one["status"] for one in silences}) == 4
    assert all(not one["quantity"] or one["quantity"]["lower"] is None for one in silences)
    zeros = [one for one in answered if one["status"] == "reported_zero"]
    assert zeros
    assert all((one["quantity"]["lower"], one["quantity"]["upper"]) == (0, 0) for one in zeros)
    at_least = [one["quantity"] for one in answered if one["status"] == "lower_bound"]
    assert [(one["lower"], one["upper"]) for one in at_least if one["unit"] == "person"] == [(150, None)]


def test_a_voice_is_named_beside_its_id(client: Client) -> None:
    for one in client.data("/v1/statements", limit=1000):
        assert one["voice"] in (REPORT, UNNAMED) or one["voice"] in one["entities"]
