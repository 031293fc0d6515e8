"""An analyst turns a PDF into reviewed statements in one sitting, and sees them in Explore and Compare."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page
from tuyun.graph.source import Narrative, read_source
from tuyun.graph.store import Store, StoreSettings

from tests.web.conftest import fresh_profile
from tests.web.from_pdf import login, sitting
from tests.web.review.conftest import violations


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile that asks this machine alone: the review has an address of its own."""
    yield from fresh_profile(chromium, lambda url: urlsplit(url).hostname == "127.0.0.1")


@pytest.mark.on_wheel
def test_a_pdf_becomes_reviewed_statements_that_explore_and_compare_show(
    page: Page,
    server: str,
    store_settings: StoreSettings,
    empty_store: Store,  # noqa: ARG001 - it sees to what the store holds
    tmp_path: Path,
) -> None:
    faults: dict[str, list[str]] = {}
    read, checked, loaded = sitting(
        page,
        tmp_path,
        server,
        login(store_settings),
        lambda stop: faults.update({stop: violations(page)}),
    )
    assert "6 sentences, 4 proposals, 2 of them sure; 0 statements accepted." in read
    assert "6 sentences, 5 of them with statements; 5 statements" in checked
    assert loaded.startswith("arlavia-2031: loaded, revision ")
    assert list(faults) == ["decide", "add", "finished", "explore", "compare"]
    assert [found for found in faults.values() if found] == []
    source = read_source(tmp_path / "arlavia-2031")
    assert isinstance(source, Narrative)
    coded = [
        (each.sentence, each.predicate, each.provenance and each.provenance.proposer) for each in source.statements
    ]
    assert coded == [
        (1, "opened_investigation", "rules"),
        (2, "sent_to_court", "rules"),
        (3, "convicted", "rules"),
        (4, "accepted_bribes", "person"),
        (5, "prosecuted_official", "rules"),
    ]
