"""Inside Neo4j alone an investigator walks from anything to its sentences; what was stored comes back whole."""

from typing import Any

from tuyun.graph.derive import derive_graph
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store
from tuyun.graph.store.rows import entity_of, statement_of

from tests.cypher.support import support


def asked(store: Store, name: str, **parameters: object) -> list[Any]:
    """The rows of a query of tests/cypher/support."""
    query = support(name)
    return list(store.ask_query(query, parameters).rows)


def test_every_statement_comes_back_as_it_was(seeded_store: Store, seed_source: Narrative) -> None:
    rows = seeded_store.ask("read/statements", limit=1000).rows
    statements = {
        row["statement"]["id"]: statement_of(row["statement"], row["mentions"], row["compared_with"])
        for row in rows
    }
    assert len(statements) == 69
    assert statements == {
        one.id: one.model_copy(update={"compared_with": tuple(sorted(one.compared_with))})
        for one in seed_source.statements
    }


def test_every_entity_comes_back_as_it_was(seeded_store: Store, seed_source: Narrative) -> None:
    rows = seeded_store.ask("read/entities", limit=1000).rows
    assert [entity_of(row["entity"]) for row in rows] == [
        one.model_copy(update={"aliases": tuple(row["entity"]["aliases"])})
        for one, row in zip(sorted(seed_source.entities, key=lambda one: one.id), rows, strict=True)
    ]
    for one, row in zip(sorted(seed_source.entities, key=lambda one: one.id), rows, strict=True):
        registered = {word for words in one.names.values() for word in words}
        assert {*row["entity"]["aliases"]} == {*one.aliases, *registered} - {one.name}


def test_from_an_entity_to_the_sentences_that_speak_of_it(seeded_store: Store, seed_source: Narrative) -> None:
    texts = {sentence.number: sentence.text for sentence in seed_source.sentences}
    document = seed_source.document.id
    for entity in seed_source.entities:
        expected = [
            {
                "statement": one.id,
                "sentence": texts[one.sentence],
                "document": document,
                "told": {"report": document, "unnamed": None}.get(one.voice, one.voice),
            }
            for one in sorted(seed_source.statements, key=lambda one: one.id)
            if entity.id in one.entities()
        ]
        assert asked(seeded_store, "walk_entity", id=entity.id) == expected, entity.id


def test_from_a_link_to_the_sentences_that_it_rests_on(seeded_store: Store, seed_source: Narrative) -> None:
    by_id = {one.id: one for one in seed_source.statements}
    texts = {sentence.number: sentence.text for sentence in seed_source.sentences}
    built = derive_graph(seed_source.entities, seed_source.statements).links
    rows = asked(seeded_store, "walk_link")
    assert len(rows) == sum(len(link.statements) for link in built.values())
    for row in rows:
        statement = by_id[row["statement"]["id"]]
        assert row["statement"]["id"] in built[row["link"]].statements
        assert (row["modality"], row["standing"]) == (statement.modality, statement.standing), "pairs stay pairs"
        assert row["sentence"] == texts[statement.sentence]


def test_comparisons_are_links_between_statements(seeded_store: Store, seed_source: Narrative) -> None:
    expected = [(one.id, other) for one in seed_source.statements for other in one.compared_with]
    assert (
        len(expected) == 8
    )  # sentence 6: 2021 with both years, and each with 2021; sentence 9: two pairs, both ways
    rows = asked(seeded_store, "walk_comparisons")
    assert [(row["statement"], row["other"]) for row in rows] == sorted(expected)
