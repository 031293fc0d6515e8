"""Invalid statements: they are left out with a warning, and the rest of the text is read."""

import warnings

import pytest
from tuyun.graph.reading.proposals import compose
from tuyun.graph.reading.proposals.invalid_statements import valid_statement

from tests.graph.reading.reader import read, short

CONVICTED = {
    "sentence": 1,
    "quote": "Courts convicted 12 traffickers",
    "predicate": "convicted",
    "roles": {"object": ["xa31-traffickers"]},
    "status": "measured",
    "quantity": {"lower": 12, "upper": 12, "unit": "trafficker"},
}


def test_an_invalid_statement_is_left_out_with_a_warning() -> None:
    statement = valid_statement(CONVICTED)
    assert statement is not None
    assert statement.quantity is not None
    assert statement.quantity.unit == "trafficker"
    costs = {**CONVICTED, "quantity": {"lower": 12, "upper": 12, "unit": "money"}}
    with pytest.warns(RuntimeWarning, match="invalid statement.* convicted, quantity: .* has a currency"):
        assert valid_statement(costs) is None


def test_the_rest_of_a_sentence_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_bounds(fields: dict[str, object]) -> object:
        broken = fields["predicate"] == "convicted"
        return valid_statement({**fields, "quantity": {"lower": 2, "upper": 1}} if broken else fields)

    monkeypatch.setattr(compose, "valid_statement", without_bounds)
    with pytest.warns(RuntimeWarning, match="the bounds are reversed"):
        proposals, *_ = read("Police arrested nine suspects, and courts convicted 12 traffickers.")
    assert [short(each) for each in proposals] == [
        "arrested 9..9 suspect unspecified measured report asserted by xa-police sure"
    ]


def test_a_figure_without_a_noun_behind_an_amount_of_money_is_no_money() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        proposals, *_ = read("Police seized eight flats (estimated at EUR 1.2 mil) and goods (a saw, 3 lamps).")
    assert [short(each) for each in proposals if each.statement.quantity][-1].split(" ")[1:3] == ["3..3", "None"]
