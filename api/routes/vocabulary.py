"""The route for the vocabulary: every label, link type, predicate and status with its definition."""

from fastapi import APIRouter, Response
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer
from tuyun.api.models.answer import Answer
from tuyun.graph.store import Plan
from tuyun.graph.vocabulary import Vocabulary, vocabulary

router = APIRouter()


class VocabularyAnswer(Answer[Vocabulary]):
    """The vocabulary."""


@router.get("/vocabulary", response_model=VocabularyAnswer, summary="Get the vocabulary of the graph")
async def get_vocabulary(store: Store) -> Response:
    """Every label, link, predicate, role, stage, status and modality: what it says, and what it does not say."""

    def read() -> Plan[Vocabulary]:
        yield from ()
        return vocabulary()

    return await answer(VocabularyAnswer, store, read)
