"""Documents, their text, and their sentences with what each says."""

from typing import Annotated

from fastapi import APIRouter, Query
from tuyun.api.dependencies import Store
from tuyun.api.envelope import Answer, Told, answered
from tuyun.api.models.document import DocumentWithText, LoadedDocument, ReadSentence, loaded_document
from tuyun.api.models.statement import ids_of, told_statement
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import Whole
from tuyun.graph.store import Plan, ask
from tuyun.graph.store.resolve import check_document, checked

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

    def read() -> Plan[Told]:
        documents = [loaded_document(row) for row in (yield ask("read/documents"))]
        return Told(page.of(documents), following=page.following(documents))

    return await answered(Documents, store, read, page)


@router.get("/documents/{document}", responses=problems(404), summary="A document, with its text")
async def get_document(document: str, store: Store) -> OneDocument:
    """Offsets of statements and sentences count the Unicode code points of this text."""

    def read() -> Plan[Told]:
        yield from check_document(document)
        (row,) = yield ask("read/documents", document=document)
        rows = yield ask("read/document_text", document=document)
        text = rows[0]["text"] if rows else None
        return Told(DocumentWithText(**dict(loaded_document(row)), text=text))

    return await answered(OneDocument, store, read)


@router.get(
    "/documents/{document}/sentences",
    responses=problems(404),
    summary="Sentences of a document, with what each says",
)
async def list_sentences(document: str, page: Annotated[Whole, Query()], store: Store) -> Sentences:
    """Coverage: all sentences in reading order, each with its statements. A table of records has none."""

    def read() -> Plan[Told]:
        rows = yield from checked("read/sentences", document=document)
        sentences, following = page.of(rows), page.following(rows)
        wanted = [id_ for sentence in sentences for id_ in sentence["statements"]]
        found = yield ask("read/statements", ids=wanted, limit=len(wanted))
        statements = {statement.id: statement for statement in map(told_statement, found)}
        data = [
            ReadSentence(**{**sentence, "statements": tuple(statements[id_] for id_ in sentence["statements"])})
            for sentence in sentences
        ]
        return Told(data, (id_ for statement in statements.values() for id_ in ids_of(statement)), following)

    return await answered(Sentences, store, read, page)
