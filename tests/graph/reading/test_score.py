"""The score of the reader: what it counts, and that the page shows the figures that it has."""

import re
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from tuyun.graph.reading.gold import Record
from tuyun.graph.reading.gold_pairs import FIELDS, Score, paired
from tuyun.graph.reading.score import main, score_people, score_text
from tuyun.graph.reading.score_table import kappa_of, table
from tuyun.graph.resources import ROOT

from tests.graph.reading.reader import readings

pytestmark = pytest.mark.once
PAGE = ROOT / "docs" / "reading-scores.md"
WRITTEN_ON = (
    "tests/documents/read", "tests/documents/merovia-* tests/documents/quellen-*", "seed/kyrgyz-republic-2022",
)  # fmt: skip
CODED_APART = ("tests/documents/read/devel", "tests/documents/read/unseen", "tests/documents/read/unopened")
"""Texts that others wrote and coded. The rules were corrected on the first; nobody who writes rules has opened the
last."""
BLIND = "tests/documents/read/blind"
ASIDE = ("tests/documents/read/aside", BLIND, "tests/documents/talvania-* tests/documents/sandor-*")
CODED_TWICE = "tests/documents/read/second"
"""Texts of those coded apart, coded by a second person who had not seen the first coding."""
TEXTS = (*WRITTEN_ON, *CODED_APART, *ASIDE, CODED_TWICE)
BASE = Record(
    1, "convicted", (5, 5), "person", frozenset(), frozenset(), ("unspecified", None), "measured", "report",
    "asserted", frozenset(),
)  # fmt: skip


def scored(name: str) -> Score:
    score = Score()
    if name == CODED_TWICE:
        score_people([ROOT / path for path in CODED_APART], ROOT / name, score)
        return score
    for pattern in name.split():
        for path in sorted(ROOT.glob(pattern)):
            for text, proposals, _ in readings(str(path.relative_to(ROOT))):
                score_text(text, proposals, score)
    return score


def test_statements_are_paired_by_sentence_and_figure() -> None:
    other = Record(**{**vars(BASE), "bounds": (6, 6)})
    elsewhere = Record(**{**vars(BASE), "sentence": 2})
    assert paired([BASE, other], [other, BASE]) == [(BASE, BASE), (other, other)]
    assert paired([BASE], [elsewhere]) == []


def test_a_wrong_field_costs_the_whole_record() -> None:
    score = Score()
    score.add([BASE], [Record(**{**vars(BASE), "period": ("recent", None), "sure": True})], 1)
    lines = table(score).splitlines()
    assert "| figures | 1/1 (1.00) | 1/1 (1.00) |" in lines
    assert "| whole count records | 0/1 (0.00) | 0/1 (0.00) |" in lines
    assert "| all fields, sure proposals | 0/1 (0.00) | 0/1 (0.00) |" in lines


def with_fields(**fields: object) -> Record:
    """The record of these tests with other fields."""
    return Record(**{**vars(BASE), **fields})


def test_other_statements_are_compared_by_what_is_said_who_says_it_and_how_firmly() -> None:
    said = with_fields(bounds=(None, None), unit=None, forms=frozenset(), status="none")
    score = Score()
    gold = [said, replace(said, sentence=2), replace(said, sentence=3), BASE]
    proposed = [
        replace(said, period=("recent", None)),
        replace(said, sentence=2, modality="alleged"),
        replace(said, sentence=4),
        BASE,
    ]
    score.add(gold, proposed, 4)
    assert "| other statements | 1/3 (0.33) | 1/3 (0.33) |" in table(score).splitlines()


def test_each_field_has_its_precision_recall_coverage_and_kappa() -> None:
    score = Score()
    gold = [BASE, with_fields(bounds=(7, 7), unit="case"), with_fields(sentence=2), with_fields(sentence=3)]
    proposed = [
        with_fields(sure=True),
        with_fields(bounds=(7.0, 7.0), open=frozenset({"unit"})),
        with_fields(sentence=4),
    ]
    score.add(gold, proposed, 4)
    lines = table(score).splitlines()
    assert lines[0] == (
        "1 texts, 4 sentences, 4 gold statements, 3 proposals, 1 of them sure; 2 pairs, 2 gold statements without "
        "a proposal, 1 proposals without a gold statement."
    )
    assert lines[10:15] == [
        "",
        "| field, all proposals | precision | recall | coverage | alike in pairs | kappa of the pairs |",
        "|---|---|---|---|---|---|",
        "| predicate | 2/3 (0.67) | 2/4 (0.50) | 2/4 (0.50) | 2/2 (1.00) | undefined, constant |",
        "| bounds | 2/3 (0.67) | 2/4 (0.50) | 2/4 (0.50) | 2/2 (1.00) | 1.00 |",
    ]
    assert lines[15] == "| unit | 1/3 (0.33) | 1/4 (0.25) | 1/4 (0.25) | 1/2 (0.50) | 0.00 |"
    assert lines[22] == "| polarity | 2/3 (0.67) | 2/4 (0.50) | 2/4 (0.50) | 2/2 (1.00) | undefined, constant |"
    assert lines[24:28] == [
        "",
        "| field, sure proposals | precision | recall | coverage | alike in pairs | kappa of the pairs |",
        "|---|---|---|---|---|---|",
        "| predicate | 1/1 (1.00) | 1/4 (0.25) | 1/4 (0.25) | 1/1 (1.00) | undefined, constant |",
    ]


def test_the_reader_agrees_with_the_hand_reading_of_the_seed() -> None:
    score = scored("seed/kyrgyz-republic-2022")
    for name, value in FIELDS.items():
        alike = sum(value(gold) == value(read) for gold, read in score.pairs) / len(score.pairs)
        kappa = kappa_of(name, score.pairs)
        assert alike >= 0.95 if kappa is None else kappa >= 0.8, (name, alike, kappa)


def test_what_has_no_partner_in_a_single_text_is_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text(GOLD.replace("[{is: convicted, n: 12, unit: trafficker, by: [xa-courts]}]", "[]"), "utf-8")
    monkeypatch.setattr(sys, "argv", ["score", str(gold)])
    main()
    assert capsys.readouterr().out.endswith(
        "\n\nWithout a partner:\n\n1 convicted (12, 12) SURE: not in the gold\n\n"
    )
    gold.write_text(GOLD, "utf-8")
    main()
    assert "Without a partner" not in capsys.readouterr().out


GOLD = """\
document: {id: arlavia-2031, title: Arlavia, publisher: Nobody, year: 2031, country: XA}
sentences:
- text: "Courts convicted 12 traffickers."
  gold: [{is: convicted, n: 12, unit: trafficker, by: [xa-courts]}]
- text: "The mayor boasted that police arrested 30 suspects."
  gold: [{is: arrested, n: 30, unit: suspect, by: [xa-police], voice: unnamed, modality: reported}]
"""


@pytest.mark.parametrize("seconded", [False, True])
def test_a_second_reader_may_be_scored_with_the_rules(
    seconded: bool,
    pipeline: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    gold = tmp_path / "gold.yaml"
    gold.write_text(GOLD, "utf-8")
    options = ["--second", str(pipeline)] if seconded else []
    monkeypatch.setattr(sys, "argv", ["score", str(gold), "--faults", *options])
    main()
    lines = capsys.readouterr().out.splitlines()
    sure, mark = ("1/1 (1.00)", "") if seconded else ("1/2 (0.50)", " SURE")
    assert [lines[number] for number in (0, 11, -1)] == [
        f"## {gold}",
        f"| all fields, sure proposals | {sure} | 1/2 (0.50) |",
        f"2 arrested{mark}: voice 'report' for 'unnamed'; modality 'asserted' for 'reported'",
    ]


def test_a_second_person_may_be_scored_in_place_of_the_rules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text(GOLD, "utf-8")
    second.write_text(GOLD.replace("unit: suspect", "unit: person"), "utf-8")
    monkeypatch.setattr(sys, "argv", ["score", str(first), "--against", str(second), "--faults"])
    main()
    lines = capsys.readouterr().out.splitlines()
    assert [lines[number] for number in (0, 7, -1)] == [
        f"## {second}",
        "| whole count records | 1/2 (0.50) | 1/2 (0.50) |",
        "2 arrested: unit 'person' for 'suspect'",
    ]


@pytest.mark.parametrize("name", TEXTS)
def test_the_page_shows_the_score_as_it_is(name: str) -> None:
    shown = re.search(rf"<!-- {re.escape(name)} -->\n\n(.*?)\n\n<!-- end -->", PAGE.read_text("utf-8"), re.DOTALL)
    assert shown
    assert shown[1] == table(scored(name))


@pytest.mark.parametrize("name", WRITTEN_ON)
def test_no_sure_proposal_is_wrong_on_the_texts_that_the_rules_were_written_on(name: str) -> None:
    score = scored(name)
    wrong = [pair for pair in score.pairs if pair[1].sure and not pair[0].alike(pair[1])]
    assert wrong == []
    assert {id(one) for one in score.proposed if one.sure} <= {id(pair[1]) for pair in score.pairs}


def test_the_texts_kept_aside_are_not_among_the_others() -> None:
    files = [
        {
            path.name
            for pattern in " ".join(names).split()
            for each in ROOT.glob(pattern)
            for path in (each, *each.glob("*.yaml"))
        }
        for names in (WRITTEN_ON, ASIDE)
    ]
    assert files[0] & files[1] <= {"document.yaml", "entities.yaml", "statements.yaml"}
