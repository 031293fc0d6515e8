"""What the summary says is not read: no number in digits is lost, and no word is listed that a proposal has."""

import re
from collections.abc import Iterator, Sequence

import pytest
from tuyun.graph.reading.clauses.clause_starts import Whole
from tuyun.graph.reading.gold import gold_texts
from tuyun.graph.reading.happenings.verb_counts import Happening
from tuyun.graph.reading.happenings.what_happened import happenings
from tuyun.graph.reading.input.english import doubt_of_english
from tuyun.graph.reading.proposals.proposal import Proposal
from tuyun.graph.reading.remaining.not_read import Unread
from tuyun.graph.resources import ROOT

from tests.graph.reading.reader import read, readings

DEVELOPMENT = "tests/documents/read/devel"


def listed(found: Sequence[Unread]) -> list[str]:
    """The words of what is listed, each with its reason."""
    return [f"{one.words}: {one.reason}" for one in found]


def test_a_sentence_on_which_a_rule_fails_is_listed_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(text: str, wholes: Sequence[Whole]) -> list[Happening]:
        if "Police" in text:
            raise KeyError("predicate")
        return happenings(text, wholes)

    monkeypatch.setattr("tuyun.graph.reading.propose.happenings", failing)
    proposals, summary = read(
        "Courts convicted 12 traffickers. Police arrested nine. Courts acquitted three suspects."
    )
    assert [proposal.statement.sentence for proposal in proposals] == [1, 3]
    assert listed(summary.unread) == [
        "Police arrested nine.: a rule failed on this sentence (KeyError('predicate')); read it yourself, and "
        "report the sentence"
    ]


def test_a_figure_that_a_statement_of_words_quotes_and_does_not_count_is_listed() -> None:
    _, summary = read("The protection unit had 38 officers in nine districts, but it lacked vehicles.")
    assert listed(summary.unread) == ["nine districts: no rule knows the noun that it counts"]


@pytest.mark.parametrize(
    ("sentence", "unread"),
    [
        ("Courts convicted 12.5 traffickers in 2030.", "12.5 traffickers: no rule reads figures with a fraction"),
        ("Courts convicted 1.2 thousand traffickers.", "1.2 thousand: no rule reads figures with a fraction"),
        ("Police investigated 12,34 cases in 2030.", "12,34 cases: no rule reads figures with a fraction"),
        (
            "Police investigated 1.200 cases in 2030.",
            "1.200 cases: its point may stand between thousands or before a fraction",
        ),
        ("The committee met 4/5 times.", "4/5 times: no rule reads such a number"),
    ],
)
def test_a_figure_that_no_rule_can_read_is_listed_and_not_proposed(sentence: str, unread: str) -> None:
    proposals, summary = read(sentence)
    assert (proposals, listed(summary.unread)) == ([], [unread])


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        (
            "Federal Law 12 of 2008 prohibits all forms of human trafficking and prescribes penalties of three to "
            "15 years’ imprisonment and a fine of 10,000 to 50,000 Saudi riyals ($2,670 to $13,330), penalties "
            "that are sufficiently stringent and commensurate with those prescribed for other serious crimes.",
            "$2,670 to $13,330: the same money in another currency",
        ),
        ("The COVID-19 pandemic delayed 12 of the cases.", "19: part of a name"),
        ("One fears that police officers extorted victims.", "One fears: no count"),
    ],
)
def test_a_figure_that_counts_nothing_is_set_aside(sentence: str, aside: str) -> None:
    _, summary = read(sentence)
    assert aside in listed(summary.aside)
    assert summary.unread == ()


def test_a_word_that_a_proposal_reads_is_not_listed_as_unread() -> None:
    proposals, summary = read("It is alleged that police officers accepted bribes from traffickers.")
    assert [one.statement.predicate for one in proposals] == ["accepted_bribes"]
    assert (summary.verbs, summary.covered) == ((), (1,))


def test_nobody_is_no_figure() -> None:
    _, summary = read("Nobody claimed that courts convicted 12 traffickers in 2030.")
    assert summary.unread == ()
    assert "Nobody: no rule says what nobody did" in listed(summary.verbs)


def numbers_of(proposal: Proposal) -> set[float]:
    """The figures of a proposal."""
    quantity = proposal.statement.quantity
    if quantity is None:
        return set()
    bounds = {quantity.lower, quantity.upper, quantity.stated}
    bounds |= {bound for part in quantity.parts for bound in (part.lower, part.upper)}
    return {float(bound) for bound in bounds if bound is not None}


def in_proposals(place: int, digits: str, proposals: Sequence[Proposal]) -> bool:
    """Whether a proposal has these digits: in its figures, by a cue that is not its predicate's, or in a name."""
    plain = float(re.sub(r"[ ,]", "", digits))
    for proposal in proposals:
        cues = (cue for name, field in proposal.fields.items() if name != "predicate" for cue in field.cues)
        if any(start <= place < end for start, end in cues):
            return True
        if {plain * times for times in (1, 1e3, 1e6, 1e9)} & numbers_of(proposal):
            return True
        if any(digits in entity.name for entity in proposal.entities.values()):
            return True
    return False


def test_the_development_texts_look_english() -> None:
    doubts = {
        text.document.id: doubt_of_english("\n".join(sentence.text for sentence in text.sentences))
        for text in gold_texts(ROOT / DEVELOPMENT)
    }
    assert {name: doubt for name, doubt in doubts.items() if doubt} == {}


def lost_numbers() -> Iterator[str]:
    """The numbers of the development texts that are in no proposal, not set aside, and not listed as unread."""
    number = re.compile(r"\d{1,3}(?:[ ,]\d{3})+(?!\d)|\d+(?:\.\d+)?")
    for text, proposals, summary in readings(DEVELOPMENT):
        spans = [(one.start, one.end) for one in (*summary.aside, *summary.unread)]
        for sentence in text.sentences:
            mine = [one for one in proposals if one.statement.sentence == sentence.number]
            for match in number.finditer(sentence.text):
                place = sentence.start + match.start()
                if not any(start <= place < end for start, end in spans) and not in_proposals(
                    place, match[0], mine
                ):
                    yield f"{text.document.id} {sentence.number}: {match[0]}"


@pytest.mark.once
def test_no_number_of_a_development_text_is_lost() -> None:
    assert list(lost_numbers()) == []
