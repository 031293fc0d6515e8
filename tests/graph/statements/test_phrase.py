"""The words for a statement say no more than its sentence: each hedge, silence and denial has its mark."""

from collections import Counter

import pytest
from tuyun.graph.source import Narrative
from tuyun.graph.statements import Quantity, Statement, phrase
from tuyun.graph.vocabulary import vocabulary

from tests.graph.statements.marks import STATEMENTS, missing, names_of, narratives

pytestmark = pytest.mark.once
WORDS = vocabulary()
SAID = [said for said, _ in STATEMENTS]


@pytest.mark.parametrize(
    ("said", "names"), STATEMENTS, ids=[f"{said.document}-{said.sentence}-{said.predicate}" for said in SAID]
)
def test_each_mark_of_a_statement_stands_in_its_phrase_and_in_its_caption(
    said: Statement, names: dict[str, str]
) -> None:
    words, caption = said.phrase(names), said.caption(names)
    assert missing(said, names, words) == []
    assert caption.startswith(words)
    assert caption.endswith(f" (sentence {said.sentence})")
    assert said.modality == "asserted" or words.startswith(f"{said.modality}: ")


@pytest.mark.parametrize("source", narratives(), ids=lambda source: source.document.id)
def test_no_two_statements_of_a_document_have_one_caption(source: Narrative) -> None:
    captions = Counter(said.caption(names_of(source)) for said in source.statements)
    assert [caption for caption, statements in captions.items() if statements > 1] == []


def test_statements_of_every_kind_were_looked_at() -> None:
    assert {said.modality for said in SAID} == set(WORDS.modalities)
    assert {said.polarity for said in SAID} == set(WORDS.polarities)
    assert {"not_reported", "no_data_provided", "not_indicated", "no_progress", "reported_zero"} <= {
        said.status for said in SAID
    }
    assert len({said.standing for said in SAID}) > 1
    assert {said.period.kind for said in SAID} == set(WORDS.period_kinds)
    assert {said.period.of for said in SAID if said.period.kind == "prior_years"} == set(WORDS.period_subjects)


@pytest.mark.parametrize("predicate", WORDS.predicates)
def test_what_was_not_so_never_reads_as_what_was(predicate: str) -> None:
    term = WORDS.predicates[predicate]
    affirmed = phrase(predicate)  # type: ignore[arg-type] # a predicate of the vocabulary
    weaker = [
        phrase(predicate, polarity="denied"),  # type: ignore[arg-type] # as above
        *(
            phrase(predicate, status=status)  # type: ignore[arg-type] # as above
            for status, known in WORDS.statuses.items()
            if known.silence or known.withdrawn or status == "reported_zero"
        ),
    ]
    assert affirmed not in weaker
    assert len(set(weaker)) == len(weaker)
    if term.force == "needed":
        assert "called for" in affirmed
    if term.force == "permitted" and predicate != "could_report":  # which is of a practical way, not of a law
        assert "the law allows it; use not stated" in affirmed


def test_only_silences_and_what_is_given_up_have_words_of_their_own() -> None:
    assert {name for name, status in WORDS.statuses.items() if status.reads} == {
        name for name, status in WORDS.statuses.items() if status.silence or status.withdrawn
    }


def test_an_attempt_and_a_recruitment_never_read_as_trafficking() -> None:
    count = Quantity(lower=2, upper=2, unit="person", scope={"forms": ["attempted_trafficking"]})  # type: ignore[arg-type] # as YAML gives it
    assert phrase("convicted", status="measured", quantity=count) == "convicted: 2 people (attempted trafficking)"
    assert phrase("attempted_trafficking") == "attempted a trafficking crime (an attempt alone)"
    assert phrase("recruited_victims").endswith("(that they were exploited is not stated)")
    for name in ("attempted_trafficking", "recruited_victims", "case_concerned", "had_consequence"):
        assert not WORDS.predicates[name].links
        assert (WORDS.predicates[name].loss, WORDS.predicates[name].step) == (None, None)
