"""Health checks: of the process, and of its connection to Neo4j."""

from fastapi import APIRouter, Request, Response
from tuyun.api.dependencies import Store
from tuyun.api.errors import respond
from tuyun.api.models.health import Live, Ready
from tuyun.api.openapi.operations import problems
from tuyun.graph.errors import StoreError

router = APIRouter()


@router.get("/live", response_model=Live, summary="Check that the process answers")
async def live() -> Live:
    """Answers without asking Neo4j."""
    return Live()


@router.get(
    "/ready", response_model=Ready, responses=problems(503), summary="Check that questions can be answered"
)
async def ready(request: Request, store: Store) -> Ready | Response:
    """Checks that Neo4j answers, accepts the login, and is new enough; if not, the status is 503."""
    try:
        await store.check()
        dataset = await store.dataset()
    except StoreError as error:
        return respond(request, error, status=503)
    return Ready(revision=dataset["revision"], incomplete=tuple(dataset["incomplete"]))
