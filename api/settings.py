"""Settings of the API, from environment variables: the field ``state`` is ``TUYUN_STATE``."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from tuyun.graph.errors import InvalidSettings, Where, suggest
from tuyun.graph.local import default_home

PREFIX = "TUYUN_"
OF_THE_COMMAND = ("TUYUN_HOME", "TUYUN_CACHE", "TUYUN_MODEL_URL", "TUYUN_MODEL", "TUYUN_MODEL_KEY")
"""Variables of the command line, which the API ignores."""


def _split(value: object) -> object:
    """``a, b`` as a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Listed = Annotated[tuple[str, ...], BeforeValidator(_split)]


class Settings(BaseModel):
    """How the API is run; the descriptions and defaults of its fields are the table in docs/operating.md."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: Path = Field(
        default_factory=lambda: default_home() / "state",
        description="directory of the keys, of the audit record and of the documents under review",
        json_schema_extra={"default": "`state` in the home"},
    )
    local: bool = Field(
        default=False,
        description="`yes`: serve this machine without keys, as no proxy leads to the port; `tuyun up` sets it",
    )
    open: bool = Field(
        default=False,
        description="`yes`: serve other machines without keys, because something else keeps strangers out",
    )
    rate: int = Field(
        default=600, ge=1, le=1_000_000, description="requests a minute for each key without a rate of its own"
    )
    stranger_rate: int = Field(
        default=120, ge=1, le=1_000_000, description="requests a minute for each address, without a valid key"
    )
    session_hours: float = Field(
        default=12, gt=0, le=720, description="hours until a person who signed in with a browser signs in again"
    )
    oidc_issuer: str = Field(
        default="", description="OpenID Connect provider whose tokens are accepted: `https://login.example`"
    )
    oidc_audience: str = Field(default="", description="audience that its tokens must name")
    oidc_claim: str = Field(default="roles", description="claim that holds the role; `a.b` is `b` in `a`")
    oidc_keys: str = Field(
        default="",
        description="address of its keys (JWKS)",
        json_schema_extra={"default": "as the issuer's configuration says"},
    )
    cors_origins: Listed = Field(
        default=(),
        description="origins whose pages may use the API, joined by commas: `https://newsroom.example`",
    )
    browser: str = Field(
        default="http://127.0.0.1:7474/browser/",
        pattern=r"^https?://[^\s?#]+/$",
        description="address of Neo4j Browser, which links lead to and which may read our style and guide",
    )
    proxies: Listed = Field(
        default=(), description="addresses of proxies whose `X-Forwarded-For` and `-Proto` are trusted"
    )
    body_bytes: int = Field(default=10_000_000, ge=1_000, description="largest body of a request, in bytes")
    body_seconds: float = Field(default=30, gt=0, description="seconds for a body to arrive")
    upload_bytes: int = Field(
        default=1_000_000_000, ge=1_000, description="largest document that is sent as files, in bytes"
    )
    upload_seconds: float = Field(
        default=3600, gt=0, description="seconds for a document that is sent as files to arrive and to be loaded"
    )
    answer_seconds: float = Field(default=60, gt=0, description="seconds until an answer's first byte")
    analysis_workers: int = Field(
        default=2,
        ge=1,
        le=64,
        description="analyses at once in each worker of the API, and as many again that take over 2 seconds",
    )
    analysis_seconds: float = Field(default=40, gt=0, description="seconds that an analysis may take; beyond 503")
    analysis_bytes: int = Field(
        default=2_000_000_000,
        ge=10_000_000,
        description="memory that an analysis may take, in bytes (Linux); beyond 503. Reading a document that is "
        "loaded may take as much",
    )
    kept_bytes: int = Field(
        default=64_000_000, ge=0, description="memory of each worker for cached answers, in bytes; 0 caches none"
    )
    head_seconds: float = Field(default=10, gt=0, description="seconds for a request's head to arrive")
    stall_seconds: float = Field(default=30, gt=0, description="seconds that a client may leave an answer unread")
    idle_seconds: int = Field(default=15, ge=1, description="seconds that a connection is kept without a request")
    drain_seconds: int = Field(
        default=30, ge=1, description="seconds to finish answers in progress when it is stopped"
    )
    connections: int = Field(default=20_000, ge=2, description="connections of each worker; beyond them 503")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="the lowest level that `tuyun serve` logs"
    )
    traces: str = Field(
        default="",
        description="OpenTelemetry collector to send traces to: `http://collector.example:4318/v1/traces`",
    )
    audit_bytes: int = Field(
        default=10_000_000, ge=10_000, description="size at which a file of the audit record is full"
    )
    audit_files: int = Field(
        default=20,
        ge=1,
        le=10_000,
        description="full files of denied requests that are kept; those of writes are all kept",
    )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, **defaults: object) -> "Settings":
        """Settings from ``TUYUN_*``, or from ``defaults`` where a variable is not set or empty.

        Raises:
            InvalidSettings: a variable is unknown or invalid; names the first.
        """
        values = dict(defaults)
        for variable, value in sorted(environment.items()):
            if not variable.startswith(PREFIX) or variable in OF_THE_COMMAND or not value:
                continue
            name = variable.removeprefix(PREFIX).lower()
            if name not in cls.model_fields:
                advice = suggest(variable, map(variable_of, cls.model_fields))
                raise InvalidSettings("there is no such setting.", where=Where(field=variable), todo=advice)
            values[name] = value
        try:
            return cls.model_validate(values)
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
        raise InvalidSettings(
            f"{fault['msg'].removeprefix('Value error, ')}.",
            where=Where(field=variable_of(str(fault["loc"][0]) if fault["loc"] else "")),
            todo="See docs/operating.md.",
        )


def variable_of(field: str) -> str:
    """The environment variable of a field."""
    return f"{PREFIX}{field.upper()}"
