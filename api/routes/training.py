"""Training against failing: groups by stage."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.analysis_cache import answered_from_corpus
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told
from tuyun.api.models.flow import Trainings
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import InDocument
from tuyun.graph.analysis import Corpus, Recorded, training
from tuyun.graph.analysis.training import READING

router = APIRouter()


class TrainingAnswer(Answer[Trainings]):
    """Groups by stage: training received, failings named."""


@router.get("/training", responses=problems(404), summary="Which groups were trained, and named in a failing")
async def list_training(wanted: Annotated[InDocument, Query()], store: Store) -> TrainingAnswer:
    """A row for each group, broader and narrower ones in rows of their own. Association, never effect."""

    def analyse(corpus: Corpus, _: Recorded) -> Told:
        matrix = training(corpus)
        rows = wanted.of(matrix.rows)
        data = {"reading": READING, "stages": matrix.stages, "rows": rows}
        return Told(data, (id_ for row in rows for id_ in row.statements), wanted.following(matrix.rows))

    return await answered_from_corpus(TrainingAnswer, store, wanted.document, analyse, wanted)
