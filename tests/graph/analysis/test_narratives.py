"""Invented narratives of six countries, coded whole: figures, chain, losses, and officials beside the flow."""

import pytest
from tuyun.graph.analysis.exposure import exposure
from tuyun.graph.analysis.figures import figures
from tuyun.graph.analysis.flow import flow
from tuyun.graph.analysis.losses import ledger
from tuyun.graph.analysis.trend import trend
from tuyun.graph.derive import derive_graph
from tuyun.graph.source.coverage import coverage
from tuyun.graph.vocabulary import vocabulary

from tests.graph.analysis.narratives import DIRECTORY, NAMES, TABLES, corpus
from tests.graph.analysis.read import narrative

pytestmark = pytest.mark.once


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_coded_whole(name: str) -> None:
    source = narrative(name)
    assert coverage(source).whole == tuple(sentence.number for sentence in source.sentences)
    assert 12 <= len(source.sentences) <= 40


@pytest.mark.parametrize("table", TABLES)
def test_figures_chain_and_losses_are_those_of_the_texts(table: str) -> None:
    assert list(TABLES[table]()) == (DIRECTORY / table).read_text("utf-8").splitlines()


def test_nothing_is_counted_at_a_stage_but_steps_that_bring_cases_there() -> None:
    counted = {count.predicate for count in flow(corpus(*NAMES)).counts}
    terms = vocabulary().predicates
    assert not [name for name in counted if terms[name].uncounted or terms[name].concerns_wrongdoing]
    beside = {statement.predicate for statement in corpus(*NAMES).statements} - counted
    assert {"investigation_pending", "on_appeal", "trial_ongoing", "prosecuted_under_other_law", "arrested",
            "suspended_investigation", "pleaded_guilty", "upheld_judgement"} <= beside  # fmt: skip


def test_a_closing_is_an_exit_without_a_number_after_the_stages_and_follows_none_of_them() -> None:
    for name in NAMES:
        found = flow(corpus(name))
        assert [(stage.stage, stage.stage_order) for stage in found.stages][-2:] == [
            ("sentence", 5),
            ("closed", None),
        ]
        assert {count.stage for count in found.counts if count.stage_order is None} <= {"closed"}
        assert not [
            pair for pair in found.conversions if pair.to_stage == "closed" and pair.result == "incomparable"
        ]


def test_what_is_said_of_officials_is_no_count_and_no_loss_of_the_flow() -> None:
    terms = vocabulary().predicates
    for name in NAMES:
        said = corpus(name)
        in_flow = {count.predicate for count in flow(said).counts}
        in_flow |= {loss.predicate for loss in ledger(said).losses}
        assert not [predicate for predicate in in_flow if terms[predicate].family == "officials"]


def test_officials_stand_with_their_step_of_justice_and_outside_the_flow() -> None:
    assert [
        (touch.institution.name, touch.predicate, touch.modality, touch.standing)
        for touch in exposure(corpus(*NAMES)).touches
        if touch.institution
    ] == [
        ("a border guard", "charged_official", "asserted", "charge"),
        ("a border guard", "acquitted_official", "asserted", "cleared"),
        ("a colonel", "committed_trafficking", "asserted", "conviction"),
        ("a colonel", "dismissed_official", "asserted", "none"),
        ("a colonel", "sentenced_official", "asserted", "conviction"),
        ("a former minister", "accepted_bribes", "reported", "none"),
        ("a former minister", "indicted_official", "asserted", "charge"),
        ("an immigration officer", "arrested_official", "asserted", "none"),
        ("border guards", "official_misconduct", "reported", "none"),
        ("border officials", "complicit_in_trafficking", "alleged", "none"),
        ("complicit officials, as observers call them", "officials_not_held_accountable", "reported", "none"),
        ("officers who were disciplined", "disciplined_official", "reported", "none"),
        ("police officers", "demanded_bribes", "reported", "none"),
        ("senior officials", "interfered_with_case", "reported", "none"),
        ("two inspectors", "dismissed_official", "asserted", "none"),
        ("two police officers charged in 2031", "charged_official", "asserted", "charge"),
        ("two police officers charged in 2031", "official_awaiting_trial", "asserted", "charge"),
    ]


def test_a_referral_has_the_stages_of_both_desks_and_its_outcome() -> None:
    assert [
        (said.predicate, said.giver_stage, said.taker_stage, said.quantity and said.quantity.lower)
        for said in corpus(*NAMES).statements
        if vocabulary().predicates[said.predicate].family == "referral" and said.predicate != "transferred_case"
    ] == [
        ("referred_to_care", None, None, 6),
        ("referred_for_investigation", "identification", "investigation", 11),
        ("referral_pending", None, None, 2),
        ("referred_for_prosecution", "investigation", "prosecution", 2),
        ("sent_to_court", "prosecution", "conviction", 22),
        ("referred_for_prosecution", "investigation", "prosecution", 16),
        ("referral_accepted", None, None, 13),
        ("returned_case", None, None, 3),
    ]


def test_three_years_of_a_country_make_one_series_and_a_rough_figure_has_no_change() -> None:
    cells = trend(figures(corpus(*NAMES)))
    assert [
        (cell.period_start.year, cell.document, cell.lower, cell.change and cell.change.lower)
        for cell in cells
        if (cell.predicate, cell.country, cell.forms) == ("opened_investigation", "XE", ())
    ] == [
        (2029, "talvania-2031", 12, None),
        (2030, "talvania-2031", 18, 6),
        (2030, "talvania-2032", 18, 6),
        (2031, "talvania-2032", 21, 3),
        (2031, "talvania-2033", 21, None),
        (2032, "talvania-2033", 15, -6),
    ]
    assert [
        (cell.country, cell.words, cell.stated, cell.lower, cell.change)
        for cell in cells
        if cell.tells == "approximate"
    ] == [("XV", "12.5", 12.5, None, None), ("XF", "nearly 20", 20, None, None)]


def test_a_unit_belongs_to_its_institution_and_takes_nothing_from_it() -> None:
    source = narrative("talvania-2031")
    graph = derive_graph(source.entities, source.statements)
    unit, police = "xe-police-unit", "xe-national-police"
    assert [(link.type, link.target) for link in graph.links.values() if link.source == unit] == [
        ("UNIT_OF", police)
    ]
    assert [link.source for link in graph.links.values() if police in (link.source, link.target)] == [unit]
