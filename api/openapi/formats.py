"""What the OpenAPI document says of the shapes that every answer below ``/v1`` can take."""

from collections.abc import Mapping, Sequence
from typing import Any

from tuyun.api.formats.media_types import FORMATS, JSON

Schema = dict[str, Any]

SHAPED: Schema = {
    "title": "Shaped",
    "description": "An answer of which `fields` left some out.",
    "type": "object",
    "properties": {
        "revision": {"type": "integer"},
        "incomplete": {"type": "array", "items": {"type": "string"}},
        "data": {"description": "As without `fields`, with these fields of its rows alone."},
        "evidence": {"type": "array", "items": {"$ref": "#/components/schemas/Evidence"}},
        "next": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    },
    "required": ["revision", "incomplete", "data", "evidence", "next"],
    "additionalProperties": False,
}


def columns_of(document: Mapping[str, Any], answer: Schema) -> Sequence[str] | None:
    """The fields of an answer's rows by its schema; empty if it leaves them open, None if it is no envelope."""
    envelope = _resolved(document, answer)
    if "evidence" not in envelope.get("properties", {}):
        return None
    row = _resolved(document, envelope["properties"]["data"])
    rows = _resolved(document, row.get("properties", {}).get("rows", {}))
    row = rows if rows.get("type") == "array" else row
    if row.get("type") == "array":
        row = _resolved(document, row["items"])
    return list(row.get("properties", ()))


KNOWN = {"304": {"description": "The caller has this answer already: see If-None-Match."}}


def document_shape(operation: Schema, content: Schema, columns: Sequence[str], problem: Schema) -> None:
    """Add to an operation what it takes and gives besides."""
    name = {"type": "string", "enum": list(columns)} if columns else {"type": "string", "minLength": 1}
    operation.setdefault("parameters", []).append(
        {
            "name": "fields",
            "in": "query",
            "description": "Only these fields of each row, joined by commas. Evidence is told whole.",
            "schema": {"type": "array", "items": name, "minItems": 1},
            "style": "form",
            "explode": False,
        }
    )
    operation["parameters"].append(
        {
            "name": "format",
            "in": "query",
            "description": "Instead of by `Accept`: "
            + "; ".join(f"`{one.name}`: {one.description}" for one in FORMATS.values())
            + ". Without `limit` the whole set is told.",
            "schema": {"type": "string", "enum": [JSON, *FORMATS]},
        }
    )
    written = {one.media: {"schema": {"type": "string", "format": "binary"}} for one in FORMATS.values()}
    written[FORMATS["jsonld"].media] = {"schema": {"type": "object"}}
    operation["responses"]["200"]["content"] |= written
    operation["responses"]["406"] = problem
    operation["responses"] |= KNOWN
    content["schema"] = {"anyOf": [content["schema"], {"$ref": "#/components/schemas/Shaped"}]}


def _resolved(document: Mapping[str, Any], schema: Schema) -> Schema:
    """The schema that a reference leads to."""
    while "$ref" in schema:
        schema = document["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema
