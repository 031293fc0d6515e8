"""Tables of records, loaded in batches: what is in the graph afterwards."""

from collections import Counter, defaultdict

import pytest
from tuyun.graph.derive import derive_row
from tuyun.graph.errors import LoadConflict
from tuyun.graph.source import Table
from tuyun.graph.store import Loaded, Store, load, remove
from tuyun.graph.store.table import load_table, remove_table

from tests.cypher.support import dump, wipe
from tests.graph.store.invented import CodedSentence, entity, first, narrative
from tests.graph.store.whole import NOTHING, fresh


def without_token(lines: list[str]) -> list[str]:
    """As they are: a table that is loaded whole keeps no trace of who loaded it."""
    assert not [line for line in lines if '"token"' in line]
    return lines


def test_a_table_is_loaded_and_told_how_many_rows(empty_store: Store, cases: Table) -> None:
    reports: list[tuple[int, int]] = []
    assert load(empty_store, cases, lambda *done: reports.append(done)) == Loaded("arlavia-cases", 3, True, 60)
    assert reports == [(60, 60)]
    (row,) = empty_store.ask("read/documents").rows
    document = row["document"]
    assert (document["state"], document["rows"], document["rows_loaded"], row["entities"]) == (
        "loaded",
        60,
        60,
        48,  # of 53 entities that the table describes, 48 are named by a row
    )


def test_the_same_again_changes_nothing(empty_store: Store, cases: Table) -> None:
    before = fresh(empty_store, cases)
    revision = empty_store.ask("read/documents").revision
    assert load(empty_store, cases) == Loaded("arlavia-cases", revision, False, 60)
    assert dump(empty_store) == before


@pytest.mark.parametrize("batch", [1, 7, 30, 60, 61])
def test_the_size_of_the_batches_does_not_matter(empty_store: Store, cases: Table, batch: int) -> None:
    expected = without_token(fresh(empty_store, cases))
    wipe(empty_store)
    reports: list[tuple[int, int]] = []
    load_table(empty_store, cases, lambda *done: reports.append(done), batch=batch)
    assert reports == [(min(done, 60), 60) for done in range(batch, 60 + batch, batch)]
    assert dump(empty_store) == expected


def test_the_graph_has_what_the_rows_make_and_no_more(empty_store: Store, cases: Table) -> None:
    fresh(empty_store, cases)
    graphs = [derive_row(cases, row) for row in cases.rows()]
    links = {row["link"]["id"]: row for row in empty_store.ask("read/links", limit=10_000).rows}
    expected = {id_: link for graph in graphs for id_, link in graph.links.items()}
    assert links.keys() == expected.keys()
    for id_, link in expected.items():
        row = links[id_]
        assert (row["type"], row["source"]["id"], row["target"]["id"]) == (link.type, link.source, link.target)
        assert row["link"]["statements"] == list(link.statements)
    rests: dict[str, list[str]] = defaultdict(list)
    for graph in graphs:
        for name, node in graph.nodes.items():
            rests[name] += node.statements
    entities = {row["entity"]["id"]: row["entity"] for row in empty_store.ask("read/entities", limit=10_000).rows}
    ends = {end for link in expected.values() for end in (link.source, link.target)}
    assert entities.keys() == rests.keys() | ends
    assert {one.id for one in cases.entities} - ends, "some entities of the table are named by no row"
    assert {name: entities[name]["statements"] for name in rests} == rests
    assert max(len(statements) for statements in rests.values()) > 1, "a pseudonym stands in two rows"


def test_what_rows_share_carries_the_first_row_and_how_many(empty_store: Store, cases: Table) -> None:
    fresh(empty_store, cases)
    naming: dict[str, list[int]] = defaultdict(list)
    columns = ("police", "dropped_by", "prosecuted_by", "court", "reason")
    for row in cases.rows():
        for name in {row.cells[column] for column in columns} - {""}:
            naming[name].append(row.number)
    rows = empty_store.ask("read/entities", documents=["arlavia-cases"], limit=10_000).rows
    shared = {row["entity"]["name"]: row["entity"] for row in rows if "row" not in row["entity"]}
    assert {name: (entity["rows"], entity["statements"]) for name, entity in shared.items()} == {
        name: (len(numbers), [f"arlavia-cases#{numbers[0]}"]) for name, numbers in naming.items()
    }


def test_the_evidence_of_what_a_row_made_is_the_row(empty_store: Store, cases: Table) -> None:
    fresh(empty_store, cases)
    quotes = {row.number: row.quote for row in cases.rows()}
    asked = 0
    for row in cases.rows():
        graph = derive_row(cases, row)
        for id_ in (*graph.nodes, *graph.links):
            rows = empty_store.ask("questions/evidence", id=id_).rows
            numbers = [one["sentence"] for one in rows]
            assert row.number in numbers
            assert [one["quote"] for one in rows] == [quotes[number] for number in numbers]
            assert {(one["document"], one["start"], one["text"]) for one in rows} == {
                ("arlavia-cases", None, None)
            }
            asked += 1
    assert asked > 200
    behind = empty_store.ask("read/evidence", ids=[f"arlavia-cases#{number}" for number in (3, 60, 61)]).rows
    assert [(one["sentence"], one["quote"]) for one in behind] == [(3, quotes[3]), (60, quotes[60])]


def test_victims_are_counts_or_pseudonyms_and_nothing_else(empty_store: Store, cases: Table) -> None:
    fresh(empty_store, cases)
    rows = empty_store.ask("read/entities", label="Victim", limit=10_000).rows
    known = {"id", "label", "name", "document", "documents", "row", "quote", "statements", "counts", "counted_by"}
    known |= {"family", "handled"}  # what the vocabulary says of the label
    known |= {"country"}  # of the table, which the id names
    assert {key for row in rows for key in row["entity"]} == known
    kinds = Counter(row["entity"]["name"].split(" ")[0] for row in rows)
    assert kinds.keys() == {"victims", "victim"}
    pseudonyms = {name for row in cases.rows() for name in row.cells["pseudonyms"].split(";")} - {""}
    assert {row["entity"]["name"] for row in rows if row["entity"]["name"].startswith("victim ")} == {
        f"victim {name}" for name in pseudonyms
    }


def test_a_changed_table_replaces_the_old_one(empty_store: Store, cases: Table, other_cases: Table) -> None:
    expected = fresh(empty_store, other_cases)
    assert fresh(empty_store, cases) != expected
    load_table(empty_store, other_cases, batch=20)
    assert dump(empty_store) == expected


@pytest.mark.parametrize("batch", [9, 10_000])
def test_a_table_removed_leaves_nothing(empty_store: Store, cases: Table, batch: int) -> None:
    fresh(empty_store, cases)
    reports: list[tuple[int, int]] = []
    revision, changed = remove_table(empty_store, "arlavia-cases", lambda *done: reports.append(done), batch=batch)
    assert changed
    assert empty_store.ask("read/documents").revision == revision
    assert reports[-1][0] == sum(len(derive_row(cases, row).nodes) for row in cases.rows()) - _again(cases)
    assert dump(empty_store) == NOTHING


def _again(cases: Table) -> int:
    """How often a pseudonym stands in a row after its first."""
    seen = Counter(name for row in cases.rows() for name in derive_row(cases, row).nodes)
    return sum(times - 1 for times in seen.values())


def test_a_narrative_and_a_table_live_side_by_side(empty_store: Store, cases: Table) -> None:
    alone = fresh(empty_store, cases)
    load(empty_store, first())
    both = dump(empty_store)
    remove(empty_store, "first")
    assert dump(empty_store) == alone
    load(empty_store, first())
    assert dump(empty_store) == both
    remove(empty_store, "arlavia-cases")
    wipe_and_load = dump(empty_store)
    wipe(empty_store)
    load(empty_store, first())
    assert dump(empty_store) == wipe_and_load


def test_a_table_does_not_take_a_narratives_id_nor_the_other_way_round(empty_store: Store, cases: Table) -> None:
    before = fresh(empty_store, cases)
    with pytest.raises(LoadConflict, match="'arlavia-cases' is a table of records"):
        load(empty_store, narrative("arlavia-cases", first().entities, [DECREASED]))
    assert dump(empty_store) == before
    wipe(empty_store)
    load(empty_store, narrative("arlavia-cases", [entity("ministry")], [DECREASED]))
    before = dump(empty_store)
    with pytest.raises(LoadConflict, match="'arlavia-cases' is a narrative"):
        load(empty_store, cases)
    assert dump(empty_store) == before


DECREASED = CodedSentence("The ministry decreased its efforts", "decreased_efforts", {"subject": ("ministry",)})
INTRUDER = "arlavia-cases-case-c-000010"


def test_what_a_row_made_cannot_be_described_by_another_document(empty_store: Store, cases: Table) -> None:
    before = fresh(empty_store, cases)
    intruding = narrative(
        "intruding", [entity(INTRUDER)], [CodedSentence("It fell", "decreased_efforts", {"subject": (INTRUDER,)})]
    )
    with pytest.raises(LoadConflict, match=f"'{INTRUDER}' is in 'intruding' and in 'arlavia-cases'"):
        load(empty_store, intruding)
    assert dump(empty_store) == before
    wipe(empty_store)
    load(empty_store, intruding)
    with pytest.raises(LoadConflict, match=f"'{INTRUDER}' is in 'arlavia-cases' and in 'intruding'"):
        load_table(empty_store, cases, batch=7)
    answer = empty_store.ask("read/documents")
    assert answer.incomplete == ("arlavia-cases",)
    assert [row["document"].get("rows_loaded") for row in answer.rows] == [7, None]
