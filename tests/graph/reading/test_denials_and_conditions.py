"""Claims that a sentence denies, conditions, and reports to others than the reader: none is a statement."""

import pytest

from tests.graph.reading.reader import read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "proposals"),
    [
        (
            "The claim that courts convicted 12 traffickers was wrong, as courts convicted only four traffickers.",
            ["convicted 4..4 trafficker unspecified measured report asserted by xa-courts not sure"],
        ),
        (
            "Reports that police arrested 20 officers were false, but courts convicted four traffickers.",
            ["convicted 4..4 trafficker unspecified measured report asserted by xa-courts sure"],
        ),
        ("It is not true that police failed to investigate trafficking cases.", []),
        ("The government did not only report 12 convictions but also published the verdicts.", []),
        ("If the government does not report convictions, donors will leave.", []),
        ("Police did not report the arrests to the court.", []),
        (
            "The government did not report the number of cases that it referred to the courts.",
            ["sent_to_court unspecified not_reported report asserted not sure"],
        ),
        (
            "Courts did not report how many officials were convicted or the sentences that judges imposed.",
            ["convicted_official unspecified not_reported report asserted not sure"],
        ),
        (
            "The government did not report the sentence of the trafficker or the reasons the magistrates gave.",
            ["sentenced unspecified not_reported report asserted sure"],
        ),
    ],
)
def test_what_a_sentence_denies_or_makes_a_condition_is_not_stated(text: str, proposals: list[str]) -> None:
    assert [short(proposal) for proposal in read(text)[0]] == proposals


def test_what_a_silence_asks_for_has_the_place_of_its_words() -> None:
    text = "Courts did not report how many officials were convicted or the sentences that judges imposed."
    [proposal] = read(text)[0]
    [(start, end)] = proposal.fields["predicate"].cues
    assert text[start:end] == "how many officials were convicted"


@pytest.mark.parametrize(
    ("rest", "by"),
    [
        ("two of them suspended", ""),
        ("two of them with suspended sentences", "by xa-courts "),
        ("two of them conditionally", "by xa-courts "),
    ],
)
def test_those_whose_sentences_are_suspended_are_not_among_the_imprisoned(rest: str, by: str) -> None:
    assert [short(proposal) for proposal in read(f"Courts sentenced six traffickers to prison, {rest}.")[0]] == [
        "sentenced 6..6 trafficker unspecified measured report asserted by xa-courts not sure",
        f"suspended_sentence 2..2 trafficker unspecified measured report asserted {by}not sure",
    ]


def test_a_count_of_terms_that_were_suspended_is_one_of_sentences() -> None:
    text = "Courts sentenced six traffickers to prison terms, two of which were suspended."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == ["sentenced", "suspended_sentence"]


@pytest.mark.parametrize(
    "text",
    [
        "Police considered placing nine men under arrest.",
        "The minister recommended dismissing 12 officers.",
        "The prosecutor advised against charging 12 officers.",
        "Prosecutors recommended charging 12 officers with bribery.",
        "Had 12 men been arrested, the case would have gone further.",
        "Were 12 men arrested, the network would collapse.",
        "Target for 2031: 12 convictions.",
        "The police did not deport 45 workers without screening them.",
        "The ministry spoke of appointing contact points in all ten regional departments.",
    ],
)
def test_what_was_only_considered_supposed_or_aimed_at_is_not_stated(text: str) -> None:
    assert not [short(proposal) for proposal in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("NGOs met 30 victims, and 12 others were arrested.", {"arrested", "other_statement"}),
        ("It investigated four officials and 30 civilians and convicted two.", {
            "investigated_official", "other_statement", "convicted"}),
        ("Trafficking convictions sought: 12.", {"other_statement"}),
        ("Cases investigated: see table 12.", set()),
    ],
)  # fmt: skip
def test_what_is_said_of_others_is_not_said_of_those_beside_them(text: str, predicates: set[str]) -> None:
    assert {proposal.statement.predicate for proposal in read(text)[0]} == predicates


@pytest.mark.parametrize(
    "text",
    [
        "There were no reports that officials were trained.",
        "There is no evidence that the government trained prosecutors.",
        "No evidence suggests that judges were trained.",
        "Nobody reported that officials had been trained.",
        "There were no reports that 12 officials were trained.",
        "Observers heard of no reports that children were exploited.",
        "The government did not admit that police had beaten 12 women.",
        "The government did not acknowledge that officials took bribes.",
        "An NGO asked how many of 12 suspects were convicted.",
        "The court asked who of 12 suspects had been arrested.",
        "It depends on how many of 12 suspects were convicted.",
    ],
)
def test_what_nobody_reports_or_admits_and_what_is_asked_are_not_stated(text: str) -> None:
    assert read(text)[0] == []


def test_a_silence_for_lack_of_data_ends_before_the_main_clause() -> None:
    [proposal] = read("In the absence of data on convictions, the police estimated sentences.")[0]
    assert proposal.statement.predicate == "convicted"
