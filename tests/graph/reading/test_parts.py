"""Breakdowns of counts that stand behind them, in brackets, or in a sentence that names the whole."""

import pytest

from tests.graph.reading.reader import counted, read, short

pytestmark = pytest.mark.once


def test_what_follows_behind_a_semicolon_divides_the_count_and_what_it_is_compared_with() -> None:
    sentence = (
        "The police identified 24 victims (19 victims in 2030); 15 were victims of sex trafficking and nine of "
        "forced labor (12 of sex trafficking and seven of forced labor in 2030); 17 were children (11 in 2030)."
    )
    assert [short(each) for each in read(sentence)[0]] == [
        "identified 24..24 victim [sex_trafficking 15] [forced_labor 9] [xa-children 17] unspecified measured "
        "report asserted by xa-police not sure",
        "identified 19..19 victim [sex_trafficking 12] [forced_labor 7] [xa-children 11] calendar_year 2030 "
        "measured report asserted by xa-police not sure",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Police arrested 14 people, five of them in Bor.",
        "The police charged 40 suspects, 12 of whom were held in detention facilities.",
        "The police identified 30 victims, 12 of whom received services.",
    ],
)
def test_where_they_are_and_what_happened_to_them_makes_no_group(sentence: str) -> None:
    assert all(each.statement.quantity is None or not each.statement.quantity.parts for each in read(sentence)[0])


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "Of the 412 cases, 268 concerned sex trafficking and 144 concerned forced labor.",
            ["case_concerned 412..412 case [sex_trafficking 268] [forced_labor 144]"],
        ),
        (
            "Of these 84 cases, 51 concerned sexual exploitation and 33 forced labour.",
            ["case_concerned 51..51 case of sex_trafficking", "case_concerned 33..33 case of forced_labor"],
        ),
        (
            "Of the 151 investigations, 44 concerned forced criminality.",
            ["case_concerned 44..44 investigation of forced_criminality"],
        ),
        (
            "Of the 37 persons convicted, 22 received prison sentences and 15 were fined.",
            ["convicted 37..37 person [imprisonment_imposed 22] [fine_imposed 15]"],
        ),
        (
            "Of the 17 convicted traffickers, 11 received suspended sentences and six were sentenced to prison.",
            ["convicted 17..17 trafficker [suspended_sentence 11] [imprisonment_imposed 6]"],
        ),
        (
            "Of the 30 defendants, 22 were convicted and eight were acquitted.",
            ["tried 30..30 defendant [convicted 22] [acquitted 8]"],
        ),
        (
            "Of the 30 defendants, 22 were convicted and three were acquitted.",
            ["convicted 22..22 defendant", "acquitted 3..3 defendant"],
        ),
    ],
)
def test_a_whole_that_the_sentence_names_is_divided_if_its_parts_add_up_to_it(
    sentence: str, proposals: list[str]
) -> None:
    assert [short(each).split(" unspecified ")[0] for each in read(sentence)[0]] == proposals


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "Police arrested 12 men—ten Chinese nationals and two Vietnamese nationals.",
            ["arrested 12..12 person [xa-chinese-nationals 10] [xa-vietnamese-nationals 2]"],
        ),
        (
            "Courts secured seven convictions (six men and one woman) for sex trafficking.",
            ["convicted 7..7 conviction of sex_trafficking [xa-men 6] [xa-women 1]"],
        ),
        (
            "Police investigated 30 cases (21 for slavery and nine for forced begging) and arrested 12 men (ten "
            "and two, respectively).",
            [
                "investigated 30..30 case [slavery 21] [forced_begging 9]",
                "arrested 12..12 person [slavery 10] [forced_begging 2]",
            ],
        ),
    ],
)
def test_brackets_and_dashes_divide_the_count_before_them(sentence: str, proposals: list[str]) -> None:
    assert [short(each).split(" unspecified ")[0] for each in read(sentence)[0]] == proposals


def test_ages_changes_and_a_single_term_are_no_counts() -> None:
    for sentence in (
        "The law prescribed 20 years’ imprisonment if the victim was younger than 14.",
        "The law prescribed 20 years’ imprisonment if the victim was between the ages of 14 and 18.",
        "A court sentenced an employer to 20 years’ imprisonment, an increase of roughly 25 percent.",
    ):
        found = [each.statement.quantity for each in read(sentence)[0]]
        assert [each.lower or each.upper for each in found if each is not None] == [20], sentence


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "Of those convicted, 14 were men and six were women.",
            ["convicted 14..14 person", "convicted 6..6 person"],
        ),
        ("Among the arrested suspects were 11 Nigerians.", ["arrested 11..11 suspect"]),
        (
            "Of those identified, 12 were children and 30 were foreign nationals.",
            ["identified 12..12 victim", "identified 30..30 victim"],
        ),
        (
            "Police identified 102 victims, 71 female and 31 male, among them 24 children.",
            ["identified 102..102 victim [xa-females 71] [xa-males 31] [xa-children 24]"],
        ),
        (
            "Police arrested 340 people in 61 cases, including 45 women, 295 men, and 12 minors.",
            ["arrested 340..340 person [xa-women 45] [xa-men 295] [xa-children 12]", "arrested 61..61 case"],
        ),
        (
            "Police identified 40 victims, including 27 foreign victims and 13 local victims.",
            ["identified 40..40 victim [xa-foreign-victims 27] [xa-local-victims 13]"],
        ),
        (
            "In total, 48 men were sentenced: 30 to imprisonment, 12 to suspended sentences, and six to fines.",
            ["sentenced 48..48 person [imprisonment_imposed 30] [suspended_sentence 12] [fine_imposed 6]"],
        ),
        (
            "Prosecutors charged 14 men (three for child sex trafficking, eight for adult sex trafficking, three "
            "for slavery).",
            ["charged 14..14 person [child_sex_trafficking 3] [sex_trafficking 8] [slavery 3]"],
        ),
    ],
)
def test_people_to_whom_something_happened_are_broken_down(sentence: str, proposals: list[str]) -> None:
    assert [short(each).split(" unspecified ")[0] for each in read(sentence)[0]] == proposals


@pytest.mark.parametrize(
    ("sentence", "proposals"),
    [
        (
            "Police identified 112 victims, of whom 71 were citizens of Arlavia, 26 of neighboring states and 15 "
            "of other countries.",
            [
                "identified 112..112 victim [xa-citizens-of-arlavia 71] [xa-citizens-of-neighboring-states 26] "
                "[xa-citizens-of-other-countries 15]"
            ],
        ),
        (
            "Police identified 60 victims (30 from Arlavia, 18 from Belmora, and 12 from Corvana).",
            ["identified 60..60 victim [xa-from-arlavia 30] [xa-from-belmora 18] [xa-from-corvana 12]"],
        ),
        (
            "Police registered 94 offences, more than last year, including 41 under Article 128 (human "
            "trafficking), 41 under Article 135 (trafficking in minors) and 12 under Article 309.",
            [
                "recorded_offences 94..94 crime [xa-article-128 41] [xa-article-135 41] [xa-article-309 12]",
            ],
        ),
        (
            "Police identified 18 victims (nine men in forced labor and nine women in sex trafficking).",
            ["identified 18..18 victim [forced_labor 9] [sex_trafficking 9] [xa-men 9] [xa-women 9]"],
        ),
        (
            "Police identified 112 victims; 64 of them suffered from sexual exploitation and 37 from labor "
            "exploitation.",
            ["identified 112..112 victim [sex_trafficking 64] [labor_trafficking 37]"],
        ),
        (
            "Police investigated 51 cases involving 80 suspects: 30 sex trafficking cases involving 50 suspects "
            "and 21 forced labor cases involving 30 suspects.",
            [
                "investigated 51..51 case [sex_trafficking 30] [forced_labor 21]",
                "investigated 80..80 suspect [sex_trafficking 50] [forced_labor 30]",
            ],
        ),
        (
            "Police investigated 27 cases—17 for sex trafficking and ten for forced labor—involving 41 suspects.",
            ["investigated 27..27 case [sex_trafficking 17] [forced_labor 10]", "investigated 41..41 suspect"],
        ),
        (
            "Courts convicted 27 traffickers in 11 cases (32 in nine cases in 2029).",
            [
                "convicted 27..27 trafficker", "convicted 11..11 case", "convicted 32..32 trafficker",
                "convicted 9..9 case",
            ],
        ),
    ],
)  # fmt: skip
def test_parts_that_name_their_kind_once_or_are_named_with_their_people(
    sentence: str, proposals: list[str]
) -> None:
    lines = [short(each) for each in read(sentence)[0] if each.statement.quantity]
    assert len(lines) == len(proposals)
    assert all(line.startswith(proposal) for line, proposal in zip(lines, proposals, strict=True)), lines


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It prosecuted nine men, of whom six were accused of sex trafficking and three of forced labor.",
            ["prosecuted 9 person [sex_trafficking 6] [forced_labor 3] unspecified"],
        ),
        (
            "Police arrested nine suspects, six of whom were charged with sex trafficking and three with slavery.",
            [
                "arrested 9 suspect unspecified",
                "charged 6 suspect sex_trafficking unspecified",
                "charged 3 suspect slavery unspecified",
            ],
        ),
        (
            "In 2030, it opened seven cases, compared with nine in 2029; four of the 2030 cases involved slavery "
            "and three sex trafficking.",
            ["opened_investigation 7 case [slavery 4] [sex_trafficking 3] 2030",
             "opened_investigation 9 case 2029"],
        ),
        (
            "It opened nine cases, compared with 12 in 2029, of which seven concerned slavery "
            "and two forced labor.",
            ["opened_investigation 9 case [slavery 7] [forced_labor 2] unspecified",
             "opened_investigation 12 case 2029"],
        ),
        (
            "It opened nine cases, compared with 12 in 2029, of which eight concerned slavery "
            "and four forced labor.",
            ["opened_investigation 9 case unspecified",
             "opened_investigation 12 case [slavery 8] [forced_labor 4] 2029"],
        ),
        (
            "Courts convicted seven men; six for adult trafficking and one for child trafficking.",
            ["convicted 7 person [trafficking 6] [child_trafficking 1] unspecified"],
        ),
        (
            "Courts convicted seven men of trafficking; two for trafficking of adults and five for child "
            "trafficking.",
            ["convicted 7 person trafficking unspecified", "convicted 2 person trafficking unspecified",
             "convicted 5 person child_trafficking unspecified"],
        ),
        (
            "Courts convicted 14 men—11 for slavery and three for forced labor—in nine cases.",
            ["convicted 14 person [slavery 11] [forced_labor 3] unspecified", "convicted 9 case unspecified"],
        ),
    ],
)  # fmt: skip
def test_parts_by_what_people_are_accused_of_or_what_cases_were_about(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
