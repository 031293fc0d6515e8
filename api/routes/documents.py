"""Routes for documents: a list, the text of each, and its sentences with their statements."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter, Query, Response
from tuyun.api.computed import answer_computed
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer, answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.document import CodedSentence, DocumentWithText, LoadedDocument
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import ComputedPage, Result
from tuyun.api.results.documents import read_sentences
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import check_document

router = APIRouter()


class Documents(Answer[tuple[LoadedDocument, ...]]):
    """Documents."""


class OneDocument(Answer[DocumentWithText]):
    """A document."""


class Sentences(Answer[tuple[CodedSentence, ...]]):
    """Sentences."""


@router.get("/documents", response_model=Documents, summary="List the loaded documents")
async def list_documents(page: Annotated[ComputedPage, Query()], store: Store) -> Response:
    """Each with the numbers of its sentences, statements and entities, and whether it is loaded completely."""
    return await answer_in_pages(Documents, store, _read_documents, page)


def _read_documents(page: ComputedPage) -> Plan[Result]:
    return Result(*page.slice([LoadedDocument.from_row(row) for row in (yield ask("read/documents"))]))


@router.get(
    "/documents/{document}",
    response_model=OneDocument,
    responses=problems(404),
    summary="Get a document with its text",
)
async def get_document(document: str, store: Store) -> Response:
    """Offsets of statements and sentences count the Unicode code points of this text."""

    def read() -> Plan[DocumentWithText]:
        yield from check_document(document)
        (row,) = yield ask("read/documents", documents=[document])
        rows = yield ask("read/document_text", document=document)
        text = rows[0]["text"] if rows else None
        return DocumentWithText(**dict(LoadedDocument.from_row(row)), text=text)

    return await answer(OneDocument, store, read)


@router.get(
    "/documents/{document}/sentences",
    response_model=Sentences,
    responses=problems(404),
    summary="List the sentences of a document with their statements",
)
async def list_sentences(document: str, page: Annotated[ComputedPage, Query()], store: Store) -> Response:
    """All sentences in the order of the text, each with its statements: the coverage of the document. A table of
    records has no sentences.
    """
    return await answer_computed(Sentences, store, partial(read_sentences, document), page)
