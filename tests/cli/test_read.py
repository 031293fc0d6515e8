"""tuyun read: from a file to a document with proposals, which is checked and loaded like any other."""

import json
import shutil
from pathlib import Path

import docx
import pytest
import yaml
from tuyun.graph.reading.written_files import MARK
from tuyun.graph.resources import ROOT
from tuyun.graph.review.material import read_material

from tests.cli.command import CommandOutput, Tuyun
from tests.graph.reading.test_sections import TWO

PAGE = (
    "<html><body><h2>Prosecution</h2><p>In 2030, the police opened 12 trafficking cases, including four sex "
    "trafficking cases and eight forced labor cases. Courts may have dismissed some cases. "
    "It met the 20 lanterns.</p>"
    "<h2>Protection</h2><p>The police identified 30 victims in 2030.</p></body></html>"
)
FIELDS = ("--country", "XA", "--year", "2031", "--publisher", "Nobody", "--licence", "CC0-1.0")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")
    return path


def test_a_page_becomes_a_document_in_one_command(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "arlavia"
    said = tuyun("read", page, *FIELDS, "--section", "Prosecution", "--accept", "sure", "-o", out)
    assert said == CommandOutput(
        0,
        f"{out}: 3 sentences, 2 proposals, 1 of them sure; 1 statements accepted.\n"
        "  sentences whose figures and verbs are all read: 2\n"
        "  sentences without a proposal: 3\n"
        "  figures not read:\n"
        "    3  20 lanterns: no rule knows the noun that it counts\n"
        f"  See {out / 'proposals.yaml'}.\n",
        "",
    )
    assert tuyun("check", out).out == "arlavia: 3 sentences, 1 of them with statements; 1 statements, 2 entities\n"
    proposals = yaml.safe_load((out / "proposals.yaml").read_text("utf-8"))
    assert [(one["sure"], one["decided"], one["statement"]["quote"]) for one in proposals["proposals"]] == [
        (
            True,
            True,
            "In 2030, the police opened 12 trafficking cases, including four sex trafficking cases and eight "
            "forced labor cases",
        ),
        (False, False, "Courts may have dismissed some cases"),
    ]
    fields = proposals["proposals"][0]["fields"]
    assert fields["period"] == {"state": "explicit", "rules": ["periods/year"], "cues": [[0, 7]]}
    assert (out / "statements.yaml").read_text("utf-8").splitlines(keepends=True)[1] == MARK


def test_what_is_accepted_is_loaded(changing: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "arlavia"
    assert changing("read", page, *FIELDS, "--accept", "sure", "-o", out).code == 0
    assert changing("load", out).code == 0
    assert "12" in changing("query", "case_flow").out


def test_a_directory_is_read_again_and_several_files_at_once(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    other = page.with_name("other.html")
    other.write_text(PAGE.replace("12", "11").replace("eight", "seven"), "utf-8")
    out = tmp_path / "both"
    said = tuyun("read", page, other, *FIELDS, "-o", out)
    assert (said.code, said.err) == (0, "")
    assert sorted(path.name for path in out.iterdir()) == ["other", "page"]
    before = {path.name: path.read_bytes() for path in (out / "page").iterdir()}
    assert tuyun("read", out / "page").code == 0
    assert {path.name: path.read_bytes() for path in (out / "page").iterdir()} == before


def test_a_fault_writes_nothing(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert tuyun("read", page, *FIELDS, "--section", "Prevention", "-o", out).code == 1
    assert tuyun("read", tmp_path / "absent.txt", *FIELDS, "-o", out).code == 1
    assert tuyun("read", page, "--country", "Arlavia", *FIELDS[2:], "-o", out).code == 1
    assert not out.exists()
    assert tuyun("read", page, "-o", out) == CommandOutput(
        2, "", "tuyun: a file needs --output, --year and --publisher.\n"
    )
    out.mkdir()
    (out / "mine.txt").write_text("", "utf-8")
    assert tuyun("read", page, *FIELDS, "-o", out).code == 1
    assert [path.name for path in out.iterdir()] == ["mine.txt"]


def test_what_is_cut_as_a_header_is_said(tuyun: Tuyun, tmp_path: Path) -> None:
    text, out = tmp_path / "report.txt", tmp_path / "arlavia"
    pages = [f"Report 2031\nIn 20{number}, police arrested {number} suspects.\n" for number in (28, 29, 30)]
    text.write_text("\f".join(pages), "utf-8")
    said = tuyun("read", text, *FIELDS, "-o", out)
    assert (out / "text.txt").read_text("utf-8").split("\n\n") == [page.split("\n")[1] for page in pages]
    assert said.err == (
        f"{text}: lines cut as header or footer of a page: 3, for example “Report 2031” "
        f"(listed as “page header or footer”). See {out / 'cleaning.jsonl'}.\n"
    )


def test_the_guide_shows_what_is_said_of_several_sections_and_of_cuts(tuyun: Tuyun, tmp_path: Path) -> None:
    text, out = tmp_path / "report.txt", tmp_path / "arlavia"
    text.write_text(TWO.replace("\n\nBelmora", "\n\fBelmora"), "utf-8")
    guide = (ROOT / "docs" / "reading.md").read_text("utf-8")
    said = tuyun("read", text, *FIELDS, "--section", "Prosecution", "-o", out)
    assert said.err.replace(str(text), "report.pdf") in guide
    assert (said.code, out.exists()) == (1, False)
    assert tuyun("read", text, *FIELDS, "--section", "Prosecution#2", "-o", out).code == 0
    assert yaml.safe_load((out / "document.yaml").read_text("utf-8"))["section"] == "Prosecution#2"
    shutil.rmtree(out)
    pages = ["GRETA(2024)07\nPolice arrested 40 suspects[12] at {}.\nPage {} of 3"] * 3
    text.write_text(
        "\f".join(page.format("abc"[number], number + 1) for number, page in enumerate(pages)), "utf-8"
    )
    said = tuyun("read", text, *FIELDS, "-o", out)
    shown = said.err.replace(f"{text}:", "report.pdf:").replace(str(out), "arlavia").replace("[12]", "12")
    assert f"```\n{shown}```" in guide


def test_the_map_of_a_docx_has_the_words_that_were_cut(tuyun: Tuyun, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("In 2030, police arrested 12 suspects.")
    document.sections[0].header.paragraphs[0].text = "Report 5"
    source, out = tmp_path / "report.docx", tmp_path / "arlavia"
    document.save(str(source))
    assert tuyun("read", source, *FIELDS, "-o", out).code == 0
    rows = [json.loads(line) for line in (out / "cleaning.jsonl").read_text("utf-8").splitlines()]
    assert rows[1:] == [
        {"kept": [0, 37], "as": 0},
        {"changed": [37, 39], "to": "", "why": "header or footer", "was": "\n\n"},
        {"changed": [39, 47], "to": "", "why": "header or footer", "was": "Report 5"},
    ]


def test_no_model_is_asked_unless_its_address_is_set(
    tuyun: Tuyun, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TUYUN_MODEL_URL", raising=False)
    out = tmp_path / "arlavia"
    assert tuyun("read", page, *FIELDS, "-o", out).code == 0
    said = tuyun("read", out, "--ask-model")
    assert said.code != 0
    assert said.err.startswith("tuyun: no language model is set. Set TUYUN_MODEL_URL and TUYUN_MODEL")


def test_a_second_reader_doubts_what_the_rules_are_sure_of(tuyun: Tuyun, pipeline: Path, tmp_path: Path) -> None:
    text = tmp_path / "text.txt"
    text.write_text(
        "Courts convicted 12 traffickers. The mayor boasted that police arrested 30 suspects.", "utf-8"
    )
    out = tmp_path / "arlavia"
    said = tuyun("read", text, *FIELDS, "--accept", "sure", "--second", pipeline, "-o", out)
    assert said == CommandOutput(
        0,
        f"{out}: 2 sentences, 2 proposals, 1 of them sure; 1 statements accepted.\n"
        "  sentences whose figures and verbs are all read: 2\n"
        "  sentences without a proposal: none\n"
        "  sure by the rules, but not to the second reader: 1\n"
        f"  See {out / 'proposals.yaml'}.\n",
        "",
    )
    proposals = yaml.safe_load((out / "proposals.yaml").read_text("utf-8"))
    assert proposals["second_reader"] == "en_drawn 1.0.0"
    assert len(read_material(out).proposals) == 2  # it can be reviewed


def test_a_second_reader_that_is_not_installed_writes_nothing(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "arlavia"
    said = tuyun("read", page, *FIELDS, "--second", "no_such_pipeline", "-o", out)
    assert (said.code, said.out, out.exists()) == (2, "", False)
    assert said.err.startswith("tuyun: the spaCy pipeline 'no_such_pipeline' cannot be used: ")


def test_several_sources_are_all_read_or_none(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out, empty, last = tmp_path / "several", tmp_path / "empty.txt", tmp_path / "last.txt"
    empty.write_text("", "utf-8")
    last.write_text("In 2030, courts convicted 12 traffickers.", "utf-8")
    assert tuyun("read", page, empty, last, *FIELDS, "-o", out) == CommandOutput(
        1, "", f"tuyun: {empty}: the file has no text.\n"
    )
    assert not out.exists()
    assert tuyun("read", page, last, *FIELDS, "-o", out).code == 0
    assert sorted(path.name for path in out.iterdir()) == ["last", "page"]


def test_two_sources_with_the_same_directory_are_named(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    other = tmp_path / "Page.txt"
    other.write_text("In 2030, courts convicted 12 traffickers.", "utf-8")
    out = tmp_path / "several"
    assert tuyun("read", page, other, *FIELDS, "-o", out) == CommandOutput(
        2,
        "",
        f"tuyun: {page} and {other} would both be read into {out / 'page'}. "
        "Rename one of them, or read each with its own --output.\n",
    )
    assert not out.exists()


@pytest.mark.parametrize(
    ("option", "code", "said"),
    [
        (("--year", "1800"), 1, "--year: '1800' is refused: Input should be greater than or equal to 1900"),
        (("--publisher", ""), 1, "--publisher: '' is refused: String should have at least 1 character"),
        (
            ("--closing", "2030-13-01"),
            2,
            "--closing: '2030-13-01' is no day. Write year, month and day: 2024-03-31.",
        ),
        (
            ("--closing", "2032-03-31"),
            2,
            "--closing: 2032-03-31 comes after 2031, the year of the document. Give the last day of the reporting "
            "period, or the right --year.",
        ),
        (
            ("--language", "de"),
            2,
            "--language: the rules read English, not 'de'. Code the text by hand (`tuyun new`), or read an "
            "English translation.",
        ),
    ],
)
def test_a_wrong_option_is_named_and_nothing_is_written(
    tuyun: Tuyun, page: Path, tmp_path: Path, option: tuple[str, str], code: int, said: str
) -> None:
    out = tmp_path / "out"
    assert tuyun("read", page, *FIELDS, *option, "-o", out) == CommandOutput(code, "", f"tuyun: {said}\n")
    assert not out.exists()


def test_options_of_a_new_document_are_refused_for_a_directory(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "arlavia"
    assert tuyun("read", page, *FIELDS, "-o", out).code == 0
    assert tuyun("read", out, "--year", "2020", "--section", "X", "-o", tmp_path / "other") == CommandOutput(
        2,
        "",
        "tuyun: --output, --year, --section: a directory that was read before has its own; nothing was changed. "
        "Change document.yaml in the directory, or read the file into a new directory.\n",
    )
    bare = tmp_path / "bare"
    bare.mkdir()
    assert tuyun("read", bare) == CommandOutput(
        1,
        "",
        f"tuyun: {bare}: the directory has no document.yaml. Name a directory that `tuyun read` made, or a file "
        "to read and a new directory for it (--output).\n",
    )


def test_a_text_in_another_language_is_warned_of(tuyun: Tuyun, tmp_path: Path) -> None:
    text, out = tmp_path / "text.txt", tmp_path / "arlavia"
    text.write_text("Das Gericht verurteilte 2030 zwölf Männer und drei Frauen wegen Menschenhandels.", "utf-8")
    said = tuyun("read", text, *FIELDS, "-o", out)
    warning = "the text does not look English: 0 of its 10 words are among the commonest English words"
    assert (said.code, said.err) == (0, f"{out}: {warning}; the rules read English.\n")
    summary = yaml.safe_load((out / "proposals.yaml").read_text("utf-8"))["summary"]
    assert summary["warning"] == f"{warning}; the rules read English"
    assert len(read_material(out).sentences) == 1  # it can be reviewed


def test_a_changed_text_is_taken_over(tuyun: Tuyun, tmp_path: Path) -> None:
    text, out = tmp_path / "text.txt", tmp_path / "arlavia"
    text.write_text("In 2030, courts convicted 12 traffickers. In 2030, police arrested nine suspects.", "utf-8")
    assert tuyun("read", text, *FIELDS, "--accept", "sure", "-o", out).code == 0
    (out / "text.txt").write_text("It is new. In 2030, courts convicted 14 traffickers.", "utf-8")
    said = tuyun("read", out)
    assert (said.code, "--text-changed`, which takes it over as it is.\n" in said.err) == (1, True)
    said = tuyun("read", out, "--text-changed")
    assert (said.code, said.err) == (0, "")
    assert said.out.splitlines()[3:6] == [
        "  decisions whose quote the text no longer has:",
        "    “In 2030, courts convicted 12 traffickers”",
        "    “In 2030, police arrested nine suspects”",
    ]
    head = yaml.safe_load((out / "document.yaml").read_text("utf-8"))
    assert head["sentence_ends"] == [10, 52]
    assert tuyun("read", out, "--text-changed").err == f"{out}: the text is as it was.\n"


def test_what_is_dated_after_the_document_is_not_sure(tuyun: Tuyun, tmp_path: Path) -> None:
    text, out = tmp_path / "text.txt", tmp_path / "arlavia"
    text.write_text("In 2039, courts convicted 12 traffickers.", "utf-8")
    assert tuyun("read", text, *FIELDS, "-o", out).code == 0
    (proposal,) = yaml.safe_load((out / "proposals.yaml").read_text("utf-8"))["proposals"]
    assert (proposal["sure"], proposal["doubts"]) == (False, ["the period begins after the document’s last day"])
