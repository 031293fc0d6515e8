"""Steps that are read though their words stand in another order: behind “the subject of”, before an inverted verb,
in the name of a number, or with “more” between a figure and its noun."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Eleven traders were the subject of criminal investigations.", ["investigated 11 person unspecified"]),
        ("Nine suspects were the subject of an indictment.", ["indicted 9 suspect unspecified"]),
        ("Six farmers were the subject of criminal proceedings.", ["prosecuted 6 person unspecified"]),
        ("Convicted in 2030 were nine traffickers.", ["convicted 9 trafficker 2030"]),
        ("Also arrested were three women.", ["arrested 3 person unspecified"]),
        ("Two police officers were among those convicted.", ["convicted_official 2 official unspecified"]),
        ("Among those convicted were two police officers.", ["convicted_official 2 official unspecified"]),
        ("Criminal proceedings against 16 persons were opened.", ["opened_prosecution 16 person unspecified"]),
        ("Indictments against 11 persons were confirmed.", ["indicted 11 person unspecified"]),
        ("Shelter was provided to 23 victims.", ["assisted_victims 23 victim unspecified"]),
        (
            "The year saw the arrest of 23 suspects and the indictment of 14.",
            ["arrested 23 suspect unspecified", "indicted 14 suspect unspecified"],
        ),
    ],
)
def test_steps_in_another_order(sentence: str, counts: list[str]) -> None:
    """The step is that of the noun or participle, wherever it stands."""
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("This brings the number of convictions to 64.", ["convicted 64 conviction unspecified"]),
        ("This brings to 64 the number of victims identified.", ["identified 64 victim unspecified"]),
        ("The total of those arrested thus rose to 17.", ["arrested 17 person unspecified"]),
        ("Those convicted numbered 14.", ["convicted 14 person unspecified"]),
        ("The number of persons granted the status of victim was 17.", ["granted_status 17 person unspecified"]),
        (
            "Convictions under section 12 (trafficking in persons): 2029: 12; 2030: 9.",
            ["convicted 12 conviction trafficking 2029", "convicted 9 conviction trafficking 2030"],
        ),
    ],
)
def test_names_of_numbers(sentence: str, counts: list[str]) -> None:
    """The name of a number says what it counts, before or behind the figure."""
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Police arrested nine more suspects.", ["arrested 9 suspect unspecified"]),
        ("Twelve more victims were identified.", ["identified 12 victim unspecified"]),
        ("Courts convicted six more traffickers than in 2029.", []),
        ("Police opened 12 more investigations than the year before.", []),
    ],
)
def test_more_behind_a_figure(sentence: str, counts: list[str]) -> None:
    """“More” calls people further ones; a difference is no count."""
    assert counted(sentence) == counts
