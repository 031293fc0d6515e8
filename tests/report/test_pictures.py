"""The pictures: SVG and PNG without a browser, the same bytes each time, and every mark leads to its sentences."""

import re
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tuyun.report.canvas import Canvas, width_of, wrapped
from tuyun.report.figures import figures
from tuyun.report.files import figure_files, write_figures
from tuyun.report.material import Material
from tuyun.report.palette import PALETTE
from tuyun.report.svg import png_file, svg_file, svg_inline

from tests.report.materials import chain, kyrgyz, nothing

pytestmark = pytest.mark.once
PNG = b"\x89PNG\r\n\x1a\n"
FILES = [
    "chain.svg", "chain.png", "counts.svg", "counts.png", "losses.html", "desks.html", "exposure.html",
    "training.html", "ranks.svg", "ranks.png",
]  # fmt: skip


def drawn(material: Material, key: str, width: int) -> Canvas:
    figure = next(figure for figure in figures(material) if figure.key == key)
    canvas = Canvas(width)
    assert figure.draw is not None
    figure.draw(canvas)
    return canvas


@pytest.mark.parametrize("key", [figure.key for figure in figures(kyrgyz()) if figure.draw])
@pytest.mark.parametrize("width", [358, 960])
def test_every_mark_is_on_the_sheet_and_leads_to_sentences(key: str, width: int) -> None:
    canvas = drawn(kyrgyz(), key, width)
    known = set(kyrgyz().statements)
    assert canvas.hits
    assert [hit for hit in canvas.hits if not hit.statements or not set(hit.statements) <= known] == []
    root = ElementTree.fromstring(svg_inline(canvas, "name", "label", tuple))  # noqa: S314 - our own drawing
    links = [element for element in root.iter() if element.tag.endswith("}a")]
    assert [link.attrib["aria-label"] for link in links] == [hit.label for hit in canvas.hits]
    assert [link.attrib["data-cites"].split() for link in links] == [list(hit.statements) for hit in canvas.hits]


def test_a_drawing_in_a_page_takes_the_page_s_colours_and_shares_no_id() -> None:
    made = "".join(svg_inline(drawn(chain(), key, 960), key, key, tuple) for key in ("chain", "counts", "ranks"))
    assert [color for color in PALETTE.values() if color in made] == []
    assert "var(--flow-soft)" in made
    ids = re.findall(r'\bid="([^"]+)"', made)
    assert ids  # hatches and round marks are drawn by reference
    assert len(set(ids)) == len(ids)


def test_a_count_that_is_not_told_is_hatched_and_a_zero_is_not() -> None:
    made = svg_file(drawn(kyrgyz(), "counts", 960)).decode()
    assert made.count("<pattern") >= 1
    assert "not stated" in made
    labels = [hit.label for hit in drawn(kyrgyz(), "counts", 960).hits]
    (zero,) = [
        label
        for label in labels
        if label.startswith("prosecution: no prosecution") and ", 0 prosecutions" in label
    ]
    assert "not stated" not in zero


def test_only_counts_that_the_text_ties_together_are_connected() -> None:
    assert [hit.label for hit in drawn(kyrgyz(), "chain", 960).hits if hit.label.startswith("tied")] == []
    tied = [hit.label for hit in drawn(chain(), "chain", 960).hits if hit.label.startswith("tied")]
    assert tied == ["tied: 60%", "tied: 100% and 58%", "tied: 50% and 86%"]


def test_the_figures_are_files_and_the_same_each_time(tmp_path: Path) -> None:
    first = tmp_path / "first"
    written = write_figures(chain(), 7, first)
    assert [path.name for path in written] == FILES
    for name, content in islice(figure_files(chain(), 7), 2):
        assert (first / name).read_bytes() == content, name
    assert (first / "chain.png").read_bytes().startswith(PNG)
    root = ElementTree.fromstring((first / "chain.svg").read_bytes())  # noqa: S314 - our own drawing
    assert root.tag.endswith("}svg")
    assert "Revision 7 of the graph." in "".join(root.itertext())
    links = [element for element in root.iter() if element.tag.endswith("}a")]
    assert links
    assert [link.attrib for link in links if link.attrib] == []  # a file has no sentences to lead to


def test_an_empty_graph_has_figures_that_say_so() -> None:
    canvas = Canvas(300)
    canvas.text(0, 0, "None stated")
    assert png_file(canvas).startswith(PNG)
    assert all(figure.empty for figure in figures(nothing()))
    files = dict(figure_files(nothing(), 7))
    assert list(files) == FILES
    assert b"None stated: neither no nor zero." in files["counts.svg"]
    assert b"None stated: there is nothing to show." in files["losses.html"]


def test_text_is_wrapped_by_its_width_and_a_long_word_stands_alone() -> None:
    assert wrapped("a b", 12, 1000) == ["a b"]
    assert wrapped("indivisible a", 12, 5) == ["indivisible", "a"]
    assert wrapped("", 12, 5) == [""]
    assert width_of("wide words", 12, bold=True) > width_of("wide words", 12) > width_of("wide", 12)


def test_a_colour_is_found_by_its_value() -> None:
    assert len(set(PALETTE.values())) == len(PALETTE)
