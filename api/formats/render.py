"""Writes an answer with the fields and in the format that its request asks for: one page, or all of them."""

import re
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from tuyun.api.formats import cited, followthemoney, graphs, provenance
from tuyun.api.formats.media_types import FORMATS, JSON, requested_format
from tuyun.api.formats.rows import Row, cell_at, row_type, rows_of, select, table_columns
from tuyun.api.formats.table import json_lines, parquet
from tuyun.api.models.answer import Answer
from tuyun.api.models.link import Link, Path
from tuyun.graph.errors import FormatMissing, InvalidQuery, TuyunError, Where, suggest
from tuyun.graph.spreadsheet import csv_text
from tuyun.graph.workbook import xlsx

NextPage = Callable[[str], Awaitable[Answer[Any]]]
"""Reads the page that begins at a cursor."""
Pages = AsyncIterator[Answer[Any]]
TABLES = ("csv", "parquet", "xlsx")
"""Formats with a column for each field."""
LONGEST_NAME = 150
"""Characters of a file's name before the revision; file systems allow 255 bytes."""


class CutShort(Exception):
    """A later page could not be read: what was sent is not the whole, so the connection is cut."""


@dataclass(frozen=True)
class Rendering:
    """What a request asks for: fields of the rows (none: all), a format, and whether all pages."""

    fields: Sequence[str]
    format: str
    all_pages: bool
    evidence: bool
    """Whether an answer in JSON is to have its evidence."""
    address: str
    """The path of the request, for the name of the file."""

    @classmethod
    def of(cls, request: Request) -> "Rendering":
        """Read it from the query string and ``Accept``; raises `InvalidQuery` if there is no such format."""
        query = request.query_params
        fields = [name for names in query.getlist("fields") for name in names.split(",")]
        evidence = query.get("evidence", "true")
        if evidence not in ("true", "false"):
            raise InvalidQuery("is neither true nor false.", where=Where(field="evidence"))
        every = query.keys().isdisjoint({"limit", "cursor"})
        return cls(fields, requested_format(request), every, evidence == "true", request.url.path)

    @property
    def written_at_once(self) -> bool:
        """Whether no part of it can be sent before all is read: a graph, or columns."""
        return self.format in ("parquet", "xlsx") or (self.format != JSON and FORMATS[self.format].graph)

    def quoted(self, kind: type[Answer[Any]]) -> bool:
        """Whether an answer of a type is written with evidence, so that it has to be read."""
        return self.evidence if self.format == JSON else FORMATS[self.format].graph or self._cited(kind)

    def _cited(self, kind: type[Answer[Any]]) -> bool:
        """Whether it is a table of links, whose rows have their statements. JSON Lines are the rows of JSON."""
        return self.format in TABLES and not self.fields and row_type(kind) is Link

    def headers(self, answer: Answer[Any]) -> dict[str, str]:
        """Headers of an answer in another format than JSON, with a name for the file.

        The name has the address and the revision: ``tuyun-entities-kg-pgo-links-r3.csv``.
        """
        name = re.sub(r"[^A-Za-z0-9._~-]+", "-", f"tuyun{self.address.removeprefix('/v1')}")[:LONGEST_NAME]
        file = f"{name}-r{answer.revision}.{FORMATS[self.format].ending}"
        headers = {
            "Tuyun-Revision": str(answer.revision),
            "Content-Disposition": f'attachment; filename="{file}"',
        }
        if answer.incomplete:
            headers["Tuyun-Incomplete"] = ", ".join(answer.incomplete)
        return headers

    async def render(self, first: Answer[Any], next_page: NextPage, columns: Sequence[str]) -> Response:
        """Write an answer.

        Args:
            first: its first page.
            next_page: reads each page after it.
            columns: the fields of its rows.

        Raises:
            FormatMissing: the answer has no links for a format made of links, or the server lacks a package.
            TuyunError: a later page could not be read.
        """
        if self.format == JSON:
            return self._json(first)
        if self.written_at_once:
            return await to_thread.run_sync(self.file, [first], columns)
        pages = _pages(first, next_page if self.all_pages else None)
        columns, rows_of_page = self._table_of(type(first), columns)
        written = _stream(self.format, pages, columns, rows_of_page)
        return StreamingResponse(written, headers=self.headers(first), media_type=FORMATS[self.format].media_type)

    def file(self, pages: Sequence[Answer[Any]], columns: Sequence[str]) -> Response:
        """Write pages as a file of a graph or of columns; raises `FormatMissing`.

        Args:
            pages: the pages, which are all read.
            columns: the fields of their rows.
        """
        if FORMATS[self.format].graph:
            body = _graph(self.format, pages)
        else:
            columns, rows_of_page = self._table_of(type(pages[0]), columns)
            body = _table(self.format, [row for page in pages for row in rows_of_page(page)], columns)
        return Response(body, headers=self.headers(pages[0]), media_type=FORMATS[self.format].media_type)

    def _table_of(
        self, kind: type[Answer[Any]], columns: Sequence[str]
    ) -> tuple[Sequence[str], Callable[[Answer[Any]], list[Row]]]:
        """The columns of a table of an answer, and what makes its rows."""
        columns = self.fields or columns
        if self.format in TABLES:
            columns = table_columns(kind, columns)
        return ([*columns, *cited.COLUMNS], _cited_rows) if self._cited(kind) else (columns, _rows)

    def render_at_once(self, answer: Answer[Any], columns: Sequence[str]) -> Response:
        """Write an answer that is read completely, in a format that is not made of links.

        Raises:
            FormatMissing: the server lacks a package.
        """
        if self.format == JSON:
            return self._json(answer)
        columns = self.fields or columns
        if self.format != "jsonl":
            columns = table_columns(type(answer), columns)
        return Response(
            _table(self.format, _rows(answer), columns),
            headers=self.headers(answer),
            media_type=FORMATS[self.format].media_type,
        )

    def _json(self, answer: Answer[Any]) -> Response:
        if not self.fields:
            return Response(answer.model_dump_json(by_alias=True), media_type="application/json")
        values = answer.model_dump(mode="json", by_alias=True)
        return JSONResponse({**values, "data": select(values["data"], self.fields)})


def check_fields(fields: Sequence[str], known: Sequence[str], parameter: str = "fields") -> None:
    """Raises `InvalidQuery`, which names the parameter, if rows lack any of the fields."""
    for name in fields:
        if name not in known:
            advice = suggest(name, known)
            raise InvalidQuery(f"there is no field {name!r}.", where=Where(field=parameter), todo=advice)


def _table(name: str, rows: Sequence[Row], columns: Sequence[str], *, head: bool = True) -> bytes:
    """Rows as CSV (with the names of the columns if ``head``), JSON Lines, Parquet or Excel."""
    if name == "jsonl":
        return json_lines(select(list(rows), columns))
    cells = [{column: cell_at(row, column) for column in columns} for row in rows]
    if name == "csv":
        return csv_text(cells, columns, head=head).encode()
    return xlsx(cells, columns) if name == "xlsx" else parquet(cells, columns)


def _part_of_table(
    name: str, rows_of_page: Callable[[Answer[Any]], list[Row]], page: Answer[Any], columns: Sequence[str]
) -> bytes:
    return _table(name, rows_of_page(page), columns, head=False)


async def _pages(page: Answer[Any], next_page: NextPage | None) -> Pages:
    yield page
    while next_page and page.next:
        page = await next_page(page.next)
        yield page


def _rows(page: Answer[Any]) -> list[Row]:
    return rows_of(page.model_dump(mode="json", by_alias=True, include={"data"})["data"])


def _cited_rows(page: Answer[Any]) -> list[Row]:
    """Rows of links, each with its statements."""
    evidence = {quote.id: quote for quote in page.evidence}
    return [row | cited.cells(link, evidence) for row, link in zip(_rows(page), _links(page.data), strict=True)]


async def _stream(
    name: str, pages: Pages, columns: Sequence[str], rows_of_page: Callable[[Answer[Any]], list[Row]]
) -> AsyncIterator[bytes]:
    """CSV or JSON Lines, page by page; raises `CutShort`."""
    try:
        if name == "csv":
            yield _table(name, [], columns)
        async for page in pages:
            yield await to_thread.run_sync(_part_of_table, name, rows_of_page, page, columns)
    except TuyunError as error:
        raise CutShort(str(error)) from error


def _graph(name: str, pages: Sequence[Answer[Any]]) -> bytes:
    """The links of all pages in a format that is made of links; raises `FormatMissing` if there are none."""
    by_id = {link.id: link for page in pages for link in _links(page.data)}
    evidence = {quote.id: quote for page in pages for quote in page.evidence}
    links = tuple(by_id.values())
    match name:
        case "jsonld":
            return provenance.json_ld(pages[-1].revision, links, evidence.values())
        case "ftm":
            return json_lines(followthemoney.entities(links, evidence))
        case "ftm-statements":
            return json_lines(followthemoney.statements(followthemoney.entities(links, evidence)))
    return graphs.write(name, links, evidence)


def _links(data: object) -> Iterator[Link]:
    rows = getattr(data, "rows", data)
    for row in rows if isinstance(rows, tuple) else (data,):
        match row:
            case Link():
                yield row
            case Path():
                yield from row.links
            case _:
                raise FormatMissing("this answer has no links to draw.", todo="Ask for links, paths or a table.")
