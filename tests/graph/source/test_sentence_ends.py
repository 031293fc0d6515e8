"""``sentence_ends`` of a document: its sentences end where it says, and nowhere else."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import SourceErrors
from tuyun.graph.source.sentences import cut, end_faults, split

from tests.graph.source.draft import TEXT, Draft

FOUND = [30, 68, 150]
"""Where the rules end the sentences of the draft."""
TEXTS = st.text(alphabet="aб. ?!\n’😀", max_size=60)


def with_ends(draft: Draft, ends: list[int]) -> None:
    draft.edit("document.yaml", "licence: made up\n", f"licence: made up\nsentence_ends: {json.dumps(ends)}\n")


@given(text=TEXTS, language=st.sampled_from(["en", "ru", "ky"]))
def test_the_ends_that_the_rules_find_give_the_same_sentences(text: str, language: str) -> None:
    sentences = split("document", language, text)
    ends = [sentence.end for sentence in sentences]
    assert list(end_faults(text, ends)) == []
    assert cut("document", text, ends) == sentences


@given(text=TEXTS, ends=st.lists(st.integers(-3, 70), max_size=6))
def test_ends_without_a_fault_cut_a_text_into_all_its_words(text: str, ends: list[int]) -> None:
    if any(end_faults(text, ends)):
        return
    sentences = cut("document", text, ends)
    assert len(sentences) == len(ends)
    assert all(text[one.start : one.end] == one.text == one.text.strip() != "" for one in sentences)
    assert "".join("".join(one.text.split()) for one in sentences) == "".join(text.split())


def test_a_document_joins_and_parts_sentences(draft: Draft) -> None:
    assert [sentence.end for sentence in draft.narrative().sentences] == FOUND
    before = {one.quote: (one.id, one.start, one.end) for one in draft.narrative().statements}
    content = draft.narrative().content
    with_ends(draft, [68, 106, 150])
    draft.edit("statements.yaml", "- sentence: 2", "- sentence: 1")
    draft.edit("statements.yaml", "- sentence: 3\n  quote: the ministry", "- sentence: 2\n  quote: the ministry")
    narrative = draft.narrative()
    assert [sentence.text for sentence in narrative.sentences] == [
        TEXT[:68], TEXT[69:106], TEXT[107:150]
    ]  # fmt: skip
    assert {one.quote: (one.id, one.start, one.end) for one in narrative.statements} == before
    assert narrative.content != content


def test_a_document_that_only_parts_a_sentence_nobody_quotes_has_changed(draft: Draft) -> None:
    draft.write_text(f"{TEXT}It ended. Here, too.\n")
    content = draft.narrative().content
    with_ends(draft, [*FOUND, 160, 171])
    assert draft.narrative().content == content
    draft.edit("document.yaml", "160, 171", "171")
    assert draft.narrative().content != content


@pytest.mark.parametrize(
    ("ends", "message"),
    [
        (
            [30, 68],
            "sentence_ends: the text goes on after the last end: 'In 2021, the ministry trained judges, an'",
        ),
        ([30, 30, 150], "sentence_ends[2]: 30 does not come after 30; the ends stand in the order of the text"),
        ([30, 31, 150], "sentence_ends[2]: there are no words between 30 and 31"),
        ([30, 68, 1500], "sentence_ends[3]: the text has 151 characters, so no sentence ends at 1500"),
        ([0, 150], "sentence_ends[1]: Input should be greater than or equal to 1"),
        ([], "sentence_ends: the text goes on after the last end: 'The ministry opened six cases. Courts ma'"),
    ],
)
def test_ends_that_are_none_are_refused(draft: Draft, ends: list[int], message: str) -> None:
    with_ends(draft, ends)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value) == f"document.yaml:6: {message}"


def test_a_quote_over_the_end_of_a_sentence_is_refused(draft: Draft) -> None:
    with_ends(draft, [12, 68, 150])
    with pytest.raises(SourceErrors, match="sentence 1 does not have the quote 'The ministry opened six cases'"):
        draft.read()
