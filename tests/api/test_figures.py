"""Figures, agreement and trends over HTTP and as commands: the values of the analyses, and nothing else."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest
from tuyun.graph.analysis.agreement import agreements
from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.trend import trend
from tuyun.graph.source import read_source
from tuyun.graph.statements import Period
from tuyun.graph.store import Store, load

from tests.api.client import Client
from tests.graph.analysis.read import DOCUMENTS, narrative

COUNTRY = "fictional-country"


def test_the_addresses_give_what_the_analyses_give(api: Client, empty_store: Store) -> None:
    load(empty_store, narrative("kyrgyz-republic-2022"))
    load(empty_store, narrative(COUNTRY))
    both = figures(corpus_of(narrative("kyrgyz-republic-2022"), narrative(COUNTRY)))
    for address, found in (("figures", both), ("agreement", agreements(both)), ("trend", trend(both))):
        assert api.data(f"/v1/{address}", limit=1000)["rows"] == [row.model_dump(mode="json") for row in found]
    alone = figures(corpus_of(narrative(COUNTRY)), infer_period=True)
    rows = api.data("/v1/figures", limit=1000, country="XA", infer_period=True)["rows"]
    assert rows == [row.model_dump(mode="json") for row in alone]


def test_filters_choose_by_stage_predicate_period_and_result(client: Client, empty_store: Store) -> None:
    load(empty_store, narrative(COUNTRY))
    rows = client.data("/v1/figures", stage="identification", predicate="identified")["rows"]
    assert [(row["voice"], row["lower"], row["status"]) for row in rows] == [
        ("police", 30, "measured"), ("Harbor Aid", 45, "measured"), ("report", None, "not_reported"),
    ]  # fmt: skip
    dated = client.data("/v1/figures", predicate="identified", period_from="2030-01-01")["rows"]
    assert [row["lower"] for row in dated] == [30, 45]
    assert [row["result"] for row in client.data("/v1/agreement", result="differ")["rows"]] == ["differ"]


def test_a_table_of_figures_has_a_row_each_and_numbers_as_numbers(client: Client) -> None:
    text = client.get("/v1/figures", predicate="opened_investigation", format="csv").text
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [(row["country"], row["period_start"], row["forms"], row["lower"], row["upper"]) for row in rows] == [
        ("KG", "2019-01-01", "trafficking", "8", "8"),
        ("KG", "2019-01-01", "forced_labor", "7", "7"),
        ("KG", "2019-01-01", "sex_trafficking", "1", "1"),
        ("KG", "2020-01-01", "trafficking", "40", "40"),
        ("KG", "2020-01-01", "forced_labor", "16", "16"),
        ("KG", "2020-01-01", "sex_trafficking", "24", "24"),
        ("KG", "2021-01-01", "trafficking", "6", "6"),
        ("KG", "2021-01-01", "forced_labor", "5", "5"),
        ("KG", "2021-01-01", "sex_trafficking", "1", "1"),
    ]


def test_what_tables_count_is_rounded_or_suppressed_in_figures(api: Client, empty_store: Store) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    rows = api.data("/v1/figures", limit=1000)["rows"]
    counts = {row["id"]: row for row in api.data("/v1/flow", limit=1000)["rows"]}
    assert {row["id"] for row in rows} == set(counts)
    for row in rows:
        count = counts[row["id"]]
        assert row["status"] == count["statuses"][0]
        if row["status"] == "suppressed":
            assert (row["lower"], row["upper"]) == (None, None)
        else:
            assert {"lower": row["lower"], "upper": row["upper"]} == count["interval"]


CASES_OF_ANOTHER_AGE = """
MATCH (case:Case {document: 'fictional-register'})
WITH case ORDER BY case.id LIMIT 2
WITH collect(case) AS cases
FOREACH (case IN cases[0..1] | SET case.opened_start = date('9999-12-31'), case.opened_end = date('9999-12-31'))
FOREACH (case IN cases[1..2] | SET case.opened_start = date('0001-01-01'), case.opened_end = date('0001-01-01'))
"""


@pytest.mark.parametrize("closing", [date.min, date.max])
def test_days_that_no_source_may_state_break_no_answer_of_a_store_that_holds_them(
    api: Client, empty_store: Store, closing: date
) -> None:
    source = narrative(COUNTRY)
    last = Period(kind="calendar_year", start=date(9999, 1, 1), end=date.max)
    statements = tuple(
        known.model_copy(update={"period": last} if known.predicate == "identified" else {})
        for known in source.statements
    )
    document = source.document.model_copy(update={"closing": closing})
    load(empty_store, replace(source, document=document, statements=statements))
    load(empty_store, read_source(DOCUMENTS / "fictional-register"))
    empty_store.driver.execute_query(CASES_OF_ANOTHER_AGE)
    for name in ("figures", "agreement", "trend"):
        for infer_period in (False, True):
            assert api.get(f"/v1/{name}", infer_period=infer_period).status_code == 200
    for name in ("flow", "flow/changes", "flow/conversions", "losses", "gaps", "report"):
        assert api.get(f"/v1/{name}").status_code == 200
    rows = api.data("/v1/trend", period_from="9999-01-01")["rows"]
    assert {(row["predicate"], row["period_end"]) for row in rows} == {("identified", "9999-12-31")}
