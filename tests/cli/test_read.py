"""tuyun read: from a file to a document with proposals, which is checked and loaded like any other."""

import json
import shutil
from pathlib import Path

import docx
import pytest
import yaml
from tuyun.graph.reading.directory import MARK
from tuyun.graph.resources import ROOT

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


def test_a_second_reader_that_is_not_installed_writes_nothing(tuyun: Tuyun, page: Path, tmp_path: Path) -> None:
    out = tmp_path / "arlavia"
    said = tuyun("read", page, *FIELDS, "--second", "no_such_pipeline", "-o", out)
    assert (said.code, said.out, out.exists()) == (2, "", False)
    assert said.err.startswith("tuyun: the spaCy pipeline 'no_such_pipeline' cannot be used: ")
