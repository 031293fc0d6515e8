"""Convert the provenance of a statement to properties of its node, and back."""

from collections.abc import Mapping
from typing import Any

from tuyun.graph.statements.provenance import Provenance


def provenance_row(provenance: Provenance | None) -> dict[str, Any]:
    """The properties of a statement that a reader proposed, among them its provenance in words."""
    if provenance is None:
        return {}
    fields = provenance.model_dump(mode="json").items()
    return {"provenance": provenance.in_words(), **{f"provenance_{name}": value for name, value in fields}}


def provenance_of(row: Mapping[str, Any]) -> Provenance | None:
    """The provenance of a statement's row; None if people coded it by hand."""
    names = [name for name in Provenance.model_fields if f"provenance_{name}" in row]
    return Provenance.model_validate({name: row[f"provenance_{name}"] for name in names}) if names else None
