"""The head and the entities of a document that cannot be taken: what is said, and where."""

import hashlib
from pathlib import Path

import pytest
from tuyun.graph.errors import InvalidSource, SourceError, SourceErrors, UnknownTerm, UnreadableSource
from tuyun.graph.source import read_source

from tests.graph.source.draft import Draft

DOCUMENT, ENTITIES, STATEMENTS = "document.yaml", "entities.yaml", "statements.yaml"
LICENCE = "licence: made up"
ID = "lower-case letters, digits and single hyphens"

HEAD = {
    "a year that is none": (
        (DOCUMENT, "year: 2022", "year: 22022"),
        InvalidSource,
        "document.yaml:4: year: Input should be less than or equal to 2200",
    ),
    "a day that is none": (
        (DOCUMENT, LICENCE, f"{LICENCE}\npublished: yesterday"),
        InvalidSource,
        "document.yaml:6: published: is not a day; write it as 2021-12-31",
    ),
    "Norway, which YAML reads as no": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: NO"),
        InvalidSource,
        "document.yaml:6: country: YAML reads False here. Put the text in quotes.",
    ),
    "a country that is not in capitals": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: kg"),
        InvalidSource,
        "document.yaml:6: country: 'kg' is no country of ISO 3166-1. Did you mean 'KG' (Kyrgyzstan)?",
    ),
    "a country by its code of three letters": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: KGZ"),
        InvalidSource,
        "document.yaml:6: country: 'KGZ' is no country of ISO 3166-1. Did you mean 'KG' (Kyrgyzstan)?",
    ),
    "a country by its name": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: Kirgizstan"),
        InvalidSource,
        "document.yaml:6: country: 'Kirgizstan' is no country of ISO 3166-1. Did you mean 'KG' (Kyrgyzstan)?",
    ),
    "the United Kingdom, as it is often shortened": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: UK"),
        InvalidSource,
        "document.yaml:6: country: 'UK' is no country of ISO 3166-1. Did you mean 'GB' (United Kingdom of Great "
        "Britain and Northern Ireland)?",
    ),
    "letters that are no country's": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: QX"),
        InvalidSource,
        "document.yaml:6: country: 'QX' is no country of ISO 3166-1. Use the two letters of ISO 3166-1, or XA to "
        "XZ for an invented country.",
    ),
    "digits in the place of a country": (
        (DOCUMENT, LICENCE, f"{LICENCE}\ncountry: '417'"),
        InvalidSource,
        "document.yaml:6: country: '417' is no country of ISO 3166-1. Use the two letters of ISO 3166-1, or XA to "
        "XZ for an invented country.",
    ),
    "an unknown kind": (
        (DOCUMENT, LICENCE, f"{LICENCE}\nkind: record"),
        UnknownTerm,
        "document.yaml:6: kind: the vocabulary has no 'record'. Did you mean 'records'?",
    ),
    "a text outside of the directory": (
        (DOCUMENT, "text: text.txt", "text: ../text.txt"),
        InvalidSource,
        r"document.yaml:6: text: '../text.txt' is not of the form ^\w[\w.-]*$",
    ),
    "a directory as text": (
        (DOCUMENT, "text: text.txt", "text: .."),
        InvalidSource,
        r"document.yaml:6: text: '..' is not of the form ^\w[\w.-]*$",
    ),
    "a script in the place of an address": (
        (DOCUMENT, LICENCE, f"{LICENCE}\nwhere: 'javascript:alert(1)'"),
        InvalidSource,
        "document.yaml:1: where is an address that does not begin with http:// or https://",
    ),
    "no licence": (
        (DOCUMENT, LICENCE, "language: en"),
        InvalidSource,
        "document.yaml:1: licence: the field 'licence' is missing",
    ),
}

NAMES = {
    "an unknown label": (
        (ENTITIES, "label: Training", "label: Trainning"),
        UnknownTerm,
        "entities.yaml:9: small-course.label: the vocabulary has no 'Trainning'. Did you mean 'Training'?",
    ),
    "an id in capitals": (
        (ENTITIES, "small-ministry: {label", "Ministry of Justice: {label"),
        InvalidSource,
        f"entities.yaml:1: Ministry of Justice: 'Ministry of Justice' is not an id: {ID}",
    ),
    "a second id within": (
        (ENTITIES, "small-ministry: {label", "small-ministry: {id: kg-ministry, label"),
        InvalidSource,
        "entities.yaml:1: small-ministry.id: unknown field 'id'",
    ),
    "an entry without a word": (
        (ENTITIES, "{label: CivilSociety, name: an NGO}", ""),
        InvalidSource,
        "entities.yaml:5: small-ngo: should be a mapping (field: value)",
    ),
    "a bell in a name": (
        (ENTITIES, "name: an NGO", r'name: "an\x07NGO"'),
        InvalidSource,
        r"entities.yaml:5: small-ngo.name: 'an\x07NGO' is not a single line of plain text",
    ),
    "two lines in a name": (
        (ENTITIES, "name: an NGO", r'name: "an\nNGO"'),
        InvalidSource,
        r"entities.yaml:5: small-ngo.name: 'an\nNGO' is not a single line of plain text",
    ),
    "a mark that turns the letters of a name around": (
        (ENTITIES, "name: an NGO", r'name: "an \u202eOGN"'),
        InvalidSource,
        r"entities.yaml:5: small-ngo.name: 'an \u202eOGN' is not a single line of plain text",
    ),
    "a control character of the second kind in an alias": (
        (ENTITIES, "name: an NGO", r'name: an NGO, aliases: ["an\x85NGO"]'),
        InvalidSource,
        r"entities.yaml:5: small-ngo.aliases[1]: 'an\x85NGO' is not a single line of plain text",
    ),
    "an entity that no statement mentions": (
        (ENTITIES, "small-course:", "small-idle: {label: Court, name: idle}\nsmall-course:"),
        InvalidSource,
        "entities.yaml:9: small-idle: no statement mentions 'small-idle'. "
        "What rests on no statement is not in the graph: state it, or delete the entity.",
    ),
}

SCOPES = {
    "an actor of no country": (
        (ENTITIES, "small-courts:", "courts:"),
        InvalidSource,
        "entities.yaml:2: courts: the id of a Court begins with its country's code. "
        "This document is about no country: call it 'small-courts'.",
    ),
    "an actor of a country that is none": (
        (ENTITIES, "small-ngo:", "kq-ngo:"),
        InvalidSource,
        "entities.yaml:5: kq-ngo: the id of a CivilSociety begins with its country's code. "
        "This document is about no country: call it 'small-ngo'.",
    ),
    "a case that is said to be international": (
        (ENTITIES, "small-cases:", "international-cases:"),
        InvalidSource,
        "entities.yaml:6: international-cases: the id of a Case begins with its country's code. "
        "This document is about no country: call it 'small-international-cases'.",
    ),
}

CLASSES = {
    "a group that nobody describes": (
        (ENTITIES, "narrower_than: [small-all-cases]", "narrower_than: [small-all-case]"),
        InvalidSource,
        "entities.yaml:7: small-dismissed.narrower_than: names no entity of the document: 'small-all-case'. "
        "Did you mean 'small-all-cases'?",
    ),
    "a circle of groups": (
        (ENTITIES, "name: cases}", "name: cases, narrower_than: [small-dismissed]}"),
        InvalidSource,
        "entities.yaml:7: small-dismissed: an entity is part of itself: small-dismissed > small-all-cases > "
        "small-dismissed",
    ),
    "a group within itself": (
        (ENTITIES, "name: cases}", "name: cases, narrower_than: [small-all-cases]}"),
        InvalidSource,
        "entities.yaml:8: small-all-cases: an entity is part of itself: small-all-cases > small-all-cases",
    ),
    "one of itself": (
        (ENTITIES, "name: clerks}", "name: clerks, one_of: small-clerks}"),
        InvalidSource,
        "entities.yaml:4: small-clerks: an entity is part of itself: small-clerks > small-clerks",
    ),
    "a circle of a class and a group": (
        (
            ENTITIES,
            "name: clerks}",
            "name: clerks, one_of: small-staff}\nsmall-staff: {label: Group, name: staff, narrower_than: "
            "[small-clerks]}",
        ),
        InvalidSource,
        "entities.yaml:4: small-clerks: an entity is part of itself: small-clerks > small-staff > small-clerks",
    ),
    "cases within a court": (
        (ENTITIES, "narrower_than: [small-all-cases]", "narrower_than: [small-courts]"),
        InvalidSource,
        "entities.yaml:7: small-dismissed.narrower_than: 'small-courts' has the label Court, which cannot "
        "contain a Case",
    ),
    "a training as one of cases": (
        (ENTITIES, "name: training of 2021}", "name: training of 2021, one_of: small-cases}"),
        InvalidSource,
        "entities.yaml:9: small-course.one_of: 'small-cases' has the label Case, which cannot contain a Training",
    ),
}

CASES = HEAD | NAMES | SCOPES | CLASSES


@pytest.mark.parametrize(("edit", "kind", "message"), CASES.values(), ids=CASES)
def test_a_fault_is_told_with_file_line_and_field(
    draft: Draft, edit: tuple[str, str, str], kind: type[SourceError], message: str
) -> None:
    draft.edit(*edit)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value) == message
    assert [type(fault) for fault in caught.value.faults] == [kind]


def test_a_day_that_the_calendar_does_not_have_is_told_with_its_line(draft: Draft) -> None:
    draft.edit(DOCUMENT, LICENCE, f"{LICENCE}\npublished: 2022-04-31")
    with pytest.raises(InvalidSource) as caught:
        draft.read()
    assert draft.fault(caught.value) == (
        "document.yaml:6: published: '2022-04-31' looks like a timestamp but is not valid. "
        "Correct it, or put it in quotes if it is text."
    )


def test_a_changed_character_of_the_text_is_noticed(draft: Draft) -> None:
    draft.edit("text.txt", "trained clerks", "trained clerkz")
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value) == (
        "document.yaml:7: sha256: the text differs from the text that the document names: its SHA-256 sum is "
        f"{hashlib.sha256((draft.path / 'text.txt').read_bytes()).hexdigest()}. "
        "Restore the text, or put the new sum here and check every quote again."
    )


def test_a_narrative_without_a_text_is_refused(draft: Draft) -> None:
    draft.edit(DOCUMENT, "text: text.txt\n", "")
    with pytest.raises(InvalidSource) as caught:
        draft.read()
    assert draft.fault(caught.value) == "document.yaml:1: text: a narrative needs the name of its text"


def test_a_directory_without_a_document_says_what_a_document_is(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource) as caught:
        read_source(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path}: there is no document here. "
        "A document is a directory with document.yaml in it; see seed/GUIDE.md."
    )


@pytest.mark.parametrize("name", ["entities.yaml", "statements.yaml", "text.txt"])
def test_a_missing_file_is_named(draft: Draft, name: str) -> None:
    (draft.path / name).unlink()
    with pytest.raises(UnreadableSource) as caught:
        draft.read()
    assert draft.fault(caught.value) == f"{name}: No such file or directory"


def test_broader_groups_in_many_ways_are_read_in_no_time(draft: Draft) -> None:
    """Sixty levels of two groups each have 2^60 ways up; a reader that walks each way would never end."""
    levels = ["small-all-cases: {label: Case, name: cases, narrower_than: [small-a0, small-b0]}"]
    for level in range(60):
        above = f", narrower_than: [small-a{level + 1}, small-b{level + 1}]" if level < 59 else ""
        levels += [f"small-{side}{level}: {{label: Case, name: {side}{level}{above}}}" for side in "ab"]
    draft.edit(ENTITIES, "small-all-cases: {label: Case, name: cases}", "\n".join(levels))
    assert len(draft.narrative().entities) == 9 + 120
