"""Who paid for an act, supported it or took part in it, and who gave a training, are read beside the act."""

import pytest

from tests.graph.reading.reader import read

PARTIES = ("giver", "subject", "partner", "funder", "supporter", "audience")


def parties(sentence: str) -> list[str]:
    """Each act of a sentence, with its parties by role."""
    found = []
    for proposal in read(sentence)[0]:
        roles = proposal.statement.roles
        named = [f"{role}={'+'.join(roles[role])}" for role in PARTIES if role in roles]
        found.append(" ".join([proposal.statement.predicate, *named]))
    return found


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        (
            "With funding from the EU, IOM trained judges.",
            ["trained giver=international-iom funder=international-european-union audience=xa-judges"],
        ),
        (
            "UNICEF, the OSCE and Europol trained 30 prosecutors.",
            [
                "trained giver=international-unicef+international-osce+international-europol "
                "audience=xa-prosecutors"
            ],
        ),
        (
            "IOM trained 40 police officers and UNODC funded the training.",
            ["trained giver=international-iom funder=international-unodc audience=xa-police-officers"],
        ),
        (
            "An NGO, with support from UNICEF, trained teachers.",
            ["trained giver=xa31-an-ngo-s1 supporter=international-unicef audience=xa-teachers"],
        ),
        (
            "The ministry trained 50 inspectors supported by the ILO and a foreign donor.",
            ["trained giver=xa-ministry supporter=international-ilo+xa-foreign-donor audience=xa-inspectors"],
        ),
        (
            "The police investigated 20 cases, in cooperation with INTERPOL and foreign governments.",
            ["investigated subject=xa-police partner=international-interpol+xa-foreign-governments"],
        ),
        (
            "NGOs, together with the police, identified 15 victims.",
            ["identified subject=xa-ngos partner=xa-police"],
        ),
        (
            "Government officials participated in trainings hosted by international organizations.",
            ["trained giver=international-organizations audience=xa-government-officials"],
        ),
    ],
)
def test_the_parties_beside_an_act_have_its_roles(sentence: str, acts: list[str]) -> None:
    assert parties(sentence) == acts


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        (
            "Police arrested nine suspects in cooperation with Europol, and prosecutors charged six.",
            [
                "arrested subject=xa-police partner=international-europol",
                "charged subject=xa-prosecutors",
            ],
        ),
        (
            "In partnership with a foreign government, the police arrested 12 suspects.",
            ["arrested subject=xa-police partner=xa-foreign-government"],
        ),
        ("Courts convicted 12 traffickers funded by criminal groups.", ["convicted subject=xa-courts"]),
        (
            "Police trained 40 officers, while UNICEF, with funding from the EU, trained 30 teachers.",
            [
                "trained giver=xa-police audience=xa31-40-officers",
                "trained giver=international-unicef funder=international-european-union audience=xa31-30-teachers",
            ],
        ),
        ("The government planned a training with support from IOM.", []),
    ],
)
def test_the_parties_of_another_clause_have_no_role_in_an_act(sentence: str, acts: list[str]) -> None:
    assert parties(sentence) == acts


def test_an_act_with_other_parties_is_not_sure() -> None:
    (proposal,) = read("The police investigated 20 cases in cooperation with INTERPOL.")[0]
    assert (proposal.sure, proposal.doubts) == (False, ("other parties stand beside the act",))
