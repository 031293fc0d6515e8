"""What all parts of a statement share: frozen, and no field that nobody knows."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Value(BaseModel):
    """An immutable value; an unknown field is an error, so that a misspelt one is not lost."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        use_attribute_docstrings=True,
        json_schema_serialization_defaults_required=True,  # what is told is told whole, whatever may be left out
    )


IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LINE = r"^[^\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+$"
"""Neither controls nor line ends, and none of the marks that make a reader see letters in another order."""

Identifier = Annotated[str, StringConstraints(pattern=IDENTIFIER, max_length=100)]
"""Lower-case letters, digits and single hyphens: ``kg-pgo``."""

Line = Annotated[str, StringConstraints(min_length=1, max_length=500, pattern=LINE)]
"""One line of text without control characters."""
