"""What evaluations, press releases and court news count, which say it otherwise than yearly reports."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In 2030, investigations into slavery were opened in 14 cases.",
            ["opened_investigation 14 case slavery 2030"],
        ),
        (
            "Prosecutors initiated prosecutions for sex trafficking against 14 persons.",
            ["opened_prosecution 14 person sex_trafficking unspecified"],
        ),
        (
            "Indictments for forced begging were filed in respect of 14 defendants.",
            ["indicted 14 defendant forced_begging unspecified"],
        ),
        (
            "Guilty verdicts for slavery were delivered against nine men.",
            ["convicted 9 person slavery unspecified"],
        ),
        (
            "Acquittals were pronounced in respect of 14 defendants.",
            ["acquitted 14 defendant unspecified"],
        ),
    ],
)
def test_a_step_and_its_form_are_the_subject_of_a_passive(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Trafficking trials lasted 28 months.", ["proceedings_lasted 28 month trafficking unspecified"]),
        ("Proceedings in slavery cases took 28 months.", ["proceedings_lasted 28 month slavery unspecified"]),
        ("Other trials lasted 28 months.", ["proceedings_lasted 28 month unspecified"]),
        (
            "Sentences for slavery ranged from two to nine years.",
            ["imprisonment_imposed 2 year slavery unspecified"],
        ),
        (
            "Sentences ranged from two to nine years, and slavery remained rare.",
            ["imprisonment_imposed 2 year unspecified"],
        ),
    ],
)
def test_a_length_has_the_form_of_what_lasted(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("There were 112 trafficking cases in 2030.", ["recorded_offences 112 case trafficking 2030"]),
        ("In 2030, 112 cases of slavery were reported.", ["reported 112 case slavery 2030"]),
        ("There were 112 cases on the shelf.", ["other_statement 112 None unspecified"]),
        ("There were 112 victims.", ["identified 112 victim unspecified"]),
    ],
)
def test_cases_of_which_there_were_so_many_were_recorded(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("In a case concerning 23 men, the court awarded no damages.", ["case_concerned 23 person unspecified"]),
        (
            "In a case concerning four women, three defendants were acquitted in December 2030.",
            ["case_concerned 4 person unspecified", "acquitted 3 defendant 2030"],
        ),
        ("In a case involving nine victims, the judge fell ill.", ["victim_in 9 victim unspecified"]),
        (
            "In a case involving the exploitation of 26 workers, two managers were convicted.",
            ["case_concerned 26 person unspecified", "convicted 2 person unspecified"],
        ),
        ("In the case of nine defendants, the court met.", ["case_concerned 9 defendant unspecified"]),
    ],
)
def test_people_whom_a_case_concerned(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Of the 78 investigations, 59 were into THB for the purpose of sexual exploitation and 19 for labour "
            "exploitation.",
            ["investigated 78 investigation [sex_trafficking 59] [labor_trafficking 19] unspecified"],
        ),
        (
            "Out of a total of 78 convictions, 59 were for slavery and 19 for forced begging.",
            ["convicted 78 conviction [slavery 59] [forced_begging 19] unspecified"],
        ),
        (
            "Of the 78 cases, 59 concerned slavery and 19 forced begging.",
            ["case_concerned 78 case [slavery 59] [forced_begging 19] unspecified"],
        ),
        (
            "In 2030, 78 victims were identified, 59 of whom were trafficked for forced labour and 19 for forced "
            "begging.",
            ["identified 78 victim [forced_labor 59] [forced_begging 19] 2030"],
        ),
    ],
)
def test_a_whole_is_broken_down_by_form(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Of the 121 defendants, 86 (71%) were convicted.",
            ["convicted 86 defendant unspecified", "convicted 71 percent unspecified"],
        ),
        (
            "In 2030, 86 suspects, or 71 per cent, were charged.",
            ["charged 86 suspect 2030", "charged 71 percent 2030"],
        ),
        (
            "Courts convicted 50 (64%) of the 78 defendants of slavery.",
            ["convicted 50 defendant slavery unspecified", "convicted 64 percent slavery unspecified"],
        ),
        ("The number of victims rose to 94 (17 percent).", ["identified 94 victim unspecified"]),
    ],
)
def test_a_share_in_brackets_is_of_the_count_before_it(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The court found two men guilty of slavery and sentenced each to nine years in prison.",
            [
                "convicted 2 person slavery unspecified", "imprisonment_imposed 9 year unspecified",
                "sentenced 2 person unspecified",
            ],
        ),
        ("Two men appeared in court charged with slavery.", ["charged 2 person slavery unspecified"]),
        ("Two men pleaded guilty to slavery.", ["pleaded_guilty 2 person slavery unspecified"]),
        ("In 2030, indictments were sent to court against 31 people.", ["sent_to_court 31 person 2030"]),
        ("Since 1 May 2029, 51 people have been notified of suspicion.", ["identified_suspects 51 person 2029"]),
        ("In all, 33 cases were pending in court.", ["case_pending 33 case unspecified"]),
    ],
)  # fmt: skip
def test_what_courts_and_prosecutors_tell_the_press(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Suspects arrested: 12; victims identified: eight.",
            ["arrested 12 suspect unspecified", "identified 8 victim unspecified"],
        ),
        (
            "Investigations – 12, convictions – five.",
            ["investigated 12 investigation unspecified", "convicted 5 conviction unspecified"],
        ),
        ("Intercepted victims were 1,484.", ["identified 1484 victim unspecified"]),
        ("The victims were 12 years old.", []),
        (
            "In 2030, 78 victims were identified (women: 50; men: 28).",
            ["identified 78 victim [xa-women 50] [xa-men 28] 2030"],
        ),
        (
            "In 2030, the agency rescued 78 victims. Male children were 50 (64%); female adults – 28.",
            [
                "identified 78 victim 2030", "identified 50 victim unspecified",
                "identified 64 percent unspecified", "identified 28 victim unspecified",
            ],
        ),
    ],
)  # fmt: skip
def test_a_number_in_a_list_stands_behind_its_noun(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "predicate"),
    [
        ("Convictions for theft were handed down in 12 cases.", "convicted_under_other_law"),
        ("Convictions for slavery were handed down in 12 cases.", "convicted"),
        ("In 2030, 12 trafficking cases were reported on television.", "other_statement"),
        ("Twelve men appeared in court accused of bribing the lawyer.", "other_statement"),
        ("Twelve men appeared in court accused of slavery.", "charged"),
    ],
)
def test_a_step_is_read_for_the_crime_that_it_names(sentence: str, predicate: str) -> None:
    assert [each.statement.predicate for each in read(sentence)[0] if each.statement.quantity] == [predicate]


def test_a_change_in_a_bracket_is_no_share() -> None:
    proposals = read("Of the 120 cases, 86 (up 71 percent) ended in convictions.")[0]
    assert "percent" not in {each.statement.quantity.unit for each in proposals if each.statement.quantity}


def test_a_share_of_those_convicted_counts_no_people() -> None:
    proposals = read("Courts fined 60 percent of those convicted.")[0]
    assert [each.statement.quantity.unit for each in proposals if each.statement.quantity] == ["percent"]
