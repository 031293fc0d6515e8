"""People who were sentenced, fled or were held, counted beside their terms."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Judges sentenced ten traffickers to five to 10 years in prison and one trafficker to eight and a "
            "half years, but gave seven traffickers suspended sentences.",
            [
                "imprisonment_imposed 102 month unspecified",
                "imprisonment_imposed 5 year unspecified",
                "sentenced 1 trafficker unspecified",
                "sentenced 10 trafficker unspecified",
                "suspended_sentence 7 trafficker unspecified",
            ],
        ),
        (
            "Courts convicted three persons; one person received 11 years and two received eight years each.",
            [
                "convicted 3 person unspecified",
                "imprisonment_imposed 11 year unspecified",
                "imprisonment_imposed 8 year unspecified",
                "sentenced 1 person unspecified",
                "sentenced 2 person unspecified",
            ],
        ),
        (
            "Courts sentenced two traffickers to 18 and 24 months in prison.",
            [
                "imprisonment_imposed 18 month unspecified",
                "imprisonment_imposed 24 month unspecified",
                "sentenced 2 trafficker unspecified",
            ],
        ),
        (
            "Courts sentenced two traffickers to six years and eight months in prison.",
            ["imprisonment_imposed 80 month unspecified", "sentenced 2 trafficker unspecified"],
        ),
        (
            "Courts sentenced two traffickers to between 18 and 24 months in prison.",
            ["imprisonment_imposed 18 month unspecified", "sentenced 2 trafficker unspecified"],
        ),
        (
            "Courts issued final convictions to two sex traffickers, who received sentences of 10 months’ to "
            "seven years’ imprisonment.",
            [
                "convicted 2 trafficker sex_trafficking unspecified",
                "imprisonment_imposed 10 month unspecified",
                "sentenced 2 trafficker sex_trafficking unspecified",
            ],
        ),
        (
            "Two women pleaded guilty to slavery and received fines.",
            ["fine_imposed 2 person unspecified", "pleaded_guilty 2 person slavery unspecified"],
        ),
        (
            "Courts sentenced convicted traffickers to prison terms of one to five years, with at least nine "
            "receiving suspended sentences.",
            ["imprisonment_imposed 1 year unspecified", "suspended_sentence 9 trafficker unspecified"],
        ),
        (
            "Two men were convicted and received prison sentences under three years.",
            [
                "convicted 2 person unspecified",
                "imprisonment_imposed None year unspecified",
                "sentenced 2 person unspecified",
            ],
        ),
        (
            "Two victims received seven months of support.",
            ["assisted_victims 2 victim unspecified"],
        ),
    ],
)
def test_all_who_were_sentenced_are_counted_beside_their_terms(sentence: str, counts: list[str]) -> None:
    assert sorted(counted(sentence)) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("One suspect, a pastor, absconded.", ["absconded 1 suspect unspecified"]),
        ("In four cases, defendants were released on bail and absconded.", ["absconded 4 case unspecified"]),
        (
            "One trafficker received 20 months of house arrest.",
            ["measure_ordered 1 trafficker unspecified", "measure_ordered 20 month unspecified"],
        ),
        (
            "Courts convicted one former legislator of pimping; the court sentenced him to two years in prison.",
            ["convicted_official 1 official unspecified", "sentenced_official 2 year unspecified"],
        ),
        (
            "Courts imposed prison terms of three and five years on two officials.",
            [
                "sentenced_official 2 official unspecified",
                "sentenced_official 3 year unspecified",
                "sentenced_official 5 year unspecified",
            ],
        ),
        (
            "Courts sentenced two judges to prison terms of 18 months and three years.",
            [
                "sentenced_official 18 month unspecified",
                "sentenced_official 2 official unspecified",
                "sentenced_official 3 year unspecified",
            ],
        ),
        (
            "Courts sentenced two traffickers to between 18 months and three years in prison.",
            ["imprisonment_imposed 18 month unspecified", "sentenced 2 trafficker unspecified"],
        ),
        (
            "Courts sentenced three traffickers, two of whom absconded, to prison.",
            ["absconded 2 trafficker unspecified", "sentenced 3 trafficker unspecified"],
        ),
        (
            "Courts imposed lenient prison sentences on 12 traffickers, most of them suspended.",
            ["sentenced 12 trafficker unspecified"],
        ),
        (
            "Courts handed down prison sentences to nine traffickers, all of them suspended.",
            ["sentenced 9 trafficker unspecified", "suspended_sentence 9 trafficker unspecified"],
        ),
        (
            "Nine traffickers received prison sentences, all suspended.",
            ["suspended_sentence 9 trafficker unspecified"],
        ),
        (
            "Courts convicted a trafficker; a judge sentenced him to two years in prison.",
            ["imprisonment_imposed 2 year unspecified"],
        ),
    ],
)
def test_who_fled_or_was_held_at_home_or_held_an_office(sentence: str, counts: list[str]) -> None:
    assert sorted(counted(sentence)) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Judges sentenced seven traffickers to prison but imposed fines without imprisonment on the "
            "other three.",
            ["imprisonment_imposed 7 trafficker unspecified", "fined_in_lieu 3 trafficker unspecified"],
        ),
        ("Courts imposed only fines on three traffickers.", ["fined_in_lieu 3 trafficker unspecified"]),
        ("Three traffickers were fined without prison time.", ["fined_in_lieu 3 trafficker unspecified"]),
        (
            "Three traffickers were sentenced to a fine without a prison term.",
            ["fined_in_lieu 3 trafficker unspecified"],
        ),
        ("Courts imposed fines on three traffickers.", ["fine_imposed 3 trafficker unspecified"]),
    ],
)
def test_a_fine_without_imprisonment_is_one_in_its_place(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
