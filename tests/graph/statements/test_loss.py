"""Under which head a statement tells of lost cases, and when it does not."""

from typing import Any

import pytest
from tuyun.graph.statements import Statement
from tuyun.graph.vocabulary import vocabulary


def statement(predicate: str, **given: Any) -> Statement:  # noqa: ANN401 - fields of a statement
    place = {"id": "s-1", "document": "kg", "sentence": 1, "quote": "…", "start": 0, "end": 1, "roles": {}}
    return Statement.model_validate({**place, "predicate": predicate, **given})


@pytest.mark.parametrize(
    ("statement", "loss"),
    [
        (statement("improperly_dismissed"), "ended"),
        (statement("improperly_dismissed", modality="possible"), "ended"),
        (statement("improperly_dismissed", polarity="denied"), None),
        (statement("improperly_dismissed", status="reported_zero"), None),
        (statement("improperly_dismissed", status="not_reported"), None),
        (statement("downgraded", status="qualitative"), "relabelled"),
        (statement("could_report", polarity="denied"), "never_entered"),
        (statement("could_report"), None),
        (statement("included_trafficking", status="not_indicated"), "not_counted"),
        (statement("included_trafficking"), None),
        (statement("convicted"), None),
    ],
    ids=lambda value: (
        value if isinstance(value, str | None) else f"{value.predicate}-{value.polarity}-{value.status}"
    ),
)
def test_a_loss_is_told_by_what_the_statement_says(statement: Statement, loss: str | None) -> None:
    assert statement.loss == loss


def test_every_loss_is_one_that_some_predicate_can_tell() -> None:
    told_of = {predicate.loss for predicate in vocabulary().predicates.values()} - {None}
    assert told_of == set(vocabulary().losses)
