"""Every block of the guide, clicked in Chromium on the seed beside a second country and 100,000 invented cases."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tuyun.graph.local.home import Home

from benchmarks.invent_cases import invent_cases
from tests.browser.blocks import run_blocks
from tests.browser.conftest import SECOND
from tests.browser.driver import Neo4jBrowser, circles
from tests.cli.serving import tuyun, up
from tests.graph.browser.test_standalone import blocks

pytestmark = [pytest.mark.once, pytest.mark.long]
CASES = 100_000


def test_every_block_answers_and_says_what_it_leaves_out(tmp_path: Path, page: Page) -> None:
    home = tmp_path / "home"
    invent_cases(tmp_path / "cases", CASES, 7)
    with up(home, lines=4) as running:
        for directory in (SECOND, tmp_path / "cases"):
            loaded = tuyun("load", directory, "--home", home)
            assert loaded.code == 0, loaded.err
        browser = Neo4jBrowser(page)
        browser.open(running.told["Neo4j Browser"], Home(home).credentials().password)

        rendered, wrong = run_blocks(browser, as_alone=False)
        assert rendered == blocks()
        assert wrong == {}, "no block meets the time limit"

        frame = browser.ask_of("one_institution-name", "police unit 01")
        expect(frame.locator("g.relationship")).to_have_count(60)
        assert any(one["caption"].startswith("Not all is drawn") for one in circles(frame))
        frame.get_by_title("Close").click()

        browser.choose(country="KG")
        rendered, wrong = run_blocks(browser)
        assert rendered == blocks()
        assert wrong == {}, "the seed is drawn as if it were alone"
