"""Entities and links over HTTP: all of the graph, and each with the statements it rests on."""

from typing import Any

import pytest
from tuyun.api.models.link import Link

from tests.api.client import Client
from tests.seed.kyrgyz import graph


def test_all_entities_are_answered_as_they_were_built(client: Client) -> None:
    answered = {one["id"]: one for one in client.data("/v1/entities", limit=1000)}
    assert set(answered) == set(graph().nodes)
    for name, node in graph().nodes.items():
        told, entity = answered[name], node.entity.model_dump(mode="json")
        assert {field: told[field] for field in entity if field != "aliases"} == {
            field: value for field, value in entity.items() if field != "aliases"
        }
        registered = {word for words in entity["names"].values() for word in words}
        assert sorted(told["aliases"]) == sorted({*entity["aliases"], *registered} - {entity["name"]})
        assert tuple(told["statements"]) == node.statements
        assert [one["words"] for one in told["counts"]] == list(node.counts)
        assert [one["statement"] for one in told["counts"]] == list(node.counted_by)
        assert (told["documents"], told["row"], told["rows"]) == (["kyrgyz-republic-2022"], None, None)


def test_entities_are_filtered_by_label(client: Client) -> None:
    courts = client.data("/v1/entities", label="Court")
    expected = {name for name, node in graph().nodes.items() if node.entity.label == "Court"}
    assert {one["id"] for one in courts} == expected


def test_an_entity_is_found_by_its_id(client: Client) -> None:
    told = client.data("/v1/entities/kg-pgo")
    assert told in client.data("/v1/entities", limit=1000)
    assert (told["name"], told["label"]) == ("PGO", "Institution")


def _links(client: Client, address: str = "/v1/links", **filters: object) -> dict[str, Any]:
    return {one["id"]: one for one in client.data(address, limit=1000, **filters)}


def test_all_links_are_answered_as_they_were_built(client: Client) -> None:
    answered = _links(client)
    assert set(answered) == set(graph().links)
    for name, link in graph().links.items():
        told = answered[name]
        assert (told["type"], told["source"]["id"], told["target"]["id"]) == (link.type, link.source, link.target)
        assert (told["document"], told["rule"]) == (link.document, link.rule)
        pairs = [(one["statement"], one["modality"], one["standing"]) for one in told["pairs"]]
        assert pairs == list(zip(link.statements, link.modalities, link.standings, strict=True))
        for end in (told["source"], told["target"]):
            entity = graph().nodes[end["id"]].entity
            assert end == {"id": entity.id, "name": entity.name, "label": entity.label}


def test_pairs_stay_pairs_and_none_is_made_of_the_best_of_two() -> None:
    end = {"id": "a", "name": "a", "label": "Court"}
    told = {
        "id": "a~CONVICTED~b~d",
        "caption": "convicted",
        "kind": "plain",
        "document": "d",
        "statements": ["s-1", "s-2"],
        "modalities": ["possible", "asserted"],
        "standings": ["conviction", "none"],
    }
    link = Link.from_row({"type": "CONVICTED", "link": told, "source": end, "target": end})
    assert [(one.statement, one.modality, one.standing) for one in link.pairs] == [
        ("s-1", "possible", "conviction"),
        ("s-2", "asserted", "none"),
    ]


@pytest.mark.parametrize(
    "filters",
    [
        {"type": "GAVE"},
        {"kind": "silence"},
        {"kind": "permitted"},
        {"kind": "zero"},
        {"modality": "possible"},
        {"modality": "alleged"},
        {"kind": "plain", "modality": "reported"},
        {"document": "kyrgyz-republic-2022", "type": "NARROWER_THAN"},
    ],
)
def test_links_are_filtered(client: Client, filters: dict[str, str]) -> None:
    expected = {
        name
        for name, link in _links(client).items()
        if filters.get("type", link["type"]) == link["type"]
        and filters.get("kind", link["kind"]) == link["kind"]
        and filters.get("modality") in (None, *(pair["modality"] for pair in link["pairs"]))
    }
    assert expected
    assert set(_links(client, **filters)) == expected


@pytest.mark.parametrize("direction", ["out", "in", "both"])
def test_an_entitys_links_are_seen_from_it(client: Client, direction: str) -> None:
    expected = {
        name
        for name, link in graph().links.items()
        if (direction != "in" and link.source == "kg-law-enforcement")
        or (direction != "out" and link.target == "kg-law-enforcement")
    }
    assert expected
    assert set(_links(client, "/v1/entities/kg-law-enforcement/links", direction=direction)) == expected


def test_an_entitys_links_are_filtered_too(client: Client) -> None:
    found = _links(client, "/v1/entities/kg-courts/links", modality="possible", direction="out", kind="plain")
    assert {link["type"] for link in found.values()} == {"IMPROPERLY_DISMISSED"}
    assert _links(client, "/v1/entities/kg-courts/links", type="GAVE") == {}


def test_a_link_is_found_by_its_id(client: Client) -> None:
    for name, link in _links(client, kind="permitted").items():
        assert client.data(f"/v1/links/{name}") == link
