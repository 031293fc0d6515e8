"""Which codes are a country's: those of ISO 3166-1, and XA to XZ for invented countries."""

from string import ascii_uppercase

import pytest
from iso3166 import countries_by_alpha2
from pydantic import ValidationError
from tuyun.graph.statements import Document
from tuyun.graph.statements.country import is_country

FIELDS = {
    "id": "small",
    "title": "A report",
    "publisher": "Nobody",
    "year": 2030,
    "licence": "made up",
    "sha256": "0" * 64,
}
CODES = [first + second for first in ascii_uppercase for second in ascii_uppercase]
INVENTED = {f"X{letter}" for letter in ascii_uppercase}


def test_every_code_of_the_standard_and_every_invented_one_is_a_country_and_no_other() -> None:
    standard = set(countries_by_alpha2)
    assert len(standard - INVENTED) == 249
    assert {code for code in CODES if is_country(code)} == standard | INVENTED


@pytest.mark.parametrize("code", ["AA", "QM", "QZ", "ZZ", "EU", "SU", "UK", "kg", "K", "", "KGZ", "КГ"])
def test_a_document_is_about_no_other_code(code: str) -> None:
    with pytest.raises(ValidationError, match="is no country of ISO 3166-1"):
        Document.model_validate({**FIELDS, "country": code})


@pytest.mark.parametrize("code", ["KG", "NO", "XA", "XZ", None])
def test_a_document_is_about_a_country_or_none(code: str | None) -> None:
    assert Document.model_validate({**FIELDS, "country": code}).country == code
