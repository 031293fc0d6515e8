"""From a real store the analyses are given what the files say, and nothing else."""

from collections.abc import Mapping

import pytest
from tuyun.graph.analysis import asked, corpus_of, flow, gathered
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.graph.analysis.read import DOCUMENTS, kyrgyz, narrative, patterns


def ask(store: Store, document: str | None = None) -> Mapping[str, list[Mapping[str, object]]]:
    """The rows of every query that the analyses need."""
    return {name: list(store.ask(name, **given).rows) for name, given in asked(document).items()}


def test_the_seed_is_read_as_its_files_have_it(seeded_store: Store) -> None:
    said, recorded = gathered(ask(seeded_store))
    assert (said.documents, said.statements) == (kyrgyz().documents, kyrgyz().statements)
    named = {one for statement in said.statements for one in statement.entities()}
    assert {key[1] for key in said.entities} >= named
    assert all(kyrgyz().entities[key] == one for key, one in said.entities.items())
    assert recorded.counts == ()


def test_a_table_is_gathered_by_what_its_cases_have_in_common(empty_store: Store) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    rows = ask(empty_store)["read/case_patterns"]
    expected = patterns("fictional-register")
    assert sorted(rows, key=str) == sorted(expected, key=str)
    assert sum(int(str(row["cases"])) for row in rows) == 67


@pytest.mark.parametrize("chosen", ["fictional-chain", "fictional-register", None])
def test_one_document_can_be_asked_for_and_tables_stand_beside_narratives(
    empty_store: Store, chosen: str | None
) -> None:
    load(empty_store, narrative("fictional-chain"))
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    said, recorded = gathered(ask(empty_store, chosen))
    told = flow(said, recorded.counts, recorded.conversions)
    both = {"fictional-chain", "fictional-register"}
    assert {one.document for one in told.counts} == ({chosen} if chosen else both)
    if chosen == "fictional-chain":
        assert told == flow(corpus_of(narrative("fictional-chain")))
