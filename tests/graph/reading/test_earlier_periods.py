"""Periods that point back to a period of the same sentence, or of a sentence before it, and spans without days."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def dates(text: str) -> list[tuple[object, ...]]:
    """What each proposal counts, and its kind of period, first and last day."""
    return [
        (
            proposal.statement.quantity.lower if proposal.statement.quantity else None,
            proposal.statement.period.kind,
            str(proposal.statement.period.start),
            str(proposal.statement.period.end),
            proposal.sure,
        )
        for proposal in read(text)[0]
    ]


@pytest.mark.parametrize(
    ("words", "kind", "start", "end"),
    [
        ("In the same period", "calendar_year", "2020-01-01", "2020-12-31"),
        ("During that year", "calendar_year", "2020-01-01", "2020-12-31"),
        ("In the second half of that year", "dated", "2020-07-01", "2020-12-31"),
        ("In June of that year", "dated", "2020-06-01", "2020-06-30"),
        ("Since then", "since_year", "2020-01-01", "None"),
    ],
)
def test_a_period_points_back_to_that_of_the_sentence_before(words: str, kind: str, start: str, end: str) -> None:
    text = f"In 2020, police opened 12 cases. {words}, courts convicted six men."
    assert dates(text)[1] == (6, kind, start, end, False)


def test_years_in_a_row_are_one_period_for_the_next_sentence() -> None:
    text = (
        "Police opened 12 cases in 2018, 14 in 2019, and nine in 2020. Over this period, courts convicted six men."
    )
    assert dates(text)[-1] == (6, "several_years", "2018-01-01", "2020-12-31", False)


def test_nothing_is_dated_by_a_period_that_points_to_none() -> None:
    text = "Police opened 12 cases. In the same period, courts convicted six men."
    assert dates(text)[1][1:4] == ("unspecified", "None", "None")


def test_the_same_part_of_another_year_has_its_months() -> None:
    text = "In the first half of 2021, police opened 12 cases, compared with nine in the same period of 2020."
    assert dates(text)[1] == (9, "dated", "2020-01-01", "2020-06-30", False)


def test_what_a_change_is_compared_with_dates_nothing() -> None:
    text = "In the first half of 2021, police opened 12 cases, five fewer than in the same period of 2020."
    assert dates(text)[0] == (12, "dated", "2021-01-01", "2021-06-30", False)


def test_fiscal_years_have_the_days_that_the_document_gives_them() -> None:
    text = (
        "In fiscal year 2022 (July 2021 to June 2022), police opened 12 cases. Courts convicted six men, compared "
        "with four in the previous fiscal year. At the end of the fiscal year, nine trials were pending."
    )
    assert [each[1:4] for each in dates(text)] == [
        ("fiscal_year", "2021-07-01", "2022-06-30"),
        ("unspecified", "None", "None"),
        ("fiscal_year", "2020-07-01", "2021-06-30"),
        ("dated", "2022-06-30", "2022-06-30"),
    ]


def test_with_what_a_count_is_compared_does_not_date_the_next_sentence() -> None:
    text = "Courts convicted six men, compared with four in 2019. In the same period, police opened 12 cases."
    assert dates(text)[-1][1] == "unspecified"


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 12 men in 2028, nine in 2029 and 15 in 2030, while the number of women arrested was "
        "four, two and six, respectively.",
        "Between 2028 and 2030, police arrested four, two and six women, respectively.",
        "Police arrested four women in 2028 (2029: 2; 2030: 6).",
    ],
)
def test_a_list_of_figures_has_the_years_in_their_order(text: str) -> None:
    women = {lower: start for lower, _, start, _, sure in dates(text) if lower in (4, 2, 6) and not sure}
    assert women == {4: "2028-01-01", 2: "2029-01-01", 6: "2030-01-01"}


def test_what_stands_behind_a_colon_is_not_of_the_compared_year() -> None:
    text = "In 2030, courts convicted nine men, down from 15 in 2029: seven got prison terms, and one was fined."
    assert [each[2] for each in dates(text)] == ["2030-01-01", "2029-01-01", "2030-01-01", "2030-01-01"]


def test_a_share_behind_a_semicolon_has_the_year_of_the_whole_but_not_its_day() -> None:
    text = "Courts convicted 11 men in 2030; seven of the 11 received prison terms."
    assert [each[2] for each in dates(text)] == ["2030-01-01", "2030-01-01"]
    assert dates(text.replace("in 2030", "in May 2030"))[1][1] == "unspecified"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        (
            "In 2030, the number of victims identified fell from 51 in the previous year to 44.",
            {51: 2029, 44: 2030},
        ),
        ("In 2030, police arrested 44 men, a tenth more than in the previous year (40).", {44: 2030, 40: 2029}),
        (
            "In 2030, police arrested 44 men; courts convicted nine, compared with 12 the previous year.",
            {44: 2030, 9: 2030, 12: 2029},
        ),
    ],
)
def test_the_year_before_is_that_before_the_year_of_the_sentence(text: str, years: dict[int, int]) -> None:
    assert {each[0]: int(str(each[2])[:4]) for each in dates(text)} == years


def test_what_goes_on_dates_no_further_verb() -> None:
    text = "Bribes remained a problem, and an officer released two suspects. Nine men were still awaiting trial."
    assert [each[1] for each in dates(text) if each[0] in (2, 9)] == ["unspecified", "recent"]


@pytest.mark.parametrize(
    ("text", "kind", "start"),
    [
        ("Police did not meet for the third consecutive year and convicted six men.", "unspecified", "None"),
        ("Although it has had a law since 2012, courts convicted six men in 2030.", "calendar_year", "2030-01-01"),
        (
            "It said that no man was charged between 2028 and 2030 and that courts convicted six men.",
            "unspecified",
            "None",
        ),
        ("In May 2030, police met; six men were in custody at the end of the year.", "dated", "2030-12-31"),
        ("Courts convicted six men under the penal code in 2030.", "calendar_year", "2030-01-01"),
        ("The shelter opened in May 2030 and has cared for six victims.", "unspecified", "None"),
        ("In 2030, the police and the courts have convicted six men.", "calendar_year", "2030-01-01"),
        (
            "In 2030, courts convicted six men for their part in abuses at bars in 2027.",
            "calendar_year",
            "2030-01-01",
        ),
    ],
)
def test_a_period_dates_the_clause_that_it_stands_in(text: str, kind: str, start: str) -> None:
    assert [each[1:3] for each in dates(text) if each[0] == 6] == [(kind, start)]


@pytest.mark.parametrize(
    ("first", "end", "kind"),
    [("1 January 2028", "2028-02-28", "dated"), ("1 January 2026", "2028-02-28", "several_years")],
)
def test_a_period_may_end_on_the_day_before_a_leap_day(first: str, end: str, kind: str) -> None:
    text = f"Between {first} and 28 February 2028, courts convicted six men, compared with nine the previous year."
    assert dates(text)[0][1:4:2] == (kind, end)


def test_a_count_beside_a_span_of_time_without_days_is_not_sure() -> None:
    assert dates("Police arrested 12 suspects.") == [(12, "unspecified", "None", "None", True)]
    assert dates("Police arrested 12 suspects in seven months.") == [(12, "unspecified", "None", "None", False)]
