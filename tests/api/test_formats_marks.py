"""A file of links hardens nothing: a link has its hedge and period, a statement its words and its source."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

import networkx as nx
import pytest
from tuyun.api.formats.cited import COLUMNS
from tuyun.graph.source import read_source
from tuyun.graph.statements import REPORT, UNNAMED, Statement
from tuyun.graph.store import Store, load
from tuyun.graph.vocabulary import vocabulary

from tests.api.client import Client
from tests.api.test_tables import TABLE
from tests.graph.statements.marks import missing, names_of, narratives

SOURCES = {source.document.id: source for source in narratives()}
SAID = {said.id: said for source in SOURCES.values() for said in source.statements}
NAMES = {id_: names_of(source) for id_, source in SOURCES.items()}
Values = Mapping[str, list[str]]
"""The columns of a link's statements in a file."""


@pytest.fixture
def client(api: Client, empty_store: Store) -> Client:
    """A client to the API over the narratives of the seed and of the tests, and a table."""
    for source in (*SOURCES.values(), read_source(TABLE)):
        load(empty_store, source)
    return api


def in_csv(client: Client) -> Iterator[tuple[str, str, Values]]:
    for row in csv.DictReader(io.StringIO(client.get("/v1/links", format="csv").text)):
        yield row["id"], row["caption"], {name: row[name].split("|") for name in COLUMNS}


def in_parquet(client: Client) -> Iterator[tuple[str, str, Values]]:
    import pyarrow.parquet as parquet

    table = parquet.read_table(io.BytesIO(client.get("/v1/links", format="parquet").content))
    for row in table.to_pylist():
        yield row["id"], row["caption"], {name: list(map(str, row[name])) for name in COLUMNS}


def in_graphml(client: Client) -> Iterator[tuple[str, str, Values]]:
    yield from _edges(nx.read_graphml(_file(client, "graphml"), force_multigraph=True))


def in_gexf(client: Client) -> Iterator[tuple[str, str, Values]]:
    yield from _edges(nx.read_gexf(_file(client, "gexf")))


def _file(client: Client, name: str) -> io.BytesIO:
    return io.BytesIO(client.get("/v1/links", format=name).content)


def _edges(graph: "nx.Graph[str]") -> Iterator[tuple[str, str, Values]]:
    for _, _, edge in graph.edges(data=True):
        yield edge["name"], edge["label"], {name: str(edge[name]).split("|") for name in COLUMNS}


def check_caption(caption: str, statements: list[Statement]) -> None:
    """A caption names each hedge, each step of justice and each period before the present."""
    for said in statements:
        hedges = {"asserted": "", "possible": "may "}
        assert said.modality in caption or hedges.get(said.modality, said.modality) in caption
        assert said.standing == "none" or said.standing in caption
    assert caption not in vocabulary().links, "a bare type, such as FACILITATED"


@pytest.mark.parametrize("read", [in_csv, in_parquet, in_graphml, in_gexf], ids=lambda read: read.__name__)
def test_each_link_of_a_file_has_the_marks_of_its_statements(client: Client, read: Any) -> None:  # noqa: ANN401 - one of the readers above
    links = {link["id"]: link for link in client.data("/v1/links", limit=1000)}
    in_file = {id_: (caption, values) for id_, caption, values in read(client)}
    assert in_file.keys() == links.keys()
    seen = set()
    for id_, (caption, values) in in_file.items():
        link = links[id_]
        assert caption == link["caption"]
        assert values["statements"] == [pair["statement"] for pair in link["pairs"]]
        if link["document"] not in SOURCES:
            assert {*values["voices"]} == {"records"}
            assert {*values["phrases"]} == {caption}
            continue
        statements = [SAID[statement] for statement in values["statements"]]
        names = NAMES[link["document"]]
        for place, said in enumerate(statements):
            seen.add(said.id)
            assert missing(said, names, values["phrases"][place]) == []
            assert (values["modalities"][place], values["standings"][place]) == (said.modality, said.standing)
            assert values["voices"][place] == names.get(said.voice, said.voice)
            assert values["quotes"][place].removeprefix("'") == said.quote
            assert values["titles"][place] == SOURCES[said.document].document.title
            assert values["sentences"][place] == str(said.sentence)
        check_caption(caption, statements)
        periods = {said.period.kind for said in statements}
        if link["kind"] != "class" and "prior_years" in periods:
            assert "in previous years" in caption
    linked = {statement for link in links.values() for statement in (pair["statement"] for pair in link["pairs"])}
    assert seen == linked & SAID.keys()


def test_the_label_of_an_edge_is_no_bare_type(client: Client) -> None:
    labels = {id_: label for id_, label, _ in in_graphml(client)}
    ends = "kg22-two-officials", "kg22-unspecified-trafficking-crime"
    assert labels["~FACILITATED~".join(ends) + "~kyrgyz-republic-2022"] == "may have facilitated (investigation)"
    kg = "kyrgyz-republic-2022"
    period = "in the reporting period 1 Apr 2021 to 31 Mar 2022"
    assert labels[f"kg-government~HAD_NONE~kg22-convictions~{kg}"] == f"had none of ({period})"
    assert labels[f"kg-traffickers~OFFERED_PAYMENT_TO~kg-victims~{kg}"] == (
        "alleged: offered payment to (in previous years)"
    )
    assert labels[f"kg-civil-society~MAY_FILE_FOR~kg-victims~{kg}"] == "may file for (allowed; use not stated)"


def test_follow_the_money_keeps_what_belongs_to_a_statement_in_one_line(client: Client) -> None:
    lines = [json.loads(line) for line in client.get("/v1/links", format="ftm").text.splitlines()]
    links = {link["id"]: link for link in client.data("/v1/links", limit=1000)}
    written = {line["id"]: line["properties"] for line in lines if line["schema"] == "UnknownLink"}
    assert written.keys() == links.keys()
    for id_, properties in written.items():
        link = links[id_]
        assert properties["role"] == [link["caption"]]
        for pair, line in zip(link["pairs"], properties["description"], strict=True):
            if link["document"] not in SOURCES:
                continue
            said, names = SAID[pair["statement"]], NAMES[link["document"]]
            assert missing(said, names, line) == []
            title = SOURCES[said.document].document.title
            voice = names.get(said.voice, said.voice)
            assert line.endswith(f" ({said.modality}, said by {voice}): “{said.quote}” ({title}, {said.sentence})")


def test_json_ld_words_each_link_and_each_statement(client: Client) -> None:
    things = json.loads(client.get("/v1/links", format="jsonld").text)["@graph"]
    links = {link["id"]: link for link in client.data("/v1/links", limit=1000)}
    names = {thing["id"]: thing.get("name") for thing in things}
    assert {id_: names[f"urn:tuyun:link:{id_}"] for id_ in links} == {
        id_: link["caption"] for id_, link in links.items()
    }
    for thing in things:
        said = SAID.get(thing["id"].removeprefix("urn:tuyun:statement:"))
        if said:
            assert missing(said, NAMES[said.document], thing["phrase"]) == []
            assert thing["sentence"] == said.sentence
            assert names[thing["wasQuotedFrom"]] == SOURCES[said.document].document.title
            if said.voice not in (REPORT, UNNAMED):
                assert thing["wasAttributedTo"] == f"urn:tuyun:entity:{said.voice}"
