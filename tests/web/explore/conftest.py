"""The page Explore over the seed, and over documents of several countries."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, load

from tests.chromium import PATIENCE, SIZE
from tests.web.explore.driver import Explore

DOCUMENTS = Path(__file__).parents[2] / "documents"
COUNTRIES = ("fictional-chain", "merovia-2031", "merovia-2032", "quellen-2032", "talvania-2031")


@pytest.fixture
def explore(page: Page, site: str) -> Explore:
    """The opened page over the seed."""
    return Explore(page, site).open()


@pytest.fixture
def several(page: Page, server: str, empty_store: Store) -> Explore:
    """The opened page over documents of several countries and years."""
    for name in COUNTRIES:
        load(empty_store, read_source(DOCUMENTS / name))
    return Explore(page, server).open()


@pytest.fixture
def chromium_page(chromium: Browser) -> Iterator[Page]:
    """A page of a fresh profile, for a server of a test's own."""
    context = chromium.new_context(viewport=SIZE, locale="en-GB")  # type: ignore[arg-type] # a plain dict will do
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def site_of_view(page: Page, site: str) -> str:
    """The fragment of the address of a view with one institution."""
    explore = Explore(page, site).open()
    explore.add("pgo")
    expect(page.locator("#told")).to_contain_text("is in the picture")
    page.wait_for_function("location.hash.length > 50")
    return page.url.split("/")[-1]
