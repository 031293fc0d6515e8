"""A person's words become a full-text query that holds nothing but words."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.search import lucene
from graph.errors import InvalidQuery
from tests.api.client import Client


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("law", "law*"),
        ("Law Enforcement", "law AND enforcement*"),
        ("Prosecutor General’s Office", "prosecutor AND general* AND office*"),
        ("Prosecutor General's Office", "prosecutor AND general* AND office*"),
        ("child-sex", "child AND sex*"),
        ("'courts'", "courts*"),
        ("courts OR *:*", "courts AND or*"),
        ("name:(a TO b) && !c", "name AND a AND to AND b AND c*"),
        ("pgo~2^3 \\", "pgo AND 2 AND 3*"),
        ("Бишке", "бишке*"),
        ("e\u0301tat", "\u00e9tat*"),
        ("हिन्दी", "हिन्दी*"),
    ],
)
def test_words_are_joined_and_the_last_may_be_unfinished(words: str, asked: str) -> None:
    assert lucene(words) == asked


@pytest.mark.parametrize("words", ["", "  ", "*", '+-&&||!(){}[]^"~*?:\\/', "''"])
def test_no_word_at_all_is_refused(words: str) -> None:
    with pytest.raises(InvalidQuery, match="no letter or digit"):
        lucene(words)


@given(st.text(max_size=200))
def test_no_text_leaves_syntax_in_the_query(words: str) -> None:
    try:
        asked = lucene(words)
    except InvalidQuery:
        assert not any(unicodedata.category(one)[0] in "LN" for one in words)
        return
    for term in asked.split(" AND "):
        assert re.fullmatch(r"[^\s+\-&|!(){}\[\]^\"~*?:\\/]+\*?", term)
        assert term.rstrip("*") not in {"AND", "OR", "NOT", "TO"}
    assert asked.endswith("*")


def _found(client: Client, words: str, **filters: str) -> list[str]:
    return [one["id"] for one in client.data("/v1/entities", q=words, **filters)]


@pytest.mark.parametrize(
    "words", ["pgo", "PGO", "Prosecutor General's", "prosecutor general’s off", "prosecutor gen"]
)
def test_an_institution_is_found_by_name_and_alias(client: Client, words: str) -> None:
    assert _found(client, words)[0] == "kg-pgo"


def test_search_can_be_kept_to_a_label(client: Client) -> None:
    assert "kg-prosecutors" in _found(client, "prosecutor")
    assert _found(client, "prosecutor", label="Institution") == ["kg-pgo"]


def test_all_words_must_fit(client: Client) -> None:
    assert _found(client, "pgo mvd") == ["kg22-joint-trainings"]


@pytest.mark.parametrize("words", ["pgo OR courts", "NOT pgo", "pgo~1 || *", "name:pgo", '"pgo" "courts"'])
def test_lucene_syntax_has_no_effect(client: Client, words: str) -> None:
    assert _found(client, words) == []


def test_words_without_a_letter_are_refused(client: Client) -> None:
    problem = client.problem("/v1/entities", q="*:*")
    assert (problem["status"], problem["where"]) == (422, "q")
