"""Lacks, obstacles, opinions and acts that a sentence denies, calls over, fears, wishes or plans."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "never"),
    [
        ("The police overcame a lack of funding and opened three cases.", "lacked_resources"),
        ("The government filled the shortage of judges.", "lacked_staff"),
        ("The report found no lack of political will.", "lacked_will"),
        ("There was no shortage of trained investigators.", "lacked_staff"),
        ("The unit no longer suffers from a lack of staff.", "lacked_staff"),
        ("Police denied that they lacked training.", "lacked_expertise"),
        ("The ministry rejected claims that its units were understaffed.", "lacked_staff"),
        ("The government lacked neither funds nor staff.", "lacked_resources"),
        ("Neither the police nor the courts lacked interpreters.", "lacked_services"),
        ("The risk of understaffing in the unit led the ministry to hire officers.", "lacked_staff"),
        ("GRETA notes with satisfaction that the shortage of prosecutors has been remedied.", "lacked_staff"),
        ("GRETA is not concerned that prosecutors lack training.", "lacked_expertise"),
        ("In neighboring countries, police lacked training on trafficking.", "lacked_expertise"),
        ("Few judges lacked training.", "lacked_expertise"),
        ("Defendants lacked lawyers.", "lacked_services"),
        ("The unit needs no vehicles.", "lacked_equipment"),
        ("Not all judges had been trained.", "trained"),
        ("Poor coordination among traffickers led to their arrest.", "lacked_cooperation"),
        ("The network’s lack of funds ended its activity.", "lacked_resources"),
        ("NGOs disagreed that coordination was poor.", "lacked_cooperation"),
        ("Understaffed courts would delay trials.", "lacked_staff"),
        ("Investigators established that the unit was corrupt.", "established_unit"),
        ("The ministry is establishing a unit.", "established_unit"),
        ("The hotline received calls about training.", "trained"),
        ("The government provided vocational training for victims.", "trained"),
        ("A possible lack of funds worried the unit.", "lacked_resources"),
        ("GRETA asked the authorities about a possible lack of interpreters.", "lacked_services"),
        ("The government disagreed with NGOs that it lacked political will.", "lacked_will"),
        ("Despite a lack of funds, the ministry trained judges.", "lacked_staff"),
        ("The government maintained that it had a unit.", "maintained_unit"),
        ("Lack of complaints does not mean that there are no victims.", "identified"),
        ("The Ministry of Interior lacked vehicles, fuel, and trained investigators.", "trained"),
        ("Traffickers lacked funds to pay smugglers.", "lacked_resources"),
        ("The pandemic did not hinder investigations.", "hindered"),
        ("Investigations were not hampered by the pandemic.", "hindered"),
        ("The reform removed obstacles that hindered prosecutions.", "hindered"),
        ("The minister denied that corruption hindered prosecutions.", "hindered"),
        ("The new court did away with a shortage of judges that hindered trials.", "interfered_with_case"),
        ("Police may not deport migrants without screening them.", "failed_to_screen"),
        ("Police did not deport anyone without screening them for trafficking indicators.", "failed_to_screen"),
        ("The law forbids police to detain migrants without screening them.", "failed_to_screen"),
        ("Nobody praised the government.", "praised"),
        ("Observers no longer criticized the courts.", "criticized"),
        ("Traffickers urged victims to lie to police.", "called_for_action"),
        ("The law calls for police to screen migrants.", "called_for_action"),
        ("GRETA is concerned about the lack of training of judges.", "trained"),
        ("The establishment of a specialized unit was delayed.", "established_unit"),
        ("The establishment of a unit was among the recommendations.", "established_unit"),
        ("GRETA recommended in its report that the authorities set up a unit.", "established_unit"),
        ("Under the plan, the ministry establishes a unit.", "established_unit"),
    ],
)
def test_look_alikes_are_not_read(sentence: str, never: str) -> None:
    """No proposal has the predicate that the words look like."""
    assert never not in [proposal.statement.predicate for proposal in read(sentence)[0]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The government did not address the lack of interpreters.", "lacked_services affirmed report"),
        ("The ministry operated no hotline.", "operated_hotline denied report"),
        ("The government organized no awareness campaigns.", "raised_awareness denied report"),
        (
            "In May 2022, the police detained 64 workers and deported them without any screening for indicators.",
            "failed_to_screen affirmed report",
        ),
        ("The unit lacked vehicles but trained officers.", "trained affirmed report"),
        ("The authorities admitted a lack of interpreters.", "lacked_services affirmed xa-authorities"),
        ("GRETA is concerned about the shortage of prosecutors.", "lacked_staff affirmed international-greta"),
    ],
)
def test_what_is_said_is_read_as_it_is_said(sentence: str, expected: str) -> None:
    """What stays, what is denied, and who says so."""
    assert expected in [
        f"{proposal.statement.predicate} {proposal.statement.polarity} {proposal.statement.voice}"
        for proposal in read(sentence)[0]
    ]


@pytest.mark.parametrize(
    ("sentence", "cause"),
    [
        ("According to NGOs, a lack of funds hindered investigations.", "lack-of-funds"),
        ("Observers noted that the geography hampered investigations.", "geography"),
        ("Investigations were seriously hindered by a lack of fuel.", "lack-of-fuel"),
        ("Lawyers complained that the shortage of interpreters hindered trials.", "shortage-of-interpreters"),
    ],
)
def test_a_cause_is_named_without_who_tells_of_it(sentence: str, cause: str) -> None:
    """The cause alone, whichever way the sentence turns it."""
    found = [p.statement for p in read(sentence)[0] if p.statement.predicate == "hindered"]
    assert [each.roles["subject"] for each in found] == [(cause,)]
