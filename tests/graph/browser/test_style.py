"""The style sheet has a rule for all that can be drawn, in the form that Neo4j Browser reads."""

import re

from tuyun.graph.browser import style
from tuyun.graph.vocabulary import seen_label, vocabulary

RULES = {
    selector: dict(re.findall(r"  ([\w-]+): (.+);", body))
    for selector, body in re.findall(r"^(\S+) \{\n(.*?)^\}", style(), re.MULTILINE | re.DOTALL)
}
WORDS = vocabulary()
SILENCES = [name for name, status in WORDS.statuses.items() if status.silence]


def test_every_label_and_every_link_has_its_rule() -> None:
    seen = [*WORDS.modalities, *SILENCES, "denied", "hedged"]
    assert list(RULES) == [
        "node",
        "relationship",
        *(f"node.{name}" for name in WORDS.labels),
        "node.Hedged",
        *(f"node.{seen_label(name)}" for name in seen if name not in ("denied", "hedged")),
        "node.Denied",
        "node.Notice",
        "node.PublishedCopy",
        *(f"relationship.{name}" for name in WORDS.links),
    ]


def test_it_has_nothing_that_neo4j_browser_would_stumble_over() -> None:
    assert "/*" not in style()
    assert "//" not in style()
    assert style().count("{\n") == len(RULES), "a selector that stands twice replaces the first"
    captions = [rules["caption"] for rules in RULES.values() if "caption" in rules]
    assert all(re.fullmatch(r"'[^':]+'", caption) for caption in captions)


def test_no_caption_is_an_id_and_a_links_caption_is_the_one_with_its_hedge() -> None:
    for name, link in WORDS.links.items():
        caption = RULES[f"relationship.{name}"]["caption"]
        assert caption == (
            "'{role}'" if name == "MENTIONS" else f"'{link.reads}'" if link.kind == "evidence" else "'{caption}'"
        )
    nodes = {rules["caption"] for name, rules in RULES.items() if name.startswith("node") and "caption" in rules}
    assert nodes == {
        "'{country} {name}'", "'{unanswered} {country} {name}'", "'{country} {year} {name} {document}'",
        "'{country} {year} {name}'", "'{name}'", "'copy of {name}'",
    }  # fmt: skip
    assert RULES["node.Sentence"]["caption"] == "'{country} {year} {name} {document}'", (
        "two documents are told apart"
    )
    assert RULES["node.Document"]["caption"] == "'{country} {year} {name}'"
    silent = {RULES[f"node.{seen_label(name)}"]["caption"] for name in SILENCES}
    assert silent == {"'{unanswered} {country} {name}'"}, (
        "a statement's name has its hedge, a question's name has none"
    )


def test_what_is_weaker_is_drawn_thinner_and_wrongdoing_in_its_own_colour() -> None:
    width = {name: int(RULES[f"relationship.{name}"]["shaft-width"][0]) for name in WORDS.links}
    assert {width[name] for name in WORDS.link_types("plain")} == {3}
    assert {width[name] for name in WORDS.link_types("permitted", "silence", "class", "zero", "evidence")} == {1}
    wrong = {RULES[f"relationship.{name}"]["color"] for name, link in WORDS.links.items() if link.wrongdoing}
    others = {RULES[f"relationship.{name}"]["color"] for name, link in WORDS.links.items() if not link.wrongdoing}
    assert len(wrong) == 1
    assert not wrong & others
    borders = [int(RULES[f"node.{seen_label(name)}"]["border-width"][0]) for name in WORDS.modalities]
    assert borders == sorted(borders, reverse=True)
