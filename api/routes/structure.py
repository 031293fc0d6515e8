"""The structure of the graph: components and communities, routes, and cuts."""

from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_once_computed
from tuyun.api.dependencies import Store
from tuyun.api.models.answer import Answer
from tuyun.api.models.structure import Cuts, ScenarioRoutes, ScenarioStructure
from tuyun.api.network_parameters import BetweenFilter, RoutesFilter, ScenarioFilter
from tuyun.api.openapi.operations import problems
from tuyun.api.results.structure import read_cuts, read_routes, read_structure
from tuyun.graph.analysis.scenario import scenario

router = APIRouter()


class StructureAnswer(Answer[ScenarioStructure]):
    """The structure of the graph of a scenario."""


class RoutesAnswer(Answer[ScenarioRoutes]):
    """Routes."""


class CutsAnswer(Answer[Cuts]):
    """Cuts."""


@router.get(
    "/structure",
    response_model=StructureAnswer,
    responses=problems(404),
    summary="Get the structure of the graph of a scenario",
)
async def get_structure(choice: Annotated[ScenarioFilter, Query()], store: Store) -> Response:
    """Connected components, communities, articulation points and bridges."""
    scenario(choice.scenario)  # an unknown name is refused before work starts
    return await answer_once_computed(StructureAnswer, store, read_structure, choice)


@router.get(
    "/routes",
    response_model=RoutesAnswer,
    responses=problems(404),
    summary="Find routes from victims to convictions, or between two sets",
)
async def find_routes(choice: Annotated[RoutesFilter, Query()], store: Store) -> Response:
    """Each with its weakest modality and the strictest scenario that has its links; and what the text denies."""
    scenario(choice.scenario)
    return await answer_once_computed(RoutesAnswer, store, read_routes, choice)


@router.get(
    "/cuts",
    response_model=CutsAnswer,
    responses=problems(404),
    summary="Find what separates victims from convictions, or two sets",
)
async def find_cuts(choice: Annotated[BetweenFilter, Query()], store: Store) -> Response:
    """The smallest cuts of nodes and links. If no sentence describes a route there is no cut, not a cut of 0."""
    scenario(choice.scenario)
    return await answer_once_computed(CutsAnswer, store, read_cuts, choice)
