"""Gaps: what was not reported, not provided, not indicated, or without progress."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.query import Gap, Rows, rests_on
from tuyun.api.openapi.operations import problems
from tuyun.api.parameters import InDocument
from tuyun.graph.store import Plan, question
from tuyun.graph.store.resolve import checked

router = APIRouter()


class GapRows(Rows[Gap]):
    """Rows that each tell of a silence."""


class Gaps(Answer[GapRows]):
    """Silences."""


@router.get("/gaps", responses=problems(404), summary="What was not told, and who owes the answer")
async def list_gaps(wanted: Annotated[InDocument, Query()], store: Store) -> Gaps:
    """Each silence as its own kind: none of them is no, and none is zero."""
    asked = question("silences")

    def read() -> Plan[Told]:
        found = yield from checked(asked.name, document=wanted.document)
        rows = wanted.of(found)
        data = {"title": asked.title, "reading": asked.reading, "rows": rows}
        return Told(data, (id_ for row in rows for id_ in rests_on(row)), wanted.following(found))

    return await answered(Gaps, store, read, wanted)
