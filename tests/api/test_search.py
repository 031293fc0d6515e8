"""A person's words become a full-text query that holds nothing but words."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import InvalidQuery
from tuyun.graph.store.fulltext import PASSED_OVER, initials, normal_form, phrase_query, search_query

from tests.api.client import Client


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("law", "(law^4 OR law*^2)"),
        ("Law Enforcement", "(law^4) AND (enforcement^4 OR enforcement*^2 OR enforcement~2)"),
        ("Prosecutor General’s", "(prosecutor^4 OR prosecutor~2) AND (general^4 OR general*^2 OR general~1)"),
        ("Prosecutor General's", "(prosecutor^4 OR prosecutor~2) AND (general^4 OR general*^2 OR general~1)"),
        ("no-sex", "(no^4) AND (sex^4 OR sex*^2)"),
        ("'art'", "(art^4 OR art*^2)"),
        ("art OR *:*", "(art^4) AND (or^4)"),
        ("a:(b TO c) && !d", "(a^4) AND (b^4) AND (to^4) AND (c^4) AND (d^4 OR d*^2)"),
        ("pgo~2^3 \\", "(pgo^4) AND (2^4) AND (3^4 OR 3*^2)"),
        ("cases with", "(cases^4 OR cases~1) AND (with^4)"),
        ("Ысык Көл", "(ысык^4 OR ысык~1) AND (көл^4 OR көл*^2)"),
        ("йод", "(йод^4 OR йод*^2)"),
        ("e\u0301té", "(ete^4 OR ete*^2)"),
    ],
)
def test_words_are_joined_and_the_last_may_be_unfinished(words: str, asked: str) -> None:
    assert search_query(words) == asked


@pytest.mark.parametrize("words", ["", "  ", "*", '+-&&||!(){}[]^"~*?:\\/', "''"])
def test_no_word_at_all_is_refused(words: str) -> None:
    with pytest.raises(InvalidQuery, match="no letter or digit"):
        search_query(words)


@given(st.text(max_size=200))
def test_no_text_leaves_syntax_in_the_query(words: str) -> None:
    try:
        asked = search_query(words)
    except InvalidQuery:
        assert not any(unicodedata.category(one)[0] in "LN" for one in words)
        return
    word = r"[^\s+\-&|!(){}\[\]^\"~*?:\\/]+"
    for term in asked.split(" AND "):
        assert re.fullmatch(rf"\({word}\^4( OR {word}\*\^2)?( OR {word}~[12])?\)", term)
    last = asked.rsplit("(", 1)[1].split("^")[0]
    assert last in PASSED_OVER or re.search(r"\*\^2( OR \S+~[12])?\)$", asked)


@given(st.text(max_size=200))
def test_a_phrase_is_words_between_two_quotes(words: str) -> None:
    assert re.fullmatch(r"""|"[^+\-&|!(){}\[\]^"~*?:\\/]+\"""", phrase_query(words))


@given(st.text(max_size=50))
def test_case_and_spaces_make_no_other_name(name: str) -> None:
    assert normal_form(f"  {name} ") == normal_form(name)


def _found(client: Client, words: str, **filters: str) -> list[str]:
    return [one["id"] for one in client.data("/v1/entities", q=words, **filters)]


@pytest.mark.parametrize(
    "words", ["pgo", "PGO", "Prosecutor General's", "prosecutor general’s off", "prosecutor gen"]
)
def test_an_institution_is_found_by_name_and_alias(client: Client, words: str) -> None:
    assert _found(client, words)[0] == "kg-pgo"


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("MVD", "kg-mvd"),
        ("МВД", "kg-mvd"),
        ("ИИМ", "kg-mvd"),
        ("CPC", "kg-criminal-procedure-code"),
        ("МВ", "kg-mvd"),
    ],
)
def test_an_acronym_is_found_in_any_script_by_register_or_first_letters(
    client: Client, words: str, id_: str
) -> None:
    assert _found(client, words)[0] == id_
    assert "initials" not in client.data(f"/v1/entities/{id_}")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("General Prosecutor’s Office", ["gpo"]),
        ("Ministerio Público de la Nación", ["mpdln", "mpn"]),
        ("Генеральная прокуратура по делам", ["гпд", "гппд"]),
        ("وزارة الداخلية القطرية", ["واا"]),
        ("non-governmental organisations", ["ngo"]),
        ("Office (“The Desk”) & Co.", ["odc", "otdc"]),
        ("MVD", []),
        ("警察", []),
        ("", []),
    ],
)
def test_the_first_letters_of_a_name_make_acronyms(name: str, letters: list[str]) -> None:
    assert initials([name]) == letters


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        ("prosecuter gen", "kg-pgo"),
        ("Minístry of Ínternal Affairs", "kg-mvd"),
        ("civil sociaty", "kg-civil-society"),
        ("enforcment", "kg-law-enforcement"),
    ],
)
def test_accents_and_a_wrong_letter_are_forgiven(client: Client, words: str, id_: str) -> None:
    assert id_ in _found(client, words)[:3]


def test_what_fits_exactly_comes_before_what_nearly_fits(client: Client) -> None:
    found = client.data("/v1/entities", q="courts")
    exact = ["courts" in one["name"].split() for one in found]
    assert exact == sorted(exact, reverse=True)
    assert True in exact


def test_search_can_be_kept_to_a_label(client: Client) -> None:
    assert "kg-prosecutors" in _found(client, "prosecutor")
    assert _found(client, "prosecutor", label="Institution") == ["kg-pgo"]


def test_all_words_must_fit(client: Client) -> None:
    assert _found(client, "pgo mvd") == ["kg22-joint-trainings"]


@pytest.mark.parametrize("words", ["pgo OR courts", "pgo~1 || *", "name:pgo", '"pgo" "courts"'])
def test_lucene_syntax_has_no_effect(client: Client, words: str) -> None:
    assert _found(client, words) == []


def test_an_operator_is_a_word_and_a_common_one_is_passed_over(client: Client) -> None:
    assert _found(client, "NOT pgo") == _found(client, "pgo") != []


def test_words_without_a_letter_are_refused(client: Client) -> None:
    problem = client.problem("/v1/entities", q="*:*")
    assert (problem["status"], problem["where"]) == (422, "q")
