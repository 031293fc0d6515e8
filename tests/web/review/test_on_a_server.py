"""Review on a server: writers sign in, put a document under review, decide, and load it; a reader sees nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store, StoreSettings

from tests.api.reviews.conftest import create_keys
from tests.api.serving import served
from tests.graph.review.example import written
from tests.web.conftest import fresh_profile
from tests.web.review.conftest import violations

Place = tuple[str, dict[str, str]]
"""The address of a server, and the key of each person."""


@pytest.fixture
def place(tmp_path: Path, store_settings: StoreSettings, empty_store: Store) -> Iterator[Place]:  # noqa: ARG001 - it sees to what the store holds
    """The address of a server, and the key of each person."""
    keys = create_keys(tmp_path / "state")
    with served(create_app(store_settings, Settings(state=tmp_path / "state"))) as (host, port):
        yield f"http://{host}:{port}", keys


@pytest.fixture
def sign_in(chromium: Browser, place: Place) -> Iterator[Callable[[str], Page]]:
    """Opens the page as somebody who signs in, each in a profile of their own."""
    address, keys = place
    profiles: list[tuple[BrowserContext, Iterator[BrowserContext]]] = []

    def open_as(who: str) -> Page:
        made = fresh_profile(chromium, lambda url: url.startswith(f"{address}/"))
        profiles.append((next(made), made))
        page = profiles[-1][0].new_page()
        page.goto(f"{address}/review")
        page.get_by_label("Your key").fill(keys[who])
        page.get_by_role("button", name="Sign in").click()
        return page

    yield open_as
    for _, made in profiles:
        assert list(made) == []


def decide_all(page: Page, keys: str) -> None:
    """Open the review from the list, press keys, and finish."""
    page.get_by_role("link", name="Review", exact=True).last.click()
    expect(page.locator("#card h2")).to_be_visible()
    for key in keys:
        page.keyboard.press(key)
    page.get_by_role("button", name="Finish").click()
    expect(page.locator("#left")).to_have_text("You have finished.")
    page.get_by_role("link", name="All documents under review").click()


def test_two_writers_review_a_document_on_a_server_and_load_it(
    sign_in: Callable[[str], Page], place: Place, tmp_path: Path
) -> None:
    page = sign_in("aida")
    expect(page.locator("#reviews")).to_have_text("No document is under review.")
    page.get_by_label("The files of a document").set_input_files(list(written(tmp_path).iterdir()))
    page.get_by_label("two readers have to finish").check()
    page.get_by_role("button", name="Put under review").click()
    expect(page.locator("#status")).to_have_text("arlavia is under review: 3 proposals in 4 sentences.")
    expect(page.locator("#reviews")).to_contain_text("0 readers of at least 2. Left for you: 4 items.")
    assert violations(page) == []
    other = page.context.new_page()
    other.goto(f"{place[0]}/review/arlavia")
    expect(other.locator("#card h2")).to_be_visible()
    decide_all(page, "aax1a")
    other.keyboard.press("u")
    expect(other.locator("#alert")).to_contain_text("Your last decision was not written: aida (")
    expect(page.locator("#reviews")).to_contain_text("is being read; 1 reader of at least 2. You have finished.")
    second = sign_in("bek")
    expect(second.locator("#reviews")).to_contain_text("Left for you: 4 items.")
    decide_all(second, "aax1x1")
    second.get_by_role("link", name="Settle the differences").click()
    second.get_by_role("button", name="Take this: As aida").click()
    second.get_by_role("button", name="Finish").click()
    expect(second.locator("#left")).to_have_text("All is settled.")
    second.get_by_role("link", name="All documents under review").click()
    second.get_by_role("button", name="Load into the graph").click()
    expect(second.locator("#status")).to_have_text("A report is in the graph, with 3 statements.")
    second.get_by_role("link", name="Explore").click()
    second.get_by_label("Find an institution").fill("police")
    second.get_by_role("button", name="Search").click()
    expect(second.locator("#results")).to_contain_text("police")
    reader = sign_in("dan")
    expect(reader.locator("main")).to_contain_text("a key that has the role writer, and yours is reader")
    expect(reader.get_by_role("navigation").get_by_role("link", name="Review")).to_have_count(0)
    assert "arlavia" not in reader.content()
    assert violations(reader) == []
