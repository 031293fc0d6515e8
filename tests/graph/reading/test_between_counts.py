"""What figures take from the counts and words around them: units, parts by their sum, stages, named numbers."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "No officials were investigated, prosecuted, or convicted in 2030.",
            [
                "convicted_official 0 official 2030", "investigated_official 0 official 2030",
                "prosecuted_official 0 official 2030",
            ],
        ),
        (
            "Four suspects were arrested and charged.",
            ["arrested 4 suspect unspecified", "charged 4 suspect unspecified"],
        ),
        (
            "In 2030, 20 suspects were charged, 12 tried, and seven convicted.",
            ["charged 20 suspect 2030", "tried 12 suspect 2030", "convicted 7 suspect 2030"],
        ),
    ],
)  # fmt: skip
def test_participles_that_are_joined_share_a_count(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Courts convicted eight traffickers in 2030; in 2029, they had convicted 11 and acquitted none.",
            ["convicted 8 trafficker 2030", "convicted 11 trafficker 2029", "acquitted 0 trafficker 2029"],
        ),
        (
            "Courts convicted eight traffickers. Of the eight, five received suspended sentences.",
            ["convicted 8 trafficker unspecified", "suspended_sentence 5 trafficker unspecified"],
        ),
        (
            "Police investigated four officers; three were arrested.",
            ["investigated_official 4 official unspecified", "arrested_official 3 official unspecified"],
        ),
    ],
)
def test_a_figure_without_a_noun_counts_what_was_counted_before_it(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
    assert not any(proposal.sure for proposal in read(text)[0][1:])


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Police arrested 40 suspects in 21 cases, including 30 for sex trafficking and ten for forced labor.",
            [
                "arrested 40 suspect [sex_trafficking 30] [forced_labor 10] unspecified",
                "arrested 21 case unspecified",
            ],
        ),
        (
            "Courts tried 20 defendants in 2030, convicting 17 and acquitting three.",
            ["tried 20 defendant [convicted 17] [acquitted 3] 2030"],
        ),
        (  # these do not add up
            "Courts tried 20 defendants in 2030, convicting 12 and acquitting three.",
            ["tried 20 defendant 2030", "convicted 12 defendant 2030", "acquitted 3 defendant 2030"],
        ),
    ],
)
def test_counts_that_add_up_to_one_before_them_are_its_parts(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("whom", "predicate"),
    [
        ("the Public Ministry for prosecution", "referred_for_prosecution"),
        ("the High Court", "sent_to_court"),
        ("police for investigation", "referred_for_investigation"),
        ("the ministry", "referred"),
    ],
)
def test_to_whom_cases_are_referred_tells_the_stage(whom: str, predicate: str) -> None:
    assert counted(f"The inspectorate referred 12 cases to {whom}.") == [f"{predicate} 12 case unspecified"]


def test_a_number_that_the_sentence_names_is_what_its_figures_count() -> None:
    named = "The number of persons prosecuted for trafficking fell from 71 in 2028 to 44 in 2029 and 19 in 2030."
    assert counted(named) == [
        "prosecuted 71 person trafficking 2028", "prosecuted 44 person trafficking 2029",
        "prosecuted 19 person trafficking 2030",
    ]  # fmt: skip
    assert counted("Convictions followed the same trend: 23 in 2029 and eight in 2030.") == [
        "convicted 23 conviction 2029", "convicted 8 conviction 2030",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "unit"),
    [
        ("officers", "official"), ("judges", "person"), ("officers, customs agents, and magistrates", "person"),
    ],
)  # fmt: skip
def test_professions_and_lists_of_them_are_counted_as_persons(words: str, unit: str) -> None:
    assert counted(f"The agency trained 160 {words}.") == [f"trained 160 {unit} unspecified"]


def test_accused_judges_are_counted_as_officials() -> None:
    assert counted("Police arrested two judges.") == ["arrested_official 2 official unspecified"]


def test_in_so_many_cases_something_happened_to_what_is_not_counted() -> None:
    assert counted("In two cases, the court acquitted the defendants.") == ["acquitted 2 case unspecified"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The government did not report on three officers arrested in 2029.",
            ["arrested_official 3 official 2029"],
        ),
        (
            "It was unclear whether any of the 27 victims identified by police in 2030 testified.",
            ["identified 27 victim 2030"],
        ),
        (
            "Three inspectors suspended in 2029 over bribes remained on leave.",
            ["suspended_official 3 official 2029"],
        ),
        (
            "Authorities continued to prosecute three suspects charged in 2018.",
            ["charged 3 suspect 2018", "continued_prosecution 3 suspect recent"],
        ),
        (
            "Of the 40 convicted persons, 22 were fined.",
            ["convicted 40 person unspecified", "fine_imposed 22 person unspecified"],
        ),
        ("The court has not heard the 47 defendants charged since 2028.", []),
        ("The government did not report on any officers arrested in 2029.", []),
    ],
)  # fmt: skip
def test_participles_tell_of_known_people(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Prosecutors charged 23 defendants in 14 cases, eight of whom were convicted.",
            [
                "charged 23 defendant unspecified", "charged 14 case unspecified",
                "convicted 8 defendant unspecified",
            ],
        ),
        (
            "Police identified 18 trafficking victims and referred all 18 to a shelter.",
            ["identified 18 victim trafficking unspecified", "referred_to_care 18 victim trafficking unspecified"],
        ),
        (
            "Acquittals were handed down in respect of two, four and one defendants, respectively.",
            [
                "acquitted 2 defendant unspecified", "acquitted 4 defendant unspecified",
                "acquitted 1 defendant unspecified",
            ],
        ),
        (
            "Two officers and an immigration official were arrested.",
            ["arrested_official 2 official unspecified"],
        ),
        (
            "The number of investigations fell from 45 to 31, and that of prosecutions from 20 to 12.",
            [
                "investigated 45 investigation unspecified", "investigated 31 investigation unspecified",
                "prosecuted 20 prosecution unspecified", "prosecuted 12 prosecution unspecified",
            ],
        ),
        (
            "The team had only eight officers, down from 14 in 2022, and lacked funds for undercover operations.",
            ["staffed 8 official unspecified", "staffed 14 official 2022"],
        ),
        (
            "Courts ordered traffickers to pay at least $3,000 to each victim.",
            ["restitution_ordered 3000 money unspecified"],
        ),
        (
            "In 2030, there were 12 convictions for THB for the purpose of labour exploitation.",
            ["convicted 12 conviction labor_trafficking 2030"],
        ),
        ("Fines reached $12,500.", ["fine_imposed None money unspecified"]),
        (
            "Cash was seized (EUR 20 000, USD 700), as were nine luxury watches and 12 smartphones.",
            [
                "forfeiture_ordered 20000 money unspecified", "forfeiture_ordered 700 money unspecified",
                "forfeiture_ordered 9 item unspecified", "forfeiture_ordered 12 item unspecified",
            ],
        ),
        (
            "The report shows an increase in the number of identified victims, from 120 in 2029 to 1,340 in 2030.",
            ["identified 120 victim 2029", "identified 1340 victim 2030"],
        ),
        (
            "Nine victims - all of them women - were rescued under the 2003 Crime Victims Act.",
            ["identified 9 victim unspecified"],
        ),
        (
            "In 2029 police filed charges against nine men, in 2030 against 12 men.",
            ["charged 9 person 2029", "charged 12 person 2030"],
        ),
        (
            "Most of the 40 victims identified in 2026-29 were women (64%).",
            ["identified 40 victim 2026", "identified 64 percent unspecified"],
        ),
        (
            "Police recorded nine slavery crimes, a 20 per cent increase from seven in 2029.",
            ["recorded_offences 9 crime slavery unspecified", "recorded_offences 7 crime slavery 2029"],
        ),
        ("Nine victims have been cared for.", ["assisted_victims 9 victim unspecified"]),
        (
            "Police arrested thirty–four (34) suspects and 12 (twelve) traffickers.",
            ["arrested 34 suspect unspecified", "arrested 12 trafficker unspecified"],
        ),
    ],
)  # fmt: skip
def test_units_forms_and_bounds_are_those_of_the_words_around_a_figure(text: str, counts: list[str]) -> None:
    assert counted(text) == counts
