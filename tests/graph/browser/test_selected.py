"""A query that is opened in Neo4j Browser with a selection reads the selected documents and no others."""

from pathlib import Path

import pytest
from neo4j import Driver
from tuyun.graph.browser import saved_queries, selected_text, standalone_text
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Query, Store, load, query, questions
from tuyun.graph.store.selection import Selection

from tests.cypher.rows import needed

DOCUMENTS = Path(__file__).parents[2] / "documents"
SAVED = ("cases/losses", "training/largest_training", "silence/what_was_not_reported", "paths/shortest")
ASKED = {
    name: one
    for name, one in {**questions(), **{name: saved_queries()[name] for name in SAVED}}.items()
    if "documents" in {parameter.name for parameter in one.parameters}
}


@pytest.fixture(scope="module")
def two_countries(store: Store) -> Store:
    """The seed beside a second country; loaded once, as the tests only read."""
    load(store, read_source(seed() / "kyrgyz-republic-2022"))
    load(store, read_source(DOCUMENTS / "merovia-2032"))
    return store


@pytest.mark.usefixtures("two_countries")
@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_neo4j_takes_the_text_and_a_selection_gives_what_its_documents_give(driver: Driver, asked: Query) -> None:
    given = {name: value for name, value in needed(asked).items() if name != "documents"}
    selection = Selection(country=("XF",), year=(2032,))
    found, _, _ = driver.execute_query(selected_text(asked, given, selection))
    expected, _, _ = driver.execute_query(standalone_text(asked, {**given, "documents": ["merovia-2032"]}))
    assert list(map(repr, found)) == list(map(repr, expected))
    if "in_period" not in {parameter.name for parameter in asked.parameters}:
        return
    spans = {"firsts": ["2029-01-01"], "lasts": ["2030-06-30"]}
    ids = query("read/in_period").bind({"documents": ["merovia-2032"], **spans})
    rows, _, _ = driver.execute_query(query("read/in_period").text, ids)
    merovia = {"documents": ["merovia-2032"], "in_period": rows[0]["ids"]}
    found, _, _ = driver.execute_query(
        selected_text(asked, given, Selection(country=("XF",), period=("2029/2030-06",)))
    )
    expected, _, _ = driver.execute_query(asked.text, asked.bind({**given, **merovia}))
    assert list(map(repr, found)) == list(map(repr, expected))


def test_every_part_of_a_selection_is_written_and_quotes_are_escaped() -> None:
    asked = questions()["losses"]
    selection = Selection(country=("KG",), publisher=("O'Brien & Co",), document=("A",))
    text = selected_text(asked, {}, selection)
    assert "toLower(selected.country) IN ['kg']" in text
    assert "IN ['o\\'brien \\u0026 co']" in text
    assert "toLower(selected.id) IN ['a']" in text
    assert selected_text(asked, {}, Selection()) == standalone_text(asked)


def test_documents_and_a_selection_are_not_given_together() -> None:
    with pytest.raises(InvalidQuery, match="names documents beside a selection"):
        selected_text(questions()["losses"], {"documents": ["a"]}, Selection(year=(2032,)))


def test_no_parameter_of_a_question_has_the_name_of_a_part_of_a_selection() -> None:
    parts = set(Selection.model_fields)
    assert [
        name for name, one in questions().items() if parts & {each.name for each in one.public_parameters}
    ] == []
