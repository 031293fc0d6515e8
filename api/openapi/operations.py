"""What the OpenAPI document says of each operation beside its types: examples and problems."""

import json
import re
from collections.abc import Mapping
from functools import cache, cached_property
from pathlib import Path
from threading import RLock
from typing import Any

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts
from tuyun.api.errors import MEDIA_TYPE
from tuyun.api.formats.rows import fields_of
from tuyun.api.models.answer import Answer
from tuyun.api.models.problem import Problem
from tuyun.api.models.writing import DocumentFiles
from tuyun.api.openapi.formats import NOT_MODIFIED, PARTIAL_ANSWER, document_formats
from tuyun.api.openapi.links import lead_on

EXAMPLES = Path(__file__).with_name("examples")
MEANINGS = {
    401: "A key or token is needed, or this one is not valid.",
    403: "The key or token does not reach so far; without keys, only this machine is served.",
    308: "It has another id now, to which `Location` leads.",
    404: "The graph has no such thing.",
    406: "The answer cannot be had in this format.",
    408: "The body took longer to arrive than it may.",
    409: "The graph has changed since the pages before, or since it was read; or another write is in the way.",
    413: "The body is larger than it may be.",
    429: "More calls than may be made in the time; `Retry-After` says when to ask again.",
    422: "A parameter is unknown, missing or of the wrong kind; or a document cannot be taken as it is.",
    503: "Neo4j does not answer, or cannot serve.",
    504: "The query ran longer than it may.",
}
BEARER = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key, or a token of the OpenID Connect provider. None is needed where no key was ever made.",
}
Responses = dict[int | str, dict[str, Any]]


class DocumentedApp(FastAPI):
    """An app whose document can be asked, and has what FastAPI would leave out of it.

    Problems are not of the media type that FastAPI describes; of examples it would drop every null, which here
    says something.
    """

    _takes: dict[str, dict[str, Any]] | None = None
    _making = RLock()  # of all apps: pydantic does not build the same type in two threads

    def openapi(self) -> dict[str, Any]:
        """The OpenAPI document, made once."""
        with self._making:
            return self._openapi()

    def _openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = document = with_short_names(super().openapi())
            models = {
                route.name: getattr(route, "response_model", None) for route in iter_route_contexts(self.routes)
            }
            template = "#/components/schemas/{model}"
            schema = Problem.model_json_schema(mode="serialization", ref_template=template)
            document["components"]["schemas"] |= {**schema.pop("$defs"), "Problem": schema}
            document["components"]["schemas"]["DocumentFiles"] = DocumentFiles.model_json_schema()
            document["components"]["securitySchemes"] = {"bearer": BEARER}
            for path, operations in document["paths"].items():
                for method, operation in operations.items() if path.startswith("/v1/") else ():
                    operation["security"] = [{"bearer": []}, {}] if method == "get" else [{"bearer": []}]
            for operation in _operations(document, "post", "delete"):
                document_write(operation)
            for operation in _operations(document, "get"):
                if any(one["name"] == "cursor" for one in operation.get("parameters", ())):
                    operation["responses"] |= {str(status): told for status, told in problems(409).items()}
                lead_on(operation)
                content = operation["responses"]["200"]["content"].get("application/json")
                if content is None:  # a page
                    operation["responses"] |= NOT_MODIFIED
                    continue
                shown = examples()[operation["operationId"]]
                content["examples"] = {"seed": {"summary": f"GET {shown['request']}", "value": shown["answer"]}}
                model = models[operation["operationId"]]
                if isinstance(model, type) and issubclass(model, Answer):
                    document_formats(operation, content, fields_of(model), problems(406)[406])
                    document["components"]["schemas"]["PartialAnswer"] = PARTIAL_ANSWER
        return super().openapi()

    @cached_property
    def paths(self) -> Mapping[str, str]:
        """The address of each operation, as it is documented: ``/v1/entities/{entity}``."""
        return {
            one["operationId"]: path for path, told in self.openapi()["paths"].items() for one in told.values()
        }

    def takes(self, operation: str) -> Mapping[str, Any]:
        """The query parameters that an operation documents, with the schema of each."""
        if self._takes is None:
            self._takes = {
                one["operationId"]: {
                    parameter["name"]: parameter["schema"]
                    for parameter in one.get("parameters", ())
                    if parameter["in"] == "query"
                }
                for one in _operations(self.openapi(), "get", "post", "delete")
            }
        return self._takes.get(operation, {})


def with_short_names(document: dict[str, Any]) -> dict[str, Any]:
    """The document with short names for schemas of which several have one: ``QuantityPart``.

    FastAPI spells out their modules, and generators of clients fail on such names.
    """
    text = json.dumps(document)
    for name in document["components"]["schemas"]:
        if "__" in name:
            *_, module, kind = name.split("__")
            text = re.sub(rf"\b{name}\b", f"{module.title().replace('_', '')}{kind}", text)
    told: dict[str, Any] = json.loads(text)
    for name, schema in told["components"]["schemas"].items():
        schema["title"] = name
    return told


def _operations(document: Mapping[str, Any], *methods: str) -> list[dict[str, Any]]:
    return [told for path in document["paths"].values() for method, told in path.items() if method in methods]


def document_write(operation: dict[str, Any]) -> None:
    """Add an example to an operation that writes: what is sent, and what is answered."""
    shown = writes()[operation["operationId"]]
    summary = f"{shown['method']} {shown['request']}"
    if "requestBody" in operation:
        content = operation["requestBody"]["content"]["application/json"]
        content["examples"] = {"seed": {"summary": summary, "value": shown["body"]}}
    content = operation["responses"][shown["status"]]["content"]["application/json"]
    content["examples"] = {"seed": {"summary": summary, "value": shown["answer"]}}


@cache
def writes() -> dict[str, dict[str, Any]]:
    """For each operation that writes a request, to the seed, and its answer."""
    return {
        file.stem: json.loads(file.read_text("utf-8")) for file in sorted((EXAMPLES / "writes").glob("*.json"))
    }


@cache
def examples() -> dict[str, dict[str, Any]]:
    """For each operation a request to the seed and its answer."""
    return {file.stem: json.loads(file.read_text("utf-8")) for file in sorted(EXAMPLES.glob("*.json"))}


def problems(*statuses: int) -> Responses:
    """Problem responses, for the OpenAPI document."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": MEANINGS[status], "content": content} for status in statuses}
