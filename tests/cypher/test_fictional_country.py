"""Routes and cuts on an invented country, worked out by hand.

Links that carry a case, from ``tests/documents/fictional-country``::

    domestic victims -REPORTED_TO-> police           asserted (2)
    police -IDENTIFIED-> foreign victims             asserted (2)
    police -IDENTIFIED-> victims                     reported, twice (8)
    police -REFERRED_TO-> prosecutors                asserted (3)
    prosecutors -PROSECUTED-> nine cases             asserted (4)
    Central Court -HEARD-> nine cases                asserted (4)
    Central Court -CONVICTED-> four cases            asserted (5); four of the nine
    Harbor Aid -FILED_FOR-> foreign victims          asserted (6)
    Harbor Aid -FILED_WITH-> Central Court           asserted (6)
    foreign victims -MAY_REPORT_TO-> border guards   permitted (9), denied by Harbor Aid (10)
    border guards -REFERRED_TO-> prosecutors         asserted (9)
    lawyers -MAY_FILE_FOR-> domestic victims         permitted (11)
    foreign victims -REPORTED_TO-> military police   reported (12)
    military police -OPENED-> military case          reported (12)
    Military Court -CONVICTED-> military case        reported (12)
    Military Court, Harbor Court -HEARD-> smuggling  asserted (13)
    labor inspectors -REPORTED_TO-> prosecutors      asserted (14)
    labor inspectors -REFERRED_TO-> Harbor Court     asserted (14)

Three ways that are none: police tie domestic to foreign victims, who have Harbor Aid (groups do not share their
ways); prosecutors, against the arrow, lead to labor inspectors and on to the Harbor Court (they told the
prosecutors, not the other way round); the Military Court ties its own case to the smuggling cases and these to the
Harbor Court (nothing makes one part of the other). So no route reaches the Harbor Court.
"""

from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, load

from tests.cypher.rows import answers, spelled

DIRECTORY = Path(__file__).parents[1] / "documents" / "fictional-country"
TO_COURT = ["prosecutors", "nine cases prosecuted", "Central Court"]
CARRIED = ["REFERRED_TO", "PROSECUTED", "HEARD"]
RESTS = ["3.1 referred", "4.1 prosecuted", "4.2 heard"]
ARLAVIA = {"country": "XA", "phrase": None}
CONVICTION = "xa-central-court~CONVICTED~xa31-cases-convicted~fictional-country"


@pytest.fixture(scope="module")
def arlavia() -> Narrative:
    """The invented country, as read from its files."""
    source = read_source(DIRECTORY)
    assert isinstance(source, Narrative)
    return source


@pytest.fixture
def arlavia_store(empty_store: Store, arlavia: Narrative) -> Store:
    """The store with the invented country in it and nothing else."""
    load(empty_store, arlavia)
    return empty_store


def _evidenced(victims: str, *desks: str, links: list[str], how: list[str], rests: list[str]) -> dict[str, Any]:
    return {
        "kind": "evidenced",
        **ARLAVIA,
        "reaches_court": True,
        "route": [victims, *desks],
        "links": links,
        "modalities": how,
        "voices": [],
        "statements": rests,
    }


def test_evidenced_routes_legal_possibilities_and_denials_stand_side_by_side(
    arlavia_store: Store, arlavia: Narrative
) -> None:
    names = {entity.id: entity.name for entity in arlavia.entities}
    (denied,) = [one.phrase(names) for one in arlavia.statements if one.polarity == "denied"]
    assert spelled(arlavia_store.ask("questions/routes").rows, arlavia) == [
        _evidenced(
            "foreign victims", "Harbor Aid", "Central Court",
            links=["FILED_FOR", "FILED_WITH"], how=["asserted", "asserted"], rests=["6.1 filed_complaint"],
        ),
        _evidenced(
            "foreign victims", "military police", "one case of the military police", "Military Court",
            links=["REPORTED_TO", "OPENED", "CONVICTED"], how=["reported"] * 3,
            rests=["12.1 reported", "12.2 opened_investigation", "12.3 convicted"],
        ),
        _evidenced(
            "domestic victims", "police", *TO_COURT,
            links=["REPORTED_TO", *CARRIED], how=["asserted"] * 4, rests=["2.1 reported", *RESTS],
        ),
        _evidenced(
            "foreign victims", "police", *TO_COURT,
            links=["IDENTIFIED", *CARRIED], how=["asserted"] * 4, rests=["2.2 identified", *RESTS],
        ),
        _evidenced(
            "victims", "police", *TO_COURT,
            links=["IDENTIFIED", *CARRIED], how=["reported,reported", *["asserted"] * 3],
            rests=["8.1 identified", "8.2 identified", *RESTS],
        ),
        {
            "kind": "legal possibility", **ARLAVIA,
            "reaches_court": False, "route": ["foreign victims", "border guards"],
            "links": ["MAY_REPORT_TO"], "modalities": ["asserted"], "voices": [],
            "statements": ["9.1 could_report"],
        },
        {
            "kind": "legal possibility", **ARLAVIA,
            "reaches_court": False, "route": ["lawyers", "domestic victims"],
            "links": ["MAY_FILE_FOR"], "modalities": ["asserted"], "voices": [],
            "statements": ["11.1 may_file_complaint"],
        },
        {
            "kind": "legal possibility", **ARLAVIA,
            "reaches_court": True,
            "route": ["foreign victims", "border guards", *TO_COURT], "links": ["MAY_REPORT_TO", *CARRIED],
            "modalities": ["asserted"] * 4, "voices": [],
            "statements": ["9.1 could_report", "9.2 referred", "4.1 prosecuted", "4.2 heard"],
        },
        {
            "kind": "denied", **ARLAVIA,
            "phrase": denied, "reaches_court": False, "route": ["foreign victims", "border guards"],
            "links": ["could_report"], "modalities": ["reported"], "voices": ["Harbor Aid"],
            "statements": ["10.1 could_report"],
        },
    ]  # fmt: skip


def test_no_route_reaches_a_court_that_only_bends_lead_to(arlavia_store: Store) -> None:
    kinds = [row["kind"] for row in arlavia_store.ask("questions/routes", court="xa-harbor-court").rows]
    assert kinds == ["none stated", "legal possibility", "legal possibility", "denied"]


def test_routes_of_one_group_of_victims(arlavia_store: Store) -> None:
    rows = arlavia_store.ask("questions/routes", victims="xa-domestic-victims").rows
    assert [(row["kind"], row["route"]) for row in rows] == [
        ("evidenced", ["domestic victims", "police", *TO_COURT]),
        ("legal possibility", ["lawyers", "domestic victims"]),
    ]


def _cut(scenario: str, kind: str, id_: str | None, name: str | None, routes: int, *rests: str) -> dict[str, Any]:
    return {
        "scenario": scenario,
        "country": "XA",
        "kind": kind,
        "id": id_,
        "name": name,
        "routes": routes,
        "statements": [*rests],
    }


def test_the_cut_is_one_court_and_its_convictions_until_the_weaker_routes_count(
    arlavia_store: Store, arlavia: Narrative
) -> None:
    # Asserted: domestic victims - police - prosecutors - nine cases - Central Court - four cases; the same from
    # foreign victims; foreign victims - Harbor Aid - Central Court - four cases. All go through the Central Court,
    # and end with its convictions.
    # With all links: the first from victims too (reported), one by border guards (permitted), and one by the
    # military police and the Military Court (reported), which has nothing in common with the others.
    court = ("4.2 heard", "5.1 convicted", "6.1 filed_complaint")
    rows = spelled(answers(arlavia_store, "cuts"), arlavia)
    assert [row | {"statements": sorted(row["statements"])} for row in rows] == [
        _cut("asserted", "node", "xa-central-court", "Central Court", 3, *court),
        _cut("asserted", "link", CONVICTION, "CONVICTED", 3, "5.1 convicted"),
        _cut("all", "no single one", None, None, 6),
    ]


def test_a_single_route_is_cut_at_each_of_its_steps(arlavia_store: Store) -> None:
    # Victims as a whole have one route, and only as the police and Harbor Aid report: none if that is left out.
    rows = answers(arlavia_store, "cuts", victims="xa-victims")
    assert [(row["scenario"], row["kind"], row["id"], row["routes"]) for row in rows] == [
        ("asserted", "none stated", None, 0),
        ("all", "node", "xa-central-court", 1),
        ("all", "node", "xa-police", 1),
        ("all", "node", "xa-prosecutors", 1),
        ("all", "node", "xa31-cases-prosecuted", 1),
        ("all", "link", CONVICTION, 1),
        ("all", "link", "xa-central-court~HEARD~xa31-cases-prosecuted~fictional-country", 1),
        ("all", "link", "xa-police~IDENTIFIED~xa-victims~fictional-country", 1),
        ("all", "link", "xa-police~REFERRED_TO~xa-prosecutors~fictional-country", 1),
        ("all", "link", "xa-prosecutors~PROSECUTED~xa31-cases-prosecuted~fictional-country", 1),
    ]


def test_two_sources_that_disagree_stand_side_by_side(arlavia_store: Store, arlavia: Narrative) -> None:
    rows = spelled(arlavia_store.ask("questions/case_flow", stage="identification").rows, arlavia)
    told = [(row["voice"], row["lower"], row["upper"], row["unit"], row["statements"]) for row in rows]
    assert told == [
        ("report", 2, 2, "case", ["9.2 referred"]),
        ("report", 1, 1, "case", ["14.2 referred"]),
        ("report", 12, 12, "case", ["3.1 referred"]),
        ("police", 30, 30, "victim", ["8.1 identified"]),
        ("Harbor Aid", 45, 45, "victim", ["8.2 identified"]),
    ]  # undated ones first, then those of 2030, each in the order of the text


def test_a_change_from_an_open_count_is_open_at_one_end(arlavia_store: Store, arlavia: Narrative) -> None:
    # From "at least 20" to 12 it went down by 8 or more: how much more is not stated.
    assert spelled(answers(arlavia_store, "changes"), arlavia) == [
        {
            "predicate": "opened_investigation", "form": "all", "period_kind": "calendar_year",
            "earlier": 2029, "later": 2030, "unit": "investigation", "flow": "opened",
            "earlier_lower": 20, "earlier_upper": None, "later_lower": 12, "later_upper": 12,
            "change_at_least": None, "change_at_most": -8, "why": "the text compares them",
            "modalities": ["asserted", "asserted"], "voices": ["report", "report"],
            "country": arlavia.document.country, "document": "fictional-country", "sentences": [7, 7],
            "statements": ["7.2 opened_investigation", "7.1 opened_investigation"],
        }
    ]  # fmt: skip


def test_a_sentence_that_states_nothing_shows_itself(arlavia_store: Store) -> None:
    rows = arlavia_store.ask("read/sentences", document="fictional-country").rows
    assert len(rows) == 16
    assert [row["number"] for row in rows if not row["statements"]] == [1, 16]
