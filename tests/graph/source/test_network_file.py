"""Networks of others, as CSV or GraphML: what is loaded of them, and what is not."""

import shutil
from pathlib import Path

import networkx as nx
import pytest
from tuyun.graph.derive import derive_graph
from tuyun.graph.errors import SourceError
from tuyun.graph.source import Narrative
from tuyun.graph.source.foreign import read_as

LINKS = Path(__file__).parents[2] / "documents" / "fictional-links"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LINKS, tmp_path / "copy"))


def read(path: Path, name: str = "links") -> Narrative:
    source = read_as(name, path)
    assert isinstance(source, Narrative)
    return source


def drawn(source: Narrative) -> set[tuple[str, str, str, tuple[str, ...]]]:
    names = {entity.id: f"{entity.label} {entity.name}" for entity in source.entities}
    links = derive_graph(source.entities, source.statements).links.values()
    return {(names[link.source], link.type, names[link.target], link.modalities) for link in links}


def test_links_have_the_type_that_the_vocabulary_knows_or_none_of_their_own() -> None:
    source = read(LINKS / "links.csv")
    assert drawn(source) == {
        ("Institution Labour inspectorate", "COOPERATED_WITH", "Institution Police", ("reported",)),
        ("Institution Police", "LINKED_WITH", "CivilSociety Harbor shelter", ("alleged",)),
        ("CivilSociety Harbor shelter", "LINKED_WITH", "Organization Ministry of the Sea", ("possible",)),
        ("Institution Labour inspectorate", "LINKED_WITH", "Organization 6", ("reported",)),
    }
    assert source.lost == (
        "links of the type 'COOPERATED_WITH' loaded as LINKED_WITH: 1",
        "links of the type 'meets' loaded as LINKED_WITH: 1",
        "links whose ends are not loaded: 1",
        "nodes called victims, with all their links: 1",
        "nodes of the kind 'Ministry' loaded as Organization: 1",
        "columns left out: phone",
    )
    assert "Perrin" not in source.text
    assert "55" not in source.text


def test_graphml_makes_the_same_graph(copy: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for id_, kind, name in (
        ("1", "Institution", "Labour inspectorate"), ("2", "Institution", "Police"),
        ("3", "CivilSociety", "Harbor shelter"), ("4", "Ministry", "Ministry of the Sea"),
        ("5", "Victim", "Ona Perrin"),
    ):  # fmt: skip
        graph.add_node(id_, kind=kind, label=name)
    graph.add_node("6")
    graph.add_edge("1", "2", type="cooperated")
    graph.add_edge("2", "3", type_of_link="COOPERATED_WITH", modalities="asserted|alleged")
    graph.add_edge("3", "4", type="meets", modality="possible")
    graph.add_edge("2", "5", type="IDENTIFIED")
    graph.add_edge("1", "6")
    nx.write_graphml_xml(graph, copy / "network.graphml")
    source, table = read(copy / "network.graphml", "graphml"), read(copy / "links.csv")
    assert drawn(source) == drawn(table)
    assert source.lost == table.lost[:-1]
    assert "Perrin" not in source.text


@pytest.mark.parametrize(
    ("node", "link"),
    [
        ("7,Survivor,Ona Perrin,", ""),
        ("7,,Ona Perrin (потерпевшая),", ""),
        ("victim-7,Person,Ona Perrin,", ""),
        ("7,Person,Ona Perrin,", "7,3,victim_of,,"),
        ("7,,Ona Perrin,", "1,7,has victim,,"),
    ],
)
def test_whom_a_kind_a_name_or_a_link_calls_a_victim_is_not_loaded(copy: Path, node: str, link: str) -> None:
    before = drawn(read(copy / "links.csv"))
    for file, row in (("nodes.csv", node), ("links.csv", link)):
        text = (copy / file).read_text("utf-8").rstrip("\n") + "\n"
        (copy / file).write_text(text.replace("Ona Perrin", "Somebody else") + row + "\n" * bool(row), "utf-8")
    source = read(copy / "links.csv")
    assert "Perrin" not in source.text
    assert all("Perrin" not in entity.name for entity in source.entities)
    assert drawn(source) == before


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("links.csv", "source,target", "from,target", "links.csv:1: the table has no column 'source'. Name the "
         "columns source, target, type, modality, url."),
        ("links.csv", "3,4,meets", ",4,meets", "links.csv:4: source: is empty"),
        ("nodes.csv", "2,Institution", "1,Institution", "nodes.csv:3: id: the node '1' appears twice"),
        ("document.yaml", "publisher: Fictional\n", "", "document.yaml:4: publisher: the field 'publisher' "
         "is missing"),
    ],
)  # fmt: skip
def test_a_fault_is_named_by_row_and_column(copy: Path, file: str, old: str, new: str, message: str) -> None:
    text = (copy / file).read_text("utf-8")
    assert old in text
    (copy / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(SourceError) as caught:
        read(copy / "links.csv")
    assert str(caught.value).replace(f"{copy}/", "") == message


def test_what_is_no_graphml_is_said(copy: Path) -> None:
    (copy / "network.graphml").write_text("<graphml><graph>", "utf-8")
    with pytest.raises(SourceError, match=r"network\.graphml: not readable as GraphML: "):
        read(copy / "network.graphml", "graphml")


def test_graphml_that_declares_entities_is_refused(copy: Path) -> None:
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    (copy / "links.graphml").write_text(
        f'<?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY a0 "ha">{laughs}]><graphml>&a9;</graphml>', "utf-8"
    )
    with pytest.raises(SourceError, match=r"links\.graphml: a document type \(<!DOCTYPE \.\.\.>\) is not read\."):
        read(copy / "links.graphml", "graphml")


def test_a_node_that_is_called_by_spaces_is_without_a_name(copy: Path) -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_node("1", kind="Institution", label=" ")
    graph.add_node("2", kind="Institution", label="Police")
    graph.add_edge("1", "2", type="COOPERATED_WITH")
    nx.write_graphml(graph, copy / "links.graphml")
    assert "without a name" in {entity.name for entity in read(copy / "links.graphml", "graphml").entities}


def test_ids_that_begin_alike_are_those_of_two_nodes(copy: Path) -> None:
    long = f"https://example.org/{'p' * 100}"
    graph: nx.DiGraph[str] = nx.DiGraph()
    for id_, kind, name in (
        (f"{long}1", "Person", "Asan"),
        (f"{long}2", "Person", "Bakyt"),
        ("3", "Company", "Firm"),
    ):
        graph.add_node(id_, kind=kind, label=name)
    graph.add_edge(f"{long}1", "3")
    nx.write_graphml(graph, copy / "links.graphml")
    assert drawn(read(copy / "links.graphml", "graphml")) == {
        ("Person Asan", "LINKED_WITH", "Company Firm", ("reported",))
    }
