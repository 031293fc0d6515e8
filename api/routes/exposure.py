"""Complicity exposure: which statements of wrongdoing touch whom, and what stands unresolved."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import gather
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.flow import Exposures
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import FlowFilter
from tuyun.graph.analysis import exposure
from tuyun.graph.analysis.exposure import READING

router = APIRouter()


class ExposureAnswer(Answer[Exposures]):
    """Statements of wrongdoing, institution by institution."""


@router.get("/exposure", responses=problems(404), summary="Which statements of wrongdoing touch whom")
async def list_exposure(wanted: Annotated[FlowFilter, Query()], store: Store) -> ExposureAnswer:
    """Whom a sentence names, and nobody by a route. Each row has its own modality and standing; none are summed.

    `stage` chooses among the rows; what stands open is told whole.
    """

    async def read(ask: Ask) -> Told:
        said, _ = await gather(ask, store, wanted.document)
        told = exposure(said)
        found = [one for one in told.touches if wanted.stage in (None, one.stage)]
        rows = wanted.of(found)
        data = {
            "reading": READING,
            "rows": rows,
            "unresolved": told.unresolved,
            "silences": told.silences,
            "none_told": told.none_told,
        }
        named = [
            *(statement for one in rows for statement in (one.statement, *one.membership)),
            *(statement for one in told.unresolved for statement in one.statements),
            *(one.statement for one in told.silences),
        ]
        return data, named, wanted.following(found)

    return await answered(ExposureAnswer, store, read, wanted)
