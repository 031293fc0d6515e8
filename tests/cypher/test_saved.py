"""The saved queries on the Kyrgyz narrative: what each draws, whole.

``pictures/`` was made from the narrative itself. A line is a link that is drawn: an entity's id, a statement as
``19.2 trained``, a sentence's number, a document's id; a node without a link stands alone.
"""

import re
from collections.abc import Mapping
from itertools import groupby
from pathlib import Path
from typing import Any, get_args

import pytest
from neo4j import Result
from neo4j.graph import Graph, Node
from tuyun.graph.source import Narrative
from tuyun.graph.statements.scope import country_of
from tuyun.graph.store import Store, load
from tuyun.graph.store.query import Query, queries
from tuyun.graph.vocabulary import seen_label, vocabulary
from tuyun.graph.vocabulary.generate import ENUMERATIONS
from tuyun.graph.vocabulary.model import LinkKind

from tests.cypher.rows import labels
from tests.graph.source.tables import make_table

LINK_KINDS = get_args(LinkKind)
LINKS = Path(__file__).parents[1] / "seed" / "links.txt"
ACTING = {name for name, label in vocabulary().labels.items() if label.family == "actor"}
PICTURES = Path(__file__).with_name("pictures")
SAVED = {name.removeprefix("saved/"): one for name, one in queries().items() if name.startswith("saved/")}
DRAWN = {name: one for name, one in SAVED.items() if "notice" in {column.name for column in one.columns}}
TABLES = SAVED.keys() - DRAWN.keys()


def run(store: Store, asked: Query) -> tuple[list[Mapping[str, Any]], Graph]:
    """Rows, and the nodes and links in them, as Neo4j Browser gets them."""

    def both(result: Result) -> tuple[list[Mapping[str, Any]], Graph]:
        return [record.data() for record in result], result.graph()

    return store.driver.execute_query(
        asked.text,
        asked.bind({}),
        database_=store.settings.database,
        result_transformer_=both,
    )


def spell(node: Node | None, names: Mapping[str, str]) -> str:
    assert node is not None
    if "Sentence" in node.labels:
        return str(node["number"])
    return names.get(node["id"], str(node["id"]))


def picture(graph: Graph, names: Mapping[str, str]) -> set[str]:
    """The lines of a picture."""
    lines, linked = set(), set()
    for link in graph.relationships:
        source, target = (spell(end, names) for end in link.nodes)
        type_ = f"{link.type}:{link['role']}" if "role" in link else link.type
        lines.add(f"{source} {type_} {target}")
        linked |= {source, target}
    return lines | {name for node in graph.nodes if (name := spell(node, names)) not in linked}


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_a_saved_query_draws_what_the_narrative_says_and_no_more(
    seeded_store: Store, seed_source: Narrative, name: str
) -> None:
    _, graph = run(seeded_store, DRAWN[name])
    expected = set((PICTURES / f"{name}.txt").read_text("utf-8").splitlines())
    assert picture(graph, labels(seed_source)) == expected
    assert len(graph.nodes) < 100


def test_every_picture_belongs_to_a_saved_query() -> None:
    pictures = {file.relative_to(PICTURES).with_suffix("").as_posix() for file in PICTURES.rglob("*.txt")}
    assert pictures == set(DRAWN)


def test_the_tables_tell_what_is_there(seeded_store: Store, seed_source: Narrative) -> None:
    told = {name: run(seeded_store, SAVED[name])[0] for name in TABLES}
    assert told.pop("quality_checks/not_loaded_whole") == [
        {
            "country": "KG",
            "year": 2022,
            "publisher": seed_source.document.publisher,
            "document": "kyrgyz-republic-2022",
            "name": "2022 Trafficking in Persons Report: Kyrgyz Republic, Prosecution",
            "kind": "narrative",
            "state": "loaded",
        }
    ]
    names: dict[tuple[str, str], list[str]] = {}
    for entity in seed_source.entities:
        country = country_of(entity, seed_source.document) or ""
        names.setdefault((country, entity.label), []).append(entity.name)
    assert sorted(told.pop("start_here/kinds_of_nodes"), key=str) == sorted(
        (
            {"country": country or None, "label": label, "nodes": len(found), "examples": sorted(found)[:3]}
            for (country, label), found in names.items()
        ),
        key=str,
    )
    links = [line.split()[:3] for line in LINKS.read_text("utf-8").splitlines() if not line.startswith("#")]
    ids = {entity.name: entity for entity in seed_source.entities if entity.label in ACTING}
    rows = []
    for name, entity in ids.items():
        others = [{source, target} - {entity.id} for source, _, target in links if entity.id in (source, target)]
        of = country_of(entity, seed_source.document)
        neighbours = len(set().union(*others)) if others else 0
        rows.append((of is None, of, -len(others), name, entity.label, neighbours))
    expected = []
    for _, of_country in groupby(sorted(rows, key=lambda row: (row[0], *row[2:])), key=lambda row: row[1]):
        listed = list(of_country)
        expected += [
            {
                "country": country, "name": name, "label": label, "links": -many, "to": to,
                "left_out": max(len(listed) - 20, 0),
            }
            for _, country, many, name, label, to in listed[:20]
        ]  # fmt: skip
    assert told.pop("institutions/most_linked") == expected
    assert told == {}


@pytest.mark.parametrize("name", sorted(SAVED))
def test_a_saved_query_runs_on_an_empty_graph(empty_store: Store, name: str) -> None:
    assert run(empty_store, SAVED[name])[0] == []


@pytest.mark.parametrize("name", sorted(SAVED))
def test_a_saved_query_says_how_to_read_it_and_is_bounded(name: str) -> None:
    asked = SAVED[name]
    assert asked.title.endswith("?")
    assert len(asked.interpretation) > 25
    assert not [one.name for one in asked.parameters if one.required], "it runs as it stands"
    drawn = [int(number) for number in re.findall(r"every\[\.\.(\d+)\]", asked.text)]
    listed = [int(number) for number in re.findall(r"\bLIMIT (\d+)", asked.text)]
    assert drawn or listed
    assert max(drawn, default=0) <= 100
    assert max(listed, default=0) <= 1000
    left_out = {column.name for column in asked.columns} & {"left_out"}
    assert bool(left_out) == bool(drawn), "what is drawn in part says how much is left out"
    assert not re.search(r"-\[[^\]]*\*(\]|\d*\.\.\])|\)\+|\)\*|\{\d*,\}", asked.text), "no path is open-ended"


@pytest.mark.parametrize("name", sorted(SAVED))
def test_a_saved_query_speaks_the_words_of_the_vocabulary(name: str) -> None:
    words = vocabulary()
    text = SAVED[name].text
    types = set(re.findall(r"\b[A-Z]{2,}(?:_[A-Z]+)+\b", text))
    assert types <= words.links.keys()
    labels_used = set(re.findall(r"\w:([A-Z][a-z]\w+)|\(:([A-Z][a-z]\w+)", text))
    seen = {seen_label(word) for word in (*words.modalities, *words.statuses, "denied")}
    assert {one or other for one, other in labels_used} <= words.labels.keys() | {
        "Entity",
        "Evidence",
        "Notice",
    } | seen
    quoted = set(re.findall(r"'(\w+)'", text))
    every = {word for section in ENUMERATIONS.values() for word in getattr(words, section)}
    every |= words.labels.keys() | words.families.keys() | words.forces.keys()
    assert quoted <= every | {"report", "unknown", "entity_terms", *LINK_KINDS}


def test_a_disagreement_is_drawn(empty_store: Store, hedged: Narrative) -> None:
    load(empty_store, hedged)
    _, graph = run(empty_store, SAVED["evidence/two_voices_on_one_thing"])
    assert picture(graph, labels(hedged)) == {
        "1.1 opened_investigation MENTIONS:subject hedged-police",
        "2.1 opened_investigation MENTIONS:subject hedged-police",
    }


def test_links_that_rows_of_a_table_make_are_drawn(empty_store: Store, tmp_path: Path) -> None:
    draft = make_table(tmp_path)
    draft.edit("records.yaml", "predicate: dismissed", "predicate: downgraded")
    draft.edit("records.yaml", "predicate: prosecuted", "predicate: accepted_bribes_to_drop")
    load(empty_store, draft.table())
    pictures = {
        name: picture(run(empty_store, DRAWN[name])[1], {})
        for name in ("cases/lesser_crimes", "complicity/one_step_from_wrongdoing")
    }
    assert pictures == {
        "cases/lesser_crimes": {"xd-district-court DOWNGRADED fictional-cases-case-a-3"},
        "complicity/one_step_from_wrongdoing": {
            "xd-prosecution-office ACCEPTED_BRIBES_TO_DROP fictional-cases-case-a-4"
        },
    }
