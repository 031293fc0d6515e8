"""Silences that a sentence denies, supposes, plans or forbids, or that are over, and those that are stated."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "sentence",
    [
        "There was no lack of data on convictions.",
        "Despite an earlier lack of data on convictions, the ministry published full figures this year.",
        "GRETA welcomed that the former lack of data on prosecutions had been remedied.",
        "The new database was meant to overcome the lack of data on convictions.",
        "GRETA was told that there would be a lack of data on prosecutions if the unit closed.",
        "The failure to report arrests to the embassy was a crime.",
        "The law punishes failure to report convictions abroad.",
        "Officials denied any failure to publish the number of convictions.",
        "NGOs warned against a failure to publish the number of convictions.",
        "The captain's refusal to disclose the number of arrests of crew members was noted.",
        "The failure of the crew to report arrests delayed aid.",
        "The ministry should not withhold conviction data.",
        "The ministry never withheld conviction data.",
        "The ministry no longer concealed the number of convictions.",
        "The ministry promised not to conceal the number of convictions.",
        "The ministry had not stopped publishing conviction statistics.",
        "No one concealed the number of convictions.",
        "The audit found that no ministry had stopped publishing conviction statistics.",
        "Neither the report nor the bulletin omitted convictions.",
        "Some feared that the government might suppress statistics on arrests.",
        "Had the ministry suppressed statistics on arrests, NGOs would have known.",
        "The column for convictions was left blank because there were none.",
        "It would be wrong to say that no data exist on convictions.",
        "It was once impossible to say how many were convicted, but the new register tells.",
        "Courts kept the outcome of the trial secret to protect the children.",
        "The court sealed the records of arrests of minors.",
        "The defendant's request for information on the charges was refused.",
        "A request for a retrial with new data on the arrests was rejected.",
        "Whether the accused knew her age is a question the court left open.",
        "The opposition was silent on convictions.",
    ],
)
def test_a_denied_silence_is_none(sentence: str) -> None:
    assert not [each for each in read(sentence)[0] if "question" in each.statement.roles]


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry continued to withhold conviction data.",
        "The lack of data on convictions means that officials should be trained.",
        "There has been a persistent lack of data on convictions.",
        "A request for data on convictions was refused without explanation.",
        "The government kept conviction data secret.",
    ],
)
def test_a_stated_silence_is_one(sentence: str) -> None:
    [silence] = [each for each in read(sentence)[0] if "question" in each.statement.roles]
    assert silence.statement.predicate == "convicted"


def test_how_it_was_kept_is_no_part_of_the_question() -> None:
    [silence] = read("The ministry kept the number of arrests secret.")[0]
    [question] = silence.statement.roles["question"]
    assert silence.entities[question].name == "the number of arrests"
