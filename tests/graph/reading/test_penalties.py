"""Terms and other penalties: what kind of sentence they are, whom they fell on, and how many."""

import pytest

from tests.graph.reading.reader import counted, read

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "The court sentenced three traffickers to two years’ imprisonment, but suspended the sentences.",
            ["sentenced 3 trafficker unspecified", "suspended_sentence 2 year unspecified"],
        ),
        (
            "A judge sentenced two men to 10 years in prison; however, the sentence was later suspended.",
            ["sentenced 2 person unspecified", "suspended_sentence 10 year unspecified"],
        ),
        (
            "Courts sentenced two traffickers to six months’ imprisonment, fully suspended.",
            ["sentenced 2 trafficker unspecified", "suspended_sentence 6 month unspecified"],
        ),
        (
            "Courts sentenced two traffickers to five years in prison, with two years suspended.",
            [
                "imprisonment_imposed 5 year unspecified",
                "sentenced 2 trafficker unspecified",
                "suspended_sentence 2 year unspecified",
            ],
        ),
        (
            "A court sentenced two men to six years in prison and suspended the sentence of a third.",
            ["imprisonment_imposed 6 year unspecified", "sentenced 2 person unspecified"],
        ),
        (
            "Judges imposed suspended terms of six months to two years on four traffickers.",
            ["suspended_sentence 4 trafficker unspecified", "suspended_sentence 6 month unspecified"],
        ),
        (
            "Two defendants received six years in prison and 10 months’ probation.",
            [
                "imprisonment_imposed 6 year unspecified",
                "probation_imposed 10 month unspecified",
                "sentenced 2 defendant unspecified",
            ],
        ),
        (
            "It sentenced two men to 10 years in prison and two months’ house arrest, respectively.",
            [
                "imprisonment_imposed 10 year unspecified",
                "measure_ordered 2 month unspecified",
                "sentenced 2 person unspecified",
            ],
        ),
    ],
)
def test_a_term_is_of_the_kind_that_the_words_around_it_name(sentence: str, counts: list[str]) -> None:
    assert sorted(counted(sentence)) == counts


@pytest.mark.parametrize(
    "they",
    [
        "; the court sentenced them to five years in prison",
        " and sentenced each to five years in prison",
        ", and they were sentenced to five years in prison",
        ", who were sentenced to five years in prison",
        "; each received five years in prison",
    ],
)
def test_those_who_were_convicted_are_counted_again_where_they_are_sentenced(they: str) -> None:
    assert sorted(counted(f"Courts convicted three traffickers{they}.")) == [
        "convicted 3 trafficker unspecified",
        "imprisonment_imposed 5 year unspecified",
        "sentenced 3 trafficker unspecified",
    ]


def test_who_stands_for_the_people_directly_before_it() -> None:
    assert counted("Courts convicted 12 traffickers and assisted 15 victims, who received free legal aid.") == [
        "convicted 12 trafficker unspecified",
        "assisted_victims 15 victim unspecified",
    ]


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "A soldier was convicted of complicity and sentenced to three years in prison.",
            ["sentenced_official 3 year unspecified"],
        ),
        (
            "A soldier was arrested for complicity; he was convicted and sentenced to three years in prison.",
            ["sentenced_official 3 year unspecified"],
        ),
        (
            "The two officers each received sentences of two years’ imprisonment and one year of probation.",
            [
                "sentenced_official 1 year unspecified",
                "sentenced_official 2 official unspecified",
                "sentenced_official 2 year unspecified",
            ],
        ),
        (
            "Two officers were arrested; the trafficker was sentenced to three years in prison.",
            ["arrested_official 2 official unspecified", "imprisonment_imposed 3 year unspecified"],
        ),
        (
            "Two officers were banned from public office for five years.",
            ["suspended_official 2 official unspecified", "suspended_official 5 year unspecified"],
        ),
    ],
)
def test_a_penalty_of_officials_is_theirs(sentence: str, counts: list[str]) -> None:
    assert sorted(counted(sentence)) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "Article 12 prescribed penalties of up to 15 or 20 years’ imprisonment, based on the child’s age.",
            ["prescribes_penalty None..15 year", "prescribes_penalty None..20 year"],
        ),
        (
            "The amendment raised the maximum penalty for trafficking from 10 to 12 years’ imprisonment.",
            ["prescribes_penalty None..10 year", "prescribes_penalty None..12 year"],
        ),
        (
            "The law prescribed a fine of up to 4,500 penalty units.",
            ["prescribes_penalty None..4500 item"],
        ),
        (
            "The amendment raised the maximum penalty for trafficking of adults from 10 years to 25 years.",
            ["prescribes_penalty None..10 year", "prescribes_penalty None..25 year"],
        ),
        (
            "The minimum penalty was raised from five years to eight years.",
            ["prescribes_penalty 5..None year", "prescribes_penalty 8..None year"],
        ),
        (
            "Section 7, which did not require force, prescribed a fine of up to 900 euros, imprisonment of up to "
            "30 months, or both.",
            ["prescribes_penalty None..900 money", "prescribes_penalty None..30 month"],
        ),
        (
            "Article 9 prescribed no less than eight and no more than 15 years’ imprisonment.",
            ["prescribes_penalty 8..15 year"],
        ),
        (
            "Article 9 prescribed a fine of no less than $3,000 and no more than $12,000.",
            ["prescribes_penalty 3000..12000 money"],
        ),
        ("Article 9 requires no proof and carries four to six years.", ["prescribes_penalty 4..6 year"]),
        (
            "Prison terms were below the minimum of five years laid down in Article 9.",
            ["prescribes_penalty 5..None year"],
        ),
        (
            "Article 9 prescribes penalties ranging from a fine to 12 years’ imprisonment.",
            ["prescribes_penalty None..12 year"],
        ),
        ("The law provides 30 days of leave for victims.", []),
        ("The maximum penalty for forced labor is 10 years in prison.", ["prescribes_penalty None..10 year"]),
        ("The penal code prescribed 10 years’ to life imprisonment.", ["prescribes_penalty 10..None year"]),
        ("Convicted traffickers can receive up to 10 years in prison.", ["prescribes_penalty None..10 year"]),
        ("Advocates recommended raising the minimum sentence for trafficking from two to five years.", []),
        ("NGOs called for increasing the maximum penalty to 12 years’ imprisonment.", []),
        (
            "Courts imposed penalties of two to five years’ imprisonment.",
            ["imprisonment_imposed 2..5 year"],
        ),
        (
            "Courts imposed jail sentences of six days to one month.",
            ["imprisonment_imposed 6..None day", "imprisonment_imposed None..1 month"],
        ),
        (
            "A judge ordered him to pay a fine of $2,000 and $500 in damages to each of the two victims.",
            [
                "fine_imposed 2000..2000 money",
                "restitution_ordered 500..500 money",
                "restitution_ordered 2..2 victim",
            ],
        ),
        ("Police seized assets ranging from $500 to $40,000.", ["forfeiture_ordered 500..40000 money"]),
        ("The sentence was reduced on appeal to two years.", ["sentence_reduced 2..2 year"]),
    ],
)
def test_penalties_of_laws_and_courts_have_their_bounds(sentence: str, counts: list[str]) -> None:
    made = [each.statement for each in read(sentence)[0]]
    bounds = [
        f"{one.predicate} {one.quantity.lower}..{one.quantity.upper} {one.quantity.unit}"
        for one in made
        if one.quantity
    ]
    assert bounds == counts


def test_one_of_several_people_is_counted_where_a_court_or_the_police_acts_on_them() -> None:
    assert counted("Courts convicted one of the officials.") == ["convicted_official 1 official unspecified"]
    assert counted("It prosecuted one of the largest networks.") == []


def test_each_of_those_who_were_sentenced_pays() -> None:
    text = "Courts sentenced two men to five years in prison and ordered each to pay $900 in restitution."
    assert sorted(counted(text)) == [
        "imprisonment_imposed 5 year unspecified",
        "restitution_ordered 2 person unspecified",
        "restitution_ordered 900 money unspecified",
        "sentenced 2 person unspecified",
    ]
