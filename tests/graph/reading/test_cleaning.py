"""Cleaning: every character of a source is kept, or listed as changed or cut; the text is what a reader sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.clean import clean
from tuyun.graph.reading.input.cleaned import Change, Cleaned
from tuyun.graph.reading.input.extract import Extract, extract

PAGE = """<!DOCTYPE html>
<html><head><title>A report</title><style>p {color: red}</style></head>
<body><nav><a href="/">Home</a></nav>
<h1>Arlavia</h1>
<h2>Prosecution</h2>
<p>The police opened&nbsp;six <b>trafficking</b> cases &amp; closed
two.<sup>3</sup></p>
<ul><li>Courts convicted one man.</li></ul>
<script>var a = "12 cases";</script>
<h2>Protection</h2><p>It identified 30 victims.</p></body></html>
"""


def read(tmp_path: Path, name: str, text: str, section: str | None = None) -> Extract:
    path = tmp_path / name
    path.write_bytes(text.encode())
    made = extract(path, section)
    assert_accounted(made.cleaned)
    return made


def assert_accounted(cleaned: Cleaned) -> None:
    """Kept pieces are the same in text and source; with the changes they are the whole source."""
    assert cleaned.unaccounted() == []
    for place, start, length in cleaned.runs():
        assert cleaned.text[place : place + length] == cleaned.source[start : start + length]
    for one in cleaned.changes:
        assert one.was == cleaned.source[one.start : one.end]


@given(st.text(alphabet="abA ﬁ\n\r\f\t-1²\u00a0\u00ad.[]()", max_size=80))
def test_every_character_is_kept_or_listed(source: str) -> None:
    cleaned = Cleaned.of(source)
    clean(cleaned)
    assert_accounted(cleaned)


def test_a_web_page_becomes_what_is_seen_of_it(tmp_path: Path) -> None:
    made = read(tmp_path, "page.html", PAGE)
    assert made.cleaned.text == (
        "Arlavia\n\nProsecution\n\nThe police opened six trafficking cases & closed two.\n\n"
        "Courts convicted one man.\n\nProtection\n\nIt identified 30 victims."
    )
    assert made.headings == [("Arlavia", 1), ("Prosecution", 2), ("Protection", 2)]
    place = made.cleaned.text.index("trafficking")
    assert PAGE[made.cleaned.source_of(place) :].startswith("trafficking</b>")


def test_a_section_is_found_by_its_heading(tmp_path: Path) -> None:
    made = read(tmp_path, "page.html", PAGE, "prosecution")
    assert made.cleaned.text == (
        "The police opened six trafficking cases & closed two.\n\nCourts convicted one man."
    )
    with pytest.raises(
        UnreadableSource, match=r"there is no section 'Prevention'.*Headings: Arlavia, Prosecution"
    ):
        read(tmp_path, "page.html", PAGE, "Prevention")


def test_markdown_loses_its_marks(tmp_path: Path) -> None:
    source = (
        "# Report\n\n## PROSECUTION\n\nThe *police* opened [six cases](http://x.org)[^1] in\n2021.\n\n"
        "- Courts convicted **two**.\n"
    )
    made = read(tmp_path, "report.md", source, "Prosecution")
    assert made.cleaned.text == "The police opened six cases in 2021.\n\nCourts convicted two."


def test_a_plain_text_keeps_its_paragraphs_and_joins_its_lines(tmp_path: Path) -> None:
    source = (
        "PROSECUTION\r\nThe police inves-\r\ntigated six cases\r\nin 2021.¹ The ﬁrst was closed.\r\n"
        "Courts convicted two.\r\n"
    )
    made = read(tmp_path, "a.txt", source, "Prosecution")
    assert made.cleaned.text == (
        "The police investigated six cases in 2021. The first was closed.\nCourts convicted two."
    )
    assert {one.why for one in made.cleaned.changes} >= {
        "hyphen at the end of a line", "line end inside a sentence", "footnote mark", "ligature",
        "outside the section Prosecution",
    }  # fmt: skip


def test_headers_of_pages_and_their_numbers_are_cut() -> None:
    cleaned = Cleaned.of("REPORT 2022\nThe police opened six\n12\fREPORT 2022\ncases. It closed two.\n13")
    clean(cleaned)
    assert cleaned.text == "The police opened six cases. It closed two."
    assert_accounted(cleaned)


def test_headers_are_cut_in_time_that_grows_with_the_text() -> None:
    said = [f"The police {verb} six cases." for verb in ("opened", "closed", "dropped")]
    cleaned = Cleaned.of("".join(f"{'#' * 30}\n{words}\f" for words in said) + f"{'1' * 50}x\nCourts met.")
    clean(cleaned)  # a pattern made of the lines of signs would not end
    assert cleaned.text.split("\n\n") == [*said, f"{'1' * 50}x\nCourts met."]
    numbers = Cleaned.of("The police opened six cases.\fThen\n" + "1\n" * 100_000 + "or more.")
    clean(numbers)
    assert len(numbers.text) == 200_000 + len("The police opened six cases.\n\nThen or more.")


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0", "a Word file of the old kind"),
        ("a.png", b"\x89PNG\r\n", "a picture"),
        ("a.docx", b"no archive", "no DOCX, or a broken one"),
        ("a.pdf", b"no pdf", "no PDF, or a broken one"),
        ("a.txt", b"a\x00b", "this is no text"),
        ("a.txt", b"\xff\xfe\x00", "not UTF-8"),
        ("a.txt", b" \n", "the file has no text"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UnreadableSource, match=message):
        extract(path)


def test_changes_that_take_the_place_of_others_are_noted_in_a_single_pass() -> None:
    cleaned = Cleaned.of("a\t" * 20_000)
    passes = 0

    class Counted(list[Change]):
        def __iter__(self) -> Iterator[Change]:
            nonlocal passes
            passes += 1
            return super().__iter__()

    cleaned.changes = Counted()
    cleaned.edit("\t", "  ", "tab")
    assert (passes, len(cleaned.changes)) == (1, 20_000)
    cleaned.edit(" +", " ", "white space")
    assert [(one.start, one.end, one.now, one.why) for one in cleaned.changes[:2]] == [
        (1, 2, " ", "white space"),
        (3, 4, " ", "white space"),
    ]
    assert len(cleaned.changes) == 20_000
    assert_accounted(cleaned)


HOSTILE = {
    "tabs.txt": "a\t" * 40_000,
    "spaces.txt": "a" + " " * 100_000 + "b",
    "spaces.html": "<p>a" + " " * 100_000 + "b",
    "lines.html": "<p>" + "a \n" * 40_000,
    "breaks.txt": "a" + "\n" * 100_000 + "b",
    "unseen.html": "<p>a" + "<svg>" * 20_000 + "</nav>" * 20_000 + "</svg>" * 20_000,
    "brackets.md": "a" + "![" * 100_000,
    "heading.md": "# " + "#" * 100_000 + "a",
}
"""Runs of what a pattern repeats: each took minutes, as the time grew with the square of the length."""


@pytest.mark.parametrize("name", HOSTILE)
def test_long_runs_are_cleaned(tmp_path: Path, name: str) -> None:
    text = read(tmp_path, name, HOSTILE[name]).cleaned.text
    words = {"tabs.txt": 40_000, "spaces.txt": 2, "spaces.html": 2, "lines.html": 40_000, "breaks.txt": 2}
    assert len(text.split()) == words.get(name, 1)


@pytest.mark.parametrize("begin", ["<a ", "<!--", "<![CDATA["])
def test_a_page_of_tags_that_do_not_end_is_refused(tmp_path: Path, begin: str) -> None:
    ending = read(tmp_path, "cut.html", f"<p>\nThe police opened six cases.<b>{begin * 50}").cleaned.text
    assert ending.startswith("The police opened six cases.")
    message = r"p.html:2: here begins a tag or comment that has no end, and 20,000 times `<` .* Save the page"
    with pytest.raises(UnreadableSource, match=message):
        read(tmp_path, "p.html", f"<p>\nThe police opened six cases.{begin * 20_000}")
