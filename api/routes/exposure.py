"""Complicity exposure: which statements of wrongdoing touch whom, and what stands unresolved."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import answered_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told
from tuyun.api.models.flow import Exposures
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import FlowFilter
from tuyun.graph.analysis import Corpus, Recorded, exposure
from tuyun.graph.analysis.exposure import READING

router = APIRouter()


class ExposureAnswer(Answer[Exposures]):
    """Statements of wrongdoing, institution by institution."""


@router.get("/exposure", responses=problems(404), summary="Which statements of wrongdoing touch whom")
async def list_exposure(wanted: Annotated[FlowFilter, Query()], store: Store) -> ExposureAnswer:
    """Whom a sentence names, and nobody by a route. Each row has its own modality and standing; none are summed.

    `stage` chooses among the rows; what stands open is told whole.
    """

    def analyse(corpus: Corpus, _: Recorded) -> Told:
        found = exposure(corpus)
        touches = [touch for touch in found.touches if wanted.stage in (None, touch.stage)]
        rows = wanted.of(touches)
        data = {
            "reading": READING,
            "rows": rows,
            "unresolved": found.unresolved,
            "silences": found.silences,
            "none_told": found.none_told,
        }
        named = [
            *(id_ for touch in rows for id_ in (touch.statement, *touch.membership)),
            *(id_ for investigation in found.unresolved for id_ in investigation.statements),
            *(silence.statement for silence in found.silences),
        ]
        return Told(data, named, wanted.following(touches))

    return await answered_from_corpus(ExposureAnswer, store, wanted.document, analyse, wanted)
