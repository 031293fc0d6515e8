"""The base class of all models of a statement: immutable, without unknown fields."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Value(BaseModel):
    """An immutable value. An unknown field is an error, so that a misspelt field is not lost."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,  # answers have fields that requests may omit
    )


IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]+$"
"""Neither control characters nor line ends nor bidirectional marks, which can show text in another order."""

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=100)]
"""Lower-case letters, digits and single hyphens: ``kg-pgo``."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=LINE)]
"""A single line of text without control characters."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""ISO 639."""
