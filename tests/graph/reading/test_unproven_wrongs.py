"""What was not shown to have happened, is made up or only aimed at is not read as a wrong or a count."""

import pytest

from tests.graph.reading.reader import read


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("In six cases, it could not be established that officials were complicit in trafficking.", "complicit"),
        ("In eight cases, nothing indicated that the suspects had been tipped off.", "warned"),
        (
            "The training used a scenario in which an officer had accepted a bribe of 500 dollars.",
            "accepted_bribes",
        ),
        ("In nine cases, the report examined whether corruption had hindered the investigation.", "hindered"),
        ("A film told how 37 girls were trafficked for prostitution.", "committed_trafficking"),
        ("Allegations that 37 girls had been trafficked for prostitution proved false.", "committed_trafficking"),
        ("The ministry’s goal was identifying 140 victims.", "identified"),
        ("Nine women were wrongly identified as victims of trafficking.", "identified"),
        ("The prosecutor demanded that three defendants be jailed for life.", "life_imprisonment_imposed"),
    ],
)
def test_what_did_not_happen_is_not_read(text: str, predicate: str) -> None:
    assert not [each for each in read(text)[0] if each.statement.predicate.startswith(predicate)]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Citing a lack of evidence, the prosecutor’s office dropped the case.", "dropped"),
        ("Some officers were complicit in sex trafficking.", "complicit_in_trafficking"),
        ("Authorities worked with NGOs aiming at prevention and identified 40 victims.", "identified"),
    ],
)
def test_what_did_happen_is_read(text: str, predicate: str) -> None:
    assert predicate in [each.statement.predicate for each in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The accused recruited nine women.", "asserted"),
        ("The accused face charges of recruiting nine women.", "alleged"),
        ("The accused were acquitted of recruiting nine women.", "alleged"),
        ("The suspects are on trial for recruiting nine women.", "alleged"),
    ],
)
def test_what_the_accused_are_on_trial_for_is_alleged(text: str, modality: str) -> None:
    found = [each.statement for each in read(text)[0]]
    assert [each.modality for each in found if each.predicate not in ("acquitted", "tried")] == [modality]
