"""tuyun gaps, rank: the two reports, whole."""

import json
from pathlib import Path

import pytest
from tuyun.graph.analysis.ranking import INTERPRETATION as RANKS
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, question
from tuyun.graph.store import load as load_source

from tests.cli.command import Tuyun, csv_cell, rows
from tests.cypher.rows import expected, labels

TAKES_APART = [
    "kg-authorities",
    "kg-government",
    "kg-judges",
    "kg-prosecutors",
    "kg22-joint-trainings",
    "kg22-mock-trials",
    "kg22-nrm-training",
    "kg22-online-courses",
    "kg22-training-sessions",
]


def ids(statements: list[str]) -> str:
    """Statements of the narrative as the command shows them, from the labels that people write."""
    source = read_source(seed() / "kyrgyz-republic-2022")
    assert isinstance(source, Narrative)
    names = {label: id_ for id_, label in labels(source).items()}
    return csv_cell([names[label] for label in statements])


def test_the_gaps_are_told_each_as_its_own_kind_with_who_owes_the_answer(asked: Tuyun) -> None:
    columns = [
        "kind", "owes", "question", "stage", "voice", "period_kind", "country", "document", "sentence",
        "statements",
    ]  # fmt: skip
    told = rows(asked("gaps", "--format", "csv"))
    assert list(told[0]) == columns
    assert told == [
        {column: csv_cell(row[column]) for column in columns} | {"statements": ids(row["statements"])}
        for row in expected(question("silences"))
    ]


def test_a_report_on_several_documents_says_in_which_each_sentence_stands(
    changing: Tuyun, empty_store: Store
) -> None:
    documents = Path(__file__).parents[1] / "documents"
    for directory in (seed() / "kyrgyz-republic-2022", documents / "fictional-country"):
        load_source(empty_store, read_source(directory))
    head, *lines = (line.split("\t") for line in changing("gaps").out.splitlines())
    place = head.index("document")
    assert head[place:] == ["document", "sentence", "statements"]
    assert {tuple(line[place : place + 2]) for line in lines} == {
        ("fictional-country", "15"),
        *(("kyrgyz-republic-2022", number) for number in ("11", "12", "19", "29", "30")),
    }


def test_a_report_as_json_names_the_evidence_of_each_row(asked: Tuyun) -> None:
    told = json.loads(asked("gaps", "--format", "json").out)
    assert len(told["data"]) == len(expected(question("silences")))
    named = {statement for row in told["data"] for statement in row["statements"]}
    assert {quote["id"] for quote in told["evidence"]} == named


def test_the_entities_whose_loss_takes_the_graph_apart_share_the_first_rank(asked: Tuyun) -> None:
    told = rows(asked("rank", "articulation_points", "--limit", "100", "--format", "csv"))
    assert [row["id"] for row in told if row["rank"] == "1"] == TAKES_APART
    assert {row["value"] for row in told[: len(TAKES_APART)]} == {"1.0"}
    assert {(row["rank"], row["value"]) for row in told[len(TAKES_APART) :]} == {("", "0.0")}


def test_a_rank_says_its_measure_and_what_counts(asked: Tuyun) -> None:
    said = asked("rank", "--limit", "2")
    head, *lines = said.out.splitlines()
    assert head.split("\t") == ["rank", "name", "label", "value", "id", "statements"]
    assert [line.split("\t")[:3] for line in lines] == [
        ["1", "government", "Institution"],
        ["2", "training on the NRM and coordination", "Training"],
    ]
    assert said.err.splitlines() == [
        "betweenness: share of shortest paths that run through it (Brandes 2001)",
        "scenario asserted: what the report says in its own voice",
        RANKS,
        "the first 2 of 34; more with --limit",
    ]


@pytest.mark.parametrize("name", ["degree", "closeness", "pagerank", "constraint", "bridges"])
def test_each_measure_gives_ranks_that_rest_on_statements(asked: Tuyun, name: str) -> None:
    told = json.loads(asked("rank", name, "--scenario", "possible", "--format", "json").out)
    assert told["data"][0]["rank"] == 1
    assert all(row["statements"] for row in told["data"])
    assert {one["id"] for one in told["evidence"]} == {one for row in told["data"] for one in row["statements"]}


def test_what_no_sentence_tells_is_none_stated(asked: Tuyun) -> None:
    said = asked("flow", "--show", "changes", "--stage", "sentence")
    assert (said.code, said.out) == (0, "")
    assert said.err.endswith("None stated: no sentence tells of it, which is neither no nor zero.\n")
