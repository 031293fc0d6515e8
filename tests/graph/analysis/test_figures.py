"""Figures, their agreement and their trends, worked out from the texts of the narratives."""

from collections.abc import Callable
from datetime import date

import pytest
from tuyun.graph.analysis.agreement import agreements
from tuyun.graph.analysis.corpus import Corpus, corpus_of
from tuyun.graph.analysis.figures import Figure, figures
from tuyun.graph.analysis.trend import Cell, trend
from tuyun.graph.statements import Period, Quantity, Statement
from tuyun.graph.statements.check import COUNTED
from tuyun.graph.statements.period import end_of_year

from tests.graph.analysis.read import DOCUMENTS, arlavia, kyrgyz, narrative

NARRATIVES = ["kyrgyz-republic-2022", *(path.name for path in DOCUMENTS.iterdir() if (path / "text.txt").exists())]
SENTENCE_9 = ("sex_trafficking", "forced_labor")
THIS, LAST = date(2021, 4, 1), date(2020, 4, 1)


def only(predicate: str, found: list[Figure]) -> list[Figure]:
    return [figure for figure in found if figure.predicate == predicate]


def beside(corpus: Corpus, change: Callable[[Statement], Statement], **described: object) -> Corpus:
    """A corpus beside the same narrative as another document, with its statements changed."""
    (document,) = corpus.documents.values()
    other = document.model_copy(update={"id": "other", **described})
    statements = [change(_copied(statement)) for statement in corpus.statements]
    return Corpus(
        {document.id: document, "other": other},
        {**corpus.entities, **{("other", id_): known for (_, id_), known in corpus.entities.items()}},
        (*corpus.statements, *statements),
    )


def _copied(statement: Statement) -> Statement:
    compared = tuple(f"{other}-other" for other in statement.compared_with)
    return statement.model_copy(
        update={"id": f"{statement.id}-other", "document": "other", "compared_with": compared}
    )


def counted(predicate: str, **quantity: object) -> Callable[[Statement], Statement]:
    """Give the statements with a predicate another quantity."""

    def change(statement: Statement) -> Statement:
        if statement.predicate != predicate or statement.quantity is None:
            return statement
        changed = {**statement.quantity.model_dump(), **quantity}
        return statement.model_copy(update={"quantity": Quantity.model_validate(changed), "status": "measured"})

    return change


def test_the_figures_of_a_stage_are_those_of_its_sentences() -> None:
    rows = [
        (figure.predicate, figure.unit, figure.forms, figure.period_kind, figure.period_start,
         figure.lower, figure.upper, figure.status, figure.words, figure.sentence)
        for figure in figures(kyrgyz())
        if figure.stage == "prosecution"
    ]  # fmt: skip
    assert rows == [
        ("outside_definition", "prosecution", (), "prior_years", None, 1, None, "qualitative", "some", 10),
        ("prosecuted", "prosecution", SENTENCE_9, "reporting_period", LAST, 3, 3, "measured", None, 9),
        ("prosecuted", "prosecution", SENTENCE_9, "reporting_period", THIS, 0, 0, "reported_zero", None, 9),
        ("prosecuted_official", None, (), "unspecified", None, None, None, "not_reported", None, 30),
    ]


@pytest.mark.parametrize("name", NARRATIVES)
def test_each_count_zero_and_silence_is_a_row_and_nothing_else_is(name: str) -> None:
    source = narrative(name)
    found = figures(corpus_of(source))
    wholes = [figure for figure in found if not figure.part]
    expected = {
        statement.id
        for statement in source.statements
        if statement.silent
        or (
            statement.quantity is not None
            and (statement.status in COUNTED - {"prescribed"}
                 or (statement.quantity.words and statement.count_kind))
        )
    }  # fmt: skip
    assert sorted(figure.id for figure in wholes) == sorted(expected)
    parts = sum(len(one.quantity.parts) for one in source.statements if one.quantity and one.id in expected)
    assert len(found) - len(wholes) == parts
    unbounded = {
        one.id
        for one in source.statements
        if one.silent or (one.quantity and (one.quantity.lower, one.quantity.upper) == (None, None))
    }
    for figure in found:
        assert ((figure.lower, figure.upper) == (None, None)) == (figure.id in unbounded), figure.phrase
        assert (figure.upper == 0) == (figure.status == "reported_zero"), figure.phrase


def test_two_voices_that_count_otherwise_differ() -> None:
    found = agreements(only("identified", figures(arlavia())))
    assert [(pair.result, pair.reasons, pair.first.voice, pair.second.voice) for pair in found] == [
        ("differ", (), "police", "Harbor Aid"),
        ("not_comparable", ("silence: not reported (fictional-country)", "period: calendar year, prior years"),
         "police", "report"),
        ("not_comparable", ("silence: not reported (fictional-country)", "period: calendar year, prior years"),
         "Harbor Aid", "report"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("quantity", "results"),
    [
        ({}, [("agree", ())] * 2),
        ({"lower": 2, "upper": None}, [("agree", ()), ("differ", ())]),
        ({"lower": 5, "upper": 5}, [("differ", ())] * 2),
        ({"unit": "person"}, [("not_comparable", ("unit: prosecution, person",))] * 2),
        ({"flow": "opened"}, [("not_comparable", ("flow: not stated, opened",))] * 2),
        ({"scope": {"forms": ["sex_trafficking"]}},
         [("not_comparable", ("forms: forced labor, sex trafficking; sex trafficking",))] * 2),
        ({"scope": {"forms": SENTENCE_9, "condition": "as the police count"}},
         [("not_comparable", ("condition: none stated; as the police count",))] * 2),
    ],
)  # fmt: skip
def test_two_documents_agree_differ_or_cannot_be_compared(
    quantity: dict[str, object], results: list[tuple[str, tuple[str, ...]]]
) -> None:
    corpus = beside(kyrgyz(), counted("prosecuted", **quantity))
    if not quantity:
        corpus = beside(kyrgyz(), lambda statement: statement)
    found = agreements(only("prosecuted", figures(corpus)))
    assert [(pair.result, pair.reasons) for pair in found] == results
    assert {(pair.first.document, pair.second.document) for pair in found} == {("kyrgyz-republic-2022", "other")}


def test_periods_of_other_kinds_cannot_be_compared() -> None:
    year = Period(kind="calendar_year", start=date(2020, 1, 1), end=date(2020, 12, 31))
    corpus = beside(kyrgyz(), lambda statement: statement.model_copy(update={"period": year}))
    found = agreements(only("prosecuted", figures(corpus)))
    assert {pair.reasons for pair in found} == {("period: calendar year, reporting period",)}
    assert [pair.second.period_start for pair in found] == [LAST, LAST], "the other period does not overlap"


def cells(found: list[Figure]) -> list[Cell]:
    return [cell for cell in trend(found) if cell.predicate in ("opened_investigation", "prosecuted")]


def shown(cell: Cell) -> tuple[object, ...]:
    change = cell.change and (cell.change.lower, cell.change.upper)
    return cell.country, cell.period_start.year, cell.tells, cell.lower, cell.upper, change


def test_a_trend_has_exact_changes_where_the_text_compares_or_counts_alike() -> None:
    found = cells(figures(kyrgyz()))
    whole = [shown(cell) for cell in found if cell.forms == ("trafficking",)]
    assert whole == [
        ("KG", 2019, "count", 8, 8, None),
        ("KG", 2020, "count", 40, 40, (32, 32)),
        ("KG", 2021, "count", 6, 6, (-34, -34)),
    ]
    assert [shown(cell) for cell in found if cell.predicate == "prosecuted"] == [
        ("KG", 2020, "count", 3, 3, None),
        ("KG", 2021, "zero", 0, 0, (-3, -3)),
    ]
    by_form = [shown(cell) for cell in found if cell.forms == ("forced_labor",)]
    assert [row[3:] for row in by_form] == [(7, 7, None), (16, 16, (9, 9)), (5, 5, (-11, -11))]


def test_a_series_of_what_became_of_a_count_says_so() -> None:
    cells = trend(figures(corpus_of(narrative("talvania-2033"))))
    assert {(cell.outcome, cell.lower) for cell in cells if cell.predicate == "tried"} == {
        (None, 12), ("convicted", 10), ("acquitted", 2),
    }  # fmt: skip
    assert {cell.outcome for cell in cells if cell.predicate != "tried"} == {None}


def test_what_two_parties_did_is_compared_only_if_the_text_does_so() -> None:
    island = corpus_of(narrative("fictional-island"))
    opened = [
        cell for cell in trend(figures(island)) if cell.predicate == "opened_investigation" and not cell.forms
    ]
    assert [(cell.period_start.year, cell.parties, cell.lower, cell.change) for cell in opened] == [
        (2029, ("police",), 30, None),
        (2029, ("police",), 25, None),
        (2030, ("police",), 40, None),
        (2031, ("ministry",), 3, None),
    ]
    merovia = corpus_of(narrative("merovia-2031"), narrative("merovia-2032"))
    reasons = {
        (row.first.parties, row.second.parties): row.reasons[0]
        for row in agreements(figures(merovia))
        if row.predicate == "convicted" and row.first.interval
    }
    assert reasons[("state courts",), ("federal courts",)] == "parties: state courts; federal courts"


def test_a_year_without_a_figure_is_a_gap_and_countries_stand_beside_each_other() -> None:
    both = beside(
        kyrgyz(),
        lambda statement: statement if statement.period.start != date(2020, 1, 1) else _undated(statement),
        country="XA",
    )
    found = [cell for cell in cells(figures(both)) if cell.forms == ("trafficking",)]
    assert [shown(cell) for cell in found] == [
        ("KG", 2019, "count", 8, 8, None),
        ("KG", 2020, "count", 40, 40, (32, 32)),
        ("KG", 2021, "count", 6, 6, (-34, -34)),
        ("XA", 2019, "count", 8, 8, None),
        ("XA", 2020, "gap", None, None, None),
        ("XA", 2021, "count", 6, 6, None),
    ]


def _undated(statement: Statement) -> Statement:
    return statement.model_copy(update={"period": Period()})


def test_a_silence_stands_in_the_series_of_its_country_and_is_no_zero() -> None:
    def silence(statement: Statement) -> Statement:
        if statement.predicate == "prosecuted" and statement.period.start == THIS:
            return statement.model_copy(update={"status": "not_reported", "quantity": None})
        return statement

    found = [cell for cell in cells(figures(beside(kyrgyz(), silence, country="XA"))) if cell.country == "XA"]
    assert [shown(cell) for cell in found if cell.predicate == "prosecuted"] == [
        ("XA", 2020, "count", 3, 3, None),
        ("XA", 2021, "silence", None, None, None),
    ]


def test_a_period_is_inferred_only_if_asked_and_is_marked() -> None:
    assert not any(figure.inferred for figure in figures(kyrgyz()))
    found = {figure.id: figure for figure in figures(kyrgyz(), infer_period=True)}
    for figure in figures(kyrgyz()):
        inferred = found[figure.id]
        if figure.period_kind == "unspecified":
            assert (inferred.inferred, inferred.period_kind, inferred.days) == (
                True, "reporting_period", (THIS, date(2022, 3, 31)),
            )  # fmt: skip
        else:
            assert inferred == figure


def year(start: date) -> Period:
    """The calendar year or the reporting period that begins on a day."""
    calendar = (start.month, start.day) == (1, 1)
    return Period(kind="calendar_year" if calendar else "reporting_period", start=start, end=end_of_year(start))


@pytest.mark.parametrize(
    ("starts", "gaps"),
    [
        ([date(9999, 1, 1)], []),
        ([date(9997, 1, 1), date(9999, 1, 1)], [date(9998, 1, 1)]),
        ([date(1, 1, 1), date(3, 1, 1)], [date(2, 1, 1)]),
        ([date(9998, 4, 1)], []),
        ([date(9995, 4, 1), date(9998, 4, 1)], [date(9996, 4, 1), date(9997, 4, 1)]),
        ([date(9995, 2, 1), date(9998, 4, 1)], []),
    ],
)
def test_a_trend_of_days_at_the_ends_of_the_calendar_has_its_gaps(starts: list[date], gaps: list[date]) -> None:
    """No source may state such days; a store that was filled before this rule may hold them."""
    (statement,) = [
        known for known in kyrgyz().statements if known.predicate == "prosecuted" and known.status == "measured"
    ]
    dated = [
        statement.model_copy(update={"id": f"s-{number}", "period": year(start), "compared_with": ()})
        for number, start in enumerate(starts)
    ]
    corpus = Corpus(kyrgyz().documents, kyrgyz().entities, tuple(dated))
    cells = [(cell.period_start, cell.tells) for cell in trend(figures(corpus))]
    assert cells == sorted([*((start, "count") for start in starts), *((start, "gap") for start in gaps)])


@pytest.mark.parametrize(
    ("closing", "start"),
    [
        (date.max, date(9999, 1, 1)),
        (date(9999, 3, 31), date(9998, 4, 1)),
        (date(1, 12, 31), date.min),
        (date(1, 3, 31), date.min),
        (date.min, date.min),
    ],
)
def test_a_period_is_inferred_from_a_closing_day_at_the_ends_of_the_calendar(closing: date, start: date) -> None:
    corpus = kyrgyz()
    documents = {id_: known.model_copy(update={"closing": closing}) for id_, known in corpus.documents.items()}
    found = figures(Corpus(documents, corpus.entities, corpus.statements), infer_period=True)
    inferred = [figure for figure in found if figure.inferred]
    assert {figure.days for figure in inferred} == {(start, closing)}
    assert {cell.figure for cell in trend(found)} >= {figure.id for figure in inferred}
