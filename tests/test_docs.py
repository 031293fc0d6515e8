"""The documentation, held to what it says: links, commands, queries, environment variables."""

import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import Driver
from tuyun.api.settings import Settings, variable_of

from tests.cli.command import commands

pytestmark = pytest.mark.once

ROOT = Path(__file__).parent.parent
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md")), ROOT / "seed" / "GUIDE.md"]
COMMANDS = commands()
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)\s]+)\)")
INLINE = re.compile(r"`([^`\n]+)`")
VARIABLE = re.compile(r"\b(?:NEO4J|TUYUN)_[A-Z_]+\b")
page = pytest.mark.parametrize("page", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())


def heading_ids(text: str) -> set[str]:
    """Anchors of a page's headings, as GitHub makes them."""
    found = re.findall(r"^#+ (.+)$", FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@page
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    broken = []
    for link in LINK.findall(FENCE.sub("", page.read_text("utf-8"))):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = page.parent / name if name else page
        if not target.exists() or (anchor and anchor not in heading_ids(target.read_text("utf-8"))):
            broken.append(link)
    assert broken == []


def shown(text: str) -> Iterator[list[str]]:
    """The ``tuyun`` commands in a page's blocks of code, as words; also those that run in a container."""
    for _, block in FENCE.findall(text):
        for line in block.splitlines():
            command = line.removeprefix("$ ").split(" > ")[0].strip()
            if re.match(r"(docker compose .+ |(TUYUN_[A-Z_]+=\S+ )+)?tuyun ", command):
                words = shlex.split(command, comments=True)
                yield words[words.index("tuyun") + 1 :]


def named(words: list[str]) -> tuple[str, list[str]]:
    """A command's name, of one word or two, and what follows it."""
    name = next((name for name in (" ".join(words[:2]), words[0]) if name in COMMANDS), None)
    assert name, words
    return name, words[len(name.split()) :]


def test_the_operating_page_shows_most_commands() -> None:
    told = {named(words)[0] for words in shown((ROOT / "docs" / "operating.md").read_text("utf-8"))}
    assert told == {
        "up", "down", "status", "serve", "load", "export", "keys create", "keys list", "keys revoke",
        "audit verify", "backup", "restore", "repair",
    }  # fmt: skip


def test_the_operating_page_lists_every_extra() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    _, _, part = (ROOT / "docs" / "operating.md").read_text("utf-8").partition("## What to install")
    assert sorted(re.findall(r"^\| `(\w+)` \|", part.partition("\n## ")[0], re.MULTILINE)) == sorted(extras)


@page
def test_every_command_in_a_block_is_understood(page: Path) -> None:
    for words in shown(page.read_text("utf-8")):
        name, arguments = named(words)
        with COMMANDS[name].make_context(name, arguments):  # raises if an option or value is wrong
            pass


@page
def test_every_command_in_a_sentence_exists_with_its_options(page: Path) -> None:
    for code in INLINE.findall(FENCE.sub("", page.read_text("utf-8"))):
        words = code.split()
        if words[:1] == ["tuyun"] and len(words) > 1:
            if words[1:] == ["keys"]:  # the group as a whole
                continue
            name, arguments = named(words[1:])
            options = {option for parameter in COMMANDS[name].params for option in parameter.opts}
            assert {word for word in arguments if word.startswith("-")} <= options, code


@page
def test_every_target_of_make_exists(page: Path) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"`?\bmake ([a-z]+)`", page.read_text("utf-8"))) <= targets


@page
def test_every_environment_variable_is_read_somewhere(page: Path) -> None:
    rooms = [file for room in ("graph", "cli", "api") for file in (ROOT / room).rglob("*.py")]
    code = "".join(file.read_text("utf-8") for file in [*rooms, ROOT / "docker-compose.yml"])
    read = set(VARIABLE.findall(code)) | {variable_of(name) for name in Settings.model_fields}
    assert set(VARIABLE.findall(page.read_text("utf-8"))) - {"TUYUN_KEY"} <= read  # a reader's own


WALK = re.compile(r"^```cypher\n(.*?)^```\n(?:\n((?:\|[^\n]*\n)+))?", re.MULTILINE | re.DOTALL)


def walks() -> list[tuple[str, list[dict[str, str]]]]:
    """The queries of docs/model.md, each with the rows of the table below it; no table, no rows."""
    found = []
    for query, table in WALK.findall((ROOT / "docs" / "model.md").read_text("utf-8")):
        lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]
        found.append((query, [dict(zip(lines[0], line, strict=True)) for line in lines[2:]]))
    return found


def test_the_model_page_has_walks_with_their_answers() -> None:
    assert len([rows for _, rows in walks() if rows]) == 3


@pytest.mark.usefixtures("seeded_store")
@pytest.mark.parametrize(("query", "rows"), walks(), ids=lambda part: part[:40] if isinstance(part, str) else "")
def test_a_walk_of_the_model_page_gives_the_table_below_it(
    driver: Driver, query: str, rows: list[dict[str, str]]
) -> None:
    records = driver.execute_query(query, routing_="r").records
    assert [{key: str(value) for key, value in record.data().items()} for record in records] == rows
