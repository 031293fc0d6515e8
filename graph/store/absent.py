"""Leaves out absent values, as Neo4j has no property without a value."""

from collections.abc import Mapping
from typing import Any


def without_absent(properties: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that have a value.

    >>> without_absent({"name": "a court", "form": None, "aliases": []})
    {'name': 'a court'}
    """
    return {key: value for key, value in properties.items() if value is not None and value != []}
