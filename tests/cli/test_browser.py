"""tuyun browser and tuyun open."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tuyun.graph.browser import (
    guide,
    neo4j_settings,
    saved_queries,
    saved_queries_zip,
    selected_text,
    standalone_text,
    style,
)
from tuyun.graph.store import question
from tuyun.graph.store.selection import Selection

from tests.cli.command import Tuyun

HERE = "http://127.0.0.1:7474/browser/"


def test_what_a_server_of_ones_own_needs_is_written_and_explained(tuyun: Tuyun, tmp_path: Path) -> None:
    said = tuyun("browser", tmp_path / "new", "--api", "http://10.0.0.5:8000/")
    assert (said.code, said.err) == (0, "")
    told = {Path(line.split("  ")[0]).name: line.split("  ")[1] for line in said.out.splitlines()}
    assert {file.name for file in (tmp_path / "new").iterdir()} == set(told)
    assert all(told.values())
    read = {name: (tmp_path / "new" / name).read_bytes() for name in told}
    assert read == {
        "tuyun.grass": style().encode(),
        "tuyun-queries.zip": saved_queries_zip(),
        "tuyun-guide.html": guide().encode(),
        "neo4j.conf": "".join(
            f"{key}={value}\n" for key, value in neo4j_settings("http://10.0.0.5:8000").items()
        ).encode(),
    }


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (["silences"], standalone_text(question("silences"))),
        (
            ["silences", "--country", "kg", "--year", "2022"],
            selected_text(question("silences"), {}, Selection(country=("KG",), year=(2022,))),
        ),
        (["evidence", "id=kg-pgo"], standalone_text(question("evidence"), {"id": "kg-pgo"})),
        (
            ["institutions/one_institution", "name=d'Arc & #1"],
            standalone_text(saved_queries()["institutions/one_institution"], {"name": "d'Arc & #1"}),
        ),
    ],
)
def test_a_query_is_opened_by_name(tuyun: Tuyun, arguments: list[str], text: str) -> None:
    said = tuyun("open", *arguments, "--browser", HERE, "--print")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(HERE)
    assert parse_qs(urlsplit(said.out.strip()).query) == {"cmd": ["edit"], "arg": [text]}


def test_where_no_web_browser_is_the_address_is_still_told(tuyun: Tuyun, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda address: not address)
    said = tuyun("open", "silences", "--browser", HERE)
    assert said.code == 0
    assert said.out.startswith(HERE)
    assert said.err.split() == [
        "No",
        "web",
        "browser",
        "could",
        "be",
        "started:",
        "open",
        "the",
        "address",
        "in",
        "one.",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["silence", "--browser", HERE], 1, "Did you mean 'silences'?"),
        (["silences"], 2, "it is not known where Neo4j Browser is."),
        (["silences", "document", "--browser", HERE], 2, "not of the form name=value"),
        (["evidence", "--browser", HERE], 2, "needs the parameter 'id'"),
    ],
)
def test_what_cannot_be_opened_is_told(
    tuyun: Tuyun, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    said = tuyun("open", *arguments, "--home", tmp_path / "none", "--print")
    assert (said.code, said.out) == (code, "")
    assert words in said.err
    assert list(tmp_path.iterdir()) == []
