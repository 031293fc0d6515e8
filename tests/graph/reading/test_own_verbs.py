"""Counts in clauses that have a verb of their own, which take nothing from the clause before."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Charges were filed in 201 cases, non-prosecution orders were issued in 14 cases, and 38 files were "
            "still being reviewed.",
            [
                "charged 201 case unspecified", "declined_prosecution 14 case unspecified",
                "referral_pending 38 case recent",
            ],
        ),
        (
            "Prosecutors filed charges against 19 suspects, bail was granted to four suspects, and travel bans "
            "were imposed on six.",
            [
                "charged 19 suspect unspecified", "released_suspects 4 suspect unspecified",
                "other_statement 6 None unspecified",
            ],
        ),
        (
            "Courts convicted 14 traffickers, and nine defendants walked free.",
            ["convicted 14 trafficker unspecified", "other_statement 9 None unspecified"],
        ),
        (
            "Police referred 15 cases to prosecutors, who sent back four cases and wrote off two cases.",
            [
                "referred_for_prosecution 15 case unspecified", "returned_case 4 case unspecified",
                "other_statement 2 None unspecified",
            ],
        ),
        (
            "Charges were brought in 18 cases, and judges threw out the indictment in three cases.",
            ["charged 18 case unspecified", "dismissed 3 case unspecified"],
        ),
        (
            "It sent 14 requests for mutual legal assistance but received only three replies.",
            ["requested_assistance 14 request unspecified", "provided_assistance 3 request unspecified"],
        ),
        # What looks alike: clauses that describe the same counts, and further objects of the same verb.
        (
            "Courts convicted nine men and three women accused of slavery.",
            ["convicted 9 person slavery unspecified", "convicted 3 person slavery unspecified"],
        ),
        (
            "Eight investigations were suspended, five because victims fled and three because evidence was lost.",
            [
                "suspended_investigation 8 investigation unspecified",
                "suspended_investigation 5 investigation unspecified",
                "suspended_investigation 3 investigation unspecified",
            ],
        ),
        (
            "Courts sentenced six traffickers to prison, two of them suspended.",
            ["sentenced 6 trafficker unspecified", "suspended_sentence 2 trafficker unspecified"],
        ),
    ],
)  # fmt: skip
def test_a_clause_with_its_own_verb_takes_nothing_over(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Most courts convicted no traffickers.", []),
        ("Eight of the 12 provinces did not prosecute any cases.", []),
        ("The eight regional courts kept no records.", []),
        # What looks alike: several who are no part of the subject, and a share of the time.
        ("Although many victims came, courts convicted no traffickers.", ["convicted 0 trafficker unspecified"]),
        ("Courts met often and convicted no traffickers.", ["convicted 0 trafficker unspecified"]),
    ],
)
def test_nobody_is_counted_of_some(sentence: str, counts: list[str]) -> None:
    """What holds of most courts says nothing of the others, and a country's courts are no units."""
    assert counted(sentence) == counts


def test_none_in_some_cases_is_not_sure() -> None:
    proposals = read("In some cases, the authorities did not initiate any prosecutions.")[0]
    assert [proposal.sure for proposal in proposals] == [False]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "One investigation from 2029, in which a man exploited 29 workers, remained pending.",
            ["investigation_pending 1 investigation recent", "committed_trafficking 29 person unspecified"],
        ),
        (
            "Police arrested 12 suspects in May 2029 and later released four.",
            ["arrested 12 suspect 2029", "released_suspects 4 suspect unspecified"],
        ),
        (
            "It appointed a prosecutor in May 2029 and charged four men.",
            ["charged 4 person unspecified"],
        ),
        (
            "Police prosecuted eight suspects in 2029, five for slavery and three for begging, the same number as "
            "in 2028.",
            ["prosecuted 8 suspect [slavery 5] [forced_begging 3] 2029", "prosecuted 8 suspect 2028"],
        ),
        (
            "Police arrested 12 suspects in six cases, the same number of cases as in 2028.",
            ["arrested 12 suspect unspecified", "arrested 6 case unspecified", "arrested 6 case 2028"],
        ),
        # What looks alike: a raid and those whom it led to.
        (
            "Police raided a bar in January 2029 and arrested eight women.",
            ["arrested 8 person 2029"],
        ),
    ],
)
def test_periods_of_joined_verbs(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("rest", "parts"),
    [
        (
            "three of whom were sentenced to prison, while the fourth was fined",
            ["imprisonment_imposed 3", "fine_imposed 1"],
        ),
        (
            "of whom three went to prison, while judges gave one woman with children a suspended sentence",
            ["imprisonment_imposed 3", "suspended_sentence 1"],
        ),
        # What looks alike: the fourth of something else.
        ("three of whom were fined, while the fourth quarter brought none", []),
    ],
)
def test_the_last_of_so_many_is_one(rest: str, parts: list[str]) -> None:
    quantity = read(f"Courts convicted four offenders, {rest}.")[0][0].statement.quantity
    assert quantity is not None
    assert [f"{part.outcome} {part.lower}" for part in quantity.parts] == parts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        # The fourth of four, but not the fourth beside three of other things.
        ("Of four defendants, three were convicted and the fourth was acquitted.",
         ["tried 4 defendant [convicted 3] [acquitted 1] unspecified"]),
        ("Police arrested four suspects in three districts; the fourth was in custody already.",
         ["arrested 4 suspect unspecified"]),
        # Words of many that are no share of those who convicted nobody.
        ("Half of the courts issued no convictions.", []),
        ("Most importantly, the government prosecuted no traffickers.", ["prosecuted 0 trafficker unspecified"]),
        ("After many delays, the government convicted no traffickers.", ["convicted 0 trafficker unspecified"]),
        ("Half a year later the court had convicted no traffickers.", ["convicted 0 trafficker unspecified"]),
        # Proceedings of others than the officials counted before.
        ("Two officers were indicted, and both investigations of the employers were pending.",
         ["indicted_official 2 official unspecified", "investigation_pending 2 investigation unspecified"]),
        ("Police found nine women and freed two of them.",
         ["other_statement 9 None unspecified", "identified 2 person unspecified"]),
    ],
)  # fmt: skip
def test_look_alikes_of_shares_and_last_ones(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
