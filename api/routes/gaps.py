"""Gaps: what was not reported, not provided, not indicated, or without progress."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.answer import Answer, Ask, answered
from api.dependencies import Store
from api.documentation import problems
from api.models.query import Gap, Rows, rests_on
from api.parameters import InDocument
from graph.store import question

router = APIRouter()


class Gaps(Answer[Rows[Gap]]):
    """Silences."""


@router.get("/gaps", responses=problems(404), summary="What was not told, and who owes the answer")
async def list_gaps(wanted: Annotated[InDocument, Query()], store: Store) -> Gaps:
    """Each silence as its own kind: none of them is no, and none is zero."""
    asked = question("silences")

    async def read(ask: Ask) -> tuple[object, list[str]]:
        rows = wanted.of(await ask(asked.name, wanted.model_dump(include={"document"})))
        data = {"title": asked.title, "reading": asked.reading, "rows": rows}
        return data, [statement for row in rows for statement in rests_on(row)]

    return await answered(Gaps, store, read)
