"""The routes of a picture: entities with positions, what is between them, their next neighbours, and its rows."""

from functools import partial
from uuid import uuid4

from fastapi import APIRouter, Response
from tuyun.api.access.roles import ROLE, Role
from tuyun.api.computed import answer_once_computed, compute
from tuyun.api.dependencies import RequestStore, Store
from tuyun.api.formats.media_types import JSON
from tuyun.api.formats.render import Rendering
from tuyun.api.jobs.question import Question
from tuyun.api.models.answer import Answer
from tuyun.api.models.picture import Picture, PictureRequest, PictureRow, RowsRequest
from tuyun.api.openapi.operations import FORMATTED, problems
from tuyun.api.paging import Page
from tuyun.api.request_state import KEY
from tuyun.api.results.corpus import read_all
from tuyun.api.results.picture import read_picture, read_rows

router = APIRouter()


class PictureAnswer(Answer[Picture]):
    """A picture. Its `evidence` is empty: `/v1/passages` has the sentences of each link and entity."""


@router.post(
    "/picture",
    response_model=PictureAnswer,
    responses=problems(404, 408, 413),
    summary="Draw entities and what is between them",
    openapi_extra={ROLE: Role.reader.value},
)
async def draw_picture(choice: PictureRequest, store: Store) -> Response:
    """Up to 2,000 entities with positions, the links among them, and statements between them that draw no link.
    `expand` adds the next neighbours of an entity, none of which comes twice. The request changes nothing: it is a
    POST since the ids of so many entities do not fit into an address.
    """
    rendering = Rendering((), JSON, all_pages=False, evidence=False, address=store.request.url.path)
    read = partial(read_all, read_picture, choice)
    question = Question(PictureAnswer, store.view, store.fingerprint, rendering, (), read, Page(), None, None)
    _share_no_answer(store)
    return await compute(store, question.answer)


class PictureRows(Answer[tuple[PictureRow, ...]]):
    """The lines and remarks of a picture. Their `evidence` is empty: `/v1/passages` has the sentences."""


@router.post(
    "/picture/rows",
    response_model=PictureRows,
    responses=problems(404, 408, 413),
    summary="List what a picture shows as a table",
    openapi_extra={ROLE: Role.reader.value, FORMATTED: True},
)
async def list_picture_rows(choice: RowsRequest, store: Store) -> Response:
    """The lines of a picture and then the statements that draw no link, a row each, in every format of tables. The
    request changes nothing: it is a POST since the ids of so many entities do not fit into an address.
    """
    _share_no_answer(store)
    return await answer_once_computed(PictureRows, store, read_rows, choice)


def _share_no_answer(store: RequestStore) -> None:
    """What is asked for stands in the body, so no two requests share an answer by their address."""
    setattr(store.request.state, KEY, f"picture {uuid4()}")
