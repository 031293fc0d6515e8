"""Measure the page of a review in a real Chromium: ``python -m benchmarks.review``.

The proposals of the seed's narrative are decided one after the other; measured is the time from a key to the
frame in which the next item is drawn. Acts are sent meanwhile, as for a person.
"""

from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Page, sync_playwright
from tuyun.api.review.local import create_review_app
from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.resources import seed
from tuyun.graph.review.acts import Review
from tuyun.graph.review.material import read_material

from tests.api.serving import served
from tests.chromium import FLAGS, SIZE, executable

RESULT = Path(__file__).with_name("results") / "review.md"
FIELDS: dict[str, Any] = {
    "id": "kg22", "title": "The seed's narrative", "publisher": "Department of State", "year": 2022,
    "country": "KG", "language": "en", "licence": "Public domain",
}  # fmt: skip
PAUSE = 60
"""Milliseconds between two keys, which is faster than anybody reads."""
MEASURED = """() => {
  window.spent = [];
  let pressed = 0;
  addEventListener("keydown", (event) => { pressed = event.timeStamp; }, true);
  addEventListener("keydown", () => {
    const from = pressed;
    requestAnimationFrame(() => setTimeout(() => window.spent.push(performance.now() - from)));
  });
}"""


def milliseconds(page: Page, address: str) -> list[float]:
    """From each key to the drawn frame, for all proposals and figures of the document."""
    page.goto(address)
    page.locator("#card h2").wait_for()
    page.evaluate(MEASURED)
    while any(word in page.locator("#left").inner_text() for word in ("proposal", "figure")):
        if page.locator("#card h2").inner_text().startswith("Proposal"):
            keys = "u" if page.locator("#card .fault").count() else "a"
        else:
            keys = "x1"
        for key in keys:
            page.keyboard.press(key)
            page.wait_for_timeout(PAUSE)
    spent: list[float] = page.evaluate("window.spent")
    return spent


def main() -> None:
    """Read the seed's narrative into a directory, decide about all of it, and write the times."""
    with TemporaryDirectory() as place, sync_playwright() as playwright:
        directory, source = Path(place) / "kg22", seed() / "kyrgyz-republic-2022" / "text.txt"
        prepared(directory, source, extract(source), FIELDS).write()
        read_again(directory)
        app = create_review_app(Review(read_material(directory)), "benchmark")
        with served(app) as (host, port):
            browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
            spent = milliseconds(page, f"http://{host}:{port}/review/kg22")
            browser.close()
    text = (
        "# The page of a review\n\n"
        f"{len(spent)} keys on the seed's narrative, in a headless Chromium without a GPU: from a key to the "
        "frame in which the next item is drawn.\n\n"
        "| | milliseconds |\n|---|---|\n"
        f"| median | {median(spent):.0f} |\n| 95th percentile | {quantiles(spent, n=20)[-1]:.0f} |\n"
    )
    RESULT.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
