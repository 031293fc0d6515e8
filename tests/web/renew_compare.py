"""Take the pictures of Compare and of a dossier anew: ``python -m tests.web.renew_compare``."""

from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.analysis.dossier import Choice, read_dossier
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import Store, StoreSettings, load
from tuyun.report.dossier.page import page as written

from tests.api.serving import served
from tests.chromium import FLAGS, PATIENCE, executable
from tests.graph.analysis.read import narrative

IMAGES = Path(__file__).parents[2] / "docs" / "images"
CHOSEN = (
    "kg-traffickers",
    "kg-victims",
    "kg-law-enforcement-officials",
    "kg-judges",
    "kg-suspects",
    "kg22-bribed-cases",
    "kg-mvd",
    "kg-pgo",
    "kg-prosecutors",
    "kg-investigators",
    "kg22-question-progress",
)


def compare(page: Page, site: str) -> None:
    """Two countries side by side, with the sentence of a figure that another voice contradicts."""
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{site}/compare?country=KG&country=XA")
    page.locator("button.mark.differs").first.click()
    expect(page.locator("#evidence .pair.differ")).to_be_visible()
    page.locator("#stage-identification").evaluate("heading => heading.scrollIntoView()")
    page.screenshot(path=IMAGES / "compare.png")


def dossier(page: Page, store: Store, place: Path) -> None:
    """The picture of a dossier, and the words of its first links."""
    snapshot = store.read(partial(read_dossier, Choice(entity=CHOSEN)))
    file = place / "dossier.html"
    file.write_text(written(snapshot.value, snapshot.revision, title="Who is said to take bribes, and who trains"))
    page.set_viewport_size({"width": 1100, "height": 1150})
    page.goto(file.as_uri())
    page.locator("#picture-title").evaluate("heading => heading.scrollIntoView()")
    page.screenshot(path=IMAGES / "dossier.png")


def main() -> None:
    """Load two countries, serve the page, and take each picture."""
    expect.set_options(timeout=PATIENCE)
    with TemporaryDirectory() as home, local_neo4j(Path(home), bolt_port=0, http_port=0) as neo4j:
        settings = StoreSettings(neo4j.uri, neo4j.user, neo4j.password)
        options = Settings(local=True, state=Path(home) / "state")
        with (
            Store.connect(settings) as store,
            served(create_app(settings, options)) as (host, port),
            sync_playwright() as playwright,
        ):
            for name in ("kyrgyz-republic-2022", "fictional-country"):
                load(store, narrative(name))
            page = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS)).new_page()
            page.set_default_timeout(3 * PATIENCE)  # the analyses start with the first question
            compare(page, f"http://{host}:{port}")
            dossier(page, store, Path(home))


if __name__ == "__main__":
    main()
