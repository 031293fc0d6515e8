"""Clauses of which a sentence does not say that they are so: nobody said so, somebody demands or fears them."""

import pytest

from tests.graph.reading.reader import counted, read


@pytest.mark.parametrize(
    "lead",
    [
        "There were no reports that",
        "There was no evidence that",
        "There is little evidence that",
        "No evidence suggests that",
        "It was not clear that",
        "Police failed to ensure that",
        "Nobody claimed that",
        "The office doubts that",
        "The ministry denied that",
    ],
)
def test_what_nobody_says_is_not_read(lead: str) -> None:
    assert [
        line for line in counted(f"{lead} courts convicted 12 traffickers in 2029.") if "None" not in line
    ] == []


@pytest.mark.parametrize("lead", ["The plan provides that", "The prosecutor demanded that", "NGOs hope that"])
def test_what_somebody_wants_is_not_read(lead: str) -> None:
    assert [line for line in counted(f"{lead} courts convict 12 traffickers.") if "None" not in line] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("It is possible that courts convicted 12 traffickers in 2029.", ("report", "possible")),
        ("It seems that courts convicted 12 traffickers in 2029.", ("report", "possible")),
        ("There were credible reports that courts convicted 12 traffickers in 2029.", ("unnamed", "alleged")),
        ("Rumors that courts convicted 12 traffickers in 2029 spread.", ("unnamed", "alleged")),
        ("It is believed that courts convicted 12 traffickers in 2029.", ("unnamed", "alleged")),
        ("The embassy feared that courts convicted 12 traffickers in 2029.", ("xa-embassy", "possible")),
        ("Courts convicted 12 traffickers in 2029, NGOs suspected.", ("xa-ngos", "possible")),
    ],
)
def test_a_hedge_before_or_behind_a_clause_is_kept_and_never_sure(text: str, said: tuple[str, str]) -> None:
    [proposal] = read(text)[0]
    entry = proposal.statement
    assert (entry.predicate, entry.voice, entry.modality, proposal.sure) == ("convicted", *said, False)


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("It is possible that officials were complicit in trafficking.", ["possible"]),
        ("Concerns remained that police officers accepted bribes.", ["possible"]),
        ("There is a risk that police officers accept bribes.", ["possible"]),
        ("It appears that border guards accepted bribes.", ["possible"]),
        ("Police officers accepted bribes, NGOs suspected.", ["possible"]),
        ("There were credible reports that officials were complicit in trafficking.", ["alleged"]),
        ("Allegations that officials were complicit in trafficking were dismissed.", ["alleged"]),
        ("Courts rejected the allegation that police officers accepted bribes.", []),
        ("It is believed that border guards facilitated trafficking.", ["alleged"]),
        ("The newspaper wrote that a judge accepted bribes.", ["reported"]),
        ("The government investigated whether officials facilitated trafficking.", []),
        ("Unless police officers accept bribes, traffickers fear arrest.", []),
        ("No NGO reported that police penalized victims.", []),
        ("There was no evidence that police officers accepted bribes.", []),
        ("Police officers accepted bribes to release suspects.", ["asserted"]),
        ("Observers noted with concern that police officers accepted bribes.", ["reported", "reported"]),
    ],
)
def test_wrongdoing_is_no_firmer_than_its_sentence(text: str, modalities: list[str]) -> None:
    assert [proposal.statement.modality for proposal in read(text)[0]] == modalities


def test_a_hedge_ends_before_a_clause_with_a_subject_of_its_own() -> None:
    text = (
        "There were reports that police arrested 12 suspects, and in May 2030 courts convicted four traffickers."
    )
    found = [(proposal.statement.predicate, proposal.statement.modality) for proposal in read(text)[0]]
    assert found == [("arrested", "alleged"), ("convicted", "asserted")]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Police in Kenia arrested 8 suspects.", "Police in Kenia arrested 8 suspects"),
        (
            "The Court of Appeal of Omega upheld three convictions.",
            "The Court of Appeal of Omega upheld three convictions",
        ),
        ("A court convicted three traffickers.", "A court convicted three traffickers"),
    ],
)
def test_a_quote_begins_with_a_whole_word(text: str, quote: str) -> None:
    assert [proposal.statement.quote for proposal in read(text)[0]] == [quote]
