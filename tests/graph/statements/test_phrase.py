"""The words for a statement say no more than its sentence: each hedge, silence and denial has its mark."""

from pathlib import Path

import pytest
from tuyun.graph.resources import seed
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.statements import Statement, phrase
from tuyun.graph.vocabulary import vocabulary

pytestmark = pytest.mark.once
DOCUMENTS = Path(__file__).parents[2] / "documents"
WORDS = vocabulary()


def statements() -> list[Statement]:
    """Those of every narrative of the seed and of the tests."""
    directories = [seed() / "kyrgyz-republic-2022", *sorted(DOCUMENTS.iterdir())]
    sources = [read_source(directory) for directory in directories if (directory / "statements.yaml").exists()]
    return [said for source in sources if isinstance(source, Narrative) for said in source.statements]


STATEMENTS = statements()


@pytest.mark.parametrize("said", STATEMENTS, ids=lambda said: f"{said.document}-{said.sentence}-{said.predicate}")
def test_each_mark_of_a_statement_stands_in_its_phrase(said: Statement) -> None:
    words, term, status = said.phrase, WORDS.predicates[said.predicate], WORDS.statuses[said.status]
    hedge, _, rest = words.partition(": ") if said.modality != "asserted" else (said.modality, "", words)
    assert hedge == said.modality
    if status.silence:
        assert rest.startswith(f"{status.reads}: {term.noun}")
    elif said.status == "reported_zero":
        assert rest.startswith(f"no {term.noun}")
    elif said.polarity == "denied":
        assert rest.startswith(term.denied or f"not so: {term.reads}")
    else:
        assert rest.startswith(term.reads)
    if said.quantity and said.quantity.unit is None and said.quantity.words:
        assert f"({said.quantity.words})" in rest
    assert (f"(named step of justice: {said.standing})" in rest) == (said.standing != "none")


def test_statements_of_every_kind_were_looked_at() -> None:
    assert {said.modality for said in STATEMENTS} == set(WORDS.modalities)
    assert {said.polarity for said in STATEMENTS} == set(WORDS.polarities)
    assert {"not_reported", "no_data_provided", "not_indicated", "no_progress", "reported_zero"} <= {
        said.status for said in STATEMENTS
    }
    assert len({said.standing for said in STATEMENTS}) > 1


@pytest.mark.parametrize("predicate", WORDS.predicates)
def test_what_was_not_so_never_reads_as_what_was(predicate: str) -> None:
    term = WORDS.predicates[predicate]
    affirmed = phrase(predicate)  # type: ignore[arg-type] # a predicate of the vocabulary
    weaker = [
        phrase(predicate, polarity="denied"),  # type: ignore[arg-type] # as above
        *(
            phrase(predicate, status=status)  # type: ignore[arg-type] # as above
            for status, known in WORDS.statuses.items()
            if known.silence or status == "reported_zero"
        ),
    ]
    assert affirmed not in weaker
    assert len(set(weaker)) == len(weaker)
    if term.force == "needed":
        assert "called for" in affirmed
    if term.force == "permitted" and predicate != "could_report":  # which is of a practical way, not of a law
        assert "the law allows it; use not told" in affirmed


def test_only_silences_have_words_of_their_own() -> None:
    assert {name for name, status in WORDS.statuses.items() if status.reads} == {
        name for name, status in WORDS.statuses.items() if status.silence
    }
