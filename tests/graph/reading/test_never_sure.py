"""Sentences whose words make a count, a silence or a law doubtful, so that nobody accepts them unread."""

import pytest

from tests.graph.reading.reader import counted, read

TAKEN_BACK = "the sentence takes back what it says"
WORTH = "the sentence qualifies its figures"
SAID = "somebody whom the sentence names may say so"
OTHER_CRIME = "the sentence names another crime"
SEVERAL = "it may be one of several figures or years"
PARTS = "its parts by people add up to more than the whole"
DOUBTFUL = [
    ("Courts convicted 14 people in 2029", ", but the convictions were quashed.", TAKEN_BACK),
    ("Police identified 12 victims", ", later found to be actors.", TAKEN_BACK),
    ("Police arrested 12 suspects in 2029", "; the figure includes smugglers.", WORTH),
    ("Police arrested 12 suspects in 2029", ", if the figures are right.", WORTH),
    ("Courts convicted 12 people for trafficking", " or smuggling.", "the sentence names another crime"),
    ("In 2029, police arrested 12 suspects", " in a drug raid.", "the sentence names another crime"),
    ("Courts convicted two traffickers in 2029", " or 2030.", SEVERAL),
    ("In 2029, police identified 30 victims", " (20 girls and 15 boys).", PARTS),
    ("In 2029, police arrested 12 suspects", " or so.", "words behind the count change it"),
    ("The government did not report convictions", ", the previous report said.", SAID),
    ("Article 5 criminalized sex trafficking", " until it was struck down.", "the law may not be in force"),
    ("Courts convicted 12 traffickers in 2029", " (unaudited).", WORTH),
    ("Courts convicted 12 traffickers in 2029", ", perhaps more.", WORTH),
    ("Police arrested 12 suspects in 2029", " on paper.", WORTH),
    ("Police arrested 12 suspects in 2029", ", critics scoffed.", SAID),
    ("Police arrested 12 suspects in 2029", " by mistake.", TAKEN_BACK),
    ("Courts convicted 12 people in 2029", ", mainly for vagrancy.", OTHER_CRIME),
    ("The government did not report convictions", " to parliament.", "the silence may be limited"),
]  # fmt: skip


@pytest.mark.parametrize(("plain", "more", "doubt"), DOUBTFUL)
def test_words_beside_a_statement_make_it_doubtful(plain: str, more: str, doubt: str) -> None:
    [alone], [first, *_] = read(f"{plain}.")[0], read(plain + more)[0]
    assert (alone.sure, alone.doubts, first.sure) == (True, (), False)
    assert doubt in first.doubts


@pytest.mark.parametrize(
    "text",
    [
        "Courts convicted one or two traffickers in 2029.",
        "Courts convicted 1, 2 and 3 traffickers in 2027, 2028 and 2029.",
        "Courts convicted 12 traffickers in 2029 (including smugglers).",
        "Courts convicted 12 traffickers in 2029, which the ministry denied.",
        "In neighboring countries, courts convicted 12 traffickers in 2029.",
        "In 2029, police arrested 12 suspects, none for trafficking.",
        "In Kenya, courts convicted 12 traffickers in 2029.",
        "In Kenya in 2029, courts convicted 12 traffickers.",
        "Elsewhere, authorities did not report convictions.",
        "The Kenyan government did not report convictions.",
        "In 2029, British police arrested 12 suspects.",
        "In Ramadan 2029, courts convicted 12 traffickers.",
        "The minister insisted that courts convicted 12 traffickers.",
        "In 2029, courts convicted 12 people smugglers.",
        "In 2029, authorities identified 12 victim service providers.",
        "In 2029, police charged 12 people a fee.",
        "Every year, police arrested 30 traffickers.",
        "Each year since 2015, police have arrested 12 traffickers.",
        "In a typical year, police identified 12 victims.",
        "The report of 2020 lists the results: 12 traffickers were convicted.",
        "The former government suppressed statistics on arrests.",
    ],
)
def test_nothing_of_a_doubtful_sentence_is_sure(text: str) -> None:
    assert [proposal.sure for proposal in read(text)[0] if proposal.sure] == []


def test_the_silence_of_media_is_not_sure() -> None:
    state, media = (read(f"{who} did not report convictions.")[0][0] for who in ("The government", "Media"))
    assert (state.sure, media.sure, media.doubts) == (True, False, ("somebody else than the state is silent",))


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 of the penal code no longer criminalizes sex trafficking.",
        "The penal code has yet to criminalize sex trafficking.",
        "The penal code hardly criminalizes sex trafficking.",
        "The act was meant to criminalize sex trafficking.",
        "The act would have criminalized sex trafficking.",
    ],
)
def test_a_law_that_does_not_do_so_makes_nothing_a_crime(text: str) -> None:
    assert "criminalizes" not in [proposal.statement.predicate for proposal in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Police arrested 253 suspects, an increase of 18 percent over 2029.",
            ["arrested 253 suspect unspecified"],
        ),
        (
            "Courts convicted 12 traffickers, a marked improvement on 2029.",
            ["convicted 12 trafficker unspecified"],
        ),
        (
            "Over the course of 2029, courts convicted 12 traffickers.",
            ["convicted 12 trafficker 2029"],
        ),
        ("Judges convicted 14 people in a mock trial.", ["other_statement 14 None unspecified"]),
        ("During a training exercise, police arrested 12 men.", ["other_statement 12 None unspecified"]),
        (
            "In 2029, the police opened an office that employed 12 officers.",
            ["staffed 12 official unspecified"],
        ),
        ("In 2029, the police unit had 12 officers.", ["staffed 12 official 2029"]),
    ],
)
def test_a_year_dates_only_what_happened_in_it(text: str, counts: list[str]) -> None:
    assert counted(text) == counts


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Courts convicted one or two traffickers.", ("range", 1, 2, None)),
        ("Courts convicted nine or more traffickers.", ("lower_bound", 9, None, None)),
        ("Police identified several hundred victims.", ("qualitative", None, None, "several hundred")),
        ("Police identified hundreds of victims.", ("qualitative", None, None, "hundreds of")),
        ("Police identified a handful of victims.", ("qualitative", None, None, "a handful of")),
    ],
)
def test_words_of_several_figures_are_no_single_figure(text: str, quantity: tuple[object, ...]) -> None:
    [proposal] = read(text)[0]
    entry = proposal.statement
    assert entry.quantity is not None
    assert (entry.status, entry.quantity.lower, entry.quantity.upper, entry.quantity.words) == quantity
