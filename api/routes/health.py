"""Whether the API lives, and whether it can answer."""

from fastapi import APIRouter, Request, Response
from tuyun.api.dependencies import Store
from tuyun.api.errors import respond
from tuyun.api.models.health import Live, Ready
from tuyun.api.openapi.operations import problems
from tuyun.graph.errors import StoreError

router = APIRouter()


@router.get("/live", response_model=Live, summary="Does the process answer?")
async def live() -> Live:
    """Says nothing of Neo4j."""
    return Live()


@router.get(
    "/ready",
    response_model=Ready,
    responses=problems(503),
    summary="Can questions be answered?",
)
async def ready(request: Request, store: Store) -> Ready | Response:
    """Whether Neo4j answers, takes the login and is new enough; whatever is amiss, the status is 503."""
    try:
        await store.check()
        dataset = await store.dataset()
    except StoreError as error:
        return respond(request, error, status=503)
    return Ready(revision=dataset["revision"], incomplete=tuple(dataset["incomplete"]))
