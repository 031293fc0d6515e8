"""Documents, their sentences and the vocabulary over HTTP."""

from tests.api.client import Client
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
