"""Address and login of the Neo4j server, read from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class StoreSettings:
    """Address and login of a Neo4j server; the password never shows in a repr."""

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = "neo4j"
    timeout: float = 30.0
    """Time limit of a read, in seconds."""
    disk: Path | None = None
    """A directory on the disk that the server writes to, if it is this machine's: loads stop before it is full."""


def from_environment(environment: Mapping[str, str] = os.environ) -> StoreSettings | None:
    """Settings from NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE; None if NEO4J_URI is not set."""
    uri = environment.get("NEO4J_URI")
    if not uri:
        return None
    return StoreSettings(
        uri,
        environment.get("NEO4J_USERNAME", "neo4j"),
        environment.get("NEO4J_PASSWORD", ""),
        environment.get("NEO4J_DATABASE", "neo4j"),
    )
