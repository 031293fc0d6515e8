"""The dossier in a real Chromium: a file that everybody can read, without a script, a network or Tuyun."""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tuyun.graph.analysis.dossier import Choice, Dossier, read_dossier
from tuyun.graph.store import Store
from tuyun.report.dossier.page import page as written

SPITE = "<img src=x onerror=alert(1)>\"'&"
HEBREW = "משטרה לאומית"
Open = Callable[..., Page]


@pytest.fixture
def made(seeded_store: Store) -> Dossier:
    """A dossier with every kind of link of the seed."""
    rows = seeded_store.ask("read/entities", limit=300).rows
    choice = Choice(entity=tuple(row["entity"]["id"] for row in rows if row["entity"]["id"].startswith("kg")))
    return seeded_store.read(partial(read_dossier, choice)).value


@pytest.fixture
def opened(chromium: Browser, tmp_path: Path) -> Open:
    """Open a dossier as a file where scripts are off; any request and any word of the console is a fault."""

    def open_(html: str, width: int = 1280) -> Page:
        file = tmp_path / "dossier.html"
        file.write_text(html, "utf-8")
        page = chromium.new_context(viewport={"width": width, "height": 800}, offline=True).new_page()
        faults: list[str] = []
        page.on("console", lambda message: faults.append(message.text))
        page.on("request", lambda request: faults.append(request.url) if request.url != file.as_uri() else None)
        page.goto(file.as_uri())
        assert [fault for fault in faults if not fault.startswith("data:")] == []
        return page

    return open_


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(opened: Open, made: Dossier, width: int) -> None:
    page = opened(written(made, 7), width)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["html"][:200] for node in rule["nodes"]]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_every_link_of_the_picture_leads_to_its_words_and_those_to_their_sentence(
    made: Dossier, opened: Open
) -> None:
    html = written(made, 7)
    assert "<script" not in html
    page = opened(html)
    leads = page.eval_on_selector_all("a[href^='#']", "links => links.map(link => link.getAttribute('href'))")
    assert len(leads) > 2 * len(made.links)
    assert [lead for lead in leads if page.locator(f"[id='{lead[1:]}']").count() != 1] == []
    assert (
        page.locator("svg.picture .link").count() == len(made.links) == page.locator("article[id^=link]").count()
    )
    for number, link in enumerate(made.links, start=1):
        said = page.locator(f"#link-{number}").inner_text()
        assert all(name in said for name in (link.source.name, link.caption, link.target.name))
        for id_, modality in zip(link.statements, link.modalities, strict=True):
            assert modality in said
            assert made.statements[id_].quote in said
    page.context.close()


def test_fact_allegation_permission_and_silence_are_drawn_unlike_each_other(made: Dossier, opened: Open) -> None:
    page = opened(written(made, 7))
    looks = page.eval_on_selector_all(
        "svg.picture .link",
        """links => links.map(link => {
            const line = getComputedStyle(link.querySelector('.line'));
            return [link.getAttribute('class'), line.strokeDasharray, line.stroke, line.strokeWidth].join(' | ');
        })""",
    )
    seen = {look.split(" | ")[0].removesuffix(" wrongdoing"): look for look in looks if "wrongdoing" not in look}
    assert {
        "link asserted plain",
        "link alleged plain",
        "link asserted permitted",
        "link asserted silence",
    } <= set(seen)
    unlike = {name: look for name, look in seen.items() if "asserted" in name or "plain" in name}
    assert len({look.partition(" | ")[2] for look in unlike.values()}) == len(unlike) > 5
    for look in ("asserted", "reported", "alleged", "possible", "permitted", "silence"):
        assert page.locator(".legend li", has_text=f"{look}:").count() == 1
    page.context.close()


def test_a_sentence_stands_in_its_context_with_its_words_marked(made: Dossier, opened: Open) -> None:
    page = opened(written(made, 7))
    context = page.locator("[id='kyrgyz-republic-2022-5']")
    said = [each for each in made.statements.values() if each.sentence == 5]
    marked = " ".join(context.locator("mark").all_inner_texts())
    assert all(each.quote in marked for each in said)
    before, after = (made.sentences["kyrgyz-republic-2022", number].text for number in (4, 6))
    assert context.locator(".beside").all_inner_texts() == [before, after]
    assert "Prosecution (2022), sentence 5." in context.inner_text()
    page.context.close()


def test_names_and_titles_with_markup_and_from_right_to_left_are_text(made: Dossier, opened: Open) -> None:
    names = {made.entities[0].id: SPITE, made.entities[1].id: HEBREW}
    entities = tuple(each.model_copy(update={"name": names.get(each.id, each.name)}) for each in made.entities)
    links = tuple(
        link.model_copy(
            update={"caption": f"alleged: {SPITE}", "source": link.source.model_copy(update={"name": SPITE})}
        )
        for link in made.links[:3]
    )
    documents = tuple(document.model_copy(update={"title": SPITE}) for document in made.documents)
    spiteful = replace(made, entities=entities, links=links, documents=documents)
    page = opened(written(spiteful, 7, title=f"{SPITE} {HEBREW}"))
    assert page.locator("img, script").count() == 0
    assert page.locator("h1").inner_text() == f"{SPITE} {HEBREW}"
    assert page.title() == f"{SPITE} {HEBREW}"
    rows = page.locator("th[scope=row]").all_inner_texts()
    assert rows[:2] == [SPITE, HEBREW]
    page.context.close()


def test_the_same_dossier_is_the_same_file_and_positions_can_be_given(made: Dossier) -> None:
    assert written(made, 7) == written(made, 7)
    first, second = made.entities[0].id, made.entities[1].id
    placed = written(made, 7, fixed={first: (11, 22), second: (444, 55)})
    assert [f'cx="{x}" cy="{y}"' in placed for x, y in ((11, 22), (444, 55))] == [True, True]


def test_it_prints_every_link_and_every_sentence(made: Dossier, opened: Open) -> None:
    page = opened(written(made, 7))
    page.emulate_media(media="print")
    shown = page.locator("article").count()
    assert shown == page.locator("article:visible").count() > len(made.links)
    assert page.pdf().count(b"/Type /Page\n") < 40
    page.context.close()


def test_nothing_is_asked_of_another_file(made: Dossier) -> None:
    outside = set(re.findall(r'(?:src|href)="(?!#|data:)([^"]+)"', written(made, 7)))
    assert outside == {made.documents[0].address}
    assert "@import" not in written(made, 7)
    assert "url(" not in written(made, 7)


def test_no_number_of_the_picture_covers_another(made: Dossier, opened: Open) -> None:
    page = opened(written(made, 7))
    places = page.eval_on_selector_all(
        "svg.picture .badge",
        "all => all.map(each => ['x', 'y', 'width'].map(name => Number(each.getAttribute(name))))",
    )
    assert len(places) == len(made.links)
    middles = [(x + width / 2, y) for x, y, width in places]
    same = [
        (one, other)
        for place, one in enumerate(middles)
        for other in middles[:place]
        if abs(one[0] - other[0]) < 6 and abs(one[1] - other[1]) < 6
    ]
    assert same == []
    page.context.close()
