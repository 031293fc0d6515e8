"""Documents, their text, and their sentences with what each says."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Ask, Told, answered
from tuyun.api.models.document import DocumentWithText, LoadedDocument, ReadSentence, loaded_document
from tuyun.api.models.statement import ids_of, told_statement
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Whole

router = APIRouter()


class Documents(Answer[tuple[LoadedDocument, ...]]):
    """Documents."""


class OneDocument(Answer[DocumentWithText]):
    """A document."""


class Sentences(Answer[tuple[ReadSentence, ...]]):
    """Sentences."""


@router.get("/documents", summary="Documents that are loaded")
async def list_documents(page: Annotated[Whole, Query()], store: Store) -> Documents:
    """Each with its counts, and whether it is loaded whole."""

    async def read(ask: Ask) -> Told:
        told = [loaded_document(row) for row in await ask("read/documents")]
        return page.of(told), [], page.following(told)

    return await answered(Documents, store, read, page)


@router.get("/documents/{document}", responses=problems(404), summary="A document, with its text")
async def get_document(document: str, store: Store) -> OneDocument:
    """Offsets of statements and sentences count the Unicode code points of this text."""

    async def read(ask: Ask) -> tuple[object, list[str]]:
        (row,) = await ask("read/documents", {"document": document})
        told = loaded_document(row)
        rows = await ask("read/document_text", {"document": document})
        text = rows[0]["text"] if rows else None
        return DocumentWithText(**dict(told), text=text), []

    return await answered(OneDocument, store, read)


@router.get(
    "/documents/{document}/sentences",
    responses=problems(404),
    summary="Sentences of a document, with what each says",
)
async def list_sentences(document: str, page: Annotated[Whole, Query()], store: Store) -> Sentences:
    """Coverage: all sentences in reading order, each with its statements. A table of records has none."""

    async def read(ask: Ask) -> Told:
        rows = await ask("read/sentences", {"document": document})
        sentences, following = page.of(rows), page.following(rows)
        wanted = [one for sentence in sentences for one in sentence["statements"]]
        found = await ask("read/statements", {"ids": wanted, "limit": len(wanted)})
        told = {one.id: one for one in map(told_statement, found)}
        data = [
            ReadSentence(**{**sentence, "statements": tuple(told[one] for one in sentence["statements"])})
            for sentence in sentences
        ]
        return data, [name for one in told.values() for name in ids_of(one)], following

    return await answered(Sentences, store, read, page)
