"""The columns of a network: read from the store once, and then from a file of this state and view."""

from functools import partial
from pathlib import Path

import pytest
from tuyun.graph.analysis import network, network_columns
from tuyun.graph.analysis.inputs import Selection, read_network
from tuyun.graph.analysis.network import KINDS, structure_labels
from tuyun.graph.analysis.network_builder import PARALLEL
from tuyun.graph.analysis.network_columns import NetworkColumns, read_network_columns
from tuyun.graph.errors import GraphTooLarge
from tuyun.graph.source import read_source
from tuyun.graph.store import Request, Store, load, remove
from tuyun.graph.store.query import query
from tuyun.graph.store.view import View

from benchmarks.bench import text
from benchmarks.invent_cases import invent_cases
from tests.graph.analysis.read import narrative

PAGES = ("read/nodes", "read/edges", "read/row_edges")
BY_RECORD = {
    **{name: name.removesuffix("s") for name in ("ids", "sources", "targets", "types", "rules")},
    **{name: name for name in PARALLEL},
}
"""The columns of links, and what they are called where each link is a row."""
NETWORK = {"labels": structure_labels(), "kinds": list(KINDS)}


class Reader:
    """Reads a network from a store, and notes how many pages it asked the store for."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder, self.pages = store, folder, 0

    def read(self, documents: list[str] | None = None, view: View = View.all) -> NetworkColumns:
        """The nodes and links of these documents."""
        store, self.pages = Store(self.store.driver, self.store.settings), 0
        store.view = view
        fetch = store.fetch

        def noted(request: Request) -> list[object]:
            self.pages += request.query.name in PAGES
            return fetch(request)  # type: ignore[return-value] # rows are rows

        store.fetch = noted  # type: ignore[method-assign,assignment] # the test looks on
        plan = partial(read_network_columns, structure_labels(), KINDS, documents, self.folder)
        return store.read(plan).value


@pytest.fixture
def reader(empty_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A narrative beside invented cases, of which even a small network is kept."""
    monkeypatch.setattr(network_columns, "LEAST", 1)
    invent_cases(tmp_path / "cases", 40, 7)
    load(empty_store, narrative("merovia-2031"))
    load(empty_store, read_source(tmp_path / "cases"))
    return Reader(empty_store, tmp_path / "columns")


def links(found: NetworkColumns) -> list[str]:
    """The ids of the links."""
    return [id_ for chunk in found.edge_chunks for id_ in chunk["ids"]]


def test_the_second_reading_asks_the_store_for_no_page_and_finds_the_same(reader: Reader) -> None:
    first = reader.read()
    assert reader.pages == 3
    assert reader.read() == first
    assert reader.pages == 0
    assert links(first) == sorted(links(first))
    by_record = reader.store.ask_query(text("links_by_record"), NETWORK).rows
    assert first.edge_chunks == [
        {
            plural: [tuple(row[name]) if plural in PARALLEL else row[name] for row in by_record]
            for plural, name in BY_RECORD.items()
        }
    ]
    nodes = [node for chunk in first.node_chunks for node in chunk["ids"]]
    assert nodes == sorted(nodes)
    assert any("arlavia" in link for link in links(first))
    assert any("merovia" in link for link in links(first))
    chosen = [link for link in links(first) if "arlavia" in link]
    assert links(reader.read(["arlavia-cases"])) == chosen


@pytest.mark.parametrize(("setting", "values"), [("PAGE", (1, 7)), ("MANY", (0, 3))])
def test_neither_the_size_of_pages_nor_what_counts_as_many_links_matters(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, setting: str, values: tuple[int, ...]
) -> None:
    expected = {view: reader.read(view=view) for view in View}
    for value in values:
        monkeypatch.setattr(network_columns, setting, value)
        for view in View:
            reader.folder = reader.folder.with_name(f"{view.value} by {value}")
            assert reader.read(view=view) == expected[view]
            assert reader.pages > 2 or setting != "PAGE"


def test_a_view_and_a_selection_have_files_of_their_own(reader: Reader) -> None:
    everything = reader.read()
    published = reader.read(view=View.published)
    assert reader.pages == 2
    assert links(published) == [link for link in links(everything) if "arlavia" not in link]
    assert reader.read(["merovia-2031"], View.published) == published
    assert reader.pages == 2
    assert reader.read(view=View.published) == published
    assert reader.read() == everything
    assert reader.pages == 0
    ours, theirs = sorted(reader.folder.iterdir())[:2]
    assert (ours.name.split("-")[1], theirs.name.split("-")[1]) == ("all", "published")
    theirs.write_bytes(ours.read_bytes())  # as if it had another's name
    assert (reader.read(view=View.published), reader.read()) == (published, everything)


def test_what_the_store_held_before_is_not_used_nor_is_a_broken_file(reader: Reader) -> None:
    before = reader.read()
    load(reader.store, narrative("talvania-2031"))
    after = reader.read()
    assert reader.pages == 3
    assert set(links(before)) < set(links(after))
    (file,) = reader.folder.iterdir()
    file.write_bytes(file.read_bytes()[:-100])
    assert reader.read() == after
    assert reader.pages == 3
    assert reader.read() == after
    assert reader.pages == 0
    remove(reader.store, "arlavia-cases")
    assert not any("arlavia" in link for link in links(reader.read()))
    assert [file.name for file in reader.folder.iterdir() if b"arlavia" in file.read_bytes()] == []


def test_a_network_that_is_too_large_for_memory_or_patience_is_refused_with_its_size(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = reader.read().links
    monkeypatch.setattr(network, "LARGE", 1)
    monkeypatch.setattr(network, "free_memory", lambda: count * network.LINK_BYTES)
    network.require_size(count)
    monkeypatch.setattr(network, "free_memory", lambda: count * network.LINK_BYTES - 1)
    everything = partial(read_network, None, Selection(country=("XA", "XF")))
    with pytest.raises(GraphTooLarge, match=f"the network has {count:,} links.* memory.* Select fewer documents"):
        reader.store.read(everything)
    monkeypatch.setattr(network, "MOST_LINKS", count - 1)
    with pytest.raises(GraphTooLarge, match=f"the network has {count:,} links.* up to {count - 1:,}"):
        reader.store.read(everything)
    monkeypatch.setattr(network, "MOST_LINKS", 1)
    with pytest.raises(GraphTooLarge, match=r"the network has about .* links.* up to 1\."):
        reader.store.read(read_network)


def test_a_small_network_is_not_kept(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network_columns, "LEAST", 10_000)
    reader.read()
    assert not reader.folder.exists()
    assert query("read/contents").columns
