"""Counted people who are described behind their noun, all of them counted again, and cases that are new."""

import pytest

from tests.graph.reading.reader import counted, read, short

pytestmark = pytest.mark.once


def counts_of(text: str) -> list[str]:
    """What is read of a text, a line for each proposal: predicate, bounds, unit, forms, parts and period."""
    return [short(each).split(f" {each.statement.status} ")[0] for each in read(text)[0]]


@pytest.mark.parametrize(
    "description",
    [
        " from neighboring countries", " from Belmora and Corvana", " of foreign nationality", " (men and women)",
        ", most of them foreign nationals,", ", including foreign women,", " across the country",
        " in the capital", "—mostly Corvanan nationals—",
    ],
)  # fmt: skip
def test_a_description_of_people_parts_them_from_nothing_that_is_said_of_them(description: str) -> None:
    plain = "Prosecutors charged 33 suspects in 19 cases in 2030, compared with 48 suspects in 2029."
    assert counts_of(plain.replace("33 suspects", f"33 suspects{description}")) == counts_of(plain)
    assert counts_of(plain) == [
        "charged 33..33 suspect calendar_year 2030",
        "charged 19..19 case calendar_year 2030",
        "charged 48..48 suspect calendar_year 2029",
    ]


def test_a_description_has_no_figure() -> None:
    assert counts_of("Courts convicted 16 traffickers, including four women, in 2030.") == [
        "convicted 16..16 trafficker [xa-women 4] calendar_year 2030"
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts convicted 16 traffickers in 2030, all of whom received prison terms.",
            [
                "convicted 16..16 trafficker calendar_year 2030",
                "imprisonment_imposed 16..16 trafficker calendar_year 2030",
            ],
        ),
        (
            "Courts convicted two traffickers, both of whom received suspended sentences.",
            ["convicted 2..2 trafficker unspecified", "suspended_sentence 2..2 trafficker unspecified"],
        ),
        (
            "Courts convicted five traffickers in 2030, the same number as in 2029, and acquitted one.",
            [
                "convicted 5..5 trafficker calendar_year 2030", "convicted 5..5 trafficker calendar_year 2029",
                "acquitted 1..1 person unspecified",
            ],
        ),
        (
            "Courts did not convict any traffickers, the same as in 2029.",
            ["convicted 0..0 trafficker unspecified", "convicted 0..0 trafficker calendar_year 2029"],
        ),
        ("Police used the same methods as in 2029.", []),
        (
            "Police investigated four cases, all of which involved forced labor.",
            ["investigated 4..4 case of forced_labor unspecified"],
        ),
    ],
)  # fmt: skip
def test_all_of_whom_counts_as_many_again(text: str, counts: list[str]) -> None:
    assert counts_of(text) == counts


def test_the_quote_of_all_of_whom_has_the_figure() -> None:
    proposals, _ = read("Courts convicted 16 traffickers in 2030, all of whom received prison terms.")
    assert proposals[1].statement.quote == "16 traffickers in 2030, all of whom received prison terms"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police investigated 96 new cases in 2030, compared with 79 in 2029.",
            [
                "opened_investigation 96..96 case calendar_year 2030",
                "opened_investigation 79..79 case calendar_year 2029",
            ],
        ),
        ("Police investigated 12 new suspects.", ["investigated 12..12 suspect unspecified"]),
        ("Police investigated nine new or ongoing cases.", ["investigated 9..9 case unspecified"]),
    ],
)
def test_what_is_done_in_new_cases_began_then(text: str, counts: list[str]) -> None:
    assert counts_of(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts convicted 11 traffickers—nine for slavery, two for begging—and sentenced them to five years.",
            [
                "convicted 11..11 trafficker [slavery 9] [forced_begging 2] unspecified",
                "sentenced 11..11 trafficker unspecified", "imprisonment_imposed 5..5 year unspecified",
            ],
        ),
        (
            "A court convicted two sex traffickers and sentenced them to six years’ imprisonment.",
            [
                "convicted 2..2 trafficker of sex_trafficking unspecified",
                "imprisonment_imposed 6..6 year unspecified",
                "sentenced 2..2 trafficker of sex_trafficking unspecified",
            ],
        ),
        (
            "Police opened six cases and initiated four prosecutions, and courts convicted seven.",
            [
                "opened_investigation 6..6 case unspecified", "opened_prosecution 4..4 prosecution unspecified",
                "convicted 7..7 person unspecified",
            ],
        ),
        (
            "The law criminalized it with 10 to 20 years’ imprisonment; with children, prison is for 25 years.",
            ["prescribes_penalty 10..20 year unspecified", "prescribes_penalty 25..25 year unspecified"],
        ),
        (
            "The law was used; judges imposed 10 to 20 years’ imprisonment.",
            ["imprisonment_imposed 10..20 year unspecified"],
        ),
    ],
)  # fmt: skip
def test_what_is_sentenced_convicted_and_prescribed(text: str, counts: list[str]) -> None:
    assert sorted(line for line in counts_of(text) if ".." in line) == sorted(counts)


@pytest.mark.parametrize("adjective", ["preliminary", "formal", "additional", "separate"])
def test_an_adjective_before_the_noun_of_a_light_verb_changes_nothing(adjective: str) -> None:
    for plain, noun in (
        ("Prosecutors filed charges against 53 suspects.", "charges"),
        ("Eleven traffickers received prison sentences.", "prison"),
        ("Authorities initiated prosecutions against 38 defendants.", "prosecutions"),
    ):
        assert counts_of(plain.replace(noun, f"{adjective} {noun}")) == counts_of(plain) != []


@pytest.mark.parametrize(
    "text",
    [
        "Of the 19 convicted traffickers, 16 received suspended sentences, one was fined, and two went to prison.",
        "Of the 19 convicted traffickers, 16 received suspended sentences, one was fined, and two were jailed.",
        "Only 16 of the 19 convicted traffickers received suspended sentences, one was fined, two were jailed.",
    ],
)
def test_outcomes_that_add_up_to_those_convicted_are_parts(text: str) -> None:
    parts = "[suspended_sentence 16] [fine_imposed 1] [imprisonment_imposed 2]"
    assert counts_of(text) == [f"convicted 19..19 trafficker {parts} unspecified"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "Police found 30 victims, including nine children, all of whom received care.",
            "assisted_victims 30..30",
        ),
        ("Courts convicted five men, down from nine in 2029, all of whom were fined.", "fine_imposed 5..5"),
        ("Courts convicted nine men and acquitted two, the same as in 2029.", "acquitted 2..2"),
        ("It opened 12 cases with nine suspects, the same number as in 2029.", "opened_investigation 12..12"),
        ("It investigated 12 suspects and three officials, all of whom fled.", "investigated_official 3..3"),
    ],
)
def test_a_number_is_repeated_from_the_whole_that_the_words_mean(text: str, last: str) -> None:
    assert counts_of(text)[-1].startswith(last)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police screened 300 workers, 12 of whom were identified as victims.",
            ["screened 300 person unspecified", "identified 12 victim unspecified"],
        ),
        (
            "Police screened 300 workers and identified 12 of them as victims.",
            ["screened 300 person unspecified", "identified 12 victim unspecified"],
        ),
        (
            "Police freed 60 workers, and 14 of them were recognized as trafficking victims.",
            ["identified 60 person unspecified", "identified 14 victim trafficking unspecified"],
        ),
        (
            "Courts convicted six traffickers. Three of those convicted received prison terms; the "
            "remaining three were fined.",
            [
                "convicted 6 trafficker unspecified",
                "imprisonment_imposed 3 person unspecified",
                "fine_imposed 3 person unspecified",
            ],
        ),
        (
            "Police investigated nine suspects for slavery; of these, four were charged.",
            ["investigated 9 suspect slavery unspecified", "charged 4 suspect unspecified"],
        ),
    ],
)
def test_people_identified_as_victims_are_victims_wherever_the_figure_points_back(
    text: str, counts: list[str]
) -> None:
    assert counted(text) == counts
