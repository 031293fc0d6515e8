"""Silences whose question is a noun, or a list of nouns, wherever it stands in the sentence."""

import pytest

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("frame", "status"),
    [
        ("The government had yet to report {noun}.", "not_reported"),
        ("The ministry, citing privacy, did not disclose {noun}.", "not_reported"),
        ("Judges met in Dorvan; {noun} went unreported.", "not_reported"),
        ("Information on {noun} was unavailable.", "no_data_provided"),
        ("Clerks met in Dorvan, while {noun} remained unknown.", "unclear"),
    ],
)
@pytest.mark.parametrize(
    ("noun", "predicate"),
    [
        ("the third sentence", "sentenced"),
        ("the sentences of the other four traffickers", "sentenced"),
        ("the punishment of the two employers", "sentenced"),
        ("the duration of the prison terms", "imprisonment_imposed"),
        ("the nationality of the offenders", "convicted"),
        ("the number of defendants", "prosecuted"),
        ("the number of victims it recovered", "identified"),
        ("the results of the inspections", "inspected"),
        ("the number of referrals to prosecutors", "referred_for_prosecution"),
        ("the countries with which it shared information", "shared_information"),
        ("the laws under which they were charged", "charged"),
        ("the outcome of an inquiry, begun in 2028, into two guards", "investigation_of_official_progressed"),
    ],
)
def test_a_noun_is_asked_for_wherever_it_stands(frame: str, status: str, noun: str, predicate: str) -> None:
    assert silences(frame.format(noun=noun)) == [f"{status} {predicate}"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "Officials gave no update on the trials of six men held in 2028, on three cases sent to prosecutors, "
            "or on an inquiry into a mayor.",
            ["tried", "case_pending", "investigation_of_official_progressed"],
        ),
        (
            "The police reported no progress on a prosecution of two farmers and an appeal by a pimp.",
            ["continued_prosecution", "on_appeal"],
        ),
        (
            "It had no updates on an investigation of two employers and an inquiry into a police chief.",
            ["continued_investigation", "investigation_of_official_progressed"],
        ),
        ("It gave no update on the trial of a man held after two complaints and an investigation.", ["tried"]),
        (
            "It reported no progress on its request to Velmora for the extradition of a pimp.",
            ["requested_extradition"],
        ),
        (
            "The ministry gave no update on a judge charged in 2029, nor on the date of his trial.",
            ["investigation_of_official_progressed", "continued_prosecution_of_official"],
        ),
        (
            "Parliament had a bill, and the ministry gave no update on the date of its consideration.",
            ["law_pending"],
        ),
    ],
)
def test_what_did_not_progress_is_a_list(sentence: str, found: list[str]) -> None:
    assert silences(sentence) == [f"no_progress {each}" for each in found]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The length of the terms and the number of acquittals were not reported.",
            ["not_reported imprisonment_imposed", "not_reported acquitted"],
        ),
        (
            "The number of arrests fell, and the length of the terms was not reported.",
            ["not_reported imprisonment_imposed"],
        ),
        (
            "Neither the charges nor the outcome of the trials was known.",
            ["unclear charged", "unclear tried"],
        ),
        (
            "It did not report the number of arrests, the budget of the unit, or whether it trained judges.",
            ["not_reported arrested", "not_reported budgeted", "not_reported trained"],
        ),
        (
            "The courts did not report the number of convictions and sentences obtained.",
            ["not_reported convicted", "not_reported sentenced"],
        ),
        (
            "It did not provide data on the ages of victims or the countries with which it shared information.",
            ["no_data_provided identified", "no_data_provided shared_information"],
        ),
        (
            "Details of a raid in which police held nine men were withheld.",
            ["no_data_provided conducted_operation"],
        ),
        ("No details on the outcome of the trials were released.", ["no_data_provided tried"]),
        ("The ministry did not provide disaggregated data on convictions.", ["no_data_provided convicted"]),
        (
            "The ministry gave no data on cases involving adults in the north.",
            ["no_data_provided provided_data"],
        ),
        ("Courts convicted two men, but did not disclose the ages of the victims.", ["not_reported identified"]),
        (
            "Police charged two soldiers, but the army did not publish the findings of its own inquiry.",
            ["not_reported investigation_of_official_progressed"],
        ),
        ("Its budget was never released.", []),
        ("The victims were not released.", []),
        ("The costs of the shelter were not covered.", []),
        ("The terms of the agreement were not respected.", []),
    ],
)
def test_lists_of_nouns_and_data_on_them(sentence: str, found: list[str]) -> None:
    assert sorted(silences(sentence)) == sorted(found)


@pytest.mark.parametrize(
    "clauses",
    [
        "two received suspended sentences or house arrest",
        "four others paid fines",
        "three of them got prison terms",
    ],
)
def test_a_clause_with_a_verb_of_its_own_is_no_item_of_the_list_behind_it(clauses: str) -> None:
    found = silences(f"Courts convicted nine men, {clauses}, and the outcome of the appeals was not disclosed.")
    assert found == ["not_reported on_appeal"]
