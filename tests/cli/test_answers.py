"""tuyun query: a named question, in each format."""

import json

import pytest
from tuyun.graph.store import question

from tests.cli.command import Tuyun, rows

pytestmark = pytest.mark.each_python

QUOTE = (
    "at least 150 prosecutors and investigators benefited from joint Prosecutor General’s Office (PGO) and "
    "Ministry of Internal Affairs (MVD) trainings funded by an IO"
)
TRAINING = {
    "training": "joint PGO and MVD trainings",
    "training_id": "kg22-joint-trainings",
    "phrase": "training was given: 150 or more people (prosecutors, investigators)",
    "funded": ["an IO (funder of joint trainings)"],
    "gave": ["MVD", "PGO"],
    "partnered": [],
    "supported": [],
    "attended": ["investigators", "prosecutors"],
    "on": [],
    "at_least": 150,
    "at_most": None,
    "stated": None,
    "unit": "person",
    "words": None,
    "status": "lower_bound",
    "modality": "asserted",
    "voice": "report",
    "period_kind": "unspecified",
    "country": "KG",
    "document": "kyrgyz-republic-2022",
    "sentence": 19,
}


def test_a_question_is_answered_as_json_with_revision_evidence_and_data(asked: Tuyun) -> None:
    said = asked("query", "training", "--format", "json")
    assert (said.code, said.err) == (0, "")
    told = json.loads(said.out)
    assert list(told) == ["revision", "incomplete", "evidence", "data"]
    assert told["revision"] > 0
    assert told["incomplete"] == []
    (row,) = told["data"]
    (statement,) = row.pop("statements")
    assert row == TRAINING
    (quote,) = told["evidence"]
    assert quote.pop("id") == statement
    assert quote == {
        "document": "kyrgyz-republic-2022",
        "sentence": 19,
        "quote": QUOTE,
        "start": 3980,
        "end": 4142,
        "voice": "report",
        "modality": "asserted",
        "polarity": "affirmed",
        "status": "lower_bound",
        "phrase": "training was given: 150 or more people (prosecutors, investigators)",
        "voice_name": "report",
        "provenance": None,
        "title": "2022 Trafficking in Persons Report: Kyrgyz Republic",
    }


def test_a_question_is_answered_as_csv_with_every_column(asked: Tuyun) -> None:
    (row,) = rows(asked("query", "training", "--format", "csv"))
    assert row.pop("statements").startswith("s-")
    assert row == {
        "training": "joint PGO and MVD trainings",
        "training_id": "kg22-joint-trainings",
        "phrase": "training was given: 150 or more people (prosecutors, investigators)",
        "funded": "an IO (funder of joint trainings)",
        "gave": "MVD|PGO",
        "partnered": "",
        "supported": "",
        "attended": "investigators|prosecutors",
        "on": "",
        "at_least": "150",
        "at_most": "",
        "stated": "",
        "unit": "person",
        "words": "",
        "status": "lower_bound",
        "modality": "asserted",
        "voice": "report",
        "period_kind": "unspecified",
        "country": "KG",
        "document": "kyrgyz-republic-2022",
        "sentence": "19",
    }


def test_into_a_pipe_a_table_is_plain_and_how_to_read_it_stands_apart(asked: Tuyun) -> None:
    said = asked("query", "training", "--evidence")
    head, line, quote = said.out.splitlines()
    told = dict(zip(head.split("\t"), line.split("\t"), strict=True))
    statement = told.pop("statements")
    assert told == {
        "training": "joint PGO and MVD trainings",
        "training_id": "kg22-joint-trainings",
        "phrase": "training was given: 150 or more people (prosecutors, investigators)",
        "funded": "an IO (funder of joint trainings)",
        "gave": "MVD, PGO",
        "attended": "investigators, prosecutors",
        "at_least": "150",
        "unit": "person",
        "status": "lower_bound",
        "modality": "asserted",
        "voice": "report",
        "period_kind": "unspecified",
        "sentence": "19",
    }
    assert quote == f"{statement}  kyrgyz-republic-2022, sentence 19: “{QUOTE}”"
    assert said.err.splitlines() == [
        "Who funded, who gave and who attended the training that reached at least 150 officials?",
        question("training").interpretation,
    ]


def test_a_parameter_narrows_the_answer(asked: Tuyun) -> None:
    said = asked("query", "training", "minimum=151")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[-1] == "None stated: no sentence tells of it, which is neither no nor zero."


def test_the_questions_are_listed_by_number_and_name(tuyun: Tuyun) -> None:
    told = [(row["question"], row["name"], row["parameters"]) for row in rows(tuyun("query", "-f", "csv"))]
    assert told == [
        ("1", "training", "minimum"),
        ("2", "voices", ""),
        ("3", "silences", ""),
        ("4", "case_flow", "stage"),
        ("5", "losses", "stage"),
        ("6", "training_and_failing", ""),
        ("7", "routes", "victims|court"),
        ("8", "cuts", "victims"),
        ("9", "changes", "predicate"),
        ("10", "evidence", "id"),
    ]
