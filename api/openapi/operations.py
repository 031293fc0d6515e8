"""Builds the OpenAPI document: FastAPI's, with examples, problems, formats, links and security."""

import json
import re
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from threading import RLock
from typing import Any, ClassVar

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from tuyun.api.access.roles import ROLE, Role
from tuyun.api.errors import MEDIA_TYPE
from tuyun.api.formats.rows import paths_of, row_type
from tuyun.api.models import link
from tuyun.api.models.answer import Answer
from tuyun.api.models.problem import Problem
from tuyun.api.models.writing import DocumentFiles, DocumentUpload
from tuyun.api.openapi.formats import NOT_MODIFIED, PARTIAL_ANSWER, document_formats
from tuyun.api.openapi.links import add_links

EXAMPLES = Path(__file__).with_name("examples")
FORMATTED = "x-formatted"
"""The mark of a POST that reads a list, which can be had in the formats of lists. It is not in the document."""
MEANINGS = {
    308: "The entity has another id now; `Location` is its address.",
    401: "A key or token is missing or not valid.",
    403: "The key or token has too low a role; or there are no keys, and the request is not from this machine.",
    404: "The graph has no such thing.",
    406: "The answer is not available in this format.",
    408: "The request's body took too long to arrive.",
    409: "The graph has changed since the earlier pages, or the document since what `If-Match` names; or two "
    "writes conflict; or another decision stands in a review than the act expects, or the review is not finished.",
    413: "The request's body is too large.",
    422: "A parameter is unknown, missing or invalid; or a document has faults.",
    431: "The request line and headers are larger than 32 KiB.",
    429: "The caller has made too many requests; `Retry-After` says when to try again.",
    503: "Neo4j does not answer, or cannot serve; or an analysis took more time or memory than it may, or had to "
    "wait too long for its turn. `Retry-After` says when to try again.",
    504: "The query ran longer than the limit.",
    507: "The disk that Neo4j writes to has too little room for a load; reading goes on.",
}
BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key, or a token of the OpenID Connect provider. On its own machine a server may need none.",
}
Responses = dict[int | str, dict[str, Any]]


class DocumentedApp(FastAPI):
    """An app with the completed OpenAPI document, in which it also looks up the parameters of operations.

    FastAPI describes problems with another media type, and drops each null of an example, though it has a meaning.
    """

    _lock = RLock()  # of all apps: pydantic cannot build the same type in two threads
    _documents: ClassVar[dict[tuple[object, ...], dict[str, Any]]] = {}
    """The document of each set of routes: to build a document takes most of a second."""

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, built at the first call."""
        with self._lock:
            if self.openapi_schema is None:
                shown = (
                    route
                    for route in iter_route_contexts(self.routes)
                    if getattr(route, "include_in_schema", False)
                )
                routes = tuple((route.path, route.endpoint) for route in shown)
                if routes not in self._documents:
                    self._documents[routes] = self._completed(with_short_names(super().openapi()))
                self.openapi_schema = self._documents[routes]
            return self.openapi_schema

    def _completed(self, document: dict[str, Any]) -> dict[str, Any]:
        template = "#/components/schemas/{model}"
        problem = Problem.model_json_schema(mode="serialization", ref_template=template)
        document["components"]["schemas"] |= {
            **problem.pop("$defs"),
            "Problem": problem,
            "DocumentFiles": DocumentFiles.model_json_schema(),
            "DocumentUpload": DocumentUpload.model_json_schema(),
            "PartialAnswer": PARTIAL_ANSWER,
        }
        document["components"]["securitySchemes"] = {"bearer": BEARER}
        models = {route.name: getattr(route, "response_model", None) for route in iter_route_contexts(self.routes)}
        for path, operations in document["paths"].items():
            for method, operation in operations.items():
                formatted = operation.pop(FORMATTED, False)
                role = operation.pop(ROLE, Role.reader if method == "get" else Role.writer)
                reads = role == Role.reader
                if path.startswith("/v1/"):
                    operation["security"] = [{"bearer": []}, {}] if reads else [{"bearer": []}]
                if operation["operationId"] in reviews():
                    _add_example(operation, reviews()[operation["operationId"]])
                elif method == "get":
                    _complete_read(operation, models[operation["operationId"]])
                else:
                    _add_example(operation, {**writes(), **posts()}[operation["operationId"]])
                if formatted:
                    _document_formats(operation, models[operation["operationId"]])
                    del operation["responses"]["304"]  # of a GET alone
        return document

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The documented address of each operation: ``/v1/entities/{entity}``."""
        paths = self.openapi()["paths"].items()
        return {operation["operationId"]: path for path, operations in paths for operation in operations.values()}

    @cached_property
    def query_parameters(self) -> Mapping[str, Mapping[str, Any]]:
        """The documented query parameters of each operation, with the schema of each."""
        return {
            operation["operationId"]: {
                parameter["name"]: parameter["schema"]
                for parameter in operation.get("parameters", ())
                if parameter["in"] == "query"
            }
            for operations in self.openapi()["paths"].values()
            for operation in operations.values()
        }


def with_short_names(document: dict[str, Any]) -> dict[str, Any]:
    """The document with short names for schemas of the same name, ``QuantityPart``.

    FastAPI adds their whole modules to the names, which breaks generators of clients.
    """
    text = json.dumps(document)
    for name in document["components"]["schemas"]:
        if "__" in name:
            *_, module, kind = name.split("__")
            text = re.sub(rf"\b{name}\b", f"{module.title().replace('_', '')}{kind}", text)
    renamed: dict[str, Any] = json.loads(text)
    for name, schema in renamed["components"]["schemas"].items():
        schema["title"] = name
    return renamed


def _complete_read(operation: dict[str, Any], model: object) -> None:
    if any(parameter["name"] == "cursor" for parameter in operation.get("parameters", ())):
        operation["responses"] |= {str(status): response for status, response in problems(409).items()}
    add_links(operation)
    content = operation["responses"]["200"]["content"].get("application/json")
    if content is None:  # an HTML page
        operation["responses"] |= NOT_MODIFIED
        return
    example = examples()[operation["operationId"]]
    content["examples"] = {"seed": {"summary": f"GET {example['request']}", "value": example["answer"]}}
    _document_formats(operation, model)


def _document_formats(operation: dict[str, Any], model: object) -> None:
    if isinstance(model, type) and issubclass(model, Answer):
        content = operation["responses"]["200"]["content"]["application/json"]
        graph = row_type(model) in (link.Link, link.Path)
        document_formats(operation, content, paths_of(model), problems(406)[406], graph=graph)


def _add_example(operation: dict[str, Any], example: Mapping[str, Any]) -> None:
    summary = f"{example['method']} {example['request']}"
    answer = operation["responses"][example["status"]]["content"]["application/json"]
    answer["examples"] = {"seed": {"summary": summary, "value": example["answer"]}}
    if "requestBody" in operation:
        body = operation["requestBody"]["content"]["application/json"]
        body["examples"] = {"seed": {"summary": summary, "value": example["body"]}}


@cache
def examples() -> Mapping[str, Mapping[str, Any]]:
    """For each operation that reads, a request to the seed, with its answer."""
    return _read(EXAMPLES)


@cache
def writes() -> Mapping[str, Mapping[str, Any]]:
    """For each operation that writes, a request to the seed, with its answer."""
    return _read(EXAMPLES / "writes")


@cache
def posts() -> Mapping[str, Mapping[str, Any]]:
    """For each operation that reads by a POST, a request to the seed, with its answer."""
    return _read(EXAMPLES / "reads")


@cache
def reviews() -> Mapping[str, Mapping[str, Any]]:
    """For each operation of a review, a request about an invented document, with its answer."""
    return _read(EXAMPLES / "reviews")


def _read(directory: Path) -> dict[str, dict[str, Any]]:
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(directory.glob("*.json"))}


def problems(*statuses: int) -> Responses:
    """Problem responses of these statuses, for the OpenAPI document."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": MEANINGS[status], "content": content} for status in statuses}
