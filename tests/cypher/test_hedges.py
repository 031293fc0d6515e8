"""Answers that set two statements side by side keep the hedge and the voice of each."""

from tuyun.graph.analysis.corpus import corpus_of
from tuyun.graph.analysis.flow import flow
from tuyun.graph.source import Narrative
from tuyun.graph.store import Store, load

from tests.cypher.rows import answers, spelled
from tests.graph.analysis.read import narrative


def changed(narrative: Narrative) -> list[tuple[object, ...]]:
    """The changes that the analysis gives of a narrative, where it gives one."""
    return [
        (
            one.predicate,
            one.form,
            *(side and (side.lower, side.upper) for side in (one.earlier_interval, one.later_interval)),
            one.change and (one.change.lower, one.change.upper),
            one.reasons,
            one.voices,
            one.modalities,
            one.statements,
        )
        for one in flow(corpus_of(narrative)).changes
        if one.result == "interval"
    ]


def asked(store: Store) -> list[tuple[object, ...]]:
    """The changes that the question gives, in the same shape."""

    def pair(lower: object, upper: object) -> tuple[object, object] | None:
        return None if lower is None and upper is None else (lower, upper)

    return [
        (
            row["predicate"],
            row["form"],
            pair(row["earlier_lower"], row["earlier_upper"]),
            pair(row["later_lower"], row["later_upper"]),
            pair(row["change_at_least"], row["change_at_most"]),
            (row["why"],),
            tuple(row["voices"]),
            tuple(row["modalities"]),
            tuple(row["statements"]),
        )
        for row in answers(store, "changes")
    ]


def test_what_two_voices_tell_of_two_years_is_no_change(empty_store: Store, hedged: Narrative) -> None:
    load(empty_store, hedged)
    assert answers(empty_store, "changes") == []
    assert changed(hedged) == []
    (told,) = flow(corpus_of(hedged)).changes
    assert (told.result, told.change, told.reasons, told.voices) == (
        "incomparable", None, ("other voices, and the text does not compare the two: report; Harbor Aid",),
        ("report", "Harbor Aid"),
    )  # fmt: skip


def test_what_nobody_named_tells_of_two_years_need_not_be_one_voice(
    empty_store: Store, hearsay: Narrative
) -> None:
    load(empty_store, hearsay)
    assert answers(empty_store, "changes") == []
    assert changed(hearsay) == []
    (told,) = flow(corpus_of(hearsay)).changes
    assert (told.result, told.change, told.reasons) == (
        "incomparable", None, ("the text does not compare the two, and does not name who tells of each",),
    )  # fmt: skip


def test_a_change_that_the_text_makes_keeps_both_voices_and_a_form_that_only_one_year_tells_of(
    empty_store: Store, compared: Narrative
) -> None:
    load(empty_store, compared)
    same = {
        "predicate": "opened_investigation", "period_kind": "calendar_year",
        "earlier": 2029, "later": 2030, "unit": "investigation", "flow": "opened", "why": "the text compares them",
        "modalities": ["asserted", "reported"], "voices": ["report", "Harbor Aid"],
        "country": compared.document.country, "document": "hedged",
        "sentences": [1, 2], "statements": ["1.1 opened_investigation", "2.1 opened_investigation"],
    }  # fmt: skip
    bounds = ["earlier_lower", "earlier_upper", "later_lower", "later_upper", "change_at_least", "change_at_most"]
    rows = [
        ("all", 20, 20, 9, 9, -11, -11),
        ("forced_labor", None, None, 8, 8, None, None),
        ("sex_trafficking", 15, 15, None, None, None, None),
    ]
    assert spelled(answers(empty_store, "changes"), compared) == [
        same | dict(zip(["form", *bounds], row, strict=True)) for row in rows
    ]
    assert asked(empty_store) == changed(compared)


def test_the_question_and_the_analysis_give_the_same_changes(seeded_store: Store) -> None:
    told = changed(narrative("kyrgyz-republic-2022"))
    assert [one[0] for one in told].count("opened_investigation") == 9
    # the question orders by year, the analysis by the text
    assert sorted(asked(seeded_store), key=str) == sorted(told, key=str)


def test_what_others_opened_is_no_change_unless_the_text_compares_the_two(
    empty_store: Store, apart: Narrative
) -> None:
    load(empty_store, apart)
    assert answers(empty_store, "changes") == []
    assert changed(apart) == []


def test_a_training_that_a_newspaper_tells_of_is_not_told_as_the_reports_own_word(
    empty_store: Store, hedged: Narrative
) -> None:
    load(empty_store, hedged)
    (row,) = answers(empty_store, "training_and_failing")
    told = ["trained", "failing", "modality", "voice", "training_modality", "training_voice"]
    assert [row[column] for column in told] == ["judges", "warned", "asserted", "report", "reported", "Gazette"]
