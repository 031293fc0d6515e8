"""tuyun flow, losses, exposure, training: the values of the analyses in words, whole."""

import json
from pathlib import Path

import pytest
from neo4j import Driver
from tuyun.graph.analysis.exposure import exposure
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.training import training
from tuyun.graph.resources import seed
from tuyun.graph.source import read_source
from tuyun.graph.store import Store
from tuyun.graph.store import load as load_source

from tests.cli.command import Tuyun, csv_cell, rows
from tests.graph.analysis.read import kyrgyz

DOWNGRADED = (
    "alleged: downgraded trafficking crimes to lesser charges (frequently), said in previous years "
    "(said by unnamed)"
)
pytestmark = pytest.mark.each_python

DOCUMENTS = Path(__file__).parents[1] / "documents"
NARRATIVE = "kyrgyz-republic-2022"


def test_the_flow_has_every_count_with_bounds_limits_breakdown_and_period(asked: Tuyun) -> None:
    told = rows(asked("flow", "--format", "csv"))
    limits = "forms laws places groups condition parts"
    columns = f"stage predicate phrase count stated unit flow status kind {limits} period cohort modality voice"
    columns += " country document sentence statements"
    assert list(told[0]) == columns.split()
    counted, unknown = told[:14], told[14:]
    for row, count in zip(counted, flow(kyrgyz()).counts, strict=True):
        assert row["count"].split(" (")[0] == str(count.interval)
        assert row["statements"] == csv_cell(count.statements)
        assert (row["stage"], row["status"], row["kind"]) == (count.stage, csv_cell(count.statuses), count.kind)
    assert {column: told for column, told in counted[0].items() if told and column != "statements"} == {
        "stage": "investigation",
        "predicate": "opened_investigation",
        "phrase": "opened investigations: 6 cases (trafficking; 1 sex trafficking, 5 forced labor; "
        "Articles 166 and 170), in calendar year 2021",
        "count": "6",
        "unit": "case",
        "flow": "opened",
        "status": "measured",
        "kind": "onward",
        "forms": "trafficking",
        "laws": "Articles 166 and 170",
        "parts": "sex_trafficking 1|forced_labor 5",
        "period": "calendar_year 2021-01-01 to 2021-12-31",
        "modality": "asserted",
        "voice": "report",
        "country": "KG",
        "document": NARRATIVE,
        "sentence": "6",
    }
    assert [(row["stage"], row["count"], row["status"]) for row in unknown] == [
        ("identification", "0 or more", "none stated"),
        ("sentence", "0 or more", "none stated"),
    ]


def test_a_count_in_words_keeps_its_words(asked: Tuyun) -> None:
    told = [
        row["count"] for row in rows(asked("flow", "--stage", "conviction", "--document", NARRATIVE, "-f", "csv"))
    ]
    assert told == ["0", "3", "0 or more (some)", "0 or more (several)"]


def test_shares_that_may_not_be_asked_say_why(asked: Tuyun) -> None:
    told = rows(asked("flow", "--show", "conversions", "--stage", "conviction", "-f", "csv"))
    assert [(row["result"], row["whole"], row["part"], row["at_least"], row["at_most"]) for row in told] == [
        ("incomparable", whole, part, "", "") for whole in ("0", "3") for part in ("0", "3")
    ]
    assert told[0]["reasons"] == (
        "parallel flows of one period: the text does not tie the two counts together|"
        "other units: prosecution, conviction"
    )
    assert {row["sentence"] for row in told} == {"9"}


def test_changes_are_later_minus_earlier(asked: Tuyun) -> None:
    told = rows(asked("flow", "--show", "changes", "--stage", "prosecution", "-f", "csv"))
    assert [(row["was"], row["is"], row["at_least"], row["at_most"], row["reasons"]) for row in told] == [
        ("3", "0", "-3", "-3", "the text compares them")
    ]


def test_each_loss_has_its_desk_or_says_not_named(asked: Tuyun) -> None:
    told = rows(asked("losses", "-f", "csv"))
    found = ledger(kyrgyz()).losses
    assert [(row["head"], row["predicate"], row["statements"]) for row in told] == [
        (one.head, one.predicate, csv_cell(one.statements)) for one in found
    ]
    assert [row["desk"] for row in told if row["head"] == "ended"] == [
        "courts", "courts", "not named", "law enforcement officials|judges", "not named", "not named",
    ]  # fmt: skip
    assert {(row["predicate"], row["others"]) for row in told if row["others"]} == {
        ("avoided_punishment", "traffickers"), ("offered_payment_to_drop", "traffickers"),
    }  # fmt: skip
    assert {row["count"] for row in told} == {"0 or more", "1 or more", "not stated"}


def test_a_period_that_dates_the_saying_is_not_told_of_what_happened(asked: Tuyun) -> None:
    told = {row["predicate"]: row["period"] for row in rows(asked("losses", "-f", "csv"))}
    assert told["downgraded"] == "prior_years, when it was said"
    assert told["charged_under_lesser_statute"] == "prior_years"


def test_where_losses_gather_is_told_in_parts_with_two_ranks_and_no_score(asked: Tuyun) -> None:
    told = rows(asked("losses", "--by", "stage", "-f", "csv"))
    columns = ["country", "head", "name", "voices", "unnamed", "modalities", "rank_by_voices", "rank_by_modality"]
    assert list(told[0]) == [*columns, "statements"]
    assert [told[0][one] for one in columns] == [
        "KG", "ended", "closed", f"report ({NARRATIVE})|PGO", "1", "1 asserted|1 reported|1 alleged", "1", "1",
    ]  # fmt: skip
    desks = [row["name"] for row in rows(asked("losses", "--by", "desk", "-f", "csv"))]
    assert desks == [one.name for one in ledger(kyrgyz()).by_desk]


def test_a_table_says_that_one_publisher_is_one(asked: Tuyun) -> None:
    assert "All voices are heard through one publisher" in asked("losses", "--by", "stage").err


def test_exposure_has_a_pair_for_each_statement_and_what_stands_open(asked: Tuyun) -> None:
    told = rows(asked("exposure", "-f", "csv"))
    found = exposure(kyrgyz())
    assert [(row["institution"], row["predicate"], row["modality"], row["standing"]) for row in told] == [
        (one.institution.name if one.institution else "not named", one.predicate, one.modality, one.standing)
        for one in found.touches
    ]
    (concern,) = [row for row in told if row["predicate"] == "remained_concern"]
    assert concern["others"] == "corruption|official complicity in trafficking crimes"
    (open_,) = rows(asked("exposure", "--show", "unresolved", "-f", "csv"))
    assert (open_["owes"], open_["status"]) == ("MVD", "no_progress")
    assert (open_["days_at_least"], open_["days_at_most"]) == ("365", "729")
    silences = rows(asked("exposure", "--show", "silences", "-f", "csv"))
    assert [row["owes"] for row in silences] == ["MVD", "government", "government"]


def test_of_whom_no_wrongdoing_is_told_can_be_asked(asked: Tuyun) -> None:
    told = rows(asked("exposure", "--show", "none-stated", "-f", "csv"))
    assert [row["id"] for row in told] == [one.id for one in exposure(kyrgyz()).none_stated]
    assert {row["name"] for row in told} >= {"government", "MVD", "PGO"}
    said = json.loads(asked("exposure", "--show", "none-stated", "-f", "json").out)
    assert (said["evidence"], len(said["data"])) == ([], len(told))


def test_training_and_failing_stand_side_by_side(asked: Tuyun) -> None:
    told = {(row["group"], row["stage"]): row for row in rows(asked("training", "-f", "csv"))}
    assert len(told) == sum(max(1, len(one.cells)) for one in training(kyrgyz()).rows)
    trained = told["investigators", "not stated"]
    assert (
        trained["phrase"] == "training was given: 150 or more people (prosecutors, investigators) (said by report)"
    )
    assert (trained["gave"], trained["trained"], trained["funded"]) == (
        "PGO|MVD", "150 or more (together with prosecutors)", "an IO (funder of joint trainings)",
    )  # fmt: skip
    failing = told["investigators", "investigation"]
    assert [(one["tells"], one["all_stages"]) for one in (trained, failing)] == [
        ("training", "trained_and_failing"), ("failing", "trained_and_failing"),
    ]  # fmt: skip
    assert (failing["failing"], failing["still"]) == (
        DOWNGRADED,
        "not stated",
    )
    assert failing["related"] == "inexperienced and poorly trained investigators (narrower)"


@pytest.mark.parametrize("command", ["flow", "losses", "exposure", "training"])
def test_as_json_the_values_come_whole_with_the_evidence_of_each(asked: Tuyun, command: str) -> None:
    told = json.loads(asked(command, "--format", "json").out)
    assert list(told) == ["revision", "incomplete", "evidence", "data"]
    named = {one for row in told["data"] for one in row["statements"]}
    assert {one["id"] for one in told["evidence"]} == named
    assert len(named) > 3


def test_a_suppressed_number_has_a_word_of_its_own_in_every_format(
    changing: Tuyun, empty_store: Store, driver: Driver
) -> None:
    load_source(empty_store, read_source(DOCUMENTS / "fictional-register"))
    driver.execute_query("MATCH (dataset:Dataset) SET dataset.secret = 'a secret'")
    exact = {row["predicate"]: row for row in rows(changing("flow", "--exact", "-f", "csv")) if not row["cohort"]}
    assert (exact["convicted"]["count"], exact["convicted"]["status"]) == ("18 to 45", "lower_bound")
    counts = [row for row in rows(changing("flow", "-f", "csv")) if row["cohort"]]
    hidden = [row for row in counts if row["status"] == "suppressed"]
    assert hidden
    assert {row["count"] for row in hidden} == {"suppressed"}
    head, *lines = (line.split("\t") for line in changing("flow").out.splitlines())
    assert sum(line[head.index("count")] == "suppressed" for line in lines) == len(hidden)
    in_json = json.loads(changing("flow", "-f", "json").out)["data"]
    assert sum("suppressed" in row.get("statuses", ()) for row in in_json) == len(hidden)
    shares = rows(changing("flow", "--show", "conversions", "-f", "csv"))
    suppressed = [row for row in shares if row["result"] == "suppressed"]
    assert {(row["whole"], row["part"], row["at_least"]) for row in suppressed} == {
        ("suppressed", "suppressed", "")
    }
    assert rows(changing("losses", "-f", "csv")) == []


def test_exact_losses_of_a_table_are_those_of_its_rows(changing: Tuyun, empty_store: Store) -> None:
    load_source(empty_store, read_source(DOCUMENTS / "fictional-register"))
    losses = rows(changing("losses", "--exact", "-f", "csv"))
    assert [(row["predicate"], row["desk"], row["count"]) for row in losses] == [
        ("dismissed", "Central Court", "4 to 31"),
        ("dismissed", "Lake Court", "3 to 30"),
        ("dropped", "Harbor station", "2 to 29"),
        ("dropped", "Hill station", "2 to 29"),
        ("dropped", "prosecution office", "5 to 32"),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["flow", "--stage", "convicton"], "Did you mean 'conviction'?"),
        (["losses", "--stage", "closed", "--by", "desk"], "goes with single losses alone"),
        (["flow", "--show", "rates"], "'rates' is not one of"),
    ],
)
def test_what_cannot_be_asked_is_wrong_use(asked: Tuyun, arguments: list[str], message: str) -> None:
    said = asked(*arguments)
    assert said.code == 2
    assert message in " ".join(said.err.split())


def test_before_the_first_load_all_is_unknown(changing: Tuyun) -> None:
    told = rows(changing("flow", "-f", "csv"))
    assert {row["count"] for row in told} == {"0 or more"}
    assert len(told) == 6
    for command in ("losses", "exposure", "training"):
        said = changing(command)
        assert (said.code, said.out) == (0, "")
        assert "None stated" in said.err


def test_a_stage_that_no_case_passes_says_so_and_where_there_are_counts(asked: Tuyun) -> None:
    said = asked("flow", "--stage", "law")
    assert (said.code, said.out) == (0, "")
    assert said.err.splitlines()[0] == (
        "law is not a stage that a case passes: no cases are counted there. "
        "Counts are told at: investigation, prosecution, conviction, closed."
    )


def test_csv_has_the_same_header_whether_there_are_rows_or_not(changing: Tuyun, empty_store: Store) -> None:
    commands = [
        "flow", "flow --show conversions", "flow --show changes", "losses", "losses --by stage",
        "losses --by desk", "exposure", "exposure --show unresolved", "exposure --show silences",
        "exposure --show none-stated",
        "training", "gaps", "structure parts", "structure communities", "structure bridges",
        "structure articulation-points", "rank betweenness", "rank betweenness --intervals",
        "query losses", "query changes",
    ]  # fmt: skip

    def heads() -> dict[str, str]:
        return {one: changing(*one.split(), "-f", "csv").out.splitlines()[0] for one in commands}

    empty = heads()
    load_source(empty_store, read_source(seed() / NARRATIVE))
    assert heads() == empty
    assert empty["losses --by stage"] == (
        "country,head,name,voices,unnamed,modalities,rank_by_voices,rank_by_modality,statements"
    )
