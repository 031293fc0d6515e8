"""Cases in which something happened, dates inside passive verbs, and amounts of bribes."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In 2030, they recorded 17 cases in which border officials had helped traffickers.",
            "facilitated_trafficking 17 case 2030",
        ),
        (
            "In 2030, judges noted in three cases that the accused had tried to bribe the officer.",
            "offered_bribes 3 case 2030",
        ),
        ("Disciplinary measures were taken in 2030 against 27 officers.", "disciplined_official 27 official 2030"),
        (
            "The number of judgments issued in slavery cases was 57 in 2030.",
            "court_ruled 57 judgment slavery 2030",
        ),
        (
            "In 2030, six officers of the prison service were investigated for complicity in slavery.",
            "investigated_official 6 official slavery 2030",
        ),
        (
            "In 2030, 11 traffickers were found guilty only of aiding illegal residence.",
            "convicted_of_lesser_crime 11 trafficker 2030",
        ),
        ("A police officer demanded 25,000 dollars from her mother.", "demanded_bribes 25000 money unspecified"),
        ("In 2030, police laid 12 charges against a customs officer.", "charged_official 12 charge 2030"),
    ],
)
def test_it_reads_what_is_told(text: str, expected: str) -> None:
    assert counted(text) == [expected]


def test_what_happened_to_cases_stands_beside_what_was_in_them() -> None:
    text = "In 2030, prosecutors closed 17 cases in which border officials had helped traffickers."
    assert counted(text)[0].startswith("closed 17 case")
