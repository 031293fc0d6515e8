"""Take the pictures of docs/images anew: ``python -m tests.browser.renew``."""

import math
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect, sync_playwright
from tuyun.graph.browser import saved_queries, standalone_text
from tuyun.graph.local.home import Home

from tests.browser.driver import Neo4jBrowser, circles
from tests.chromium import FLAGS, PATIENCE, SIZE, executable
from tests.cli.serving import up

IMAGES = Path(__file__).parents[2] / "docs" / "images"
PICTURES = {
    "training": "training/largest_training",
    "silences": "silence/what_was_not_reported",
    "complicity": "complicity/wrongdoing",
}
STILL = 3000  # milliseconds until nodes have found their places


def main() -> None:
    """Start Tuyun as a user does, connect, and take each picture."""
    expect.set_options(timeout=PATIENCE)
    with (
        TemporaryDirectory() as place,
        up(Path(place) / "home", lines=4) as running,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        page = chromium.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
        browser = Neo4jBrowser(page)
        browser.open(running.told["Neo4j Browser"], Home(Path(place) / "home").credentials().password)
        page.screenshot(path=IMAGES / "guide.png", clip={"x": 0, "y": 0, "width": 1600, "height": 700})
        for image, name in PICTURES.items():
            frame = browser.run(standalone_text(saved_queries()[name], chosen=True))
            expect(frame.locator("g.node").first).to_be_visible()
            page.wait_for_timeout(STILL)
            assert all(math.isfinite(one["radius"]) for one in circles(frame))
            frame.screenshot(path=IMAGES / f"{image}.png")
        chromium.close()


if __name__ == "__main__":
    main()
