"""An analyst's sitting: a PDF is read, reviewed by keyboard, loaded, and seen in Explore and Compare.

``python -m tests.web.from_pdf`` takes its pictures for docs/page.md.
"""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, expect, sync_playwright
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.local import local_neo4j
from tuyun.graph.store import StoreSettings

from tests.api.serving import served
from tests.chromium import FLAGS, PATIENCE, executable
from tests.cli.serving import ROOT, TUYUN, environment, started
from tests.graph.reading.test_formats import pdf_of
from tests.web.explore.driver import Explore

IMAGES = Path(__file__).parents[2] / "docs" / "images"
SIZE = {"width": 1400, "height": 760}
HEADER = "Annual report on trafficking in persons"
PAGES = (
    (
        HEADER,
        "In 2030, the police opened 12 trafficking cases.",
        "The Prosecutor's Office referred eight of the cases to courts.",
        "Courts convicted five traffickers in 2030.",
    ),
    (
        HEADER,
        "A bribe of the 7 drivers went to officials.",
        "The government did not report any prosecutions of officials.",
        "The Ministry printed the 40 copies of this report.",
    ),
)
READ = "--country XA --year 2031 --language en"
TITLES = ("--title", "Annual report", "--publisher", "Ministry of Justice")
SHOWN = ("add", "explore", "compare")
"""The stops of which the docs show pictures."""
Look = Callable[[str], None]
"""Is called with a name wherever there is something to look at."""


def run(*arguments: object, extra: Mapping[str, str]) -> str:
    """What a command printed; it must have succeeded."""
    command = [*TUYUN, *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, env=environment(extra), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def sitting(page: Page, place: Path, site: str, login: Mapping[str, str], look: Look) -> list[str]:
    """The whole sitting.

    Args:
        page: of a browser.
        place: an empty directory.
        site: the address of an API and its page.
        login: the environment with which a command reaches the Neo4j of that API.
        look: is called at each stop.

    Returns:
        What the commands printed.
    """
    directory = place / "arlavia-2031"
    read = run("read", pdf_of(place / "report.pdf", PAGES), *READ.split(), *TITLES, "-o", directory, extra={})
    command = [*TUYUN, "review", str(directory), "--as", "aida", "--port", "0", "--no-open"]
    with started(command, place / "review.stderr", 1, {}) as review:
        decide(page, next(iter(review.told.values())), look)
    checked = run("check", directory, extra={})
    loaded = run("load", directory, extra=login)
    explore(page, site, look)
    compare(page, site, look)
    return [read, checked, loaded]


def decide(page: Page, address: str, look: Look) -> None:
    """Decide about everything by keyboard, and finish."""
    keys, card, left = page.keyboard, page.locator("#card h2"), page.locator("#left")
    page.goto(address)
    expect(left).to_have_text("Left: 4 proposals, 2 figures and verbs that nothing covers.")
    keys.press("a")
    expect(card).to_have_text("Proposal, sentence 2")
    look("decide")
    keys.press("a")
    keys.press("a")
    expect(card).to_have_text("Figure that no statement covers, sentence 4")
    keys.press("m")
    expect(card).to_have_text("Add a statement, sentence 4")
    walk = Explore(page, address)
    walk.choose(page.get_by_label("What happened", exact=True), "accepted_bribes")
    walk.choose(page.get_by_label("subject (needed)", exact=True), "new")
    walk.tab_to(page.get_by_label("Name of the new subject (needed)"))
    keys.type("officials who took bribes")
    walk.choose(page.get_by_label("What it is").first, "OfficialGroup")
    look("add")
    walk.press(page.get_by_role("button", name="Save"))
    expect(card).to_have_text("Proposal, sentence 5")
    keys.press("a")
    expect(card).to_have_text("Figure that no statement covers, sentence 6")
    keys.press("x")
    keys.press("1")
    expect(left).to_have_text("Everything is decided.")
    walk.press(page.get_by_role("button", name="Finish"))
    expect(left).to_have_text("You have finished.")
    look("finished")


def explore(page: Page, site: str, look: Look) -> None:
    """Find the new officials in Explore, draw neighbours of others, and read a sentence, by keyboard."""
    walk = Explore(page, site).open()
    first, mark = page.locator("#results button.hit").first, page.locator("#beside mark").first
    for name in ("officials who took bribes", "courts", "police"):
        walk.tab_to(page.get_by_label("Find an institution"))
        page.keyboard.press("Control+A")
        page.keyboard.type(name)
        page.keyboard.press("Enter")
        expect(first).to_contain_text(name)
        walk.press(first)
        expect(page.locator("#beside h2")).to_contain_text(name)
        if name == "officials who took bribes":
            expect(mark).to_have_text("A bribe of the 7 drivers went to officials.")
        else:
            with page.expect_response("**/v1/picture"):
                walk.press(page.get_by_role("button", name="neighbours over any link"))
    walk.press(page.locator("#lines button.hit").first)
    expect(mark).to_be_visible()
    with page.expect_response("**/v1/picture"):
        walk.press(page.get_by_role("button", name="Lay out"))
    expect(page.locator("#counts")).to_contain_text("Drawn: 6 of 6 entities, 3 of 3 lines")
    page.evaluate("scrollTo(0, 0)")
    look("explore")


def compare(page: Page, site: str, look: Look) -> None:
    """Find the figures of the report in Compare, and open the sentence of the convictions, by keyboard."""
    page.goto(f"{site}/compare?country=XA")
    figure = page.locator("#stages button.words", has_text="convicted: 5 traffickers").first
    expect(figure).to_be_visible()
    Explore(page, site).press(figure)
    expect(page.locator("#evidence mark")).to_have_text("Courts convicted five traffickers in 2030")
    page.locator("#stage-conviction").evaluate("heading => heading.scrollIntoView()")
    look("compare")


def login(settings: StoreSettings) -> dict[str, str]:
    """The environment with which a command reaches a Neo4j."""
    return {
        "NEO4J_URI": settings.uri,
        "NEO4J_USERNAME": settings.user,
        "NEO4J_PASSWORD": settings.password,
        "NEO4J_DATABASE": settings.database,
    }


def main() -> None:
    """Sit, and take a picture at the stops that the page of the docs shows."""
    expect.set_options(timeout=PATIENCE)
    with TemporaryDirectory() as home, local_neo4j(Path(home) / "neo4j", bolt_port=0, http_port=0) as neo4j:
        settings = StoreSettings(neo4j.uri, neo4j.user, neo4j.password)
        options = Settings(local=True, state=Path(home) / "state")
        with served(create_app(settings, options)) as (host, port), sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
            page.set_default_timeout(PATIENCE)

            def look(name: str) -> None:
                page.wait_for_timeout(500)  # the canvas draws after a frame
                if name in SHOWN:
                    page.screenshot(path=IMAGES / f"pdf-{name}.png")

            place = Path(home) / "sitting"
            place.mkdir()
            print("\n".join(sitting(page, place, f"http://{host}:{port}", login(settings), look)))
            browser.close()


if __name__ == "__main__":
    main()
