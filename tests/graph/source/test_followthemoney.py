"""Entities of FollowTheMoney become entities and links that rest on their rows, and say no more than these."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.derive import derive_graph
from tuyun.graph.errors import SourceError
from tuyun.graph.source import Narrative
from tuyun.graph.source.foreign import read_as

FTM = Path(__file__).parents[2] / "documents" / "fictional-ftm"
FILE = "entities.ftm.json"


def read(path: Path) -> Narrative:
    source = read_as("followthemoney", path / FILE)
    assert isinstance(source, Narrative)
    return source


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FTM, tmp_path / "copy"))


def write(path: Path, *entities: dict[str, Any]) -> None:
    (path / FILE).write_text("".join(f"{json.dumps(entity)}\n" for entity in entities), "utf-8")


def person(id_: str, **properties: list[str]) -> dict[str, Any]:
    return {"id": id_, "schema": "Person", "properties": {"name": [f"Person {id_}"], **properties}}


def test_links_are_reported_by_the_datasets_that_list_them() -> None:
    source = read(FTM)
    names = {entity.id: entity.name for entity in source.entities}
    links = derive_graph(source.entities, source.statements).links.values()
    said = {statement.id: statement for statement in source.statements}
    assert {
        (
            link.type,
            names[link.source],
            names[link.target],
            link.modalities,
            tuple(sorted(names[said[id_].voice] for id_ in link.statements)),
        )
        for link in links
    } == {
        (
            "LISTED_UNDER",
            "Ruvan Ostrel",
            "role.pep",
            ("reported",) * 2,
            ("dataset xd_cabinet", "dataset xd_press"),
        ),
        ("LISTED_UNDER", "Harvest Hands Ltd", "crime.traffick.human", ("reported",), ("dataset xd_companies",)),
        ("LISTED_AS_HOLDER_OF", "Ruvan Ostrel", "Minister of Labour", ("reported",), ("dataset xd_cabinet",)),
        ("LISTED_AS_OWNER_OF", "Ruvan Ostrel", "Harvest Hands Ltd", ("reported",), ("dataset xd_companies",)),
        ("LISTED_AS_PARTY_TO", "Harvest Hands Ltd", "Case 12/2033", ("reported",), ("dataset xd_press",)),
        ("LINKED_WITH", "Harvest Hands Ltd", "Ministry of Labour", ("reported",), ("dataset xd_press",)),
    }


def test_each_entity_rests_on_its_row_with_dates_and_addresses() -> None:
    source = read(FTM)
    (post,) = (statement for statement in source.statements if statement.predicate == "holds_post")
    assert (str(post.period.start), str(post.period.end)) == ("2031-05-01", "2033-12-31")
    (press, _) = (said for said in source.statements if "topic" in said.roles and "q900000001" in str(said.roles))
    assert json.loads(press.quote) == {
        "id": "Q900000001",
        "schema": "Person",
        "datasets": ["xd_cabinet", "xd_press"],
        "properties": {
            "name": ["Ruvan Ostrel", "R. Ostrel"],
            "topics": ["role.pep"],
            "sourceUrl": ["https://example.org/ostrel"],
        },
    }
    (official,) = (entity for entity in source.entities if entity.label == "Person")
    assert (official.aliases, official.match) == (("R. Ostrel",), {"wikidata": "Q900000001"})


def test_what_is_not_loaded_is_listed_and_victims_are_nowhere() -> None:
    source = read(FTM)
    assert source.lost == (
        "entries of the schema Address, which the vocabulary has no word for: 1",
        "entries of the schema Ownership whose ends are not loaded: 1",
        "rows that speak of persons whom the dataset calls victims: 3",
        "properties left out: birthDate, percentage, registrationNumber",
    )
    assert "Selin" not in source.text
    assert not [entity for entity in source.entities if "Selin" in entity.name]


@pytest.mark.parametrize(
    "marked",
    [
        person("b", notes=["She was a victim of forced labour."]),
        person("b", keywords=["Survivor"]),
        {
            "id": "l",
            "schema": "UnknownLink",
            "properties": {"subject": ["b"], "object": ["c"], "role": ["victim of"]},
        },
    ],
)
def test_a_person_who_is_called_a_victim_is_not_loaded(copy: Path, marked: dict[str, Any]) -> None:
    entities = {entity["id"]: entity for entity in (person("a"), person("b"), marked)}
    write(copy, *entities.values())
    assert [entity.name for entity in read(copy).entities if entity.label == "Person"] == ["Person a"]


def test_who_is_said_to_have_harmed_victims_is_loaded(copy: Path) -> None:
    write(copy, person("a", notes=["Convicted of the trafficking of three victims."]))
    assert [entity.name for entity in read(copy).entities if entity.label == "Person"] == ["Person a"]


@pytest.mark.parametrize(
    ("status", "modality", "voice"),
    [
        (["alleged, none"], "alleged", "unnamed"),
        (["asserted, none", "possible, charge"], "possible", "fictional-ftm-dataset-fictional-ftm"),
        (["asserted, none"], "reported", "fictional-ftm-dataset-fictional-ftm"),
        (["active"], "reported", "fictional-ftm-dataset-fictional-ftm"),
    ],
)
def test_an_allegation_that_was_exported_does_not_harden(
    copy: Path, status: list[str], modality: str, voice: str
) -> None:
    link = {"subject": ["a"], "object": ["b"], "role": ["alleged: offered payment to"], "status": status}
    write(copy, person("a"), person("b"), {"id": "l", "schema": "UnknownLink", "properties": link})
    (said,) = (statement for statement in read(copy).statements if statement.predicate == "linked")
    assert (said.modality, said.voice) == (modality, voice)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[1]", f"{FILE}:1: not a JSON object. Each line is an entity of FollowTheMoney."),
        ('{"id": "a", "properties": {"name": ["A"]}}', f"{FILE}:1: schema: an entity of FollowTheMoney needs it. "
         "Add 'schema'."),
        ('{"id": "a", "schema": "Person", "properties": {"name": "A"}}', f"{FILE}:1: properties.name: should be a "
         "list of texts"),
        ('{"id": "a", "schema": "Vessel", "properties": {"name": ["A"]}}', f"{FILE}: nothing in the dataset can "
         "be loaded. entries of the schema Vessel, which the vocabulary has no word for: 1"),
    ],
)  # fmt: skip
def test_a_line_that_is_no_entity_is_named(copy: Path, line: str, message: str) -> None:
    (copy / FILE).write_text(f"{line}\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        read(copy)
    assert str(caught.value).replace(f"{copy}/", "") == message


def test_a_dataset_without_a_document_is_told(tmp_path: Path) -> None:
    write(tmp_path, person("a"))
    with pytest.raises(SourceError) as caught:
        read(tmp_path)
    assert str(caught.value) == (
        f"{tmp_path / FILE}: there is no document.yaml beside the dataset. Write one with id, title, publisher, "
        "year and licence, which say whose data it is."
    )


def test_a_line_separator_within_a_name_ends_no_line(copy: Path) -> None:
    text = json.dumps(person("p1") | {"properties": {"name": ["Ona\u2028Perrin"]}}, ensure_ascii=False)
    (copy / FILE).write_text(f"{text}\n", "utf-8")
    assert {entity.name for entity in read(copy).entities if entity.label == "Person"} == {"Ona Perrin"}


def test_half_a_character_and_the_last_month_of_the_calendar_are_faults(copy: Path) -> None:
    (copy / FILE).write_text('{"id": "p", "schema": "Person", "properties": {"name": ["\\ud800"]}}\n', "utf-8")
    with pytest.raises(SourceError, match=r"entities\.ftm\.json:1: not a JSON object\."):
        read(copy)
    write(copy, person("p1", date=["9999-12"]))
    with pytest.raises(SourceError, match=r"the year of 9999-12-01 is not between 1900 and 2200"):
        read(copy)
    write(copy, person("p1", topics=[" "]))
    assert {entity.name for entity in read(copy).entities if entity.label == "Topic"} == {"without a name"}


@pytest.mark.parametrize(
    "entity",
    [
        person("Q2", position=["trafficking victim"]),
        person("Q2", classification=["vic\u00adtim"]),
        person("Q2", summary=["a vic\u200btim of trafficking"]),
        person("Q2", summary=["Жертва торговли людьми из Меровии"]),
        {**person("Q2"), "caption": "Vi\u034fctim B"},
        {**person("Q2", topics=["пострадавшая"]), "schema": "LegalEntity"},
    ],
    ids=["position", "soft hyphen", "sentence", "another language", "caption", "an entity that may be a person"],
)
def test_whom_any_word_of_a_row_calls_a_victim_is_not_loaded(copy: Path, entity: dict[str, Any]) -> None:
    write(copy, person("Q1", topics=["role.pep"]), entity)
    assert "Q2" not in read(copy).text
    assert not [one for one in read(copy).entities if "Q2" in one.name]


def test_topics_without_a_latin_letter_or_of_great_length_are_told_apart(copy: Path) -> None:
    write(copy, person("Q1", topics=["чиновник", "судья", "a" * 120 + "1", "a" * 120 + "2"]))
    assert sorted(one.name for one in read(copy).entities if one.label == "Topic") == sorted(
        ["чиновник", "судья", "a" * 120 + "1", "a" * 120 + "2"]
    )


def test_a_row_of_very_many_datasets_is_refused(copy: Path) -> None:
    write(copy, {**person("Q1"), "datasets": [f"list-{number}" for number in range(101)]})
    with pytest.raises(SourceError, match=r":1: the row stands in more than 100 datasets"):
        read(copy)


def test_rows_that_pair_very_many_owners_with_what_they_own_are_refused(copy: Path) -> None:
    names = [f"c{number}" for number in range(100)]
    companies = [{"id": name, "schema": "Company", "properties": {"name": [name]}} for name in names]
    owned = {"schema": "Ownership", "properties": {"owner": names, "asset": names}}
    write(copy, *companies, *({"id": f"o{number}", **owned} for number in range(21)))
    with pytest.raises(SourceError, match=r":121: .*the statements pair more than 200,000 entities of different"):
        read(copy)
