"""Sections of a text: found by headings of several kinds, and never chosen where there are several of a name."""

from pathlib import Path

import pytest
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.input.notices import notices

from tests.graph.reading.test_cleaning import read

TWO = (
    "Arlavia\n\nProsecution\n\nIn 2030, police arrested 12 suspects.\n\nProtection\n\nIt helped 4 victims.\n\n"
    "Belmora\n\nProsecution\n\nIn 2029, police arrested 11 suspects, and courts convicted two.\n"
)
SEVERAL = (
    r"there are 2 sections 'Prosecution'\. Name one of them by --section: "
    r"'Prosecution#1' \({}“In 2030, police arrested 12 suspects\.”\), "
    r"'Prosecution#2' \({}“In 2029, police arrested 11 suspects, an…”\)\.$"
)


def test_of_several_sections_one_is_named_by_its_number(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=SEVERAL.format("", "")):
        read(tmp_path, "a.txt", TWO, "Prosecution")
    with pytest.raises(UnreadableSource, match=SEVERAL.format("page 1, ", "page 2, ")):
        read(tmp_path, "a.txt", TWO.replace("\n\nBelmora", "\n\fBelmora"), "Prosecution")
    first = read(tmp_path, "a.txt", TWO, "Prosecution#1")
    assert first.cleaned.text == "In 2030, police arrested 12 suspects."
    second = read(tmp_path, "a.txt", TWO, "prosecution #2")
    assert second.cleaned.text == "In 2029, police arrested 11 suspects, and courts convicted two."
    with pytest.raises(
        UnreadableSource,
        match=r"no section 'Prosecution#3'\. Headings: Arlavia, Prosecution, Protection, Belmora\. "
        r"Name one of them, or leave --section out to read the whole text\.$",
    ):
        read(tmp_path, "a.txt", TWO, "Prosecution#3")


def test_a_text_without_headings_says_what_to_do(tmp_path: Path) -> None:
    message = (
        r"there is no section 'Prosecution'\. The text has no headings: "
        r"leave --section out to read the whole text\.$"
    )
    with pytest.raises(UnreadableSource, match=message):
        read(tmp_path, "a.txt", "In 2030, police arrested 12 suspects.\n", "Prosecution")


SAID = "In 2030, police arrested 12 suspects."


@pytest.mark.parametrize(
    ("name", "source"),
    [
        (
            "a.html",
            "<ul><li><a href='#p'>Prosecution</a></li></ul><h1>Arlavia</h1><p><strong>PROSECUTION</strong></p>"
            f"<p>{SAID}</p><p><b>Protection:</b></p><p>It identified <b>4</b> victims.</p>",
        ),
        ("a.html", f"<ul><li>Prosecution</li></ul><h2>Prosecution<p>{SAID}<h2>Protection<p>It helped 4."),
        ("a.md", f"Arlavia\n=======\n\nProsecution\n---\n\n{SAID}\n\nProtection\n---\n\nIt helped 4.\n"),
        ("a.md", f"# Arlavia\r\n\r\nProsecution\r\n--\r\n{SAID}\r\n\r\n## Protection\r\nIt helped 4.\r\n"),
        ("a.md", f"**Prosecution**\n\n{SAID}\n\n**Protection:**\n\nIt identified **4** victims.\n"),
    ],
)  # fmt: skip
def test_headings_of_many_kinds_are_found(tmp_path: Path, name: str, source: str) -> None:
    assert read(tmp_path, name, source, "Prosecution").cleaned.text == SAID


def test_a_heading_at_the_beginning_of_a_paragraph_is_found_and_said(tmp_path: Path) -> None:
    source = f"Arlavia\n\nProsecution: {SAID}\nCourts met.\n\nProtection: It identified 4 victims.\n"
    made = read(tmp_path, "a.txt", source, "Prosecution")
    assert made.cleaned.text == f"{SAID}\nCourts met."
    assert notices(made) == [
        "the heading “Prosecution” is the beginning of a paragraph; the section is read until “Protection: It "
        "identified 4 victims.”"
    ]
    last = read(tmp_path, "a.html", f"<p><b>Prosecution:</b> {SAID}</p>", "Prosecution")
    assert last.cleaned.text == SAID
    assert notices(last) == [
        "the heading “Prosecution” is the beginning of a paragraph; the section is read until the end of the text"
    ]


HIDING = (
    "<p>Police arrested 12 suspects.<p hidden>Police arrested 96 suspects.<p>Courts met."
    '<div style="color: red; display:none"><div>It met.</div>Police <b>arrested</b> 97.</div>'
    '<div aria-hidden="true">Police arrested 98.</div><ul><li style="visibility: hidden">99</ul>It closed.'
)


def test_what_a_page_hides_is_cut_and_said(tmp_path: Path) -> None:
    made = read(tmp_path, "a.html", HIDING)
    assert made.cleaned.text == "Police arrested 12 suspects.\n\nCourts met.\n\nIt closed."
    assert [one.was for one in made.cleaned.changes if one.why == "hidden on the page"] == [
        "Police arrested 96 suspects.", "It met.", "Police ", "arrested", " 97.", "Police arrested 98.", "99",
    ]  # fmt: skip
    assert notices(made) == [
        "passages cut that the page hides: 7, for example “Police arrested 96 suspects.” "
        "(listed as “hidden on the page”)"
    ]


def test_a_page_that_hides_all_its_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableSource, match=r"the file has no text\. The page hides all its text: show it"):
        read(tmp_path, "a.html", '<body aria-hidden="true"><p>Police arrested 12 suspects.</p></body>')


def test_a_page_is_read_by_the_encoding_that_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    for declared in (
        "<meta charset=windows-1252>",
        '<meta http-equiv="c" content="text/html; charset=ISO-8859-1">',
    ):
        path.write_bytes(f"<html>{declared}<p>Police in São – arrested 12.".encode("windows-1252"))
        assert extract(path).cleaned.text == "Police in São – arrested 12."
    for bad in (b"<meta charset=windows-1252><p>\x81", b"<meta charset=rot13><p>\xe3", b"<p>\xe3"):
        path.write_bytes(b"<html>" + bad)
        with pytest.raises(UnreadableSource, match=r"not UTF-8: byte 0x\w\w at offset \d+\. Save the file"):
            extract(path)


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.json", "{}"), ("a.txt", ' {"a": [1, 2]}\n'), ("a.txt", '{"a": 1}\n{"a": 2}\n'), ("a.md", "[1, 2]")],
)
def test_json_is_refused(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(UnreadableSource, match=r"this is JSON\. Plain text, Markdown, HTML, PDF"):
        extract(tmp_path / name)
