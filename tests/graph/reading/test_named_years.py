"""Years that a document, a day or a colon tells: annual summaries, fiscal years by their days, listed outcomes."""

from datetime import date

import pytest
from tuyun.graph.reading.dates.document_years import year_of_summary
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.source.sentences import split
from tuyun.graph.statements import Document

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def summary(**fields: object) -> Document:
    """The summary of a year by a made-up office."""
    given = {"publisher": "Office of the Prosecutor", "title": "Slavery cases", "year": 2032, "country": "XA"}
    return Document.model_validate({"id": "xa-2032", "licence": "made up", "sha256": "0" * 64, **given, **fields})


def dates(text: str, document: Document | None = None) -> list[tuple[object, ...]]:
    """What each proposal counts, and its kind of period, first and last day."""
    proposals = read(text)[0]
    if document is not None:
        proposals = read_text_of(document, split(document.id, document.language, text), None)[0]
    return [
        (
            proposal.statement.quantity.lower if proposal.statement.quantity else None,
            proposal.statement.period.kind,
            str(proposal.statement.period.start),
            str(proposal.statement.period.end),
        )
        for proposal in proposals
    ]


@pytest.mark.parametrize(
    ("words", "kind", "start", "end"),
    [
        ("During the year", "calendar_year", "2031-01-01", "2031-12-31"),
        ("Over the past year", "calendar_year", "2031-01-01", "2031-12-31"),
        ("In the second half of the year", "dated", "2031-07-01", "2031-12-31"),
        ("In the last quarter of the year", "dated", "2031-10-01", "2031-12-31"),
        ("By the end of the year", "dated", "2031-12-31", "2031-12-31"),
        ("The previous year", "calendar_year", "2030-01-01", "2030-12-31"),
    ],
)
def test_the_year_of_an_annual_summary_is_the_one_it_is_about(words: str, kind: str, start: str, end: str) -> None:
    text = f"{words}, courts convicted six men."
    assert dates(text, summary(closing=date(2031, 12, 31))) == [(6, kind, start, end)]
    assert dates(text, summary(title="Slavery cases in 2031")) == [(6, kind, start, end)]


def test_the_year_of_other_documents_stays_open() -> None:
    text = "During the year, courts convicted six men."
    assert dates(text, summary(closing=date(2032, 3, 31))) == [(6, "unspecified", "None", "None")]
    assert dates(text, summary()) == [(6, "unspecified", "None", "None")]


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("Results of 2031", 2031),
        ("Annual report 2031: slavery", 2031),
        ("Cases under the law of 2031", None),
        ("The 2031 action plan", None),
        ("Cases from January to June 2031", None),
        ("Cases in 2030–2031", None),
        ("Cases in 2029", None),
    ],
)
def test_a_title_names_the_year_of_a_summary(title: str, year: int | None) -> None:
    assert year_of_summary(summary(title=title)) == year


def test_another_year_of_the_sentence_keeps_the_year_open() -> None:
    text = "In 2029, police opened 12 cases, and during the year courts convicted six men."
    assert dates(text, summary(closing=date(2031, 12, 31)))[1] == (6, "unspecified", "None", "None")


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("In the fiscal year ending July 15, 2017", "2016-07-16", "2017-07-15"),
        ("In the Ostrian fiscal year ending 15 July 2017", "2016-07-16", "2017-07-15"),
        ("In fiscal year 2016/17, which ended on July 15, 2017", "2016-07-16", "2017-07-15"),
        ("In the fiscal year that began on July 16, 2016", "2016-07-16", "2017-07-15"),
        ("In the 2016/17 fiscal year (July 16, 2016–July 15, 2017)", "2016-07-16", "2017-07-15"),
        ("In the fiscal year running from July 16, 2016, to July 15, 2017", "2016-07-16", "2017-07-15"),
    ],
)
def test_a_fiscal_year_has_the_days_that_the_sentence_gives(words: str, start: str, end: str) -> None:
    text = f"{words}, police opened 12 cases. In the same fiscal year, courts convicted six men."
    assert dates(text) == [(12, "fiscal_year", start, end), (6, "fiscal_year", start, end)]


def test_the_fiscal_year_before_one_that_is_told_by_its_end() -> None:
    text = (
        "In the fiscal year ending July 15, 2017, police opened 12 cases. "
        "In the previous fiscal year, they opened nine cases. In fiscal year 2014/15, they opened six cases."
    )
    assert dates(text)[1:] == [
        (9, "fiscal_year", "2015-07-16", "2016-07-15"),
        (6, "fiscal_year", "2014-07-16", "2015-07-15"),
    ]


def test_a_year_that_ends_on_a_day_has_its_days() -> None:
    text = "In the year ending 15 July 2017, police opened 12 cases."
    assert dates(text) == [(12, "dated", "2016-07-16", "2017-07-15")]


@pytest.mark.parametrize(
    "text",
    [
        "In 2030, the courts ruled on 12 slavery cases: 19 defendants were convicted and three were acquitted.",
        "The courts ruled on 12 slavery cases in 2030: 19 defendants were convicted; three were acquitted.",
    ],
)
def test_outcomes_behind_a_colon_have_the_period_and_the_form_before_it(text: str) -> None:
    made = {
        (each.statement.quantity.lower, each.statement.period.start, tuple(each.statement.quantity.scope.forms))
        for each in read(text)[0]
        if each.statement.quantity and each.statement.predicate in ("convicted", "acquitted")
    }
    assert made == {(19, date(2030, 1, 1), ("slavery",)), (3, date(2030, 1, 1), ("slavery",))}


@pytest.mark.parametrize(
    "text",
    [
        "The law was overhauled in 2030: courts have since convicted 12 people.",
        "Under a law adopted in 2030, penalties are severe: 12 men were jailed.",
        "Police arrested 30 men. The unit, founded in 2030, is small: its officers arrested 12 men.",
    ],
)
def test_a_date_of_something_else_does_not_reach_behind_a_colon(text: str) -> None:
    assert (12, "unspecified", "None", "None") in dates(text)


def test_that_some_cases_go_on_says_nothing_of_others() -> None:
    text = "Nine trials remained pending, and in two others the suspects absconded."
    assert dates(text) == [(9, "recent", "None", "None"), (2, "unspecified", "None", "None")]


def test_a_date_of_what_led_to_arrests_does_not_date_them() -> None:
    text = "The creation, in March 2030, of a team led to the arrest of nine men."
    assert (9, "unspecified", "None", "None") in dates(text)
    assert dates("The arrest, in March 2030, of nine men was announced.")[0][:3] == (9, "dated", "2030-03-01")


def test_decades_and_years_of_other_calendars() -> None:
    assert dates("In 2565 (2022), police opened 12 cases.")[0][1:3] == ("calendar_year", "2022-01-01")
    period = read("Over the past two decades, courts convicted 12 men.")[0][0].statement.period
    assert (period.kind, period.years) == ("several_years", 20)
