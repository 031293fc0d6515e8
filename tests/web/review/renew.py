"""Take the pictures of docs/review.md anew: ``python -m tests.web.review.renew``."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright
from tuyun.api.review.local import create_review_app
from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.resources import seed
from tuyun.graph.review.acts import Review
from tuyun.graph.review.material import read_material

from tests.api.serving import served
from tests.chromium import FLAGS, executable
from tests.graph.review.example import FIELDS, TEXT
from tests.graph.review.test_agreement import read_by_two
from tests.web.review.test_deciding import SEED

IMAGES = Path(__file__).parents[3] / "docs" / "images"
SIZE = {"width": 1400, "height": 860}


def main() -> None:
    """Serve the seed's narrative and an invented text as `tuyun review` does, and take a picture of each page."""
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        page = chromium.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
        directory = Path(place) / "kg22"
        source = seed() / "kyrgyz-republic-2022" / "text.txt"
        prepared(directory, source, extract(source), SEED).write()
        read_again(directory, "sure")
        _review(page, Review(read_material(directory)))
        other = Path(place) / "arlavia"
        text = Path(place) / "text.txt"
        text.write_text(TEXT, "utf-8")
        prepared(other, text, extract(text), FIELDS).write()
        read_again(other)
        _settle(page, read_by_two(Review(read_material(other))))


def _review(page: Page, review: Review) -> None:
    with served(create_review_app(review, "aida")) as (host, port):
        page.goto(f"http://{host}:{port}/")
        expect(page.locator("#card h2")).to_be_visible()
        for key in "aaaa":
            page.keyboard.press(key)
        page.get_by_role("button", name="Sentence 6").click()
        expect(page.locator("#saving")).to_have_text("")
        page.screenshot(path=IMAGES / "review.png")


def _settle(page: Page, review: Review) -> None:
    with served(create_review_app(review, "chinara")) as (host, port):
        page.goto(f"http://{host}:{port}/review/arlavia/settle")
        expect(page.locator(".difference").first).to_be_visible()
        page.screenshot(path=IMAGES / "review-differences.png")


if __name__ == "__main__":
    main()
