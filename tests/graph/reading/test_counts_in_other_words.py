"""Counts of steps, help, laws and papers in everyday words of press releases, statistics and evaluations."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Twelve suspects were remanded in custody.", "arrested 12 suspect"),
        ("Prosecutors dropped four trafficking charges.", "dropped 4 charge trafficking"),
        ("Courts handed down 13 prison sentences.", "imprisonment_imposed 13 sentence"),
        ("Twelve prison sentences were imposed.", "imprisonment_imposed 12 sentence"),
        ("Eight sentences were handed down.", "sentenced 8 sentence"),
        ("Police referred 128 potential victims to the competent authority.", "referred 128 victim"),
        ("The police handed 45 victims over to shelters.", "referred_to_care 45 victim"),
        ("NGOs ran six shelters for victims.", "assisted_victims 6 place"),
        ("In all, 38 suspects faced prosecution.", "prosecuted 38 suspect"),
        ("Courts pronounced 12 people guilty of trafficking.", "convicted 12 person trafficking"),
        ("Prosecutors took five recruiters to court.", "prosecuted 5 person"),
        ("Seven trials were held.", "tried 7 trial"),
        ("In all, 77 people received psychological assistance.", "assisted_victims 77 person"),
        ("A charity identified 16 girls as victims of sex trafficking.", "identified 16 victim sex_trafficking"),
        ("In all, 860 people contacted the helpline.", "reported 860 person"),
        ("Asylum was granted to seven victims.", "granted_status 7 victim"),
        ("The rapporteur published two reports.", "provided_data 2 item"),
        ("The ministry put the number of convictions at 60.", "convicted 60 conviction"),
        ("The cabinet adopted two decrees.", "enacted_law 2 item"),
        ("Parliament adopted two amendments.", "law_changed 2 item"),
        ("The prosecutor general issued two circulars.", "issued_procedures 2 item"),
        ("The committee made 27 recommendations to the government.", "called_for_action 27 item"),
    ],
)
def test_what_is_counted(sentence: str, count: str) -> None:
    assert counted(sentence) == [f"{count} unspecified"]


@pytest.mark.parametrize(
    ("crime", "predicate"),
    [
        ("facilitating prostitution", "convicted_under_other_law"),
        ("pimping", "convicted_under_other_law"),
        ("labour law violations", "convicted_under_other_law"),
        ("human trafficking", "convicted"),
    ],
)
def test_guilty_of_another_crime(crime: str, predicate: str) -> None:
    """A crime behind “guilty” is that of the count; nothing is sure."""
    proposals, _ = read(f"Courts found 17 people guilty of {crime} in 2030.")
    assert [(each.statement.predicate, each.sure) for each in proposals] == [(predicate, False)]


def test_whoever_says_a_number_does_nothing() -> None:
    """The ministry speaks of convictions, and has convicted nobody."""
    proposals, _ = read("The ministry put the number of convictions at 60.")
    (only,) = proposals
    assert (only.statement.voice, only.statement.modality) == ("xa-ministry", "reported")
    assert "subject" not in only.statement.roles
