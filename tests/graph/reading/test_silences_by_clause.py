"""Silences whose question is a clause: its verb decides, whatever describes its subject, and each of a list."""

import pytest
from tuyun.graph.reading.silences.plain_clauses import plain

from tests.graph.reading.reader import asked, not_reported, read, silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether a clerk who was suspended in 2029 had been disciplined or had returned to duty",
         ["disciplined_official", "took_post"]),
        ("whether any of the four officers dismissed in 2029 were criminally charged", ["charged_official"]),
        ("whether any of the six prosecutions pending from 2029 had resulted in verdicts", ["court_ruled"]),
        ("whether the bureau, which had 30 detectives, continued to operate", ["maintained_unit"]),
        ("whether the manual that the minister announced in June 2030 was ever issued", ["issued_procedures"]),
        ("whether a broker convicted in 2028 of selling visas remained in prison", ["served_sentence"]),
        ("why the court that heard the appeal had acquitted the men", ["acquitted"]),
        ("whether farmers found to have withheld wages had been fined", ["fine_imposed"]),
        ("how many of the girls removed from the bars had been referred to shelters", ["referred_to_care"]),
        ("the extent to which police screened migrants before deporting them", ["screened"]),
    ],
)  # fmt: skip
def test_what_describes_the_subject_is_not_asked_for(question: str, predicates: list[str]) -> None:
    asked_for = [each.split()[1] for each in silences(f"The ministry did not report {question}.")]
    assert asked_for == predicates


@pytest.mark.parametrize(
    "question",
    [
        "whether the victims identified were foreign",
        "whether courts found that the men held there were victims",
        "whether police arrested men accused of trafficking or had released them",
        "whether any suspects had been extradited",
    ],
)
def test_what_is_asked_for_is_not_left_out(question: str) -> None:
    assert plain(question).text == question


def test_a_description_dates_no_silence() -> None:
    text = "The police did not report whether a recruiter arrested in March 2029 was deported."
    assert asked(text) == [
        "not_reported deported unspecified: whether a recruiter arrested in March 2029 was deported"
    ]


def test_the_cue_keeps_its_place_behind_what_is_left_out() -> None:
    text = (
        "The police did not report whether two brokers who fled in 2029 were charged, or which bars were raided."
    )
    cues = [
        text[slice(*each.fields["predicate"].cues[0])]
        for each in read(text)[0]
        if "question" in each.statement.roles
    ]
    assert cues[0] == "charged"


@pytest.mark.parametrize(
    ("question", "predicates"),
    [
        ("whether the broker was charged, released, or deported", ["charged", "released_suspects", "deported"]),
        ("whether it had issued guidelines, trained officers, and set up a hotline",
         ["issued_procedures", "trained", "operated_hotline"]),
        ("whether they were screened, questioned as witnesses, or referred to services",
         ["screened", "participated_in_proceedings", "referred_to_care"]),
        ("whether the sentences had been served, suspended, or reduced",
         ["served_sentence", "suspended_sentence", "sentence_reduced"]),
    ],
)  # fmt: skip
def test_each_verb_of_a_list_is_asked_for(question: str, predicates: list[str]) -> None:
    assert sorted(not_reported(question)) == sorted(predicates)


@pytest.mark.parametrize(
    ("question", "predicate"),
    [
        ("what came of an internal inquiry against two guards", "investigation_of_official_progressed"),
        ("what, if anything, came of the complaints", "case_pending"),
        ("what had become of the prosecution of the broker", "continued_prosecution"),
        ("how the two trials ended", "tried"),
        ("how the case against the judge ended", "investigation_of_official_progressed"),
        ("where the three prosecutions stood", "continued_prosecution"),
        ("whether it had completed an inquiry into a soldier", "investigation_of_official_progressed"),
        ("why victims had not been identified", "identified"),
        ("whether any evidence had been exchanged under the treaty", "shared_information"),
        ("how many joint investigations were under way", "investigated_jointly"),
    ],
)
def test_a_clause_asks_for_what_its_answer_tells(question: str, predicate: str) -> None:
    assert not_reported(question) == [predicate]


@pytest.mark.parametrize(
    ("text", "silence"),
    [
        ("Police held the men without saying why it had closed the case.", "not_indicated closed"),
        ("Police held four men; it was unclear why courts had acquitted them.", "unclear acquitted"),
        ("The ministry never said when the appeal would be heard.", "not_indicated heard"),
        ("The ministry had yet to announce whether any of the men were acquitted.", "not_reported acquitted"),
        ("The ministry offered no explanation as to why it had acquitted them.", "not_indicated acquitted"),
        ("Nor did the ministry explain why courts acquitted two men.", "not_indicated acquitted"),
        ("The ministry had no knowledge of whether any of the men were acquitted.", "no_data_provided acquitted"),
        ("It remains impossible to establish from the registers how many were acquitted.", "unclear acquitted"),
        ("Neither the police nor the courts said why they acquitted two men.", "not_indicated acquitted"),
    ],
)
def test_words_for_a_silence_before_a_clause(text: str, silence: str) -> None:
    assert silence in silences(text)


@pytest.mark.parametrize(
    ("text", "silence"),
    [
        ("Courts dismissed three cases but did not explain why.", "not_indicated dismissed"),
        ("Courts had not tried the men and did not say when they would do so.", "not_indicated tried"),
        ("Courts sought extradition of a man, but did not say if he was returned.", "not_indicated extradited"),
        ("It did not report the size of the compensation fund, or whether payments had been made from it.",
         "not_reported restitution_paid"),
    ],
)  # fmt: skip
def test_a_clause_points_back(text: str, silence: str) -> None:
    assert silence in silences(text)
