"""How long courts stood still, complaints lay and convicts sat in prison; counts that words repeat or shorten."""

import pytest

from tests.graph.reading.reader import counted, read, stated

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "predicate", "status", "quantity"),
    [
        (
            "The pandemic closed courts for nearly four months.",
            "proceedings_delayed",
            "approximate",
            {"stated": 4, "unit": "month", "words": "nearly four months"},
        ),
        (
            "For seven years the complaint of a group of weavers lay in a drawer.",
            "proceedings_delayed",
            "measured",
            {"lower": 7, "upper": 7, "unit": "year"},
        ),
        (
            "The complaint of the weavers lay unanswered for more than a year.",
            "proceedings_delayed",
            "lower_bound",
            {"lower": 1, "unit": "year"},
        ),
        (
            "None of the convicted served more than two years in prison.",
            "served_sentence",
            "upper_bound",
            {"upper": 2, "unit": "year"},
        ),
        (
            "Victims were interviewed up to seven times.",
            "burdened_victims",
            "upper_bound",
            {"upper": 7, "unit": "item"},
        ),
        (
            "The head of the unit has been replaced five times.",
            "lacked_staff",
            "measured",
            {"lower": 5, "upper": 5, "unit": "item"},
        ),
    ],
)
def test_a_length_or_a_number_of_times_is_read(
    sentence: str, predicate: str, status: str, quantity: dict[str, object]
) -> None:
    found = [each.statement for each in read(sentence)[0]]
    assert [(each.predicate, each.status) for each in found] == [(predicate, status)]
    assert found[0].quantity is not None
    assert found[0].quantity.model_dump(exclude_defaults=True, exclude_none=True) == quantity


@pytest.mark.parametrize(
    "sentence",
    [
        "The law requires that requests be answered within 60 days.",
        "The pandemic closed schools for nearly four months.",
        "The victim lay in bed for three weeks.",
        "Pending trial, one of them may have spent a month in prison.",
    ],
)
def test_what_only_sounds_like_a_delay_is_none(sentence: str) -> None:
    lengths = ("proceedings_delayed", "proceedings_lasted", "served_sentence")
    assert not any(each.statement.predicate in lengths for each in read(sentence)[0])


def test_an_average_term_that_changed_has_each_value_with_its_year() -> None:
    found = read("The average prison sentence rose from 4.1 years in 2028 to 5.9 years in 2029.")[0]
    assert [
        (each.statement.predicate, each.statement.quantity.stated, each.statement.period.start.year)
        for each in found
        if each.statement.quantity and each.statement.period.start
    ] == [("imprisonment_imposed", 4.1, 2028), ("imprisonment_imposed", 5.9, 2029)]


def test_those_for_whom_warrants_were_issued_are_as_many_as_those_before() -> None:
    assert counted("Eight suspects fled, and arrest warrants were issued for all of them.") == [
        "absconded 8 suspect unspecified",
        "warrant_issued 8 suspect unspecified",
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Authorities prosecuted 143 suspects in 58 cases, including 39 individuals accused of forced begging.",
            ["prosecuted 143 suspect [forced_begging 39] unspecified", "prosecuted 58 case unspecified"],
        ),
        (
            "Police arrested 76 persons: 51 men, 24 women and one company.",
            ["arrested 76 person [xa-men 51] [xa-women 24] [xa-company 1] unspecified"],
        ),
    ],
)
def test_people_are_parts_by_what_they_are_held_for_and_companies_beside_them(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


def test_a_share_that_was_deported_without_screening_was_not_screened() -> None:
    assert "failed_to_screen 12 person unspecified" in counted(
        "Police detained 31 women, 12 of whom were deported without being screened for trafficking indicators."
    )


def test_an_amount_whose_scale_is_shortened_is_read_whole() -> None:
    assert [
        each.statement.quantity.lower
        for each in read("The ministry allocated €2.5m to the unit.")[0]
        if each.statement.quantity
    ] == [2_500_000]
    assert stated("The ministry allocated €2.5m to the unit.")
