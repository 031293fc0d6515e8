"""Breakdowns in further punctuation, connectives and kinds: the same parts, whatever joins them."""

import pytest

from tests.graph.reading.reader import counted, read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "parts",
    [
        ", made up of 20 investigations of forced begging and 11 investigations of child sex trafficking",
        ", broken down as follows: 20 involving forced begging and 11 involving child sex trafficking",
        ", specifically 20 forced begging investigations and 11 child sex trafficking investigations",
        ", divided into 20 of forced begging and 11 of child sex trafficking",
        " [20 forced begging and 11 child sex trafficking]",
        " (i.e., 20 forced begging and 11 child sex trafficking)",
        ", 20 of which were forced begging cases and 11 of which were child sex trafficking cases",
        ", of which 20 were related to forced begging and 11 to child sex trafficking",
        ", of which 20 were classified as forced begging and 11 as child sex trafficking",
        ", with 20 investigations of forced begging and 11 investigations of child sex trafficking",
    ],
)
def test_parts_by_form_are_known_by_their_sum_whatever_joins_them(parts: str) -> None:
    found = [short(each) for each in read(f"Police initiated 31 investigations{parts}.")[0]]
    assert len(found) == 1
    assert found[0].startswith(
        "opened_investigation 31..31 investigation [forced_begging 20] [child_sex_trafficking 11]"
    )


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Courts convicted 100 men, an increase from 43 in 2029, including 53 for slavery and one for begging.",
            ["convicted 100 person [slavery 53] [forced_begging 1] unspecified", "convicted 43 person 2029"],
        ),
        (
            "Police identified 60 victims, compared with 22 in 2029, including 35 girls and 14 women.",
            ["identified 60 victim [xa-girls 35] [xa-women 14] unspecified", "identified 22 victim 2029"],
        ),
        (
            "Police opened 22 cases, up from 14 in 2029, including nine of slavery.",
            ["opened_investigation 22 case unspecified", "opened_investigation 14 case [slavery 9] 2029"],
        ),
    ],
)
def test_parts_that_are_more_than_what_is_compared_with_are_of_the_first(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


def test_what_does_not_add_up_or_has_a_form_that_excludes_the_other_is_no_part() -> None:
    for sentence in (
        "Police initiated 31 investigations, with 20 investigations of forced begging and two of slavery.",
        "Courts convicted 40 traffickers of forced labor, 20 of sex trafficking, and 20 of child sex trafficking.",
    ):
        assert all(not each.statement.quantity.parts for each in read(sentence)[0] if each.statement.quantity)


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "Courts convicted 32 traffickers, with 20 sentenced to prison and 12 given suspended sentences.",
            ["convicted 32..32 trafficker [imprisonment_imposed 20] [suspended_sentence 12]"],
        ),
        (
            "Police investigated 13 cases (slavery: two; domestic servitude: 11).",
            ["investigated 13..13 case [slavery 2] [domestic_servitude 11]"],
        ),
        (
            "Police investigated 13 cases, including two of “slavery” (both at sea) and 11 of domestic servitude.",
            ["investigated 13..13 case [slavery 2] [domestic_servitude 11]"],
        ),
        (
            "Police investigated 13 cases, including two (15 percent) for slavery and 11 for domestic servitude.",
            ["investigated 13..13 case [slavery 2] [domestic_servitude 11]", "other_statement 15..15 None"],
        ),
        (
            "Police investigated 12 cases (nine for sex and three for labor trafficking).",
            ["investigated 12..12 case [sex_trafficking 9] [labor_trafficking 3]"],
        ),
        (
            "Police investigated 12 cases: nine of sex trafficking and three of labor.",
            ["investigated 12..12 case [sex_trafficking 9] [labor_trafficking 3]"],
        ),
        (
            "Police investigated 12 cases; nine involved slavery, while the other three involved forced labor.",
            ["investigated 12..12 case [slavery 9] [forced_labor 3]"],
        ),
        (
            "Police investigated 12 cases, nine for slavery and the remaining three for forced labor.",
            ["investigated 12..12 case [slavery 9] [forced_labor 3]"],
        ),
        (
            "Police arrested 25 suspects in five cases, five for slavery and 20 for domestic servitude.",
            ["arrested 25..25 suspect [slavery 5] [domestic_servitude 20]", "arrested 5..5 case"],
        ),
        (
            "Police investigated 48 cases, 37 for violations of Article 132 and 11 under Article 171.",
            ["investigated 48..48 case [xa-article-132 37] [xa-article-171 11]"],
        ),
        (
            "Police investigated 48 cases: 37 cases under Article 132 and 11 cases under Article 171.",
            ["investigated 48..48 case [xa-article-132 37] [xa-article-171 11]"],
        ),
    ],
)
def test_outcomes_forms_and_laws_divide_a_count(sentence: str, proposals: list[str]) -> None:
    assert [short(each).split(" unspecified ")[0] for each in read(sentence)[0]] == proposals


def test_each_count_of_a_list_is_compared_with_its_own_bracket() -> None:
    sentence = (
        "Police opened 23 cases of slavery (nine in 2029) and 14 of forced labor (compared with four in 2029)."
    )
    assert [short(each).split(" calendar")[0].split(" unspecified")[0] for each in read(sentence)[0]] == [
        "opened_investigation 23..23 case of slavery",
        "opened_investigation 9..9 case of slavery",
        "opened_investigation 14..14 case of forced_labor",
        "opened_investigation 4..4 case of forced_labor",
    ]


def test_a_figure_without_a_noun_has_that_of_what_it_is_compared_with() -> None:
    sentence = "Courts convicted 12 in 2030, compared with 20 traffickers in 2029."
    assert [short(each).split(" calendar")[0] for each in read(sentence)[0]] == [
        "convicted 12..12 trafficker",
        "convicted 20..20 trafficker",
    ]


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "In 2030, police opened 31 investigations (20 for slavery; and 11 for forced labor), compared "
            "with 40 investigations in 2029.",
            [
                "opened_investigation 31..31 investigation [slavery 20] [forced_labor 11] calendar_year 2030",
                "opened_investigation 40..40 investigation calendar_year 2029",
            ],
        ),
        (
            "In 2030, 43 defendants—36 men and seven women—stood trial.",
            ["tried 43..43 defendant [xa-men 36] [xa-women 7] calendar_year 2030"],
        ),
        (
            "In 2030, courts convicted 48 people, 17 people for slavery and 31 people for domestic servitude.",
            ["convicted 48..48 person [slavery 17] [domestic_servitude 31] calendar_year 2030"],
        ),
        (
            "In 2030, police opened 15 cases of slavery, 11 of forced labor, and four of domestic servitude.",
            [
                "opened_investigation 15..15 case of slavery calendar_year 2030",
                "opened_investigation 11..11 case of forced_labor calendar_year 2030",
                "opened_investigation 4..4 case of domestic_servitude calendar_year 2030",
            ],
        ),
    ],
)
def test_a_breakdown_ends_no_clause(sentence: str, proposals: list[str]) -> None:
    assert [short(each).split(" measured ")[0] for each in read(sentence)[0]] == proposals


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "The office registered 143 complaints, of which 62 were shelved, 46 remained under "
            "investigation and 35 reached the courts.",
            [
                "recorded_offences 143 complaint [closed 62] [investigation_pending 46] [sent_to_court 35] "
                "unspecified"
            ],
        ),
        (
            "Of 58 complaints received in 2030, 35 led to an order to open an investigation, 15 were rejected "
            "and eight were pending.",
            ["reported 58 complaint [opened_investigation 35] [referral_declined 15] [case_pending 8] 2030"],
        ),
        (
            "Courts heard 121 trafficking cases, of which 86 ended in a conviction, 14 in a conviction "
            "for other offences and 21 in an acquittal.",
            [
                "heard 121 case trafficking [convicted 86] [convicted_of_lesser_crime 14] [acquitted 21] "
                "unspecified"
            ],
        ),
        (
            "Courts tried 28 defendants, of whom 20 were convicted and eight had their charges dropped.",
            ["tried 28 defendant [convicted 20] [dropped 8] unspecified"],
        ),
        (
            "Police opened 60 investigations in 2030, of which 40 concerned sex trafficking and 20 forced labor; "
            "in 2029 the figures were 50, 35, and 15.",
            [
                "opened_investigation 60 investigation [sex_trafficking 40] [forced_labor 20] 2030",
                "opened_investigation 50 investigation [sex_trafficking 35] [forced_labor 15] 2029",
            ],
        ),
        (
            "Police opened 20 investigations, 12 of which concerned sex trafficking and eight labor trafficking.",
            ["opened_investigation 20 investigation [sex_trafficking 12] [labor_trafficking 8] unspecified"],
        ),
        (
            "In 2030, police investigated 67 cases (81 in 2029), 22 of them for slavery, and prosecuted 49 "
            "defendants (58 in 2029).",
            [
                "investigated 67 case [slavery 22] 2030",
                "investigated 81 case 2029",
                "prosecuted 49 defendant 2030",
                "prosecuted 58 defendant 2029",
            ],
        ),
    ],
)
def test_what_became_of_all_divides_them_and_a_bracket_goes_with_its_own_count(
    sentence: str, lines: list[str]
) -> None:
    assert counted(sentence) == lines


def test_steps_that_follow_each_other_or_are_not_of_these_divide_nothing() -> None:
    assert counted("Police registered 30 cases, sent 12 to court and closed 18.")[0] == (
        "recorded_offences 30 case unspecified"
    )
    assert counted("Police received 60 complaints; they opened investigations into 40 and referred 20 to court.")[
        0
    ].startswith("reported 60 complaint unspecified")
