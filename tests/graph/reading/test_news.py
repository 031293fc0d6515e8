"""Counts as news, press releases and monitoring bodies give them: apposition, lists, none and terms."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Thirty-two migrants locked in a warehouse were rescued.", ["identified 32 person unspecified"]),
        ("Eleven girls sold to a brothel owner were freed in 2030.", ["identified 11 person 2030"]),
        (
            "Police said that two men arrested after the girls were freed had fled.",
            ["other_statement 2 None unspecified"],
        ),
        (
            "A total of 19 women, most of them from other provinces, were freed.",
            ["identified 19 person unspecified"],
        ),
        ("Five women, most of them minors, were freed.", ["identified 5 person unspecified"]),
        ("Five defendants, who denied the charges, were convicted.", ["convicted 5 defendant unspecified"]),
        ("Nine men, who could not afford lawyers, were convicted.", ["convicted 9 person unspecified"]),
        ("Officials who denied that nine men were arrested were dismissed.", []),
        (
            "Only 19 of the 64 cases handled last year ended in conviction.",
            ["convicted 19 case unspecified", "other_statement 64 None rough_date"],
        ),
        (
            "Twelve men were arrested and nine of them charged with slavery.",
            ["arrested 12 person unspecified", "charged 9 person slavery unspecified"],
        ),
    ],
)
def test_words_between_people_and_their_verb_do_not_part_them(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police registered 80 cases. Of these, 50 cases concern sexual exploitation, 24 forced labour and six "
            "the sale of children.",
            [
                "recorded_offences 80 case unspecified",
                "case_concerned 50 case sex_trafficking unspecified",
                "case_concerned 24 case forced_labor unspecified",
                "case_concerned 6 case other_form unspecified",
            ],
        ),
        (
            "Police recorded 96 offences. Of these, 66 related to sexual exploitation and 30 to forced labour.",
            [
                "recorded_offences 96 crime unspecified",
                "case_concerned 66 crime sex_trafficking unspecified",
                "case_concerned 30 crime forced_labor unspecified",
            ],
        ),
        (
            "Police registered 80 cases. Of these, 51 cases concern pimping and 29 smuggling.",
            [
                "recorded_offences 80 case unspecified",
                "case_concerned 51 case unspecified",
                "case_concerned 29 case unspecified",
            ],
        ),
        (
            "Police freed 46 people. Of that number, 12 were minors.",
            ["identified 46 person unspecified", "identified 12 person unspecified"],
        ),
        (
            "Police freed 46 people. They included 12 minors.",
            ["identified 46 person unspecified", "identified 12 person unspecified"],
        ),
    ],
)
def test_a_sentence_divides_what_the_sentence_before_counts(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("No confiscation of assets was ordered in 2030.", ["forfeiture_ordered 0 order 2030"]),
        ("No victim has ever been compensated.", ["restitution_paid 0 victim until_now"]),
        (
            "No legal entity has so far been held liable for trafficking.",
            ["convicted 0 organization trafficking until_now"],
        ),
        ("No arrests have been made so far.", ["arrested 0 arrest until_now"]),
        ("The raid did not result in any arrests.", ["arrested 0 arrest unspecified"]),
        ("The raid led to no arrests.", ["arrested 0 arrest unspecified"]),
        ("No confiscation plan was ordered.", []),
    ],
)
def test_counts_of_none_by_their_nouns(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts handed down 12 judgments in 2030: nine convictions and three acquittals.",
            ["tried 12 judgment [convicted 9] [acquitted 3] 2030"],
        ),
        (
            "Courts delivered 11 judgments concerning 23 persons: 19 were convicted and four were acquitted.",
            ["court_ruled 11 judgment unspecified", "tried 23 person [convicted 19] [acquitted 4] unspecified"],
        ),
        (
            "Courts issued 15 verdicts and convicted nine traffickers.",
            ["court_ruled 15 judgment unspecified", "convicted 9 trafficker unspecified"],
        ),
    ],
)
def test_judgments_that_their_outcomes_divide_are_trials(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The ministry reported that in 2030 prosecutors initiated prosecutions of 81 defendants.",
            ["opened_prosecution 81 defendant 2030"],
        ),
    ],
)
def test_a_year_before_a_subject_is_no_number(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "In November a former border commander was sentenced to nine years in prison.",
            ["sentenced_official 9 year 2030"],
        ),
        (
            "In November a former hotel manager was sentenced to nine years in prison.",
            ["imprisonment_imposed 9 year 2030"],
        ),
        (
            "Two men received conditional sentences of 18 and 24 months.",
            [
                "suspended_sentence 2 person unspecified",
                "suspended_sentence 18 month unspecified",
                "suspended_sentence 24 month unspecified",
            ],
        ),
    ],
)
def test_terms_have_the_kind_that_their_words_name(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police did not disclose the outcome of an inquiry into two officers accused of selling visas.",
            ["official_misconduct 2 official unspecified"],
        ),
        ("Prosecutors charged two officers with selling passports.", ["charged_official 2 official unspecified"]),
    ],
)
def test_accused_officials_are_counted_once(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "It was unclear whether the 26 women deported after police raids had been screened.",
            ["deported 26 person unspecified"],
        ),
        (
            "Police did not report screening the 71 women they arrested in raids.",
            ["arrested 71 person unspecified"],
        ),
    ],
)
def test_what_a_silence_takes_for_granted_is_counted(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The police maintained a central unit with 31 officers.", ["staffed 31 official unspecified"]),
        ("The men were paid less than 3 dollars a day.", ["other_statement None None unspecified"]),
    ],
)
def test_a_unit_of_so_many_officers_is_staffed(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Two men were tried for slavery; both were acquitted.",
            ["tried 2 person slavery unspecified", "acquitted 2 person unspecified"],
        ),
        (
            "The court convicted two managers, and both appealed.",
            ["convicted 2 person unspecified", "appealed 2 person unspecified"],
        ),
        (
            "Police arrested two men and two women; both were released.",
            ["arrested 2 person unspecified", "arrested 2 person unspecified"],
        ),
    ],
)
def test_both_repeats_the_only_two_people_before_it(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
