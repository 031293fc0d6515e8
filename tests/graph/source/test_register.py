"""Registers of countries: which one a document is read with, and what it refuses."""

from pathlib import Path

import pytest
from tuyun.graph.errors import SourceErrors
from tuyun.graph.source.bundle import unpacked
from tuyun.graph.source.register import SHIPPED, read_register, register_of, registers_of

from tests.graph.source.draft import ENTITIES, STATEMENTS, TEXT, Draft, make_draft

REGISTER = """\
xa-ministry:
  label: Institution
  names:
    en: {name: Ministry of Justice, acronym: MJ, aliases: [ministry]}
    ru: {name: Министерство юстиции, acronym: МЮ}
xa-courts:
  label: Court
  names:
    en: {name: courts}
"""


@pytest.fixture
def arlavian(tmp_path: Path) -> Draft:
    """A document on an invented country, beside which its register stands."""
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "xa.yaml").write_text(REGISTER, "utf-8")
    (tmp_path / "document").mkdir()
    draft = make_draft(tmp_path / "document")
    draft.write_text(TEXT)
    draft.edit("document.yaml", "year: 2022\n", "year: 2022\ncountry: XA\n")
    draft.write("entities.yaml", ENTITIES.replace("small-", "xa-"))
    draft.write("statements.yaml", STATEMENTS.replace("small-", "xa-"))
    return draft


def test_an_entity_has_the_names_of_the_register_beside_its_document(arlavian: Draft) -> None:
    named = {entity.id: entity.names for entity in arlavian.narrative().entities if entity.names}
    assert named == {
        "xa-ministry": {"en": ("MJ", "Ministry of Justice", "ministry"), "ru": ("МЮ", "Министерство юстиции")},
        "xa-courts": {"en": ("courts",)},
    }


def test_a_document_that_is_sent_is_read_with_the_registers_that_tuyun_brings(arlavian: Draft) -> None:
    files = {file.name: file.read_text("utf-8") for file in arlavian.path.iterdir()}
    with unpacked(files) as source:
        assert [entity.id for entity in source.entities if entity.names] == []


def test_a_country_without_a_register_has_the_international_register_alone(tmp_path: Path) -> None:
    shipped = SHIPPED / "international.yaml"
    assert [path for path, _ in registers_of("XB", tmp_path)] == [shipped]
    assert [path for path, _ in registers_of(None, tmp_path)] == [shipped]
    assert {id_.partition("-")[0] for id_ in register_of("XB", tmp_path)} == {"international"}


def test_an_international_register_beside_the_documents_comes_first(tmp_path: Path) -> None:
    (tmp_path / "international.yaml").write_text(
        "international-iom: {label: InternationalOrganization, names: {en: {name: the migration agency}}}\n",
        "utf-8",
    )
    assert list(register_of("KG", tmp_path).items())[-1][1].names["en"].words() == ("the migration agency",)


def test_an_organization_has_the_same_id_in_the_documents_of_two_countries(arlavian: Draft) -> None:
    arlavian.write(
        "entities.yaml",
        ENTITIES.replace("small-", "xa-") + "xa-iom: {label: InternationalOrganization, name: IOM}\n",
    )
    with pytest.raises(SourceErrors, match=r"international\.yaml calls 'international-iom' 'IOM'"):
        arlavian.narrative()


def test_every_register_that_tuyun_brings_is_in_order() -> None:
    assert sorted(file.stem for file in SHIPPED.iterdir()) == ["international", "kg"]
    for file in SHIPPED.iterdir():
        assert read_register(file, file.stat().st_mtime_ns).keys()


FAULTS = {
    "a label that the register does not give": (
        ("entities.yaml", "xa-courts: {label: Court", "xa-courts: {label: Institution"),
        "entities.yaml:2: xa-courts: 'xa-courts' has the label Court in the register xa.yaml, not Institution. "
        "Use another id, or correct the register.",
    ),
    "a name that the register gives to another": (
        ("entities.yaml", "xa-ministry:", "xa-justice:"),
        "entities.yaml:1: xa-justice: the register xa.yaml calls 'xa-ministry' 'ministry'. Use the id "
        "'xa-ministry' "
        "if it is meant, or a name that tells the two apart.",
    ),
    "an entry of another country": (
        ("../registers/xa.yaml", "xa-courts:", "xb-courts:"),
        "../registers/xa.yaml:7: xb-courts: the id does not begin with 'xa-'.",
    ),
    "an acronym for two entries": (
        (
            "../registers/xa.yaml",
            "xa-courts:",
            "xa-joy:\n  label: Institution\n  names: {ky: {name: Министерство кубаныч, acronym: мю}}\nxa-courts:",
        ),
        "../registers/xa.yaml:8: xa-joy.names.ky: 'мю' also means 'xa-ministry'.",
    ),
    "a language that is none": (
        ("../registers/xa.yaml", "    ru:", "    Russian:"),
        "../registers/xa.yaml:5: xa-ministry.names.Russian: 'Russian' is not of the form ^[a-z]{2,3}$",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named_by_file_line_and_field(arlavian: Draft, fault: str) -> None:
    edit, message = FAULTS[fault]
    arlavian.edit(*edit)
    with pytest.raises(SourceErrors) as caught:
        arlavian.read()
    assert str(caught.value).replace(f"{arlavian.path}/", "").replace(str(arlavian.path.parent), "..") == message
