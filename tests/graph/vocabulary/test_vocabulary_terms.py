"""Every word says what it means, shows an example, and says what it does not say."""

import shutil
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest
from pydantic import ValidationError
from tuyun.graph.vocabulary import Vocabulary, read, vocabulary
from tuyun.graph.vocabulary.term import Term

pytestmark = pytest.mark.once

NO_TERMS = {"version", "families", "predicate_families", "looks", "common_roles", "silence_roles"}
SECTIONS = [name for name in Vocabulary.model_fields if name not in NO_TERMS]
TERMS = [
    pytest.param(term, id=f"{section}-{name}")
    for section in SECTIONS
    for name, term in getattr(vocabulary(), section).items()
]


@pytest.mark.parametrize("term", TERMS)
def test_a_term_has_a_definition_an_example_and_a_caveat(term: Term) -> None:
    parts = (term.definition, term.example, term.does_not_say)
    assert all(part.strip() == part and part for part in parts)
    assert len({part.casefold() for part in parts}) == 3
    assert term.definition.endswith(".")
    assert term.does_not_say.endswith(".")


@pytest.mark.parametrize("section", SECTIONS)
def test_no_definition_was_copied_from_a_neighbour(section: str) -> None:
    terms: Mapping[str, Term] = getattr(vocabulary(), section)
    times = Counter(term.definition for term in terms.values())
    assert [definition for definition, count in times.items() if count > 1] == []
    pairs = Counter((term.example, term.does_not_say) for term in terms.values())
    assert [pair for pair, count in pairs.items() if count > 1] == []


@pytest.mark.parametrize(
    ("word", "section", "names"),
    [
        ("PGO", "labels", {"Institution"}),
        ("MVD", "labels", {"Institution"}),
        ("courts", "labels", {"Court"}),
        ("IO", "labels", {"InternationalOrganization"}),
        ("IOs", "labels", {"InternationalOrganization"}),
        ("NGO", "labels", {"CivilSociety"}),
        ("NGOs", "labels", {"CivilSociety"}),
        ("victims", "labels", {"Victim"}),
        ("cases", "labels", {"Case"}),
        ("training", "labels", {"Training"}),
        ("case outcomes", "labels", {"Closure"}),
        ("training", "links", {"GAVE"}),
        ("referral", "links", {"REFERRED_TO"}),
        ("complicity", "links", {"FACILITATED", "ACCEPTED_BRIBES_TO_DROP"}),
        (
            "case outcomes",
            "links",
            {
                "OPENED",
                "CONTINUED",
                "DOWNGRADED",
                "CHARGED_UNDER_LESSER_STATUTE",
                "PROSECUTED",
                "CONVICTED",
                "ACQUITTED",
                "SENTENCED",
                "DISMISSED",
                "IMPROPERLY_DISMISSED",
                "DROPPED",
                "CLOSED",
            },
        ),
    ],
)
def test_the_words_that_people_use_are_found(word: str, section: str, names: set[str]) -> None:
    terms: Mapping[str, Term] = getattr(vocabulary(), section)
    assert {name for name, term in terms.items() if word in term.words} == names


def test_a_cue_of_a_weaker_modality_is_in_one_list_only() -> None:
    cues = Counter(cue for modality in vocabulary().modalities.values() for cue in modality.cues)
    assert set(cues.values()) == {1}
    assert [name for name, one in vocabulary().modalities.items() if not one.cues] == ["asserted"]


def test_modalities_and_stages_are_in_order() -> None:
    assert sorted(vocabulary().modalities, key=lambda name: vocabulary().modalities[name].order) == [
        "asserted",
        "reported",
        "alleged",
        "possible",
    ]
    stages = [(name, vocabulary().stages[name].order) for name in vocabulary().flow_stages]
    assert stages == [
        ("identification", 1),
        ("investigation", 2),
        ("prosecution", 3),
        ("conviction", 4),
        ("sentence", 5),
        ("closed", None),
    ]


@pytest.mark.parametrize(
    ("section", "name", "field", "message"),
    [
        ("labels", "Court", {"family": "actors"}, "the label Court is of no known family: 'actors'"),
        ("links", "GAVE", {"source": ["actr"]}, "neither a label nor a family: 'actr'"),
        ("links", "GAVE", {"target": ["training"]}, "neither a label nor a family: 'training'"),
        ("predicates", "trained", {"roles": {"giver": ["Actor"]}}, "neither a label nor a family: 'Actor'"),
    ],
)
def test_an_unknown_label_or_family_is_impossible(
    section: str, name: str, field: dict[str, object], message: str
) -> None:
    data = read.read_terms()
    data[section][name] |= field
    with pytest.raises(ValidationError) as caught:
        Vocabulary.model_validate(data)
    assert [fault["msg"] for fault in caught.value.errors()] == [f"Value error, {message}"]


def test_a_misspelt_field_of_a_term_is_refused() -> None:
    data = read.read_terms()
    data["labels"]["Court"]["does_not_say_"] = data["labels"]["Court"].pop("does_not_say")
    with pytest.raises(ValidationError) as caught:
        Vocabulary.model_validate(data)
    assert {fault["type"] for fault in caught.value.errors()} == {"missing", "extra_forbidden"}


def test_a_vocabulary_that_becomes_part_of_an_answer_stays_as_it_is() -> None:
    before = vocabulary().model_dump()
    Vocabulary.model_validate(vocabulary())
    assert vocabulary().model_dump() == before
    assert {role for role, wants in vocabulary().predicates["convicted"].roles.items() if wants.common} == {
        "partner", "funder", "supporter", "purpose", "place", "silent", "question",
    }  # fmt: skip


def test_every_file_of_a_family_is_read() -> None:
    families = set(vocabulary().predicate_families)
    assert {path.stem for path in (read.DIRECTORY / "predicates").iterdir()} == families
    assert {path.stem for path in (read.DIRECTORY / "links").iterdir()} <= {*families, "evidence"}


def test_a_term_that_two_files_define_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(read.DIRECTORY, tmp_path / "vocabulary")
    shutil.copy(tmp_path / "vocabulary/words/counts.yaml", tmp_path / "vocabulary/words/more.yaml")
    monkeypatch.setattr(read, "DIRECTORY", tmp_path / "vocabulary")
    with pytest.raises(ValueError, match=r"^two files define carried_over, closed, opened of the flows$"):
        read.read_terms()
