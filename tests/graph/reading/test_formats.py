"""PDF and DOCX: the text layer of a PDF, the paragraphs of a DOCX; scans, encrypted and broken files are named."""

from pathlib import Path

import docx
import pytest
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading import pdf
from tuyun.graph.reading.extract import extract

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


def test_a_book_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 1)
    with pytest.raises(UnreadableSource, match="the PDF has 2 pages; at most 1 are read"):
        extract(pdf_of(tmp_path / "a.pdf", PAGES))


def test_a_docx_becomes_its_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Prosecution", 2)
    document.add_paragraph("The police opened six cases.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "cases", "six"
    document.add_heading("Protection", 2)
    document.add_paragraph("It identified 30 victims.")
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert extract(path).headings == [("Prosecution", 2), ("Protection", 2)]
    assert extract(path, "Prosecution").cleaned.text == "The police opened six cases.\n\ncases | six"
