"""The case flow: what was counted at each stage."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answer import Answer, Ask, Told, answered
from api.dependencies import Store
from api.documentation import problems
from api.models.query import FlowCount, Rows, rests_on
from api.parameters import FlowFilter
from graph.store import question

router = APIRouter()


class Flow(Answer[Rows[FlowCount]]):
    """Counts of the case flow."""


@router.get("/flow", responses=problems(404), summary="What was counted at each stage of the case flow")
async def get_flow(wanted: Annotated[FlowFilter, Query()], store: Store) -> Flow:
    """Every count as it was told. A null bound is open; counts are neither added up nor divided."""
    asked = question("case_flow")

    async def read(ask: Ask) -> Told:
        found = await ask(asked.name, wanted.model_dump(include={"document", "stage"}))
        rows = wanted.of(found)
        data = {"title": asked.title, "reading": asked.reading, "rows": rows}
        return data, [statement for row in rows for statement in rests_on(row)], wanted.following(found)

    return await answered(Flow, store, read, wanted)
