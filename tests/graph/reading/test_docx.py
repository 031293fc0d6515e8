"""DOCX: every word is kept or listed as cut; files that hold more than they seem to are refused."""

import zipfile
from pathlib import Path

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.input.notices import notices
from tuyun.graph.source.files import LARGEST

pytestmark = pytest.mark.once


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
    assert [one[:2] for one in extract(path).headings] == [("Prosecution", 2), ("Protection", 2)]
    assert extract(path, "Prosecution").cleaned.text == "The police opened six cases.\n\ncases | six"


def with_body(path: Path, body: str, styles: str = "") -> Path:
    """A DOCX file with a body and further styles of one's own, in WordprocessingML."""
    docx.Document().save(str(path))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    parts["word/document.xml"] = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'.encode()
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b"</w:styles>", f"{styles}</w:styles>".encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def run(text: str, properties: str = "", element: str = "t") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:{element} xml:space="preserve">{text}</w:{element}></w:r>'


def test_every_word_of_a_docx_is_kept_or_listed(tmp_path: Path) -> None:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    box = "<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>"
    raised = '<w:vertAlign w:val="superscript"/>'
    body = (
        control.format(f"<w:p>{run('Police closed 17 cases.')}</w:p>")
        + f"<w:p>{run('Police arrested ')}<w:ins>{run('12')}</w:ins><w:del>{run('99', element='delText')}</w:del>"
        f"{run(' suspects')}{run('3', raised)}{run(' on the 21')}{run('st', raised)}"
        f"{run(' PAGE ', element='instrText')}{run(' secret', '<w:vanish/>')}{run('.')}</w:p>"
        f"<w:p>{control.format(run('Courts convicted nine.'))}{box.format(run('It met 4 times.'))}</w:p>"
        f"<w:p><w:moveFrom>{run('They moved.')}</w:moveFrom></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('The ministry trained ')}</w:p>"
        f"<w:p>{run('50 officers.')}</w:p>"
        f"<w:tbl><w:tr>{cell('cases')}{control.format(cell('six'))}</w:tr></w:tbl>"
    )
    made = extract(with_body(tmp_path / "a.docx", body))
    assert made.cleaned.text == (
        "Police closed 17 cases.\n\nPolice arrested 12 suspects on the 21st.\n\nCourts convicted nine.\n\n"
        "It met 4 times.\n\nThe ministry trained 50 officers.\n\ncases | six"
    )
    assert made.cleaned.unaccounted() == []
    cut = [(one.was, one.why) for one in made.cleaned.changes if one.was.strip()]
    assert sorted(cut) == [
        (" PAGE ", "code of a field"),
        (" secret", "hidden in the document"),
        ("3", "footnote mark"),
        ("99", "deleted in the document"),
        ("They moved.", "moved to another place"),
    ]


def test_what_stands_beside_the_text_of_a_docx_is_listed_as_cut(tmp_path: Path) -> None:
    document = docx.Document()
    said = document.add_paragraph("Police arrested 12 suspects.")
    document.add_comment(said.runs, "Or 13?")
    document.sections[0].header.paragraphs[0].text = "Report 5"
    document.sections[0].footer.paragraphs[0].text = "Page 6"
    path = tmp_path / "a.docx"
    document.save(str(path))
    made = extract(path)
    assert made.cleaned.text == "Police arrested 12 suspects."
    assert made.cleaned.unaccounted() == []
    assert [(one.was, one.why) for one in made.cleaned.changes if one.was.strip()] == [
        ("Or 13?", "comment"),
        ("Page 6", "header or footer"),
        ("Report 5", "header or footer"),
    ]
    assert notices(made) == [
        "headers and footers cut: 2, for example “Page 6” (listed as “header or footer”)",
        "comments cut: 1, for example “Or 13?” (listed as “comment”)",
    ]


def test_footnotes_are_cut_and_charts_are_said_to_be_unread(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Police arrested 12 suspects.")
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = f'<w:footnotes xmlns:w="{space}"><w:footnote><w:p>{run("See p. 14.")}</w:p></w:footnote></w:footnotes>'
    for name, content, kind in (
        ("footnotes", notes, RELATIONSHIP_TYPE.FOOTNOTES),
        ("endnotes", "no XML", RELATIONSHIP_TYPE.ENDNOTES),
        ("chart1", "<chart/>", RELATIONSHIP_TYPE.CHART),
    ):
        part = Part(PackURI(f"/word/{name}.xml"), "application/xml", content.encode(), document.part.package)
        document.part.relate_to(part, kind)
    path = tmp_path / "a.docx"
    document.save(str(path))
    made = extract(path)
    assert made.cleaned.text == "Police arrested 12 suspects."
    assert notices(made) == [
        "footnotes cut: 1, for example “See p. 14.” (listed as “footnote”)",
        "parts of the document that are not read: chart (1), endnotes (1)",
    ]


def test_tables_within_tables_and_words_under_merged_cells_are_not_lost(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr>{cell('Two')}{cell('three')}</w:tr></w:tbl>"
    down, begin = '<w:vMerge w:val="continue"/>', '<w:vMerge w:val="restart"/>'
    rows = [
        f"<w:tc><w:p>{run('one')}</w:p>{inner}<w:p/></w:tc>" + cell("all", begin),
        cell("four") + cell("under", down),
    ]
    made = extract(with_body(tmp_path / "a.docx", f"<w:tbl><w:tr>{rows[0]}</w:tr><w:tr>{rows[1]}</w:tr></w:tbl>"))
    assert made.cleaned.text == "one\nTwo | three | all\n\nfour | all"
    assert [(one.was, one.why) for one in made.cleaned.changes if one.was.strip()] == [
        ("under", "hidden by a merged cell")
    ]


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>"


def _span(columns: int) -> str:
    return f'<w:gridSpan w:val="{columns}"/>'


def test_a_merged_cell_stands_wherever_it_spans(tmp_path: Path) -> None:
    down, begin = '<w:vMerge w:val="continue"/>', '<w:vMerge w:val="restart"/>'
    rows = [
        cell("cases", _span(2)) + cell("in all", begin),
        cell("six") + cell("two") + cell("", down),
        cell("one") + cell("none") + cell("", down),
    ]
    table = "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"
    text = extract(with_body(tmp_path / "a.docx", table)).cleaned.text
    assert text.split("\n\n") == ["cases | cases | in all", "six | two | in all", "one | none | in all"]
    table = (
        "<w:tbl>" + f"<w:tr>{cell('begun', begin)}</w:tr>" + f"<w:tr>{cell('', down)}</w:tr>" * 3_000 + "</w:tbl>"
    )
    text = extract(with_body(tmp_path / "a.docx", table)).cleaned.text
    assert text.split("\n\n") == ["begun"] * 3_001  # where python-docx would go up 3,000 rows


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (
            f"<!--{'a' * 5 * LARGEST}-->",
            r"has 5\d,\d{3},\d{3} bytes when it is unpacked; at most 52,428,800 are read",
        ),
        (f"<w:p><w:r><w:t>{'a' * 6_000_000}</w:t></w:r></w:p>" * 2, "has more than 10,485,760 characters of text"),
        (
            f"<w:tbl><w:tr>{cell('a' * 300_000, _span(60))}</w:tr></w:tbl>",
            "has more than 10,485,760 characters of text",
        ),
        (
            f"<w:tbl><w:tr>{cell('a', _span(100_000_000))}</w:tr></w:tbl>",
            "has a table with 100,000,000 columns; at most 63 are read",
        ),
    ],
    ids=["parts", "text", "wide cell", "columns"],
)
def test_a_small_docx_that_holds_much_is_refused(tmp_path: Path, body: str, what: str) -> None:
    path = with_body(tmp_path / "a.docx", body)
    assert path.stat().st_size < 200_000
    with pytest.raises(UnreadableSource, match=f"a.docx: the DOCX file {what}.* Save the chapters that you need"):
        extract(path)


def style(name: str, properties: str, kind: str = "character", based: str = "") -> str:
    on = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{on}{properties}</w:style>'


def of_style(name: str) -> str:
    return f'<w:rStyle w:val="{name}"/>'


STYLES = (
    style("Mark", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    + style("NoteMark", "", based="Mark")
    + style("Secret", "<w:rPr><w:vanish/></w:rPr>")
    + style("Aside", "<w:rPr><w:vanish/></w:rPr>", "paragraph")
    + style("Struck", "<w:rPr><w:strike/></w:rPr>")
)


def test_styles_hide_raise_and_strike_out_words(tmp_path: Path) -> None:
    raised, lifted = '<w:vertAlign w:val="superscript"/>', '<w:position w:val="8"/>'
    shown = of_style("Secret") + '<w:vanish w:val="0"/>'
    body = (
        f"<w:p>{run('Police arrested 15')}{run('4', of_style('NoteMark'))}{run(' suspects and 16')}"
        f"{run('5', lifted)}{run(' men in 20 km')}{run('2', raised)}{run(' or 10')}{run('6', raised)}"
        f"{run(' and 5')}{run('1', raised)}{run('/2')}{run('.')}</w:p>"
        f"<w:p>{run('It freed 12')}{run('3', of_style('Secret'))}{run('9', of_style('Struck'))}"
        f"{run('0', shown)}{run(' victims.')}</w:p>"
        f'<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>{run("A draft.")}{run("7", "<w:strike/>")}</w:p>'
    )
    made = extract(with_body(tmp_path / "a.docx", body, STYLES))
    assert made.cleaned.text == (
        "Police arrested 15 suspects and 16 men in 20 km² or 10⁶ and 5¹/2.\n\nIt freed 120 victims."
    )
    assert made.cleaned.unaccounted() == []
    assert [(one.was, one.why) for one in made.cleaned.changes if one.was.strip()] == [
        ("4", "footnote mark"),
        ("5", "footnote mark"),
        ("3", "hidden in the document"),
        ("9", "struck out"),
        ("A draft.7", "hidden in the document"),
    ]


def test_words_under_an_annotation_and_on_both_sides_of_a_page_break_stay(tmp_path: Path) -> None:
    ruby = f"<w:r><w:ruby><w:rubyPr/><w:rt>{run('5')}</w:rt><w:rubyBase>{run('15')}</w:rubyBase></w:ruby></w:r>"
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = f"<w:p>{run('Courts convicted ')}{ruby}{run(' men, 12')}{page}{run('7 of them poor.')}</w:p>"
    made = extract(with_body(tmp_path / "a.docx", body))
    assert made.cleaned.text == "Courts convicted 15 men, 12 7 of them poor."
    assert [(one.was, one.why) for one in made.cleaned.changes] == [
        ("5", "annotation above the line"),
        ("\n", "line end inside a sentence"),
    ]


def test_styles_that_are_based_on_headings_and_outline_levels_make_headings(tmp_path: Path) -> None:
    outline = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
    styles = (
        style("Chapter", "", "paragraph", "Heading2")
        + style("Level2", outline.format(1), "paragraph")
        + style("Contents", outline.format(9), "paragraph", "Heading1")
        + style("Circle", "", "paragraph", "Circle")
    )
    names = {"Chapter": "Prosecution", "Contents": "Contents", "Circle": "Circle", "Level2": "Protection"}
    body = (
        "".join(
            f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr>{run(title)}</w:p><w:p>{run(f"It met {title}.")}</w:p>'
            for name, title in names.items()
        )
        + f"<w:p>{outline.format(1)}{run('Prevention')}</w:p>"
    )
    path = with_body(tmp_path / "a.docx", body, styles)
    assert [one[:2] for one in extract(path).headings] == [
        ("Prosecution", 2),
        ("Protection", 2),
        ("Prevention", 2),
    ]
    assert extract(path, "Protection").cleaned.text == "It met Protection."
