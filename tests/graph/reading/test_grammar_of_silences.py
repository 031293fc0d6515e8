"""Silences as any denied verb of telling or keeping count makes them, and questions without a step."""

import pytest

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


def _short(text: str) -> list[str]:
    return [" ".join(each.split()[:2]) for each in silences(text)]


@pytest.mark.parametrize(
    "subject",
    ["The ministry", "Court clerks in three provinces", "The chief justice", "The hotline operator",
     "The brigade for minors, which had nine officers,", "The ministry met and"],
)  # fmt: skip
@pytest.mark.parametrize(
    ("verb", "status"),
    [
        ("refused to spell out", "not_indicated"),
        ("has never divulged", "not_reported"),
        ("did not track", "no_data_provided"),
        ("did not know", "no_data_provided"),
        ("chose not to say", "not_indicated"),
        ("has stopped recording", "no_data_provided"),
        ("was in no position to confirm", "not_indicated"),
        ("saw no need to release", "not_reported"),
    ],
)
def test_any_organ_may_deny_any_verb(subject: str, verb: str, status: str) -> None:
    assert _short(f"{subject} {verb} how many traffickers were convicted.") == [f"{status} convicted"]


@pytest.mark.parametrize("question", ["The number of convictions", "How many were convicted"])
@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("has been kept from the public", "not_reported"),
        ("is not documented", "no_data_provided"),
        ("is known to nobody", "unclear"),
        ("does not appear in the report", "not_indicated"),
        ("is nowhere recorded", "no_data_provided"),
    ],
)
def test_the_question_may_lead(question: str, behind: str, status: str) -> None:
    assert _short(f"{question} {behind}.") == [f"{status} convicted"]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("without it being specified how many were convicted", "not_indicated"),
        ("without recording how many were convicted", "no_data_provided"),
        ("with no word on convictions", "not_indicated"),
        ("refusing to disclose how many were convicted", "not_reported"),
        ("the number of convictions being unknown", "unclear"),
        ("leaving the number of convictions unknown", "unclear"),
    ],
)
def test_a_silence_may_be_a_participle(words: str, status: str) -> None:
    assert _short(f"The ministry reported 12 arrests, {words}.") == [f"{status} convicted"]


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Nobody in government will say how many were convicted.", ["not_indicated convicted"]),
        ("Nobody could tell us how many were convicted.", ["unclear convicted"]),
        ("No government body reported convicting anyone.", ["not_reported convicted"]),
        ("How many were convicted, no one knows.", ["unclear convicted"]),
        ("How many were convicted, the ministry did not say.", ["not_indicated convicted"]),
        ("We asked the ministry how many men were convicted, and are still waiting for an answer.",
         ["not_reported convicted"]),
        ("“We simply have no figures,” one official said when asked how many farms had been inspected.",
         ["no_data_provided inspected"]),
        ("With regard to sentences, the ministry said that it kept no statistics.",
         ["no_data_provided sentenced"]),
        ("Whether anyone was arrested, and when they will be tried, has been kept from the public.",
         ["not_reported arrested", "not_reported tried"]),
        ("The ministry did not meet or publish law enforcement statistics.", ["not_reported provided_data"]),
        ("It is no longer true that the ministry did not publish how many were convicted.", []),
        ("The identity of the victims was kept secret to protect them.", []),
        ("The names of the victims were not made public.", []),
        ("The ministry did not publish its plan until June, when it reported 14 convictions.", []),
        ("The commission did not release funds to NGOs.", []),
        ("Workers did not know how many hours they would work.", []),
        ("Employers refused to say how many workers they employed.", []),
    ],
)  # fmt: skip
def test_further_wordings(text: str, asked_for: list[str]) -> None:
    assert _short(text) == asked_for


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Police opened 128 investigations, but gave no reasons for the decrease.",
         ["not_indicated opened_investigation"]),
        ("Prosecutors dropped charges against nine suspects but did not explain their decision.",
         ["not_indicated dropped"]),
        ("The authorities stated that eight convictions were under appeal, without specifying by whom or with "
         "what result.", ["not_indicated on_appeal"]),
        ("Courts convicted 12 traffickers, but the ministry did not elaborate.", ["not_indicated convicted"]),
        ("Authorities identified 57 victims but provided no breakdown by form of exploitation.",
         ["no_data_provided identified"]),
        ("Chiefs settled some complaints informally; how often this occurred was not documented.",
         ["no_data_provided settled_informally"]),
        ("The law contains a non-punishment provision, but there are no statistics on its application.",
         ["no_data_provided implemented"]),
        ("The government repatriated nine workers, though it did not say at whose expense.",
         ["not_indicated assisted_victims"]),
        ("The police reported 17 investigations and the prosecution service 23, and neither could explain the "
         "discrepancy.", ["not_indicated data_caveat"]),
        ("Courts convicted 12 traffickers; the ministry did not say how many lived abroad.", []),
    ],
)  # fmt: skip
def test_a_question_without_a_step_asks_for_what_is_stated_before_it(text: str, asked_for: list[str]) -> None:
    assert _short(text) == asked_for
