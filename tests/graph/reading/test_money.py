"""Amounts of money in the words of reports, and the currency that a country means by a shared name."""

import re

import pytest
from tuyun.graph.reading.money import amount_pattern, money

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("words", "country", "status", "lower", "upper", "currency"),
    [
        ("20,000 dollars", None, "measured", 20_000, 20_000, "USD"),
        ("up to 100,000 Eastern Caribbean dollars", "LC", "upper_bound", None, 100_000, "XCD"),
        ("one million Barbados dollars (BDS)", "BB", "measured", 1_000_000, 1_000_000, "BBD"),
        ("250,000 to 5 million Central African CFA francs (CFA)", "TD", "range", 250_000, 5_000_000, "XAF"),
        ("200,000 CFA", "SN", "measured", 200_000, 200_000, "XOF"),
        ("at least 50 million CFA francs", "GQ", "lower_bound", 50_000_000, None, "XAF"),
        ("up to 100,000 emalangeni", None, "upper_bound", None, 100_000, "SZL"),
        ("10,000 ($100) to 20,000 Nepali rupees", "NP", "range", 10_000, 20_000, "NPR"),
        ("between 100,000 and 500,000 rubles", "RU", "range", 100_000, 500_000, "RUB"),
        ("10 to 20 million won", "KR", "range", 10_000_000, 20_000_000, "KRW"),
        ("MYR 20,000", None, "measured", 20_000, 20_000, "MYR"),
        ("€5,000 to €10,000", None, "range", 5_000, 10_000, "EUR"),
        ("50,000-100,000 dinars", "TN", "range", 50_000, 100_000, "TND"),
        ("5,000 pesos", "CO", "measured", 5_000, 5_000, "COP"),
        ("8 Million pesos", "PH", "measured", 8_000_000, 8_000_000, "PHP"),
        ("EUR 1.2 mil", None, "measured", 1_200_000, 1_200_000, "EUR"),
        ("3,000 to 12,000 leva ($1,760 to $7,050)", "BG", "range", 3_000, 12_000, "BGN"),
        ("500 kuna", None, "measured", 500, 500, "HRK"),
        ("RM30,000", None, "measured", 30_000, 30_000, "MYR"),
        ("A$300", None, "measured", 300, 300, "AUD"),
        ("not less than 300 and not more than 500 euros", None, "range", 300, 500, "EUR"),
        ("3 to 4 mln rubles", "RU", "range", 3_000_000, 4_000_000, "RUB"),
    ],
)
def test_an_amount_is_read_with_its_currency(
    words: str, country: str | None, status: str, lower: int | None, upper: int | None, currency: str
) -> None:
    limits = {name: value for name, value in (("lower", lower), ("upper", upper)) if value is not None}
    assert money(words, country) == (status, {**limits, "unit": "money", "currency": currency})
    found = re.search(amount_pattern(), f"It prescribed a fine of {words} or more.", re.IGNORECASE)
    assert found
    assert money(found[0], country) == money(words, country)


@pytest.mark.parametrize(("words", "country"), [("5,000 pesos", None), ("5,000 pesos", "KG"), ("12 units", "KG")])
def test_a_name_that_several_currencies_share_is_left_open_elsewhere(words: str, country: str | None) -> None:
    assert money(words, country) is None


@pytest.mark.parametrize("words", ["12 real cases", "three mark sheets", "12 sole traders", "40 new cases"])
def test_english_words_are_no_currency(words: str) -> None:
    assert re.search(amount_pattern(), words, re.IGNORECASE) is None


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The court imposed a fine of 20,000 talers.", ["fine_imposed 20000 money unspecified"]),
        (
            "Courts ordered restitution of 1.2 million talers ($100,000) for 17 victims.",
            ["restitution_ordered 1200000 money unspecified", "restitution_ordered 17 victim unspecified"],
        ),
        (
            "It awarded 5,000 talers in damages to each of the six victims.",
            ["restitution_ordered 5000 money unspecified", "restitution_ordered 6 victim unspecified"],
        ),
        ("It allocated 3 million Altan talers ($250,000) to the unit.", ["budgeted 3000000 money unspecified"]),
        ("It ordered the owner to pay 300 workers their wages.", []),
        ("The agency disbursed 4,000 tablets to refugees.", ["other_statement 4000 None unspecified"]),
        ("The fund helped to pay 40 interpreters.", ["other_statement 40 None unspecified"]),
        (
            "It bought 12 phones ($900).",
            ["provided_equipment 12 item unspecified", "other_statement 900 None unspecified"],
        ),
    ],
)
def test_a_currency_that_no_list_has_is_left_open(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
