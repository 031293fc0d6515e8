"""Maps errors to HTTP responses: one table of statuses, and problem details (RFC 9457) as the body."""

import logging
import re
import reprlib
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import NamedTuple
from urllib.parse import quote, unquote

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.routing import Match, Mount
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from tuyun.api.models.problem import Fault, Problem, Revisions, Room
from tuyun.graph import errors
from tuyun.graph.errors import TuyunError

_log = logging.getLogger("tuyun.api")
MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
STOPPED_RETRY_SECONDS = 30
METHODS = ("GET", "POST", "DELETE")


class Reply(NamedTuple):
    """The response to a kind of error; ``retry_after`` in seconds, if trying again may help."""

    status: int
    title: str
    retry_after: int | None = None


REPLIES: Mapping[type[TuyunError], Reply] = {
    errors.SourceError: Reply(422, "The document has faults"),
    errors.ReviewConflict: Reply(409, "The review has moved on, or is not finished"),
    errors.NotFound: Reply(404, "The graph has no such thing"),
    errors.Renamed: Reply(308, "The entity has another id now"),
    errors.FormatMissing: Reply(406, "The answer is not available in this format"),
    errors.InvalidQuery: Reply(422, "A parameter is missing, unknown or invalid"),
    errors.InvalidAnalysis: Reply(422, "The measure or scenario is unknown, or does not suit this graph"),
    errors.Stopped: Reply(503, "The work was stopped before it was done", STOPPED_RETRY_SECONDS),
    errors.StoreUnavailable: Reply(503, "Neo4j does not answer", RETRY_SECONDS),
    errors.StoreRefusedLogin: Reply(503, "Neo4j refused the login of this server"),
    errors.StoreTooOld: Reply(503, "Neo4j is too old"),
    errors.StoreReadOnly: Reply(503, "Neo4j does not accept writes"),
    errors.StoreTimeout: Reply(504, "The query took too long"),
    errors.StoreFull: Reply(503, "Neo4j has no memory left", RETRY_SECONDS),
    errors.DiskFull: Reply(507, "The disk of Neo4j is nearly full"),
    errors.LoadConflict: Reply(409, "The load conflicts with another load or document"),
    errors.RevisionMoved: Reply(409, "The graph has changed since"),
    errors.StoreError: Reply(502, "Neo4j failed"),
    errors.NotAuthenticated: Reply(401, "A key or token is needed"),
    errors.NotAllowed: Reply(403, "The caller may not do this"),
    errors.RateExceeded: Reply(429, "Too many requests", RETRY_SECONDS),
    errors.RequestTooLarge: Reply(413, "The request is too large"),
    errors.RequestTooSlow: Reply(408, "The request took too long to arrive"),
    errors.StateUnavailable: Reply(503, "Keys cannot be checked, or requests cannot be recorded", RETRY_SECONDS),
    errors.AccessError: Reply(403, "The request is refused"),
    errors.BrokenAudit: Reply(500, "The audit record is broken"),
    errors.InvalidSettings: Reply(500, "The server is misconfigured"),
    errors.LocalError: Reply(500, "The local Neo4j failed"),
}


def kind_of(error: type[TuyunError]) -> type[TuyunError]:
    """The class by which the table answers an error: its own, or the nearest above it."""
    return next(kind for kind in error.__mro__ if kind in REPLIES)


def problem_of(error: TuyunError, instance: str) -> Problem:
    """The problem details of an error, for a request to the path ``instance``."""
    kind = kind_of(type(error))
    causes = error.faults if isinstance(error, errors.SourceErrors) else [error]
    faults = [
        Fault(where=str(cause.where or "") or None, detail=cause.what, todo=cause.todo or None) for cause in causes
    ]
    slug = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()
    revisions = None
    if isinstance(error, errors.RevisionMoved):
        revisions = Revisions(asked=error.asked, current=error.current)
    status, title, _ = REPLIES[kind]
    problem = _problem(f"urn:tuyun:problem:{slug}", status, title, instance, faults, revisions)
    if isinstance(error, errors.DiskFull) and error.needed is not None and error.free is not None:
        return problem.model_copy(update={"room": Room(needed=error.needed, free=error.free)})
    if isinstance(error, errors.ReviewConflict):
        return problem.model_copy(update={"stands": error.stands})
    return problem


def respond(
    request: Request, error: TuyunError, status: int | None = None, headers: Mapping[str, str] | None = None
) -> Response:
    """The response to an error, with another status than the table's if a status is given."""
    problem = problem_of(error, request.url.path)
    if status is not None:
        problem = problem.model_copy(update={"status": status})
    wait = REPLIES[kind_of(type(error))].retry_after
    return _response(problem, {**({"Retry-After": str(wait)} if wait else {}), **(headers or {})})


def install(app: FastAPI) -> None:
    """Answer every error of the app with problem details."""

    @app.exception_handler(TuyunError)
    async def _tuyun_error(request: Request, error: TuyunError) -> Response:
        headers = {"Location": _new_address(request, error)} if isinstance(error, errors.Renamed) else {}
        return respond(request, error, headers=headers)

    @app.exception_handler(RequestValidationError)
    async def _invalid_request(request: Request, error: RequestValidationError) -> Response:
        status, title, _ = REPLIES[errors.InvalidQuery]
        faults = [_fault(fault) for fault in error.errors()[: errors.MOST_FAULTS]]
        return _response(_problem("urn:tuyun:problem:invalid-query", status, title, request.url.path, faults))

    @app.exception_handler(HTTPException)
    async def _http_error(request: Request, error: HTTPException) -> Response:
        status, headers = HTTPStatus(error.status_code), {**(error.headers or {})}
        if status is HTTPStatus.BAD_REQUEST:  # FastAPI could not decode the body
            return respond(request, errors.InvalidQuery("is no JSON in UTF-8.", where=errors.Where(field="body")))
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            headers["Allow"] = ", ".join(allowed_methods(request))
        todo = "See /docs for the addresses." if status is HTTPStatus.NOT_FOUND else None
        fault = Fault(where=None, detail=f"{request.method} {request.url.path}: {error.detail}.", todo=todo)
        return _response(_problem("about:blank", status, status.phrase, request.url.path, [fault]), headers)

    @app.exception_handler(Exception)
    async def _unexpected_error(request: Request, _: Exception) -> Response:
        return _internal_error(request)


class InternalErrors:
    """Middleware that answers an unexpected error with 500, so that the middleware around it adds its headers.

    Starlette would answer it outside of all middleware. If the answer has begun, the connection is closed instead.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except Exception:
            if started or scope["type"] != "http":
                raise
            _log.exception("unexpected error")
            await _internal_error(Request(scope))(scope, receive, send)


def _internal_error(request: Request) -> Response:
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    detail = "the server failed; its log has the cause, by X-Request-ID."
    fault = Fault(where=None, detail=detail, todo=None)
    problem = _problem("about:blank", status, status.phrase, request.url.path, [fault])
    return _response(problem, {"Cache-Control": "no-store"})


def allowed_methods(request: Request) -> list[str]:
    """The methods of all routes of an address; empty if there is none. Starlette looks at the first alone."""
    routes = request.app.router.routes
    matching = [
        method
        for method in METHODS
        if any(
            route.matches({**request.scope, "method": method})[0] is Match.FULL
            for route in routes
            if method == "GET" or not isinstance(route, Mount)
        )
    ]
    methods = [name for method in matching for name in ((method, "HEAD") if method == "GET" else (method,))]
    return [*methods, "OPTIONS"] if methods else []


def _new_address(request: Request, error: errors.Renamed) -> str:
    """The address of the request, with the id that the entity has now."""
    parts = request.url.path.split("/")
    path = "/".join(quote(error.now, safe="") if unquote(part) == error.before else part for part in parts)
    return f"{path}?{request.url.query}" if request.url.query else path


def _problem(
    type_: str, status: int, title: str, instance: str, faults: Sequence[Fault], revisions: Revisions | None = None
) -> Problem:
    """Problem details of faults; the first stands at the top."""
    several = tuple(faults) if len(faults) > 1 else ()
    return Problem(
        type=type_,
        title=title,
        status=status,
        instance=instance,
        errors=several,
        revisions=revisions,
        **dict(faults[0]),
    )


def _response(problem: Problem, headers: Mapping[str, str] | None = None) -> Response:
    return Response(problem.model_dump_json(), problem.status, headers, MEDIA_TYPE)


def _fault(error: Mapping[str, object]) -> Fault:
    """The fault that pydantic reports; a word that is not in the vocabulary gets the nearest word as advice."""
    place, given = error["loc"], error.get("input")
    value = reprlib.repr(given) if isinstance(given, dict | list | tuple) else str(given)[:100]
    where = str(place[1]) if isinstance(place, tuple) and len(place) > 1 else None
    if error["type"] == "missing":
        return Fault(where=where, detail="is missing.", todo="Give it in the query string.")
    if error["type"] in ("literal_error", "enum"):
        context = error.get("ctx")
        words = re.findall(r"'([^']*)'", str(context.get("expected"))) if isinstance(context, dict) else []
        advice = errors.suggest(value, words) or "See /v1/vocabulary for the words."
        return Fault(where=where, detail=f"is not one of the words: {value!r}.", todo=advice)
    message = str(error["msg"]).removeprefix("Value error, ")
    return Fault(where=where, detail=f"{message}, not {value!r}.", todo=None)
