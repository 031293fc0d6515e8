"""A row makes its case, its victims, and the links that its facts draw; CSV and JSON Lines alike."""

from pathlib import Path

import pytest
from tuyun.graph.derive import Graph, Link, Node, derive_row
from tuyun.graph.statements import Entity, Period
from tuyun.graph.vocabulary import vocabulary

from tests.graph.source.tables import TableDraft, make_table

DOCUMENT = "fictional-cases"


@pytest.fixture
def records(tmp_path: Path) -> TableDraft:
    return make_table(tmp_path)


def graphs(records: TableDraft) -> list[Graph]:
    table = records.table()
    return [derive_row(table, row) for row in table.rows()]


def test_each_row_makes_what_it_says_and_no_more(records: TableDraft) -> None:
    made = {
        (link.source, link.type, link.target, link.statements, link.modalities)
        for graph in graphs(records)
        for link in graph.links.values()
    }
    case, victim = f"{DOCUMENT}-case-", f"{DOCUMENT}-victim-"
    assert made == {
        ("xd-north-unit", "OPENED", f"{case}a-1", (f"{DOCUMENT}#1",), ("asserted",)),
        (f"{case}a-1-victims", "VICTIM_IN", f"{case}a-1", (f"{DOCUMENT}#1",), ("asserted",)),
        ("xd-district-court", "HEARD", f"{case}a-1", (f"{DOCUMENT}#1",), ("asserted",)),
        ("xd-district-court", "CONVICTED", f"{case}a-1", (f"{DOCUMENT}#1",), ("asserted",)),
        ("xd-north-unit", "OPENED", f"{case}a-2", (f"{DOCUMENT}#2",), ("asserted",)),
        (f"{victim}v-0001", "VICTIM_IN", f"{case}a-2", (f"{DOCUMENT}#2",), ("asserted",)),
        (f"{victim}v-0002", "VICTIM_IN", f"{case}a-2", (f"{DOCUMENT}#2",), ("asserted",)),
        ("xd-south-unit", "OPENED", f"{case}a-3", (f"{DOCUMENT}#3",), ("asserted",)),
        ("xd-district-court", "HEARD", f"{case}a-3", (f"{DOCUMENT}#3",), ("asserted",)),
        ("xd-district-court", "DISMISSED", f"{case}a-3", (f"{DOCUMENT}#3",), ("alleged",)),
        ("xd-south-unit", "OPENED", f"{case}a-4", (f"{DOCUMENT}#4",), ("asserted",)),
        (f"{case}a-4-victims", "VICTIM_IN", f"{case}a-4", (f"{DOCUMENT}#4",), ("asserted",)),
        ("xd-prosecution-office", "PROSECUTED", f"{case}a-4", (f"{DOCUMENT}#4",), ("asserted",)),
    }


def test_a_row_makes_its_case_and_its_counted_victims(records: TableDraft) -> None:
    first = graphs(records)[0]
    case, opened = f"{DOCUMENT}-case-a-1", "2023-02-01"
    assert first.nodes == {
        case: Node(
            Entity(
                id=case,
                label="Case",
                name="case A-1",
                form="sex_trafficking",
                opened=Period.model_validate({"kind": "dated", "start": opened, "end": opened}),
            ),
            (f"{DOCUMENT}#1",),
        ),
        f"{case}-victims": Node(
            Entity(id=f"{case}-victims", label="Victim", name="victims of case A-1"),
            (f"{DOCUMENT}#1",),
            ("2",),
            (f"{DOCUMENT}#1",),
        ),
    }


def test_an_empty_cell_and_a_count_of_none_make_nothing(records: TableDraft) -> None:
    third = graphs(records)[2]
    assert list(third.nodes) == [f"{DOCUMENT}-case-a-3"]
    case = third.nodes[f"{DOCUMENT}-case-a-3"].entity
    assert (case.form, case.opened) == (None, None)


def test_csv_and_json_lines_give_the_same_graph(records: TableDraft) -> None:
    from_csv = graphs(records)
    records.use_json_lines()
    assert graphs(records) == from_csv


def test_the_order_of_rows_changes_only_their_numbers(records: TableDraft) -> None:
    before = {(one.source, one.type, one.target) for graph in graphs(records) for one in graph.links.values()}
    head, *rows = (records.path / "cases.csv").read_text("utf-8").splitlines()
    records.write_table("\n".join([head, *reversed(rows)]) + "\n")
    after = {(one.source, one.type, one.target) for graph in graphs(records) for one in graph.links.values()}
    assert after == before


def test_two_facts_that_draw_one_link_keep_a_pair_each(records: TableDraft) -> None:
    fact = "  - predicate: dismissed\n    roles: {subject: {column: court}, object: case}\n"
    records.edit("records.yaml", "kept:", fact + fact + "    modality: possible\nkept:")
    third = graphs(records)[2]
    link = third.links[f"xd-district-court~DISMISSED~{DOCUMENT}-case-a-3~{DOCUMENT}"]
    assert link == Link(
        "DISMISSED",
        "xd-district-court",
        f"{DOCUMENT}-case-a-3",
        DOCUMENT,
        (f"{DOCUMENT}#3",) * 3,
        ("alleged", "asserted", "possible"),
        ("none",) * 3,
    )


def test_links_of_a_row_end_at_its_own_nodes_or_at_what_the_table_shares(records: TableDraft) -> None:
    shared = {entity.id for entity in records.table().entities}
    for graph in graphs(records):
        ends = {end for link in graph.links.values() for end in (link.source, link.target)}
        assert ends <= shared | set(graph.nodes)
        assert set(graph.nodes) <= ends
        assert all(link.rule == vocabulary().links[link.type].projected for link in graph.links.values())
