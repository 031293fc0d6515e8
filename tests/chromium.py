"""A real Chromium for the tests: where it is, and a page in it with nothing of the user's own."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",  # as root, which CI is, it does not start otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE = {"width": 1600, "height": 1000}
PATIENCE = 60_000  # milliseconds for anything that a page is waited for, on a slow machine


def executable() -> Path | None:
    """The Chromium of the environment, of the machine, or of playwright; None if there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own if own.exists() else None


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A running Chromium; not kept for the session, as its event loop would stand in the way of other tests."""
    found = executable()
    if found is None:
        pytest.fail("The tests need a Chromium: `make chromium` gets one.")
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh profile; the test fails if a script of the page does."""
    context = chromium.new_context(viewport=SIZE, locale="en-GB")  # type: ignore[arg-type] # a plain dict will do
    context.set_default_timeout(PATIENCE)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    context.close()
    assert faults == []
