"""The one table from errors to responses, and the responses: problem details (RFC 9457)."""

import logging
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote, unquote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.models.problem import Fault, Problem, Revisions
from tuyun.graph.errors import (
    AccessError,
    FormatMissing,
    InvalidAnalysis,
    InvalidQuery,
    InvalidSettings,
    LoadConflict,
    LocalError,
    NotAllowed,
    NotAuthenticated,
    NotFound,
    RateExceeded,
    Renamed,
    RequestTooLarge,
    RequestTooSlow,
    RevisionMoved,
    SourceError,
    SourceErrors,
    StateUnavailable,
    StoreError,
    StoreFull,
    StoreReadOnly,
    StoreRefusedLogin,
    StoreTimeout,
    StoreTooOld,
    StoreUnavailable,
    TuyunError,
    suggest,
)

_log = logging.getLogger("tuyun.api")
MEDIA_TYPE = "application/problem+json"
PATIENCE = 5  # seconds until it is worth asking again
METHODS = ("GET", "HEAD", "POST", "DELETE")
MOST = 1_000  # faults that are told of one document


@dataclass(frozen=True)
class Reply:
    """How a kind of error is answered."""

    status: int
    title: str
    retry_after: int | None = None


REPLIES: Mapping[type[TuyunError], Reply] = {
    SourceError: Reply(422, "The document cannot be taken as it is"),
    NotFound: Reply(404, "The graph has no such thing"),
    Renamed: Reply(308, "It has another id now"),
    FormatMissing: Reply(406, "The answer cannot be had in this format"),
    InvalidQuery: Reply(422, "A parameter is missing, unknown or of the wrong kind"),
    InvalidAnalysis: Reply(422, "There is no such measure or scenario, or not on this graph"),
    StoreUnavailable: Reply(503, "Neo4j does not answer", PATIENCE),
    StoreRefusedLogin: Reply(503, "Neo4j refused the login of this server"),
    StoreTooOld: Reply(503, "Neo4j is too old"),
    StoreReadOnly: Reply(503, "Neo4j does not take writes"),
    StoreTimeout: Reply(504, "The query ran longer than it may"),
    StoreFull: Reply(503, "Neo4j has no room left", PATIENCE),
    LoadConflict: Reply(409, "Two loads disagree"),
    RevisionMoved: Reply(409, "The graph has changed since"),
    StoreError: Reply(502, "Neo4j did not do what was asked"),
    NotAuthenticated: Reply(401, "A key or token is needed"),
    NotAllowed: Reply(403, "The key or token does not reach so far"),
    RateExceeded: Reply(429, "Too many calls"),
    RequestTooLarge: Reply(413, "The request is too large"),
    RequestTooSlow: Reply(408, "The request took too long to arrive"),
    StateUnavailable: Reply(503, "The keys cannot be checked", PATIENCE),
    AccessError: Reply(403, "This may not be done"),
    InvalidSettings: Reply(500, "The server is not set up rightly"),
    LocalError: Reply(500, "The local Neo4j failed"),
}


def kind_of(error: type[TuyunError]) -> type[TuyunError]:
    """The kind by which the table answers an error: its own class, or the nearest above it."""
    return next(kind for kind in error.__mro__ if kind in REPLIES)


def problem_of(error: TuyunError, instance: str) -> Problem:
    """An error of the tree as problem details."""
    kind = kind_of(type(error))
    faults = error.faults[:MOST] if isinstance(error, SourceErrors) else [error]
    told = [
        Fault(where=str(one.where) or None if one.where else None, detail=one.what, todo=one.todo or None)
        for one in faults
    ]
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    problem = _problem(f"urn:tuyun:problem:{name}", REPLIES[kind].status, REPLIES[kind].title, instance, told)
    if isinstance(error, RevisionMoved):
        problem = problem.model_copy(update={"revisions": Revisions(asked=error.asked, current=error.current)})
    return problem


def respond(
    request: Request, error: TuyunError, status: int | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """An error of the tree as a response; ``status`` in place of the table's where an address has its own."""
    problem = problem_of(error, request.url.path)
    if status is not None:
        problem = problem.model_copy(update={"status": status})
    wait = REPLIES[kind_of(type(error))].retry_after
    return _response(problem, {**({"Retry-After": str(wait)} if wait else {}), **(headers or {})})


def install(app: FastAPI) -> None:
    """Answer every error of the app as a problem."""

    @app.exception_handler(TuyunError)
    async def _ours(request: Request, error: TuyunError) -> Response:
        headers = {"Location": _moved(request, error)} if isinstance(error, Renamed) else {}
        return respond(request, error, headers=headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid(request: Request, error: RequestValidationError) -> Response:
        reply = REPLIES[InvalidQuery]
        faults = [_fault(one) for one in error.errors()]
        problem = _problem("urn:tuyun:problem:invalid-query", reply.status, reply.title, request.url.path, faults)
        return _response(problem)

    @app.exception_handler(HTTPException)
    async def _http(request: Request, error: HTTPException) -> Response:
        todo = "See /docs for the addresses." if error.status_code == HTTPStatus.NOT_FOUND else None
        fault = Fault(where=None, detail=f"{request.method} {request.url.path}: {error.detail}.", todo=todo)
        title = HTTPStatus(error.status_code).phrase
        problem = _problem("about:blank", error.status_code, title, request.url.path, [fault])
        headers = {**(error.headers or {})}
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(_allowed(request))
        return _response(problem, headers)

    @app.exception_handler(Exception)
    async def _outermost(request: Request, _: Exception) -> Response:
        return _unforeseen(request)


class Unforeseen:
    """Middleware: answers what nobody foresaw, so that this answer too has an id and the headers of every other.

    Starlette would answer it outside of all middleware. What was begun cannot be answered otherwise: there the
    connection is broken off.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def sending(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception:
            if started or scope["type"] != "http":
                raise
            _log.exception("unforeseen")
            await _unforeseen(Request(scope))(scope, receive, send)


def _unforeseen(request: Request) -> Response:
    fault = Fault(
        where=None, detail="this should not happen; the server's log has more, by X-Request-ID.", todo=None
    )
    title = HTTPStatus.INTERNAL_SERVER_ERROR.phrase
    return _response(_problem("about:blank", 500, title, request.url.path, [fault]), {"Cache-Control": "no-store"})


def _allowed(request: Request) -> list[str]:
    """The methods that an address takes; by itself the router tells those of the first route alone."""
    routes = request.app.router.routes
    asked = [(method, {**request.scope, "method": method}) for method in METHODS]
    return [method for method, scope in asked if any(one.matches(scope)[0] is Match.FULL for one in routes)]


def _moved(request: Request, error: Renamed) -> str:
    """The same address and query, with the id that it has now."""
    parts = request.url.path.split("/")
    path = "/".join(quote(error.now, safe="") if unquote(one) == error.before else one for one in parts)
    return f"{path}?{request.url.query}" if request.url.query else path


def _problem(type_: str, status: int, title: str, instance: str, faults: Iterable[Fault]) -> Problem:
    told = tuple(faults)
    first = told[0]
    return Problem(
        type=type_,
        title=title,
        status=status,
        detail=first.detail,
        instance=instance,
        where=first.where,
        todo=first.todo,
        errors=told if len(told) > 1 else (),
    )


def _response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    return Response(problem.model_dump_json(), problem.status, headers, MEDIA_TYPE)


def _fault(error: Mapping[str, object]) -> Fault:
    """One of pydantic's faults; a word that is not in the vocabulary is told with its near miss."""
    place = error["loc"]
    where = str(place[1]) if isinstance(place, tuple) and len(place) > 1 else None
    given = error.get("input")
    if error["type"] == "missing":
        return Fault(where=where, detail="is missing.", todo="Give it in the query string.")
    if error["type"] in ("literal_error", "enum"):
        context = error.get("ctx")
        words = re.findall(r"'([^']*)'", str(context.get("expected"))) if isinstance(context, dict) else []
        advice = suggest(str(given)[:100], words) or "See /v1/vocabulary for the words."
        return Fault(where=where, detail=f"is not one of the words: {str(given)[:100]!r}.", todo=advice)
    words_of_it = str(error["msg"]).removeprefix("Value error, ")
    return Fault(where=where, detail=f"{words_of_it}, not {str(given)[:100]!r}.", todo=None)
