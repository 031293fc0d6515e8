"""Rows that a person can write and read: statements by sentence and predicate instead of by hash."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml
from tuyun.graph.analysis.questions import answer_rows
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store
from tuyun.graph.store.query import Query

EXPECTED = Path(__file__).with_name("expected")
Rows = list[dict[str, Any]]


NEEDED: dict[str, Any] = {
    "document": "kyrgyz-republic-2022", "source": "kg-pgo", "target": "kg-mvd", "id": "kg-pgo", "ids": ["kg-pgo"],
    "labels": ["Institution"], "kinds": ["plain"], "text": "PGO", "token": "word", "from": 0, "to": 1,
    "properties": {"name": "x"}, "entity": "kg-pgo", "sort": "document",
    "facets": ["total"], "revision": 0, "documents": ["kyrgyz-republic-2022"],
    "forces": ["needed"], "least": 2, "firsts": ["2021-01-01"], "lasts": ["2021-12-31"],
    "types": ["PROSECUTED"], "steps": ["kg-pgo~GAVE~x~y"], "wanted": [{"asked": "PGO", "text": "PGO"}],
}  # fmt: skip
"""A value for each parameter without a default."""


def needed(asked: Query) -> dict[str, Any]:
    """The parameters that a query cannot do without."""
    return {one.name: NEEDED[one.name] for one in asked.parameters if one.required}


def answers(store: Store, name: str, **given: object) -> list[Mapping[str, Any]]:
    """The rows that answer a named question."""
    return answer_rows(f"questions/{name}", store.ask(f"questions/{name}", **given).rows)


def labels(source: Narrative) -> dict[str, str]:
    """``19.2 trained`` by id: the second statement of sentence 19 in the order of the text, then by predicate."""
    seen: Counter[int] = Counter()
    names = {}
    for statement in sorted(source.statements, key=lambda one: (one.start, one.end, one.predicate)):
        seen[statement.sentence] += 1
        names[statement.id] = f"{statement.sentence}.{seen[statement.sentence]} {statement.predicate}"
    return names


def place(label: str) -> tuple[int, ...]:
    """Where a label stands: sentence, and place in it."""
    return tuple(int(number) for number in label.split()[0].split("."))


def spelled(rows: Sequence[Mapping[str, Any]], source: Narrative) -> Rows:
    """The rows of an answer with each statement's id replaced by its label."""
    names = labels(source)

    def spell(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
        if isinstance(value, list):
            return [spell(one) for one in value]
        return names.get(value, value) if isinstance(value, str) else value

    return [{column: spell(value) for column, value in row.items()} for row in rows]


def expected(asked: Query) -> Rows:
    """The rows that ``expected/`` has for a question, without phrases; a column that a row leaves out is empty."""
    told = yaml.safe_load((EXPECTED / f"{asked.file.stem}.yaml").read_text("utf-8"))
    empty = dict.fromkeys(column.name for column in asked.answer if column.name != "phrase")
    rows = [empty | told.get("same", {}) | row for row in told["rows"]]
    assert all(row.keys() == empty.keys() for row in rows), "a column that the question does not have"
    return rows
