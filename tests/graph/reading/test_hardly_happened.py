"""Counts are not stated of what hardly happened, of the object of a relative clause, or of what may only last."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def predicates(text: str) -> set[str]:
    """The predicates of the statements of a text that have a quantity."""
    made: set[str] = {
        proposal.statement.predicate for proposal in read(text)[0] if proposal.statement.quantity is not None
    }
    return made - {"other_statement"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Three men were almost acquitted.",
        "Two defendants nearly lost their appeals.",
        "The 12 men were rarely arrested.",
        "Six employers hardly ever became the subject of a criminal inquiry.",
        "Officers who warned three brothel owners were arrested.",
        "Charges against traffickers who bribed four officers were dropped.",
        "The pandemic had not closed courts for five months.",
        "Requests were to be answered within 30 days.",
        "If the file lay untouched for three years, the judge must close it.",
        "To avoid that victims were interviewed up to seven times, courts use video.",
    ],
)
def test_no_count_of_what_hardly_happened(sentence: str) -> None:
    """Nothing is counted where nothing of the kind happened to those who are counted."""
    assert predicates(sentence) == set()


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Nearly 12 men were convicted.", "convicted"),
        ("Twelve men who had sold drugs were arrested.", "arrested"),
        ("The pandemic closed courts for five months.", "proceedings_delayed"),
    ],
)
def test_what_happened_is_counted(sentence: str, predicate: str) -> None:
    """Words like these that say something else take nothing away."""
    assert predicate in predicates(sentence)
