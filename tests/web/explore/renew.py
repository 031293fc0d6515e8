"""Take the pictures of docs/page.md anew: ``python -m tests.web.explore.renew``."""

from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import expect, sync_playwright

from tests.chromium import FLAGS, PATIENCE, SIZE, executable
from tests.cli.serving import get, up
from tests.web.explore.driver import Explore

IMAGES = Path(__file__).parents[3] / "docs" / "images"


def main() -> None:
    """Start Tuyun as a user does, take the steps that the page tells of, and take the pictures."""
    expect.set_options(timeout=PATIENCE)
    with (
        TemporaryDirectory() as place,
        up(Path(place) / "home", lines=4) as running,
        sync_playwright() as playwright,
    ):
        assert get(f"{running.api}/health/ready")[0] == 200
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        page = chromium.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
        page.set_default_timeout(PATIENCE)
        explore = Explore(page, running.api).open()
        explore.add("pgo")
        explore.expand()
        for name in ("prosecutors", "law enforcement", "foreign victims"):
            explore.add(name)
            explore.expand()
        explore.unfold("Legend")
        page.locator("#lines button.hit", has_text="foreign victims").last.click()
        expect(page.locator("#beside mark").first).to_be_visible()
        page.get_by_role("button", name="Fit").click()
        page.wait_for_timeout(500)  # the canvas draws after a frame
        page.screenshot(path=IMAGES / "explore.png", full_page=False)
        explore.unfold("Who accuses whom")
        page.get_by_role("button", name="List accusations").click()
        expect(page.locator("#answer tbody tr").first).to_be_visible()
        page.locator("#answer tbody tr").nth(1).get_by_role("button", name="Sentences").click()
        expect(page.locator("#beside mark").first).to_be_visible()
        page.locator("#answer h2").evaluate("heading => heading.scrollIntoView()")
        page.wait_for_timeout(500)
        page.screenshot(path=IMAGES / "explore-accusations.png", full_page=False)
        page.set_viewport_size({"width": 390, "height": 844})
        page.get_by_role("button", name="Fit").click()
        page.locator("#told").evaluate("line => line.scrollIntoView()")
        page.wait_for_timeout(500)
        page.screenshot(path=IMAGES / "explore-phone.png")
        chromium.close()


if __name__ == "__main__":
    main()
