"""Silences on how known cases stand or ended, on data as such, and in clauses that other rules read."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def silences(text: str) -> list[str]:
    """The status, predicate and period of each silence of a text."""
    return [
        f"{each.status} {each.predicate} {each.period.kind}"
        for proposal in read(text)[0]
        if "question" in (each := proposal.statement).roles
    ]


@pytest.mark.parametrize("asks", ["the status", "the outcome", "the results", "the status or outcome", "the fate"])
@pytest.mark.parametrize(
    ("noun", "predicate"),
    [
        ("two investigations from 2029", "continued_investigation"),
        ("the four sex trafficking prosecutions initiated in 2029", "continued_prosecution"),
        ("both trials", "tried"),
        ("its court cases", "tried"),
        ("a further appeal", "on_appeal"),
        ("three cases that magistrates had dismissed", "case_pending"),
        ("the remaining seven", "case_pending"),
        ("two suspects who had fled", "case_pending"),
        ("the inquiry into two customs officers", "investigation_of_official_progressed"),
        ("the 2029 case against a mayor", "investigation_of_official_progressed"),
        ("a judge whom the press accused", "investigation_of_official_progressed"),
        ("the trial of two police officers", "continued_prosecution_of_official"),
    ],
)
def test_the_noun_decides_whatever_is_asked_about_it(asks: str, noun: str, predicate: str) -> None:
    assert silences(f"The ministry did not report {asks} of {noun}.") == [f"not_reported {predicate} unspecified"]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "The police did not report the status of three investigations, nor of the 2029 case against a mayor.",
            [
                "not_reported continued_investigation unspecified",
                "not_reported investigation_of_official_progressed unspecified",
            ],
        ),
        (
            "The ministry did not report the outcome of nine appeals or of the trial of two recruiters.",
            ["not_reported on_appeal unspecified", "not_reported tried unspecified"],
        ),
        (
            "The ministry did not report the results of the other two investigations.",
            ["not_reported continued_investigation unspecified"],
        ),
        (
            "The ministry did not report the status of the case of a judge, which had been pending for years.",
            ["not_reported investigation_of_official_progressed unspecified"],
        ),
        (
            "There was no available information on whether the police had arrested any men.",
            ["no_data_provided arrested unspecified"],
        ),
        (
            "The ministry did not report initiating any new investigations or prosecutions.",
            ["not_reported opened_investigation unspecified", "not_reported opened_prosecution unspecified"],
        ),
        (
            "Police arrested 72 suspects but did not indicate what happened to the others.",
            ["not_indicated case_pending unspecified"],
        ),
        (
            "Prosecutors had charged two officers; the police reported no progress on the case.",
            ["no_progress investigation_of_official_progressed unspecified"],
        ),
        (
            "The investigation of a teacher was suspended, and its results were not made public.",
            ["not_reported continued_investigation unspecified"],
        ),
        (
            "The ministry provided no information about the judge accused in 2029 of accepting bribes.",
            ["no_data_provided investigation_of_official_progressed unspecified"],
        ),
        (
            "The ministry gave no account of the disciplinary proceedings opened against two police officers.",
            ["not_reported investigation_of_official_progressed unspecified"],
        ),
        (
            "Police trained 12 officers and discussed a case; they did not report the status of those cases.",
            ["not_reported case_pending unspecified"],
        ),
        (
            "The police did not share the findings of a 2029 internal affairs inquiry.",
            ["not_reported investigation_of_official_progressed unspecified"],
        ),
        (
            "The ministry provided no update on the status of the trial of two recruiters.",
            ["no_progress tried unspecified"],
        ),
        ("Prosecutors made no progress on the case.", ["no_progress case_pending unspecified"]),
        ("Prosecutors trained 40 officers but did not report the results.", []),
        ("The ministry provided no information on the prosecutors who received awards.", []),
        ("The ministry provided no information on the suspects to foreign police.", []),
        ("The ministry provided no information on the nationality of the suspects.", []),
        (
            "The ministry did not report the outcome of the evaluation of its plan.",
            ["not_reported evaluated unspecified"],
        ),
        (
            "The ministry did not report how many interceptions led to investigations.",
            ["not_reported opened_investigation unspecified"],
        ),
    ],
)
def test_known_cases_and_people(sentence: str, found: list[str]) -> None:
    assert silences(sentence) == found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The government did not provide data for 2029.", ["no_data_provided provided_data calendar_year"]),
        (
            "The government did not provide complete law enforcement data.",
            ["no_data_provided data_caveat unspecified"],
        ),
        (
            "The government did not provide complete data on prosecutions.",
            ["no_data_provided prosecuted unspecified"],
        ),
        (
            "Courts met, nor did they report data from courts in the west.",
            ["not_reported provided_data unspecified"],
        ),
        (
            "Data for four of the 13 districts were not available.",
            ["no_data_provided data_caveat unspecified"],
        ),
        (
            "The government did not provide data for the third consecutive year, and it did not report whether it "
            "trained any judges.",
            ["no_data_provided provided_data consecutive_years", "not_reported trained unspecified"],
        ),
    ],
)
def test_data_of_which_no_step_is_named(sentence: str, found: list[str]) -> None:
    assert silences(sentence) == found


@pytest.mark.parametrize(
    ("clause", "predicate"),
    [
        ("whether the police lacked vehicles", "lacked_equipment"),
        ("whether the law prescribed penalties of five to ten years’ imprisonment", "prescribes_penalty"),
        ("whether police and prosecutors initiated any investigations", "opened_investigation"),
        ("whether it had closed them", "closed"),
        ("why it released them", "released_suspects"),
        ("whether the committee, which the prime minister set up in 2029, met during the year", "convened"),
        ("under which law they were convicted", "convicted"),
        ("the amount it allocated to the committee", "budgeted"),
        ("what share of this amount was spent on the police", "budgeted"),
        ("the content of the trainings", "trained"),
        ("the arrest or prosecution of any traffickers", "arrested prosecuted"),
        ("those who had received suspended sentences", "suspended_sentence"),
        ("whether it prosecuted cases under laws other than Law 5", "prosecuted_under_other_law"),
        ("the nature of the remaining two", "case_concerned"),
        ("prosecuting any owners for the recruitment of child soldiers", "prosecuted"),
        ("whether the leaders were still at large", "absconded"),
    ],
)
def test_a_clause_asks_for_what_its_answer_would_state(clause: str, predicate: str) -> None:
    found = silences(f"The government did not disclose {clause}.")
    assert [each.split()[1] for each in found] == predicate.split()


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The Regional Government (NRG), which has not adopted the law, did not report any convictions.", 1),
        ("Police referred 26 suspects to the judicial police, who did not disclose whether they were charged.", 1),
        ("It likewise did not report any convictions.", 1),
        (
            "The transitional authorities neither disclosed any arrests nor reported prosecuting any traffickers.",
            2,
        ),
        ("The court published no data, did not say how many fled, and did not report any convictions.", 3),
        ("Victims assisted by police did not report any arrests.", 0),
    ],
)
def test_who_owes_the_answer(sentence: str, count: int) -> None:
    assert len(silences(sentence)) == count
