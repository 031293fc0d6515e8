"""Figures side by side: each as a tidy row, whether sources agree, and trends over years and countries."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.figures import Agreements, Figures, Trend
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import AgreementFilter, FigureFilter
from tuyun.api.results.figures import agreements_of_page, figures_of_page, trend_of_page

router = APIRouter()


class FiguresAnswer(Answer[Figures]):
    """Figures."""


class AgreementsAnswer(Answer[Agreements]):
    """Pairs of figures."""


class TrendAnswer(Answer[Trend]):
    """Trends."""


@router.get(
    "/figures",
    response_model=FiguresAnswer,
    responses=problems(404),
    summary="List counts, zeros and silences as tidy rows",
)
async def list_figures(page: Annotated[FigureFilter, Query()], store: Store) -> Response:
    """One row for each count, zero and silence of a document, by country, stage and period, and for each part of
    a count. Penalties that a law prescribes are no figures of cases and have no row. Ask for CSV to get a table.
    """
    return await answer_from_corpus(FiguresAnswer, store, figures_of_page, page)


@router.get(
    "/agreement",
    response_model=AgreementsAnswer,
    responses=problems(404),
    summary="Compare figures of the same thing from several documents or voices",
)
async def list_agreements(page: Annotated[AgreementFilter, Query()], store: Store) -> Response:
    """Whether two figures agree, differ, or cannot be compared, with the reasons. Nothing is averaged."""
    return await answer_from_corpus(AgreementsAnswer, store, agreements_of_page, page)


@router.get(
    "/trend",
    response_model=TrendAnswer,
    responses=problems(404),
    summary="Lay figures out by period, countries beside each other",
)
async def get_trend(page: Annotated[FigureFilter, Query()], store: Store) -> Response:
    """For each period of a series: its figures, a silence, or a gap. Calendar years and reporting periods are in
    separate series.
    """
    return await answer_from_corpus(TrendAnswer, store, trend_of_page, page)
