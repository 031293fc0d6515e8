"""From a real store the analyses are given what the files say, and nothing else."""

from functools import partial

import pytest
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.inputs import read_corpus, read_network
from tuyun.graph.analysis.network import drop_isolated, within
from tuyun.graph.analysis.scenario import SCENARIOS
from tuyun.graph.errors import NotFound
from tuyun.graph.source import read_source
from tuyun.graph.store import Request, Store, load
from tuyun.graph.store.record import Record
from tuyun.graph.store.selection import Selection

from tests.graph.analysis.read import DOCUMENTS, kyrgyz, narrative, patterns


def test_the_seed_is_read_as_its_files_have_it(seeded_store: Store) -> None:
    said, recorded = seeded_store.read(read_corpus).value
    assert (said.documents, said.statements) == (kyrgyz().documents, kyrgyz().statements)
    named = {one for statement in said.statements for one in statement.entities()}
    assert {key[1] for key in said.entities} >= named
    assert all(kyrgyz().entities[key] == one for key, one in said.entities.items())
    assert recorded.counts == ()


class Recording(Store):
    """A store that keeps the rows of the last request for case patterns."""

    rows: list[Record]

    def fetch(self, request: Request) -> list[Record]:
        rows = super().fetch(request)
        if request.query.name == "read/case_patterns":
            self.rows = rows
        return rows


def test_a_table_is_read_by_what_its_cases_have_in_common(empty_store: Store) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    store = Recording(empty_store.driver, empty_store.settings)
    store.read(read_corpus)
    rows = store.rows
    expected = patterns("fictional-register")
    assert sorted(rows, key=str) == sorted(expected, key=str)
    assert sum(int(str(row["cases"])) for row in rows) == 67


@pytest.mark.parametrize("chosen", ["fictional-chain", "fictional-register", None])
def test_one_document_can_be_asked_for_and_tables_stand_beside_narratives(
    empty_store: Store, chosen: str | None
) -> None:
    load(empty_store, narrative("fictional-chain"))
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    said, recorded = empty_store.read(partial(read_corpus, Selection.of_document(chosen))).value
    told = flow(said, recorded.counts, recorded.conversions)
    both = {"fictional-chain", "fictional-register"}
    assert {one.document for one in told.counts} == ({chosen} if chosen else both)
    if chosen == "fictional-chain":
        assert told == flow(corpus_of(narrative("fictional-chain")))


def test_a_document_that_is_not_loaded_is_told_with_a_near_miss(seeded_store: Store) -> None:
    with pytest.raises(
        NotFound, match=r"no document 'kyrgyz-republic-2023'. Did you mean 'kyrgyz-republic-2022'\?"
    ):
        seeded_store.read(partial(read_corpus, Selection.of_document("kyrgyz-republic-2023")))


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_network_of_a_scenario_is_the_part_that_would_be_taken_of_the_whole(
    seeded_store: Store, name: str
) -> None:
    chosen = SCENARIOS[name]
    whole = seeded_store.read(read_network).value
    part, expected = seeded_store.read(partial(read_network, chosen)).value, within(whole, chosen)
    assert {node: part.nodes[node] for node in part} == {node: whole.nodes[node] for node in whole}
    assert {link: data for *_, link, data in part.edges(keys=True, data=True)} == {
        link: data for *_, link, data in expected.edges(keys=True, data=True)
    }
    assert set(drop_isolated(part)) == set(expected)
