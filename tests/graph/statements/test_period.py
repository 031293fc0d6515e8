"""A period is of one kind, and has no days that the text does not give."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tuyun.graph.statements import Period, when_in_words
from tuyun.graph.statements.period import end_of_year, start_of_year


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "calendar_year", "start": "2020-01-01", "end": "2020-12-31"},
        {"kind": "reporting_period", "start": "2020-04-01", "end": "2021-03-31"},
        {"kind": "reporting_period", "start": "2024-02-29", "end": "2025-02-28"},
        {"kind": "reporting_period", "start": "2023-03-01", "end": "2024-02-29"},
        {"kind": "dated", "start": "2021-06-01", "end": "2021-06-30"},
        {"kind": "dated", "start": "2021-06-07", "end": "2021-06-07"},
        {"kind": "prior_years", "of": "saying"},
        {"kind": "fiscal_year", "start": "2030-07-01", "end": "2031-06-30"},
        {"kind": "several_years", "start": "2027-01-01", "end": "2030-12-31"},
        {"kind": "several_years", "years": 5},
        {"kind": "several_years"},
        {"kind": "since_year", "start": "2019-01-01"},
        {"kind": "consecutive_years", "years": 3},
        {"kind": "consecutive_years"},
        {"kind": "recent"},
        {"kind": "until_now"},
        {"kind": "rough_date", "words": "around the turn of the decade"},
        {"kind": "rough_date", "start": "2019-01-01", "end": "2019-12-31", "words": "in early 2019"},
    ],
)
def test_a_period_that_fits_its_kind_is_taken(given: dict[str, str]) -> None:
    period = Period.model_validate(given)
    assert period.model_dump(mode="json", exclude_unset=True) == given


def test_what_is_not_stated_is_unspecified() -> None:
    period = Period()
    assert period.model_dump() == {
        "kind": "unspecified",
        "start": None,
        "end": None,
        "years": None,
        "words": None,
        "of": "happening",
        "basis": "text",
    }


YEAR = "a calendar year runs from 1 January to 31 December of the same year"


@pytest.mark.parametrize(
    ("kind", "start", "end", "message"),
    [
        ("calendar_year", None, None, "a period of kind calendar_year needs start and end"),
        ("dated", "2021-06-01", None, "a period of kind dated needs start and end"),
        ("reporting_period", None, "2021-03-31", "a period of kind reporting_period needs start and end"),
        ("dated", "2021-06-30", "2021-06-01", "the period ends (2021-06-01) before it starts (2021-06-30)"),
        ("calendar_year", "2020-04-01", "2021-03-31", YEAR),
        ("calendar_year", "2020-01-01", "2021-12-31", YEAR),
        ("reporting_period", "2020-04-01", "2021-04-01", "a reporting period is twelve months long"),
        ("reporting_period", "2020-04-01", "2020-12-31", "a reporting period is twelve months long"),
        ("fiscal_year", "2030-07-01", "2031-07-31", "a fiscal year is twelve months long"),
        ("several_years", "2030-01-01", "2030-12-31", "a period of several years is longer than twelve months"),
        ("several_years", "2030-01-01", None, "a period of kind several_years needs start and end"),
        ("since_year", None, None, "a period of kind since_year needs start and has no end"),
        ("since_year", "2019-01-01", "2020-01-01", "a period of kind since_year needs start and has no end"),
        (
            "consecutive_years",
            "2019-01-01",
            None,
            "a period of kind consecutive_years has no days: the text does not give them",
        ),
        (
            "prior_years",
            "2019-01-01",
            "2019-12-31",
            "a period of kind prior_years has no days: the text does not give them",
        ),
        ("recent", "2019-01-01", None, "a period of kind recent has no days: the text does not give them"),
        (
            "unspecified",
            None,
            "2022-03-31",
            "a period of kind unspecified has no days: the text does not give them",
        ),
    ],
)
def test_a_period_that_does_not_fit_its_kind_is_refused(
    kind: str, start: str | None, end: str | None, message: str
) -> None:
    with pytest.raises(ValidationError) as caught:
        Period.model_validate({"kind": kind, "start": start, "end": end})
    assert [fault["msg"] for fault in caught.value.errors()] == [f"Value error, {message}"]


def test_only_a_period_of_several_years_has_a_number_of_them() -> None:
    with pytest.raises(ValidationError, match="a period of kind recent has no number of years"):
        Period(kind="recent", years=3)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kind": "fiscal_year", "start": "2030-07-01", "end": "2031-06-30"},
         "in the fiscal year 1 Jul 2030 to 30 Jun 2031"),
        ({"kind": "several_years", "start": "2027-01-01", "end": "2030-12-31"}, "in the years 2027 to 2030"),
        ({"kind": "several_years", "start": "2027-04-01", "end": "2029-03-31"}, "from 1 Apr 2027 to 31 Mar 2029"),
        ({"kind": "several_years", "years": 5}, "over 5 years"),
        ({"kind": "since_year", "start": "2019-01-01"}, "since 2019"),
        ({"kind": "since_year", "start": "2019-06-01", "of": "saying"}, "said since 1 Jun 2019"),
        ({"kind": "consecutive_years", "years": 3}, "for 3 consecutive years"),
        ({"kind": "consecutive_years"}, "for consecutive years"),
        ({"kind": "until_now"}, "in all the time until now"),
        ({"kind": "rough_date", "words": "years ago"}, "at a rough date (years ago)"),
        ({"kind": "rough_date"}, "at a rough date (see the quote)"),
    ],
)  # fmt: skip
def test_a_period_of_years_is_worded_as_what_it_is(given: dict[str, object], words: str) -> None:
    assert when_in_words(Period.model_validate(given)) == words


def test_only_a_rough_date_has_words() -> None:
    with pytest.raises(ValidationError, match="a period of kind calendar_year has no words: its kind and"):
        Period(kind="calendar_year", start=date(2019, 1, 1), end=date(2019, 12, 31), words="in 2019")


def test_a_period_cannot_be_changed_afterwards() -> None:
    period = Period(kind="dated", start=date(2021, 6, 1), end=date(2021, 6, 30))
    with pytest.raises(ValidationError, match="frozen"):
        period.end = date(2021, 7, 1)


@given(st.dates())
def test_no_year_leads_out_of_the_calendar(day: date) -> None:
    assert day <= end_of_year(day) <= date.max
    assert date.min <= start_of_year(day) <= day


@given(st.dates(max_value=date(9998, 12, 31)).filter(lambda day: (day.month, day.day) != (2, 29)))
def test_a_year_begins_where_it_began(start: date) -> None:
    assert start_of_year(end_of_year(start)) == start


def test_a_year_from_or_to_the_end_of_the_calendar_is_whole() -> None:
    assert end_of_year(date(9999, 1, 1)) == date.max
    assert start_of_year(date(1, 12, 31)) == date.min
    Period(kind="reporting_period", start=date(9999, 1, 1), end=date.max)
    with pytest.raises(ValidationError, match="a reporting period is twelve months long"):
        Period(kind="reporting_period", start=date(9998, 12, 31), end=date.max)
