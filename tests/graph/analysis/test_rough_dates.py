"""A rough date keeps its words and its outermost days, and no figure of it is compared with another."""

from tuyun.graph.analysis.agreement import agreements
from tuyun.graph.analysis.corpus import Corpus
from tuyun.graph.analysis.figures import FigureChoice, figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.trend import trend
from tuyun.graph.statements import Period, Statement
from tuyun.graph.store.rows import mention_rows, statement_of, statement_row

from tests.graph.analysis.read import kyrgyz
from tests.graph.analysis.test_figures import beside

OPENED = "opened_investigation"


def roughly(statement: Statement) -> Statement:
    """The statement; if it has a first and a last day, these are the outermost of a rough date."""
    if statement.period.end is None:
        return statement
    rough = statement.period.model_dump() | {"kind": "rough_date", "words": "early in the year"}
    return statement.model_copy(update={"period": Period.model_validate(rough)})


def rough_corpus() -> Corpus:
    corpus = kyrgyz()
    return Corpus(corpus.documents, corpus.entities, tuple(map(roughly, corpus.statements)))


def test_no_change_and_no_series_is_made_of_rough_dates() -> None:
    changes = [change for change in flow(rough_corpus()).changes if change.predicate == OPENED]
    assert {(change.result, change.change, change.reasons[0]) for change in changes} == {
        ("incomparable", None, "rough dates, whose days are not known")
    }
    assert not [cell for cell in trend(figures(rough_corpus())) if cell.period_kind == "rough_date"]


def test_a_rough_date_neither_agrees_nor_differs() -> None:
    found = agreements([each for each in figures(beside(rough_corpus(), roughly)) if each.predicate == OPENED])
    rough = [pair for pair in found if "rough_date" in (pair.first.period_kind, pair.second.period_kind)]
    assert rough
    assert {(pair.result, pair.reasons[-1].split(":")[0]) for pair in rough} == {("not_comparable", "period")}


def test_its_figure_is_selected_by_its_outermost_days_and_has_its_words() -> None:
    chosen = FigureChoice.model_validate(
        {"predicate": OPENED, "period_from": "2020-01-01", "period_to": "2020-12-31"}
    )
    found = {(each.period_kind, each.lower) for each in chosen.figures(rough_corpus()) if not each.part}
    assert ("rough_date", 40) in found
    (said,) = {each.phrase for each in chosen.figures(rough_corpus()) if each.lower == 40}
    assert said.endswith(", at a rough date (early in the year)")


def test_the_store_gives_its_words_back() -> None:
    rough = next(each for each in rough_corpus().statements if each.period.rough)
    row = statement_row(rough, {entity: entity for entity in rough.entities()})
    assert statement_of(row, [*mention_rows(rough)], list(rough.compared_with)) == rough
