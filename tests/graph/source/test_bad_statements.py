"""Statements, entities and head of a document that cannot be taken: what is said, and where."""

import pytest
from tuyun.graph.errors import (
    CoincidingStatements,
    InvalidSource,
    QuoteMismatch,
    SourceError,
    SourceErrors,
    UnknownTerm,
)
from tuyun.graph.source.read import read_source

from tests.graph.source.draft import Draft

DOCUMENT, ENTITIES, STATEMENTS = "document.yaml", "entities.yaml", "statements.yaml"
SIX = "quote: The ministry opened six cases"
TRAINED = "quote: the ministry trained judges"
COURTS = "roles: {subject: small-courts, object: small-dismissed}"

QUOTES = {
    "a quote that the text does not have": (
        (STATEMENTS, SIX, "quote: The ministry opened seven cases"),
        QuoteMismatch,
        "statements.yaml:2: [1].quote: sentence 1 does not have the quote 'The ministry opened seven cases'. "
        "The sentence reads: 'The ministry opened six cases.'",
    ),
    "a quote of another sentence": (
        (STATEMENTS, SIX, "quote: judges trained clerks"),
        QuoteMismatch,
        "statements.yaml:2: [1].quote: sentence 1 does not have the quote 'judges trained clerks'. "
        "It stands in sentence 3.",
    ),
    "a quote in other letters": (
        (STATEMENTS, SIX, "quote: the ministry opened six cases"),
        QuoteMismatch,
        "statements.yaml:2: [1].quote: sentence 1 does not have the quote 'the ministry opened six cases'. "
        "The sentence reads: 'The ministry opened six cases.'",
    ),
    "a quote that the sentence has twice": (
        (STATEMENTS, TRAINED, "quote: judges"),
        QuoteMismatch,
        "statements.yaml:15: [3].quote: the sentence has the quote 2 times. "
        "Say which by start: 99, 128; or quote more of the sentence.",
    ),
    "a quote that does not stand where it is said to": (
        (STATEMENTS, TRAINED, "quote: judges\n  start: 98"),
        QuoteMismatch,
        "statements.yaml:15: [3].quote: the quote stands at [99, 128], not at 98",
    ),
    "a sentence that the text does not have": (
        (STATEMENTS, "- sentence: 2", "- sentence: 4"),
        QuoteMismatch,
        "statements.yaml:7: [2].sentence: there is no sentence 4; the text has 3",
    ),
}

WORDS = {
    "an unknown predicate": (
        (STATEMENTS, "predicate: opened_investigation", "predicate: opened_investigations"),
        UnknownTerm,
        "statements.yaml:3: [1].predicate: the vocabulary has no 'opened_investigations'. "
        "Did you mean 'opened_investigation'?",
    ),
    "an unknown modality": (
        (STATEMENTS, "modality: possible", "modality: possibly"),
        UnknownTerm,
        "statements.yaml:11: [2].modality: the vocabulary has no 'possibly'. Did you mean 'possible'?",
    ),
    "an unknown status with nothing near it": (
        (STATEMENTS, "status: measured", "status: xyz"),
        UnknownTerm,
        "statements.yaml:5: [1].status: the vocabulary has no 'xyz'. Known: approximate, average, lower_bound, "
        "measured, no_data_provided, no_progress, none, not_indicated, not_reported, prescribed, qualitative, "
        "range, reported_zero, revised, unclear, upper_bound.",
    ),
    "an unknown label": (
        (ENTITIES, "label: CivilSociety", "label: civil society"),
        UnknownTerm,
        "entities.yaml:5: small-ngo.label: the vocabulary has no 'civil society'. Did you mean 'CivilSociety'?",
    ),
    "an unknown role": (
        (STATEMENTS, "subject: small-ministry", "subjct: small-ministry"),
        UnknownTerm,
        "statements.yaml:4: [1].roles.subjct: the vocabulary has no 'subjct'. Did you mean 'subject'?",
    ),
    "a misspelt field": (
        (STATEMENTS, "modality: possible", "modalty: possible"),
        InvalidSource,
        "statements.yaml:11: [2].modalty: unknown field 'modalty'",
    ),
    "a missing field": (
        (STATEMENTS, "  predicate: opened_investigation\n", ""),
        InvalidSource,
        "statements.yaml:1: [1].predicate: the field 'predicate' is missing",
    ),
}

ROLES = {
    "a role that names no entity": (
        (STATEMENTS, "subject: small-ministry", "subject: small-ministri"),
        InvalidSource,
        "statements.yaml:4: [1].roles.subject: names no entity of the document: 'small-ministri'. "
        "Did you mean 'small-ministry'?",
    ),
    "a wrong label in a role": (
        (STATEMENTS, "object: small-cases", "object: small-judges"),
        InvalidSource,
        "statements.yaml:4: [1].roles.object: 'small-judges' has the label OfficialGroup; "
        "opened_investigation takes Case, Trafficker",
    ),
    "a list of roles": (
        (STATEMENTS, COURTS, "roles: [small-courts]"),
        InvalidSource,
        "statements.yaml:10: [2].roles: should be a mapping (field: value)",
    ),
    "a filler that is no id": (
        (STATEMENTS, COURTS, "roles: {subject: The Courts, object: small-dismissed}"),
        InvalidSource,
        "statements.yaml:10: [2].roles.subject: 'The Courts' is not an id: "
        "lower-case letters, digits and single hyphens",
    ),
    "a filler that is a mapping": (
        (STATEMENTS, COURTS, "roles: {subject: {courts: all}, object: small-dismissed}"),
        InvalidSource,
        "statements.yaml:10: [2].roles.subject: should be a list",
    ),
}

COUNTS = {
    "parts that do not add up": (
        (STATEMENTS, "unit: case", "parts: [{form: sex_trafficking, lower: 1, upper: 1}], unit: case"),
        InvalidSource,
        "statements.yaml:6: [1].quantity: the parts add up to 1, the whole is 6: "
        "correct them, or say why in parts_note",
    ),
    "bounds reversed": (
        (STATEMENTS, "lower: 6, upper: 6", "lower: 6, upper: 5"),
        InvalidSource,
        "statements.yaml:6: [1].quantity: the bounds are reversed: lower 6 is above upper 5",
    ),
    "a count beyond all bounds": (
        (STATEMENTS, "lower: 6, upper: 6", "lower: 6, upper: 6000000000000"),
        InvalidSource,
        "statements.yaml:6: [1].quantity.upper: Input should be less than or equal to 1000000000000",
    ),
    "a period that ends before it starts": (
        (STATEMENTS, "start: 2021-01-01, end: 2021-12-31", "start: 2021-12-31, end: 2021-01-01"),
        InvalidSource,
        "statements.yaml:18: [3].period: the period ends (2021-01-01) before it starts (2021-12-31)",
    ),
    "a key that nobody has": (
        (STATEMENTS, "object: small-cases}", "object: small-cases}\n  key: a\n  compared_with: [b]"),
        InvalidSource,
        "statements.yaml:6: [1].compared_with: no statement has the key 'b'. Known: a.",
    ),
    "a comparison with itself": (
        (STATEMENTS, "object: small-cases}", "object: small-cases}\n  key: a\n  compared_with: [a]"),
        InvalidSource,
        "statements.yaml:6: [1].compared_with: is compared with itself",
    ),
}

CASES = QUOTES | WORDS | ROLES | COUNTS


@pytest.mark.parametrize(("edit", "kind", "message"), CASES.values(), ids=CASES)
def test_a_fault_is_told_with_file_line_and_field(
    draft: Draft, edit: tuple[str, str, str], kind: type[SourceError], message: str
) -> None:
    draft.edit(*edit)
    with pytest.raises(SourceErrors) as caught:
        read_source(draft.path)
    assert draft.fault(caught.value) == message
    assert [type(fault) for fault in caught.value.faults] == [kind]


SAME = """\
- sentence: 3
  quote: the ministry trained judges
  predicate: trained
  roles: {audience: small-judges, giver: small-ministry, happening: small-course}
  modality: possible
"""


def test_two_statements_that_coincide_are_told_apart_by_a_key_or_refused(draft: Draft) -> None:
    before = draft.narrative().statements
    draft.write(STATEMENTS, (draft.path / STATEMENTS).read_text() + SAME)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert [type(fault) for fault in caught.value.faults] == [CoincidingStatements]
    assert draft.fault(caught.value) == (
        "statements.yaml:25: [5]: coincides with statement 3 in quote, predicate and roles. "
        "Delete either of them, or give it a key that distinguishes it."
    )
    draft.write(STATEMENTS, (draft.path / STATEMENTS).read_text() + "  key: weaker\n")
    after = draft.narrative().statements
    assert [one for one in after if one.key != "weaker"] == list(before)
    weaker = next(one for one in after if one.key == "weaker")
    assert [one.modality for one in after if one.start == weaker.start and one.end == weaker.end] in (
        ["asserted", "possible"],
        ["possible", "asserted"],
    )
    assert len({one.id for one in after}) == 5


def test_a_key_that_stands_twice_is_refused_even_if_its_first_statement_is_broken(draft: Draft) -> None:
    draft.edit(STATEMENTS, "object: small-cases}", "object: small-casses}\n  key: one")
    draft.edit(STATEMENTS, "object: small-dismissed}", "object: small-dismissed}\n  key: one")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value).splitlines() == [
        "statements.yaml:4: [1].roles.object: names no entity of the document: 'small-casses'. Did you mean "
        "'small-cases'?",
        "statements.yaml:12: [2].key: the key 'one' is used twice",
    ]


def test_several_faults_are_told_at_once_in_the_order_of_the_file(draft: Draft) -> None:
    draft.edit(STATEMENTS, "subject: small-ministry", "subject: nobody")
    draft.edit(STATEMENTS, "quote: Courts may", "quote: Courts might")
    draft.edit(STATEMENTS, "roles: {subject: small-courts, object", "roles: {subject: small-cases, object")
    draft.edit(STATEMENTS, "voice: small-ngo\n", "voice: report\n")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert [draft.fault(fault).partition(" names")[0].partition(" has")[0] for fault in caught.value.faults] == [
        "statements.yaml:4: [1].roles.subject:",
        "statements.yaml:8: [2].quote: sentence 2 does not have the quote "
        "'Courts might have dismissed some cases'. The sentence reads: 'Courts may have dismissed some cases.'",
        "statements.yaml:10: [2].roles.subject: 'small-cases'",
        "statements.yaml:24: [4].modality: reported needs a named voice; hearsay without a name is alleged",
    ]


def test_faults_of_form_are_told_at_once_in_the_order_of_the_file(draft: Draft) -> None:
    draft.edit(STATEMENTS, "modality: possible", "modality: maybe")
    draft.edit(STATEMENTS, "status: measured", "status: mesured")
    draft.edit(STATEMENTS, "words: some}", "words: some, wrds: some}")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert [(fault.where.line, type(fault)) for fault in caught.value.faults if fault.where] == [
        (5, UnknownTerm),
        (11, UnknownTerm),
        (13, InvalidSource),
    ]


def test_the_first_thousand_faults_are_told_each_in_few_words(draft: Draft) -> None:
    entry = "- {sentence: 1, quote: unsaid, predicate: unheard, roles: {}, voice: report, modality: asserted}\n"
    draft.write(STATEMENTS, entry * 2_000)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert len(caught.value.faults) == 1_000
    draft.write(STATEMENTS, "[]")
    draft.edit("document.yaml", "title: A small report", f"title: '{chr(10) * 2 + 'a' * 1_000_000}'")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert len(str(caught.value)) < 2_200


def test_a_role_has_at_most_a_hundred_entities(draft: Draft) -> None:
    unknown = [f"small-office-{number}" for number in range(101)]
    draft.edit(STATEMENTS, "{subject: small-ministry, object: small-cases}", f"{{subject: {unknown}}}")
    with pytest.raises(SourceErrors, match=r"statements.yaml:4: \[1\].roles.subject: .*at most 100 items"):
        draft.read()


def test_a_quote_is_looked_for_in_a_sentence_of_bounded_length(draft: Draft) -> None:
    draft.write_text("a" * 200_000 + ".")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value) == (
        "statements.yaml: sentence 1 has 200,001 characters; at most 100,000 are read. Put full stops or empty "
        "lines into the text, or name the ends of its sentences (sentence_ends)."
    )
    draft.write_text("a" * 90_000 + ".")
    draft.edit(STATEMENTS, SIX, "quote: a")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert "the sentence has the quote 20 times. Say which by start: 0, 1, 2," in str(caught.value)
