"""What a silence leaves unsaid: which predicate it asks for, of whom, and where the silence ends."""

import pytest

from tests.graph.reading.reader import read


def asked(text: str) -> list[str]:
    """Each silence of a text: status, predicate, kind of period and question."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        if "question" in entry.roles:
            question = proposal.entities[entry.roles["question"][0]].name
            lines.append(f"{entry.status} {entry.predicate} {entry.period.kind}: {question}")
    return lines


@pytest.mark.parametrize(
    ("sentence", "silences"),
    [
        (
            "An officer was accused of selling visas, but the government did not report whether it had "
            "investigated him.",
            ["not_reported investigated_official unspecified: whether it had investigated him"],
        ),
        (
            "The ministry did not report the status of the inquiry into two mayors accused in 2029.",
            [
                "not_reported investigation_of_official_progressed unspecified: "
                "the status of the inquiry into two mayors accused in 2029"
            ],
        ),
        (
            "In 2030, police reported nine arrests; and two raids, but did not report the number of convictions.",
            ["not_reported convicted calendar_year: the number of convictions"],
        ),
        (
            "Police did not report how many cases they opened or convict any traffickers.",
            ["not_reported opened_investigation unspecified: how many cases they opened"],
        ),
        (
            "The government did not report any prosecutions; however, it opened nine cases.",
            ["not_reported prosecuted unspecified: any prosecutions"],
        ),
        (
            "The number of arrests for forced labor was not available.",
            ["no_data_provided arrested unspecified: The number of arrests for forced labor"],
        ),
        (
            "The courts had no data on the number of convictions and the penalties imposed.",
            [
                "no_data_provided convicted unspecified: the number of convictions and the penalties imposed",
                "no_data_provided sentenced unspecified: the number of convictions and the penalties imposed",
            ],
        ),
        (
            "Police held a course, in which an unknown number of judges took part.",
            ["unclear trained unspecified: Police held a course, in which an unknown number of judges took part"],
        ),
        (
            "The ministry did not report whether any identified victims received restitution.",
            ["not_reported restitution_paid unspecified: whether any identified victims received restitution"],
        ),
        (
            "The guard did not, however, report whether any of the 51 persons arrested at sea had been screened.",
            ["not_reported screened unspecified: whether any of the 51 persons arrested at sea had been screened"],
        ),
        (
            "The agency did not report screening migrants before deporting them.",
            ["not_reported screened unspecified: screening migrants before deporting them"],
        ),
        (
            "The ministry reported training clerks but did not specify how many.",
            ["not_indicated trained unspecified: how many"],
        ),
        (
            "A few inspectors accused of selling permits to brokers were suspended, though the police did not "
            "report whether any was charged.",
            ["not_reported charged_official unspecified: whether any was charged"],
        ),
        (
            "The court convicted a consul of bribery but did not report his sentence.",
            ["not_reported sentenced_official unspecified: his sentence"],
        ),
        (
            "The press release did not mention what sentences the court imposed.",
            ["not_indicated sentenced unspecified: what sentences the court imposed"],
        ),
        ("Police inspections did not reveal any cases, and interpreters were not available.", []),
        (
            "The government did not report whether officials had investigated the complaints.",
            ["not_reported investigated unspecified: whether officials had investigated the complaints"],
        ),
    ],
)
def test_a_silence_asks_for_what_its_words_say(sentence: str, silences: list[str]) -> None:
    assert asked(sentence) == silences
