"""How the page and its files are served: to whom, with which policy, and how browsers keep them."""

from pathlib import Path

import httpx
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from tuyun.api.access.keys import Keys
from tuyun.api.access.roles import Role
from tuyun.api.access.state import State
from tuyun.api.app import create_app
from tuyun.api.pages import assets
from tuyun.api.settings import Settings
from tuyun.graph.store import StoreSettings

from tests.api.serving import served
from tests.web.conftest import static_files

pytestmark = pytest.mark.on_wheel
SCRIPT = "explore/main.js"


def test_every_file_is_served_at_an_address_that_names_its_content_and_may_be_kept_for_good(server: str) -> None:
    for file in static_files():
        name = file.relative_to(assets.STATIC).as_posix()
        answer = httpx.get(server + assets.address(name))
        assert (answer.status_code, answer.content) == (200, file.read_bytes())
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"


def test_no_file_is_served_of_another_version_or_outside_the_folder(server: str) -> None:
    current = assets.version()
    for path in ("0/page.css", "page.css", f"{current}/../package.json", current):
        assert httpx.get(f"{server}{assets.PREFIX}/{path}").status_code == 404


def test_the_policy_lets_scripts_of_this_server_alone_run(server: str) -> None:
    answer = httpx.get(f"{server}/")
    policy = dict(part.strip().split(" ", 1) for part in answer.headers["content-security-policy"].split(";"))
    assert answer.status_code == 200
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["connect-src"] == "'self'"
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_where_there_are_keys_a_person_signs_in_first(store_settings: StoreSettings, tmp_path: Path) -> None:
    settings = Settings.model_validate({"state": tmp_path})
    state = State(settings.state)
    secret, _ = Keys(state).create("a reader", Role.reader)
    state.close()
    with served(create_app(store_settings, settings)) as (host, port):
        site = f"http://{host}:{port}"
        led = httpx.get(f"{site}/", headers={"Accept": "text/html"})
        assert (led.status_code, led.headers["location"]) == (303, "/signin?next=%2F")
        assert httpx.get(f"{site}{assets.address(SCRIPT)}").status_code == 200
        assert httpx.get(f"{site}/", headers={"Authorization": f"Bearer {secret}"}).status_code == 200


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_search_shows_the_entities_of_the_name_and_axe_finds_no_violation(
    site: str, page: Page, scheme: str
) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type] # light or dark
    page.goto(site)
    page.get_by_label("Find an institution").fill("prosecutor general")
    page.keyboard.press("Enter")
    expect(page.locator("#results li").first).to_contain_text("PGO institution")
    assert [rule["id"] for rule in Axe().run(page).response["violations"]] == []


def test_names_with_markup_show_as_text(site: str, page: Page) -> None:
    page.goto(f"{site}/?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E")
    expect(page.locator("#status")).to_contain_text("No entity has such a name.")
    expect(page.get_by_label("Find an institution")).to_have_value("<img src=x onerror=alert(1)>")
