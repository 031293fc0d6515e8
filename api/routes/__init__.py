"""The routes of the API, one module for each subject."""

from collections.abc import Mapping

from fastapi import APIRouter
from tuyun.api.routes import (
    centrality,
    changes,
    documents,
    dossier,
    entities,
    exposure,
    figures,
    flow,
    gaps,
    links,
    lookup,
    losses,
    paths,
    queries,
    report,
    sensitivity,
    statements,
    structure,
    training,
    vocabulary,
    what_if,
    writing,
)

ROUTERS: Mapping[str, APIRouter] = {
    "documents": documents.router,
    "changes": changes.router,
    "writing": writing.router,
    "statements": statements.router,
    "entities": entities.router,
    "lookup": lookup.router,
    "links": links.router,
    "paths": paths.router,
    "queries": queries.router,
    "flow": flow.router,
    "losses": losses.router,
    "exposure": exposure.router,
    "training": training.router,
    "gaps": gaps.router,
    "figures": figures.router,
    "structure": structure.router,
    "centrality": centrality.router,
    "sensitivity": sensitivity.router,
    "what-if": what_if.router,
    "report": report.router,
    "dossier": dossier.router,
    "vocabulary": vocabulary.router,
}
"""Each subject's router, in the order of the documentation."""
