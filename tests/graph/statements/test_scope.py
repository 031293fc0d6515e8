"""Whose an entity is: what its id must begin with, and the country that it gives."""

import pytest
from tuyun.graph.statements import Document, Entity
from tuyun.graph.statements.scope import country_of, scope_fault
from tuyun.graph.vocabulary import vocabulary

FIELDS = {"title": "A report", "publisher": "Nobody", "year": 2022, "licence": "made up", "sha256": "0" * 64}
KYRGYZ = Document.model_validate({"id": "report", "country": "KG", **FIELDS})
NOWHERE = Document.model_validate({"id": "report", **FIELDS})
LABELS = vocabulary().entity_labels()
UNIVERSAL = {"Offence", "Topic", "Factor"}
INTERNATIONAL = {"InternationalOrganization", "Law"}


def entity(id_: str, label: str) -> Entity:
    return Entity.model_validate({"id": id_, "label": label, "name": "a name"})


def takes(document: Document, id_: str) -> set[str]:
    """The labels of the entities that may have this id in the document."""
    return {label for label in LABELS if scope_fault(entity(id_, label), document) is None}


@pytest.mark.parametrize("document", [KYRGYZ, NOWHERE], ids=["of a country", "of none"])
@pytest.mark.parametrize("id_", ["kg-one", "kg22-one", "kz-one", "xa-one", "report-one"])
def test_an_id_with_the_code_of_a_country_or_the_id_of_the_document_is_anybodys(
    document: Document, id_: str
) -> None:
    assert takes(document, id_) == set(LABELS)


@pytest.mark.parametrize("document", [KYRGYZ, NOWHERE], ids=["of a country", "of none"])
@pytest.mark.parametrize(
    "id_", ["one", "kq-one", "kg", "kg2-one", "kg022-one", "kgz-one", "reports-one", "report"]
)
def test_an_id_without_a_scope_is_for_what_is_universal(document: Document, id_: str) -> None:
    assert takes(document, id_) == UNIVERSAL


def test_what_belongs_to_no_country_may_be_international() -> None:
    assert takes(KYRGYZ, "international-one") == UNIVERSAL | INTERNATIONAL


@pytest.mark.parametrize(
    ("id_", "label", "advice"),
    [
        ("courts", "Court", "Call it 'kg-courts', or 'kg22-courts' if it belongs to this document alone."),
        ("kq-courts", "Court", "Call it 'kg-courts', or 'kg22-courts' if it belongs to this document alone."),
        (
            "protocol",
            "Law",
            "Call it 'kg-protocol', or 'international-protocol' if it belongs to no country, or "
            "'kg22-protocol' if it "
            "belongs to this document alone.",
        ),
    ],
)
def test_the_advice_is_an_id_that_is_taken(id_: str, label: str, advice: str) -> None:
    fault = scope_fault(entity(id_, label), KYRGYZ)
    assert fault is not None
    assert fault[1] == advice
    for word in advice.split("'")[1::2]:
        assert scope_fault(entity(word, label), KYRGYZ) is None


@pytest.mark.parametrize(
    ("id_", "label", "country"),
    [
        ("kg-courts", "Court", "KG"),
        ("kg22-cases", "Case", "KG"),
        ("kz-courts", "Court", "KZ"),
        ("report-courts", "Court", "KG"),
        ("international-protocol", "Law", None),
        ("no-evidence", "Factor", None),
    ],
)
def test_the_country_of_an_entity(id_: str, label: str, country: str | None) -> None:
    assert country_of(entity(id_, label), KYRGYZ) == country
