"""What some officials are said to have done: with how many of them, and each verb of a subject."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


def wrongs(text: str) -> list[str]:
    """Each proposal of a text: predicate, lower bound, unit and voice."""
    lines = []
    for proposal in read(text)[0]:
        entry = proposal.statement
        quantity = entry.quantity
        bound = f"{quantity.lower} {quantity.unit}" if quantity else "-"
        lines.append(f"{entry.predicate} {bound} {entry.modality}")
    return sorted(lines)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "NGOs reported that some camp officials facilitated the trafficking of refugees, accepted bribes from "
            "traffickers, and refused to register complaints.",
            [
                "accepted_bribes 1 official reported",
                "facilitated_trafficking 1 official reported",
                "refused_complaint 1 official reported",
            ],
        ),
        (
            "Observers reported some border guards warned brothel owners of raids.",
            ["warned 1 official reported"],
        ),
        (
            "According to NGOs, some police and immigration officers threatened victims.",
            ["intimidated 1 official reported"],
        ),
        (
            "There were allegations that several police officers returned runaway workers to their employers and "
            "took bribes from recruiters.",
            ["accepted_bribes 1 official alleged", "official_misconduct 1 official alleged"],
        ),
        (
            "Some officials accepted bribes from traffickers, but police arrested recruiters and refused to "
            "register complaints.",
            ["accepted_bribes 1 official asserted", "arrested - asserted", "refused_complaint - asserted"],
        ),
        (
            "Some officials accepted bribes, and police inspected them.",
            ["accepted_bribes 1 official asserted", "inspected - asserted"],
        ),
    ],
)
def test_each_verb_of_some_officials_is_read_with_them(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Some police officers were involved in trafficking investigations.",
        "Several officials were involved in trafficking prevention campaigns.",
        "Some officials owned bars.",
        "Some police officers frequented bars in order to identify victims.",
        "Some officers gave information on labor law to recruiters.",
    ],
)
def test_what_officials_do_at_work_or_may_do_is_no_wrong(sentence: str) -> None:
    assert wrongs(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Three officers allegedly demanded bribes from victims.", ["demanded_bribes 3 official alleged"]),
        ("According to NGOs, at least two soldiers threatened witnesses.", ["intimidated 2 official reported"]),
        ("Two border guards may have abused migrant women.", ["official_misconduct 2 official possible"]),
        ("Some officers may have taken bribes from recruiters.", ["accepted_bribes 0 official possible"]),
        (
            "Some officers were said to have transported victims across the border in exchange for bribes.",
            ["accepted_bribes 1 official alleged", "facilitated_trafficking 1 official alleged"],
        ),
        (
            "Police in at least five districts demanded bribes from families.",
            ["demanded_bribes 5 place asserted"],
        ),
        ("Some officers transported victims to a shelter.", []),
        ("In 2030 officials accepted bribes.", ["accepted_bribes - asserted"]),
    ],
)
def test_officials_whom_a_figure_counts_are_read_like_some(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Four officers protected brothels where victims were exploited.",
            ["official_misconduct 4 official asserted", "trafficking_occurs - asserted"],
        ),
        ("Three policemen protected traffickers in 2030.", ["official_misconduct 3 official asserted"]),
        ("Six officials colluded with traffickers.", ["facilitated_trafficking 6 official asserted"]),
        (
            "Two inspectors issued false passports to recruiters who exploited women.",
            ["committed_trafficking - asserted", "official_misconduct 2 official asserted"],
        ),
        ("Two judges accepted bribes in exchange for a favor.", ["accepted_bribes 2 official asserted"]),
        ("The police protected trafficking victims.", []),
    ],
)
def test_one_wrong_of_the_same_officials_is_counted_once(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Prosecutors may have released suspects and several officials accepted bribes.",
            ["accepted_bribes 1 official asserted", "released_suspects - possible"],
        ),
        (
            "Several officials may have accepted bribes and released suspects.",
            ["accepted_bribes 0 official possible", "released_suspects 0 official possible"],
        ),
        (
            "Police reportedly arrested nine suspects and several officials accepted bribes.",
            ["accepted_bribes 1 official asserted", "arrested 9 suspect alleged"],
        ),
        (
            "Reportedly, police arrested nine suspects and several officials accepted bribes.",
            ["accepted_bribes 1 official alleged", "arrested 9 suspect alleged"],
        ),
        (
            "Nine traffickers may have been convicted and three were acquitted.",
            ["acquitted 3 person asserted", "convicted 9 trafficker possible"],
        ),
        (
            "Nine traffickers may have been convicted and sentenced to prison.",
            ["convicted 9 trafficker possible", "sentenced 9 trafficker possible"],
        ),
        (
            "Police arrested nine suspects and may have released two traffickers.",
            ["arrested 9 suspect asserted", "released_suspects 2 trafficker possible"],
        ),
        (
            "The ministry dismissed four officers who may have accepted bribes and suspended two inspectors.",
            [
                "accepted_bribes - possible",
                "dismissed_official 4 official asserted",
                "suspended_official 2 official asserted",
            ],
        ),
        (
            "Some judges may have acquitted two traffickers and two suspects fled.",
            ["absconded 2 suspect asserted", "acquitted 2 trafficker possible"],
        ),
        (
            "Courts convicted nine men and 12 women were identified as victims.",
            ["convicted 9 person asserted", "identified 12 victim asserted"],
        ),
    ],
)
def test_a_hedge_governs_its_verb_and_what_is_joined_with_it(sentence: str, expected: list[str]) -> None:
    assert wrongs(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The academy trained 120 police and border officers.", ["trained 120 official unspecified"]),
        ("The academy trained 120 police, judges, and border guards.", ["trained 120 person unspecified"]),
        (
            "The academy trained 12 border officers and nine labor inspectors.",
            ["trained 12 official unspecified", "trained 9 person unspecified"],
        ),
        (
            "The academy trained 160 officials, including police, inspectors, and magistrates.",
            ["trained 160 official unspecified"],
        ),
        (
            "The unit lacked cars, and its nine officers shared a room in May 2030.",
            ["staffed 9 official unspecified"],
        ),
        (
            "In 2030, the nine officers of the unit investigated four cases.",
            ["staffed 9 official unspecified", "investigated 4 case 2030"],
        ),
        ("The agency had no prosecutors of its own.", ["staffed 0 person unspecified"]),
        ("No officers were said to have tipped off brothel owners.", []),
        ("There were no allegations that two officers accepted bribes.", []),
        ("Two of the five officials may have accepted bribes.", ["accepted_bribes 2 official unspecified"]),
        ("Four of the seven regions had no specialized prosecutor.", ["lacked_staff 4 place unspecified"]),
        (
            "The trial of three officers indicted in 2027 for selling documents continued.",
            ["indicted_official 3 official 2027", "tried_official 3 official recent"],
        ),
        (
            "In 2030, three officers responsible for passport control were dismissed.",
            ["dismissed_official 3 official 2030"],
        ),
    ],
)
def test_officials_at_work_and_on_trial(sentence: str, expected: list[str]) -> None:
    assert sorted(counted(sentence)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "The government investigated nine officials; of these, four were indicted and one was convicted "
            "and sentenced to six years.",
            [
                "investigated_official 9 official unspecified",
                "indicted_official 4 official unspecified",
                "convicted_official 1 official unspecified",
                "sentenced_official 1 official unspecified",
                "sentenced_official 6 year unspecified",
            ],
        ),
        (
            "Four officials were charged, and two, a former consul and a border guard, were sentenced to "
            "three and nine years.",
            [
                "charged_official 4 official unspecified",
                "sentenced_official 2 official unspecified",
                "sentenced_official 3 year unspecified",
                "sentenced_official 9 year unspecified",
            ],
        ),
        (
            "A court sentenced a former customs agent, convicted in 2029 of lying, to four years in prison.",
            ["sentenced_official 4 year unspecified"],
        ),
        (
            "A court sentenced a mayor to three years and fined his deputy 900 dollars.",
            ["sentenced_official 3 year unspecified", "sentenced_official 900 money unspecified"],
        ),
        (
            "A police officer who had warned the owners was fined 900 dollars.",
            ["sentenced_official 900 money unspecified"],
        ),
        (
            "Three officers were sentenced, and a recruiter was sentenced to nine years.",
            ["sentenced_official 3 official unspecified", "imprisonment_imposed 9 year unspecified"],
        ),
    ],
)
def test_the_terms_of_officials_stand_behind_joined_verbs_and_remarks(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    "sentence", ["Few officers took bribes.", "NGOs said few officers took bribes.", "Some officers took bribes."]
)
def test_officials_counted_in_words_give_one_proposal(sentence: str) -> None:
    proposals = [each.statement for each in read(sentence)[0]]
    words = [each.quantity.words for each in proposals if each.quantity]
    assert [each.predicate for each in proposals] == ["accepted_bribes"]
    assert [each.lower() for each in words if each] == ["some" if sentence.startswith("Some") else "few"]
