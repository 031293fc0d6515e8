"""Documents, their sentences and the vocabulary over HTTP."""

from pathlib import Path

from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.graph.source.draft import STATEMENTS, make_draft
from tests.graph.source.test_coverage import OTHER
from tests.seed.kyrgyz import DIRECTORY, narrative

ID = "kyrgyz-republic-2022"


def test_a_document_is_answered_with_its_counts_and_its_text(client: Client) -> None:
    (listed,) = client.data("/v1/documents")
    source = narrative()
    assert listed == {
        **source.document.model_dump(mode="json"),
        "state": "loaded",
        "sentences": 30,
        "statements": len(source.statements),
        "entities": len(client.data("/v1/entities", limit=1000)),
        "rows": None,
        "rows_loaded": None,
    }
    assert client.data(f"/v1/documents/{ID}") == {**listed, "text": (DIRECTORY / "text.txt").read_text("utf-8")}


def test_every_sentence_is_answered_with_all_that_it_says(client: Client) -> None:
    sentences = client.data(f"/v1/documents/{ID}/sentences")
    assert [(one["number"], one["text"]) for one in sentences] == [
        (one.number, one.text) for one in narrative().sentences
    ]
    assert all(one["statements"] for one in sentences)
    said = [statement for one in sentences for statement in one["statements"]]
    assert said == client.data("/v1/statements", limit=1000)
    assert all(told["sentence"] == one["number"] for one in sentences for told in one["statements"])


def test_the_vocabulary_says_what_each_word_does_not_say(client: Client) -> None:
    words = client.data("/v1/vocabulary")
    assert list(words["modalities"]) == ["asserted", "reported", "alleged", "possible"]
    for section in ("labels", "modalities", "statuses", "links", "predicates"):
        assert all(word["definition"] and word["does_not_say"] for word in words[section].values())


def test_a_sentence_says_whether_it_is_coded_whole_in_part_or_not_at_all(
    api: Client, empty_store: Store, tmp_path: Path
) -> None:
    load(empty_store, narrative())
    assert {one["coded"] for one in api.data(f"/v1/documents/{ID}/sentences")} == {"whole"}
    draft = make_draft(tmp_path)
    draft.write("statements.yaml", STATEMENTS + OTHER)
    source = draft.narrative()
    load(empty_store, source)
    coded = {one["number"]: one["coded"] for one in api.data(f"/v1/documents/{source.document.id}/sentences")}
    assert coded == {1: "whole", 2: "in_part", 3: "whole"}
