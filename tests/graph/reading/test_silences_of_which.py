"""Silences in relative clauses and between dashes, several questions alike, and people who are no report."""

import pytest

from tests.graph.reading.reader import silences

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "asked_for"),
    [
        ("Twelve men were convicted, whose sentences the ministry did not disclose.", ["not_indicated sentenced"]),
        ("The ministry opened five investigations, the status of which was unknown.",
         ["unclear continued_investigation"]),
        ("Prosecutors brought nine cases to court, but did not say in how many of them a conviction was obtained.",
         ["not_indicated convicted"]),
        ("Police opened 19 cases—but did not disclose how many men were arrested—and courts convicted 11 men.",
         ["not_reported arrested"]),
        ("The ministry did not report how many victims received permits or whether any permit had been granted.",
         ["not_reported granted_status", "not_reported granted_status"]),
        ("A woman whose name police did not disclose was arrested.", []),
        ("Witnesses refused to say who had recruited them.", []),
        ("The authorities did not release the victims until they paid fines.", []),
        ("Four cases were suspended, as the whereabouts of the suspects were unknown.", []),
    ],
)  # fmt: skip
def test_a_silence_asks_for_what_its_clause_names(text: str, asked_for: list[str]) -> None:
    assert [" ".join(each.split()[:2]) for each in silences(text)] == asked_for
