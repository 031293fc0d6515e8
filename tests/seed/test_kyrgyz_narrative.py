"""The Kyrgyz narrative as read: every sentence, every figure, every voice and every period, whole."""

import hashlib
import re
import unicodedata
from pathlib import Path

from tuyun.graph.statements import REPORT, Statement
from tuyun.graph.vocabulary import vocabulary

from tests.seed import kyrgyz

FIGURES = Path(__file__).with_name("figures.txt")
REPORTING = {"2021-04-01": "reporting period", "2020-04-01": "previous reporting period"}


def test_the_text_is_the_one_that_was_published() -> None:
    text = (kyrgyz.DIRECTORY / "text.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == "d14b66dc27015065ef25a88fe7de690da4e347b3387b8791411998913e823360"
    assert kyrgyz.narrative().text == text.decode()
    assert unicodedata.is_normalized("NFC", text.decode())
    assert b"\r" not in text


def test_there_are_thirty_sentences_and_each_is_covered() -> None:
    sentences = kyrgyz.narrative().sentences
    assert len(sentences) == 30
    assert sentences[0].text == "The government decreased law enforcement efforts."
    assert sentences[29].text.endswith("of government employees complicit in trafficking crimes.")
    assert {one.sentence for one in kyrgyz.narrative().statements} == set(range(1, 31))


def test_every_figure_of_the_text_stands_in_some_quote() -> None:
    narrative = kyrgyz.narrative()
    quoted = {place for one in narrative.statements for place in range(one.start, one.end)}
    figures = re.finditer(r"\d+|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b", narrative.text)
    found = [(figure.start(), figure[0]) for figure in figures]
    assert len(found) == 38
    assert [figure for start, figure in found if start not in quoted] == []


def spell(one: Statement) -> str:
    """A quantity as a line of ``figures.txt``."""
    quantity = one.quantity
    assert quantity is not None
    ends = (quantity.lower, quantity.upper)
    parts = " ".join(f"{part.form}={part.lower}" for part in quantity.parts)
    told = [
        f"{one.sentence} {one.predicate}",
        "not counted" if ends == (None, None) else "..".join("" if end is None else str(end) for end in ends),
        " ".join(word for word in (quantity.unit, quantity.flow) if word),
        quantity.words or "",
        one.status,
        " ".join(str(word) for word in (one.period.kind, one.period.start) if word),
        parts,
    ]
    return " | ".join(told).rstrip(" |")


def test_the_figures_are_those_of_the_text() -> None:
    expected = [line for line in FIGURES.read_text("utf-8").splitlines() if not line.startswith("#")]
    counted = [spell(one) for one in kyrgyz.narrative().statements if one.quantity is not None]
    assert sorted(counted) == sorted(expected)


def test_those_who_are_named_are_heard_and_the_rest_is_the_reports() -> None:
    statements = kyrgyz.narrative().statements
    assert {(one.sentence, one.voice, one.modality) for one in statements if one.voice != REPORT} == {
        (5, "unnamed", "alleged"),
        (7, "kg-government", "reported"),
        (11, "kg-authorities", "reported"),
        (13, "kg-victim-advocates", "reported"),
        (14, "kg-ngo-contacts", "reported"),
        (15, "kg-civil-society", "reported"),
        (16, "kg-authorities", "reported"),
        (25, "kg-media", "reported"),
        (26, "kg-international-organization-experts", "reported"),
        (27, "unnamed", "alleged"),
        (28, "kg-pgo", "reported"),
        (29, "kg-mvd", "reported"),
    }
    assert {(one.sentence, one.predicate) for one in statements if one.modality == "possible"} == {
        (17, "improperly_dismissed"),
        (29, "facilitated_trafficking"),
    }
    assert [(one.sentence, one.predicate) for one in statements if one.polarity == "denied"] == [
        (14, "could_report")
    ]


def test_each_silence_has_its_own_kind_and_somebody_who_owes_the_answer() -> None:
    silent = [one for one in kyrgyz.narrative().statements if one.silent]
    assert {(one.sentence, one.predicate, one.status, *one.roles["silent"]) for one in silent} == {
        (11, "included_trafficking", "not_indicated", "kg-authorities"),
        (12, "implemented", "not_reported", "kg-government"),
        (19, "trained", "no_data_provided", "kg-authorities"),
        (29, "investigation_of_official_progressed", "no_progress", "kg-mvd"),
        (30, "prosecuted_official", "not_reported", "kg-government"),
        (30, "convicted_official", "not_reported", "kg-government"),
    }


def test_a_period_is_dated_only_where_the_sentence_or_its_document_dates_it() -> None:
    narrative = kyrgyz.narrative()
    for one in narrative.statements:
        text, period = narrative.sentences[one.sentence - 1].text.casefold(), one.period
        match period.kind, period.basis:
            case "calendar_year", "text":
                assert str(period.start)[:4] in text
            case "calendar_year", "document":
                assert "during the calendar year" in text
                assert period.start is not None
                assert period.start.year == 2021
            case "reporting_period", "document":
                assert REPORTING[str(period.start)] in text.replace("preceding", "previous")
                assert (str(period.end)) in {"2022-03-31", "2021-03-31"}
            case "dated", "text":
                assert period.start is not None
                assert f"{period.start:%B %Y}".casefold() in text
            case "prior_years", "text":
                assert any(cue in text for cue in ("previous years", "prior years", "previously", "in the past"))
            case "recent", "text":
                assert any(
                    cue in text for cue in ("continued to", "continuation of", "remained", "in recent years")
                )
            case kind, _:
                assert kind == "unspecified"


def test_every_predicate_of_a_failing_is_told_as_the_vocabulary_says() -> None:
    """No failing is told of anybody by a predicate that is none: the words decide."""
    failing = {
        one.predicate for one in kyrgyz.narrative().statements if vocabulary().predicates[one.predicate].failing
    }
    assert failing == {
        "decreased_efforts",
        "downgraded",
        "led_to_lesser_penalties",
        "investigated_under_lesser_statute",
        "outside_definition",
        "lacked_proactive_investigation",
        "laws_not_equitably_enforced",
        "charged_under_lesser_statute",
        "improperly_dismissed",
        "remained_concern",
        "inhibited",
        "accepted_bribes_to_drop",
        "warned",
        "impunity",
        "lacked_effective_prosecution",
        "avoided_punishment",
        "offered_payment_to_drop",
        "featured_corruption",
        "facilitated_trafficking",
    }
