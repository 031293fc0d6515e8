"""Press releases and statistics: headlines, labelled results, and shares of people and cases."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "12 suspects arrested, eight victims safeguarded in port city",
            ["arrested 12 suspect unspecified", "identified 8 victim unspecified"],
        ),
        ("Court jails 11 in slavery trial", ["imprisonment_imposed 11 person slavery unspecified"]),
        ("Twelve arrested in raids on brothels", ["arrested 12 person unspecified"]),
        (
            "Results: 12 arrests, 14 house searches, 40 mobile phones seized.",
            [
                "arrested 12 arrest unspecified",
                "used_technique 14 place unspecified",
                "forfeiture_ordered 40 item unspecified",
            ],
        ),
        (
            "Arrested: 12; identified: eight victims.",
            ["arrested 12 person unspecified", "identified 8 victim unspecified"],
        ),
        (
            "Suspects arrested: 12; victims identified: eight.",
            [
                "arrested 12 suspect unspecified",
                "identified 8 victim unspecified",
            ],
        ),
        ("Police executed 12 search warrants.", ["used_technique 12 order unspecified"]),
        ("Police executed nine arrest warrants.", ["arrested 9 order unspecified"]),
    ],
)
def test_headlines_and_lists_of_results_have_no_verb(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Nearly all (99%) of the 769 suspects were arrested.", ["arrested 99 percent unspecified"]),
        (
            "More than nine in ten (93%) trafficking defendants were convicted.",
            ["convicted 93 percent trafficking unspecified"],
        ),
        ("37% of suspects were women.", ["identified_suspects 37 percent unspecified"]),
        ("Women accounted for 60 percent of all convictions.", ["convicted 60 percent unspecified"]),
        (
            "Referrals of women (24%; 4,088) fell.",
            ["referred 24 percent unspecified", "referred 4088 referral unspecified"],
        ),
        (
            "The majority of defendants are male (80%), and about one third (37%) are Arlavian nationals.",
            ["prosecuted 80 percent unspecified", "prosecuted 37 percent unspecified"],
        ),
        (
            "Courts convicted 70 percent and acquitted 30 percent.",
            ["convicted 70 percent unspecified", "acquitted 30 percent unspecified"],
        ),
        (
            "In 2030, courts acquitted 30% and convicted 70% of 50 defendants.",
            ["acquitted 30 percent 2030", "convicted 70 percent 2030", "other_statement 50 None 2030"],
        ),
        (
            "Of defendants, 30 percent were acquitted and 70 percent convicted.",
            ["acquitted 30 percent unspecified", "convicted 70 percent unspecified"],
        ),
        ("Courts prefer fines: five of the nine paid one.", ["fine_imposed 5 None unspecified"]),
    ],
)
def test_a_share_is_of_those_whom_its_words_name(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The number of suspects fell from 30 to 20, and the number acquitted was nine.",
            [
                "identified_suspects 30 suspect unspecified",
                "identified_suspects 20 suspect unspecified",
                "acquitted 9 suspect unspecified",
            ],
        ),
        (
            "Twelve defendants convicted of trafficking were sentenced to prison.",
            ["imprisonment_imposed 12 defendant trafficking unspecified"],
        ),
        ("The judgment ends a seven-year fight of the women for their sentence.", []),
        ("He received a seven-year sentence.", ["imprisonment_imposed 7 year unspecified"]),
    ],
)
def test_further_statistics(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("She pleaded guilty to five counts of slavery.", ["pleaded_guilty 5 charge slavery unspecified"]),
        ("The two men face 12 charges of trafficking.", ["charged 12 charge trafficking unspecified"]),
        (
            "Trafficking convictions fell by 12 percent to 62 in 2029.",
            ["convicted 62 conviction trafficking 2029"],
        ),
        (
            "Convictions for trafficking increased in 2030 (70) after a decline (62 in 2029 and 65 in 2028).",
            [
                "convicted 70 conviction trafficking 2030",
                "convicted 62 conviction trafficking 2029",
                "convicted 65 conviction trafficking 2028",
            ],
        ),
        ("It received 382 tip-offs about slavery.", ["reported 382 complaint slavery unspecified"]),
        (
            "The number of victims repatriated in 2029 was 212 (2028: 198).",
            ["assisted_victims 212 victim 2029", "assisted_victims 198 victim 2028"],
        ),
        ("Three cases filed in 2029 by an NGO remained pending.", ["case_pending 3 case recent"]),
        ("Police conducted one joint raid.", ["conducted_operation 1 operation unspecified"]),
        ("It trained 30 police recruits.", ["trained 30 official unspecified"]),
        ("The army released 40 child soldiers.", ["other_statement 40 None child_soldiering unspecified"]),
        ("Police reported a conviction rate of 12 percent.", ["convicted 12 percent unspecified"]),
        ("Several prosecutors charged traffickers in the capital.", []),
        (
            "In one case that ended in May, a court found a man guilty and fined him 3,000 dollars.",
            ["fine_imposed 3000 money unspecified"],
        ),
        (
            "A prosecutor charged three people with trafficking 20 workers.",
            ["charged 3 person trafficking unspecified", "other_statement 20 None unspecified"],
        ),
        (
            "The court sentenced three men to seven, five and three years in prison.",
            ["sentenced 3 person unspecified", "imprisonment_imposed 3 year unspecified"],
        ),
        (
            "The judge remanded five suspects in custody.",
            ["arrested 5 suspect unspecified"],
        ),
    ],
)
def test_news_of_courts_and_changed_numbers(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts convicted 21 traffickers—18 under the 2019 act and three under provisions of the "
            "immigration code.",
            ["convicted 21 trafficker [xa-2019-act 18] [xa-immigration-code 3] unspecified"],
        ),
        (
            "Courts convicted 21 traffickers (18 under the act of 2019 and three under the children's act), "
            "up from nine.",
            [
                "convicted 21 trafficker [xa-act-of-2019 18] [xa-children-s-act 3] unspecified",
                "convicted 9 trafficker unspecified",
            ],
        ),
        (
            "Police opened 31 investigations (20 under the 2007 anti-trafficking law, 11 under other "
            "sections of the penal code).",
            [
                "opened_investigation 31 investigation [xa-2007-anti-trafficking-law 20] [xa-penal-code 11] "
                "unspecified"
            ],
        ),
        (
            "Article 9 criminalized pimping. Courts convicted 21 people, 18 under Law 5 and three under "
            "Article 9.",
            ["convicted 21 person [xa-law-5 18] [xa-article-9 3] unspecified"],
        ),
    ],
)
def test_parts_by_laws_of_a_year_and_provisions_of_codes(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
