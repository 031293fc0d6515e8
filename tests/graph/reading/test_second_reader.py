"""A second reader withdraws `sure`, says what it sees otherwise, and changes nothing else."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tuyun.graph.reading.directory import read_text_of
from tuyun.graph.reading.gold import gold_texts
from tuyun.graph.reading.second_reader.dependencies import Parse
from tuyun.graph.reading.second_reader.withdrawn_sure import SecondReader
from tuyun.graph.resources import ROOT
from tuyun.graph.source.sentences import split

from tests.graph.reading.reader import document
from tests.graph.reading.trees import by_hand, spans, tree_of

SURE = "Courts convicted 12 traffickers in 2030."
AS_THE_RULES = "nsubj:1 ROOT:1 nummod:3 dobj:1 prep:1 pobj:4 punct:1"


def doubts(text: str, drawn: str) -> list[tuple[str, ...]]:
    """The doubts about each proposal of a sentence, all of which are sure without the second reader."""
    about = document()
    sentences = split(about.id, about.language, text)
    assert all(proposal.sure for proposal in read_text_of(about, sentences)[0])
    read, _ = read_text_of(about, sentences, second=by_hand(text, drawn))
    assert [proposal.sure for proposal in read] == [not proposal.doubts for proposal in read]
    return [tuple(doubt.removeprefix("the second reader takes ") for doubt in each.doubts) for each in read]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (SURE, AS_THE_RULES),
        (
            "Twelve traffickers were convicted by the courts in 2030.",
            "nummod:1 nsubjpass:3 auxpass:3 ROOT:3 agent:3 det:6 pobj:4 prep:3 pobj:7 punct:3",
        ),
        (
            "A total of 84 victims were identified in 2030.",
            "det:1 nsubjpass:6 prep:1 nummod:4 pobj:2 auxpass:6 ROOT:6 prep:6 pobj:7 punct:6",
        ),
        (
            "The government did not report any prosecutions.",
            "det:1 nsubj:4 aux:4 neg:4 ROOT:4 det:6 dobj:4 punct:4",
        ),
        (
            "The government did not convict any traffickers in 2030.",
            "det:1 nsubj:4 aux:4 neg:4 ROOT:4 det:6 dobj:4 prep:4 pobj:7 punct:4",
        ),
        (
            "Twelve suspects were arrested by police.",
            "nummod:1 nsubjpass:3 auxpass:3 ROOT:3 prep:3 pobj:4 punct:3",
        ),
        (
            "Police investigated 12 forced labor cases in 2030.",
            "nsubj:1 ROOT:1 nummod:4 amod:4 compound:5 dobj:1 prep:1 pobj:6 punct:1",
        ),
        (
            "Police arrested 12 suspects; the mayor resigned.",
            "nsubj:1 ccomp:7 nummod:3 dobj:1 punct:7 det:6 nsubj:7 ROOT:7 punct:7",
        ),
        (
            "NGOs noted that the police did not identify any victims in 2030.",
            "nsubj:1 ROOT:1 mark:7 det:4 nsubj:7 aux:7 neg:7 ccomp:1 det:9 dobj:7 prep:7 pobj:10 punct:1",
        ),
    ],
)
def test_a_tree_that_agrees_leaves_a_proposal_sure(text: str, drawn: str) -> None:
    assert doubts(text, drawn) == [()]


def test_verbs_that_are_joined_share_subject_and_date() -> None:
    text = (
        "In 2030, the government investigated 12 cases, prosecuted five suspects, and convicted two traffickers."
    )
    drawn = (
        "prep:5 pobj:0 punct:5 det:4 nsubj:5 ROOT:5 nummod:7 dobj:5 punct:5 conj:5 nummod:11 dobj:9 punct:9 cc:9 "
        "conj:9 nummod:16 dobj:14 punct:5"
    )
    assert doubts(text, drawn) == [(), (), ()]


def test_a_verb_shares_the_date_of_the_verb_that_governs_it() -> None:
    text = "The government reported prosecuting five suspects during the reporting period."
    drawn = "det:1 nsubj:2 ROOT:2 xcomp:2 nummod:5 dobj:3 prep:2 det:9 compound:9 pobj:6 punct:2"
    assert doubts(text, drawn) == [()]


def test_clauses_that_only_stand_beside_each_other_are_not_taken_for_what_somebody_says() -> None:
    text = "In 2030, police investigated 25 cases, prosecutors indicted 19 suspects, and courts convicted 12 men."
    drawn = (
        "prep:4 pobj:0 punct:4 nsubj:4 ccomp:9 nummod:6 dobj:4 punct:9 nsubj:9 ROOT:9 nummod:11 dobj:9 punct:9 "
        "cc:9 nsubj:15 conj:9 nummod:17 dobj:15 punct:15"
    )
    about = document()
    sentences = split(about.id, about.language, text)
    alone, _ = read_text_of(about, sentences)
    assert [proposal.sure for proposal in alone][:2] == [True, True]
    assert read_text_of(about, sentences, second=by_hand(text, drawn))[0] == alone


@pytest.mark.parametrize(
    ("text", "drawn", "doubt"),
    [
        (
            "Police arrested 12 suspects in 2030.",
            "nsubj:1 ROOT:1 nummod:0 dobj:1 prep:1 pobj:4 punct:1",
            "“12” for the number of “Police”, not of “suspects”",
        ),
        (
            "Courts in Arlavia and police convicted 12 traffickers.",
            "nsubj:5 prep:0 pobj:1 cc:0 conj:0 ROOT:5 nummod:7 dobj:5 punct:5",
            "“Courts in Arlavia and police” for the subject of “convicted”, not “police” alone",
        ),
        (
            "Pressed by the police, prosecutors indicted 12 suspects.",
            "nsubj:6 prep:0 det:3 pobj:1 punct:6 appos:3 ROOT:6 nummod:8 dobj:6 punct:6",
            "“Pressed” for the subject of “indicted”, not “prosecutors”",
        ),
        (
            "Twelve traffickers were convicted by the courts in 2030.",
            "pobj:4 nummod:1 auxpass:3 ROOT:3 agent:3 det:6 nsubjpass:3 prep:3 pobj:7 punct:3",
            "“convicted” for what was done to “the courts”, not by them",
        ),
        (
            "In 2030, 12 suspects were arrested in villages by night.",
            "prep:6 pobj:0 punct:6 nummod:4 nsubjpass:6 auxpass:6 ROOT:6 prep:6 pobj:7 agent:6 pobj:9 punct:6",
            "“night” for the agent of “arrested”, and the rules nobody",
        ),
        (
            "Courts convicted 12 traffickers in 2030, not police.",
            "nsubj:1 ROOT:1 nummod:3 dobj:1 prep:1 pobj:4 punct:1 neg:1 appos:3 punct:1",
            "“not” to deny “convicted”, which the rules affirm",
        ),
        (
            "The government did not convict any traffickers in 2030.",
            "det:1 nsubj:4 aux:4 neg:7 ROOT:4 det:6 dobj:4 advcl:4 pobj:7 punct:4",
            "“not” to deny “in”, not “convict”",
        ),
        (
            "The mayor boasted that police arrested 12 suspects in 2030.",
            "det:1 nsubj:2 ROOT:2 mark:5 nsubj:5 ccomp:2 nummod:7 dobj:5 prep:5 pobj:8 punct:2",
            "“arrested” to depend on “The mayor boasted”, and the rules for the report’s own words",
        ),
        (
            "Police arrested 12 suspects, the mayor sang.",
            "nsubj:1 ccomp:7 nummod:3 dobj:1 punct:7 det:6 nsubj:7 ROOT:7 punct:7",
            "“arrested” to depend on “the mayor sang”, and the rules for the report’s own words",
        ),
        (
            "Police arrested 12 suspects in 2030, and courts thanked everybody.",
            "nsubj:1 ROOT:1 nummod:3 dobj:1 prep:9 pobj:4 punct:1 cc:1 nsubj:9 conj:1 dobj:9 punct:9",
            "“in 2030” for the date of “thanked”, not of “arrested”",
        ),
        (
            "It is implausible that courts convicted 12 traffickers in 2030.",
            "nsubj:1 ROOT:1 acomp:1 mark:5 nsubj:5 ccomp:1 nummod:7 dobj:5 prep:5 pobj:8 punct:1",
            "“convicted” to depend on “It is implausible”, and the rules for the report’s own words",
        ),
    ],
)
def test_a_tree_that_differs_is_a_doubt_in_plain_words(text: str, drawn: str, doubt: str) -> None:
    assert doubts(text, drawn) == [(doubt,)]


def test_a_tree_without_relations_is_silent() -> None:
    assert doubts(SURE, "dep:0 dep:0 dep:0 dep:0 dep:0 dep:0 dep:0") == [()]


RELATIONS = (
    "nsubj", "nsubjpass", "agent", "pobj", "prep", "dobj", "conj", "ccomp", "advcl", "xcomp", "neg", "det",
    "nummod", "compound", "relcl", "auxpass", "appos",
)  # fmt: skip


@given(random=st.randoms(use_true_random=False))
@settings(max_examples=30, deadline=None)
def test_whatever_it_sees_only_sure_is_lost(random: Random) -> None:
    def parse(text: str) -> Parse:
        """Any tree of the words: each word is governed by one that was placed before it."""
        order = list(range(len(spans(text))))
        random.shuffle(order)
        heads = {place: order[random.randrange(max(rank, 1))] for rank, place in enumerate(order)}
        return tree_of(text, [(heads[place], random.choice(RELATIONS)) for place in range(len(order))])

    (text,) = gold_texts(ROOT / "tests" / "documents" / "read" / "tip-arlavia-2031.yaml")
    alone, _ = read_text_of(text.document, text.sentences, text.registers)
    read, summary = read_text_of(text.document, text.sentences, text.registers, second=SecondReader("any", parse))
    expected = [
        before
        if after.sure or not before.sure
        else before.model_copy(update={"sure": False, "doubts": after.doubts})
        for before, after in zip(alone, read, strict=True)
    ]
    assert read == expected
    lost = [proposal for proposal, before in zip(read, alone, strict=True) if before.sure and not proposal.sure]
    assert all(proposal.doubts for proposal in lost)
    assert (summary.withdrawn, summary.sure) == (len(lost), sum(proposal.sure for proposal in read))


def test_the_summary_without_a_second_reader_does_not_mention_one() -> None:
    about = document()
    _, summary = read_text_of(about, split(about.id, about.language, SURE))
    assert (summary.withdrawn, "sure_withdrawn_by_the_second_reader" in summary.plain()) == (None, False)
