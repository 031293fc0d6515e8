"""Counts as press releases, statistics, evaluations and reports of NGOs word them."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once

ONE_SENTENCE = {
    "It resumed four investigations in 2030 that had been discontinued.": [
        "discontinued_investigation 4 investigation unspecified",
        "reopened_investigation 4 investigation 2030",
    ],
    "In 2030, two inquiries that had been discontinued for lack of evidence were reopened.": [
        "discontinued_investigation 2 investigation 2030",
        "reopened_investigation 2 investigation 2030",
    ],
    "In 2030, the police investigated 19 offences of pimping, with 24 suspects.": [
        "investigated_under_other_law 19 crime 2030",
        "investigated_under_other_law 24 suspect 2030",
    ],
    "A further 31 investigations were launched in 2030 into child trafficking.": [
        "opened_investigation 31 investigation child_trafficking 2030"
    ],
    "Nine people were detained in Arl and Corvana on suspicion of slavery.": [
        "arrested 9 person slavery unspecified"
    ],
    "Officers arrested 12 people, nine men and three women, on 3 March 2030 on suspicion of slavery.": [
        "arrested 12 person slavery [xa-men 9] [xa-women 3] 2030"
    ],
    "An estimated 90 people were living in slavery in the country in 2030.": [
        "trafficking_occurs None person slavery 2030"
    ],
    "Guards stopped 43 Arlavians from boarding flights in July 2030.": ["prevented_trafficking 43 person 2030"],
    "In 2030, at least 37 cases with indications of slavery were handled by the ministry as labour disputes.": [
        "handled_administratively 37 case slavery 2030"
    ],
}


@pytest.mark.parametrize("sentence", ONE_SENTENCE)
def test_a_sentence_is_read(sentence: str) -> None:
    assert counted(sentence) == ONE_SENTENCE[sentence]


@pytest.mark.parametrize("then", ["Of these, nine were closed.", "Nine of them were closed."])
def test_shares_of_the_sentence_before_have_no_period_of_it(then: str) -> None:
    assert counted(f"In 2030, police opened 63 investigations. {then}")[-1] == "closed 9 investigation unspecified"
