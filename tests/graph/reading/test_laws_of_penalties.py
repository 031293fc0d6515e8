"""Which law prescribes a penalty whose own words name none, and which penalties are sure."""

import pytest

from tests.graph.reading.reader import read

pytestmark = pytest.mark.once


def penalties(text: str) -> list[str]:
    """The prescribed penalties of a text: bounds, laws, and whether they are sure."""
    return [
        " ".join(
            [
                f"{proposal.statement.quantity.lower}..{proposal.statement.quantity.upper}",
                *(law.removeprefix("xa-") for law in proposal.statement.roles.get("subject", ())),
                *(["sure"] if proposal.sure else []),
            ]
        )
        for proposal in read(text)[0]
        if proposal.statement.predicate == "prescribes_penalty" and proposal.statement.quantity
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Article 12 criminalized sex trafficking and labor trafficking and prescribed penalties of five to 15 "
            "years’ imprisonment for offenses involving adults and 15 to 20 years for those involving a child.",
            ["5..15 article-12 sure", "15..20 article-12 sure"],
        ),
        (
            "Article 12 prescribed penalties of up to 10 years’ imprisonment and a fine, and up to 15 years’ "
            "imprisonment and a fine for those involving a child.",
            ["None..10 article-12", "None..15 article-12"],
        ),
        (
            "The anti-trafficking law prescribes imprisonment for five to 10 years and a fine, rising to 15 years "
            "for officials.",
            ["5..10 anti-trafficking-law", "None..15 anti-trafficking-law"],
        ),
        (
            "The penal code foresees a prison sentence of three to 10 years for slavery.",
            ["3..10 penal-code"],
        ),
        ("Article 12 set a minimum penalty of five years.", ["5..None article-12"]),
        (
            "Article 168, paragraph 1, of the penal code provides for two to eight years’ imprisonment.",
            ["2..8 article-168"],
        ),
        (
            "The Law on the Suppression of Slavery and Article 215 of the penal code prescribed penalties of five "
            "to 15 years’ imprisonment.",
            ["5..15 law-on-the-suppression-of-slavery article-215"],
        ),
        (
            "The Slavery Act prescribes five years’ imprisonment; penalties under other statutes are up to 14 "
            "years.",
            ["5..5 slavery-act", "None..14"],
        ),
        (
            "The penal code provision on pimping, which the Slavery Act did not replace, carries one to five "
            "years’ imprisonment.",
            ["1..5 penal-code"],
        ),
        (
            "Article 12 prescribed penalties of five to 10 years’ imprisonment; the penalties for rape were eight "
            "to 15 years’ imprisonment.",
            ["5..10 article-12", "8..15"],
        ),
        ("The bill, unlike Article 12, prescribed penalties of 10 years’ imprisonment.", ["10..10"]),
        (
            "Article 12 of the labor code prescribes fines and the penalties under the statute on slavery were up "
            "to 10 years’ imprisonment.",
            ["None..10"],
        ),
    ],
)
def test_a_penalty_without_a_law_has_that_of_its_sentence(sentence: str, expected: list[str]) -> None:
    assert penalties(sentence) == expected


def test_the_law_of_a_penalty_is_inherited() -> None:
    made = read("The penal code foresees a prison sentence of three to 10 years for slavery.")[0][-1]
    assert made.fields["roles"].state == "inherited"
    assert "the subject is left open" not in made.doubts
    assert made.entities["xa-penal-code"].name == "Penal code"
