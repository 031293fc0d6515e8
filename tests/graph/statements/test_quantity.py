"""A count is an interval, and its parts add up or say why not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from tuyun.graph.statements import Part, Quantity

SEX, LABOR = "sex_trafficking", "forced_labor"


def part(form: str, lower: int, upper: int | None = None) -> dict[str, Any]:
    return {"form": form, "lower": lower, "upper": lower if upper is None else upper}


@pytest.mark.parametrize(
    "given_",
    [
        {},
        {
            "lower": 12,
            "upper": 12,
            "parts": [
                {"law": "xa-penal-code", "lower": 9, "upper": 9},
                {"law": "xa-labor-law", "lower": 3, "upper": 3},
                {"outcome": "convicted", "lower": 10, "upper": 10},
                {"outcome": "acquitted", "lower": 2, "upper": 2},
            ],
        },
        {"lower": 0, "upper": 0},
        {"lower": 150},
        {"upper": 5, "unit": "year"},
        {"words": "frequently"},
        {"lower": 20000, "upper": 20000, "unit": "money", "currency": "USD"},
        {"lower": 18, "upper": 18, "unit": "month"},
        {"lower": 5, "upper": 5, "unit": "case", "parts": [part("domestic_servitude", 3), part("unspecified", 2)]},
        {"lower": 6, "upper": 6, "parts": [part(SEX, 1), part(LABOR, 5)]},
        {"lower": 6, "upper": 9, "parts": [part(SEX, 1, 3), part(LABOR, 5, 6)]},
        {"lower": 6, "upper": 6, "parts": [part(SEX, 1)], "parts_note": "the rest is not broken down"},
    ],
)
def test_a_count_that_holds_together_is_taken(given_: dict[str, Any]) -> None:
    assert Quantity.model_validate(given_).model_dump(exclude_unset=True, mode="json") == given_


ONE_KIND = "a part is of one form, one law, one institution, one group or one outcome"
MONEY = "an amount of money has a currency, and nothing else has: unit money, currency USD"
ADVICE = "correct them, or say why in parts_note"


@pytest.mark.parametrize(
    ("given_", "message"),
    [
        ({"lower": 3, "upper": 2}, "the bounds are reversed: lower 3 is above upper 2"),
        ({"lower": 500, "unit": "money"}, MONEY),
        ({"parts": [{"lower": 1, "upper": 1}]}, ONE_KIND),
        ({"parts": [{"form": SEX, "law": "xa-penal-code", "lower": 1, "upper": 1}]}, ONE_KIND),
        (
            {
                "lower": 12,
                "upper": 12,
                "parts": [
                    {"form": SEX, "lower": 12, "upper": 12},
                    {"outcome": "convicted", "lower": 10, "upper": 10},
                ],
            },
            f"the parts add up to 10, the whole is 12: {ADVICE}",
        ),
        ({"lower": 500, "unit": "case", "currency": "USD"}, MONEY),
        ({"parts": [part(SEX, 3, 2)]}, "the bounds are reversed: lower 3 is above upper 2"),
        (
            {"lower": 6, "upper": 6, "parts": [part(SEX, 1), part(LABOR, 4)]},
            f"the parts add up to 5, the whole is 6: {ADVICE}",
        ),
        (
            {"lower": 6, "upper": 8, "parts": [part(SEX, 1), part(LABOR, 5)]},
            f"the parts add up to 6, the whole is 6 to 8: {ADVICE}",
        ),
        (
            {"lower": 6, "parts": [part(SEX, 1), part(LABOR, 5, 6)]},
            f"the parts add up to 6 to 7, the whole is 6 to open: {ADVICE}",
        ),
        ({"parts": [part(SEX, 1)]}, f"the parts add up to 1, the whole is open to open: {ADVICE}"),
    ],
)
def test_a_count_that_contradicts_itself_is_refused(given_: dict[str, Any], message: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Quantity.model_validate(given_)
    assert [fault["msg"] for fault in caught.value.errors()] == [f"Value error, {message}"]


@pytest.mark.parametrize("figure", [-1, 10**12 + 1, 1.5, "six"])
def test_what_is_no_count_is_refused(figure: object) -> None:
    with pytest.raises(ValidationError):
        Quantity.model_validate({"lower": figure})


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(0, 1000)), min_size=1, max_size=6))
def test_parts_that_add_up_are_always_taken(spans: list[tuple[int, int]]) -> None:
    parts = tuple(Part(form="trafficking", lower=low, upper=low + more) for low, more in spans)
    lower, upper = sum(one.lower for one in parts), sum(one.upper for one in parts)
    assert Quantity(lower=lower, upper=upper, parts=parts).parts == parts
    with pytest.raises(ValidationError, match="the parts add up to"):
        Quantity(lower=lower, upper=upper + 1, parts=parts)


def test_every_entity_that_limits_a_count_is_listed() -> None:
    told = Quantity.model_validate(
        {"scope": {"forms": [SEX], "laws": ["code"], "places": ["osh"], "groups": ["judges"], "condition": "if"}}
    )
    assert told.scope.entities() == ("code", "osh", "judges")


def test_a_law_and_an_institution_of_a_part_are_entities_of_the_count() -> None:
    parts = [{"law": "penal-code", "lower": 1, "upper": 1}, {"institution": "court", "lower": 2, "upper": 2},
             {"outcome": "acquitted", "lower": 1, "upper": 1}, part(SEX, 1)]  # fmt: skip
    told = Quantity.model_validate({"scope": {"places": ["osh"]}, "parts": parts, "parts_note": "in part"})
    assert told.entities() == ("osh", "penal-code", "court")
    assert [(one.by, one.of) for one in told.parts] == [
        ("form", SEX), ("law", "penal-code"), ("institution", "court"), ("outcome", "acquitted"),
    ]  # fmt: skip
