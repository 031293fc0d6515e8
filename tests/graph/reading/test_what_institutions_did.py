"""What institutions did, by verbs and the things they are about: each form, who did it, and what is not said."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def acts(text: str) -> list[str]:
    """Each proposal of a text: predicate, who did it, polarity and period."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        entities, subjects = proposal.entities, entry.roles.get("subject", ())
        names = [entities[id_].name for id_ in subjects if id_ in entities]
        year = str(entry.period.start.year) if entry.period.start else entry.period.kind
        words = entry.quantity.words if entry.quantity and entry.quantity.words else ""
        lines.append(" ".join([entry.predicate, "+".join(names) or "-", entry.polarity, year, words]).strip())
    return sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The ministry set up a task force in 2030.", ["established_unit ministry affirmed 2030"]),
        ("A task force was set up in the capital in 2030.", ["established_unit - affirmed 2030"]),
        ("It knew of a task force established in 2029.", ["established_unit - affirmed 2029"]),
        ("Merovia has a court, which it had established in 2029.", ["established_unit - affirmed 2029"]),
        ("The police had not yet set up a special unit.", ["established_unit police denied until_now"]),
        ("The police had no dedicated anti-trafficking unit.", ["maintained_unit police denied unspecified"]),
        ("The police continued to operate a special unit.", ["maintained_unit police affirmed recent"]),
        (
            "Police did not consistently follow the procedures.",
            ["applied_procedures police affirmed unspecified not consistently"],
        ),
        ("The unit was folded into the homicide division.", ["reorganized_unit - affirmed unspecified"]),
    ],
)
def test_an_act_is_read_in_each_form_of_its_verb(sentence: str, expected: list[str]) -> None:
    assert acts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The special brigade of the judicial police, with help from a donor, set up a desk.",
            ["established_unit special brigade of the judicial police affirmed unspecified"],
        ),
        (
            "The High Court, which is mandated to try cases but did not hold a criminal session, sits in Arl.",
            [
                "convened High Court denied unspecified",
                "responsible_for High Court affirmed unspecified",
            ],
        ),
        (
            "The gendarmerie and the vice unit of the police shared responsibility for investigations.",
            ["responsible_for gendarmerie+vice unit of the police affirmed unspecified"],
        ),
        (
            "The ministry launched a five-member unit in the police, which was tasked with investigating cases.",
            [
                "established_unit ministry affirmed unspecified",
                "responsible_for five-member unit in the police affirmed unspecified",
                "staffed - affirmed unspecified",
            ],
        ),
    ],
)
def test_the_subject_is_the_whole_noun_phrase_before_asides_and_relatives(
    sentence: str, expected: list[str]
) -> None:
    assert acts(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The government increased its prosecution efforts, but its efforts against slavery remained limited.",
            ["increased_efforts government affirmed unspecified", "limited_efforts government affirmed recent"],
        ),
        (
            "During the year, the government of Arlavia made little headway against forced labor.",
            ["limited_efforts Government of Arlavia affirmed unspecified"],
        ),
        (
            "The government made no tangible efforts to end slavery.",
            ["took_steps government denied unspecified"],
        ),
        ("Its application of the act remained uneven across districts.", ["uneven_efforts - affirmed recent"]),
        (
            "The government’s efforts to increase convictions stalled in 2030.",
            ["limited_efforts government affirmed 2030"],
        ),
        (
            "Police kept up with cases, but their efforts to prosecute traffickers decreased amid the strike.",
            ["decreased_efforts police affirmed unspecified"],
        ),
        ("The police made some law enforcement efforts.", ["limited_efforts police affirmed unspecified"]),
        ("The police did not make efforts to end slavery.", ["took_steps police denied unspecified"]),
    ],
)
def test_efforts_are_read_in_many_words_and_orders(sentence: str, expected: list[str]) -> None:
    assert [line.replace("government of Arlavia", "Government of Arlavia") for line in acts(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The law requires the ministry to establish a fund for victims.",
        "If the government established a unit, cases would be handled faster.",
        "The draft law provides for the creation of a national unit.",
        "There was no evidence that police raided the bar.",
        "The commission’s report spoke of the pride of trained officers.",
        "GRETA would see a unit established in each district.",
        "Traffickers established an office in the capital.",
        "The minister met his critics by chance.",
        "The laws against trafficking were not equitably enforced.",
        "No ministry or agency in the north maintained a special unit.",
        "No police officer, prosecutor or judge in the three border provinces received any training.",
    ],
)
def test_what_is_only_wished_or_done_by_traffickers_is_no_act(sentence: str) -> None:
    assert acts(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The unit employed 12 officers, two fewer than in 2028.",
            ["staffed unit affirmed unspecified", "staffed unit affirmed unspecified two fewer than in 2028"],
        ),
        (
            "Inspectors conducted 90 inspections, twice as many as in 2028.",
            [
                "inspected Inspectors affirmed unspecified",
                "inspected Inspectors affirmed unspecified twice as many as in 2028",
            ],
        ),
    ],
)
def test_a_change_in_words_behind_a_count_is_a_statement_of_its_own(sentence: str, expected: list[str]) -> None:
    assert acts(sentence) == expected


def test_an_act_that_a_count_tells_of_is_not_told_again() -> None:
    assert acts("The academy held a course for 12 judges.") == ["trained - affirmed unspecified"]
