"""The report in a real Chromium, where keys are asked for: sign in, see it with its style and script, sign out."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.store import Store

from tests.api.serving import served

pytestmark = pytest.mark.once


def test_the_report_opens_after_signing_in_with_style_and_script(
    page: Page, keys: Keys, directory: Path, seeded_store: Store
) -> None:
    secret, _ = keys.create("a newsroom", Role.reader)
    said: list[str] = []
    with served(create_app(seeded_store.settings, Settings(state=directory))) as (host, port):
        page.goto(f"http://{host}:{port}/v1/report")
        expect(page).to_have_url(f"http://{host}:{port}/signin?next=%2Fv1%2Freport")
        page.get_by_label("Your key").fill("tuyun_00000000_x")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_contain_text("This key is not valid here.")
        page.on("console", lambda message: said.append(message.text))
        page.get_by_label("Your key").fill(secret)
        page.get_by_role("button", name="Sign in").click()
        expect(page).to_have_url(f"http://{host}:{port}/v1/report")
        assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") == "992px"
        assert page.evaluate("getComputedStyle(document.querySelector('.drawing *')).strokeLinejoin") == "round"
        page.locator("a[data-cites]").first.click()
        expect(page.locator("#cited")).to_be_visible()
        assert said == []
        page.goto(f"http://{host}:{port}/signin")
        page.get_by_role("button", name="Sign out").click()
        expect(page.get_by_label("Your key")).to_be_visible()
        page.goto(f"http://{host}:{port}/v1/report")
        expect(page).to_have_url(f"http://{host}:{port}/signin?next=%2Fv1%2Freport")
