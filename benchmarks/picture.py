"""Measure the page Explore in a real Chromium: ``python -m benchmarks.picture``.

A picture of 300 entities and 600 labelled lines is drawn without a GPU, from the choice to the drawn frame. The
institutions that all cases of a large table pass are opened by the API and in the page, with their counts by type
and their first 50 neighbours; each is opened for the first time, as later the server answers from its cache.
"""

import argparse
import json
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from playwright.sync_api import Page, Route, sync_playwright
from tuyun.api.app import create_app
from tuyun.api.settings import Settings
from tuyun.graph.local import local_neo4j
from tuyun.graph.source import read_source
from tuyun.graph.store import Store, StoreSettings, load

from benchmarks.busy import Office, invent_busy_cases
from tests.api.serving import served
from tests.chromium import FLAGS, SIZE, executable

RESULT = Path(__file__).with_name("results") / "picture.md"
NODES, LINES, TIMES = 300, 600, 7
OFFICES = (Office("xa-police", "police"), Office("xa-pgo", "prosecutors"), Office("xa-courts", "courts"))


def synthetic(nodes: int = NODES, lines: int = LINES) -> dict[str, Any]:
    """An answer of ``/v1/picture`` with so many entities and lines."""
    random = Random(1)  # noqa: S311 - a picture, no secret
    names = [f"n{place}" for place in range(nodes)]
    entities = [
        {
            "id": name, "name": f"institution {name}", "label": "Institution", "country": "XA", "row": None,
            "x": random.randrange(4000), "y": random.randrange(2500), "links": 9, "shown": 4,
        }
        for name in names
    ]  # fmt: skip
    links: list[dict[str, Any]] = []
    for place in range(lines):
        source, target = random.sample(names, 2)
        modality = random.choice(["asserted", "reported", "alleged", "possible"])
        said = {
            "statement": "s-0", "modality": modality, "standing": "none", "phrase": "trained", "voice": "report",
            "voice_name": "report", "start": None, "end": None,
        }  # fmt: skip
        links.append(
            {
                "id": f"l{place}", "link": f"l{place}", "type": "TRAINED", "kind": "plain", "wrongdoing": False,
                "modality": modality, "caption": f"{modality}: trained", "source": source, "target": target,
                "country": "XA", "document": "d", "year": 2031, "said": [said],
            }
        )  # fmt: skip
    data = {"nodes": entities, "lines": links, "remarks": [], "missing": [], "expanded": None}
    return {"revision": 1, "incomplete": [], "data": data, "evidence": [], "next": None, "meta": None}


def seconds_to_draw(page: Page, site: str) -> float:
    """From the click on a saved view to the frame after it is drawn, with tables, filters and legend."""
    answer = synthetic()

    def answered(route: Route) -> None:
        route.fulfill(json=answer)

    page.route("**/v1/picture", answered)
    page.goto(f"{site}/")
    page.locator("#questions li").nth(9).wait_for(state="attached")
    view = {"tuyun": "view", "version": 1, "nodes": [{"id": node["id"]} for node in answer["data"]["nodes"]]}
    spent: float = page.evaluate(
        """async (text) => {
          const field = document.getElementById("open-view");
          const files = new DataTransfer();
          files.items.add(new File([text], "view.json", { type: "application/json" }));
          const drawn = (resolve) => {
            const done = document.getElementById("counts").textContent.startsWith("Drawn: 300");
            if (done) requestAnimationFrame(() => requestAnimationFrame(resolve));
            else setTimeout(() => drawn(resolve), 5);
          };
          const start = performance.now();
          field.files = files.files;
          field.dispatchEvent(new Event("change"));
          await new Promise(drawn);
          return (performance.now() - start) / 1000;
        }""",
        json.dumps(view),
    )
    page.unroute("**/v1/picture")
    return spent


def seconds_to_open(page: Page, site: str, office: str) -> tuple[float, int]:
    """Until the API has given an institution, its counts and 50 neighbours, and how many links it has."""
    asked = {"expand": {"entity": office, "limit": 50}}
    start = perf_counter()
    entity = page.request.get(f"{site}/v1/entities/{office}?evidence=false").json()["data"]
    counts = page.request.get(f"{site}/v1/entities/{office}/links/counts?evidence=false").json()["data"]
    picture = page.request.post(f"{site}/v1/picture", data=asked).json()["data"]
    spent = perf_counter() - start
    links = sum(row["links"] for row in counts)
    node = next(node for node in picture["nodes"] if node["id"] == office)
    if (entity["links"], node["links"], len(picture["expanded"]["added"])) != (links, links, 50):
        raise SystemExit(f"the counts of {office} are not exact: {entity['links']}, {node['links']} and {links}")
    return spent, links


def seconds_to_open_in_page(page: Page, site: str, office: Office) -> tuple[float, float]:
    """From the click on an institution to its counts, and from the click on these to 50 neighbours."""
    page.goto(f"{site}/")
    page.locator("#questions li").nth(9).wait_for(state="attached")
    page.locator("#q").fill(office.name)
    page.keyboard.press("Enter")
    page.locator("#results button.hit").first.wait_for()
    spent: list[float] = page.evaluate(
        """async () => {
          const seconds = async (click, done) => {
            const start = performance.now();
            click.click();
            while (!done()) await new Promise((resolve) => setTimeout(resolve, 5));
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            return (performance.now() - start) / 1000;
          };
          const draws = () => [...document.querySelectorAll("#beside .types button")].at(-1);
          const open = await seconds(document.querySelector("#results button.hit"), draws);
          const drawn_whole = () => document.getElementById("counts").textContent.startsWith("Drawn: 51 of 51");
          return [open, await seconds(draws(), drawn_whole)];
        }"""
    )
    return spent[0], spent[1]


def main() -> None:
    """Start a Neo4j with a table of cases that all pass one institution, and measure both journeys."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=100_000)
    cases = parser.parse_args().cases
    with TemporaryDirectory() as place, local_neo4j(Path(place) / "neo4j", bolt_port=0, http_port=0) as neo4j:
        settings = StoreSettings(neo4j.uri, neo4j.user, neo4j.password)
        directory = Path(place) / "cases"
        directory.mkdir()
        invent_busy_cases(directory, cases, *OFFICES)
        with Store.connect(settings) as store:
            load(store, read_source(directory))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
            page = browser.new_page(viewport=SIZE)  # type: ignore[arg-type] # a plain dict will do
            with served(create_app(settings, Settings(local=True, state=Path(place) / "state"))) as (host, port):
                drawn = median(seconds_to_draw(page, f"http://{host}:{port}") for _ in range(TIMES))
                asked = [seconds_to_open(page, f"http://{host}:{port}", office.id) for office in OFFICES]
            with served(create_app(settings, Settings(local=True, state=Path(place) / "other"))) as (host, port):
                opened = [seconds_to_open_in_page(page, f"http://{host}:{port}", office) for office in OFFICES]
            browser.close()
    links = asked[0][1]
    text = (
        "# The page Explore\n\n"
        f"Medians in a headless Chromium without a GPU: of {TIMES} times for the picture, and of {len(OFFICES)} "
        "institutions that are opened for the first time.\n\n"
        "| journey | seconds |\n|---|---|\n"
        f"| {NODES} entities and {LINES} labelled lines: from the choice to the drawn frame | {drawn:.2f} |\n"
        f"| the API: an institution of {links:,} links, its counts by type, and its first 50 neighbours | "
        f"{median(spent for spent, _ in asked):.2f} |\n"
        f"| the page: from a click on it to its counts by type | {median(spent for spent, _ in opened):.2f} |\n"
        f"| the page: from a click on its counts to its first 50 neighbours | "
        f"{median(spent for _, spent in opened):.2f} |\n"
    )
    RESULT.write_text(text, "utf-8")
    print(text)


if __name__ == "__main__":
    main()
