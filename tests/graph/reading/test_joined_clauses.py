"""Counts that share words across clauses: denied verbs and further verbs, lists by semicolons, several forms."""

import pytest

from tests.graph.reading.reader import counted

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The police did not arrest any suspects and identified two victims.",
            ["arrested 0 suspect unspecified", "identified 2 victim unspecified"],
        ),
        (
            "The government failed to open any cases against officers and convicted only one officer.",
            ["investigated_official 0 case unspecified", "convicted_official 1 official unspecified"],
        ),
        (
            "Courts have not tried or convicted any suspects.",
            ["convicted 0 suspect unspecified", "tried 0 suspect unspecified"],
        ),
    ],
)
def test_what_is_denied_ends_at_a_verb_that_happened(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Because detainees could not afford lawyers, courts dismissed 12 cases.",
            ["dismissed 12 case unspecified"],
        ),
        (
            "Witnesses could not be found, and 65 suspects remained in pretrial detention.",
            ["awaiting_trial 65 suspect recent"],
        ),
        ("The police could open 12 cases, and prosecutors charge six men.", []),
        ("Observers said that courts could convict men, and that prosecutors would open 12 cases.", []),
    ],
)
def test_what_could_not_happen_reaches_no_verb_with_a_subject_of_its_own(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "In 2030, the police reported 12 investigations under Article 5; three convictions; and two arrests.",
            ["investigated 12 investigation 2030", "convicted 3 conviction 2030", "arrested 2 arrest 2030"],
        ),
        (
            "In 2030, police opened nine cases; courts convicted two men.",
            ["opened_investigation 9 case 2030", "convicted 2 person unspecified"],
        ),
    ],
)
def test_a_period_leads_all_items_that_semicolons_part(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("nine sex trafficking and two labor trafficking cases, compared with 12 in 2030", "12 case 2030"),
        ("nine sex trafficking cases, compared with 12 in 2030", "12 case sex_trafficking 2030"),
        ("12 sex and labor trafficking cases", "12 case sex_trafficking labor_trafficking unspecified"),
    ],
)
def test_a_count_of_several_forms_is_compared_as_a_whole(sentence: str, last: str) -> None:
    assert counted(f"Police investigated {sentence}.")[-1] == f"investigated {last}"


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Of the 18 men convicted, nine—50 percent—received suspended sentences.",
            ["suspended_sentence 9 person unspecified", "suspended_sentence 50 percent unspecified"],
        ),
        ("Courts convicted slightly fewer traffickers.", ["convicted None trafficker unspecified"]),
        ("The police opened more investigations in 2030.", ["opened_investigation None investigation 2030"]),
        ("Police arrested the vast majority of suspects.", ["arrested None suspect unspecified"]),
        ("The police investigated two former anti-trafficking officers.", ["investigated_official 2 official"]),
    ],
)
def test_shares_and_vague_counts_have_their_verb_and_unit(sentence: str, counts: list[str]) -> None:
    found = counted(sentence)
    assert all(any(line.startswith(wanted) for line in found) for wanted in counts), found


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The government reported 13 investigations, but no prosecutions or convictions.",
            [
                "investigated 13 investigation unspecified", "convicted 0 conviction unspecified",
                "prosecuted 0 prosecution unspecified",
            ],
        ),
        (
            "In May 2029, police arrested three men, and in July 2030, another four.",
            ["arrested 3 person 2029", "arrested 4 person 2030"],
        ),
        ("An office that opened in May 2030 identified two victims.", ["identified 2 victim unspecified"]),
        (
            "It initiated 14 prosecutions against 32 suspects, compared with 22 prosecutions against 52 in 2030.",
            [
                "opened_prosecution 14 prosecution unspecified", "opened_prosecution 32 suspect unspecified",
                "opened_prosecution 22 prosecution 2030", "opened_prosecution 52 suspect 2030",
            ],
        ),
        (
            "Courts convicted nine traffickers and acquitted two.",
            ["convicted 9 trafficker unspecified", "acquitted 2 person unspecified"],
        ),
        (
            "It increased its prosecutions from nine in 2029 to 12 in 2030, and convictions rose from six to 8.",
            [
                "prosecuted 9 prosecution 2029", "prosecuted 12 prosecution 2030",
                "convicted 6 conviction unspecified", "convicted 8 conviction unspecified",
            ],
        ),
        ("Prosecutors had 12 open cases.", ["case_pending 12 case unspecified"]),
        (
            "Nine were sentenced to prison terms of three years or more.",
            ["sentenced 9 person unspecified", "imprisonment_imposed 3 year unspecified"],
        ),
    ],
)  # fmt: skip
def test_each_figure_has_its_own_noun_and_period(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "It tried 38 cases and reported 12 convicted traffickers, six of whom were convicted of forced labor.",
            [
                "tried 38 case unspecified", "convicted 12 trafficker unspecified",
                "convicted 6 trafficker forced_labor unspecified",
            ],
        ),
        (
            "In 2029 police filed charges against 34 persons, in 2030 against 50 persons.",
            ["charged 34 person 2029", "charged 50 person 2030"],
        ),
        ("Courts sentenced 25 men to jail.", ["imprisonment_imposed 25 person unspecified"]),
        (
            "Police opened 12 investigations, but only three led to convictions.",
            ["opened_investigation 12 investigation unspecified", "convicted 3 investigation unspecified"],
        ),
        (
            "Courts sentenced three men to terms of four, five, and seven years.",
            ["sentenced 3 person unspecified", "imprisonment_imposed 4 year unspecified"],
        ),
        ("The court convicted three of his associates.", ["convicted 3 person unspecified"]),
        ("Fines were imposed on 16 employers.", ["fine_imposed 16 person unspecified"]),
        ("Eight prosecutions were in process.", ["prosecution_pending 8 prosecution unspecified"]),
    ],
)  # fmt: skip
def test_shares_and_lists_go_on_what_they_name(sentence: str, counts: list[str]) -> None:
    assert counted(sentence) == counts
