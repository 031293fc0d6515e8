"""PDF: its text layer, footnote marks and pages; scans, encrypted and broken files are named."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input import pdf, pdf_pages
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.input.notices import notices
from tuyun.graph.reading.input.raised import FOOTNOTE
from tuyun.graph.reading.input.source_checks import differing_pages, in_words

pytestmark = pytest.mark.once
PAGES = (
    (
        "ANNUAL REPORT 2031",
        "The police opened 12 trafficking cases in 2030. Courts con-",
        "victed five of the",
        "1",
    ),
    (
        "ANNUAL REPORT 2031",
        "traffickers. The government did not report any other",
        "prosecutions or convictions.",
        "2",
    ),
)


def pdf_of(path: Path, pages: tuple[tuple[str, ...], ...]) -> Path:
    with PdfPages(path) as file:
        for lines in pages:
            figure = Figure(figsize=(8, 5))
            for number, line in enumerate(lines):
                figure.text(0.05, 0.9 - 0.1 * number, line)
            file.savefig(figure)
    return path


def test_a_pdf_becomes_its_text_without_headers_and_breaks(tmp_path: Path) -> None:
    made = extract(pdf_of(tmp_path / "a.pdf", PAGES))
    assert made.cleaned.text == (
        "The police opened 12 trafficking cases in 2030. Courts convicted five of the traffickers. The government "
        "did not report any other prosecutions or convictions."
    )
    assert made.cleaned.unaccounted() == []
    place = made.cleaned.text.index("traffickers.")
    assert made.cleaned.source.count("\f", 0, made.cleaned.source_of(place)) == 1  # the second page


def test_words_that_pypdf_reads_otherwise_are_listed_by_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pdf_of(tmp_path / "a.pdf", PAGES)
    assert extract(path).doubts == []
    read = pdf.pdf_text(path)
    other = replace(read, text=read.text.replace("12 trafficking", "72 trafficking"))
    monkeypatch.setattr(pdf, "pdf_text", lambda _: other)
    (doubt,) = extract(path).doubts
    assert doubt == {"page": 1, "only_pypdfium2": ["72"], "only_pypdf": ["12"]}
    assert in_words([doubt]) == ["pypdf reads other words on pages 1"]


def with_marks(path: Path, pages: Sequence[Sequence[Sequence[tuple[str, float, float]]]]) -> Path:
    """A PDF whose lines have words of several sizes: each piece with its size, and how much it is raised."""
    with PdfPages(path) as file:
        for lines in pages:
            figure = Figure(figsize=(8, 5))
            drawer = FigureCanvasAgg(figure).get_renderer()  # type: ignore[no-untyped-call]
            for number, pieces in enumerate(lines):
                x, y = 30.0, 320.0 - 20 * number
                for words, size, raised in pieces:
                    drawn = figure.text(x / 576, (y + raised) / 360, words, fontsize=size, va="baseline")
                    x += drawn.get_window_extent(drawer).width * 72 / figure.dpi
            file.savefig(figure)
    return path


def mark(words: str) -> tuple[str, float, float]:
    return words, 6, 4


def test_raised_figures_of_a_smaller_font_are_footnote_marks(tmp_path: Path) -> None:
    lines = [
        [("Police arrested 40 suspects", 10, 0), mark("12"), (" in 2022.", 10, 0)],
        [("Courts convicted 9 traffickers in 2022.", 10, 0), mark("13"), (" Police closed 3 cases.", 10, 0)],
        [("They identified 15", 10, 0), mark("4"), (" victims", 10, 0), mark("*"), (" in 2021.", 10, 0)],
        [("An area of 20 km", 10, 0), mark("2"), (" and the 21", 10, 0), mark("st"), (" case.", 10, 0)],
        [("Police arr", 10, 0), mark("a"), ("igned four", 10, 0), mark("b"), (" of them.", 10, 0)],
        [mark("12"), (" See the report of 2021.", 10, 0)],
        [("About 2 x 10", 10, 0), mark("6"), (" people.", 10, 0)],
    ]
    made = extract(with_marks(tmp_path / "a.pdf", [lines]))
    assert made.cleaned.text == (
        "Police arrested 40 suspects in 2022.\nCourts convicted 9 traffickers in 2022. Police closed 3 cases.\n"
        "They identified 15 victims in 2021.\nAn area of 20 km² and the 21st case.\n"
        "Police arr a igned four of them.\nSee the report of 2021.\n"
        "About 2 x 10⁶ people."
    )
    assert made.cleaned.unaccounted() == []
    assert [one.was.strip() for one in made.cleaned.changes if one.why == FOOTNOTE] == [
        "12",
        "13",
        "4",
        "*",
        "b",
        "12",
    ]
    assert notices(made)[0] == "footnote marks cut: 6, for example “13” behind “2022.” (listed as “footnote mark”)"


def test_figures_that_may_be_footnote_marks_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Police arrested 40 suspects12 of COVID19 in 2022.13 Courts met in Q4.\n" + "Interpol2\n" * 3, "utf-8"
    )
    made = extract(path)
    assert made.doubts == [
        {"perhaps_footnote_mark": "suspects12", "at": [19, 29]},
        {"perhaps_footnote_mark": "2022.13", "at": [44, 51]},
    ]
    assert notices(made) == ["figures that may be footnote marks, and stay in the text: 2, as “suspects12”"]


def test_pages_that_are_pictures_are_named_and_a_document_of_them_is_a_scan(tmp_path: Path) -> None:
    def of(*texts: str) -> Path:
        with PdfPages(tmp_path / "a.pdf") as file:
            for text in texts:
                figure = Figure(figsize=(8, 5))
                if text:
                    figure.text(0.05, 0.5, text)
                else:
                    figure.add_axes((0, 0, 1, 1)).imshow([[0, 1], [1, 0]], aspect="auto")
                    figure.axes[0].set_axis_off()
                file.savefig(figure)
        return tmp_path / "a.pdf"

    said = "In 2023, police arrested 12 suspects in the capital, and courts convicted nine of them."
    made = extract(of(said, "", said, ""))
    assert made.cleaned.text == f"{said}\n\n{said}"
    assert made.doubts == [{"no_text_layer": 2}, {"no_text_layer": 4}]
    assert notices(made) == ["pages that are pictures without a text layer, and were not read: 2, 4"]
    with pytest.raises(
        UnreadableSource, match=r"2 of the 3 pages of the PDF are pictures .*: it is a scan. Put a"
    ):
        extract(of(said * 2, "", ""))


LEFT = ["In 2023, police arrested 12", "suspects in the capital. Courts", "convicted nine traffickers."]
RIGHT = ["Prosecutors charged 14", "defendants. They did not", "report other victims."]
TALLIES = ["Suspects arrested in the year", "Cases opened", "2022"]


@pytest.mark.parametrize(
    ("left", "right", "columns"),
    [
        (LEFT, RIGHT, True),
        (TALLIES, ["12 15", "7 9", "30 41"], True),
        (["1.", "2.", "3."], ["12 suspects were", "30 victims were", "4 cases were"], False),
    ],
)
def test_a_page_whose_lines_have_wide_gaps_in_one_place_seems_to_have_columns(
    tmp_path: Path, left: list[str], right: list[str], columns: bool
) -> None:
    path = tmp_path / "a.pdf"
    with PdfPages(path) as file:
        figure = Figure(figsize=(8, 5))
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            figure.text(0.05, 0.9 - 0.1 * number, one)
            figure.text(0.6, 0.9 - 0.1 * number, other)
        file.savefig(figure)
    made = extract(path)
    assert made.doubts == [{"seems_to_have_columns": 1}] * columns
    said = "pages that seem to have columns or tables, whose lines the text may mix: 1"
    assert notices(made) == [said] * columns


def test_a_pdf_that_pypdf_does_not_read_is_read_and_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("no PDF", "utf-8")
    (doubt,) = differing_pages(path, pdf.PdfText("no PDF"))
    assert in_words([doubt])[0].startswith("pypdf does not read the file")


def test_a_broken_encoding_is_reported_and_not_mended(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    line = "The police opened six cases; the cafÃ© was closed."
    path.write_text(f"Nothing was new.\n\n{line}\n", "utf-8")
    made = extract(path)
    assert line in made.cleaned.text
    (doubt,) = made.doubts
    start, end = doubt["broken_encoding"]
    assert (made.cleaned.text[start:end].strip(), doubt["perhaps"]) == (line, line.replace("Ã©", "é"))
    assert in_words(made.doubts) == ["lines whose encoding looks broken: 1"]


def test_a_scan_is_named(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    figure = Figure()
    figure.add_axes((0, 0, 1, 1)).imshow([[0, 1], [1, 0]])
    figure.axes[0].set_axis_off()
    figure.savefig(path)
    with pytest.raises(UnreadableSource, match="no text layer, or hardly any: it is a scan"):
        extract(path)


def test_an_encrypted_pdf_is_named(tmp_path: Path) -> None:
    path = pdf_of(tmp_path / "a.pdf", PAGES[:1])
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /O <" + b"61" * 32 + b"> /U <" + b"62" * 32 + b"> /P -4 >> "
    head, _, tail = path.read_bytes().rpartition(b"trailer\n<<")
    path.write_bytes(head + b"trailer\n<< /ID [<6162> <6162>] " + lock + tail)
    with pytest.raises(UnreadableSource, match="the PDF is encrypted"):
        extract(path)


def test_a_broken_pdf_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.4\nand no more")
    with pytest.raises(UnreadableSource, match="the PDF is broken"):
        extract(path)


def test_a_pdf_whose_page_unpacks_to_gigabytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_BYTES", 120_000_000)
    packed = zlib.compress(b"BT /F1 6 Tf (Courts convicted two.) Tj ET" + b" " * 130_000_000, 1)
    path = tmp_path / "a.pdf"
    path.write_bytes(
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
        b"2 0 obj << /Type /Pages /Count 1 /Kids [3 0 R] >> endobj\n"
        b"3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >> endobj\n"
        + b"4 0 obj << /Filter /FlateDecode /Length %d >> stream\n" % len(packed)
        + packed
        + b"\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    )
    with pytest.raises(UnreadableSource, match="reading the PDF takes more than 120 MB of memory"):
        extract(path)


def test_a_book_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_pages, "MOST_PAGES", 1)
    with pytest.raises(UnreadableSource, match="the PDF has 2 pages; at most 1 are read"):
        extract(pdf_of(tmp_path / "a.pdf", PAGES))
