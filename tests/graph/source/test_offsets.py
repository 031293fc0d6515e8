"""Offsets count code points of the text as stored; nothing is normalised."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import SourceErrors
from tuyun.graph.source.sentences import split

from tests.graph.source.draft import Draft

Form = Literal["NFC", "NFD"]
FORMS: tuple[Form, ...] = ("NFC", "NFD")
ACCENTED = "The ministére opened six cases. Courts in Oṣ̌ 😀 may have dismissed some cases.\n"


def state(draft: Draft, quote: str, sentence: int = 1) -> None:
    draft.write("entities.yaml", "small-courts: {label: Court, name: courts}\n")
    draft.write(
        "statements.yaml",
        f'- sentence: {sentence}\n  quote: "{quote}"\n  predicate: impunity\n  roles: {{subject: small-courts}}\n',
    )


@pytest.mark.parametrize("form", FORMS)
def test_combining_characters_are_counted_one_by_one(draft: Draft, form: Form) -> None:
    text = unicodedata.normalize(form, ACCENTED)
    draft.write_text(text)
    state(draft, "may have dismissed", sentence=2)
    narrative = draft.narrative()
    assert narrative.text == text
    (one,) = narrative.statements
    assert text[one.start : one.end] == "may have dismissed"
    assert one.start == text.index("may") == {"NFC": 48, "NFD": 50}[form]


@pytest.mark.parametrize(("stored", "quoted"), [("NFC", "NFD"), ("NFD", "NFC")])
def test_a_quote_in_the_other_form_is_not_in_the_text(draft: Draft, stored: Form, quoted: Form) -> None:
    draft.write_text(unicodedata.normalize(stored, ACCENTED))
    quote = unicodedata.normalize(quoted, "The ministére")
    state(draft, quote)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    sentence = unicodedata.normalize(stored, "The ministére opened six cases.")
    assert draft.fault(caught.value) == (
        f"statements.yaml:2: [1].quote: sentence 1 does not have the quote {quote!r}. "
        f"The sentence reads: {sentence!r}"
    )


def test_the_two_forms_are_different_texts(draft: Draft) -> None:
    found = []
    for form in FORMS:
        draft.write_text(unicodedata.normalize(form, ACCENTED))
        state(draft, "opened six cases")
        found.append(draft.narrative())
    assert found[0].document.sha256 != found[1].document.sha256
    assert found[0].content != found[1].content
    assert found[0].statements[0].id != found[1].statements[0].id


def test_line_ends_are_kept_as_they_are(draft: Draft) -> None:
    text = "The ministry opened\r\nsix cases.\r\n\r\nCourts dismissed some.\r\n"
    draft.write_text(text)
    state(draft, r"opened\r\nsix cases")
    narrative = draft.narrative()
    assert narrative.text == text
    assert [one.text for one in narrative.sentences][-1] == "Courts dismissed some."
    (one,) = narrative.statements
    assert (one.start, one.end, one.quote) == (13, 30, "opened\r\nsix cases")


def test_a_quote_with_the_other_line_end_is_not_in_the_text(draft: Draft) -> None:
    draft.write_text("The ministry opened\r\nsix cases.\r\n")
    state(draft, r"opened\nsix cases")
    with pytest.raises(SourceErrors, match="sentence 1 does not have the quote"):
        draft.read()


def test_a_byte_order_mark_is_not_a_part_of_the_text(draft: Draft) -> None:
    draft.write_text("\ufeffThe ministry opened six cases.\n")
    state(draft, "The ministry")
    with pytest.raises(SourceErrors, match=r"text\.txt:1: the text begins with a byte order mark\."):
        draft.read()


def test_a_quote_that_stands_twice_is_found_by_its_start(draft: Draft) -> None:
    draft.edit("statements.yaml", "quote: the ministry trained judges", "quote: judges\n  start: 128")
    third = draft.narrative().statements[2]
    assert (third.start, third.end, draft.narrative().text[third.start : third.end]) == (128, 134, "judges")


def test_quotes_that_overlap_with_themselves_are_counted(draft: Draft) -> None:
    draft.write_text("He said ha ha ha again.\n")
    state(draft, "ha ha")
    with pytest.raises(SourceErrors, match=r"the sentence has the quote 2 times\. Say which by start: 8, 11;"):
        draft.read()


@given(st.text(alphabet=st.sampled_from("aB. ?!\n\r\t’“”é\u0301😀٣"), max_size=120))
def test_sentences_are_the_pieces_of_any_text_in_order(text: str) -> None:
    sentences = split("doc", "en", text)
    assert [one.number for one in sentences] == list(range(1, len(sentences) + 1))
    assert [text[one.start : one.end] for one in sentences] == [one.text for one in sentences]
    assert all(one.text == one.text.strip() and one.text for one in sentences)
    ends = [0, *(one.end for one in sentences)]
    starts = [*(one.start for one in sentences), len(text)]
    between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
    assert all(piece.strip() == "" for piece in between)
    assert [one.id for one in sentences] == [f"doc/{number}" for number in range(1, len(sentences) + 1)]


def test_abbreviations_do_not_end_a_sentence() -> None:
    text = "Dr. Smith counted 3.5 cases, e.g. in Osh. “Go.” he said.\n\nA title\n"
    assert next(one.text for one in split("doc", "en", text)) == "Dr. Smith counted 3.5 cases, e.g. in Osh."
