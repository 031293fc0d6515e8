"""The same period in every place of a sentence, and which counts it dates there."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


def dated(text: str) -> list[tuple[object, ...]]:
    """What each proposal says and counts, and its kind of period and first day."""
    entries = [proposal.statement for proposal in read(text)[0]]
    return [
        (
            entry.predicate,
            entry.quantity.lower if entry.quantity else None,
            entry.period.kind,
            str(entry.period.start),
        )
        for entry in entries
    ]


PERIODS = [
    ("in 2030", "calendar_year", "2030-01-01"),
    ("over the course of 2030", "calendar_year", "2030-01-01"),
    ("from January to June 2030", "dated", "2030-01-01"),
    ("from 2027 to 2030", "several_years", "2027-01-01"),
    ("between July 2029 and June 2030", "dated", "2029-07-01"),
    ("in the first half of 2030", "dated", "2030-01-01"),
    ("over the past six years", "several_years", "None"),
    ("during the previous reporting period", "reporting_period", "2029-04-01"),
]


@pytest.mark.parametrize("sentence", [
    "The police arrested nine suspects {}.",
    "The police, {}, arrested nine suspects.",
    "The police {} arrested nine suspects.",
    "The police arrested, {}, nine suspects.",
    "The police arrested {} a total of nine suspects.",
    "Nine suspects, {}, were arrested.",
    "Nine suspects {} were arrested.",
    "Nine suspects were arrested, all {}.",
    "According to the ministry, {}, nine suspects were arrested.",
    "However, {} police officers arrested nine suspects.",
    "Parliament amended the law, and {}, the police arrested nine suspects.",
    "The police arrested nine suspects in the capital {}.",
    "The police arrested nine suspects {} under the anti-trafficking law.",
])  # fmt: skip
@pytest.mark.parametrize(("period", "kind", "start"), PERIODS)
def test_a_period_dates_a_count_wherever_it_stands(sentence: str, period: str, kind: str, start: str) -> None:
    assert [each for each in dated(sentence.format(period)) if each[1]] == [("arrested", 9, kind, start)]


@pytest.mark.parametrize("sentence", [
    "The government, {}, investigated 20 cases, prosecuted 12 suspects, and convicted five men.",
    "The government investigated 20 cases, prosecuted 12 suspects, and convicted five men {}.",
    "During the year the ministry met; {}, the government investigated 20 cases; prosecuted 12 suspects; "
    "and convicted five men.",
])  # fmt: skip
@pytest.mark.parametrize(("period", "kind", "start"), PERIODS)
def test_a_period_dates_all_verbs_of_a_subject(sentence: str, period: str, kind: str, start: str) -> None:
    assert [each[1:] for each in dated(sentence.format(period)) if each[1]] == [
        (20, kind, start), (12, kind, start), (5, kind, start),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Of those arrested in 2030, 12 suspects were convicted.", ("unspecified", "None")),
        ("The police arrested nine suspects from 2029 cases.", ("unspecified", "None")),
        ("The minister last year met donors, and the police arrested nine suspects.", ("unspecified", "None")),
        ("The police arrested nine suspects since 2028 and nine women in 2030.", ("since_year", "2028-01-01")),
    ],
)
def test_a_period_beside_another_verb_or_noun_dates_that(text: str, when: tuple[str, str]) -> None:
    assert next(each[2:] for each in dated(text) if each[1] in (9, 12)) == when


def test_gerunds_of_a_list_share_the_period_behind_the_last() -> None:
    """Also where the list is what a count is compared with."""
    assert dated(
        "The government reported investigating 72 cases, prosecuting 30 defendants, and convicting one trafficker "
        "in 2030."
    ) == [
        ("investigated", 72, "calendar_year", "2030-01-01"),
        ("prosecuted", 30, "calendar_year", "2030-01-01"),
        ("convicted", 1, "calendar_year", "2030-01-01"),
    ]
    assert dated("This compared with investigating two cases, and convicting four traffickers in 2029.") == [
        ("investigated", 2, "calendar_year", "2029-01-01"),
        ("convicted", 4, "calendar_year", "2029-01-01"),
    ]
    assert dated(
        "Police reported investigating nine cases, compared with investigating four in 2029, and charging six men."
    ) == [
        ("investigated", 9, "unspecified", "None"),
        ("investigated", 4, "calendar_year", "2029-01-01"),
        ("charged", 6, "unspecified", "None"),
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Courts convicted seven men in 2028; that year, the police arrested nine suspects.",
            [("convicted", 7, "2028-01-01"), ("arrested", 9, "2028-01-01")],
        ),
        (
            "From January to June 2030, the police arrested 12 suspects, and from July to December they arrested "
            "nine.",
            [("arrested", 12, "2030-01-01"), ("arrested", 9, "2030-07-01")],
        ),
        ("The police arrested nine suspects from July to December.", [("arrested", 9, "2030-07-01")]),
        (
            "After arresting 12 suspects in 2029, the police arrested nine men in 2030.",
            [("arrested", 12, "2029-01-01"), ("arrested", 9, "2030-01-01")],
        ),
        (
            "Convictions fell to nine from 12 in 2029.",
            [("convicted", 9, "None"), ("convicted", 12, "2029-01-01")],
        ),
    ],
)
def test_each_count_has_the_period_of_its_own_words(text: str, when: list[tuple[object, ...]]) -> None:
    assert [(each[0], each[1], each[3]) for each in dated(text)] == when


def test_a_fiscal_year_without_days_is_a_rough_date() -> None:
    assert dated("In fiscal year 2030, the police arrested nine suspects.") == [
        ("arrested", 9, "rough_date", "None")
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The trial of two men charged in 2028 was ongoing.",
            ["charged 2 person 2028", "trial_ongoing 2 person unspecified"],
        ),
        (
            "The trial of two men charged with slavery in 2028 remained pending before the High Court.",
            ["trial_ongoing 2 person slavery recent"],
        ),
        (
            "The trial of two men charged with slavery in 2028 continued in 2030.",
            ["trial_ongoing 2 person slavery 2030"],
        ),
        (
            "Sentences ranged from three to 17 years in prison; in 2029, courts convicted nine men.",
            ["imprisonment_imposed 3 year unspecified", "convicted 9 person 2029"],
        ),
        (
            "Courts sentenced two men, convicted in 2029, to eight years in prison.",
            ["imprisonment_imposed 8 year unspecified", "sentenced 2 person unspecified"],
        ),
        (
            "In all, 120 judges and prosecutors attended a course in October 2030.",
            ["trained 120 person 2030"],
        ),
    ],
)
def test_a_date_of_the_people_or_of_the_next_clause_dates_nothing_else(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


def days(text: str) -> list[tuple[object, ...]]:
    """What each proposal counts, and its kind of period with its first and last day."""
    entries = [proposal.statement for proposal in read(text)[0]]
    return [
        (
            entry.quantity.lower if entry.quantity else None,
            entry.period.kind,
            str(entry.period.start),
            str(entry.period.end),
        )
        for entry in entries
    ]


@pytest.mark.parametrize(("words", "kind", "first", "last"), [
    ("in 2030 up to 30 September", "dated", "2030-01-01", "2030-09-30"),
    ("in 2029 (until the end of June)", "dated", "2029-01-01", "2029-06-30"),
    ("in 2029 (as of 30 June)", "dated", "2029-01-01", "2029-06-30"),
    ("in Q3 2029", "dated", "2029-07-01", "2029-09-30"),
    ("in the first half of the year 2029", "dated", "2029-01-01", "2029-06-30"),
    ("in the six months to June 2029", "dated", "2029-01-01", "2029-06-30"),
    ("in the six months to 15 June 2029", "unspecified", "None", "None"),
    ("in January, February and March 2029", "dated", "2029-01-01", "2029-03-31"),
    ("in January, March and May 2029", "unspecified", "None", "None"),
    ("in 2028 and the first half of 2029", "several_years", "2028-01-01", "2029-06-30"),
    ("in late 2028 and early 2029", "rough_date", "2028-01-01", "2029-12-31"),
    ("at the time of the evaluation visit", "rough_date", "None", "None"),
    ("in the fourth quarter of the year", "unspecified", "None", "None"),
])  # fmt: skip
def test_parts_of_years_have_their_own_days(words: str, kind: str, first: str, last: str) -> None:
    """A year up to a day is no whole year, and what the document does not reach stays open."""
    assert days(f"Border guards arrested 23 suspects {words}.") == [(23, kind, first, last)]


@pytest.mark.parametrize("base", ["In contrast with 2028", "Compared to 2028", "Unlike in 2028"])
def test_a_time_compared_with_dates_what_happened_then(base: str) -> None:
    """The rest of the sentence has another time."""
    text = (
        f"{base}, when courts convicted no smugglers, nine traffickers were convicted in 2029, and six were fined."
    )
    assert all(start != "2028-01-01" for number, _, start, _ in days(text) if number)


@pytest.mark.parametrize("change", ["fell from 40 to 22 percent", "rose from 31 percent to 44 percent"])
def test_the_base_of_a_rate_has_another_year(change: str) -> None:
    """The year of a change is that of its end."""
    kinds = [kind for _, kind, _, _ in days(f"In 2029, the conviction rate {change}.")]
    assert kinds == ["unspecified", "calendar_year"]


@pytest.mark.parametrize(
    "first", ["In 2028 and 2029, it opened 34 cases", "It opened 34 cases in 2028 and nine in 2029"]
)
@pytest.mark.parametrize(
    "second", [". No man was convicted in either year.", ", and it convicted seven men over the two years."]
)
def test_two_years_are_told_of_together(first: str, second: str) -> None:
    """Of two years in a row, in the sentence or in the one before."""
    assert days(f"The prosecutor’s office reported for its courts. {first}{second}")[-1][1:] == (
        "several_years", "2028-01-01", "2029-12-31",
    )  # fmt: skip


def test_the_same_days_of_another_year() -> None:
    """Days from one to another are moved by a year, or to the year that is named."""
    text = "Between 1 July 2028 and 30 June 2029, police identified 140 victims, "
    text += "compared with 101 in the same period of the previous year."
    assert days(text)[1] == (101, "dated", "2027-07-01", "2028-06-30")


@pytest.mark.parametrize("words", ["the following year", "in the next year", "the year after"])
def test_the_year_after(words: str) -> None:
    """It is counted from the year before it."""
    assert [first for _, _, first, _ in days(f"Police arrested 14 suspects in 2028 and 16 {words}.")] == [
        "2028-01-01",
        "2029-01-01",
    ]


def test_what_came_of_something_that_had_gone_on_since() -> None:
    """“Had followed since” dates nothing that was then done."""
    text = "Detectives had followed the ring since March 2028 and searched a house, where they arrested 12 men."
    assert days(text)[-1][:2] == (12, "unspecified")
