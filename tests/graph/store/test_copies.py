"""The copies that readers see are the entities and links of narratives, whatever else was loaded and removed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from tuyun.graph.source import Table, read_source
from tuyun.graph.store import Store, load, remove
from tuyun.graph.store.record import plain

from benchmarks.busy import Office, invent_busy_cases
from tests.cypher.support import support
from tests.graph.store.invented import CodedSentence, entity, first, narrative, second

OFFICES = (
    Office("xa-ministry", "ministry"),
    Office("xa-prosecutors", "prosecutors"),
    Office("xa-bench", "bench"),
)
COPIED = ("id", "name", "label", "narrower_than")


def rows(store: Store, name: str) -> list[dict[str, Any]]:
    """Every node or link, as `tests.cypher.support.dump` reads them."""
    with store.driver.session() as session:
        return [plain(record.data()) for record in session.run(support(name).text)]


def check(store: Store, *narratives: str) -> tuple[int, int]:
    """Hold that the copies are the entities and links of these narratives; how many of each there are."""
    nodes, links = rows(store, "nodes"), rows(store, "links")
    copies = {row["node"]["id"]: row["node"] for row in nodes if row["labels"] == ["PublishedCopy"]}
    assert copies == {
        row["node"]["id"]: {name: row["node"][name] for name in COPIED if name in row["node"]}
        for row in nodes
        if "Published" in row["labels"]
    }
    copied = {
        row["link"]["id"]: (row["link"]["id"].split("~")[1], row["source"], row["target"], row["link"])
        for row in links
        if row["type"] == "PUBLISHED_LINK"
    }
    assert copied == {
        row["link"]["id"]: (row["type"], row["source"], row["target"], row["link"])
        for row in links
        if row["link"].get("document") in narratives and row["type"] != "PUBLISHED_LINK"
    }
    return len(copies), len(copied)


def test_copies_are_what_narratives_describe(empty_store: Store, tmp_path: Path) -> None:
    invent_busy_cases(tmp_path, 30, *OFFICES)
    table = read_source(tmp_path)
    assert isinstance(table, Table)
    shared = [one.model_copy(update={"id": one.id.removeprefix("xa-")}) for one in table.entities]
    load(empty_store, replace(table, entities=tuple(shared)))
    assert check(empty_store) == (0, 0)
    load(empty_store, first())
    assert check(empty_store, "first") == (3, 3)
    load(empty_store, second())
    assert check(empty_store, "first", "second") == (5, 6)
    warned = CodedSentence(
        "The ministry warned the press", "warned", {"subject": ("ministry",), "object": ("press",)}
    )
    load(empty_store, narrative("first", [entity("ministry"), entity("press", "Media")], [warned]))
    assert check(empty_store, "first", "second") == (4, 4)
    remove(empty_store, "second")
    assert check(empty_store, "first") == (2, 1)
    remove(empty_store, "busy-cases")
    assert check(empty_store, "first") == (2, 1)
    remove(empty_store, "first")
    assert check(empty_store) == (0, 0)
