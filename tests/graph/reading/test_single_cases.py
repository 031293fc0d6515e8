"""How single cases go that no figure counts, what victims meet, and who says so."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def in_short(text: str) -> list[str]:
    """Each proposal of a text but those of remaining figures: predicate, denial, kind of period, and voice."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        denied = "not " if entry.polarity == "denied" else ""
        if entry.predicate != "other_statement":
            lines.append(f"{denied}{entry.predicate} {entry.period.kind} {entry.voice} {entry.modality}")
    return sorted(lines)


PLAIN = "unspecified report asserted"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # A case against officials is no case of the flow, whether its own words or the sentence before name them.
        ("The case against an immigration officer was dismissed.", [f"discontinued_case_of_official {PLAIN}"]),
        ("The inquiry into a former consul was closed.", [f"discontinued_case_of_official {PLAIN}"]),
        (
            "Prosecutors opened a case against a senator but closed it.",
            [f"discontinued_case_of_official {PLAIN}", f"investigated_official {PLAIN}"],
        ),
        (
            "The investigation of a deputy mayor was ongoing.",
            ["continued_investigation_of_official recent report asserted"],
        ),
        ("Prosecutors dropped the charges against the owner of a bar.", [f"dropped {PLAIN}"]),
        (
            "A police officer arrested a trafficker, but the court dismissed the case.",
            [f"arrested {PLAIN}", f"dismissed {PLAIN}"],
        ),
        ("In the second, prosecutors withdrew the charge.", [f"dropped {PLAIN}"]),
    ],
)
def test_a_case_against_officials_stands_beside_the_flow(sentence: str, expected: list[str]) -> None:
    assert in_short(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "There were continued reports of official complicity in trafficking.",
            ["complicit_in_trafficking recent unnamed alleged"],
        ),
        (
            "There were persistent reports of complicity among prison officials.",
            ["complicit_in_trafficking unspecified unnamed alleged"],
        ),
        ("Allegations of official complicity persisted.", ["complicit_in_trafficking recent unnamed alleged"]),
        ("There were reports of complicity in drug trafficking.", []),
        (
            "There were no reports the government penalized trafficking victims.",
            ["not penalized_victims unspecified unnamed alleged"],
        ),
        (
            "There were no reports of victims being detained for unlawful acts.",
            ["not penalized_victims unspecified unnamed alleged"],
        ),
    ],
)
def test_what_reports_say_as_a_noun_is_alleged(sentence: str, expected: list[str]) -> None:
    assert in_short(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fisheries officers seldom inspected vessels and did not screen crew members.",
            [f"failed_to_screen {PLAIN}", f"inspected {PLAIN}"],
        ),
        (
            "Migrants held at the center were not screened for signs of exploitation.",
            [f"failed_to_screen {PLAIN}"],
        ),
        ("Police must screen crew members.", []),
        (
            "The government did not encourage victims to assist in investigations.",
            [f"not protected_witnesses {PLAIN}"],
        ),
        (
            "Media reported that victims who declined to testify lost access to the shelter.",
            ["conditional_assistance unspecified xa-media reported"],
        ),
        ("Police did not interview victims in the presence of suspects.", []),
        ("Police interviewed victims in the presence of suspects.", [f"burdened_victims {PLAIN}"]),
    ],
)
def test_what_victims_meet(sentence: str, expected: list[str]) -> None:
    assert in_short(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # The main clause behind a clause in which somebody speaks is the report's own.
        (
            "Although NGOs reported that police protected brothels, the ministry dismissed the case.",
            [f"dismissed {PLAIN}", "official_misconduct unspecified xa-ngos reported"],
        ),
        # So is what tells what became of a claim.
        (
            "Media reports alleged that officers took bribes, but police did not investigate the allegations.",
            ["accepted_bribes unspecified xa-media reported", f"failed_to_investigate {PLAIN}"],
        ),
        # A source that a clause behind “and” names has that clause alone.
        (
            "Judges often reduced trafficking charges to pimping, and according to NGOs, police took bribes.",
            ["accepted_bribes unspecified xa-ngos reported", f"downgraded {PLAIN}"],
        ),
        (
            "NGOs, however, contend that police treat complaints as labor disputes.",
            ["handled_administratively unspecified xa-ngos reported"],
        ),
        (
            "Lawyers and judges said that prosecutors often requalified trafficking as pimping.",
            ["downgraded unspecified xa-lawyers-and-judges reported"],
        ),
        (
            "The verdict rested on what the victims said, and investigators made no attempt to seek evidence.",
            [f"poor_investigation {PLAIN}", f"relied_on_testimony {PLAIN}"],
        ),
        (
            "The commander described the sentences as too light.",
            ["lenient_sentence unspecified xa-commander reported"],
        ),
    ],
)
def test_each_clause_has_its_own_voice(sentence: str, expected: list[str]) -> None:
    assert in_short(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Cases were closed because victims did not want to cooperate with the police.",
            [f"closed {PLAIN}", f"unwilling_to_cooperate {PLAIN}"],
        ),
        (
            "NGOs noted that there was no mechanism to ensure migrant workers could report abuse to the police.",
            ["not could_report unspecified xa-ngos reported"],
        ),
        ("The law allowed NGOs to file complaints on behalf of victims.", [f"may_file_complaint {PLAIN}"]),
        (
            "Police downgraded trafficking crimes to lesser charges, which led to lesser penalties.",
            [f"downgraded {PLAIN}", f"led_to_lesser_penalties {PLAIN}"],
        ),
        (
            "Traffickers were reportedly also able to avoid punishment by offering victims money to drop cases.",
            [
                "avoided_punishment unspecified unnamed alleged",
                "offered_payment_to_drop unspecified unnamed alleged",
            ],
        ),
        # What officials do stands behind “with”, and the second act of the same people behind “and”.
        (
            "Corruption remained a concern, with officials accepting bribes and, at times, warning suspects "
            "before raids.",
            [f"accepted_bribes {PLAIN}", "remained_concern recent report asserted", f"warned {PLAIN}"],
        ),
        # A court that improperly dismissed cases is not said to have dismissed them besides.
        ("Courts improperly dismissed some trafficking cases.", [f"improperly_dismissed {PLAIN}"]),
        # What looks alike.
        ("Victims wanted to cooperate with the police.", []),
        ("The law allowed the police to file charges.", [f"law_provides {PLAIN}"]),
        ("The ministry met with officials accepting bribes.", [f"convened {PLAIN}"]),
    ],
)
def test_what_victims_can_do_and_what_officials_do_beside_it(sentence: str, expected: list[str]) -> None:
    assert in_short(sentence) == expected
