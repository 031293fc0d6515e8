"""Documents the parameters `fields` and `format`, the formats, and status 304 in the OpenAPI document."""

from collections.abc import Sequence
from typing import Any

from tuyun.api.formats.media_types import FORMATS, JSON

Schema = dict[str, Any]

PARTIAL_ANSWER: Schema = {
    "title": "PartialAnswer",
    "description": "An answer whose rows have only the `fields` that the request names.",
    "type": "object",
    "properties": {
        "revision": {"type": "integer"},
        "incomplete": {"type": "array", "items": {"type": "string"}},
        "data": {"description": "As without `fields`, except that rows have only these fields."},
        "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
        "next": {"anyOf": [{"type": "string"}, {"type": "null"}]},
        "left_out": {"anyOf": [{"$ref": "#/components/schemas/LeftOut"}, {"type": "null"}]},
        "meta": {"anyOf": [{"$ref": "#/components/schemas/Meta"}, {"type": "null"}]},
    },
    "required": ["revision", "incomplete", "data", "evidence", "next", "left_out", "meta"],
    "additionalProperties": False,
}
NOT_MODIFIED = {"304": {"description": "The client has this answer already: see If-None-Match."}}


def document_formats(
    operation: Schema, content: Schema, columns: Sequence[str], problem: Schema, *, graph: bool
) -> None:
    """Add `fields`, `format` and the formats to an operation.

    Args:
        operation: of the OpenAPI document; changed in place.
        content: its answer in JSON; changed in place.
        columns: the fields of its rows; empty if they are open.
        problem: the response for a format that is not available.
        graph: whether its rows are links or paths, so that the formats made of links can be had.
    """
    formats = {name: format_ for name, format_ in FORMATS.items() if graph or not format_.graph}
    name = {"type": "string", "enum": list(columns)} if columns else {"type": "string", "minLength": 1}
    operation.setdefault("parameters", []).append(
        {
            "name": "fields",
            "in": "query",
            "description": "Only these fields of each row, joined by commas; `source.name` is within another. "
            "Evidence is that of whole rows.",
            "schema": {"type": "array", "items": name, "minItems": 1},
            "style": "form",
            "explode": False,
        }
    )
    operation["parameters"].append(
        {
            "name": "evidence",
            "in": "query",
            "description": "`false` leaves the evidence out of an answer in JSON; it is then not read either.",
            "schema": {"type": "boolean", "default": True},
        }
    )
    operation["parameters"].append(
        {
            "name": "format",
            "in": "query",
            "description": "Format of the answer, instead of by `Accept`. "
            + "; ".join(f"`{format_.name}`: {format_.description}" for format_ in formats.values())
            + ". Without `limit` and `cursor` the answer contains all pages.",
            "schema": {"type": "string", "enum": [JSON, *formats]},
        }
    )
    binary = {"schema": {"type": "string", "format": "binary"}}
    operation["responses"]["200"]["content"] |= {format_.media_type: binary for format_ in formats.values()}
    if graph:
        operation["responses"]["200"]["content"][FORMATS["jsonld"].media_type] = {"schema": {"type": "object"}}
    operation["responses"]["406"] = problem
    operation["responses"] |= NOT_MODIFIED
    content["schema"] = {"anyOf": [content["schema"], {"$ref": "#/components/schemas/PartialAnswer"}]}
