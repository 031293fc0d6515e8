"""tuyun structure, rank --intervals, what-if: what they say of the seed and of the invented country."""

import json

import pytest
from tuyun.graph.store import Store
from tuyun.graph.store import load as load_source

from tests.cli.command import FICTIONAL, Tuyun, rows
from tests.graph.analysis.drawn import ARLAVIA, narrative


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine, no progress is shown."""
    monkeypatch.setattr("tuyun.cli.progress.PATIENCE", float("inf"))


@pytest.fixture
def arlavia(changing: Tuyun, empty_store: Store) -> Tuyun:
    """The command over the invented country."""
    load_source(empty_store, narrative(ARLAVIA))
    return changing


def test_the_overview_has_a_row_for_each_scenario_and_no_cut_of_zero(asked: Tuyun) -> None:
    told = rows(asked("structure", "--format", "csv"))
    assert [(row["scenario"], row["nodes"], row["links"], row["parts"]) for row in told] == [
        ("asserted", "34", "33", "3"), ("reported", "41", "38", "6"), ("possible", "46", "42", "7"),
        ("permitted", "48", "45", "6"),
    ]  # fmt: skip
    assert {(row["routes"], row["node_cut"], row["link_cut"]) for row in told} == {("none stated",) * 3}


def test_a_scenario_that_has_nothing_more_than_the_one_before_has_its_row(changing: Tuyun) -> None:
    assert changing("load", FICTIONAL).code == 0
    asserted, reported, possible, permitted = rows(changing("structure", "--format", "csv"))
    assert {**reported, "scenario": "asserted"} == asserted
    assert {**permitted, "scenario": "possible"} == possible
    assert (asserted["links"], possible["links"], possible["routes"]) == ("12", "13", "1")


def test_routes_stand_with_none_stated_and_what_is_denied(asked: Tuyun) -> None:
    told = rows(asked("structure", "routes", "--scenario", "permitted", "--format", "csv"))
    assert [(row["kind"], row["route"], row["voice"]) for row in told] == [
        ("none stated", "", ""), ("denied", "foreign victims|law enforcement", "NGO contacts")
    ]  # fmt: skip


def test_articulation_points_and_parts_are_listed_with_their_statements(asked: Tuyun) -> None:
    points = rows(asked("structure", "articulation-points", "--format", "csv"))
    assert len(points) == 9
    assert all(row["statements"].startswith("s-") for row in points)
    parts = rows(asked("structure", "parts", "--format", "csv"))
    assert [row["id"] for row in parts if row["group"] == "3"] == ["kg-courts", "kg22-lesser-statute-cases"]


def test_cuts_of_the_invented_country_name_the_court(arlavia: Tuyun) -> None:
    told = rows(arlavia("structure", "cuts", "-f", "csv"))
    assert [(row["kind"], row["outcome"], row["size"], row["alone"], row["name"]) for row in told] == [
        ("node", "cut", "1", "true", "Central Court"),
        ("link", "cut", "1", "true", "Central Court – four cases with convictions"),
    ]
    ties = rows(arlavia("structure", "cuts", "--ties", "--from", "Harbor Aid", "--to", "xa-police", "-f", "csv"))
    assert {row["outcome"] for row in ties if row["kind"] == "node"} == {"cut"}
    one = rows(arlavia("structure", "cuts", "--from", "xa-police", "--to", "xa-prosecutors", "-f", "csv"))
    assert [(row["kind"], row["outcome"]) for row in one] == [("node", "nothing between"), ("link", "cut")]


def test_intervals_of_ranks_say_how_many_worlds_and_what_the_top_hangs_on(asked: Tuyun) -> None:
    said = asked("rank", "--intervals", "--limit", "2")
    head, *lines = said.out.splitlines()
    assert head.split("\t")[:5] == ["rank", "best", "worst", "unranked", "name"]
    assert [line.split("\t")[:5] for line in lines] == [
        ["1", "1", "2", "0", "government"], ["2", "1", "2", "4", "training on the NRM and coordination"]
    ]  # fmt: skip
    notes = said.err.splitlines()
    assert notes[2].startswith("Sensitivity, not confidence")
    assert notes[3].endswith("all 19 sentences left out in turn")
    assert notes[4].startswith("the top hangs most on kyrgyz-republic-2022, sentence 21. Without it: training on")
    assert notes[5] == "the first 2 of 37; more with --limit"


def test_pairs_tell_in_how_many_worlds_one_ranks_above_the_other(asked: Tuyun) -> None:
    told = rows(asked("rank", "--pairs", "--format", "csv"))
    assert len(told) == 45
    assert (told[0]["first"], told[0]["second"]) == ("government", "training on the NRM and coordination")
    for row in told:
        assert sum(int(row[name]) for name in ("above", "tied", "below", "undecided")) == int(row["of"])


def test_what_takes_long_says_how_far_it_is(asked: Tuyun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tuyun.cli.progress.PATIENCE", -1.0)
    said = asked("rank", "degree", "--pairs", "--format", "csv")
    assert said.err.splitlines()[-1] == "sentences 19 of 19"


def test_what_if_sets_before_and_after_side_by_side(arlavia: Tuyun) -> None:
    told = rows(arlavia("what-if", "--remove", "xa-central-court", "-f", "csv"))
    stands = {row["what"]: (row["before"], row["after"]) for row in told if not row["what"].startswith(("r", "c"))}
    assert stands == {
        "nodes": ("18", "16"), "links": ("18", "15"), "parts": (stands["parts"]),
        "node cut": ("1: Central Court", "none stated"),
        "link cut": ("1: Central Court – four cases with convictions", "none stated"),
    }  # fmt: skip
    assert [row["before"] for row in told if row["what"] == "route lost"] == ["asserted"] * 3
    assert {row["after"] for row in told if row["name"] == "Central Court" and row["what"].startswith("rank")} == {
        ""
    }


def test_a_supposed_link_adds_a_route_that_rests_on_no_statement_alone(asked: Tuyun) -> None:
    told = json.loads(
        asked(
            "what-if", "--link", "kg-civil-society~FILED_FOR~kg-foreign-victims",
            "--link", "kg-civil-society~FILED_WITH~kg-courts", "--link", "kg-courts~CONVICTED~kg22-convictions",
            "--format", "json",
        ).out
    )["data"]  # fmt: skip
    [route] = [row for row in told if row["what"] == "route gained"]
    assert (route["before"], route["after"], route["statements"]) == (None, "supposed", [])


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["what-if", "--remove", "kg-pg"], 1, "there is no node or link 'kg-pg' in the structure."),
        (["what-if", "--link", "x"], 2, "'x' is not of the form SOURCE~TYPE~TARGET."),
        (["what-if", "--lift", "s-0"], 1, "there is no loss 's-0'."),
        (["structure", "cuts", "--from", "nobody"], 1, "there is no entity 'nobody'."),
        (["structure", "--scenario", "aserted"], 2, "there is no scenario 'aserted'."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_asked_is_told_in_one_line(
    asked: Tuyun, arguments: list[str], code: int, message: str
) -> None:
    said = asked(*arguments)
    assert (said.code, said.out, said.err.count("\n")) == (code, "", 1)
    assert said.err.startswith(f"tuyun: {message}")
