"""Queries as a click brings them: parameters written in, whatever is in them."""

import io
import re
import zipfile
from datetime import date
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from neo4j import Driver
from tuyun.graph.browser import (
    guide,
    login_address,
    neo4j_settings,
    query_address,
    saved_queries,
    saved_queries_zip,
    standalone_text,
)
from tuyun.graph.browser.standalone import BREAKS_GUIDE, BREAKS_LINK, literal
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.store import query, questions
from tuyun.graph.store.query import Query, parse, queries

CLICKED = {**{f"saved/{name}": one for name, one in saved_queries().items()}, **questions()}
GIVEN = {"evidence": {"id": "kg-courts"}}


@pytest.mark.parametrize("name", CLICKED)
def test_a_query_can_be_clicked(name: str) -> None:
    text = standalone_text(CLICKED[name], GIVEN.get(name))
    assert "$" not in text
    assert not BREAKS_LINK.search(text)
    assert not BREAKS_GUIDE.search(text)
    address = query_address("http://127.0.0.1:7474/browser/", text)
    assert parse_qs(urlsplit(address).query) == {"cmd": ["edit"], "arg": [text]}
    assert len(address) < 8000


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=5,
)


@pytest.fixture(scope="module")
def values() -> list[object]:
    """Values that somebody may bring, nasty ones among them."""
    nasty = [
        "'}) DETACH DELETE n //",
        "a\\",
        "\\u0027",
        "& #",
        "$id",
        "`",
        "</pre><script>",
        "\n\t\0",
        "түйүн “q”",
        "",
    ]
    return [*nasty, None, True, -3, [*nasty, 1], date(2022, 3, 31)]


def test_a_value_comes_back_from_neo4j_as_it_was(driver: Driver, values: list[object]) -> None:
    for value in values:
        text = f"RETURN {literal(value)} AS value"
        record = driver.execute_query(text).records[0]
        back = record["value"]
        assert (back.to_native() if isinstance(value, date) else back) == value


@given(VALUES)
def test_no_value_ends_its_string_its_link_or_its_tag(value: object) -> None:
    text = literal(value)
    assert not re.search(r"[&#<>`$;\n]", text)
    assert "'" not in re.sub(r"'(?:[^'\\]|\\.)*'", "", text)


@pytest.mark.parametrize("text", ["MATCH (n:A&B) RETURN n", "RETURN '#'", "MATCH (one) WHERE one = 1 RETURN one"])
def test_a_query_that_neo4j_browser_would_cut_is_refused(text: str) -> None:
    asked = parse("saved/made_up", Path("made_up.cypher"), f"// Made up?\n// purpose: None.\n{text}\n")
    with pytest.raises(InvalidQuery, match=r"made_up\.cypher: Neo4j Browser would cut the query at"):
        standalone_text(asked)


def test_the_zip_has_every_saved_query_in_its_folder_under_its_title() -> None:
    with zipfile.ZipFile(io.BytesIO(saved_queries_zip())) as archive:
        held = {name: archive.read(name).decode() for name in archive.namelist()}
    assert len(held) == len(saved_queries()) == sum(name.startswith("saved/") for name in queries())
    folders = (
        "Start here, Institutions, Training, Referral, Complicity, Cases, Silence, Evidence, Paths, Quality checks"
    )
    assert {name.split("/")[0] for name in held} == set(folders.split(", "))
    for name, asked in saved_queries().items():
        folder, short = name.split("/")
        text = held[f"{folder.replace('_', ' ').capitalize()}/{short}.cypher"]
        assert text == f"// {asked.title}\n{standalone_text(asked, chosen=True)}\n"
        assert ";" not in text
    assert saved_queries_zip() == saved_queries_zip()


def slides() -> list[str]:
    return re.findall(r'<slide class="row-fluid">\n(.*?)</slide>', guide(), re.DOTALL)


def shown(asked: Query, name: str = "") -> str:
    """A query as it stands in the guide: its fields are keys of maps, which may hold quotes."""

    def spell(_: str, value: object) -> str | None:
        field = isinstance(value, str) and not asked.name.startswith("questions/")
        return f"keys({{`{value}`: 0}})[0]" if field else None

    return standalone_text(asked, GIVEN.get(name), spell, chosen=True)


def blocks() -> list[str]:
    """The blocks of the guide, marks and entities taken out."""
    plain = re.sub(r"</?span[^>]*>", "", guide())
    found = re.findall(r'<pre class="pre-scrollable code runnable">(.*?)</pre>', plain, re.DOTALL)
    return [unescape(block) for block in found]


def test_the_guide_holds_every_saved_query_and_every_question_once() -> None:
    choices = [" ".join(shown(query(f"open/choose_{what}")).split()) for what in ("documents", "periods")]
    assert blocks()[:3] == [
        f":param documents => COLLECT {{ {choices[0]} }}",
        f":param in_period => COLLECT {{ {choices[1]} }}",
        ":params {documents: null, in_period: null}",
    ]
    assert sorted(blocks()[3:]) == sorted(shown(one, name) for name, one in CLICKED.items())


def test_every_block_reads_the_chosen_documents_and_a_click_runs_it() -> None:
    for block in blocks()[3:]:
        assert "$documents" in block
        assert "$" not in block.replace("$documents", "").replace("$in_period", "")
    ends = [block for block in blocks() if re.search(r"[ :]null$", block)]
    assert ends == [], "Neo4j Browser runs no block that ends so"
    assert all("\n" not in block for block in blocks() if block.startswith(":")), "a command is one line"


def test_the_guide_is_of_the_form_that_neo4j_browser_plays() -> None:
    assert guide().startswith('<article class="guide">\n<title>')
    assert len(slides()) == 1 + 1 + 1 + 10 + 10 + 1
    assert guide().count("data-populate") == 10
    assert not re.search(r"<(script|img|link|iframe)\b|https?://", guide()), "nothing is fetched from elsewhere"
    assert not re.search(r"\son\w*\s*=", guide()), "it would be taken for a script"


def test_addresses_have_server_and_user_and_settings_name_what_is_fetched() -> None:
    address = login_address("http://127.0.0.1:7474/browser/", "bolt://127.0.0.1:7687", "neo4j", "cases")
    assert address == "http://127.0.0.1:7474/browser/?dbms=bolt://neo4j@127.0.0.1:7687&db=cases"
    assert neo4j_settings("http://127.0.0.1:8000") == {
        "browser.post_connect_cmd": (
            "clear; config autoComplete: false; params {documents: null, in_period: null}; "
            "style http://127.0.0.1:8000/browser/style.grass; "
            "play http://127.0.0.1:8000/browser/guide.html"
        ),
        "browser.remote_content_hostname_whitelist": "127.0.0.1",
        "db.transaction.timeout": "60s",
        "dbms.security.http_static_content_security_policy_header": (
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            "style-src 'self' 'unsafe-inline'; "
            "img-src 'self' data: blob: http://127.0.0.1:8000; font-src 'self' data:; "
            "connect-src 'self' http://127.0.0.1:8000 ws: wss:; worker-src 'self' blob:"
        ),
    }
