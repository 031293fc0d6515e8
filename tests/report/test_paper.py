"""The report on paper: at most eight sheets before the appendix, which each of its sheets is marked as."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdfium2 import PdfDocument
from tuyun.report.material import Material
from tuyun.report.page import page as written

from tests.report.materials import chain, everything, kyrgyz, merovia, nothing, talvania, two, with_figures

pytestmark = pytest.mark.once
MOST = 8
MADE = {
    "kyrgyz": kyrgyz,
    "figures": with_figures,
    "chain": chain,
    "merovia": merovia,
    "talvania": talvania,
    "two": two,
    "nothing": nothing,
}
Printed = Callable[[Material], list[str]]


@pytest.fixture
def printed(page: Page, tmp_path: Path) -> Printed:
    """Print a report as a user does; gives the text of each sheet."""

    def printed_(material: Material) -> list[str]:
        file = tmp_path / "report.html"
        file.write_text(written(material, 7), "utf-8")
        page.goto(file.as_uri())
        document = PdfDocument(page.pdf(prefer_css_page_size=True))
        sheets = [document[number].get_textpage().get_text_range() for number in range(len(document))]
        document.close()
        return sheets

    return printed_


def marked(sheet: str) -> bool:
    """Whether the margin of a sheet says that it is of the appendix."""
    return "Appendix" in (sheet[:8], sheet.rstrip()[-8:])


@pytest.mark.parametrize("name", [*MADE, pytest.param("everything", marks=pytest.mark.long)])
def test_a_report_has_at_most_eight_sheets_and_an_appendix_that_is_marked_as_such(
    printed: Printed, name: str
) -> None:
    sheets = printed(everything() if name == "everything" else MADE[name]())
    marks = [marked(sheet) for sheet in sheets]
    main = marks.index(True)
    assert 1 <= main <= MOST
    assert all(marks[main:])
    first = sheets[0]
    assert "Made with" in first
    assert "In short" in first


@pytest.mark.parametrize("name", ["kyrgyz", "merovia", "chain"])
def test_the_first_sheet_is_the_first_page_and_each_picture_is_on_one_sheet(printed: Printed, name: str) -> None:
    sheets = printed(MADE[name]())
    (short,) = [number for number, sheet in enumerate(sheets) if "In short" in sheet]
    assert short == 0
    assert "What changed" in sheets[0]
    assert "At a glance" not in sheets[0]
    chained = [sheet for sheet in sheets if "The stages stand in the order" in sheet]
    assert len(chained) == 1
    assert "Identification" in chained[0]
    assert "asserted: the report says so" in chained[0]


def test_nothing_is_lost_on_paper(printed: Printed) -> None:
    text = " ".join(" ".join(printed(kyrgyz())).split())
    for number in range(1, 31):
        words = kyrgyz().sentences["kyrgyz-republic-2022", number].split()[:6]
        assert " ".join(words) in text
    assert "What they do not say" in text
    assert "@techreport{kyrgyz-republic-2022," in text
