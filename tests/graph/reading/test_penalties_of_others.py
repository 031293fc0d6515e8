"""Words that look like penalties, like those who bear them, or like suspects, and are others."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Prosecutors received nine reports and secured prison terms of two to five years.",
            ["imprisonment_imposed 2 year unspecified", "reported 9 complaint unspecified"],
        ),
        (
            "Two officers were charged and nine traffickers were convicted; they received two years in jail.",
            [
                "charged_official 2 official unspecified",
                "convicted 9 trafficker unspecified",
                "imprisonment_imposed 2 year unspecified",
                "sentenced 9 trafficker unspecified",
            ],
        ),
        (
            "The court sentenced one man to nine years in prison; the sentence was suspended pending appeal.",
            ["imprisonment_imposed 9 year unspecified", "sentenced 1 person unspecified"],
        ),
        (
            "The court sentenced two men to nine years in prison; the sentence was suspended for one.",
            ["imprisonment_imposed 9 year unspecified", "sentenced 2 person unspecified"],
        ),
    ],
)
def test_only_those_who_were_sentenced_bear_a_penalty(sentence: str, counts: list[str]) -> None:
    assert sorted(counted(sentence)) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "Courts convicted nine men after witnesses testified, and they received protection.",
        "Courts convicted nine men for exploiting girls, who received 500 dollars each.",
        "Courts convicted nine men, and all were sentenced to prison except two.",
    ],
)
def test_others_than_the_convicts_are_not_as_many(sentence: str) -> None:
    assert [each for each in counted(sentence) if " 9 " in each] == ["convicted 9 person unspecified"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Observers called for longer terms, as courts imposed prison sentences of one to two years.",
        "A court, following calls for harsher penalties, sentenced the owner to one to two years in prison.",
    ],
)
def test_a_penalty_behind_those_who_want_another_is_read(sentence: str) -> None:
    assert "imprisonment_imposed 1 year unspecified" in counted(sentence)


def test_workers_beside_employers_in_a_case_are_no_suspects() -> None:
    text = "Police initiated nine cases that involved 12 employers and 40 workers."
    assert sorted(counted(text)) == [
        "case_concerned 40 person unspecified",
        "opened_investigation 12 person unspecified",
        "opened_investigation 9 case unspecified",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Two victims received visas of one and two years, respectively.",
        "The two shelters received funding for two and three years, respectively.",
        "Two women were held for terms of two and three years, respectively.",
    ],
)
def test_lengths_of_other_things_in_their_order_are_no_imprisonment(sentence: str) -> None:
    assert not [each for each in counted(sentence) if each.startswith("imprisonment")]


def test_branches_of_a_private_body_are_no_units() -> None:
    text = "The union, which consisted of 34 staff in eight branches, met police."
    assert not [each for each in counted(text) if each.startswith("maintained_unit")]
