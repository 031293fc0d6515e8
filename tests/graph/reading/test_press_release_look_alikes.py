"""Sentences that look like acts of press releases and news, and wish, deny or tell them of others."""

import pytest

from tests.graph.reading.reader import counted, stated

pytestmark = pytest.mark.once


def predicates(text: str) -> set[str]:
    """The predicates of the statements of a text."""
    return {line.split()[0] for line in stated(text)}


@pytest.mark.parametrize(
    ("sentence", "unsaid"),
    [
        # A wish is no fact.
        ("GRETA urges the authorities to increase their work to identify child victims.", "took_steps"),
        ("The minister asked officers to look for opportunities to disrupt the trade.", "took_steps"),
        ("The bureau is to ensure that inspectors check farms and restaurants.", "inspected"),
        # Those who do it are no institution, or pose as one.
        ("The network is fighting to stop the trial of traffickers.", "took_steps"),
        ("Recruiters informed migrants about jobs abroad.", "raised_awareness"),
        ("A man posing as a policeman seized phones.", "forfeiture_ordered"),
        ("Men dressed as soldiers searched the homes of villagers.", "used_technique"),
        ("The film shows how police searched the homes of the suspects.", "used_technique"),
        ("The operation was supported by corrupt officials.", "cooperated"),
        ("The operation of the brothel was supported by the owner.", "cooperated"),
        ("Victims’ families often accepted payments from traffickers.", "accepted_bribes"),
        ("Employers sometimes accepted payments from agencies.", "accepted_bribes"),
        # Cooperation with owners is no crime.
        ("Police cooperate with hotel owners to identify victims.", "facilitated_trafficking"),
        ("Customs officers joined forces with smuggling networks experts.", "facilitated_trafficking"),
        # It is denied.
        ("The government took no comprehensive approach to trafficking.", "took_steps"),
        ("Courts no longer hand down such lenient sentences.", "lenient_sentence"),
        ("The reason for this is not that suspects live abroad.", "had_consequence"),
        ("The men were cleared of being behind the trafficking of 18 women.", "committed_trafficking"),
        ("The ring was not involved in the trafficking of 18 women.", "committed_trafficking"),
        ("“They were forced to work,” the lawyer of the accused denied.", "committed_trafficking"),
        ("They were forced to work, according to a charge that was later dropped.", "committed_trafficking"),
        # Another crime, or another matter.
        ("Convictions for theft are extremely rare.", "convicted"),
        ("The number of reported victims of floods rose.", "identified"),
        ("The women are accused of trafficking in drugs.", "committed_trafficking"),
        ("The operation took place in a hospital.", "conducted_operation"),
        ("Following reports by NGOs that trafficking was rife, the minister resigned.", "reported"),
        ("They were forced to work as a punishment by the court.", "committed_trafficking"),
        ("The colonel appealed to stakeholders to use the report.", "appealed"),
        ("Police officers seized money from migrants and kept it.", "forfeiture_ordered"),
    ],
)
def test_look_alikes_of_acts_are_not_stated(sentence: str, unsaid: str) -> None:
    assert unsaid not in predicates(sentence)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("To report suspicions call 999 or 101 or the helpline on 0800 0121 700.", []),
        ("Call the anti-trafficking hotline 1343 at any time.", []),
        ("The helpline number is 0800 111 222.", []),
        ("Experts supported them on the spot, together with two Europol experts.", []),
        ("The police identified 116 victims.", ["identified 116 victim unspecified"]),
    ],
)
def test_phone_numbers_and_spots_count_nothing(sentence: str, counts: list[str]) -> None:
    assert [line for line in counted(sentence) if not line.startswith("other_statement")] == counts


def test_officials_who_join_traffickers_are_read() -> None:
    assert predicates("Officers reportedly cooperated with smugglers.") == {"facilitated_trafficking"}
    assert predicates("Border guards often took bribes from smugglers.") == {"accepted_bribes"}
