"""A statement whose predicate has no word in its sentence is warned of, and no statement that is coded rightly."""

from dataclasses import replace
from random import Random

import pytest
from tuyun.graph.source import Narrative
from tuyun.graph.source.predicate_words import says, unsaid
from tuyun.graph.vocabulary import vocabulary

from tests.graph.statements.marks import narratives

pytestmark = pytest.mark.once
PREDICATES = vocabulary().predicates


@pytest.mark.parametrize("narrative", narratives(), ids=lambda narrative: narrative.document.id)
def test_no_statement_of_a_document_that_is_coded_rightly_is_warned_of(narrative: Narrative) -> None:
    assert list(unsaid(narrative)) == []


def test_every_predicate_of_texts_but_the_one_for_what_fits_none_has_stems_and_its_example_has_one() -> None:
    of_texts = {name: term for name, term in PREDICATES.items() if term.family != "datasets"}
    assert [name for name, term in of_texts.items() if not term.stems] == ["other_statement"]
    assert [name for name, term in of_texts.items() if not says(term.example, name)] == []


def test_nine_in_ten_wrong_predicates_are_warned_of() -> None:
    random = Random(14)  # noqa: S311 - repeatable, not secret
    names = sorted(name for name, term in PREDICATES.items() if term.stems)
    warned = []
    for narrative in narratives():
        texts = {sentence.number: sentence.text for sentence in narrative.sentences}
        for statement in narrative.statements:
            wrong = random.choice([name for name in names if name != statement.predicate])
            warned.append(narrative.document.language == "en" and not says(texts[statement.sentence], wrong))
    assert sum(warned) / len(warned) > 0.9


def test_a_wrong_predicate_is_named_with_its_sentence_and_another_language_is_not_checked() -> None:
    merovia = next(one for one in narratives() if one.document.id == "merovia-2032")
    first = merovia.statements[0]
    wrong = replace(merovia, statements=(first.model_copy(update={"predicate": "acquitted"}),))
    (warning,) = unsaid(wrong)
    assert warning == (
        f"sentence {first.sentence} has no word for 'acquitted', which is read from words such as acquit…, not "
        f"guilty…, clear…: “{first.quote}”"
    )
    foreign = replace(wrong, document=merovia.document.model_copy(update={"language": "ky"}))
    assert list(unsaid(foreign)) == []
