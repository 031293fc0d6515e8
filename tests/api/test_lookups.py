"""An entity by whatever it is called: id, name, alias in any script, or an id that it had before."""

import shutil
from collections import Counter
from pathlib import Path

import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.api.client import Client

CALLED = [
    ("kg-pgo", "kg-pgo"),
    ("PGO", "kg-pgo"),
    ("pgo", "kg-pgo"),
    ("Prosecutor General's Office", "kg-pgo"),
    ("prosecutor  general’s OFFICE", "kg-pgo"),
    ("Ministry of Internal Affairs", "kg-mvd"),
]
COUNTRY = Path(__file__).parents[1] / "documents" / "fictional-country"


@pytest.mark.parametrize(("name", "id_"), CALLED)
def test_an_entity_is_found_by_whatever_it_is_called(client: Client, name: str, id_: str) -> None:
    assert client.data(f"/v1/entities/{name}") == client.data(f"/v1/entities/{id_}")
    links = client.data(f"/v1/entities/{name}/links")
    assert links == client.data(f"/v1/entities/{id_}/links")


def test_filters_and_questions_take_names_too(client: Client) -> None:
    assert client.data("/v1/statements?entity=PGO") == client.data("/v1/statements?entity=kg-pgo")
    assert client.data("/v1/statements?voice=media") == client.data("/v1/statements?voice=kg-media")
    by_name = client.data("/v1/paths?source=PGO&target=Ministry of Internal Affairs")
    assert by_name == client.data("/v1/paths?source=kg-pgo&target=kg-mvd")
    assert by_name["rows"]


def test_two_names_of_one_entity_are_no_path(client: Client) -> None:
    assert client.problem("/v1/paths?source=PGO&target=kg-pgo")["where"] == "target"


@pytest.mark.parametrize("name", ["PG", "prosecutor general", "Prosecutor", "???", "x" * 300])
def test_part_of_a_name_is_no_name(client: Client, name: str) -> None:
    problem = client.problem(f"/v1/entities/{name.replace('?', '%3F')}")
    assert (problem["status"], problem["todo"]) == (404, "Look for it by name: /v1/entities?q=...")


@pytest.fixture
def renamed(api: Client, empty_store: Store, tmp_path: Path) -> Client:
    """The fictional country, whose police had other ids, and names in two languages; its government shares one."""
    directory = tmp_path / "country"
    shutil.copytree(COUNTRY, directory)
    file = directory / "entities.yaml"
    text = file.read_text("utf-8")
    police, government = "{label: Institution, name: police", "{label: Institution, name: government"
    assert police in text
    assert government in text
    aliases = "aliases: [Полиция, Милиция өлкөсү, Bench]"
    text = text.replace(police, f"{police}, formerly: [old-police, older], {aliases}")
    file.write_text(text.replace(government, f"{government}, aliases: [bench]"), "utf-8")
    load(empty_store, read_source(directory))
    return api


@pytest.mark.parametrize("name", ["Полиция", "полиция", "милиция өлкөсү"])
def test_names_in_any_script_are_names(renamed: Client, name: str) -> None:
    assert renamed.data(f"/v1/entities/{name}")["id"] == "xa-police"
    assert renamed.data("/v1/entities", q=name)[0]["id"] == "xa-police"


@pytest.mark.parametrize("rest", ["", "/links?direction=out&limit=3"])
def test_an_id_that_was_changed_leads_to_the_new_one(renamed: Client, rest: str) -> None:
    response = renamed.get(f"/v1/entities/old-police{rest}")
    assert response.status_code == 308
    assert response.headers["location"] == f"/v1/entities/xa-police{rest}"
    assert response.json()["title"] == "The entity has another id now"
    assert renamed.answer(response.headers["location"])
    assert renamed.data("/v1/statements?entity=older") == renamed.data("/v1/statements?entity=xa-police")


def test_a_name_of_two_is_refused_with_both_ids(renamed: Client) -> None:
    problem = renamed.problem("/v1/entities/BENCH")
    assert (problem["status"], problem["todo"]) == (422, "Name one by its id: xa-government, xa-police.")


def test_many_names_are_looked_up_at_once_in_their_order(client: Client) -> None:
    names = ["nobody", "PGO", "kg-mvd", "Prosecutor General's Office", "???"]
    told = client.data("/v1/lookup", name=names)
    assert [one["asked"] for one in told] == names
    ids = [one["entity"] and one["entity"]["id"] for one in told]
    assert ids == [None, "kg-pgo", "kg-mvd", "kg-pgo", None]
    assert told[1]["entity"] == client.data("/v1/entities/kg-pgo")
    assert [one["several"] for one in told] == [[]] * 5


def test_a_name_of_two_is_told_with_both_when_many_are_looked_up(renamed: Client) -> None:
    (told,) = renamed.data("/v1/lookup", name="bench")
    assert (told["entity"], told["several"]) == (None, ["xa-government", "xa-police"])


@pytest.mark.parametrize("names", [[], ["x"] * 101, [""]])
def test_a_look_up_has_its_bounds(client: Client, names: list[str]) -> None:
    assert client.get("/v1/lookup", name=names).status_code == 422


@pytest.mark.parametrize("entity", ["kg-law-enforcement", "kg-courts"])
def test_links_are_counted_by_type_before_they_are_listed(client: Client, entity: str) -> None:
    links = client.data(f"/v1/entities/{entity}/links", limit=1000)
    ways = [(one["type"], one["kind"], "out" if one["source"]["id"] == entity else "in") for one in links]
    counts = client.data(f"/v1/entities/{entity}/links/counts")
    assert {(one["type"], one["kind"], one["direction"]): one["links"] for one in counts} == Counter(ways)
    assert sum(one["links"] for one in counts) == len(links)
