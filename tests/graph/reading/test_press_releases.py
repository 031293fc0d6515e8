"""What press releases and statistics tell: operations, help across borders, plans, trends; and sentences like them
that state nothing."""

import pytest

from tests.graph.reading.reader import counted, stated

pytestmark = pytest.mark.once


def predicates(text: str) -> list[str]:
    """The predicate of each statement of a text."""
    return [line.split()[0] for line in stated(text)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The action focused on the agricultural sector.", ["focused_on"]),
        ("During the searches, police seized mobile phones, bank cards and cash.", ["forfeiture_ordered"]),
        ("Europol supported the operation.", ["cooperated"]),
        ("Eurojust assisted the authorities in executing European Investigation Orders.", ["provided_assistance"]),
        ("The two-year investigation was led by the Serious Crimes Unit.", ["investigated"]),
        ("The witness gave important evidence in court.", ["participated_in_proceedings"]),
        ("Complaints of forced labour have doubled.", ["reported"]),
        ("The victims were citizens of Merovia and Tansia.", ["identified"]),
        ("Merovia remains primarily a country of origin.", ["trafficking_occurs"]),
        ("The details are given in Annexure III.", ["provided_data"]),
        ("The task force has made considerable gains in its fight against slavery.", ["took_steps"]),
        ("The primary responsibility for preventing it rests with the provinces.", ["responsible_for"]),
        ("This event will highlight the gains of the agencies.", ["planned_action"]),
        ("“This operation sends a clear message to traffickers,” said the minister.", ["held_important"]),
        ("They were forced into prostitution.", ["committed_trafficking"]),
        ("The women were kept under constant surveillance.", ["abusive_practice"]),
    ],
)
def test_acts_of_press_releases_are_read(sentence: str, expected: list[str]) -> None:
    assert predicates(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The operation of the shelter was supported by an NGO.",
        "Officers facilitated the operation of the brothel.",
        "Europol did not provide operational support.",
        "The court refused the issuing of arrest warrants.",
        "The suspects were cleared and are no longer accused of trafficking.",
        "The number of complaints did not increase.",
        "Most of the judges were women.",
        "No one alerted the police.",
        "The victim could not give evidence in court.",
        "The government has not adopted a comprehensive approach.",
        "Traffickers have made considerable gains.",
        "Whoever recruits a child will be held liable.",
        "The offenders will be punished with imprisonment.",
        "Labour exploitation occurs if a worker is deceived.",
        "They were made to wait for the interpreter.",
        "The police prevented the women from leaving the station.",
        "The investigation was not led by the police.",
        "The planned action days did not take place in May.",
    ],
)
def test_what_is_denied_or_only_looks_like_them_is_not_read(sentence: str) -> None:
    assert stated(sentence) == []


def test_who_is_accused_is_only_alleged_to_have_trafficked() -> None:
    accused = "The suspects are accused of trafficking in human beings and money laundering."
    assert stated(accused) == ["committed_trafficking xa-suspects report alleged"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Eight people are suspected of pimping.", ["identified_suspects 8 person unspecified"]),
        (
            "Officers checked 2,310 people, 640 vehicles and 95 premises.",
            [
                "inspected 2310 person unspecified",
                "inspected 640 item unspecified",
                "inspected 95 place unspecified",
            ],
        ),
        ("Of these, 58 units have been made operational.", ["established_unit 58 office unspecified"]),
        (
            "The police filed 43 criminal complaints with the state attorney’s office.",
            ["referred_for_prosecution 43 complaint unspecified"],
        ),
        ("The criminal profits amount to EUR 240,000.", ["case_concerned 240000 money unspecified"]),
    ],
)
def test_what_operations_count_is_read(sentence: str, expected: list[str]) -> None:
    assert counted(sentence) == expected
