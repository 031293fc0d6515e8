"""Several happenings on one figure, the people whom cases are about, and the crime that a clause names."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police tried and charged nine men in 2030, compared with 12 in 2029.",
            ["charged 9 person 2030", "tried 9 person 2030", "charged 12 person 2029", "tried 12 person 2029"],
        ),
        (
            "It tried and convicted nine men in 2030, an increase from 12 men tried and convicted in 2029.",
            ["convicted 9 person 2030", "tried 9 person 2030", "convicted 12 person 2029", "tried 12 person 2029"],
        ),
        (
            "It tried and convicted nine men in 2030, compared with 12 convictions in 2029.",
            ["convicted 9 person 2030", "tried 9 person 2030", "convicted 12 conviction 2029"],
        ),
        (
            "It initiated or continued nine prosecutions of 12 men in 2030.",
            ["prosecuted 9 prosecution 2030", "prosecuted 12 person 2030"],
        ),
        ("It initiated or continued nine investigations in 2030.", ["investigated 9 investigation 2030"]),
        (
            "It initiated the investigation and prosecution of nine men in 2030.",
            ["opened_investigation 9 person 2030", "opened_prosecution 9 person 2030"],
        ),
        (
            "It launched 12 investigations and prosecutions of nine men.",
            ["opened_investigation 12 investigation unspecified", "opened_prosecution 9 person unspecified"],
        ),
        (
            "It reported the investigation of 12 cases and the prosecution of nine men.",
            ["investigated 12 case unspecified", "prosecuted 9 person unspecified"],
        ),
        (
            "It reported arresting and—for the first time—initiating prosecutions against nine men in 2030.",
            ["arrested 9 person 2030", "opened_prosecution 9 person 2030"],
        ),
        (
            "Prosecutors opened 12 cases and courts heard nine.",
            ["opened_investigation 12 case unspecified", "heard 9 case unspecified"],
        ),
        (
            "Police opened 12 cases and units in two cities investigated nine.",
            ["opened_investigation 12 case unspecified", "investigated 9 case unspecified"],
        ),
        ("Authorities opened 12 courts and offices.", ["established_unit 12 office unspecified"]),
        (
            "Inspectors identified and referred for prosecution nine cases.",
            ["recorded_offences 9 case unspecified", "referred_for_prosecution 9 case unspecified"],
        ),
        (
            "Police identified and arrested nine suspects.",
            ["arrested 9 suspect unspecified", "identified_suspects 9 suspect unspecified"],
        ),
    ],
)
def test_verbs_that_share_a_figure_all_count_it(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It investigated a case involving nine girls.",
            ["case_concerned 9 person unspecified"],
        ),
        (
            "It investigated a forced labor case that involved nine victims.",
            ["victim_in 9 victim forced_labor unspecified"],
        ),
        (
            "It tried three cases involving 12 suspects and 30 victims.",
            ["tried 3 case unspecified", "tried 12 suspect unspecified", "victim_in 30 victim unspecified"],
        ),
        (
            "It convicted nine men in three slavery cases involving 30 workers.",
            [
                "convicted 9 person slavery unspecified", "convicted 3 case slavery unspecified",
                "case_concerned 30 person slavery unspecified",
            ],
        ),
        (
            "It prosecuted three cases against 12 girls.",
            ["prosecuted 3 case unspecified", "prosecuted 12 person unspecified"],
        ),
        (
            "It prosecuted three cases involving 12 suspects, and 30 victims received care.",
            [
                "prosecuted 3 case unspecified", "prosecuted 12 suspect unspecified",
                "assisted_victims 30 victim unspecified",
            ],
        ),
        (
            "It closed a case involving alleged forced labor of four victims.",
            ["victim_in 4 victim forced_labor unspecified"],
        ),
        (
            "Police arrested nine suspects for the forced labor of 14 victims.",
            ["arrested 9 suspect forced_labor unspecified", "victim_in 14 victim unspecified"],
        ),
        ("In one case involving 23 men, witnesses left.", ["case_concerned 23 person unspecified"]),
    ],
)  # fmt: skip
def test_people_whom_cases_are_about_are_not_the_accused(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It convicted nine men under the anti-trafficking law for forced labor and forced begging.",
            ["convicted 9 person forced_labor forced_begging unspecified"],
        ),
        (
            "It sentenced nine men to five years in prison and a fine for forced labor.",
            ["imprisonment_imposed 5 year unspecified", "sentenced 9 person forced_labor unspecified"],
        ),
        ("It convicted two slaveholders.", ["convicted 2 person slavery unspecified"]),
        ("It convicted two defendants for slaveholding.", ["convicted 2 defendant slavery unspecified"]),
        (
            "It prosecuted 12 men for fraud and eight for forced labor.",
            ["prosecuted_under_other_law 12 person unspecified", "prosecuted 8 person forced_labor unspecified"],
        ),
        (
            "It prosecuted 12 men for forced labor and eight for fraud.",
            ["prosecuted 12 person forced_labor unspecified", "prosecuted_under_other_law 8 person unspecified"],
        ),
    ],
)
def test_the_crime_of_a_clause_is_that_of_its_figure(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("A judge closed one prosecution in 2030.", ["closed 1 prosecution 2030"]),
        ("Courts adjourned the trial of five men.", ["proceedings_delayed 5 person unspecified"]),
        (
            "A judge adjourned indefinitely the trial of five men.",
            ["suspended_prosecution 5 person unspecified"],
        ),
        ("Four cases were adjourned.", ["proceedings_delayed 4 case unspecified"]),
        ("Prosecutors suspended four prosecutions.", ["suspended_prosecution 4 prosecution unspecified"]),
        ("It carried over nine investigations.", ["continued_investigation 9 investigation recent"]),
        ("The trial of three suspects collapsed.", ["prosecution_failed 3 suspect unspecified"]),
        ("One prosecution was assigned to the high court.", ["sent_to_court 1 prosecution unspecified"]),
        ("Prosecutors sent 12 indictments to court.", ["sent_to_court 12 indictment unspecified"]),
        ("The courts received 47 cases for investigation.", ["referred_for_investigation 47 case unspecified"]),
        ("This led to the deportation of six victims.", ["deported 6 victim unspecified"]),
        ("It released eight suspects on bail pending trial.", ["released_suspects 8 suspect unspecified"]),
        (
            "It continued to prosecute two cases opened and registered in 2029.",
            ["continued_prosecution 2 case recent"],
        ),
        (
            "Four of the eight prosecutions begun in 2029 remained pending.",
            ["prosecution_pending 4 prosecution recent", "opened_prosecution 8 prosecution 2029"],
        ),
    ],
)
def test_steps_of_cases(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


def test_a_form_behind_officials_limits_all_who_are_counted_with_them() -> None:
    assert counted("It convicted ten people including two officers for slavery.") == [
        "convicted 10 person slavery [xa-officers 2] unspecified",
        "convicted_official 2 official slavery unspecified",
    ]
    assert counted("It convicted ten people including two officers under other laws.") == [
        "convicted_under_other_law 10 person [xa-officers 2] unspecified",
        "convicted_official 2 official unspecified",
    ]
    assert counted("It convicted ten people, including two traffickers for slavery.") == [
        "convicted 10 person unspecified"
    ]
