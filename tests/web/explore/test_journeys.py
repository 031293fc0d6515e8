"""Find, expand, read the evidence, filter, walk paths, ask the questions, and undo each step."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect
from tuyun.graph.store import Store

from tests.web.explore.driver import Explore

UNTOLD = {8}
"""Questions that the seed does not answer: no sentence describes a route, so there is nothing to cut."""


@pytest.mark.on_wheel
def test_an_institution_is_found_expanded_and_read_by_keyboard_alone(explore: Explore) -> None:
    page, keys = explore.page, explore.page.keyboard
    explore.tab_to(page.get_by_label("Find an institution"))
    keys.type("prosecuter general")
    keys.press("Enter")
    explore.tab_to(page.locator("#results button.hit").first)
    keys.press("Enter")
    expect(page.locator("#beside h2")).to_have_text("PGO")
    explore.tab_to(page.get_by_role("button", name="neighbours over any link"))
    keys.press("Enter")
    expect(page.locator("#told")).to_have_text("4 more: 4 of 4 neighbours of “PGO” are in the picture.")
    explore.tab_to(page.locator("#lines tbody button").first)
    keys.press("End")
    keys.press("ArrowUp")
    row = page.locator("#lines tbody tr").nth(-2)
    expect(row.locator("button")).to_be_focused()
    caption = row.locator("td").first.inner_text()
    keys.press("Enter")
    expect(page.locator("#beside h2 em")).to_have_text(caption)
    marked = page.locator("#beside .passages mark").first
    expect(marked).not_to_be_empty()
    assert marked.inner_text() in page.locator("#beside blockquote").first.inner_text()
    for term in ("Says", "Who says so", "How firmly", "When", "Source"):
        expect(page.locator("#beside dt", has_text=term).first).to_be_visible()
    expect(page.locator("#counts")).to_contain_text("Drawn: 5 of 5 entities")


def test_each_step_can_be_undone_and_done_again(explore: Explore) -> None:
    explore.add("pgo")
    explore.expand()
    after = explore.entities()
    explore.page.get_by_role("button", name="Remove from the picture").click()
    expect(explore.page.locator("#entities tbody tr")).to_have_count(len(after) - 1)
    for rows in (len(after), 1, 0):
        explore.page.get_by_role("button", name="Undo").click()
        expect(explore.page.locator("#entities tbody tr")).to_have_count(rows)
    expect(explore.page.get_by_role("button", name="Undo")).to_be_disabled()
    explore.page.locator("h1").click()
    for rows in (1, len(after)):
        explore.page.keyboard.press("Control+Shift+Z")
        expect(explore.page.locator("#entities tbody tr")).to_have_count(rows)
    assert explore.entities() == after


def test_a_sentence_is_found_by_its_words_and_drawn(explore: Explore) -> None:
    explore.search("150 prosecutors")
    explore.page.get_by_role("button", name="it names").first.click()
    expect(explore.page.locator("#entities tbody tr")).to_have_count(9)
    assert {"MVD", "PGO", "investigators", "prosecutors"} <= set(explore.entities())


def draw_police_and_courts(several: Explore) -> None:
    """Draw the police and the courts of each country, with their neighbours."""
    for name in ("police", "courts"):
        several.search(name)
        for place, text in enumerate(
            several.page.locator("#results section").first.locator("li").all_inner_texts()
        ):
            if " 0 links" not in text:
                several.add(name, place)
                several.expand()


def test_a_filter_hides_what_is_not_wanted_and_says_how_much_is_left(several: Explore) -> None:
    draw_police_and_courts(several)
    lines = several.lines()
    assert {"asserted", "reported"} <= {row[4] for row in lines}
    assert len({row[5] for row in lines}) >= 3
    several.unfold("Filters")
    several.page.locator("#filters").get_by_label("asserted").uncheck()
    expect(several.page.locator("#told")).to_have_text("How firmly: “asserted” is hidden")
    expect(several.page.locator("#lines tbody tr")).not_to_have_count(len(lines))
    assert several.lines() == [row for row in lines if row[4] != "asserted"] != []
    expect(several.page.locator("#filter-modality")).to_have_text("How firmly (1 hidden)")
    several.page.get_by_role("button", name="Undo").click()
    expect(several.page.locator("#lines tbody tr")).to_have_count(len(lines))


def test_the_period_is_that_of_the_selection_for_the_picture_and_all_else(several: Explore) -> None:
    draw_police_and_courts(several)
    every = several.lines()
    several.page.locator("#entities button.hit", has_text="courts").first.click()
    sentences = several.page.locator("#beside h3", has_text="Sentences")
    expect(sentences).to_contain_text(" of ")
    before = sentences.inner_text()
    several.unfold("Filters")
    slider = several.page.locator("#filter-from")
    first, last = (int(slider.get_attribute(end) or 0) for end in ("min", "max"))
    assert last > first
    slider.focus()
    several.page.keyboard.press("End")
    expect(several.page.locator("#told")).to_have_text(f"The period is {last} to {last}")
    expect(several.page.locator("#counts")).to_contain_text("that state no days")
    expect(sentences).not_to_have_text(before)
    assert [row for row in several.lines() if row not in every] == []
    assert 0 < len(several.lines()) < len(every)
    assert {int(slider.get_attribute(end) or 0) for end in ("min", "max")} == {first, last}
    several.unfold("Ten questions")
    several.page.locator("#questions li").nth(3).get_by_role("button").click()
    expect(several.page.locator("#answer")).to_contain_text("statements that state no days")


def test_only_the_chosen_country_is_searched_and_drawn(several: Explore) -> None:
    several.unfold("Documents: all")
    several.page.locator("#selection fieldset").first.get_by_label("XB").check()
    expect(several.page.locator("#told")).to_have_text("Country: XB")
    several.add("police")
    several.expand()
    assert {row[5] for row in several.lines()} == {"fictional-chain"}
    found = several.page.locator("#results section").first.locator("li").all_inner_texts()
    assert [text for text in found if "XB" not in text] == []


def test_a_path_is_walked_between_two_that_are_picked_each_hop_with_its_hedge(explore: Explore) -> None:
    explore.add("pgo")
    explore.page.get_by_role("button", name="Path from here").click()
    explore.add("judges")
    explore.page.get_by_role("button", name="Path to here").click()
    expect(explore.page.locator("#path-source")).to_have_value("PGO")
    first = explore.page.locator("#paths-found li").first
    expect(first).to_contain_text("PGO — trained → prosecutors")
    first.get_by_role("button").click()
    expect(explore.page.locator("#told")).to_have_text("A path of 3 links is in the picture")
    expect(explore.page.locator("#entities tbody tr")).to_have_count(4)
    assert len(explore.view()["marked"]) == 7
    explore.page.get_by_role("button", name="Swap the ends").click()
    explore.page.get_by_role("button", name="Find paths").click()
    expect(explore.page.locator("#paths-found li").first).to_contain_text("judges")


@pytest.mark.on_wheel
def test_routes_and_what_cuts_them_are_pictures_with_the_hedge_of_each_hop(several: Explore) -> None:
    page = several.page
    several.unfold("Documents: all")
    page.locator("#selection fieldset").first.get_by_label("XB").check()
    several.unfold("Routes and what cuts them")
    page.get_by_role("button", name="Find routes").click()
    first = page.locator("#routes-found ol li").first
    expect(first).to_contain_text("at its weakest")
    hops = first.locator("em").all_inner_texts()
    assert hops != []
    assert [hop for hop in hops if "(" not in hop] == []
    first.get_by_role("button", name="Draw route 1").click()
    expect(page.locator("#told")).to_have_text(f"A route of {len(hops)} links is in the picture, and marked")
    expect(page.locator("#entities tbody tr")).to_have_count(len(hops) + 1)
    marked = set(several.view()["marked"])
    assert len(marked) == 2 * len(hops) + 1
    assert {line["link"] for line in picture_of(several)["lines"] if line["link"] in marked} == {
        one for one in marked if "~" in one
    }
    assert several.svg().count('stroke="#e9a100"') >= len(hops)
    cut = page.get_by_role("button", name="Draw what cuts the routes: institution or group")
    cut.click()
    expect(page.locator("#told")).to_contain_text("what cuts them is marked")
    assert set(several.view()["marked"]) < {node["id"] for node in several.view()["nodes"]}
    assert several.violations() == []


def picture_of(explore: Explore) -> dict[str, Any]:
    """The picture of the view, as the API draws it."""
    nodes = [{"id": node["id"]} for node in explore.view()["nodes"]]
    answer = explore.page.request.post(f"{explore.site}/v1/picture", data={"nodes": nodes})
    picture: dict[str, Any] = answer.json()["data"]
    return picture


def test_where_no_path_is_told_the_page_says_so_and_does_not_say_that_there_is_none(explore: Explore) -> None:
    explore.unfold("Paths between two")
    explore.page.get_by_label("From", exact=True).fill("kg-pgo")
    explore.page.get_by_label("To", exact=True).fill("kg22-question-official-convictions")
    explore.page.get_by_role("button", name="Find paths").click()
    expect(explore.page.locator("#paths-found")).to_contain_text("No sentence tells of such a path. That does not")


@pytest.mark.on_wheel
@pytest.mark.parametrize("number", range(1, 11))
def test_each_of_the_ten_questions_is_answered_without_cypher(explore: Explore, number: int) -> None:
    explore.unfold("Ten questions")
    question = explore.page.locator("#questions li").nth(number - 1)
    if number == 10:
        question.locator("input").fill("Prosecutor General's Office")
    question.get_by_role("button").click()
    answer = explore.page.locator("#answer")
    expect(answer.locator("h2")).to_contain_text(f"{number}. ")
    if answer.locator("tbody tr").count():
        expect(answer.locator("caption")).to_have_text(re.compile(r"(\d+) of \1 rows?"))
        columns = answer.locator("thead th").all_inner_texts()
        answer.get_by_label("All columns").check()
        assert {*columns} <= {*answer.locator("thead th").all_inner_texts()}
        assert [column for column in columns if "_" in column] == []
        assert len(columns) <= 12
    told = "No sentence answers it. That means neither no nor zero."
    if number in UNTOLD:
        expect(answer).to_contain_text(told if not answer.locator("tbody tr").count() else "none stated")
        return
    answer.get_by_role("button", name="Draw whom these rows name").click()
    expect(explore.page.locator("#told")).to_contain_text("in the picture, with what it rests on marked")
    expect(explore.page.locator("#entities tbody tr").first).to_be_visible()
    answer.get_by_role("button", name="Sentences").first.click()
    expect(explore.page.locator("#beside mark").first).to_be_visible()


def test_who_accuses_whom_and_how_firmly_is_a_list_with_its_sentences_and_a_picture(several: Explore) -> None:
    page = several.page
    several.unfold("Who accuses whom")
    page.get_by_role("button", name="List accusations").click()
    told = page.request.get(f"{several.site}/v1/exposure?limit=1000").json()
    names = {row["id"]: row["voice_name"] for row in told["evidence"]}
    rows = page.locator("#answer tbody tr")
    expect(rows).to_have_count(len(told["data"]["rows"]))
    assert page.locator("#answer thead th").all_inner_texts()[:5] == [
        "Evidence", "Who says so", "Of whom it is said", "What is said", "How firmly",
    ]  # fmt: skip
    shown = [row.locator("td").all_inner_texts()[1:5] for row in rows.all()]
    assert shown == [
        [names[row["statement"]], row["institution"]["name"], row["phrase"], row["modality"]]
        for row in told["data"]["rows"]
    ]
    assert len({row[3] for row in shown}) > 1
    rows.last.get_by_role("button", name="Sentences").click()
    expect(page.locator("#beside dd").nth(1)).to_be_visible()
    expect(page.locator("#beside h3")).to_have_text("Sentences 1 of 1")
    page.get_by_role("button", name="Draw whom these rows name").click()
    expect(page.locator("#told")).to_contain_text("Who accuses whom of what, and how firmly?")
    expect(page.locator("#entities tbody tr").first).to_be_visible()
    assert {row[1] for row in shown} <= {*several.entities()}


def test_all_statements_of_an_answer_are_read_page_by_page_and_counted(explore: Explore) -> None:
    page = explore.page
    rows = page.request.get(f"{explore.site}/v1/queries/voices").json()["data"]["rows"]
    most = max(rows, key=lambda row: int(row["count"]))
    explore.unfold("Ten questions")
    page.locator("#questions li").nth(1).get_by_role("button").click()
    page.locator("#answer tbody tr").nth(rows.index(most)).get_by_role("button", name="Sentences").click()
    every, shown = most["count"], page.locator("#beside h3")
    assert every > 20
    for count in range(20, every + 20, 20):
        expect(shown).to_have_text(f"Sentences {min(count, every)} of {every}")
        if count < every:
            page.get_by_role("button", name="Show more sentences").click()
    assert page.locator("#beside .passages li").count() == every
    expect(page.get_by_role("button", name="Show more sentences")).to_be_hidden()


def test_a_denial_stands_between_whom_it_names_and_is_read_with_its_sentence(explore: Explore) -> None:
    explore.add("foreign victims")
    explore.add("law enforcement")
    row = next(row for row in explore.lines() if row[1].startswith("denied:"))
    assert "foreign victims" in row[0]
    explore.page.locator("#lines button.hit", has_text="foreign victims").last.click()
    expect(explore.page.locator("#beside h2")).to_contain_text("Denied: ")
    expect(explore.page.locator("#beside .passages li")).to_have_class("said denied")


def test_an_entity_that_is_moved_stays_where_it_was_put(explore: Explore, store: Store) -> None:
    explore.add("pgo")
    before = explore.view()["nodes"]
    explore.page.locator("#canvas").scroll_into_view_if_needed()
    box = explore.page.locator("#canvas").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    explore.page.mouse.move(x, y)
    explore.page.mouse.down()
    explore.page.mouse.move(x + 90, y + 40, steps=4)
    explore.page.mouse.up()
    expect(explore.page.locator("#told")).to_have_text("An entity is moved")
    (after,) = explore.view()["nodes"]
    assert (after["x"] - before[0]["x"] > 40, after["y"] - before[0]["y"] > 10) == (True, True)
    explore.press(explore.page.get_by_role("button", name="Move up"))
    explore.page.keyboard.press("Enter")
    explore.press(explore.page.get_by_role("button", name="Move right"))
    assert explore.view()["nodes"] == [{**after, "x": after["x"] + 60, "y": after["y"] - 120}]
    assert store.ask("read/entities", ids=["kg-pgo"]).rows[0]["entity"]["name"] == "PGO"
