"""Figures that a page or a text has apart are never joined, and never read as sure where nobody can tell."""

from pathlib import Path

import pytest
from tuyun.graph.errors import UnreadableSource
from tuyun.graph.reading.input.cleaned import Cleaned
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.input.notices import notices

from tests.graph.reading.test_cleaning import cleaned_of, read


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("arrested 12\x9615 men", "arrested 12–15 men"),
        ("arrested 5\x0b6 men", "arrested 5 6 men"),
        ("arrested 12\x85600 men", "arrested 12\n600 men"),
        ("arrested 12\n600 men", "arrested 12\n600 men"),
        ("arrested 12\f600 men", "arrested 12\n\n600 men"),
        ("arrested 12\x01600 men", "arrested 12 | 600 men"),
        ("arrested 12\x02600 men", "arrested 12 600 men"),
        ("police\x1farrested\x0b12 men", "police arrested 12 men"),
        ("It\x92s the inves\x02tigator", "It’s the investigator"),
        ("10⁶ or 15⁴ men in 20 km², 5¹⁄₂ of 10⁻⁶", "10⁶ or 15 men in 20 km², 5¹⁄₂ of 10⁻⁶"),
        ("10[6] men in 2030.² Courts", "10 men in 2030. Courts"),
        (
            "inves\u00ad\ntigated crimi‐\nnal non‐\ngovernmental\u00ad cases",
            "investigated criminal non-governmental cases",
        ),
    ],
)
def test_a_text_keeps_apart_what_its_characters_part(source: str, text: str) -> None:
    assert cleaned_of(source).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>12 <del>13</del><ins>15</ins> <s>men</s></p>", "12 15"),
        ("<p>police arrested <del>12</del><ins>15</ins> men</p>", "police arrested 15 men"),
        ('<p>arrested <span style="text-decoration: line-through">12</span>15 men</p>', "arrested 15 men"),
        ("<center>arrested 12</center>15 men", "arrested 12\n\n15 men"),
        ("<details><summary>Cases</summary>Police</details>", "Cases\n\nPolice"),
        ("<figure>12<figcaption>15 men</figcaption></figure>", "12\n\n15 men"),
        ("<fieldset><legend>12</legend>15 men</fieldset>", "12\n\n15 men"),
        ("<p><ruby>15<rt>5</ruby> men, <ruby>7<rp>(</rp><rt>8</rt><rp>)</rp></ruby></p>", "15 men, 7"),
        ('<p>15<span style="vertical-align: super">4</span> men</p>', "15 men"),
        ('<p>16<a href="#fn5">5</a> and <a href="#t">12</a> men</p>', "16 and 12 men"),
        ('<p>2 x 10<sup>6</sup>, 10<sup>−6</sup>, 15<sup><a href="#n">[3]</a></sup></p>', "2 x 10⁶, 10⁻⁶, 15"),
        (
            "<p>the 21<sup>st</sup>, 20 km<sup>2</sup>, 5<sup>1</sup>⁄2, men<sup>a</sup></p>",
            "the 21st, 20 km², 5¹⁄2, men",
        ),
        ("<p>12<span class=fn>5</span> men and 1<b>,200</b></p>", "12 | 5 men and 1 | ,200"),
        ("<p>12 <i>150</i> men in <b>2030</b> 15</p>", "12 | 150 men in 2030 15"),
        ("<p>po<b>lice</b> arrested <b>12 000</b> men</p>", "police arrested 12 000 men"),
    ],
)
def test_a_page_keeps_apart_what_it_shows_apart(tmp_path: Path, source: str, text: str) -> None:
    assert read(tmp_path, "a.html", source).cleaned.text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("arrested <del>3</del>4 and ~~12~~15 men", "arrested 4 and 15 men"),
        ("**12**15 men", "12 | 15 men"),
        ("16[5](#fn5) and 10<sup>6</sup> or 15<sup>4</sup> men", "16 and 10⁶ or 15 men"),
        ("<table><tr><td>12</td><TD>15 men</TD></tr></table>", "12\n\n15 men"),
        ("Fine. <!-- a\n\nb -->12 men", "Fine. 12 men"),
    ],
)
def test_markdown_keeps_apart_what_it_shows_apart(tmp_path: Path, source: str, text: str) -> None:
    assert read(tmp_path, "a.md", source).cleaned.text == text


def test_code_in_markdown_has_no_headings(tmp_path: Path) -> None:
    source = "## Prosecution\n\n```\n# note\n```\n\nPolice arrested 12 men.\n\n## Protection\n\nIt met.\n"
    assert read(tmp_path, "a.md", source, "Prosecution").cleaned.text == "note\n\nPolice arrested 12 men."


def test_figures_of_several_elements_and_marks_of_pages_are_said(tmp_path: Path) -> None:
    made = read(
        tmp_path, "a.html", "<p>Police arrested 12<i>5</i> men, <s>7 women</s> and 9<sup>3</sup> others.</p>"
    )
    assert made.doubts == [{"parted_figure": "12 | 5", "at": [16, 22]}]
    assert notices(made) == [
        "footnote marks cut: 1, for example “3” behind “9” (listed as “footnote mark”)",
        "passages cut that are struck out: 1, for example “7 women” (listed as “struck out”)",
        "figures in which there is a control character, or which are of several elements: 1, as “12 | 5”; "
        "see what the source shows",
    ]
    assert read(tmp_path, "a.html", "<p>12 <i>150</i> men</p>").doubts == [
        {"parted_figure": "12 |", "at": [0, 4]},
    ]
    made = read(tmp_path, "a.txt", "Police\x1farrested 12\x9615 men.")
    assert made.doubts == [{"parted_figure": "12–15", "at": [16, 21]}]


def test_the_map_has_all_that_stands_for_a_reference(tmp_path: Path) -> None:
    cleaned = read(tmp_path, "a.html", "<p>arrested&ThickSpace;12 men</p>").cleaned
    assert cleaned.text == "arrested\u205f 12 men"
    assert [(one.was, one.now) for one in sorted(cleaned.changes, key=lambda one: one.start)] == [
        ("<p>", ""),
        ("&ThickSpace;", "\u205f "),
        ("</p>", ""),
    ]
    assert list(cleaned.runs()) == [(0, 3, 8), (10, 23, 6)]
    pair = Cleaned.begun("&x;a")
    pair.text = "12a"
    pair.starts.extend((0, 0, 3))
    pair.ends.extend((3, 3, 4))
    pair.edit(r"\d", lambda match: f"<{match[0]}>", "sign")
    assert (pair.text, [(one.was, one.now) for one in pair.changes]) == ("<1><2>a", [("&x;", "<1><2>")])


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("e.html", "", "the file has no text"),
        ("e.mht", "<html>", r"a web page in a single file \(MHTML\); save it from the browser as “HTML only”"),
        (
            "e.txt",
            'From: <Saved by Blink>\nSubject: A\n page\nContent-Type: multipart/related;\n type="text/html"\n',
            r"a web page in a single file \(MHTML\)",
        ),
    ],
)
def test_pages_without_text_and_in_a_single_file_are_refused(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(UnreadableSource, match=message):
        extract(tmp_path / name)
