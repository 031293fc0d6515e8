"""Who acted, by the subject of the verb that a count hangs on, where the rule of the count finds nobody."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def actors(text: str) -> list[tuple[str, float | None, tuple[str, ...]]]:
    """Predicate, figure, and the names of who did it, or gave the training, of each count of a text."""
    found: list[tuple[str, float | None, tuple[str, ...]]] = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        if entry.quantity is not None:
            who = entry.roles.get("subject") or entry.roles.get("giver", ())
            names = tuple(proposal.entities[id_].name for id_ in who)
            found.append((entry.predicate, entry.quantity.lower, names))
    return found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The task force of the state of Benuwa opened 26 investigations and arrested 31 people.",
            [
                ("opened_investigation", 26, ("task force of the state of Benuwa",)),
                ("arrested", 31, ("task force of the state of Benuwa",)),
            ],
        ),
        (
            "In 2030, courts of first instance convicted 26 offenders, down from 37.",
            [
                ("convicted", 26, ("courts of first instance",)),
                ("convicted", 37, ("courts of first instance",)),
            ],
        ),
        (
            "The Department for Combating Organized Crime in March 2030 opened 12 cases.",
            [("opened_investigation", 12, ("Department for Combating Organized Crime",))],
        ),
        (
            "The unit for child protection, which had six officers, opened nine cases.",
            [
                ("staffed", 6, ("unit for child protection",)),
                ("opened_investigation", 9, ("unit for child protection",)),
            ],
        ),
        (
            "Judges awarded compensation to 14 victims, and police raided bars, freeing six girls.",
            [("restitution_ordered", 14, ("judges",)), ("identified", 6, ("police",))],
        ),
        (
            "A magistrate's court on Thursday convicted two women.",
            [("convicted", 2, ("magistrate's court (sentence 1)",))],
        ),
        ("A court in Orvel on Thursday convicted two women.", [("convicted", 2, ("court in Orvel",))]),
        ("The police school trained 480 officers.", [("trained", 480, ("police school",))]),
        (
            "Prosecutors continued two prosecutions, compared with charging five suspects in 2030.",
            [("continued_prosecution", 2, ("prosecutors",)), ("charged", 5, ("prosecutors",))],
        ),
        ("Courts confiscated 40,000 euros from traffickers.", [("forfeiture_ordered", 40000, ("courts",))]),
        (
            "The army convicted two men, compared with six men in 2030, and sentenced one man to four years’ "
            "imprisonment.",
            [
                ("convicted", 2, ("army",)),
                ("convicted", 6, ("army",)),
                ("imprisonment_imposed", 4, ("army",)),
                ("sentenced", 1, ("army",)),
            ],
        ),
        (
            "A committee composed of officials of the police, customs, and the labor ministry met four times.",
            [("convened", 4, ("committee",))],
        ),
        (
            "Some customs and border officers were complicit in trafficking.",
            [("complicit_in_trafficking", 1, ("customs and border officers",))],
        ),
    ],
)
def test_the_subject_of_the_verb_did_it(
    sentence: str, expected: list[tuple[str, float | None, tuple[str, ...]]]
) -> None:
    assert actors(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Police in a neighboring country arrested 12 suspects.", [("arrested", 12, ())]),
        (
            "In 2030, the cabinet set up an office with 12 officers.",
            [("staffed", 12, ())],
        ),
        (
            "Criminal courts tried 24 of the 29 people charged.",
            [("tried", 24, ("criminal courts",)), ("charged", 29, ())],
        ),
        (
            "Officials attributed the decline in prosecutions from 12 to nine to closed borders.",
            [("prosecuted", 12, ()), ("prosecuted", 9, ())],
        ),
        ("The ministry funded 12 workshops for judges.", [("trained", 12, ())]),
    ],
)
def test_others_are_not_said_to_have_done_it(
    sentence: str, expected: list[tuple[str, float | None, tuple[str, ...]]]
) -> None:
    assert actors(sentence) == expected
