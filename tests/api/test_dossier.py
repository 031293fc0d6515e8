"""/v1/dossier: one file that carries its evidence, and the same links and statements as lists and tables."""

import csv
import io
import re
from functools import partial

import networkx as nx
import pytest
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.api.access.conftest import Serve, directory, keys, reader, serve
from tests.api.client import Client
from tests.graph.analysis.read import DOCUMENTS

__all__ = ["directory", "keys", "reader", "serve"]
CHOSEN = {"entity": ["kg-law-enforcement-officials", "kg-suspects", "kg-judges", "kg22-bribed-cases"]}


def test_the_file_is_downloaded_and_may_run_and_load_nothing(client: Client, seeded_store: Store) -> None:
    response = client.get("/v1/dossier", **CHOSEN, title="Bribes")
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    revision = seeded_store.ask("read/documents").revision
    assert response.headers["content-disposition"] == f'attachment; filename="tuyun-dossier-r{revision}.html"'
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("; frame-ancestors 'none'")
    assert '<h1 dir="auto">Bribes</h1>' in response.text
    assert f"Revision {revision} of the graph." in response.text
    assert "alleged: " in response.text


def test_its_links_and_statements_are_lists_of_the_same(client: Client) -> None:
    links = client.data("/v1/dossier/links", **CHOSEN)
    every = {link["id"]: link for link in client.data("/v1/links", limit=1000)}
    ids = set(CHOSEN["entity"])
    assert links == [link for link in every.values() if {link["source"]["id"], link["target"]["id"]} <= ids]
    html = client.get("/v1/dossier", **CHOSEN).text
    assert len(re.findall(r'<article id="link-', html)) == len(links)
    statements = client.data("/v1/dossier/statements", **CHOSEN)
    assert {pair["statement"] for link in links for pair in link["pairs"]} <= {each["id"] for each in statements}
    assert all(f'<li id="{each["id"]}">' in html for each in statements)
    assert client.data("/v1/dossier/links", **CHOSEN, sort="-type", limit=1) == [
        max(links, key=lambda link: link["type"])
    ]


def test_a_table_and_a_graph_of_it_carry_phrase_hedge_voice_and_quote(client: Client) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/v1/dossier/links", **CHOSEN, format="csv").text)))
    links = client.answer("/v1/dossier/links", **CHOSEN)
    words = {quote["id"]: quote for quote in links["evidence"]}
    assert len(rows) == len(links["data"]) > 0
    for row, link in zip(rows, links["data"], strict=True):
        known = [words[pair["statement"]] for pair in link["pairs"]]
        assert row["phrases"] == "|".join(quote["phrase"] for quote in known)
        assert row["quotes"] == "|".join(quote["quote"] for quote in known)
        assert row["modalities"] == "|".join(pair["modality"] for pair in link["pairs"])
        assert row["voices"] == "|".join(quote["voice_name"] for quote in known)
    graph = nx.parse_graphml(
        client.get("/v1/dossier/links", **CHOSEN, format="graphml").text, force_multigraph=True
    )
    edges = {data["name"]: data for _, _, data in graph.edges(data=True)}
    assert {name: data["label"] for name, data in edges.items()} == {
        link["id"]: link["caption"] for link in links["data"]
    }
    assert all(data["quotes"] and data["phrases"] and data["voices"] for data in edges.values())


def test_the_picture_takes_the_positions_of_the_page(client: Client) -> None:
    places = "0,0~200,10~-40,120~300,300"
    html = client.get("/v1/dossier", **CHOSEN, positions=places).text
    assert all(f'cx="{x}" cy="{y}"' in html for x, y in ((0, 0), (200, 10), (-40, 120), (300, 300)))


@pytest.mark.parametrize(
    ("parameters", "field"),
    [
        ({}, "entity"),
        ({"entity": "kg-pgo", "positions": "1,2~3,4"}, "positions"),
        ({"entity": "kg-pgo", "positions": "1;2"}, "positions"),
        ({"entity": "kg-pgo", "positions": "1,2000000"}, "positions"),
        ({"entity": "kg-pgo", "positions": 'x"onload="1'}, "positions"),
        ({"entity": "kg-pgo", "title": "a‮b"}, "title"),
        ({"entity": "kg-pgo", "modality": "sure"}, "modality"),
    ],
)
def test_what_is_no_choice_is_refused(client: Client, parameters: dict[str, str], field: str) -> None:
    problem = client.problem("/v1/dossier", **parameters)
    assert problem["status"] == 422
    assert field in str(problem)


def test_a_reader_and_this_machine_get_no_records(
    serve: Serve, reader: dict[str, str], empty_store: Store
) -> None:
    client = serve()
    load(empty_store, read_source(DOCUMENTS / "fictional-country"))
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    case = next(
        row["entity"]["id"]
        for row in empty_store.ask("read/entities", limit=1000).rows
        if row["entity"].get("row")
    )
    ask = partial(client.http.get, "/v1/dossier", params={"entity": case}, headers=reader)
    refused = client.portal.call(ask)
    assert refused.status_code == 404
    assert "records" not in refused.json()["detail"]
