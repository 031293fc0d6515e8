"""Days of documents, periods, figures and cases: their form, their years, and the last day of their document."""

from pathlib import Path

import pytest
from tuyun.graph.errors import SourceError

from tests.graph.source.draft import Draft
from tests.graph.source.tables import TableDraft
from tests.graph.source.test_figure_table import document, read

CORRECT = "Correct the day, or leave it out if it stands for a day that is not known."
UNWRITTEN = "is not a day; write it as 2021-12-31"
LICENCE = "licence: made up"
YEAR = "period: {kind: calendar_year, start: 2021-01-01, end: 2021-12-31}"
OUTSIDE = ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"]
OTHER_FORMS = [
    "20291010",
    "2029-W10-1",
    "2029-1-1",
    "10-10-2029",
    "1875744000",
    "2029-10-10T00:00:00",
    "٢٠٢٩-10-10",
]


def outside(day: str) -> str:
    return f"the year of {day} is not between 1900 and 2200. {CORRECT}"


def faults(draft: Draft) -> list[str]:
    with pytest.raises(SourceError) as caught:
        draft.read()
    return draft.fault(caught.value).splitlines()


@pytest.mark.parametrize("field", ["published", "closing"])
@pytest.mark.parametrize("day", OUTSIDE)
def test_a_documents_own_day_in_another_age_is_refused(draft: Draft, field: str, day: str) -> None:
    draft.edit("document.yaml", LICENCE, f"{LICENCE}\n{field}: {day}")
    assert faults(draft) == [f"document.yaml:6: {field}: {outside(day)}"]


@pytest.mark.parametrize("field", ["published", "closing"])
@pytest.mark.parametrize("day", OTHER_FORMS)
def test_a_documents_own_day_in_another_form_is_refused(draft: Draft, field: str, day: str) -> None:
    draft.edit("document.yaml", LICENCE, f'{LICENCE}\n{field}: "{day}"')
    assert faults(draft) == [f"document.yaml:6: {field}: {UNWRITTEN}"]


def test_a_number_is_no_day(draft: Draft) -> None:
    draft.edit("document.yaml", LICENCE, f"{LICENCE}\nclosing: 1875744000")  # pydantic takes it for seconds
    assert faults(draft) == [f"document.yaml:6: closing: {UNWRITTEN}"]


@pytest.mark.parametrize(
    ("start", "end", "wrong"),
    [
        ("9999-01-01", "9999-12-31", ["start", "end"]),
        ("0001-01-01", "0001-12-31", ["start", "end"]),
        ("9998-12-31", "9999-12-31", ["start", "end"]),
        ("2200-12-31", "2201-12-30", ["end"]),
    ],
)
def test_a_period_in_another_age_is_refused(draft: Draft, start: str, end: str, wrong: list[str]) -> None:
    period = f"period: {{kind: reporting_period, start: {start}, end: {end}}}"
    draft.edit("statements.yaml", YEAR, period)
    days = {"start": start, "end": end}
    assert faults(draft) == [f"statements.yaml:18: [3].period.{field}: {outside(days[field])}" for field in wrong]


def test_the_time_of_opening_of_a_case_in_another_age_is_refused(draft: Draft) -> None:
    opened = "opened: {kind: dated, start: 2021-01-01, end: 9999-12-31}"
    draft.edit("entities.yaml", "name: six cases}", f"name: six cases, {opened}}}")
    assert faults(draft) == [f"entities.yaml:6: small-cases.opened.end: {outside('9999-12-31')}"]


@pytest.mark.parametrize(
    ("period", "days"),
    [
        ("9999", {"start": "9999-01-01", "end": "9999-12-31"}),
        ("9998-04-01 to 9999-03-31", {"start": "9998-04-01", "end": "9999-03-31"}),
        ("9998-12-31 to 9999-12-31", {"start": "9998-12-31", "end": "9999-12-31"}),
        ("2200-04-01 to 2201-03-31", {"end": "2201-03-31"}),
        ("1899", {"start": "1899-01-01", "end": "1899-12-31"}),
    ],
)
def test_a_figure_of_another_age_is_refused(tmp_path: Path, period: str, days: dict[str, str]) -> None:
    with pytest.raises(SourceError) as caught:
        read(document(tmp_path, f"Persons prosecuted: 9.,prosecuted,9,,,person,,,{period},"))
    assert str(caught.value).replace(f"{tmp_path}/", "").splitlines() == [
        f"figures.csv:2: [1].period.{field}: {outside(day)}" for field, day in days.items()
    ]


@pytest.mark.parametrize("day", OUTSIDE)
def test_a_case_that_was_opened_in_another_age_is_refused(records: TableDraft, day: str) -> None:
    records.change_table("2023-02-01", day)
    assert faults(records) == [f"cases.csv:2: opened: {outside(day)}"]


@pytest.mark.parametrize("day", OTHER_FORMS)
def test_a_case_whose_day_is_written_in_another_form_is_refused(records: TableDraft, day: str) -> None:
    records.change_table("2023-02-01", day)
    assert faults(records) == [f"cases.csv:2: opened: {day!r} is not a day (YYYY-MM-DD)"]


@pytest.mark.parametrize("field", ["closing", "published"])
def test_a_case_that_was_opened_after_the_documents_last_day_is_refused(records: TableDraft, field: str) -> None:
    records.write("document.yaml", (records.path / "document.yaml").read_text("utf-8") + f"{field}: 2023-03-04\n")
    assert faults(records) == [
        f"cases.csv:3: opened: 2023-03-05 is after the document's last day ({field}: 2023-03-04). "
        "Correct the day; or the document, if it covers later cases."
    ]


def test_the_first_and_the_last_day_that_may_be_named_are_taken(records: TableDraft) -> None:
    records.change_table("2023-02-01", "1900-01-01")
    records.change_table("2023-03-05", "2200-12-31")
    assert records.table().rows_total == 4
