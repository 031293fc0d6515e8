"""Shares of the people whom the sentence before counts, rows of figures with one noun, and parts of a year."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("before", "sentence", "counts"),
    [
        ("The courts convicted 24 people.", "Seven of them were foreign nationals.", ["convicted 7 person"]),
        ("Prosecutors charged 39 people.", "Thirty-two (82 %) were men; two were under 18.",
         ["charged 32 person", "charged 2 person"]),
        ("Police identified 63 victims.", "Of these, 37 were victims of forced labour; the other 26 were boys.",
         ["identified 37 victim forced_labor", "identified 26 victim"]),
        ("The police opened 47 investigations.", "Of the 47, 28 were for forced labour; the other 19 for slavery.",
         ["case_concerned 28 investigation forced_labor", "case_concerned 19 investigation slavery"]),
        ("Police charged 40 and courts convicted 19 suspects.", "The latter figure rose to 38.",
         ["convicted 38 suspect"]),
        ("Police arrested 12 suspects and freed nine victims.", "Thirteen were men.", ["other_statement 13 None"]),
    ],
)  # fmt: skip
def test_what_happened_to_a_share_of_those_counted_before(before: str, sentence: str, counts: list[str]) -> None:
    every = [each.removesuffix(" unspecified") for each in counted(f"{before} {sentence}")]
    assert every[-len(counts) :] == counts
    assert len(every) == len(counted(before)) + len(counts)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("In 2016, 2017 and 2018, the police identified 12, 14 and nine victims.",
         ["identified 12 victim 2016", "identified 14 victim 2017", "identified 9 victim 2018"]),
        ("In 2018, police investigated 68, prosecutors charged 41 and the courts convicted 19 suspects.",
         ["investigated 68 suspect 2018", "charged 41 suspect 2018", "convicted 19 suspect 2018"]),
        ("The number of suspects arrested went up to 35 in 2018.", ["arrested 35 suspect 2018"]),
        ("Eleven people were convicted (January to September 2018).", ["convicted 11 person 2018"]),
        ("Between 2016 and 2018, courts convicted 12 people, nine of whom appealed.",
         ["convicted 12 person 2016", "appealed 9 person 2016"]),
    ],
)  # fmt: skip
def test_figures_of_a_row(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
