"""Take the report's pictures of docs/images anew: ``python -m tests.report.renew``."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright
from tuyun.report.page import page as written

from tests.chromium import FLAGS, executable
from tests.report.materials import kyrgyz

IMAGES = Path(__file__).parents[2] / "docs" / "images"


def losses(page: Page) -> None:
    """The table of losses by stage, on a laptop."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("#losses").screenshot(path=IMAGES / "report-losses.png")


def sentence(page: Page) -> None:
    """The chain, and what a click on a mark shows."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.locator("#chain .hit[aria-label*='alleged: downgraded']:visible").click()
    page.screenshot(path=IMAGES / "report-sentence.png")


def phone(page: Page) -> None:
    """The figure of counts on a phone, in the dark."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.emulate_media(color_scheme="dark")
    page.locator("#counts").scroll_into_view_if_needed()
    page.evaluate("document.querySelector('#counts').scrollIntoView()")
    page.screenshot(path=IMAGES / "report-phone.png")


TAKEN: tuple[Callable[[Page], None], ...] = (losses, sentence, phone)


def main() -> None:
    """Write the report as a user does, and take each picture on a page of its own."""
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        file = Path(place) / "report.html"
        file.write_text(written(kyrgyz(), 7), "utf-8")
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        for take in TAKEN:
            page = chromium.new_page()
            page.goto(file.as_uri())
            take(page)
            page.close()
        chromium.close()


if __name__ == "__main__":
    main()
