"""Words that look like a silence of a report and are none, and what a sentence tells beside a silence."""

import pytest

from tests.graph.reading.reader import counted, not_reported, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "sentence",
    [
        "Information on the convictions was unavailable to the defense lawyers.",
        "The prosecutor withheld the grounds of appeal from the defense.",
        "Details on compensation were not provided to victims.",
        "Victims were not informed of the outcome of the trials.",
        "Information on trafficking was unavailable in local languages.",
        "It was unclear to the victims whether the trial had ended.",
        "The number of convictions was initially withheld but later released.",
        "Details of the verdicts were withheld until 2029, when the court released them.",
        "It is not true that the government did not report convictions.",
        "The minister denied that it had not reported convictions.",
        "Officials did not know when a victim should be referred.",
        "Police could not determine who owned the brothel.",
        "Victims said nothing about the investigation.",
        "The law says nothing about the prosecution of companies.",
        "Asked about his arrest, the suspect declined to comment.",
        "The witness would neither confirm nor deny that he had been arrested.",
        "The police ignored complaints about trafficking.",
        "The government ignored requests for the extradition of two traffickers.",
        "Victims were not told how long the trial would last.",
        "Employers kept no records of wages.",
        "The government did not keep records of cases.",
        "Calls to the hotline went unanswered.",
        "Reports of abuse were not recorded by police.",
        "It is no secret that police arrested victims.",
        "Nobody could tell the girls when they would be released.",
        "Police did not provide information to victims.",
        "The ministry did not share information with victims on compensation.",
        "The police did not announce the raid beforehand.",
        "Doctors did not report 12 victims to the police.",
        "The government did not report convictions because there were none.",
        "NGOs did not know how many victims police had identified.",
        "Due to the lack of information on their rights, victims did not come forward.",
        "There is a lack of information on shelters among victims.",
    ],
)
def test_no_silence_of_a_report(sentence: str) -> None:
    assert silences(sentence) == []


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("the number of drug prosecutions", ["prosecuted_under_other_law"]),
        ("the number of prosecutions for drug trafficking and human trafficking", ["prosecuted"]),
        ("the status of the murder trial", []),
        ("the outcomes of asylum cases", []),
        ("whether men convicted of drug smuggling had been extradited", []),
        ("whether the employers were licensed, inspected, or fined", ["inspected", "fine_imposed"]),
        ("whether the employer was ordered to reimburse the state", []),
        ("whether the man, then a mayor, had been charged", ["charged_official"]),
        ("whether the man, a recruiter, had been charged", ["charged"]),
        ("the legal status of recruiters", []),
        ("the status of the military operation", []),
        ("whether complaints led to legal action against landlords", []),
        ("how many asylum seekers were in detention", []),
        ("whether the men had appealed the verdict or left the country", ["appealed", "left_proceedings"]),
    ],
)
def test_what_is_asked_of_another_crime_or_verb(question: str, predicates: list[str]) -> None:
    assert not_reported(question) == predicates


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Parliament rejected the budget but did not say why.", []),
        ("Prosecutors dropped the indictment without saying why.", ["not_indicated dropped"]),
        ("Prosecutors dropped three cases without saying why.", ["not_indicated dropped"]),
        ("Courts acquitted nine officers without saying why.", ["not_indicated acquitted_official"]),
        ("Police arrested 12 men, whose names and ages were not reported.", ["not_reported arrested"]),
        ("Courts acquitted nine men, and officials did not say why.", ["not_indicated acquitted"]),
    ],
)
def test_a_question_without_a_verb_asks_of_the_one_before_it(sentence: str, found: list[str]) -> None:
    assert silences(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The court, without explaining why, acquitted nine defendants and released two others.",
            ["acquitted 9 defendant unspecified", "released_suspects 2 defendant unspecified"],
        ),
        (
            "The government did not report the names of the officials, two of whom resigned.",
            ["left_post 2 official unspecified"],
        ),
        (
            "The police did not report the outcome of the cases, in which it arrested 12 suspects.",
            ["arrested 12 suspect unspecified"],
        ),
        (
            "It reported neither the number of convictions nor the sentences, and two judges were suspended.",
            ["suspended_official 2 official unspecified"],
        ),
        (
            "The laws under which 12 men were convicted were not reported.",
            ["convicted 12 person unspecified"],
        ),
        (
            "It did not report the countries to which police deported 40 women.",
            ["deported 40 person unspecified"],
        ),
        ("Details of the raids, which freed 12 girls, were withheld.", ["identified 12 person unspecified"]),
        ("It did not report under which laws 12 men were convicted.", []),
    ],
)
def test_what_a_sentence_tells_beside_a_silence(sentence: str, found: list[str]) -> None:
    assert counted(sentence) == found
