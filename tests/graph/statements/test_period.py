"""A period is of one kind, and has no days that the text does not give."""

from datetime import date

import pytest
from pydantic import ValidationError
from tuyun.graph.statements import Period


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
        {"kind": "recent"},
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


def test_a_period_cannot_be_changed_afterwards() -> None:
    period = Period(kind="dated", start=date(2021, 6, 1), end=date(2021, 6, 30))
    with pytest.raises(ValidationError, match="frozen"):
        period.end = date(2021, 7, 1)
