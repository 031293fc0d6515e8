"""The saved queries say what they leave out, read the chosen documents alone, and find a name that is misspelt."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from neo4j import Result
from neo4j.graph import Graph
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load, query
from tuyun.graph.store.query import Query

from benchmarks.invent_cases import invent_cases
from tests.cypher.rows import labels
from tests.cypher.test_saved import DRAWN, PICTURES, SAVED, picture

DOCUMENTS = Path(__file__).parents[1] / "documents"
KG = "kyrgyz-republic-2022"
CASES = 2000


def drawn(store: Store, asked: Query, **values: object) -> tuple[list[Mapping[str, Any]], Graph]:
    """Rows and picture of a query."""

    def both(result: Result) -> tuple[list[Mapping[str, Any]], Graph]:
        return [dict(record) for record in result], result.graph()

    bound = asked.bind(values)
    return store.driver.execute_query(
        asked.text, bound, database_=store.settings.database, result_transformer_=both
    )


def notices(graph: Graph) -> set[str]:
    """The ids of the notices of a picture."""
    return {node["id"] for node in graph.nodes if "Notice" in node.labels}


@pytest.fixture
def countries(empty_store: Store, seed_source: Narrative) -> Store:
    """The seed, and an invented country in which routes lead from victims to courts."""
    load(empty_store, seed_source)
    load(empty_store, read_source(DOCUMENTS / "fictional-country"))
    return empty_store


@pytest.fixture
def recorded(countries: Store, tmp_path: Path) -> Store:
    """The two, and a table of some hundred cases of the invented country."""
    invent_cases(tmp_path / "cases", CASES, 7)
    load(countries, read_source(tmp_path / "cases"))
    return countries


def test_a_picture_of_one_country_beside_another_is_as_if_it_were_alone(
    recorded: Store, seed_source: Narrative
) -> None:
    wrong = {}
    for name, asked in DRAWN.items():
        _, graph = drawn(recorded, asked, documents=[KG])
        expected = set((PICTURES / f"{name}.txt").read_text("utf-8").splitlines())
        if (found := picture(graph, labels(seed_source))) != expected:
            wrong[name] = (found - expected, expected - found)
    assert wrong == {}


def test_every_picture_of_several_countries_names_the_country_and_draws_no_copy(recorded: Store) -> None:
    without = set()
    for name, asked in SAVED.items():
        rows, graph = drawn(recorded, asked)
        without |= {
            (name, node["id"])
            for node in graph.nodes
            if not node.get("country") and not node.labels & {"Notice"} and node.get("family") != "matter"
        }
        assert not [node["id"] for node in graph.nodes if "PublishedCopy" in node.labels], (
            "no entity is drawn twice"
        )
        if name not in DRAWN:
            assert {row["country"] for row in rows} >= {"KG", "XA"}, name
    assert without == {(name, "international-organizations") for name, _ in without}


def test_routes_are_drawn_as_far_as_the_table_has_them_and_a_country_without_one_is_named(
    countries: Store,
) -> None:
    rows, graph = drawn(countries, SAVED["referral/routes_from_victims"])
    types = {link.type for link in graph.relationships}
    assert {"REPORTED_TO", "REFERRED_TO", "PROSECUTED", "HEARD"} <= types, "a route of four links is drawn whole"
    courts = {node["name"] for node in graph.nodes if "Court" in node.labels}
    table = countries.ask("questions/routes").rows
    assert courts == {row["route"][-1] for row in table if row["reaches_court"]}
    assert (rows[0]["none_stated"], notices(graph)) == (["KG"], {"none-stated"})

    rows, graph = drawn(countries, SAVED["paths/victims_and_convictions"])
    assert (rows[0]["none_stated"], notices(graph)) == (["KG"], {"none-stated"})
    assert "REFERRED_TO" in {link.type for link in graph.relationships}

    only = {"documents": ["fictional-country"]}
    for name in ("referral/routes_from_victims", "paths/victims_and_convictions"):
        rows, graph = drawn(countries, SAVED[name], **only)
        assert (rows[0]["none_stated"], notices(graph)) == ([], set())


def test_a_picture_says_how_many_recorded_cases_it_leaves_out(recorded: Store) -> None:
    said = {}
    for name, asked in DRAWN.items():
        rows, graph = drawn(recorded, asked)
        if "rows_left_out" in rows[0]:
            said[name] = (rows[0]["rows_left_out"], "left-out" in notices(graph))
    assert len(said) == 9
    assert set(said.values()) == {(CASES, True)}
    rows, graph = drawn(recorded, SAVED["cases/losses"], documents=[KG])
    assert (rows[0]["rows_left_out"], notices(graph)) == (0, set())
    rows, graph = drawn(recorded, SAVED["cases/counts_by_stage"], documents=["arlavia-cases"])
    assert (rows[0]["rows_left_out"], notices(graph)) == (CASES, {"left-out"}), "not an empty picture"


def test_a_node_with_many_links_says_how_many_are_left_out(recorded: Store) -> None:
    asked = SAVED["institutions/one_institution"]
    rows, graph = drawn(recorded, asked, name="police unit 01")
    links = sum(row["links"] for row in recorded.ask("read/link_counts", entity="xa-police-unit-01").rows)
    assert links > 60
    assert (rows[0]["left_out"], notices(graph)) == (links - 60, {"left-out"})
    assert len(graph.relationships) == 60


@pytest.mark.parametrize(
    ("name", "meant", "said"),
    [
        ("PGO", ["kg-pgo"], set()),
        ("prosecutor general’s office", ["kg-pgo"], set()),
        ("Prosecutr Genral", ["kg-pgo"], {"nearest-name"}),
        ("O'Brien's \"house\" \\ & co", [], {"no-such-name"}),
        ("~", [], {"no-such-name"}),
    ],
)
@pytest.mark.parametrize(
    "asked", ["institutions/one_institution", "institutions/said_of_one", "evidence/node_to_sentence"]
)
def test_a_name_is_found_as_it_is_written_or_the_nearest_is_and_the_picture_says_so(
    countries: Store, asked: str, name: str, meant: list[str], said: set[str]
) -> None:
    rows, graph = drawn(countries, SAVED[asked], name=name, documents=[KG])
    assert [node["id"] for node in rows[0]["named"]] == meant
    assert notices(graph) == said


def test_names_that_two_countries_share_are_both_drawn_and_no_path_leads_from_one_to_the_other(
    countries: Store,
) -> None:
    rows, _ = drawn(countries, SAVED["institutions/said_of_one"], name="prosecutors")
    assert sorted(node["country"] for node in rows[0]["named"]) == ["KG", "XA"]
    rows, graph = drawn(countries, SAVED["paths/shortest"], **{"from": "MVD", "to": "Central Court"})
    assert notices(graph) == {"none-stated"}
    assert [node["id"] for node in rows[0]["named"]] == ["kg-mvd", "xa-central-court"]


def test_documents_are_chosen_by_country_year_publisher_and_id(countries: Store) -> None:
    asked = query("open/choose_documents")

    def chosen(**values: str) -> list[str]:
        given = {"country": "", "year": "", "publisher": "", "document": "", **values}
        return [row["id"] for row in countries.ask_query(asked, given).rows]

    both = ["fictional-country", KG]
    assert chosen() == both
    assert chosen(country="kg | xa") == both
    assert chosen(country="KG", year="2022|2023") == [KG]
    assert chosen(publisher="fictional") == ["fictional-country"]
    assert chosen(document=f"{KG} |fictional-country", year="2031") == ["fictional-country"]
    assert chosen(country="KG", year="2031") == []
    assert [row["id"] for row in countries.ask_query(asked, {}).rows] == [KG], "the seed is the example"


def test_what_is_opened_from_an_address_says_how_much_of_it_is_drawn(empty_store: Store) -> None:
    load(empty_store, read_source(DOCUMENTS / "merovia-2032"))
    entity, driver = query("open/entity"), empty_store.driver
    (row,), _, _ = driver.execute_query(entity.text, {"id": "xf-police"})
    assert (row["left_out"], row["notice"]) == (0, None)
    assert f"{len(row['path'])} of {len(row['path'])} links" in row["drawn"]
    driver.execute_query(
        "MATCH (police:Entity {id: 'xf-police'}) UNWIND range(1, 150) AS number "
        "CREATE (police)-[:GAVE]->(:Entity {id: 'x' + number})"
    )
    (more,), _, _ = driver.execute_query(entity.text, {"id": "xf-police"})
    total = 150 + len(row["path"])
    assert len(more["path"]) == 100
    assert more["drawn"].startswith(f"100 of {total} links, ")
    assert (more["left_out"], more["notice"]["id"]) == (total - 100, "left-out")
    (link, *_), _, _ = driver.execute_query(
        "MATCH (source:Entity)-[link {kind: 'plain'}]->(:Entity) "
        "RETURN source.id AS source, link.id AS id ORDER BY id"
    )
    (row,), _, _ = driver.execute_query(query("open/link").text, dict(link))
    assert (row["drawn"], row["left_out"], row["notice"]) == ("1 of 1 statements", 0, None)
