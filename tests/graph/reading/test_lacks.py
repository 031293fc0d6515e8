"""What is lacking, and whose lack it is: verbs, nouns, adjectives and lists of things that are lacking."""

import pytest

from tests.graph.reading.reader import read, stated

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Observers noted that gendarmes in the north lacked vehicles, fuel, and training on the law.",
            [
                "lacked_equipment xa-gendarmes-in-the-north xa-observers reported",
                "lacked_expertise xa-gendarmes-in-the-north xa-observers reported",
            ],
        ),
        ("The unit worked hard but lacked funds for travel.", ["lacked_resources xa-unit report asserted"]),
        (
            "The brigade for minors, which has a head and no vehicle, moved.",
            ["lacked_equipment xa-brigade-for-minors report asserted"],
        ),
        (
            "Lacking fuel, the Minors Brigade stayed in the capital.",
            ["lacked_equipment xa-minors-brigade report asserted"],
        ),
        ("Its funding was insufficient.", ["lacked_resources report asserted"]),
        (
            "Magistrates’ understanding of the law remained poor.",
            ["lacked_expertise xa-magistrates report asserted"],
        ),
        (
            "The court was understaffed and underfunded.",
            ["lacked_resources xa-court report asserted", "lacked_staff xa-court report asserted"],
        ),
        (
            "Officials cited a shortage of magistrates and a lack of fuel.",
            ["lacked_equipment xa-officials reported", "lacked_staff xa-officials reported"],
        ),
        ("Few judges understood debt bondage.", ["lacked_expertise xa-few-judges report asserted"]),
        ("There were not enough interpreters for victims.", ["lacked_services report asserted"]),
    ],
)
def test_a_lack_is_read_with_what_is_lacking_and_whose_it_is(sentence: str, expected: list[str]) -> None:
    assert stated(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Police did not lack resources.",
        "The unit no longer lacked staff.",
        "The bill would address the lack of resources.",
        "The government ensured that no unit lacked funds.",
        "If police lack vehicles, the ministry lends them some.",
        "Many migrants had limited knowledge of the language.",
        "Courts let them go for lack of evidence.",
        "The ministry increased the limited budget of the unit.",
        "Coordination between police and prosecutors was poor.",
    ],
)
def test_no_lack_of_authorities_is_read_where_none_is_told(sentence: str) -> None:
    assert [line for line in stated(sentence) if line.startswith("lacked")] == []


def test_a_date_between_the_subject_and_the_verb_does_not_date_the_lack() -> None:
    proposals = read("The special police bureau, opened in 2028, has no vehicles.")[0]
    lacked = [each for each in proposals if each.statement.predicate == "lacked_equipment"]
    assert [each.statement.period.kind for each in lacked] == ["unspecified"]
