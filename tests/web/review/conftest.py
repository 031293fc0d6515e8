"""A document under review, served as `tuyun review` does, and a Chromium that records what its page asks for."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect
from tuyun.api.review.local import create_review_app
from tuyun.graph.reading.directory import read_again
from tuyun.graph.reading.input.extract import extract
from tuyun.graph.reading.new_directory import prepared
from tuyun.graph.review.acts import Review
from tuyun.graph.review.material import read_material

from tests.api.serving import served
from tests.cli.serving import started
from tests.graph.review.example import FIELDS, TEXT
from tests.web.conftest import WHEEL, fresh_profile


@dataclass
class Served:
    """A document under review, and the address at which its page is served to a reader."""

    review: Review
    address: str

    def states(self, who: str = "aida") -> dict[str, str]:
        """The state of each item for a reader, by predicate."""
        return {one.statement.predicate: one.state for one in self.review.view(who).items}


Serve = Callable[..., Served]


@pytest.fixture
def serve(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Serve]:
    """Serves documents under review until the test ends."""
    made: Path | None = request.getfixturevalue("programs") if request.param == WHEEL else None
    with ExitStack() as stack:

        def start(
            text: str = TEXT, *, who: str = "aida", share: float = 0.0, fields: dict[str, Any] = FIELDS
        ) -> Served:
            directory = tmp_path / str(fields["id"])
            if not directory.exists():
                source = tmp_path / "source.txt"
                source.write_text(text, "utf-8")
                prepared(directory, source, extract(source), fields).write()
                read_again(directory)
            review = Review(read_material(directory), share)
            if made is not None:
                options = ["--as", who, "--blind-share", str(share), "--port", "0", "--no-open"]
                command = [str(made / "tuyun"), "review", str(directory), *options]
                errors = tmp_path / f"{who}.stderr"
                up = stack.enter_context(started(command, errors, 1, {"PATH": str(made)}))
                return Served(review, next(iter(up.told.values())))
            host, port = stack.enter_context(served(create_review_app(review, who)))
            return Served(review, f"http://{host}:{port}/review/{fields['id']}")

        yield start


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh profile that asks this machine alone."""
    yield from fresh_profile(chromium, lambda url: urlsplit(url).hostname == "127.0.0.1")


def opened(page: Page, address: str) -> Page:
    """The page with its first card drawn."""
    page.goto(address)
    expect(page.locator("#card h2")).to_be_visible()
    return page


def violations(page: Page) -> list[str]:
    """What axe finds wrong with the page as it is."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:120]}" for rule in found for node in rule["nodes"]]
