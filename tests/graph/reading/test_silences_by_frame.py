"""Silences about penalties, officials, conduct and victims, by verb, passive or noun."""

import pytest

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("question", "predicate"),
    [
        ("whether judges fined any recruiters in lieu of prison", "fined_in_lieu"),
        ("how many of the guards had been fired", "dismissed_official"),
        ("whether it continued to investigate two consuls", "continued_investigation_of_official"),
        ("whether guards had tipped off traffickers before the raids", "warned"),
        ("to what extent corruption hampered the trials", "inhibited"),
        ("why victims had been reluctant to testify", "unwilling_to_cooperate"),
        ("whether witnesses had left the country before the trial", "left_proceedings"),
    ],
)
def test_the_verb_of_a_question_decides_in_every_frame(question: str, predicate: str) -> None:
    assert silences(f"The ministry did not say {question}.") == [f"not_indicated {predicate}"]
