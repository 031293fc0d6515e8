"""Forms of trafficking that limit several counts, or counts that point back."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once

_CHILD, _SEX, _ANY = ["child_trafficking"], ["sex_trafficking"], ["trafficking"]


def _forms(sentence: str) -> list[tuple[str, list[str]]]:
    found = [each.statement for each in read(sentence)[0] if each.statement.quantity is not None]
    return [(each.predicate, list(each.quantity.scope.forms)) for each in found if each.quantity is not None]


@pytest.mark.parametrize(
    ("sentence", "forms"),
    [
        (
            "The government reported 88 investigations, 49 prosecutions, and 31 convictions of child traffickers.",
            [("investigated", _CHILD), ("prosecuted", _CHILD), ("convicted", _CHILD)],
        ),
        (
            "Police reported six sex trafficking investigations and two prosecutions for child trafficking.",
            [("investigated", _SEX), ("prosecuted", _CHILD)],
        ),
        (
            "Courts convicted 11 men and four women for sex trafficking.",
            [("convicted", _SEX), ("convicted", _SEX)],
        ),
        (
            "Police investigated 12 men and identified three victims of sex trafficking.",
            [("investigated", []), ("identified", _SEX)],
        ),
        ("Courts convicted 22 traffickers, all for sex trafficking.", [("convicted", _SEX)]),
        (
            "No officials were investigated or prosecuted for complicity in trafficking.",
            [("investigated_official", _ANY), ("prosecuted_official", _ANY)],
        ),
        (
            "Police investigated 33 trafficking cases and referred 12 of them to prosecutors.",
            [("investigated", _ANY), ("referred_for_prosecution", _ANY)],
        ),
        (
            "Police received 33 reports of trafficking and investigated 12 of them.",
            [("reported", _ANY), ("investigated", [])],
        ),
        (
            "Courts tried 55 trafficking cases in 2030; in 2029, they tried 70 cases.",
            [("tried", _ANY), ("tried", _ANY)],
        ),
        ("Prosecutors charged 11 alleged trafficking offenders.", [("charged", [])]),
        ("Police investigated six cases relating to sex trafficking in 2030.", [("investigated", _SEX)]),
        ("Police investigated six cases that concerned sex trafficking.", [("investigated", _SEX)]),
        ("Courts convicted six men of the crime of sex trafficking.", [("convicted", _SEX)]),
        (
            "Twelve men were prosecuted for sex trafficking and found not guilty.",
            [("acquitted", _SEX), ("prosecuted", _SEX)],
        ),
        (
            "Courts convicted nine and two men for sex trafficking and child trafficking, respectively.",
            [("convicted", _SEX), ("convicted", _CHILD)],
        ),
        (
            "For sex trafficking, police arrested nine men; in child trafficking cases, they arrested two.",
            [("arrested", _SEX), ("arrested", _CHILD)],
        ),
        ("Courts convicted two men in 2030, both for sex trafficking.", [("convicted", _SEX)]),
        ("Courts convicted nine people—most of them men—for sex trafficking.", [("convicted", _SEX)]),
        ("Courts convicted nine people, among them two clerks, of sex trafficking.", [("convicted", _SEX)]),
        (
            "Police reported nine investigations (all of them new) and four prosecutions of child traffickers.",
            [("investigated", _CHILD), ("prosecuted", _CHILD)],
        ),
        (
            "Police investigated nine child trafficking and two sex trafficking cases.",
            [("investigated", _CHILD), ("investigated", _SEX)],
        ),
        (
            "A court sentenced two men to nine years in prison and a fine of 400 dinars for sex trafficking.",
            [("imprisonment_imposed", []), ("sentenced", _SEX), ("fine_imposed", [])],
        ),
        ("Police received 212 calls on the trafficking hotline.", [("reported", [])]),
    ],
)
def test_forms_reach_as_far_as_their_words(sentence: str, forms: list[tuple[str, list[str]]]) -> None:
    assert _forms(sentence) == forms


@pytest.mark.parametrize("people", ["two defendants, a vessel owner and a recruiter,", "two defendants, all"])
def test_a_form_before_charges_stands_behind_who_the_people_are(people: str) -> None:
    assert _forms(f"Courts convicted {people} on labor trafficking charges.") == [
        ("convicted", ["labor_trafficking"])
    ]


@pytest.mark.parametrize("verb", ["convicted nine men of", "acquitted nine defendants accused of"])
@pytest.mark.parametrize(
    ("crime", "form"),
    [
        ("exploiting children in street begging", "forced_begging"),
        ("exploiting young women in prostitution", "sex_trafficking"),
        ("forcing women into prostitution", "sex_trafficking"),
        ("forcing girls into prostitution", "child_sex_trafficking"),
        ("subjecting migrant workers to forced labor", "forced_labor"),
        ("keeping workers in slavery", "slavery"),
    ],
)
def test_what_they_did_to_others_names_the_form(verb: str, crime: str, form: str) -> None:
    (line,) = counted(f"In 2030, courts {verb} {crime}.")
    assert line.split()[3:] == [form, "2030"]


@pytest.mark.parametrize(
    ("sentence", "lines"),
    [
        (
            "Preliminary proceedings for human trafficking were initiated in 28 cases in 2029 and 31 in 2030.",
            ["opened_investigation 28 case trafficking 2029", "opened_investigation 31 case trafficking 2030"],
        ),
        (
            "Police referred nine suspects to the District Court on charges of forced labor.",
            ["sent_to_court 9 suspect forced_labor unspecified"],
        ),
        (
            "None of the investigations opened in 2029 and 2030 into forced labor had resulted in an indictment.",
            ["indicted 0 investigation forced_labor unspecified"],
        ),
        (
            "The trial of four defendants in a 2028 sex trafficking case began in 2030.",
            ["tried 4 defendant sex_trafficking 2030"],
        ),
        (
            "Police opened three cases of child domestic servitude in 2030, down from 11 in 2029.",
            [
                "opened_investigation 3 case domestic_servitude 2030",
                "opened_investigation 11 case domestic_servitude 2029",
            ],
        ),
        (
            "Courts convicted ten people for slavery in 2030; in comparison, there were four convictions in 2029.",
            ["convicted 10 person slavery 2030", "convicted 4 conviction slavery 2029"],
        ),
        ("Courts took 22 months to hear slavery cases.", ["proceedings_lasted 22 month slavery unspecified"]),
    ],
)
def test_a_step_or_what_lasted_so_long_names_the_form(sentence: str, lines: list[str]) -> None:
    assert counted(sentence) == lines


def test_the_form_of_a_noun_that_is_not_said_again_holds_for_cases_and_not_for_people() -> None:
    assert counted("Police opened 40 slavery investigations, and the army opened 12.") == [
        "opened_investigation 40 investigation slavery unspecified",
        "opened_investigation 12 investigation slavery unspecified",
    ]
    assert counted("Courts convicted nine men of slavery, and the appeals court convicted two.")[1] == (
        "convicted 2 person unspecified"
    )
