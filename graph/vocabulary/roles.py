"""The roles of a predicate and the links that it draws between them, as the files write them."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Projection(BaseModel):
    """A link that a predicate draws: from each entity in a role to each entity in another role."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    type: str
    source: str = Field(alias="from")
    target: str = Field(alias="to")


class Role(BaseModel):
    """The labels that may fill a role of a predicate, and whether the role must be filled.

    A role is ``common`` if the predicate has it as every other predicate has, and its definition does not name it.
    """

    model_config = ConfigDict(frozen=True)

    labels: tuple[str, ...]
    required: bool
    common: bool = False


def read_projections(raw: Any) -> Any:  # noqa: ANN401 - as below
    """Read ``subject OPENED object`` as a link of a type, from a role to a role."""
    if not isinstance(raw, list):
        return raw
    names = ("from", "type", "to")
    return [dict(zip(names, link.split(), strict=True)) if isinstance(link, str) else link for link in raw]


def read_roles(raw: Any) -> Any:  # noqa: ANN401 - what YAML gives, checked by pydantic right after
    """Read ``subject!: [actor]`` as a required role."""
    if not isinstance(raw, dict):
        return raw
    return {name.rstrip("!"): {"labels": labels, "required": name.endswith("!")} for name, labels in raw.items()}


def read_common_roles(raw: Any) -> Any:  # noqa: ANN401 - as above
    """Read roles that every predicate has."""
    roles = read_roles(raw)
    return {name: {**role, "common": True} for name, role in roles.items()} if isinstance(roles, dict) else roles
