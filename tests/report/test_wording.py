"""What the report says: held to the sentences, and to nothing more."""

import re
from datetime import date

import pytest
from tuyun.graph.analysis.interval import Interval
from tuyun.graph.statements import Period
from tuyun.report import wording
from tuyun.report.evidence_sheets import evidence_sheets
from tuyun.report.figures import figures
from tuyun.report.material import Material
from tuyun.report.parts import Cell, Figure, Row
from tuyun.report.questions import questions, uncounted
from tuyun.report.summary import summary

from tests.report.materials import chain, kyrgyz, nothing


def titles(material: Material) -> dict[str, str]:
    return {figure.key: figure.title for figure in figures(material)}


def test_the_titles_say_what_the_narrative_says() -> None:
    assert titles(kyrgyz()) == {
        "chain": "Prosecution and conviction: none in sex trafficking or forced labor cases, reporting period "
        "1 Apr 2021 to 31 Mar 2022; the text ties no stage to the next",
        "counts": "Cases are counted at 3 of 5 stages; no sentence counts any at identification and sentence",
        "losses": "Sentences describe losses at all 5 stages and cases that were closed, under 3 heads that are "
        "never mixed; apart from them, 2 statements of what was not counted",
        "desks": "9 of 17 statements of losses name a desk; 8 name none",
        "exposure": "Statements of wrongdoing name: judges; judicial system; law enforcement officials; two law "
        "enforcement officials whom the government began investigating",
        "training": "Trained, and named in a failing: government and investigators. "
        "That is association, not effect",
        "ranks": "Government ranks first by betweenness as asserted; 1 to 2 over all worlds",
    }


def rows(material: Material, key: str) -> tuple[Row, ...]:
    (table,) = [figure.table for figure in figures(material) if figure.key == key]
    assert table is not None
    return table.rows


def test_what_an_operation_found_is_not_told_as_cases_that_came_so_far() -> None:
    chained = {row.cells["Stage"]: row.cells["Counts"] for row in rows(kyrgyz(), "chain")}
    assert chained["investigation"] == (
        "opened investigations: 6 cases (trafficking; 1 sex trafficking, 5 forced labor; Articles 166 and 170), "
        "in calendar year 2021; "
        "opened investigations: 40 cases (trafficking; 24 sex trafficking, 16 forced labor), "
        "in calendar year 2020; "
        "opened investigations: 8 cases (trafficking; 1 sex trafficking, 7 forced labor), in calendar year 2019; "
        "reported: investigations were continued: 7 investigations (2 sex trafficking, 5 forced labor; "
        "from the previous reporting period), in recent times; "
        "found: reported: crimes were uncovered: 63 crimes; "
        "not stated: not indicated: trafficking among the crimes"
    )
    counts = {row.cells["What is counted"]: row.cells for row in rows(kyrgyz(), "counts")}
    uncovered = counts["found: reported: crimes were uncovered: 63 crimes"]
    assert (uncovered["How many"], uncovered["Unit"]) == ("63", "crime")


def test_a_text_that_follows_the_same_cases_has_its_shares() -> None:
    tied = {row.cells["Stage"]: row.cells["Tied to the next stage"] for row in rows(chain(), "chain")}
    assert tied["investigation"] == "60%"  # 36 prosecuted of the 60 opened
    assert tied["prosecution"] == "100%; 58%"  # all 36 heard; 21 of the 36 convicted
    assert tied["conviction"] == "50%; 86%"  # 18 sentences of the 36 heard, of the 21 convicted
    shares = {row.cells["What is counted"]: row.cells["Share"] for row in rows(chain(), "counts")}
    assert shares["passed sentences: 18 cases"] == (
        "of 48 (referred): 38%; of 60 (opened investigation): 30%; of 36 (prosecuted): 50%; of 36 (heard): 50%; "
        "of 21 (convicted): 86%"
    )
    assert (
        shares["lost: reported: dropped cases: 3 or more cases"]
        == "of 48 (referred): 6% to 57%; of 60 (opened investigation): 5% to 45%"
    )
    assert (
        titles(chain())["chain"]
        == "Cases that came so far are counted at 5 stages; 15 pairs of such counts follow the same cases"
    )


def test_an_empty_graph_says_that_none_is_told() -> None:
    assert titles(nothing()) == {
        "chain": "No sentence counts how many cases came to any stage",
        "counts": "No sentence counts cases at any stage",
        "losses": "No sentence describes a loss",
        "desks": "No sentence names a desk at which cases are lost",
        "exposure": "No sentence describes wrongdoing by officials",
        "training": "No sentence describes training, or a failing of a group",
        "ranks": "No sentence, as asserted, ties anybody to anybody: nobody has a rank",
    }
    assert [figure.empty for figure in figures(nothing())] == [True] * 7
    assert (summary(nothing()), questions(nothing()), evidence_sheets(nothing())) == ((), (), ())


def test_each_silence_is_a_question_to_whoever_owes_the_answer() -> None:
    assert [(owing.name, [(question.words, question.because.split(" (")[0]) for question in owing.questions])
            for owing in questions(kyrgyz())] == [
        ("authorities", [
            ("Was human trafficking among the 63 crimes?", "Not indicated"),
            ("How many officials took part in the training events?", "No data provided"),
        ]),
        ("government", [
            ("Was the NRM provision on complaints implemented?", "Not reported"),
            ("Were any government employees complicit in trafficking crimes convicted?", "Not reported"),
            ("Were any government employees complicit in trafficking crimes prosecuted?", "Not reported"),
        ]),
        ("MVD", [("How far are the investigations of the two officials?", "No progress")]),
    ]  # fmt: skip
    assert uncounted(kyrgyz()) == (
        "How many cases came to identification, and in which period?",
        "How many cases came to sentence, and in which period?",
    )


def test_the_glance_has_every_loss_once_and_hedges_what_is_hedged() -> None:
    cards = summary(kyrgyz())
    assert [(card.head, card.modalities) for card in cards] == [
        ("ended", "6 statements: 1 asserted, 1 reported, 2 alleged and 2 possible"),
        ("relabelled", "3 statements: 1 asserted, 1 reported and 1 alleged"),
        ("never_entered", "6 statements: 1 asserted and 5 reported"),
        ("not_counted", "2 statements: 2 asserted"),
    ]
    lines = [line for card in cards for line in card.losses]
    assert sorted(loss.id for loss, _, _ in lines) == sorted(loss.id for loss in kyrgyz().ledger.losses)
    weaker = [(loss, said) for loss, said, _ in lines if loss.modality != "asserted"]
    assert [said for loss, said in weaker if not said.startswith(f"{loss.modality}: ")] == []
    desks = [who.split("; reason given")[0] for _, _, who in lines]
    assert all("victim" not in who for who in desks)


def test_a_reason_and_an_aim_stand_where_the_loss_is_and_an_aim_is_no_reason() -> None:
    who = {loss.predicate: who for card in summary(kyrgyz()) for loss, _, who in card.losses}
    assert who["downgraded"] == "by investigators; aim given: easier investigation and prosecution"
    assert who["closed"] == (
        "no desk named; reason given: unwillingness of victims to cooperate, due to mistrust and fear of "
        "repercussions"
    )
    chained = {row.cells["Stage"]: str(row.cells["Losses"]) for row in rows(kyrgyz(), "chain")}
    assert "(by investigators; aim given: easier investigation and prosecution)" in chained["investigation"]
    assert f"({who['closed']})" in chained["closed (an exit)"]


@pytest.mark.parametrize("material", [kyrgyz(), chain()], ids=["kyrgyz", "chain"])
def test_every_row_leads_to_a_sentence_or_says_that_none_tells(material: Material) -> None:
    known = set(material.statements)
    for figure in figures(material):
        rows = [row for table in (figure.overview, figure.table) if table for row in table.rows]
        assert rows, figure.key
        for row in rows:
            marked = [
                mark.statements for cell in row.cells.values() if isinstance(cell, Cell) for mark in cell.marks
            ]
            assert all(marked)
            assert {*row.statements, *(id_ for statements in marked for id_ in statements)} <= known
            untold_cells = {"none stated", "not stated"} & {
                cell for cell in row.cells.values() if isinstance(cell, str)
            }
            assert row.statements or marked or untold_cells, (figure.key, row)


@pytest.mark.parametrize("figure", figures(kyrgyz()), ids=lambda figure: figure.key)
def test_a_figure_says_how_to_read_it(figure: Figure) -> None:
    assert figure.deck
    assert figure.kind
    assert len(figure.notes) >= 2


def test_no_word_of_the_report_is_stronger_than_a_predicate() -> None:
    """An offer is no payment, a bribe accepted to drop a case drops none, and a silence is not a no."""
    said = [figure.title + figure.deck for figure in figures(kyrgyz())]
    said += [f"{words} {who}" for card in summary(kyrgyz()) for _, words, who in card.losses]
    said += [str(cell) for row in rows(kyrgyz(), "chain") for cell in row.cells.values()]
    assert [
        words
        for words in said
        if re.search(r"\b(bribed|paid|guilty|withdrew|caused|cover|victims? (did|refused))\b", words)
    ] == []


def test_the_sheets_hold_every_mention_of_an_institution_once() -> None:
    for sheet in evidence_sheets(kyrgyz()):
        ids = [statement.id for statements in sheet.sections.values() for statement in statements]
        assert len(ids) == len(set(ids))
        mentioned = {each.id for each in kyrgyz().corpus.statements if sheet.id in each.entities()}
        assert mentioned <= set(ids), sheet.name


def test_a_count_is_worded_as_the_text_has_it_and_a_silence_or_a_withheld_figure_is_no_number() -> None:
    assert wording.interval(Interval(lower=1), "some") == "1 or more (some)"
    counts = {wording.how_many(count): count for count in kyrgyz().flow.counts}
    assert {"6", "0", "1 or more (some)", "not stated"} <= set(counts)
    assert wording.figure(counts["1 or more (some)"]) == "1 or more"
    assert wording.figure(counts["not stated"]) == "not stated"
    suppressed = counts["6"].model_copy(update={"statuses": ("suppressed",)})
    assert (wording.how_many(suppressed), wording.figure(suppressed)) == ("suppressed", "suppressed")


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(), "period not stated"),
        (Period(kind="recent"), "recent times"),
        (Period(kind="prior_years", of="saying"), "previous years, when it was said"),
        (Period(kind="calendar_year", start=date(2021, 1, 1), end=date(2021, 12, 31)), "calendar year 2021"),
        (Period(kind="dated", start=date(2021, 6, 1), end=date(2021, 6, 30)), "June 2021"),
        (Period(kind="dated", start=date(2021, 6, 3), end=date(2021, 6, 3)), "3 Jun 2021"),
    ],
)
def test_a_period_is_spelled_as_the_text_has_it(period: Period, words: str) -> None:
    assert wording.period(period) == words
