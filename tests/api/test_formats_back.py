"""What Tuyun exports as FollowTheMoney it loads again, and exports alike, but for periods and ids."""

import json
import re
from pathlib import Path
from shutil import copyfile
from typing import Any

from tuyun.graph.source.foreign import read_as
from tuyun.graph.store import Store, load, remove

from tests.api.client import Client

FTM = Path(__file__).parents[1] / "documents" / "fictional-ftm"


def exported(client: Client) -> list[dict[str, Any]]:
    return [json.loads(line) for line in client.get("/v1/links", format="ftm").text.splitlines()]


def links(entities: list[dict[str, Any]]) -> set[tuple[str, ...]]:
    """Each link by the schemata and names of its ends, its role and its status."""
    known = {entity["id"]: entity for entity in entities}

    def end(id_: str) -> str:
        return f"{known[id_]['schema']} {known[id_]['properties']['name'][0]}"

    return {
        (
            end(link["properties"]["subject"][0]),
            link["properties"]["role"][0],
            end(link["properties"]["object"][0]),
            *link["properties"]["status"],
        )
        for link in entities
        if link["schema"] == "UnknownLink"
    }


def test_an_export_of_followthemoney_comes_back(api: Client, empty_store: Store, tmp_path: Path) -> None:
    load(empty_store, read_as("followthemoney", FTM / "entities.ftm.json"))
    first = exported(api)
    assert links(first) == {
        ("Person Ruvan Ostrel", "reported: is listed under", "Note role.pep", "reported, none"),
        ("Company Harvest Hands Ltd", "reported: is listed under", "Note crime.traffick.human", "reported, none"),
        (
            "Person Ruvan Ostrel",
            "reported: is listed as holder of (from 1 May 2031 to 31 Dec 2033)",
            "LegalEntity Minister of Labour",
            "reported, none",
        ),
        ("Person Ruvan Ostrel", "reported: is listed as owner of", "Company Harvest Hands Ltd", "reported, none"),
        (
            "Company Harvest Hands Ltd",
            "reported: is listed as party to",
            "CourtCase Case 12/2033",
            "reported, none",
        ),
        (
            "Company Harvest Hands Ltd",
            "reported: is linked with",
            "PublicBody Ministry of Labour",
            "reported, none",
        ),
    }
    (tmp_path / "links.ftm.json").write_text("".join(f"{json.dumps(entity)}\n" for entity in first), "utf-8")
    copyfile(FTM / "document.yaml", tmp_path / "document.yaml")
    remove(empty_store, "fictional-ftm")
    load(empty_store, read_as("followthemoney", tmp_path / "links.ftm.json"))
    without_periods = {(source, re.sub(r" \(.*\)", "", role), *rest) for source, role, *rest in links(first)}
    assert links(exported(api)) == without_periods


def test_an_export_as_graphml_comes_back(api: Client, empty_store: Store, tmp_path: Path) -> None:
    def drawn() -> set[tuple[str, str, str, str]]:
        return {
            (link["source"]["name"], link["type"], link["target"]["name"], pair["modality"])
            for link in api.data("/v1/links", limit=1000)
            for pair in link["pairs"]
        }

    load(empty_store, read_as("followthemoney", FTM / "entities.ftm.json"))
    before = drawn()
    (tmp_path / "network.graphml").write_bytes(api.get("/v1/links", format="graphml").content)
    copyfile(FTM / "document.yaml", tmp_path / "document.yaml")
    remove(empty_store, "fictional-ftm")
    load(empty_store, read_as("graphml", tmp_path / "network.graphml"))
    assert len(before) == 6
    assert drawn() == before
