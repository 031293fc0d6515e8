"""Years in brackets behind figures in words, years that a figure is of each, and labels before figures."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


def test_a_year_in_brackets_is_no_second_writing_of_a_number() -> None:
    """“Nine (2029)” is nine, and not a number that words and digits write differently."""
    assert counted("Suspects arrested: 14 (2030), nine (2029) and six (2028).") == [
        "arrested 14 suspect 2030",
        "arrested 9 suspect 2029",
        "arrested 6 suspect 2028",
    ]


def test_each_of_two_years_has_the_figure() -> None:
    assert counted("Courts convicted 14 traffickers in each of 2029 and 2030.") == [
        "convicted 14 trafficker 2029",
        "convicted 14 trafficker 2030",
    ]


def test_the_year_of_a_share_is_not_that_of_all() -> None:
    assert counted("Police arrested 14 suspects, nine of them in 2030.") == [
        "arrested 14 suspect unspecified",
        "arrested 9 suspect 2030",
    ]


@pytest.mark.parametrize("label", ["Victims identified", "Officials trained"])
@pytest.mark.parametrize("figures", ["14.", "14 (2030), nine (2029).", "64 (2030); 51 (2029)."])
def test_nobody_acts_in_a_label(label: str, figures: str) -> None:
    """The noun of a label is whom something happened to, and not who did it."""
    proposals, _ = read(f"{label}: {figures}")
    assert [(sorted(each.statement.roles.keys() & {"subject", "giver"}), each.sure) for each in proposals] == [
        ([], False)
    ] * figures.count("(" if "(" in figures else "14")


@pytest.mark.parametrize("group", ["Women", "Girls", "Minors", "Foreign nationals"])
@pytest.mark.parametrize("happened", ["identified", "rescued"])
def test_people_in_a_label_are_identified(group: str, happened: str) -> None:
    assert counted(f"{group} {happened}: 21.") == ["identified 21 person unspecified"]


def test_women_set_free_are_no_released_suspects() -> None:
    assert counted("Women freed: 21.") == ["identified 21 person unspecified"]
    assert counted("Suspects freed: 21.") == ["released_suspects 21 suspect unspecified"]
