"""Silences in many wordings, and the question of each."""

import pytest

from tests.graph.reading.reader import asked

pytestmark = pytest.mark.once

WORDINGS = [
    ("The police did not meet, nor did they say {}.", "not_indicated", "how"),
    ("The ministry did not make {} public.", "not_reported", "number"),
    ("The ministry has yet to report {}.", "not_reported", "number"),
    ("Statistics on {} did not exist.", "no_data_provided", "number"),
    ("Provincial governments did not report {}.", "not_reported", "number"),
    ("Neither the police nor the courts disclosed {}.", "not_reported", "number"),
    ("Neither the police nor the courts keep records of {}.", "no_data_provided", "number"),
    ("There was no indication {}.", "unclear", "how"),
    ("Observers could not determine {}.", "unclear", "how"),
    ("The ministry gave no figure for {}.", "no_data_provided", "number"),
    ("The police told of raids on men who had fled, but did not disclose {}.", "not_reported", "number"),
]


@pytest.mark.parametrize(("wording", "status", "kind"), WORDINGS)
@pytest.mark.parametrize(
    ("number", "how", "predicate"),
    [
        ("the number of investigations", "how many cases were investigated", "investigated"),
        ("the number of traffickers convicted", "how many traffickers were convicted", "convicted"),
        ("the number of victims identified", "how many victims were identified", "identified"),
        ("investigations that had been discontinued", "", "discontinued_investigation"),
        ("the number of cases handled by the police", "", "investigated"),
        ("the outcome of an appeal", "", "on_appeal"),
    ],
)
def test_a_silence_in_any_wording(
    wording: str, status: str, kind: str, number: str, how: str, predicate: str
) -> None:
    question = number if kind == "number" else how
    if question and not ("public" in wording and "discontinued" in number):
        found = [line.split()[:2] for line in asked(wording.format(question))]
        assert found == [[status, predicate]]


@pytest.mark.parametrize(
    ("text", "silences"),
    [
        (
            "Courts convicted nine traffickers, whose sentences were not disclosed.",
            ["not_reported sentenced unspecified: whose sentences"],
        ),
        (
            "A court continued the trial of a colonel; the government did not report further progress in the "
            "case.",
            ["no_progress investigation_of_official_progressed unspecified: the case"],
        ),
        (
            "No update was provided on the two investigations from 2029.",
            ["no_progress continued_investigation unspecified: the two investigations from 2029"],
        ),
        (
            "It was unclear whether two officers suspended in 2029 had returned to duty.",
            ["unclear took_post unspecified: whether two officers suspended in 2029 had returned to duty"],
        ),
        (
            "Sentencing data were not available.",
            ["no_data_provided sentenced unspecified: Sentencing data"],
        ),
        (
            "Border guards stopped a convoy and handed the drivers over, but did not say how many of them were "
            "charged.",
            ["not_indicated charged unspecified: how many of them were charged"],
        ),
        ("The ministry did not make the streets public.", []),
        ("Neither the police nor the courts reported problems with 12 prosecutions.", []),
        ("The police have yet to announce the names of 14 suspects.", []),
        ("The government has yet to announce 20 convictions.", []),
        ("Neither the police nor the courts provided shelter.", []),
        ("Training data sets were available to courts.", []),
    ],
)
def test_a_silence_asks_for_the_nearest_question(text: str, silences: list[str]) -> None:
    assert asked(text) == silences
