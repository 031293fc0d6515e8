"""Proceedings for crimes that have nothing to do with trafficking are no proceedings for trafficking."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("In 2020, courts jailed 17 men for life for murder.", "life_imprisonment_imposed"),
        (
            "In 2020, the court awarded life imprisonment to two persons for drug trafficking.",
            "life_imprisonment_imposed",
        ),
        ("In 2020, sentences in 10 drug cases were too lenient.", "lenient_sentence"),
        ("In nine murder cases, the investigation was superficial.", "poor_investigation"),
        ("In 2020, two men accused of murder were bailed.", "released_suspects"),
        ("In 2020, fines were imposed on 14 companies for tax offences.", "business_sanctioned"),
        ("In 2020, nothing was done in 14 cases of theft.", "took_no_action"),
        ("In 2020, nine investigations into tax fraud were halted.", "suspended_investigation"),
        ("In 2020, nine burglary cases were settled by religious leaders.", "settled_informally"),
    ],
)
def test_the_crime_of_a_clause_is_not_left_out(text: str, predicate: str) -> None:
    assert predicate not in [proposal.statement.predicate for proposal in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("In 2020, courts jailed 17 traffickers for life.", "life_imprisonment_imposed"),
        ("In 2020, nothing was done in 14 cases of forced labor.", "took_no_action"),
        ("In 2020, nine trafficking investigations were halted.", "suspended_investigation"),
    ],
)
def test_trafficking_stays(text: str, predicate: str) -> None:
    assert predicate in [proposal.statement.predicate for proposal in read(text)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021, courts convicted 14 people of trafficking in stolen vehicles.",
        "In 2021, courts convicted 14 people for trafficking in cultural property.",
        "In 2021, courts convicted 14 traffickers in rare birds.",
        "In 2021, courts convicted 14 ivory traffickers.",
    ],
)
def test_trafficking_in_goods_is_another_crime(text: str) -> None:
    (proposal,) = read(text)[0]
    quantity = proposal.statement.quantity
    assert proposal.statement.predicate == "convicted_under_other_law"
    assert quantity is not None
    assert (quantity.unit, quantity.scope.forms) == ("person", ())


@pytest.mark.parametrize("words", ["trafficking in tobacco growing", "trafficking in women"])
def test_a_sector_is_no_goods(words: str) -> None:
    (proposal,) = read(f"In 2021, the government investigated 14 cases of {words}.")[0]
    assert proposal.statement.predicate == "investigated"
    assert proposal.statement.quantity is not None
    assert proposal.statement.quantity.scope.forms == ("trafficking",)


@pytest.mark.parametrize(
    "words",
    ["of the earthquake", "of domestic violence", "of a shipwreck", "of labor accidents", "of the fraud"],
)
def test_those_who_suffered_something_else_are_no_victims_of_trafficking(words: str) -> None:
    read_of = [
        proposal.statement.predicate for proposal in read(f"In 2020, police identified nine victims {words}.")[0]
    ]
    assert read_of == ["other_statement"]


def test_victims_of_violence_and_trafficking_stay() -> None:
    text = "In 2020, police identified nine victims of domestic violence and trafficking."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == ["identified"]


def test_what_is_left_out_is_not_read_in_another_way() -> None:
    text = "In 2020, prosecutors decided against prosecuting 45 shoplifters."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == []


def test_traffickers_who_murdered_stay() -> None:
    text = "In 2020, four traffickers were jailed for life for the murder of a victim."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == ["life_imprisonment_imposed"]
