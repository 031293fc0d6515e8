"""Series of years, comparisons without a noun, wholes without a total, and dates of institutions."""

from datetime import date

import pytest
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import counted, document, read

pytestmark = pytest.mark.once


def test_a_series_goes_on_behind_brackets_and_asides() -> None:
    """A figure with a year and no noun goes on the count of its series, not what a bracket tells beside it."""
    text = (
        "Courts delivered 19 judgments in THB cases in 2028 (32 persons convicted, nine acquitted), 13 in 2029 "
        "(21 convicted) and seven in 2030 (14 convicted)."
    )
    lines = counted(text)
    assert [line for line in lines if "judgment" in line] == [
        "court_ruled 19 judgment trafficking 2028",
        "court_ruled 13 judgment trafficking 2029",
        "court_ruled 7 judgment trafficking 2030",
    ]
    assert [line.split()[:2] for line in lines if "judgment" not in line] == [
        ["convicted", "32"], ["acquitted", "9"], ["convicted", "21"], ["convicted", "14"],
    ]  # fmt: skip


def test_what_a_series_counts_beside_has_the_year_of_its_own_member() -> None:
    """The people of one year are not dated by the next member, and go on the people before them."""
    text = (
        "Police registered 19 trafficking cases in 2028 involving 30 victims and 13 in 2029 involving 21 victims."
    )
    assert counted(text) == [
        "recorded_offences 19 case trafficking 2028",
        "victim_in 30 victim trafficking 2028",
        "recorded_offences 13 case trafficking 2029",
        "victim_in 21 victim 2029",
    ]


def test_a_series_keeps_the_forms_of_its_first_member() -> None:
    """Parts of the first year do not take its form from those that follow."""
    text = (
        "45 complaints of human trafficking were registered in 2028, of which 28 concerned sexual exploitation "
        "and 17 economic exploitation, and 51 in 2029."
    )
    assert counted(text) == [
        "recorded_offences 45 complaint trafficking [sex_trafficking 28] [labor_trafficking 17] 2028",
        "recorded_offences 51 complaint trafficking 2029",
    ]


@pytest.mark.parametrize("joins", ["against", "compared with", "as against"])
def test_two_counts_are_compared_with_two(joins: str) -> None:
    """Counts of another year without nouns are of that year, each like the count at its place."""
    text = f"In 2030, 71 persons were convicted and 34 acquitted, {joins} 83 and 29 in 2029."
    assert counted(text) == [
        "convicted 71 person 2030", "acquitted 34 person 2030", "convicted 83 person 2029",
        "acquitted 29 person 2029",
    ]  # fmt: skip


def test_people_whom_charges_are_against_are_compared_with_nothing() -> None:
    """“Against” before people without another year opens no comparison."""
    text = "In 2030, prosecutors opened 40 cases against 50 suspects."
    assert counted(text) == ["opened_investigation 40 case 2030", "opened_investigation 50 suspect 2030"]


@pytest.mark.parametrize("side", ["whereas", "while"])
def test_a_year_that_leads_a_side_clause_dates_it(side: str) -> None:
    """The comma behind such a year does not end the clause."""
    text = f"In 2030, courts convicted 71 traffickers, {side} in 2029, 83 traffickers were convicted."
    assert counted(text) == ["convicted 71 trafficker 2030", "convicted 83 trafficker 2029"]


@pytest.mark.parametrize(
    "text",
    [
        "The unit, which was set up within the police in April 2024, employs five officers.",
        "The department, created in 2024, has five officers.",
        "The unit was reinforced in 2024 and numbers five officers.",
        "The unit, operational since 2024, has a staff of five officers.",
    ],
)
def test_the_founding_of_an_office_does_not_date_its_staff(text: str) -> None:
    """A date of when an office was set up says nothing of when it has its officers."""
    assert "staffed 5 official unspecified" in counted(text)


def test_a_date_beside_the_staff_itself_stays() -> None:
    """What was so at a time keeps that time."""
    assert counted("At the end of 2030, the unit had five officers.") == ["staffed 5 official 2030"]


def test_a_number_that_nobody_calls_staff_is_no_staff() -> None:
    """“This number” may count anything."""
    for proposal in read("In 2030 this number was 315, and in 2029 it stood at 291.")[0]:
        assert proposal.statement.predicate == "other_statement"


def test_a_period_between_a_verb_and_its_count_dates_the_count() -> None:
    """Also where the count is behind a preposition, or shares its verb with another."""
    text = "Courts sentenced a driver who had brought girls to Arl between 2028 and 2030 to eight years in prison."
    assert "imprisonment_imposed 8 year unspecified" in counted(text)
    assert "trained 58 person 2030" in counted("The institute held a course in 2030 for 58 judges.")
    text = (
        "The unit has four investigators, and in 2030 a total of 236 officers and 38 judges took part in courses."
    )
    assert counted(text) == ["staffed 4 person unspecified", "trained 236 official 2030", "trained 38 person 2030"]


def test_a_whole_without_a_total_gives_its_shares_their_unit() -> None:
    """What happened to investigations ends investigations."""
    text = "Of the investigations completed in 2030, 13 were sent to court and nine were discontinued."
    assert [line.split()[:3] for line in counted(text)] == [
        ["sent_to_court", "13", "investigation"], ["discontinued_investigation", "9", "investigation"],
    ]  # fmt: skip


def test_parts_by_form_with_the_article_of_each() -> None:
    """An article between two parts does not end the list."""
    text = (
        "Prosecutors opened 214 cases, including 103 cases of forced labour under Article 165 and 18 cases of "
        "forced begging under Article 206."
    )
    assert counted(text) == ["opened_investigation 214 case [forced_labor 103] [forced_begging 18] unspecified"]


@pytest.mark.parametrize(("closing", "kind"), [(None, "calendar_year"), (date(2031, 3, 31), "rough_date")])
def test_last_year_of_a_press_release(closing: date | None, kind: str) -> None:
    """It is the year before that of a text without a reporting period, and else only words."""
    about = document().model_copy(update={"closing": closing})
    text = "Last year, prosecutors charged 46 persons."
    periods = [each.statement.period for each in read_text_of(about, split(about.id, "en", text))[0]]
    assert [(period.kind, period.start) for period in periods] == [
        (kind, None if closing else date(2030, 1, 1)),
    ]


@pytest.mark.parametrize("text", [
    "Courts heard 34 trials in 2028, 41 in 2029 and 29 in 2030; in all, 43 persons "
    "were convicted (14, 20 and nine respectively).",
    "In 2028, 2029 and 2030, courts convicted 43 persons (14, 20 and nine respectively).",
])  # fmt: skip
def test_a_list_in_brackets_has_the_years_in_their_order(text: str) -> None:
    """The last figure may be a bare word; the sum before the bracket has all years."""
    found = [proposal.statement for proposal in read(text)[0]]
    years = {
        entry.quantity.lower: (str(entry.period.start), str(entry.period.end)) for entry in found if entry.quantity
    }
    assert years[43] == ("2028-01-01", "2030-12-31")
    assert [years[number][0][:4] for number in (14, 20, 9)] == ["2028", "2029", "2030"]


def test_parts_that_say_nothing_break_no_reading() -> None:
    """A bracket that repeats the noun of its whole divides it by nothing."""
    text = "In 2028, 2029 and 2030, courts convicted 49 persons (14, 20 and 15 persons, respectively)."
    assert counted(text)[0] == "convicted 49 person 2028"


def test_years_in_brackets_directly_behind_counts() -> None:
    """“12 cases (2028)” is of 2028."""
    found = read("Police opened 12 cases (2028) and 14 cases (2029).")[0]
    assert [str(proposal.statement.period.start)[:4] for proposal in found] == ["2028", "2029"]


def test_years_at_the_end_of_which_something_was_pending() -> None:
    """The last days of the years in their order."""
    found = read("At the end of 2028 and 2029, nine and 12 cases respectively were pending.")[0]
    assert [str(proposal.statement.period.start) for proposal in found] == ["2028-12-31", "2029-12-31"]


@pytest.mark.parametrize("words", ["over the same period", "in the same period", "during that period"])
def test_ends_of_a_change_over_the_same_period(words: str) -> None:
    """Each end has the year of the same end of the change before."""
    text = "The number of raids fell from 40 in 2027 to 31 in 2029, and the number of convictions "
    text += f"rose from 12 to 19 {words}."
    years = [line.rsplit(" ", 1)[1] for line in counted(text) if line.startswith("convicted")]
    assert years == ["2027", "2029"]
