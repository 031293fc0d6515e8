"""How the API is run: environment variables, checked at the start.

``python -m tuyun.api.settings`` writes the table in docs/operating.md.
"""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from tuyun.graph.errors import InvalidSettings, Where, suggest
from tuyun.graph.local import default_home

PREFIX = "TUYUN_"
ELSEWHERE = ("TUYUN_HOME", "TUYUN_CACHE")
"""Variables of the command line, which the API passes over."""


def _split(value: object) -> object:
    """``a, b`` as a list."""
    return [part.strip() for part in value.split(",") if part.strip()] if isinstance(value, str) else value


Listed = Annotated[tuple[str, ...], BeforeValidator(_split)]


class Settings(BaseModel):
    """Each field is a variable: ``state`` is ``TUYUN_STATE``."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: Path = Field(
        default_factory=lambda: default_home() / "state",
        description="directory of the keys and of the audit record",
        json_schema_extra={"default": "`state` in the home"},
    )
    open: bool = Field(
        default=False,
        description="`yes`: serve off loopback without keys, because something else keeps strangers out",
    )
    rate: int = Field(
        default=600, ge=1, le=1_000_000, description="calls a minute for each key that has no rate of its own"
    )
    stranger_rate: int = Field(
        default=120, ge=1, le=1_000_000, description="calls a minute without a valid key, for each address"
    )
    oidc_issuer: str = Field(
        default="", description="OpenID Connect provider whose tokens are taken: `https://login.example`"
    )
    oidc_audience: str = Field(default="", description="audience that its tokens must name")
    oidc_claim: str = Field(default="roles", description="claim that holds the role; `a.b` is `b` in `a`")
    oidc_keys: str = Field(
        default="",
        description="address of its keys (JWKS)",
        json_schema_extra={"default": "as the issuer's configuration says"},
    )
    cors_origins: Listed = Field(
        default=(), description="origins whose pages may ask, joined by commas: `https://newsroom.example`"
    )
    browser: str = Field(
        default="http://127.0.0.1:7474/browser/",
        pattern=r"^https?://[^\s?#]+/$",
        description="address of Neo4j Browser, which links lead to and which is given our style and guide",
    )
    proxies: Listed = Field(
        default=(), description="addresses of proxies whose `X-Forwarded-For` and `-Proto` are believed"
    )
    body_bytes: int = Field(default=10_000_000, ge=1_000, description="bytes of a request's body")
    body_seconds: float = Field(default=30, gt=0, description="seconds for a body to arrive")
    answer_seconds: float = Field(default=60, gt=0, description="seconds until an answer's first byte")
    kept_bytes: int = Field(
        default=64_000_000, ge=0, description="memory of a worker for answers asked for again; 0 keeps none"
    )
    head_seconds: float = Field(default=10, gt=0, description="seconds for a request's head to arrive")
    stall_seconds: float = Field(default=30, gt=0, description="seconds that a client may leave an answer unread")
    idle_seconds: int = Field(default=15, ge=1, description="seconds that a connection is kept without a request")
    drain_seconds: int = Field(default=30, ge=1, description="seconds for answers under way, when it is stopped")
    connections: int = Field(default=20_000, ge=2, description="connections of a worker; beyond them 503")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="what `tuyun serve` logs, from which level on"
    )
    traces: str = Field(
        default="",
        description="OpenTelemetry collector to send traces to: `http://collector.example:4318/v1/traces`",
    )
    audit_bytes: int = Field(
        default=10_000_000, ge=10_000, description="size at which a file of the audit record is closed"
    )
    audit_files: int = Field(
        default=20,
        ge=1,
        le=10_000,
        description="closed files of denied calls that are kept; those of writes all are",
    )

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, **given: object) -> "Settings":
        """Settings from ``TUYUN_*``; ``given`` where the environment says nothing. An empty variable is not set.

        Raises:
            InvalidSettings: a variable is unknown or of the wrong kind; names the first.
        """
        found: dict[str, object] = dict(given)
        for variable, value in sorted(environment.items()):
            if not variable.startswith(PREFIX) or variable in ELSEWHERE or not value:
                continue
            name = variable.removeprefix(PREFIX).lower()
            if name not in cls.model_fields:
                known = [spell(field) for field in cls.model_fields]
                raise InvalidSettings(
                    "there is no such setting.", where=Where(field=variable), todo=suggest(variable, known)
                )
            found[name] = value
        try:
            return cls.model_validate(found)
        except ValidationError as error:
            fault = error.errors(include_url=False, include_input=False)[0]
            name = str(fault["loc"][0]) if fault["loc"] else ""
            raise InvalidSettings(
                f"{fault['msg'].removeprefix('Value error, ')}.",
                where=Where(field=spell(name)),
                todo="See docs/operating.md.",
            ) from None


def spell(name: str) -> str:
    """The variable of a field."""
    return f"{PREFIX}{name.upper()}"


def table() -> Iterator[str]:
    """The lines of the table of variables."""
    yield "| variable | meaning | default |"
    yield "|---|---|---|"
    for name, field in Settings.model_fields.items():
        extra = field.json_schema_extra
        told = str(extra["default"]) if isinstance(extra, dict) else _told(field.default)
        yield f"| `{spell(name)}` | {field.description} | {told} |"


def _told(default: object) -> str:
    match default:
        case bool():
            return "`yes`" if default else "no"
        case None | () | "":
            return "none"
    return f"`{default}`"


TABLE = re.compile(r"(<!-- settings of the API -->\n\n).*?<!-- end -->", re.DOTALL)


def written(page: str) -> str:
    """A page with the table in its place."""
    return TABLE.sub(lambda place: f"{place[1]}{chr(10).join(table())}\n\n<!-- end -->", page)


if __name__ == "__main__":
    file = Path("docs", "operating.md")
    file.write_text(written(file.read_text("utf-8")), "utf-8")
