"""Shapes the answers below ``/v1`` as a request asks for, whatever the address: fields, and formats."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from tuyun.api.errors import respond
from tuyun.api.formats import followthemoney
from tuyun.api.formats.graphs import drawn, links_in
from tuyun.api.formats.inner import Held, ask
from tuyun.api.formats.media_types import FORMATS, JSON, format_of
from tuyun.api.formats.pages import Parameters, pages, rows_in
from tuyun.api.formats.prov import linked
from tuyun.api.formats.rows import columns_of, only
from tuyun.api.formats.table import cells, lines, parquet
from tuyun.graph.errors import FormatMissing, InvalidQuery, TuyunError, Where, suggest
from tuyun.graph.store import questions

SHAPES = ("fields", "format")
Answer = dict[str, Any]


@dataclass(frozen=True)
class Wanted:
    """What a request asks for, and the rest of it."""

    fields: list[str]
    format: str
    rest: Parameters

    @classmethod
    def of(cls, request: Request) -> "Wanted":
        """Read a request; raises `InvalidQuery`."""
        query = request.query_params
        if len(query.getlist("format")) > 1:
            raise InvalidQuery("is given more than once.", where=Where(field="format"), todo="Give it once.")
        fields = [name for part in query.getlist("fields") for name in part.split(",")]
        return cls(fields, format_of(request), [one for one in query.multi_items() if one[0] not in SHAPES])


class Shape:
    """Middleware: leaves an answer its fields that are asked for, and writes it in the format that is."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith("/v1/"):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            wanted = Wanted.of(request)
            if not wanted.fields and wanted.format == JSON and "format" not in request.query_params:
                await self.app(scope, receive, send)
                return
            held = await ask(self.app, scope, receive, wanted.rest)
            if not held.ok:
                await held.pass_on(send)
                return
            response = await self._shaped(request, receive, held, wanted)
        except TuyunError as error:
            response = respond(request, error)
        await response(scope, receive, send)

    async def _shaped(self, request: Request, receive: Receive, held: Held, wanted: Wanted) -> Response:
        answer = held.json()
        if "evidence" not in answer:
            raise FormatMissing("this address answers in one shape alone.")
        name = held.scope["route"].name
        known = request.app.columns(name) or asked_columns(held.scope) or columns_of(answer["data"])
        hold_fields(wanted.fields, known)
        if wanted.format == JSON:
            data = only(answer["data"], wanted.fields) if wanted.fields else answer["data"]
            return JSONResponse({**answer, "data": data})
        batches = pages(self.app, request.scope, receive, answer, wanted.rest)
        media = FORMATS[wanted.format].media
        headers = {"Tuyun-Revision": str(answer["revision"])}
        if answer["incomplete"]:
            headers["Tuyun-Incomplete"] = ", ".join(answer["incomplete"])
        if FORMATS[wanted.format].graph:
            return Response(await graph(wanted.format, batches), headers=headers, media_type=media)
        columns = wanted.fields or known
        if wanted.format == "parquet":
            return Response(await parquet(batches, columns), headers=headers, media_type=media)
        return StreamingResponse(table(wanted.format, batches, columns), headers=headers, media_type=media)


def asked_columns(scope: Scope) -> list[str]:
    """The columns of a named query, which has them whether it has rows or not; none of another address."""
    asked = questions().get(scope["path_params"].get("name", "")) if scope["route"].name == "run_query" else None
    return [one.name for one in asked.answer] if asked else []


def hold_fields(fields: Sequence[str], known: Sequence[str]) -> None:
    """Hold that rows have the fields; raises `InvalidQuery`."""
    for name in fields if known else ():
        if name not in known:
            advice = suggest(name, known)
            raise InvalidQuery(f"there is no field {name!r}.", where=Where(field="fields"), todo=advice)


async def table(name: str, batches: AsyncIterator[Answer], columns: Sequence[str]) -> AsyncIterator[bytes]:
    """CSV or JSON Lines, a piece for each page."""
    head = True
    async for answer in batches:
        rows = rows_in(answer)
        if name == "csv":
            yield cells(rows, columns, head=head)
        else:
            yield lines({column: row[column] for column in columns if column in row} for row in rows)
        head = False


async def graph(name: str, batches: AsyncIterator[Answer]) -> bytes:
    """The links of all pages in a format made of links; raises `FormatMissing` if there are none."""
    answers = [answer async for answer in batches]
    found = {link["id"]: link for answer in answers for link in links_in(rows_in(answer))}
    evidence = {one["id"]: one for answer in answers for one in answer["evidence"]}
    links = list(found.values())
    match name:
        case "jsonld":
            return linked(answers[0]["revision"], links, list(evidence.values()))
        case "ftm":
            return lines(followthemoney.entities(links, evidence))
        case "ftm-statements":
            return lines(followthemoney.statements(followthemoney.entities(links, evidence)))
    return drawn(links, name)
