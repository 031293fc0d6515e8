"""Training against failing: groups by stage."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import gather
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.flow import Trainings
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import InDocument
from tuyun.graph.analysis import training
from tuyun.graph.analysis.training import READING

router = APIRouter()


class TrainingAnswer(Answer[Trainings]):
    """Groups by stage: training received, failings named."""


@router.get("/training", responses=problems(404), summary="Which groups were trained, and named in a failing")
async def list_training(wanted: Annotated[InDocument, Query()], store: Store) -> TrainingAnswer:
    """A row for each group, broader and narrower ones in rows of their own. Association, never effect."""

    async def read(ask: Ask) -> Told:
        said, _ = await gather(ask, store, wanted.document)
        told = training(said)
        rows = wanted.of(told.rows)
        data = {"reading": READING, "stages": told.stages, "rows": rows}
        return data, [statement for one in rows for statement in one.statements], wanted.following(told.rows)

    return await answered(TrainingAnswer, store, read, wanted)
