"""The OpenAPI document for generators of clients, in which each answer has a single shape: all of it, as JSON.

From an answer in several formats, or with some of its fields, a generator makes a union that every caller of the
client has to take apart.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tuyun.api.formats.media_types import FORMATS

ADDRESS = "/openapi-plain.json"
PARTIAL_ANSWER = {"$ref": "#/components/schemas/PartialAnswer"}


def client_document(document: Mapping[str, Any]) -> dict[str, Any]:
    """An OpenAPI document without `fields`, `format`, the media types of `format`, and 304 Not Modified."""
    reduced = deepcopy(dict(document))
    media_types = {format_.media_type for format_ in FORMATS.values()}
    for operation in (operation for path in reduced["paths"].values() for operation in path.values()):
        if parameters := operation.get("parameters"):
            parameters[:] = [each for each in parameters if each["name"] not in ("fields", "format")]
        operation["responses"].pop("304", None)
        for response in operation["responses"].values():
            content = response.get("content", {})
            for media_type in media_types & content.keys():
                del content[media_type]
            for body in content.values():
                schemas = [schema for schema in body["schema"].get("anyOf", ()) if schema != PARTIAL_ANSWER]
                if len(schemas) == 1:
                    body["schema"] = schemas[0]
    del reduced["components"]["schemas"]["PartialAnswer"]
    return reduced
