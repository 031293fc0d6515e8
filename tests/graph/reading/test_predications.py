"""Tests of the clauses of sentences, and of the verbs that periods date."""

import pytest
from tuyun.graph.reading.clauses.predications import predications
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import document

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("text", "links"),
    [
        (
            "Police, who met in May, arrested men and charged women, and courts convicted boys tried in June.",
            ["met relative", "arrested main", "charged joined", "convicted clause", "tried participle"],
        ),
        (
            "Although it was founded early, the court convicted men who had fled and fined them.",
            ["was founded side", "convicted main", "had fled relative", "fined joined"],
        ),
        (
            "In the cases decided in May, the court upheld some; it has since convicted men.",
            ["decided participle", "upheld main", "has since convicted main"],
        ),
        ("The court, set up in spring, upheld some.", ["set participle", "upheld main"]),
        ("The government reported courts convicted men.", ["reported main", "convicted clause"]),
    ],
)
def test_a_sentence_is_split_into_its_predications(text: str, links: list[str]) -> None:
    assert [f"{text[each.start : each.end]} {each.link}" for each in predications(text, [])] == links


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Police arrested nine men in 2029, and courts convicted two.", [2029, None]),
        ("Police arrested nine men and courts convicted two in 2029.", [None, 2029]),
        ("Police arrested nine men and charged two women in 2029.", [2029, 2029]),
        ("In 2029, police arrested nine men, and courts convicted two women.", [2029, 2029]),
        ("A court set up in 2029 convicted nine men.", [None]),
        ("Police arrested nine men after the raids began in 2029.", [None]),
        ("Police arrested nine men, two of whom had been arrested in 2028, in 2030.", [2030, 2028]),
        ("Police raided bars in 2029, in which they arrested nine men.", [2029]),
        ("In the cases decided in 2029, courts convicted nine men.", [2029]),
        ("Following the merger of its offices in 2028, courts convicted nine men.", [None]),
    ],
)
def test_a_period_dates_the_verb_of_its_clause(text: str, years: list[int | None]) -> None:
    about = document()
    proposals, _ = read_text_of(about, split(about.id, about.language, text))
    starts = [proposal.statement.period.start for proposal in proposals if proposal.statement.quantity]
    assert [start and start.year for start in starts] == years
