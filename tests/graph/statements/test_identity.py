"""Ids are the same on every machine, and stay when a judgement is corrected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.statements import (
    Period,
    Quantity,
    RowId,
    Statement,
    is_row_id,
    is_statement_id,
    statement_id,
)
from tuyun.graph.statements.base import IDENTIFIER
from tuyun.graph.statements.identity import content_hash
from tuyun.graph.vocabulary.terms import RoleName

ROLES: dict[RoleName, tuple[str, ...]] = {
    "giver": ("pgo", "mvd"),
    "audience": ("judges",),
    "happening": ("course",),
}
PINNED = "s-d2d4bac312716d25"


def test_a_known_statement_keeps_its_known_id() -> None:
    assert statement_id("kg", 10, 25, "trained", ROLES) == PINNED


@given(st.permutations(list(ROLES)), st.permutations(ROLES["giver"]))
def test_the_order_of_roles_and_fillers_does_not_matter(roles: list[RoleName], givers: list[str]) -> None:
    shuffled = {role: tuple(givers) if role == "giver" else ROLES[role] for role in roles}
    assert statement_id("kg", 10, 25, "trained", shuffled) == PINNED


@pytest.mark.parametrize(
    "changed",
    [
        {"document": "kz"},
        {"start": 11},
        {"end": 26},
        {"predicate": "needs_training"},
        {"roles": ROLES | {"audience": ("prosecutors",)}},
        {"roles": {"partner": ("pgo", "mvd"), "audience": ("judges",), "happening": ("course",)}},
        {"roles": {role: fillers for role, fillers in ROLES.items() if role != "audience"}},
        {"key": "first"},
        {"key": ""},
    ],
)
def test_another_place_predicate_role_or_key_is_another_statement(changed: dict[str, object]) -> None:
    parts: dict[str, object] = {
        "document": "kg",
        "start": 10,
        "end": 25,
        "predicate": "trained",
        "roles": ROLES,
        "key": None,
    }
    assert statement_id(**parts | changed) != PINNED  # type: ignore[arg-type] # one part of each kind is changed


@pytest.mark.parametrize(
    "corrected",
    [
        {"voice": "mvd", "modality": "reported"},
        {"modality": "possible"},
        {"polarity": "denied"},
        {"status": "qualitative", "quantity": Quantity(words="some")},
        {"period": Period(kind="recent")},
        {"standing": "charge"},
        {"note": "read otherwise"},
        {"sentence": 2},
    ],
)
def test_correcting_a_judgement_keeps_the_id(corrected: dict[str, object]) -> None:
    first = Statement(
        id=PINNED,
        document="kg",
        sentence=1,
        quote="trained judges…",
        start=10,
        end=25,
        predicate="trained",
        roles=ROLES,
    )
    later = first.model_copy(update=corrected)
    assert later != first
    assert (
        statement_id(later.document, later.start, later.end, later.predicate, later.roles, later.key) == first.id
    )


def test_who_speaks_of_whom_is_listed_once_in_the_order_of_the_roles() -> None:
    told = Statement(
        id=PINNED,
        document="kg",
        sentence=1,
        quote="…",
        start=0,
        end=1,
        predicate="trained",
        roles={"giver": ("pgo", "mvd"), "audience": ("judges", "pgo")},
        voice="mvd",
        modality="reported",
        quantity=Quantity.model_validate({"scope": {"groups": ["judges", "clerks"], "laws": ["code"]}}),
    )
    assert told.entities() == ("pgo", "mvd", "judges", "code", "clerks")
    assert (told.stage, told.force, told.loss, told.silent) == ("capacity", "happened", None, False)


@given(st.dictionaries(st.text(), st.lists(st.integers() | st.text())))
def test_a_content_hash_does_not_depend_on_the_order_of_keys(value: dict[str, list[object]]) -> None:
    turned = dict(reversed(value.items()))
    assert content_hash(turned) == content_hash(value)
    assert content_hash([value, 1]) != content_hash([value, 2])


def test_a_content_hash_is_the_same_on_every_machine() -> None:
    assert content_hash({"b": 1, "a": "ы"}, 12) == "995301b2e93f"


@given(st.from_regex(IDENTIFIER, fullmatch=True), st.integers(min_value=0, max_value=10**12))
def test_a_row_id_is_read_back_as_it_was_written(document: str, row: int) -> None:
    text = str(RowId(document, row))
    assert is_row_id(text)
    assert not is_statement_id(text)
    assert RowId.parse(text) == RowId(document, row)


@given(st.text() | st.from_regex(r"\S*#\S*", fullmatch=True))
def test_a_text_is_read_as_a_row_id_just_where_it_has_the_form_of_one(text: str) -> None:
    if is_row_id(text):
        assert RowId.parse(text).document == text.rpartition("#")[0]
    else:
        with pytest.raises(ValueError, match="not the id of a row"):
            RowId.parse(text)


@pytest.mark.parametrize("text", ["", "cases", "cases#", "#1", "cases#x", "a b#1", "a#b#1", "cases#1 ", PINNED])
def test_other_texts_are_no_row_ids(text: str) -> None:
    assert not is_row_id(text)


@given(st.integers(), st.text(), st.none() | st.text())
def test_a_statement_id_has_its_own_form(start: int, predicate: str, key: str | None) -> None:
    name = statement_id("kg", start, start + 1, predicate, ROLES, key)
    assert is_statement_id(name)
    assert not is_row_id(name)
