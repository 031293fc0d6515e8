"""A selected period: what states days outside it might as well not be there, and what states none is counted."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.statements import is_row_id
from tuyun.graph.statements.time_span import in_any, time_span
from tuyun.graph.store import Store, ask, load, questions
from tuyun.graph.store.plan import rows_of

from tests.api.client import Client
from tests.api.test_selection import told

DOCUMENTS = Path(__file__).parents[1] / "documents"
NAMES = ("merovia-2032", "talvania-2032", "quellen-2032", "fictional-country")
ADDRESSES = (
    "/v1/figures", "/v1/agreement", "/v1/trend", "/v1/flow", "/v1/flow/conversions", "/v1/flow/changes",
    "/v1/losses", "/v1/exposure", "/v1/training", "/v1/gaps", "/v1/statements",
    "/v1/statements?sort=-stage&total=true",
    "/v1/links", "/v1/links?sort=type&total=true&facets=type", "/v1/centrality/betweenness",
    "/v1/centrality/betweenness?scenario=carrying", "/v1/sensitivity/degree", "/v1/structure", "/v1/routes",
    "/v1/cuts", "/v1/what-if",
    *(f"/v1/queries/{name}" for name in questions() if name != "evidence"),
)  # fmt: skip


@pytest.fixture(scope="module")
def narratives() -> dict[str, Narrative]:
    """Narratives of five countries, by id."""
    folders = [seed() / "kyrgyz-republic-2022", *(DOCUMENTS / name for name in NAMES)]
    sources = [read_source(folder) for folder in folders]
    return {source.document.id: source for source in sources if isinstance(source, Narrative)}


def within(narrative: Narrative, period: str) -> Narrative:
    """The narrative, if it said nothing that is not of a period."""
    spans, year = [time_span(period)], narrative.document.year
    said = tuple(statement for statement in narrative.statements if in_any(spans, statement.period, year))
    return replace(narrative, statements=said)


def compared(address: str, answer: dict[str, Any]) -> object:
    """What is compared of an answer. A row of a list names statements of other periods too: the pairs of its link,
    and what the text compares it with."""
    if not address.startswith(("/v1/links", "/v1/statements", "/v1/figures")):
        return told(answer)
    rows = answer["data"]["rows"] if isinstance(answer["data"], dict) else answer["data"]
    return [row["id"] for row in rows], answer["meta"]


def address_of(address: str, country: str) -> str:
    """An address with a country."""
    return f"{address}{'&' if '?' in address else '?'}country={country}"


@pytest.mark.parametrize(
    ("name", "country", "period"),
    [
        pytest.param("kyrgyz-republic-2022", "KG", "2020/2021", marks=pytest.mark.long),
        ("merovia-2032", "XF", "2029/2031"),
        ("talvania-2032", "XE", "2031"),
    ],
)
def test_a_period_is_answered_for_as_if_nothing_else_were_said(
    empty_store: Store, narratives: dict[str, Narrative], api: Client, name: str, country: str, period: str
) -> None:
    whole = narratives[name]
    kept = within(whole, period)
    assert 3 < len(kept.statements) < len(whole.statements)
    undated = {statement.id for statement in whole.statements if statement.period.start is None}
    load(empty_store, whole)
    selected = {}
    for address in ADDRESSES:
        answer = api.answer(f"{address_of(address, country)}&period={period}")
        assert answer["left_out"]["statements"] <= len(undated), address
        selected[address] = compared(address, {**answer, "left_out": None})
    load(empty_store, kept)
    for address in ADDRESSES:
        assert selected[address] == compared(address, api.answer(address_of(address, country))), address


FILTERED = (
    "/v1/statements", "/v1/statements?predicate=prosecuted", "/v1/statements?stage=investigation&sort=-period",
    "/v1/statements?modality=reported", "/v1/figures?stage=investigation", "/v1/figures?predicate=trained",
    "/v1/figures?infer_period=true", "/v1/trend?stage=prosecution", "/v1/agreement?stage=conviction",
    "/v1/links?type=GAVE", "/v1/links?kind=silence", "/v1/entities?label=Training", "/v1/losses",
    "/v1/losses?stage=investigation", "/v1/gaps", "/v1/training", "/v1/queries/case_flow?stage=investigation",
    "/v1/queries/silences", "/v1/queries/training?minimum=1", "/v1/centrality/degree",
    "/v1/centrality/degree?scenario=permitted",
)  # fmt: skip


def test_only_what_the_other_filters_would_show_is_left_out(
    empty_store: Store, narratives: dict[str, Narrative], api: Client
) -> None:
    for name in ("merovia-2032", "kyrgyz-republic-2022"):
        load(empty_store, narratives[name])
    counts = {}
    for narrative, country in ((narratives["merovia-2032"], "XF"), (narratives["kyrgyz-republic-2022"], "KG")):
        undated = {each.id for each in narrative.statements if each.period.start is None}
        for address in FILTERED:
            asked = f"{address_of(address, country)}&limit=1000"
            left_out = api.answer(f"{asked}&period=1990")["left_out"]["statements"]
            counts[address, country] = left_out
            if "infer_period" in address or "centrality" in address:
                continue
            shown = api.answer(f"{address_of(address, country)}&limit=1000")
            assert left_out == len(undated & {*rested_on(shown["data"])}), (address, country)
        assert counts["/v1/statements", country] == len(undated)
        inferred = api.data(address_of("/v1/figures?infer_period=true&limit=1000", country))["rows"]
        still = {row["statements"][0] for row in inferred if row["period_start"] is None}
        assert counts["/v1/figures?infer_period=true", country] == len(still)
    nodes = {row["id"] for row in api.data("/v1/centrality/degree?country=KG&limit=1000")["rows"]}
    firm = api.data("/v1/links?country=KG&kind=plain&modality=asserted&limit=1000")
    ties = [link for link in firm if {link["source"]["id"], link["target"]["id"]} <= nodes]
    pairs = [pair for link in ties for pair in link["pairs"] if pair["modality"] == "asserted"]
    degree = [counts[f"/v1/centrality/degree{more}", "KG"] for more in ("", "?scenario=permitted")]
    assert len(undated & {pair["statement"] for pair in pairs}) == degree[0] < degree[1]
    routes = api.answer("/v1/routes?country=KG&period=1990")["left_out"]["statements"]
    assert routes == len(undated & {pair["statement"] for pair in pairs} | _denied(undated, narratives))
    assert len(set(counts.values())) > 10


COMPARED = (
    "/v1/flow/changes", "/v1/flow/changes?stage=investigation", "/v1/trend", "/v1/queries/changes",
    "/v1/agreement", "/v1/queries/changes?predicate=prosecuted",
)  # fmt: skip
RESULTS = ("agree", "differ")


def test_comparisons_that_reach_out_of_a_period_are_counted(
    empty_store: Store, narratives: dict[str, Narrative], api: Client
) -> None:
    countries = {"merovia-2032": "XF", "kyrgyz-republic-2022": "KG"}
    for name in countries:
        load(empty_store, narratives[name])
    counts = {}
    for name, country in countries.items():
        for period in ("2020", "2021", "2030", "2031"):
            spans, year = [time_span(period)], narratives[name].document.year
            dated = [each for each in narratives[name].statements if each.period.start]
            inside = {each.id for each in dated if in_any(spans, each.period, year)}
            outside = {each.id for each in dated} - inside
            for address in COMPARED:
                asked = f"{address_of(address, country)}&limit=1000"
                rows = [
                    row
                    for row in api.data(asked)["rows"]
                    if row.get("change")
                    or row.get("result") == "agree"
                    or None not in (row.get("earlier_lower"), row.get("later_lower"))
                ]
                lost = [row for row in rows if inside & {*row["statements"]} and outside & {*row["statements"]}]
                left_out = api.answer(f"{asked}&period={period}")["left_out"]
                assert left_out["comparisons"] == len(lost), (address, country, period)
                assert ("Not made: " in left_out["note"]) == bool(lost)
                counts[address, country, period] = len(lost)
    assert all(counts[address, "KG", "2021"] for address in COMPARED[:4])


UNDATED_ROWS = {
    "/v1/links?": 1,
    "/v1/links?type=DISMISSED": 1,
    "/v1/links?type=CONVICTED&sort=type": 0,
    "/v1/entities?label=Case": 1,
    "/v1/entities?label=Training": 0,
    "/v1/statements?": 0,
    "/v1/flow?": 0,  # so few cases are not shown
    "/v1/training?": 0,
    "/v1/queries/losses?": 0,
    "/v1/centrality/degree?": 1,
}
"""How many rows of a table of which the third alone has no day of opening."""


def test_of_a_table_those_rows_are_left_out_that_the_other_filters_would_show(
    empty_store: Store, api: Client
) -> None:
    load(empty_store, read_source(DOCUMENTS / "fictional-cases"))
    found = {asked: api.answer(f"{asked}&period=2023")["left_out"]["rows"] for asked in UNDATED_ROWS}
    assert found == UNDATED_ROWS


def _denied(undated: set[str], narratives: dict[str, Narrative]) -> set[str]:
    """The undated statements that deny: routes show what is denied on the way."""
    said = narratives["kyrgyz-republic-2022"].statements
    return {each.id for each in said if each.polarity == "denied"} & undated


def rested_on(value: object) -> Iterator[str]:
    """Ids of the statements of the rows of an answer, but for those that its text compares them with."""
    rows = value["rows"] if isinstance(value, dict) else value
    for row in rows if isinstance(rows, list) else ():
        yield row.get("id", "")
        yield from (pair["statement"] for pair in row.get("pairs", ()))
        yield from re.findall(r"s-[0-9a-f]{16}", str({**row, "compared_with": ()}))


def test_cypher_and_python_say_alike_what_is_of_a_period(store: Store, narratives: dict[str, Narrative]) -> None:
    for narrative in narratives.values():
        load(store, narrative)
    for period in ("2020", "2021", "2020-04/2021-03", "2029", "2030-06", "2031-07-01/2032-03", "1990"):
        spans = [time_span(period)]
        bounds = {"firsts": [str(spans[0].first)], "lasts": [str(spans[0].last)]}
        (row,) = store.read(partial(rows_of, ask("read/in_period", **bounds))).rows
        statements = [(one, of.document.year) for of in narratives.values() for one in of.statements]
        assert set(row["ids"]) == {one.id for one, year in statements if in_any(spans, one.period, year)}
        assert {id_ for id_ in row["undated"] if not is_row_id(id_)} == {
            one.id for one, _ in statements if one.period.start is None
        }


def test_the_period_of_a_figure_is_inferred_before_it_is_selected(
    empty_store: Store, narratives: dict[str, Narrative], api: Client
) -> None:
    load(empty_store, narratives["talvania-2032"])
    asked = "/v1/figures?infer_period=true&limit=1000"
    own = [row for row in api.answer(asked)["data"]["rows"] if row["inferred"]]
    (days,) = {(row["period_start"], row["period_end"]) for row in own}
    chosen = [row for row in api.answer(f"{asked}&period={'/'.join(days)}")["data"]["rows"] if row["inferred"]]
    assert [row["id"] for row in chosen] == [row["id"] for row in own]
    assert not [row for row in api.answer(f"{asked}&period=1999")["data"]["rows"] if row["inferred"]]


def test_a_period_of_another_form_is_refused(api: Client) -> None:
    for period in ("21", "2021-13", "2021-00", "2021-06-00", "2021/2019", "last year", "2021-1", "1500"):
        problem = api.problem(f"/v1/flow?period={period}")
        assert "period" in str(problem), period
