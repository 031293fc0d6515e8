"""Cypher through every string that a query takes: it stays a value, and nothing is changed."""

from collections.abc import Callable
from typing import Any

import pytest
from neo4j.exceptions import ClientError
from neo4j.graph import Entity as NeoEntity
from tuyun.graph.errors import StoreError
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store, load
from tuyun.graph.store.query import Parameter, Query, queries, query

from tests.cypher.rows import needed
from tests.cypher.support import dump, dump_within

# Neo4j plans a query anew for a text of another order of magnitude, so all have from ten to 99 characters.
PAYLOADS = [
    "x' OR 1 = 1 OR 'x' = 'x",
    "x'}) DETACH DELETE n //",
    'x"}) MATCH (n) DETACH DELETE n RETURN 1 //',
    "x`) SET n.name = 'changed' //",
    "x\\u0027}) MATCH (n) SET n:Changed //",
    "x\n}) CREATE (:Entity {id: 'made'}) RETURN 1 //",
    "$document} MATCH (n) REMOVE n.name //",
    "kg-pgo~GAVE'] DELETE n //~x",
    "// */ x // */",
    "\x00\u202e🙂 and more",
]
CHANGES_PASSWORDS = {"admin/set_password"}
"""Runs on the database `system`; tests/graph/local has it."""
TEXT_QUERY = {
    ("read/search", "text"),
    ("read/search_counted", "text"),
    ("read/sentence_search", "text"),
    ("read/sentence_search_counted", "text"),
    ("read/called", "wanted"),
}
"""In Lucene's own language, which has its own errors; whoever calls it quotes word by word."""


DAYS = {
    ("read/in_period", "firsts"),
    ("read/in_period", "lasts"),
    ("open/in_period", "firsts"),
    ("open/in_period", "lasts"),
    ("open/choose_periods", "first"),
    ("open/choose_periods", "last"),
}
"""Are days, and anything else is an error; whoever calls `read/in_period` checks them."""
NEAREST = {
    "saved/evidence/node_to_sentence",
    "saved/institutions/one_institution",
    "saved/institutions/said_of_one",
    "saved/paths/shortest",
    "saved/paths/within_two_steps",
}
"""Draw the nearest name where there is none like it, so that what they answer depends on the text."""
PLACE = "after"
"""A place in an order, which need not be one of the rows: what comes after it is the end of the whole."""


def plain(value: object) -> object:
    """A value of an answer with what a node or link has in its place, as the driver's own are never equal."""
    if isinstance(value, NeoEntity):
        return value.element_id, dict(value)
    if isinstance(value, list):
        return [plain(each) for each in value]
    return {name: plain(each) for name, each in value.items()} if isinstance(value, dict) else value


def texts(asked: Query) -> list[Parameter]:
    """The parameters that a string goes into, alone or in a list."""
    return [one for one in asked.parameters if one.type in ("string", "list", "any")]


@pytest.fixture(scope="session")
def seed_dump() -> list[str]:
    """The dump of the seed, empty until the first test fills it; every load of the seed gives the same one."""
    return []


@pytest.fixture
def before(seeded_store: Store, seed_dump: list[str]) -> list[str]:
    """What the store must still hold after the test: reading it anew before each test would take half the time."""
    if not seed_dump:
        seed_dump.extend(dump(seeded_store))
    return seed_dump


COLUMNS = {"read/nodes"}
"""Answer with a page of columns in a row, so that what they answer depends on the text."""
QUICK = {"read/entities", "questions/losses", "read/search"}
"""The queries that are tried each time; the others take more than a minute."""
READS = [
    pytest.param(asked, parameters, id=name, marks=[] if name in QUICK else pytest.mark.long)
    for name, asked in queries().items()
    if not name.startswith("load/") and name not in CHANGES_PASSWORDS
    if (parameters := [one for one in texts(asked) if (name, one.name) not in TEXT_QUERY])
]
LOADS = [
    pytest.param(asked, id=name) for name, asked in queries().items() if name.startswith("load/") and texts(asked)
]


@pytest.mark.parametrize(("asked", "parameters"), READS)
def test_cypher_in_a_value_is_only_a_value(
    seeded_store: Store, before: list[str], asked: Query, parameters: list[Parameter]
) -> None:
    for parameter in parameters:
        others = needed(asked) | {one.name: 10**6 for one in asked.parameters if one.name == "limit"}
        answers = []
        for payload in ["such-a-thing-is-not-there", *PAYLOADS]:
            value = payload if parameter.type == "string" else [payload]
            if (asked.name, parameter.name) in DAYS:
                with pytest.raises(StoreError, match="Text cannot be parsed to a Date"):
                    seeded_store.ask_query(asked, others | {parameter.name: value})
                continue
            rows = seeded_store.ask_query(asked, others | {parameter.name: value}).rows
            answers.append([{**row, "facet": ""} for row in rows] if parameter.name == "facets" else rows)
        if parameter.name == PLACE and asked.name not in COLUMNS:
            whole = seeded_store.ask_query(asked, others).rows
            assert all(rows == whole[len(whole) - len(rows) :] for rows in answers)
        elif asked.name not in NEAREST | COLUMNS:
            plainly = [plain(rows) for rows in answers]
            assert plainly == plainly[:1] * len(plainly), f"every {parameter.name} is a thing that is not there"
    assert dump(seeded_store) == before


ROW: dict[str, Callable[[str], dict[str, Any]]] = {
    "load/write_entities": lambda x: {"id": x, "label": x, "description": {"name": x}},
    "load/write_links": lambda x: {"source": "kg-pgo", "target": "kg-mvd", "type": x, "properties": {"id": x}},
    "load/copy_links": lambda x: {"source": "kg-pgo", "target": "kg-mvd", "properties": {"id": x}},
    "load/write_sentences": lambda x: {"id": x, "text": x},
    "load/write_statements": lambda x: {
        "sentence": "kyrgyz-republic-2022/1",
        "properties": {"id": x, "quote": x},
        "labels": [x],
    },
    "load/write_mentions": lambda x: {"statement": x, "entity": x, "role": x, "position": 0},
    "load/write_voices": lambda x: {"statement": x, "voice": x},
    "load/add_rows": lambda x: {"id": x, "statement": x},
    "load/write_comparisons": lambda x: {"statement": x, "other": x},
    "load/write_rows": lambda x: {
        "id": x,
        "label": x,
        "statement": x,
        "properties": {"id": x, "document": x},
    },
    "load/finish_table": lambda x: {"entity": x, "statement": x, "rows": 1},
    "load/restore_patterns": lambda x: {
        "form": x,
        "year": 2030,
        "edition": 1,
        "shown": True,
        "steps": [x] * 5,
        "cases": 1,
    },
    "load/publish_patterns": lambda x: {"form": x, "year": 2030, "edition": 1, "steps": [x] * 5, "cases": 1},
}
"""A row of each load query with the same text in every place."""


@pytest.mark.parametrize("asked", LOADS)
def test_cypher_in_what_is_loaded_touches_nothing_else(
    seeded_store: Store, before: list[str], asked: Query
) -> None:
    with seeded_store.driver.session() as session, session.begin_transaction() as transaction:
        known = set(before)
        for payload in PAYLOADS[:8]:
            if asked.name == "load/record_change":  # which writes one entry for each revision
                transaction.run(query("load/raise_revision").text, published=True).consume()
                known = set(dump_within(transaction))
            transaction.run(asked.text, _filled(asked, payload)).consume()
        lost = known - set(dump_within(transaction))
        transaction.rollback()
    assert lost == set()


def _filled(asked: Query, payload: str) -> dict[str, Any]:
    values: dict[str, Any] = {one.name: one.default for one in asked.parameters if not one.required}
    for one in asked.parameters:
        if one.name in ("rows", "first_rows"):
            values[one.name] = [ROW[asked.name](payload)]
        elif one.name == "groups":
            row = [0, 0, payload, [payload]]
            values[one.name] = [{"type": payload, "properties": {"document": payload}, "rows": [row]}]
        elif one.name == "units":
            values[one.name] = [{"form": payload, "year": 2030, "edition": 1, "written": True}]
        elif one.type == "list":
            values[one.name] = [payload]
        elif one.type == "string":
            values[one.name] = payload
        elif one.type == "map":
            values[one.name] = {"id": payload, "name": payload}
        elif one.type == "integer" and one.required:
            values[one.name] = 0
    if asked.name in ("load/write_sentences", "load/write_entities", "load/write_voices"):
        values["document"] = "kyrgyz-republic-2022"  # so that there is one to write to
    return values


def test_a_label_of_cypher_is_only_a_label(empty_store: Store) -> None:
    label = "Entity) DETACH DELETE n //`"
    rows = [
        {"id": "x", "label": label, "statement": "s", "properties": {"id": "x", "label": label, "document": "d"}}
    ]
    parameters = {"rows": rows, "shared": [], "groups": []}
    empty_store.write(lambda transaction: transaction.run(queries()["load/write_rows"].text, parameters).consume())
    (row,) = empty_store.ask("read/entities").rows
    assert row["entity"] == {"id": "x", "label": label, "document": "d"}


def test_a_document_whose_every_text_is_cypher_comes_back_as_it_was(
    empty_store: Store, seed_source: Narrative
) -> None:
    words = "x'}) DETACH DELETE n //`\"$document}"
    entities = tuple(one.model_copy(update={"name": f"{one.id} {words}"}) for one in seed_source.entities)
    statements = tuple(one.model_copy(update={"note": words}) for one in seed_source.statements)
    document = seed_source.document.model_copy(update={"title": words, "where": words})
    source = Narrative(document, seed_source.text, seed_source.sentences, entities, statements)
    load(empty_store, source)
    named = {
        row["entity"]["id"]: row["entity"]["name"] for row in empty_store.ask("read/entities", limit=999).rows
    }
    assert named == {one.id: one.name for one in entities}
    assert {row["statement"]["note"] for row in empty_store.ask("read/statements", limit=99).rows} == {words}
    (row,) = empty_store.ask("read/documents").rows
    assert (row["document"]["title"], row["document"]["where"]) == (words, words)


def test_a_procedure_that_is_not_ours_cannot_be_named(seeded_store: Store, before: list[str]) -> None:
    # The full-text query is the one string that another language reads: it finds, and it cannot call.
    asked = queries()["read/search"]
    with seeded_store.driver.session() as session:
        for payload in PAYLOADS:
            try:
                session.run(asked.text, asked.bind({"text": payload})).consume()
            except ClientError as error:
                assert error.code == "Neo.ClientError.Procedure.ProcedureCallFailed"  # noqa: PT017 - either is well
    assert dump(seeded_store) == before
