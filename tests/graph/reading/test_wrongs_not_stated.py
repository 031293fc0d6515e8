"""Wrongs that a sentence does not state: in stories, long ago, elsewhere, supposed, or taken back behind them."""

import pytest

from tests.graph.reading.reader import read


@pytest.mark.parametrize(
    "text",
    [
        "Police officers accepted bribes (this could not be verified).",
        "Police officers accepted bribes, a claim the ministry denies.",
        "Police officers accepted bribes, but an inquiry found nothing.",
        "Police officers accepted bribes, if the reports are true.",
        "So-called corrupt officials were complicit in trafficking.",
        "In the play, officials facilitated trafficking.",
        "During the training exercise, border guards took bribes from traffickers.",
        "In one episode, police officers accepted bribes from traffickers.",
        "During the 1990s, police officers accepted bribes from traffickers.",
        "In the colonial era, officials were complicit in forced labor.",
        "In neighboring Brelia, police officers accepted bribes.",
        "In other countries, officials are complicit in trafficking.",
        "Globally, officials are complicit in trafficking.",
        "Foreign officials accepted bribes from traffickers.",
        "The officials of a neighboring state facilitated trafficking.",
        "Assuming that border guards took bribes, the scheme would make sense.",
        "Imagine that border guards took bribes.",
        "Had border guards taken bribes, the audit would have shown it.",
        "The journalist dreamt that police accepted bribes.",
        "The exercise assumed that officers had accepted bribes.",
        "Where officials accept bribes, traffickers thrive.",
        "The theory that officers accepted bribes was discarded.",
        "The stereotype that officers accept bribes persists.",
        "It is unthinkable that officers accepted bribes.",
        "It was never shown that officers accepted bribes.",
        "Legend has it that officers accepted bribes.",
        "Traffickers boast that police accept bribes.",
        "In 1962, police officers accepted bribes from traffickers.",
        "Across the border, guards accepted bribes from traffickers.",
        "When unmonitored, police accept bribes from traffickers.",
        "Guards beat victims, but CCTV footage disproved it.",
        "Hardly any officials accepted bribes.",
        "Not all officials were complicit in trafficking.",
        "Police stopped arresting victims.",
    ],
)
def test_what_a_sentence_does_not_state_is_not_read(text: str) -> None:
    assert [proposal.statement.predicate for proposal in read(text)[0]] == []


def test_a_wrong_whose_charges_were_dropped_is_not_stated() -> None:
    text = "Police officers accepted bribes, but the charges were dropped."
    assert [proposal.statement.predicate for proposal in read(text)[0]] == ["dropped"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Media reported officials were complicit in trafficking, but an inquiry found no evidence.",
            ("complicit_in_trafficking", "xa-media", "reported"),
        ),
        (
            "Some people think officials are complicit in trafficking.",
            ("complicit_in_trafficking", "xa-some-people", "possible"),
        ),
        ("Police officers accepted bribes.", ("accepted_bribes", "report", "asserted")),
        (
            "The minister insisted that no official was complicit in trafficking.",
            ("complicit_in_trafficking", "xa-minister", "reported"),
        ),
    ],
)
def test_what_somebody_answers_for_is_kept(text: str, said: tuple[str, str, str]) -> None:
    [proposal] = read(text)[0]
    entry = proposal.statement
    assert (entry.predicate, entry.voice, entry.modality) == said
