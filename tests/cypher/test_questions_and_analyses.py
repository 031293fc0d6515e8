"""A named query and the analysis of the same question give the same rows, on every document of the tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.inputs import read_corpus
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, Source, read_source
from tuyun.graph.store import Store, load

from tests.cypher.compared import (
    Pair,
    comparable,
    compare_case_flow,
    compare_changes,
    compare_losses,
    compare_training,
    compare_training_and_failing,
)
from tests.cypher.compared_routes import compare_cuts, compare_routes
from tests.cypher.rows import answers
from tests.graph.store import invented

DOCUMENTS = Path(__file__).parents[1] / "documents"
SEED = seed() / "kyrgyz-republic-2022"
KINDS = ("statements.yaml", "records.yaml")
INVENTED = sorted({path.parent.name for kind in KINDS for path in DOCUMENTS.glob(f"*/{kind}")})
HEDGED = ("hedged", "apart", "compared", "hearsay")
COMPARED: Mapping[str, Callable[[Store, Corpus], Pair]] = {
    "changes": compare_changes,
    "cuts": compare_cuts,
    "losses": compare_losses,
    "case_flow": compare_case_flow,
    "training": compare_training,
    "training_and_failing": compare_training_and_failing,
    "routes": compare_routes,
}


def differences(store: Store) -> dict[str, tuple[list[str], list[str]]]:
    """What only the query says, and what only the analysis says, of each question on which they differ."""
    corpus, _ = store.read(read_corpus).value
    found = {}
    for name, compare in COMPARED.items():
        queried, reckoned = map(comparable, compare(store, corpus))
        if queried != reckoned:
            found[name] = (
                [row for row in queried if row not in reckoned],
                [row for row in reckoned if row not in queried],
            )
    return found


@pytest.mark.parametrize("name", INVENTED)
def test_an_invented_document_gives_the_same_rows_either_way(empty_store: Store, name: str) -> None:
    load(empty_store, read_source(DOCUMENTS / name))
    assert differences(empty_store) == {}


def test_the_seed_gives_the_same_rows_either_way(seeded_store: Store) -> None:
    assert differences(seeded_store) == {}


@pytest.mark.parametrize("name", HEDGED)
def test_a_hedged_document_gives_the_same_rows_either_way(
    empty_store: Store, request: pytest.FixtureRequest, name: str
) -> None:
    source = request.getfixturevalue(name)
    assert isinstance(source, Narrative)
    load(empty_store, source)
    assert differences(empty_store) == {}


def test_all_documents_together_give_the_same_rows_either_way(empty_store: Store, tmp_path: Path) -> None:
    sources: list[Source] = [read_source(DOCUMENTS / name) for name in INVENTED]
    sources += [
        read_source(SEED),
        invented.first(),
        invented.second(),
        invented.third(),
        invented.table(tmp_path, 20),
    ]
    for source in sources:
        load(empty_store, source)
    found = differences(empty_store)
    assert found.keys() <= {"cuts", "routes"}
    countries = {source.document.country for source in sources}
    for name in ("cuts", "routes"):  # the analysis pools what it is given; the question asks of each country
        pooled = answers(empty_store, name)
        assert {row["country"] for row in pooled} == countries
        for country in countries:
            documents = [source.document.id for source in sources if source.document.country == country]
            alone = answers(empty_store, name, documents=documents)
            assert alone == [row for row in pooled if row["country"] == country], (name, country)
