"""What a count takes from the sentence before, or from the other counts that its sentence compares."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once

OPENED = "Police opened 14 investigations and arrested 20 suspects in 2030. "


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            OPENED + "These included nine sex trafficking cases and five forced labor cases.",
            ["opened_investigation 9 case sex_trafficking unspecified",
             "opened_investigation 5 case forced_labor unspecified"],
        ),
        (
            OPENED + "This compared with 18 investigations and 25 suspects in 2029.",
            ["opened_investigation 18 investigation 2029", "arrested 25 suspect 2029"],
        ),
        (
            "It identified and assisted 14 victims. This included nine sex trafficking victims and five others.",
            ["identified 9 victim sex_trafficking unspecified"],
        ),
        (
            "It prosecuted nine suspects and continued prosecutions against three suspects. This compared with 12 "
            "new prosecutions and four continued prosecutions in 2029.",
            ["opened_prosecution 12 prosecution 2029", "continued_prosecution 4 prosecution 2029"],
        ),
        (
            "It charged four men and trained 12 judges. This included nine offices.",
            [],
        ),
    ],
)  # fmt: skip
def test_a_sentence_that_breaks_down_or_compares_takes_what_happened_from_the_sentence_before(
    text: str, counts: list[str]
) -> None:
    own = counted(text)
    assert [line for line in own if line in counts] == counts
    assert all(line in own[:2] or line in counts or line.startswith("other") for line in own)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It prosecuted 33 suspects for forced begging (compared with 12 in 2029), nine for forced labor "
            "(compared with ten in 2029), and one for sex trafficking (compared with two in 2029).",
            ["prosecuted 33 suspect forced_begging unspecified", "prosecuted 12 suspect forced_begging 2029",
             "prosecuted 9 suspect forced_labor unspecified", "prosecuted 10 suspect forced_labor 2029",
             "prosecuted 1 suspect sex_trafficking unspecified", "prosecuted 2 suspect sex_trafficking 2029"],
        ),
        (
            "Police opened 12 cases and arrested 20 suspects, compared with 15 cases and 25 suspects in 2029, and "
            "nine cases and 12 suspects in 2028.",
            ["opened_investigation 12 case unspecified", "arrested 20 suspect unspecified",
             "opened_investigation 15 case 2029", "arrested 25 suspect 2029",
             "opened_investigation 9 case 2028", "arrested 12 suspect 2028"],
        ),
        (
            "It initiated prosecutions of 14 suspects, compared with nine suspects prosecuted in 2029.",
            ["opened_prosecution 14 suspect unspecified", "prosecuted 9 suspect 2029"],
        ),
        (
            "It investigated 34 cases (including nine investigations continued from 2029).",
            ["investigated 34 case unspecified", "continued_investigation 9 investigation recent"],
        ),
        (
            "This was fewer than in 2029, when courts heard 40 cases, convicted nine men, and acquitted four.",
            ["heard 40 case 2029", "convicted 9 person 2029", "acquitted 4 person 2029"],
        ),
        (
            "Courts fined 25 traffickers (68 percent).",
            ["fine_imposed 25 trafficker unspecified", "fine_imposed 68 percent unspecified"],
        ),
    ],
)  # fmt: skip
def test_what_is_compared_has_the_form_the_step_and_the_year_of_its_own_bracket_or_list(
    sentence: str, counts: list[str]
) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It convicted 15 traffickers (12 sex trafficking, two sex and labor trafficking, one uncategorized).",
            ["convicted 15 trafficker [sex_trafficking 12] [several_forms 2] [unspecified 1] unspecified"],
        ),
        (
            "It opened 12 sex and labor trafficking cases.",
            ["opened_investigation 12 case sex_trafficking labor_trafficking unspecified"],
        ),
        (
            "Police opened one sex trafficking and two forced labor investigations in 2030 (three sex trafficking "
            "and no forced labor investigations in 2029).",
            ["opened_investigation 1 investigation sex_trafficking 2030",
             "opened_investigation 2 investigation forced_labor 2030",
             "opened_investigation 3 investigation sex_trafficking 2029",
             "opened_investigation 0 investigation forced_labor 2029"],
        ),
        (
            "It freed 56 victims of labor trafficking, including 28 in debt bondage, and 14 of sex trafficking.",
            ["identified 56 victim labor_trafficking [debt_bondage 28] unspecified",
             "identified 14 victim sex_trafficking unspecified"],
        ),
        (
            "It investigated nine new cases (all labor trafficking).",
            ["opened_investigation 9 case labor_trafficking unspecified"],
        ),
        (
            "It arrested 32 suspects and convicted 16; this is compared with 42 suspects arrested and 26 "
            "convicted in 2029.",
            ["arrested 32 suspect unspecified", "convicted 16 suspect unspecified", "arrested 42 suspect 2029",
             "convicted 26 suspect 2029"],
        ),
        (
            "Courts convicted nine traffickers, compared with 12 in 2029, and sentenced them to terms of two to "
            "eight years’ imprisonment.",
            ["convicted 9 trafficker unspecified", "convicted 12 trafficker 2029",
             "imprisonment_imposed 2 year unspecified", "sentenced 9 trafficker unspecified"],
        ),
    ],
)  # fmt: skip
def test_forms_that_share_a_noun_and_years_that_date_what_is_compared(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


IDENTIFIED = "It identified 110 victims. "


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            IDENTIFIED + "Of these, 61 were potential sex trafficking victims and 49 labor trafficking victims.",
            ["identified 110 victim unspecified", "identified 61 victim sex_trafficking unspecified",
             "identified 49 victim labor_trafficking unspecified"],
        ),
        (
            "It identified 38 victims; 35 victims were subjected to sex trafficking and three to forced begging.",
            ["identified 38 victim [sex_trafficking 35] [forced_begging 3] unspecified"],
        ),
        (
            "It opened two cases and continued to investigate three cases initiated and registered in 2029.",
            ["opened_investigation 2 case unspecified", "continued_investigation 3 case recent"],
        ),
        (
            "It arrested 20 men during the 2030 calendar year, compared with 34 in the 2029 calendar year.",
            ["arrested 20 person 2030", "arrested 34 person 2029"],
        ),
        (
            "The investigation of four suspects and the prosecution of nine defendants remained ongoing.",
            ["investigation_pending 4 suspect recent", "prosecution_pending 9 defendant recent"],
        ),
        (
            "It granted visas to 60 people, a decrease from the 73 victims identified in 2029.",
            ["granted_status 60 person unspecified", "identified 73 victim 2029"],
        ),
        (
            "It prosecuted three cases and continued prosecuting six cases against ten men, compared with nine "
            "cases against 11 men in 2029.",
            ["prosecuted 3 case unspecified", "continued_prosecution 6 case recent",
             "continued_prosecution 10 person recent", "prosecuted 9 case 2029", "prosecuted 11 person 2029"],
        ),
        (
            "It opened 38 cases. Of these, 27 were for forced begging (compared with 36 in 2029).",
            ["opened_investigation 38 case unspecified", "case_concerned 27 case forced_begging unspecified",
             "case_concerned 36 case forced_begging 2029"],
        ),
        (
            "It has never convicted and sentenced a trafficker.",
            ["convicted 0 trafficker until_now", "sentenced 0 trafficker until_now"],
        ),
    ],
)  # fmt: skip
def test_what_words_behind_a_count_say_of_it(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize("sentence", [
    "This compared with five in {}.",
    "This was down from five in {}.",
    "That was fewer than the five in {}.",
    "The figure for {} was five.",
    "By comparison, there were five in {}.",
    "It was five in {}.",
    "This followed five in {}.",
    "It had convicted five in {}.",
])  # fmt: skip
@pytest.mark.parametrize("first", [
    ("In 2030, the government convicted nine traffickers of slavery.", "convicted", "trafficker"),
    ("In 2030, the government reported nine convictions for slavery.", "convicted", "conviction"),
])  # fmt: skip
@pytest.mark.parametrize("year", ["2029", "the previous year"])
def test_a_figure_alone_is_compared_with_the_sentence_before(
    first: tuple[str, str, str], sentence: str, year: str
) -> None:
    made = [each.statement for each in read(f"{first[0]} {sentence.format(year)}")[0]]
    assert [(each.predicate, each.period.kind, str(each.period.start)) for each in made] == [
        (first[1], "calendar_year", "2030-01-01"), (first[1], "calendar_year", "2029-01-01"),
    ]  # fmt: skip
    counts = [(each.quantity.lower, each.quantity.unit) for each in made if each.quantity]
    assert counts[0] == (9, first[2])
    assert counts[1] == (5, first[2]) or sentence.startswith("It had")


def test_figures_alone_are_compared_in_the_order_of_the_sentence_before() -> None:
    text = "In 2030, police opened 14 cases and arrested 20 suspects. This compared with nine and 12 in 2029."
    made = [each.statement for each in read(text)[0]]
    assert [(each.predicate, each.quantity.lower) for each in made if each.quantity][2:] == [
        ("opened_investigation", 9), ("arrested", 12),
    ]  # fmt: skip
    assert all(str(each.period.start) == "2029-01-01" for each in made[2:])


@pytest.mark.parametrize("sentence", [
    "There were 12 shelters in 2029.",
    "In 2029, there were 12 police officers in the unit.",
    "The unit had 12 officers.",
])  # fmt: skip
def test_what_has_a_noun_of_its_own_is_not_compared(sentence: str) -> None:
    made = read(f"In 2030, the government convicted nine traffickers. {sentence}")[0]
    assert "convicted" not in [each.statement.predicate for each in made[1:]]


def test_participles_say_what_happened_in_a_sentence_that_only_compares() -> None:
    text = "Courts convicted 14 men. This compared with 24 men prosecuted and 11 traffickers convicted in 2029."
    assert counted(text) == [
        "convicted 14 person unspecified", "prosecuted 24 person 2029", "convicted 11 trafficker 2029"
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The government reported 25 convictions in 2030, compared with 19 in 2029, as well as 11 acquittals, "
            "compared with one in 2029.",
            ["convicted 25 conviction 2030", "convicted 19 conviction 2029", "acquitted 11 acquittal 2030",
             "acquitted 1 acquittal 2029"],
        ),
        (
            "Police opened 25 investigations, compared with 19 in 2029, along with nine prosecutions, compared "
            "with four in 2029.",
            ["opened_investigation 25 investigation unspecified", "opened_investigation 19 investigation 2029",
             "opened_prosecution 9 prosecution unspecified", "opened_prosecution 4 prosecution 2029"],
        ),
        (
            "Courts convicted 25 men in 2030, compared with 19 in 2029, and two officials, compared with one in "
            "2029.",
            ["convicted 25 person 2030", "convicted 19 person 2029", "convicted_official 2 official 2030",
             "convicted_official 1 official 2029"],
        ),
        (
            "The police arrested nine suspects, as well as two officials.",
            ["arrested 9 suspect unspecified", "arrested_official 2 official unspecified"],
        ),
        ("Along with 12 partners, the police opened nine cases.", ["opened_investigation 9 case unspecified"]),
    ],
)  # fmt: skip
def test_a_list_goes_on_with_as_well_as_and_behind_a_comparison(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
