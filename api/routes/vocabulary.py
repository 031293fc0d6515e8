"""The words that the graph is written in."""

from fastapi import APIRouter
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, answered_with
from tuyun.graph.vocabulary import Vocabulary, vocabulary

router = APIRouter()


class Words(Answer[Vocabulary]):
    """The vocabulary."""


@router.get("/vocabulary", summary="The words that the graph is written in")
async def get_vocabulary(store: Store) -> Words:
    """Every label, link, predicate, role, stage, status and modality: what it says, and what it does not say."""
    return await answered_with(Words, store, vocabulary())
