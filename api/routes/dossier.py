"""The dossier of chosen entities and statements: one HTML file, and its links and statements as lists."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from fastapi.responses import HTMLResponse
from tuyun.api.computed import compute
from tuyun.api.dependencies import Store
from tuyun.api.dossier_parameters import DossierPage, DrawnDossier
from tuyun.api.envelope import answer_in_pages
from tuyun.api.models.link import Link
from tuyun.api.models.statement import StatementView
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Result
from tuyun.api.results.dossier import dossier
from tuyun.api.routes.links import Links
from tuyun.api.routes.statements import Statements
from tuyun.graph.analysis.dossier import read_links, read_statements
from tuyun.graph.store import Plan

router = APIRouter()


@router.get(
    "/dossier",
    response_class=HTMLResponse,
    responses=problems(404),
    summary="Get a dossier: links of chosen entities, with the sentences behind them, as one file",
)
async def get_dossier(choice: Annotated[DrawnDossier, Query()], store: Store) -> Response:
    """One HTML file that needs neither a network nor a script, as `tuyun dossier` writes it: picture, phrases,
    quotes in their context, citations. Records of tables are never in it. The same parameters at
    `/v1/dossier/links` give its links as CSV, GraphML and the other formats.
    """
    made = partial(dossier, choice.choice, choice.fixed(), choice.title, store.view)
    return await compute(store, made)


@router.get("/dossier/links", response_model=Links, responses=problems(404), summary="List the links of a dossier")
async def list_dossier_links(page: Annotated[DossierPage, Query()], store: Store) -> Response:
    """The links of chosen entities with each other, and those that rest on chosen statements, by source and id."""
    return await answer_in_pages(Links, store, _read_links, page)


def _read_links(page: DossierPage) -> Plan[Result]:
    return Result(*page.slice([Link.from_row(row) for row in (yield from read_links(page.choice))]))


@router.get(
    "/dossier/statements",
    response_model=Statements,
    responses=problems(404),
    summary="List the statements of a dossier",
)
async def list_dossier_statements(page: Annotated[DossierPage, Query()], store: Store) -> Response:
    """Those behind its links, those chosen, and those that mention several of the entities and draw no link, such
    as denials. In the order of the text.
    """
    return await answer_in_pages(Statements, store, _read_statements, page)


def _read_statements(page: DossierPage) -> Plan[Result]:
    return Result(*page.slice([StatementView.from_row(row) for row in (yield from read_statements(page.choice))]))
