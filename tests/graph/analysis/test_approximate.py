"""A figure that the sentence calls rough keeps its words and its figure, and is reckoned with nowhere."""

from tuyun.cli import tables
from tuyun.cli.columns import rows_of
from tuyun.graph.analysis.agreement import agreements
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.counts import Count
from tuyun.graph.analysis.figures import Figure, figures
from tuyun.graph.analysis.flow import Flow, flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.trend import Cell, trend
from tuyun.graph.statements import Quantity, Statement
from tuyun.graph.store.rows import mention_rows, statement_of, statement_row
from tuyun.report import wording

from tests.graph.analysis.read import narrative
from tests.graph.analysis.test_figures import beside

NAME = "kyrgyz-republic-2022"
ROUGH = "approximately 40"


def roughly(statement: Statement) -> Statement:
    """The statement, but the 40 cases of 2020 are approximately 40."""
    if statement.key != "opened-2020" or statement.quantity is None:
        return statement
    changed = {"lower": None, "upper": None, "parts": (), "stated": 40, "words": ROUGH}
    quantity = Quantity.model_validate(statement.quantity.model_dump() | changed)
    return statement.model_copy(update={"quantity": quantity, "status": "approximate"})


def rough_corpus() -> Corpus:
    source = corpus_of(narrative(NAME))
    return Corpus(source.documents, source.entities, tuple(map(roughly, source.statements)))


def test_it_stands_at_its_stage_and_in_no_share_and_no_change() -> None:
    found: Flow = flow(rough_corpus())
    (rough,) = [count for count in found.counts if count.kind == "approximate"]
    assert (rough.stage, rough.statuses, str(rough.interval), rough.words) == (
        "investigation", ("approximate",), "0 or more", ROUGH,
    )  # fmt: skip
    assert (wording.figure(rough), wording.how_many(rough)) == (ROUGH, ROUGH)
    assert f"opened investigations: {ROUGH} cases (trafficking), in calendar year 2020" == rough.phrase
    assert not [pair for pair in found.conversions if rough.id in (pair.whole, pair.part)]
    assert not [change for change in found.changes if rough.id in (change.earlier, change.later)]


def test_its_row_has_the_stated_figure_and_no_bounds() -> None:
    (row,) = [figure for figure in figures(rough_corpus()) if figure.status == "approximate"]
    assert (row.lower, row.upper, row.stated, row.words, row.interval) == (None, None, 40, ROUGH, None)
    cells = [cell for cell in trend([row]) if cell.tells != "gap"]
    assert [(cell.tells, cell.lower, cell.upper, cell.words, cell.change) for cell in cells] == [
        ("approximate", None, None, ROUGH, None)
    ]


def test_flow_figures_trend_and_report_show_its_words_and_figure_alike() -> None:
    corpus = corpus_of(*(narrative(name) for name in ("merovia-2032", "talvania-2031")))
    rough = {each.id: each.quantity for each in corpus.statements if each.status == "approximate"}
    assert sorted(quantity.stated or 0 for quantity in rough.values() if quantity) == [20, 300_000]
    rows = [row for row in figures(corpus) if row.id in rough]
    cells = [cell for cell in trend(rows) if cell.tells != "gap"]
    counts = [count for count in flow(corpus).counts if count.id in rough]
    assert len(rows) == len(rough)
    assert [count.stated for count in counts] == [20]
    every: list[Figure | Count | Cell] = [*rows, *counts, *cells]
    for shown in every:
        quantity = rough[shown.statements[0]]
        assert quantity is not None
        assert (shown.words, shown.stated) == (quantity.words, quantity.stated)
    assert [row["count"] for row in rows_of(tables.COUNT, counts)] == list(map(wording.figure, counts))


def test_a_rough_loss_is_shown_in_its_words_and_lifts_no_count_by_its_figure() -> None:
    source = corpus_of(narrative("talvania-2032"))
    rough = {"lower": None, "upper": None, "parts": (), "stated": 5, "words": "about five", "unit": "case"}
    changed = tuple(
        each.model_copy(update={"quantity": Quantity.model_validate(rough), "status": "approximate"})
        if each.predicate == "discontinued_investigation"
        else each
        for each in source.statements
    )
    (loss,) = [
        loss
        for loss in ledger(Corpus(source.documents, source.entities, changed)).losses
        if loss.predicate == "discontinued_investigation"
    ]
    assert (loss.words, loss.stated, str(loss.interval)) == ("about five", 5, "0 or more")
    (row,) = rows_of(tables.LOSS, [loss])
    assert row["count"] == "about five"


def test_it_neither_agrees_nor_differs() -> None:
    found = agreements(figures(beside(corpus_of(narrative(NAME)), roughly)))
    (pair,) = [pair for pair in found if "approximate" in (pair.first.status, pair.second.status)
               and "2020" in pair.second.phrase and pair.first.days == pair.second.days]  # fmt: skip
    assert (pair.result, pair.reasons[0]) == ("not_comparable", f"approximate: {ROUGH} (other)")


def test_the_store_gives_it_back() -> None:
    (rough,) = [one for one in rough_corpus().statements if one.status == "approximate"]
    row = statement_row(rough, {entity: entity for entity in rough.entities()})
    assert statement_of(row, [*mention_rows(rough)], list(rough.compared_with)) == rough
