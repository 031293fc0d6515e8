"""Labels by which nodes are drawn: what is weaker, silent or denied is seen to be, and loads keep that true."""

from dataclasses import replace

from tuyun.graph.source import Narrative
from tuyun.graph.store import Store, load, remove
from tuyun.graph.store.rows import DERIVATION

from tests.cypher.support import support


def labels(store: Store) -> dict[str, set[str]]:
    """The labels of every node that are there only to be seen, by the node's id."""
    with store.driver.session(database=store.settings.database) as session:
        nodes = [(record["node"]["id"], set(record["labels"])) for record in session.run(support("nodes").text)]
    main = {"Entity", "Evidence", "Dataset"} | {"Statement", "Sentence", "Document"}
    return {id_: seen - main for id_, seen in nodes if "PublishedCopy" not in seen}


def test_a_statement_shows_modality_silence_and_denial(seeded_store: Store, seed_source: Narrative) -> None:
    seen = labels(seeded_store)
    by_label: dict[str, set[int]] = {}
    for one in seed_source.statements:
        for label in seen[one.id]:
            by_label.setdefault(label, set()).add(one.sentence)
    assert by_label.pop("Asserted") == {
        1, 2, 3, 4, 6, 8, 9, 10, 11, 12, 18, 19, 20, 21, 22, 23, 24, 29, 30,
    }  # fmt: skip
    assert by_label == {
        "Reported": {7, 11, 13, 14, 15, 16, 25, 26, 28, 29},
        "Alleged": {5, 27},
        "Possible": {17, 29},
        "Denied": {14},
        "NotReported": {12, 30},
        "NoDataProvided": {19},
        "NotIndicated": {11},
        "NoProgress": {29},
    }


def test_a_question_shows_its_silence_and_what_nobody_asserts_is_hedged(seeded_store: Store) -> None:
    seen = labels(seeded_store)
    assert seen["kg22-question-progress"] == {"Question", "NoProgress", "Hedged", "Published"}
    assert seen["kg22-question-nrm-provision"] == {"Question", "NotReported", "Published"}
    assert seen["kg22-cases-dismissed"] == {"Case", "Hedged", "Published"}
    assert seen["kg22-two-officials"] == {
        "OfficialGroup",
        "Published",
    }  # the government began investigating them: asserted
    assert seen["kg-pgo"] == {"Institution", "Published"}


def test_a_hedge_goes_when_another_document_asserts_it_and_comes_back(
    empty_store: Store, seed_source: Narrative
) -> None:
    name = "kg22-cases-dismissed"
    mentioning = [one for one in seed_source.statements if name in one.entities()]
    firm = tuple(one.model_copy(update={"modality": "asserted", "document": "another"}) for one in mentioning)
    ids = {filler for one in firm for filler in one.entities()}
    other = replace(
        seed_source,
        document=seed_source.document.model_copy(update={"id": "another"}),
        entities=tuple(one for one in seed_source.entities if one.id in ids),
        sentences=tuple(one.model_copy(update={"document": "another"}) for one in seed_source.sentences),
        statements=tuple(one.model_copy(update={"id": f"{one.id}-other"}) for one in firm),
    )
    load(empty_store, seed_source)
    assert labels(empty_store)[name] == {"Case", "Hedged", "Published"}
    load(empty_store, other)
    assert labels(empty_store)[name] == {"Case", "Published"}
    remove(empty_store, "another")
    assert labels(empty_store)[name] == {"Case", "Hedged", "Published"}


def test_what_was_drawn_in_an_older_way_is_loaded_anew(empty_store: Store, seed_source: Narrative) -> None:
    first = load(empty_store, seed_source)
    assert not load(empty_store, seed_source).changed
    with empty_store.driver.session(database=empty_store.settings.database) as session:
        session.run("MATCH (document:Document) SET document.drawn = $older", older=DERIVATION - 1).consume()
    again = load(empty_store, seed_source)
    assert (again.changed, again.revision) == (True, first.revision + 1)
