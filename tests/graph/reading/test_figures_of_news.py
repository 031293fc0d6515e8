"""Figures as news and reports of NGOs give them: terms without a noun, shares with decimals, days with “th”."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once
Read = tuple[str, float | None, str | None, str]


def counted(text: str) -> list[Read]:
    """Predicate, figure, unit and first day of each count of a text."""
    found = [proposal.statement for proposal in read(text)[0]]
    return [
        (
            each.predicate,
            each.quantity.lower if each.quantity.stated is None else each.quantity.stated,
            each.quantity.unit,
            str(each.period.start or ""),
        )
        for each in found
        if each.quantity is not None
    ]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The ringleader, a bar owner, received 18 years.", [("imprisonment_imposed", 18, "year", "")]),
        (
            "Two brothers were each handed 12 years by the court.",
            [("sentenced", 2, "person", ""), ("imprisonment_imposed", 12, "year", "")],
        ),
        ("In all, 3.2% of suspects were charged.", [("charged", 3.2, "percent", "")]),
        ("Only 3.2% of reports led to formal action.", [("charged", 3.2, "percent", "")]),
        (
            "The number of charges fell from 61 to 38.",
            [("charged", 61, "charge", ""), ("charged", 38, "charge", "")],
        ),
        ("It followed a trafficking trial involving 61 defendants.", [("tried", 61, "defendant", "")]),
        (
            "There were 44 cases of trafficking with 71 violators and 120 victims.",
            [
                ("recorded_offences", 44, "case", ""),
                ("case_concerned", 71, "person", ""),
                ("victim_in", 120, "victim", ""),
            ],
        ),
        ("On April 3rd 2019, police arrested two men.", [("arrested", 2, "person", "2019-04-03")]),
        ("On the 3rd of April, 2019, police arrested two men.", [("arrested", 2, "person", "2019-04-03")]),
        ("The owner paid a fine of 500.000 dollars.", []),
        ("The company was given two years to comply.", []),
        ("The trial involving 61 defendants was postponed.", [("case_concerned", 61, "defendant", "")]),
    ],
)
def test_figures_of_news(text: str, counts: list[Read]) -> None:
    assert counted(text) == counts
