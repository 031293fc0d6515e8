"""The ten questions on the Kyrgyz narrative, whole; ``expected/`` was written from the narrative itself."""

from typing import Any

import pytest
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store, questions
from tuyun.graph.store.query import Query, queries

from tests.cypher.rows import answers, expected, labels, needed, place, spelled

QUESTIONS = [pytest.param(asked, id=name) for name, asked in questions().items()]
READS = [pytest.param(one, id=name) for name, one in queries().items() if name.split("/")[0] in ("read", "export")]
ON_NOTHING = {
    "routes": [
        {
            "kind": "none stated",
            "country": None,
            "phrase": None,
            "reaches_court": False,
            "route": [],
            "links": [],
            "modalities": [],
            "voices": [],
            "statements": [],
        }
    ],
    "cuts": [
        {
            "scenario": scenario,
            "country": None,
            "kind": "none stated",
            "id": None,
            "name": None,
            "routes": 0,
            "statements": [],
        }
        for scenario in ("asserted", "all")
    ],
}
"""What a question answers where nothing is told; the others have no row."""


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_question_is_answered_from_the_narrative_and_no_further(
    seeded_store: Store, seed_source: Narrative, asked: Query
) -> None:
    answer = seeded_store.ask_query(asked, needed(asked))
    rows = spelled(answer_rows(asked.name, answer.rows), seed_source)
    if asked.file.stem == "voices":  # of two statements with one quote either may come first
        rows = [row | {"statements": sorted(row["statements"], key=place)} for row in rows]
    names = {entity.id: entity.name for entity in seed_source.entities}
    phrases = {statement.id: statement.phrase(names) for statement in seed_source.statements}
    for row, raw in zip(rows, answer_rows(asked.name, answer.rows), strict=True):
        if (told := row.pop("phrase", None)) is not None:
            assert told == phrases[raw["statements"][-1 if "failing" in row else 0]]
    assert rows == expected(asked)
    assert answer.incomplete == ()


@pytest.mark.parametrize("asked", QUESTIONS)
def test_an_empty_graph_tells_nothing(empty_store: Store, asked: Query) -> None:
    answer = empty_store.ask_query(asked, needed(asked))
    assert answer_rows(asked.name, answer.rows) == ON_NOTHING.get(asked.file.stem, [])
    assert (answer.revision, answer.incomplete) == (0, ())


@pytest.mark.parametrize("asked", READS)
def test_an_empty_graph_has_nothing_to_read(empty_store: Store, asked: Query) -> None:
    nothing: dict[str, list[dict[str, Any]]] = {
        "feed_start": [{"revision": 0}],
        "changed_since": [{"changed": False}],
        "in_period": [{"ids": [], "undated": []}],
        "neighbours": [{"ids": [], "total": 0}],
        "link_total": [{"links": 0}],
        "contents": [{"records": True, "origin": "", "revision": 0, "contents": []}],
    }
    assert empty_store.ask_query(asked, needed(asked)).rows == nothing.get(asked.file.stem, [])


@pytest.mark.parametrize(
    ("name", "parameters", "statements"),
    [
        ("training", {"minimum": 150}, ["19.2 trained"]),
        ("training", {"minimum": 151}, []),
        ("training", {"minimum": 0}, ["19.2 trained"]),
        ("case_flow", {"stage": "closed"}, ["28.1 closed"]),
        ("case_flow", {"stage": "identification"}, []),
        ("case_flow", {"documents": ["another"]}, []),
        ("losses", {"stage": "sentence"}, ["27.1 avoided_punishment"]),
        ("losses", {"documents": ["another"]}, []),
        ("silences", {"documents": ["another"]}, []),
        ("voices", {"documents": ["another"]}, []),
        ("training_and_failing", {"documents": ["another"]}, []),
        ("changes", {"predicate": "prosecuted"}, ["9.4 prosecuted", "9.2 prosecuted"]),
        ("changes", {"predicate": "charged"}, []),
        ("changes", {"documents": ["another"]}, []),
        ("routes", {"victims": "kg-foreign-victims"}, ["14.2 could_report"]),
        ("routes", {"victims": "kg-victims"}, ["12.2 may_file_complaint", "12.2 may_file_complaint"]),
        ("cuts", {"victims": "kg-victims"}, []),
        ("evidence", {"id": "kg-pgo~GAVE~kg22-joint-trainings~kyrgyz-republic-2022"}, ["19.2 trained"]),
        ("evidence", {"id": "kg-nobody"}, []),
    ],
)
def test_a_parameter_narrows_the_answer(
    seeded_store: Store, seed_source: Narrative, name: str, parameters: dict[str, object], statements: list[str]
) -> None:
    rows = spelled(answers(seeded_store, name, **parameters), seed_source)
    assert [statement for row in rows for statement in row["statements"]] == statements


def test_every_statement_link_and_entity_is_walked_back_to_its_sentences(
    seeded_store: Store, seed_source: Narrative
) -> None:
    names = labels(seed_source)
    by_id = {statement.id: statement for statement in seed_source.statements}
    entities = seeded_store.ask("read/entities", limit=1000).rows
    links = seeded_store.ask("read/links", limit=1000).rows
    rests = {row["entity"]["id"]: row["entity"]["statements"] for row in entities}
    rests |= {row["link"]["id"]: row["link"]["statements"] for row in links}
    rests |= {statement: [statement] for statement in names}
    for name, statements in rests.items():
        rows = seeded_store.ask("questions/evidence", id=name).rows
        assert {row["statement"] for row in rows} == set(statements), name
        for row in rows:
            assert row["quote"] == by_id[row["statement"]].quote
            assert seed_source.text[row["start"] : row["end"]] == row["quote"]
            assert row["quote"] in row["text"]


def test_the_question_of_silences_and_the_count_of_none_are_never_mixed(seeded_store: Store) -> None:
    silent = {row["statements"][0] for row in seeded_store.ask("questions/silences").rows}
    counted = {row["statements"][0] for row in seeded_store.ask("questions/case_flow").rows}
    assert len(silent) == 6
    assert not silent & counted
