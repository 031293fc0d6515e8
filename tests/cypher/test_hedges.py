"""Answers that set two statements side by side keep the hedge and the voice of each."""

from graph.source import Narrative
from graph.store import Store, load
from tests.cypher.rows import spelled


def test_a_change_keeps_both_voices_and_a_form_that_only_one_year_tells_of(
    empty_store: Store, hedged: Narrative
) -> None:
    load(empty_store, hedged)
    same = {
        "earlier": 2029, "later": 2030, "unit": "investigation", "flow": "opened", "why": "same scope",
        "modalities": ["asserted", "reported"], "voices": ["report", "Harbor Aid"], "document": "hedged",
        "sentences": [1, 2], "statements": ["1.1 opened_investigation", "2.1 opened_investigation"],
    }  # fmt: skip
    bounds = ["earlier_lower", "earlier_upper", "later_lower", "later_upper", "change_at_least", "change_at_most"]
    rows = [
        ("all", 20, 20, 9, 9, -11, -11),
        ("forced_labor", None, None, 8, 8, None, None),
        ("sex_trafficking", 15, 15, None, None, None, None),
    ]
    assert spelled(empty_store.ask("questions/changes").rows, hedged) == [
        same | dict(zip(["form", *bounds], row, strict=True)) for row in rows
    ]


def test_what_others_opened_is_no_change_unless_the_text_compares_the_two(
    empty_store: Store, apart: Narrative
) -> None:
    load(empty_store, apart)
    assert empty_store.ask("questions/changes").rows == []


def test_a_training_that_a_newspaper_tells_of_is_not_told_as_the_reports_own_word(
    empty_store: Store, hedged: Narrative
) -> None:
    load(empty_store, hedged)
    (row,) = empty_store.ask("questions/training_and_failing").rows
    told = ["trained", "failing", "modality", "voice", "training_modality", "training_voice"]
    assert [row[column] for column in told] == ["judges", "warned", "asserted", "report", "reported", "Gazette"]
