"""Figures of statements stand in their quotes, in digits or in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import SourceErrors
from tuyun.graph.source.figures import figures_in

from tests.graph.source.draft import Draft

WORDS = {
    "six trafficking cases": 6,
    "at least 150 prosecutors": 150,
    "one hundred and fifty": 150,
    "Twenty-one people": 21,
    "a sentence of ten years": 10,
    "an official": 1,
    "both officials": 2,
    "fined 1,250,000 som": 1_250_000,
    "fined 1 250 000 som": 1_250_000,
    "fined 1.250.000 som": 1_250_000,
    "fined 1.5 million som": 1_500_000,
    "two dozen, or 24": 24,
    "the 63 crimes": 63,
    "nine-month": 9,
    "12.5 percent": 12.5,
    "three and a half years": 3.5,
}


@pytest.mark.parametrize("text", WORDS)
def test_a_figure_is_read_in_digits_and_in_words(text: str) -> None:
    assert WORDS[text] in figures_in(text, "en")


@pytest.mark.parametrize(
    ("language", "text", "figure"),
    [
        ("fr", "quatre-vingt-deux personnes", 82),
        ("es", "ochenta y dos casos", 82),
        ("ru", "не менее 150 дел", 150),
    ],
)
def test_a_figure_is_read_in_other_languages(language: str, text: str, figure: int) -> None:
    assert figure in figures_in(text, language)


@given(number=st.integers(0, 10**9), separator=st.sampled_from([",", " ", ".", "\u00a0", "\u202f", "’", "'", ""]))
def test_a_figure_is_read_with_any_separator_of_thousands(number: int, separator: str) -> None:
    assert number in figures_in(f"about {f'{number:,}'.replace(',', separator)} cases", "en")


COUNT = "quantity: {lower: 6, upper: 6, unit: case, flow: opened}"
FAULTS = {
    "another figure": (
        COUNT.replace("6", "7"),
        "statements.yaml:6: [1].quantity.lower: the quote has no 7; it has 6",
    ),
    "a part that is not stated": (
        f"{COUNT[:-1]}, parts: [{{form: forced_labor, lower: 4, upper: 4}}], parts_note: the others are not "
        f"told}}",
        "statements.yaml:6: [1].quantity.parts: the quote has no 4; it has 6",
    ),
    "thousands in two pieces": (
        COUNT.replace("upper: 6", "upper: 6,200"),
        "statements.yaml:6: [1].quantity: YAML reads 200 as a field of its own here. Write a figure without "
        "separators: 1200, not 1,200.",
    ),
    "thousands as text": (
        COUNT.replace("upper: 6", "upper: '6,000'"),
        "statements.yaml:6: [1].quantity.upper: '6,000' has separators. Write 6000: figures have none here.",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_figure_that_the_quote_does_not_have_is_refused(draft: Draft, fault: str) -> None:
    after, message = FAULTS[fault]
    draft.edit("statements.yaml", COUNT, after)
    with pytest.raises(SourceErrors) as caught:
        draft.read()
    assert draft.fault(caught.value) == message


def test_a_whole_may_be_the_sum_of_its_parts(draft: Draft) -> None:
    draft.write_text("The ministry opened one sex trafficking case and five forced labor cases.\n")
    parts = "[{form: sex_trafficking, lower: 1, upper: 1}, {form: forced_labor, lower: 5, upper: 5}]"
    draft.write(
        "statements.yaml",
        "- sentence: 1\n  quote: The ministry opened one sex trafficking case and five forced labor cases\n"
        "  predicate: opened_investigation\n  roles: {subject: small-ministry, object: small-cases}\n"
        f"  status: measured\n  quantity: {{lower: 6, upper: 6, unit: case, parts: {parts}}}\n",
    )
    draft.write(
        "entities.yaml",
        "small-ministry: {label: Institution, name: ministry}\nsmall-cases: {label: Case, name: six cases}\n",
    )
    assert len(draft.narrative().statements) == 1
    draft.edit(
        "statements.yaml", "lower: 6, upper: 6, unit: case, parts", "lower: 7, upper: 7, parts_note: why, parts"
    )
    with pytest.raises(SourceErrors, match=r"the quote has no 7; it has 1, 5"):
        draft.read()
