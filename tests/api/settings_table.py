"""The table of settings in docs/operating.md: ``python -m tests.api.settings_table`` writes it."""

import re
from collections.abc import Iterator
from pathlib import Path

from tuyun.api.settings import Settings, variable_of

PAGE = Path(__file__).parents[2] / "docs" / "operating.md"
TABLE = re.compile(r"(<!-- settings of the API -->\n\n).*?<!-- end -->", re.DOTALL)


def table() -> Iterator[str]:
    """The lines of the table of variables."""
    yield "| variable | meaning | default |"
    yield "|---|---|---|"
    for name, field in Settings.model_fields.items():
        extra = field.json_schema_extra
        default = str(extra["default"]) if isinstance(extra, dict) else _default(field.default)
        yield f"| `{variable_of(name)}` | {field.description} | {default} |"


def _default(default: object) -> str:
    match default:
        case bool():
            return "`yes`" if default else "no"
        case None | () | "":
            return "none"
    return f"`{default}`"


def with_table(page: str) -> str:
    """A page with the table in its place."""
    return TABLE.sub(lambda place: f"{place[1]}{chr(10).join(table())}\n\n<!-- end -->", page)


if __name__ == "__main__":
    PAGE.write_text(with_table(PAGE.read_text("utf-8")), "utf-8")
