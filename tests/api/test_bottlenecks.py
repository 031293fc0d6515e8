"""Flow, losses, exposure and training over HTTP: the values of the analyses, and nothing else."""

from pathlib import Path

import pytest
from tuyun.graph.analysis.exposure import exposure
from tuyun.graph.analysis.flow import INTERPRETATION, flow, none_counted
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.training import training
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.graph.analysis.read import chain, kyrgyz

DOCUMENTS = Path(__file__).parents[1] / "documents"


def test_the_flow_is_that_of_the_analysis(client: Client) -> None:
    told = flow(kyrgyz()).model_dump(mode="json")
    data = client.data("/v1/flow", limit=1000)
    assert (data["interpretation"], data["stages"], data["rows"]) == (
        INTERPRETATION,
        told["stages"],
        told["counts"],
    )
    assert client.data("/v1/flow/conversions", limit=1000)["rows"] == told["conversions"]
    assert client.data("/v1/flow/changes", limit=1000)["rows"] == told["changes"]


def test_a_stage_chooses_among_counts_shares_and_changes(client: Client) -> None:
    data = client.data("/v1/flow", stage="sentence")
    assert data["rows"] == []
    assert [(one["stage"], one["unknown"]) for one in data["stages"]] == [
        ("sentence", {"lower": 0, "upper": None})
    ]
    shares = client.data("/v1/flow/conversions", stage="prosecution", limit=1000)["rows"]
    assert len(shares) == 8
    assert {one["to_stage"] for one in shares} == {"prosecution"}
    assert [one["stage"] for one in client.data("/v1/flow/changes", stage="prosecution")["rows"]] == [
        "prosecution"
    ]


def test_where_nothing_is_counted_it_says_why_and_where_there_are_counts(client: Client) -> None:
    some = "Counts are told at: investigation, prosecution, conviction, closed."
    told = {stage: client.data("/v1/flow", stage=stage) for stage in ("law", "overall", "capacity", "sentence")}
    assert {stage: (one["rows"], one["reason"]) for stage, one in told.items()} == {
        "law": ([], f"law is not a stage that a case passes: no cases are counted there. {some}"),
        "overall": ([], f"overall is not a stage that a case passes: no cases are counted there. {some}"),
        "capacity": ([], f"capacity is not a stage that a case passes: no cases are counted there. {some}"),
        "sentence": ([], f"No sentence counts cases at sentence, which is neither no nor zero. {some}"),
    }
    assert client.data("/v1/flow", stage="conviction")["reason"] is None
    assert none_counted([], None) == "No count is told at any stage."


def test_the_ledger_is_that_of_the_analysis(client: Client) -> None:
    told = ledger(kyrgyz(), flow(kyrgyz()).counts).model_dump(mode="json")
    data = client.data("/v1/losses", limit=1000)
    assert data["rows"] == told["losses"]
    for part in ("caveats", "by_stage", "by_desk", "publishers", "independence"):
        assert data[part] == told[part]


def test_a_head_chooses_among_losses_and_leaves_the_tallies(client: Client) -> None:
    data = client.data("/v1/losses", head="relabelled", stage="investigation")
    assert [one["predicate"] for one in data["rows"]] == ["downgraded", "investigated_under_lesser_statute"]
    assert data["by_stage"] == client.data("/v1/losses")["by_stage"]


def test_exposure_and_training_are_those_of_the_analysis(client: Client) -> None:
    told = exposure(kyrgyz()).model_dump(mode="json")
    data = client.data("/v1/exposure", limit=1000)
    assert data["rows"] == told["touches"]
    for part in ("unresolved", "silences", "none_stated"):
        assert data[part] == told[part]
    matrix = training(kyrgyz()).model_dump(mode="json")
    data = client.data("/v1/training", limit=1000)
    assert (data["stages"], data["rows"]) == (matrix["stages"], matrix["rows"])


@pytest.mark.parametrize("address", ["flow", "flow/conversions", "flow/changes", "losses", "exposure", "training"])
def test_a_document_that_is_not_there_is_named(client: Client, address: str) -> None:
    problem = client.problem(f"/v1/{address}", document="kyrgyz-republic-2021")
    assert (problem["status"], problem["todo"]) == (404, "Did you mean 'kyrgyz-republic-2022'?")


def test_pages_follow_each_other(client: Client) -> None:
    whole = client.data("/v1/losses", limit=1000)["rows"]
    first = client.answer("/v1/losses", limit=12)
    second = client.answer("/v1/losses", limit=12, cursor=first["next"])
    assert first["data"]["rows"] + second["data"]["rows"] == whole
    assert second["next"] is None


def test_one_document_of_several_can_be_asked_for_and_small_counts_are_withheld(
    api: Client, empty_store: Store
) -> None:
    for name in ("fictional-chain", "fictional-register"):
        load(empty_store, read_source(DOCUMENTS / name))
    told = flow(chain()).model_dump(mode="json")
    assert api.data("/v1/flow", document="fictional-chain", limit=1000)["rows"] == told["counts"]
    counts = api.data("/v1/flow", limit=1000)["rows"]
    assert {one["document"] for one in counts} == {"fictional-chain", "fictional-register"}
    recorded = [one for one in counts if one["basis"] == "records"]
    assert not [one for one in recorded if 0 < one["interval"]["lower"] < 5]
    lost = api.data("/v1/losses", document="fictional-register")["rows"]
    assert {one["interval"]["lower"] for one in [*recorded, *lost]} <= {*range(0, 100, 5)}


def test_before_the_first_load_nothing_is_told_and_no_stage_is_zero(api: Client, empty_store: Store) -> None:  # noqa: ARG001 - it empties the store
    for address in ("flow", "flow/conversions", "flow/changes", "losses", "exposure", "training"):
        assert api.data(f"/v1/{address}")["rows"] == []
    unknown = [one["unknown"] for one in api.data("/v1/flow")["stages"]]
    assert unknown == [{"lower": 0, "upper": None}] * 6
