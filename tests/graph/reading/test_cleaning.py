"""Cleaning: every character of a source is kept, or listed as changed or cut; the text is what a reader sees."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.clean import HEADER, clean
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
    assert [one[:2] for one in made.headings] == [("Arlavia", 1), ("Prosecution", 2), ("Protection", 2)]
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


def cleaned_of(source: str) -> Cleaned:
    cleaned = Cleaned.of(source)
    clean(cleaned)
    assert_accounted(cleaned)
    return cleaned


def cut_as_header(cleaned: Cleaned) -> list[str]:
    return [one.was.strip() for one in cleaned.changes if one.why == HEADER]


def test_sentences_at_the_edges_of_pages_are_no_headers() -> None:
    pages = [f"In 20{22 + number}, police arrested {number}2 suspects.\nIt rained.\n" for number in range(6)]
    cleaned = cleaned_of("\f".join(pages))
    assert cleaned.text == "\n\n".join(page.strip() for page in pages)
    assert cut_as_header(cleaned) == []
    figures = [
        f"Arrests in the region: {12 + 20 * number}\nIt was cold in {name}.\n"
        for number, name in enumerate("abcd")
    ]
    assert cleaned_of("\f".join(figures)).text == "\n\n".join(page.strip() for page in figures)


def test_headers_may_have_the_number_of_the_page_and_stand_on_every_other_page() -> None:
    names = ("Arlavia", "Belmora", "Corvana", "Dovrenia", "Estovia", "Felmar")
    pages = [
        (f"{number} | Annual Report" if number % 2 else f"Ministry of Justice, page {number} of 6")
        + f"\nPolice in {name} arrested {number}0 suspects.\nGRETA(2024)07\n- {number} -\n"
        for number, name in enumerate(names, start=1)
    ]
    cleaned = cleaned_of("\f".join(pages))
    said = [f"Police in {name} arrested {number}0 suspects." for number, name in enumerate(names, start=1)]
    assert cleaned.text == "\n\n".join(said)
    assert cut_as_header(cleaned)[:3] == [
        "1 | Annual Report", "GRETA(2024)07\n- 1 -", "Ministry of Justice, page 2 of 6",
    ]  # fmt: skip
    assert len(cut_as_header(cleaned)) == 12


def test_a_line_on_two_of_many_pages_or_far_apart_is_no_header() -> None:
    pages = [f"Words of page {name}\nIt was cold in {name}.\n" for name in "abcdefghi"]
    for number in (0, 4, 8):
        pages[number] = "Prosecution\n" + pages[number]
    assert cut_as_header(cleaned_of("\f".join(pages))) == []
    assert cut_as_header(cleaned_of("It rained\nOne.\n\fIt rained\nTwo.\n")) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("police arrested\n\f12 suspects.", "police arrested 12 suspects."),
        ("The ministry trained\n\fPolice officers.", "The ministry trained Police officers."),
        ("police arrested\n\f“many” suspects.", "police arrested “many” suspects."),
        ("They closed it.\n\fPolice arrested two.", "They closed it.\n\nPolice arrested two."),
        ("PROSECUTION\n\fPolice arrested two.", "PROSECUTION\n\nPolice arrested two."),
        ("Efforts of the Police\n\fPolice arrested two.", "Efforts of the Police\n\nPolice arrested two."),
        ("of those arrested\n\fPROTECTION\nIt did.", "of those arrested\n\nPROTECTION\nIt did."),
        ("police arrested\n\f\n\f12 suspects.", "police arrested\n\n12 suspects."),
        ("police arrested\n\f• 12 suspects.", "police arrested\n\n• 12 suspects."),
    ],
)
def test_a_sentence_goes_on_over_a_page_break(source: str, text: str) -> None:
    assert cleaned_of(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("the non-\ngovernmental", "the non-governmental"),
        ("self-\nevident and anti-\ntrafficking", "self-evident and anti-trafficking"),
        ("a follow-\nup and long-\nterm", "a follow-up and long-term"),
        ("pre-\nvention, ex-\nploitation, so-\ncial", "prevention, exploitation, social"),
        ("co-\ndefendants and ex-\nofficials", "co-defendants and ex-officials"),
        ("the trial, pre-\ntrial", "the trial, pre-trial"),
        ("a well-\ning, welling", "a welling, welling"),
        ("the door-\nstep and door-step", "the door-step and door-step"),
        ("between 2019-\n2021 saw 20-\n30 arrests", "between 2019-2021 saw 20-30 arrests"),
        ("COVID-\n19 and the Anti-\nTrafficking Act", "COVID-19 and the Anti-Trafficking Act"),
        ("inves\ufffetigated the non\ufffegovernmental", "investigated the non-governmental"),
    ],
)
def test_a_hyphen_at_a_line_end_stays_where_the_word_has_it(source: str, text: str) -> None:
    assert cleaned_of(source).text == text


def test_words_cut_within_a_larger_piece_stay_listed() -> None:
    cleaned = Cleaned.of("a  REPORT  b")
    cleaned.edit("REPORT", "", HEADER)
    cleaned.edit(" +", " ", "white space")
    assert cleaned.text == "a b"
    assert [(one.was, one.now, one.why) for one in cleaned.changes] == [
        ("REPORT", "", HEADER),
        ("  REPORT  ", " ", "white space"),
    ]
    assert_accounted(cleaned)
    cleaned.keep(0, 1, "outside")
    assert [(one.was, one.why) for one in cleaned.changes] == [("  REPORT  b", "outside")]


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
