"""What is recommended, made up, aimed at, or said of any case is no fact, however plainly it is worded."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    "sentence",
    [
        "Vigorously investigate and prosecute trafficking crimes, and sentence convicted traffickers.",
        "Train 300 judges on the trafficking law.",
        "Priority recommendations: amend the trafficking law and train 300 judges.",
        "In a mock trial, law students convicted two defendants of trafficking.",
        "Suppose that prosecutors charge five suspects with trafficking.",
        "The plan sets a target of 40 trafficking investigations a year.",
        "By law, an official convicted of complicity in trafficking is dismissed.",
        "Where an employer is found to have used forced labor, the ministry can revoke the license.",
        "The hotline is equipped to answer 300 calls a day.",
        "The organization advised the government to assign at least two prosecutors to each province.",
        "For every victim identified another 20 remain hidden.",
        "The newspaper apologized for its report that a police chief had been convicted of trafficking.",
        "The country abolished slavery in 1848.",
        "The workers slept 16 to a room and were searched at 5 every morning.",
        "Rebels raided two villages.",
    ],
)
def test_nothing_happened(sentence: str) -> None:
    proposals, _ = read(sentence)
    happened = [each for each in proposals if each.statement.predicate not in _NO_HAPPENINGS]
    assert [each.statement.predicate for each in happened] == []


_NO_HAPPENINGS = ("called_for_action", "planned_action", "law_provides", "other_statement")


def test_what_was_not_done_instead_is_left_out() -> None:
    """A denial by “far from” says nothing of what stands behind its comma."""
    assert counted("Far from sheltering the 40 victims, police arrested 12 women.") == [
        "arrested 12 person unspecified"
    ]


def test_a_training_stays_beside_a_mock_trial() -> None:
    """Who paid for a mock trial paid for a real training."""
    assert counted("An NGO trained 40 judges and funded a mock trial for 25 prosecutors.")[0].startswith(
        "trained 40"
    )


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "A court convicted one trafficker of exploiting a girl of 15 in 2029.",
            ["convicted 1 trafficker 2029"],
        ),
        (
            "Police arrested seven suspects at kilometer 212 of Highway 9.",
            ["arrested 7 suspect unspecified"],
        ),
    ],
)
def test_numbers_of_ages_and_places_count_nobody(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


def test_a_form_of_trafficking_among_other_crimes() -> None:
    """The crime of the last count is its own, and not that of the counts before it."""
    assert counted(
        "The office prosecuted 88 people for theft, 12 for assault and five for human trafficking."
    ) == [
        "prosecuted_under_other_law 88 person unspecified",
        "prosecuted_under_other_law 12 person unspecified",
        "prosecuted 5 person trafficking unspecified",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Procedures for sentenced victims and detained migrants are needed.",
        "The agency manages convicted traffickers’ assets.",
        "The ministry drafted amendments under which convicted traffickers would be fined.",
    ],
)
def test_a_participle_that_describes_people_tells_no_step(sentence: str) -> None:
    proposals, _ = read(sentence)
    assert {each.statement.predicate for each in proposals}.isdisjoint({"convicted", "arrested", "sentenced"})
