"""A text with straight apostrophes is read as one with curly apostrophes is, and quoted as it is written."""

import pytest

from tests.graph.reading.reader import read, short

pytestmark = pytest.mark.once

TEXTS = (
    "Neither the police nor the prosecutor’s office announced the number of convictions.",
    "In 2030, the ministry’s inspectors identified 12 victims’ children and referred nine to the city’s shelter.",
    "The government’s reply did not say how many of the victims’ complaints led to charges.",
    "Courts’ clerks opened six cases; the minister’s office prosecuted 14 traffickers.",
)


@pytest.mark.parametrize("curly", TEXTS)
def test_straight_apostrophes_are_read_as_curly_ones(curly: str) -> None:
    straight = curly.replace("’", "'")
    proposals, summary = read(straight)
    expected, of_curly = read(curly)
    assert [short(each) for each in proposals] == [short(each) for each in expected] != []
    assert [each.words.replace("'", "’") for each in summary.unread] == [each.words for each in of_curly.unread]


@pytest.mark.parametrize("curly", TEXTS)
def test_quotes_names_and_unread_words_are_those_of_the_text(curly: str) -> None:
    straight = curly.replace("’", "'")
    proposals, summary = read(straight)
    for proposal in proposals:
        entry = proposal.statement
        assert entry.quote == straight[entry.start : (entry.start or 0) + len(entry.quote)]
        assert not [entity.name for entity in proposal.entities.values() if "’" in entity.name]
    assert all(each.words in straight for each in (*summary.unread, *summary.aside))


def test_a_quote_has_the_apostrophe_of_its_own_place() -> None:
    """Where a sentence has both kinds, the words of a quote may stand in it twice."""
    text = "In 2029, the ministry's police arrested six men, and in 2030 the ministry’s police arrested nine men."
    quotes = [each.statement for each in read(text)[0]]
    assert [each.quote for each in quotes] == [
        text[each.start : (each.start or 0) + len(each.quote)] for each in quotes
    ]
    assert len(quotes) == 2


def test_single_quotation_marks_stay() -> None:
    [proposal] = read("The police opened 12 'labor disputes' as cases of forced labor.")[0]
    assert proposal.statement.quote in "The police opened 12 'labor disputes' as cases of forced labor."
