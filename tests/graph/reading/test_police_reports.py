"""What police, inspectorates and evaluations count beside cases, and who speaks in them."""

import pytest

from tests.graph.reading.reader import read, short

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "results"),
    [
        (
            "In 2031, 2 317 checks were carried out.",
            ["inspected 2317..2317 inspection calendar_year 2031 measured report asserted"],
        ),
        (
            "In 2031, 83 criminal complaints were registered.",
            ["recorded_offences 83..83 complaint calendar_year 2031 measured report asserted"],
        ),
        ("The hotline received 83 calls.", ["reported 83..83 complaint unspecified measured report asserted"]),
        (
            "Three joint investigation teams were active.",
            ["investigated_jointly 3..3 investigation unspecified measured report asserted"],
        ),
        (
            "Of the 23 requests received, 19 were executed.",
            ["provided_assistance 19..19 request unspecified measured report asserted"],
        ),
        (
            "Two border guards were among the accused.",
            ["prosecuted_official 2..2 official unspecified measured report asserted"],
        ),
        (
            "Among those arrested were two police officers.",
            ["arrested_official 2..2 official unspecified measured report asserted"],
        ),
        (
            "Nine victims were held in immigration detention.",
            ["penalized_victims 9..9 victim unspecified measured report asserted"],
        ),
        (
            "Nine victims were refused a residence permit.",
            ["other_statement 9..9 None unspecified measured report asserted"],
        ),
        (
            "Nine residence permits were refused.",
            ["other_statement 9..9 None unspecified measured report asserted"],
        ),
        (
            "Six of the nine regional offices have no prosecutor.",
            ["lacked_staff 6..6 office unspecified measured report asserted"],
        ),
        (
            "Police deprived of liberty four persons, A.B. (41) and C.D. (37).",
            ["arrested 4..4 person unspecified measured report asserted by xa-police"],
        ),
    ],
)
def test_counts_beside_cases(sentence: str, results: list[str]) -> None:
    assert [short(proposal).removesuffix(" not sure") for proposal in read(sentence)[0]] == results


@pytest.mark.parametrize(
    ("lead", "voice"),
    [
        ("Lawyers met by the delegation indicated that", "xa-lawyers"),
        ("NGOs working with migrants reported that", "xa-ngos"),
        ("The ombudsman’s report states that", "xa-ombudsman"),
        ("According to the database of the board of prosecutors,", "xa-board-of-prosecutors"),
        ("According to the agency,", "xa-agency"),
        ("According to activists,", "xa-activists"),
    ],
)
def test_speakers(lead: str, voice: str) -> None:
    (proposal,) = read(f"{lead} 12 suspects were arrested.")[0]
    assert short(proposal).startswith(f"arrested 12..12 suspect unspecified measured {voice} reported")


def test_a_law_is_no_speaker() -> None:
    (proposal,) = read("According to the act of 2031, 12 suspects were arrested.")[0]
    assert "report asserted" in short(proposal)
