"""What is denied, feared, taught or given up is not read as a fact of evaluations, laws and efforts."""

import pytest
from tuyun.graph.vocabulary.terms import RoleName

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        (
            "The report rejected the extension of the mandate of the police to cover trafficking.",
            "responsible_for",
        ),
        ("The extension of the mandate of the police to cover trafficking was abandoned.", "responsible_for"),
        ("The report noted the absence of the setting up of a referral mechanism.", "issued_procedures"),
        ("The group asked about the establishment of a referral mechanism.", "issued_procedures"),
        ("The setting up of a referral mechanism was rejected.", "issued_procedures"),
        ("No amendments were made to the legislation.", "law_changed"),
        ("Amendments were adopted to the tax code.", "law_changed"),
        ("The report welcomes steps against the criminalisation of begging.", "criminalizes"),
        ("The course included the criminalisation of begging.", "criminalizes"),
        ("The law was applied unevenly.", "implemented"),
        ("The ministry did not systematically collect data.", "maintained_database"),
        ("Under the new law, all trials should begin at once.", "called_for_action"),
        ("The tone of the article was too light for the seriousness of the crime.", "penalty_commensurate"),
        ("Section 370 of the penal code, which covers human trafficking, was changed.", "responsible_for"),
        ("There was no high number of acquittals.", "acquitted"),
        ("It warns of the risk of a growing number of acquittals.", "acquitted"),
        ("The report does not find a low number of confiscations.", "forfeiture_ordered"),
        ("There were no negative effects of the law on victims.", "had_consequence"),
        ("The trainers explained the negative effects of trauma on memory.", "had_consequence"),
        ("The group urges research carried out on begging.", "evaluated"),
        ("It offered accommodation to women who were then exploited.", "assisted_victims"),
        ("The ministry replaced the officers allegedly to prevent burnout.", "interfered_with_case"),
        ("The ministry transferred a judge in order to protect her from traffickers.", "interfered_with_case"),
        ("The traffickers removed a police officer in order to stop the investigation.", "interfered_with_case"),
        ("The traffickers distributed the money among the victims.", "restitution_paid"),
        ("The court refused distributing the assets among the victims.", "restitution_paid"),
        ("Child marriage was common in the last century.", "trafficking_occurs"),
        ("Trafficking of drugs occurs frequently.", "trafficking_occurs"),
        ("Exploitation of minerals takes place in the north.", "trafficking_occurs"),
        ("None of the victims were exploited in flats.", "committed_trafficking"),
        ("The 2019 amendments removed the clause criminalising forced begging.", "criminalizes"),
        ("These cases involved 24 victims and led to the arrest of 50 traffickers.", "had_consequence"),
        ("The government launched prosecutions under two sections of the 2014 act.", "established_unit"),
        ("The government launched prosecutions under two sections of the 2014 act.", "other_statement"),
    ],
)
def test_what_is_no_fact_is_not_read(sentence: str, predicate: str) -> None:
    assert predicate not in [each.statement.predicate for each in read(sentence)[0]]


@pytest.mark.parametrize(
    ("sentence", "role", "expected"),
    [
        ("The police identified 12 victims supported by IOM.", "supporter", ()),
        ("The police referred 12 victims to a shelter funded by UNODC.", "funder", ()),
        ("Police investigated 12 cases of women lured with financial support from IOM.", "funder", ()),
        ("In 2030, with support from IOM, police identified 40 victims.", "supporter", ("international-iom",)),
    ],
)
def test_who_supports_victims_or_shelters_does_not_support_the_act(
    sentence: str, role: RoleName, expected: tuple[str, ...]
) -> None:
    assert [tuple(each.statement.roles.get(role, ())) for each in read(sentence)[0]] == [expected]
