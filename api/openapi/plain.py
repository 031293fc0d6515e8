"""The OpenAPI document for generators of clients: answers as JSON, whole, and nothing besides.

Of one answer in several formats, or with some of its fields, a generator makes a union that whoever uses the
client must take apart at each call.
"""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tuyun.api.formats.media_types import FORMATS, PARAMETERS

ADDRESS = "/openapi-plain.json"


def plain(document: Mapping[str, Any]) -> dict[str, Any]:
    """An OpenAPI document without other formats, `fields`, and answers that only a cache asks for (304)."""
    told = deepcopy(dict(document))
    others = {format_.media_type for format_ in FORMATS.values()}
    for path in told["paths"].values():
        for operation in path.values():
            kept = [one for one in operation.get("parameters", ()) if one["name"] not in PARAMETERS]
            if kept or "parameters" in operation:
                operation["parameters"] = kept
            operation["responses"].pop("304", None)
            for response in operation["responses"].values():
                content = response.get("content", {})
                for media in others & content.keys():
                    del content[media]
                for one in content.values():
                    one["schema"] = _whole(one["schema"])
    del told["components"]["schemas"]["PartialAnswer"]
    return told


def _whole(schema: dict[str, Any]) -> dict[str, Any]:
    """An answer's schema without the choice of one of which fields were left out."""
    shaped = {"$ref": "#/components/schemas/PartialAnswer"}
    rest: list[dict[str, Any]] = [one for one in schema.get("anyOf", ()) if one != shaped]
    return rest[0] if len(rest) == 1 else schema
