"""What every query file promises in its header, held against its text. No database is needed."""

import ast
import re
from pathlib import Path
from typing import get_args

import pytest
from tuyun.graph.analysis.questions import RECKONED
from tuyun.graph.resources import cypher
from tuyun.graph.store.query import Query, queries
from tuyun.graph.vocabulary import vocabulary
from tuyun.graph.vocabulary.generate import ENUMERATIONS
from tuyun.graph.vocabulary.model import LinkKind

pytestmark = pytest.mark.once

ROOT = Path(__file__).parents[2]
QUERIES = [pytest.param(query, id=name) for name, query in queries().items()]
READS = [
    pytest.param(query, id=name)
    for name, query in queries().items()
    if name.split("/")[0] in {"read", "questions", "saved", "export"} or name in {"admin/server", "admin/dataset"}
]
QUESTIONS = [pytest.param(query, id=name) for name, query in queries().items() if name.startswith("questions/")]
LITERAL = re.compile(r"'[^']*'|\"[^\"]*\"")
WRITES = re.compile(
    r"\b(CREATE|MERGE|SET|DELETE|DETACH|REMOVE|DROP|ALTER|FOREACH|LOAD|TRANSACTIONS)\b", re.IGNORECASE
)
CALLED = re.compile(r"\bCALL\s+([\w.]+)\s*\(", re.IGNORECASE)
READING_PROCEDURES = {"db.index.fulltext.queryNodes", "dbms.components"}
IN_PYTHON = re.compile(r"\b(MATCH|MERGE|CREATE|UNWIND|DETACH DELETE|CALL|SET|REMOVE)\s+[(\w]|\bRETURN \w")
# The file of keys is SQLite's: no Cypher statement begins like these.
SQL = re.compile(r"\s*(SELECT|INSERT INTO|UPDATE \w+ SET|DELETE FROM|CREATE TABLE) ")


def _bare(text: str) -> str:
    """A query's text without its literals."""
    return LITERAL.sub("''", text)


def returned(text: str) -> list[str]:
    """The columns of the final RETURN: what each item is called."""
    start = re.split(r"^RETURN\b", _bare(text), flags=re.MULTILINE)
    if len(start) == 1:
        return []
    last = re.split(r"^(?:ORDER BY|SKIP|LIMIT)\b", start[-1], flags=re.MULTILINE)[0]
    items, depth = [""], 0
    for letter in last:
        depth += letter in "([{"
        depth -= letter in ")]}"
        if letter == "," and not depth:
            items.append("")
        else:
            items[-1] += letter
    return [item.split()[-1] for item in items]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_says_what_it_is_and_what_for(query: Query) -> None:
    assert re.fullmatch(r"\S.{4,99}", query.title)
    assert len(query.purpose) > 20
    assert query.text
    assert not re.search(r"^\s*//", query.text, re.MULTILINE), "comments stand in the header"
    assert ";" not in _bare(query.text), "one file holds one query"


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_takes_what_it_declares(query: Query) -> None:
    used = set(re.findall(r"\$(\w+)", _bare(query.text)))
    assert used == {parameter.name for parameter in query.parameters}


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_gives_what_it_declares(query: Query) -> None:
    assert returned(query.text) == [column.name for column in query.columns]


@pytest.mark.parametrize("query", QUERIES)
def test_a_default_is_of_the_type_that_is_declared(query: Query) -> None:
    for parameter in query.parameters:
        if not parameter.required:
            assert parameter.read(parameter.default) == parameter.default


@pytest.mark.parametrize("query", QUERIES)
def test_a_file_name_is_lower_case_words(query: Query) -> None:
    assert re.fullmatch(r"[a-z0-9]+(_[a-z0-9]+)*", query.file.stem)
    assert query.file.is_relative_to(cypher())


@pytest.mark.parametrize("query", QUERIES)
def test_no_query_is_put_together_from_text(query: Query) -> None:
    assert "apoc" not in query.text.lower()
    assert not re.search(r"%s|%\(|\{\}|\{\{|<<", query.text)


LISTS = (
    re.compile(r"\[((?:\s*['\"]\w+['\"],?)+)\s*\]"),
    re.compile(r"split\(['\"](.*?)['\"]"),
    re.compile(r"(\w+(?:\s*\|\s*:?\w+)+)"),
    re.compile(r"((\S+) = ['\"]\w+['\"]\s+OR\s+\2 = ['\"]\w+)"),
)
"""How a query can list words: in brackets, in a text that it splits, as alternatives, or compared in turn."""


def copied_lists(text: str) -> list[set[str]]:
    """Words of the vocabulary that a query lists; how the store ties evidence together is none of them."""
    words = vocabulary()
    known = {word for section in ENUMERATIONS.values() for word in getattr(words, section)}
    known |= words.labels.keys() | words.families.keys() | set(get_args(LinkKind))
    known -= {name for name, link in words.links.items() if link.kind == "evidence"}
    listed = [known & set(re.findall(r"\w+", match[1])) for pattern in LISTS for match in pattern.finditer(text)]
    return [found for found in listed if len(found) > 1]


@pytest.mark.parametrize("query", QUERIES)
def test_a_query_copies_no_list_of_the_vocabulary(query: Query) -> None:
    defaults = [str(parameter.default) for parameter in query.parameters]
    assert [found for text in (query.text, *defaults) for found in copied_lists(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "WHERE who.label IN ['Institution', 'Court', 'Nobody']",
        'WHERE statement.modality IN ["alleged", "possible"]',
        "MATCH (who)-[link:GAVE|FUNDED]->(:Training)",
        "MATCH (who:Court|Institution)",
        "WHERE type(link) IN split('GAVE|FUNDED', '|')",
        "WHERE type(link) IN split('GAVE,FUNDED', ',')",
        "WHERE part.role = 'subject' OR part.role = 'object'",
        "['plain', 'permitted']",
    ],
)
def test_a_copied_list_is_found(text: str) -> None:
    assert copied_lists(text)


@pytest.mark.parametrize("query", READS)
def test_a_read_has_no_clause_that_writes(query: Query) -> None:
    assert WRITES.findall(_bare(query.text)) == []
    assert set(CALLED.findall(query.text)) <= READING_PROCEDURES


@pytest.mark.parametrize("query", QUESTIONS)
def test_a_question_says_how_to_read_it_and_names_its_evidence(query: Query) -> None:
    assert query.title.endswith("?")
    assert len(query.interpretation) > 40
    assert [column.type for column in query.columns if column.name == "statements"] == ["list"]
    assert [column.type for column in query.answer if column.name == "statements"] == ["list"]
    assert (query.answer != query.columns) == (query.name in RECKONED), "Python reckons what the header says"


def test_the_ten_questions_are_asked_once_each() -> None:
    asked = [query.question for name, query in queries().items() if name.startswith("questions/")]
    assert sorted(number or 0 for number in asked) == list(range(1, 11))
    drawn = [query.question for name, query in queries().items() if name.startswith("saved/")]
    assert sorted(number for number in drawn if number) == list(range(1, 11)), "and drawn once each"
    elsewhere = [
        one.question for name, one in queries().items() if name.split("/")[0] not in ("questions", "saved")
    ]
    assert set(elsewhere) == {None}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("MATCH (n)\nRETURN n.id AS id, [a, b] AS pair, n", ["id", "pair", "n"]),
        ("MATCH (n)\nRETURN COLLECT { MATCH (m) RETURN m.x AS y } AS all\nORDER BY all", ["all"]),
        ("MATCH (n)\nRETURN ', x AS y' AS words\nLIMIT 3", ["words"]),
        ("MATCH (n) SET n.x = 1", []),
    ],
)
def test_columns_are_read_from_the_final_return(text: str, columns: list[str]) -> None:
    assert returned(text) == columns


def _strings(file: Path) -> list[str]:
    """String constants of a Python file that are no docstrings."""
    tree = ast.parse(file.read_text("utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
    ]


@pytest.mark.parametrize("package", ["graph", "api", "cli"])
def test_no_cypher_stands_in_python(package: str) -> None:
    found = {
        str(file.relative_to(ROOT)): text
        for file in (ROOT / package).rglob("*.py")
        for text in _strings(file)
        if IN_PYTHON.search(text) and not SQL.match(text)
    }
    assert found == {}
