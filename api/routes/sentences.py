"""The route that searches the text of all narratives."""

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Response
from pydantic import Field
from tuyun.api.dependencies import Store
from tuyun.api.envelope import answer_in_pages
from tuyun.api.models.answer import Answer
from tuyun.api.models.link import End
from tuyun.api.openapi.operations import problems
from tuyun.api.paging import FACETS, Names, Result
from tuyun.api.parameters import SelectedList
from tuyun.graph.statements.base import Value
from tuyun.graph.store import Plan
from tuyun.graph.store.fulltext import search_query
from tuyun.graph.store.record import Record
from tuyun.graph.store.resolve import checked

router = APIRouter()


class SentenceHit(Value):
    """A sentence that has the words."""

    document: str
    title: str
    """Title of the document."""
    country: str | None
    """ISO 3166-1 code of the country that the document is about; null if it is about none."""
    year: int
    language: str
    """Language of the text (ISO 639)."""
    number: int
    text: str
    statements: tuple[str, ...]
    """Ids of the statements that rest on it; empty if it says nothing that is coded."""
    entities: tuple[End, ...]
    """The entities that these statements mention."""

    @classmethod
    def from_row(cls, row: Record) -> "SentenceHit":
        """From a row of ``read/sentence_search``."""
        sentence = {name: row["sentence"][name] for name in ("document", "number", "text")}
        rest = {name: row[name] for name in ("title", "country", "year", "language", "statements", "entities")}
        return cls(**sentence, **rest)


class SentenceHits(Answer[tuple[SentenceHit, ...]]):
    """Sentences."""


class SentenceFilter(SelectedList):
    """Sentences that have words."""

    facets: Names[Literal["document"]] = FACETS
    q: str = Field(max_length=200)
    """Words of the text. All words must match; a letter or two may be wrong, and the last may be incomplete."""

    @property
    def keeps_order(self) -> bool:
        """False: how rare a word is depends on all sentences."""
        return False

    def filters(self) -> dict[str, object]:
        """The filters but for the words, which the search has as a query of its own."""
        return {name: value for name, value in super().filters().items() if name != "q"}


@router.get(
    "/sentences", response_model=SentenceHits, responses=problems(404), summary="Search the text of narratives"
)
async def search_sentences(page: Annotated[SentenceFilter, Query()], store: Store) -> Response:
    """The best match comes first, each with the entities that its statements mention."""
    return await answer_in_pages(SentenceHits, store, _read_hits, page)


def _read_hits(page: SentenceFilter) -> Plan[Result]:
    text = search_query(page.q)
    rows = yield from checked("read/sentence_search", **page.parameters(), text=text, after=page.after(2))
    rows, key = page.cut(rows, lambda row: [row["score"], row["sentence"]["id"]])
    meta = yield from page.count("read/sentence_search_counted", text=text)
    return Result([SentenceHit.from_row(row) for row in rows], key, meta)
