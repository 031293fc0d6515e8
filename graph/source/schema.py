"""Generate the JSON Schemas of the files that people write by hand, for completion and checks in an editor.

Run as ``python -m tuyun.graph.source.schema [--check]``; a test checks that the committed files are current.
"""

import json
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import CoreSchema, DictSchema
from tuyun.graph.resources import seed
from tuyun.graph.source.format import DOCUMENT, ENTITIES, STATEMENTS
from tuyun.graph.source.records import MAPPING
from tuyun.graph.source.register import REGISTER
from tuyun.graph.vocabulary.generate import write_generated

FILES: dict[str, TypeAdapter[Any]] = {
    "document": DOCUMENT,
    "entities": ENTITIES,
    "statements": STATEMENTS,
    "records": MAPPING,
    "register": REGISTER,
}


class _Schema(GenerateJsonSchema):
    def field_title_should_be_set(self, schema: CoreSchema | Any) -> bool:  # noqa: ANN401, ARG002 - pydantic's signature
        return False

    def dict_schema(self, schema: DictSchema) -> JsonSchemaValue:
        """Known keys as properties, which editors complete, unlike ``propertyNames``."""
        definition = super().dict_schema(schema)
        if "enum" in definition.get("propertyNames", {}):
            definition["properties"] = dict.fromkeys(
                definition.pop("propertyNames")["enum"], definition["additionalProperties"]
            )
        return definition | {"additionalProperties": False}


def schema(name: str) -> str:
    """The JSON Schema (draft 2020-12) of one of `FILES`, as text."""
    body = FILES[name].json_schema(mode="validation", schema_generator=_Schema)
    head = {
        "$schema": _Schema.schema_dialect,
        "$comment": "Made from the vocabulary and the models by `make vocabulary`; do not edit.",
    }
    return json.dumps(head | body | {"title": f"{name}.yaml"}, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    write_generated({seed() / "schema" / f"{name}.schema.json": schema(name) for name in FILES})


if __name__ == "__main__":
    main()
